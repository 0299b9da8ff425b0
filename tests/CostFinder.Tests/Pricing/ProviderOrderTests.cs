using CostFinder.Core.Pricing;
using CostFinder.Core.Regions;
using CsCheck;

namespace CostFinder.Tests.Pricing;

/// <summary>The order in which providers are named depends on area, name and id, and on nothing else.</summary>
public class ProviderOrderTests
{
    private static readonly IReadOnlyList<Region> Ladder = RealPrices.Places.LadderOf("90024");

    private static IReadOnlyList<string> Order(IEnumerable<Provider> providers, IEnumerable<PublishedPrice> prices) =>
        [.. new PriceBook(providers, prices, Given.Rules).ProvidersNear(Ladder, "esketamine", int.MaxValue).Select(near => near.Provider.Id)];

    [Fact]
    public void Neither_the_order_of_the_rows_nor_what_a_provider_asks_moves_it()
    {
        var providers = RealPrices.Book.Providers.Values.Where(provider => provider.State is "CA" or "OR" or "WA").OrderBy(provider => provider.Id, StringComparer.Ordinal).ToArray();
        var ids = providers.Select(provider => provider.Id).ToHashSet();
        var prices = RealPrices.Book.Prices.Values.Where(price => ids.Contains(price.ProviderId)).OrderBy(price => price.Id, StringComparer.Ordinal).ToArray();
        var expected = Order(providers, prices);
        Assert.True(expected.Count > 5);

        Gen.Select(Gen.Shuffle(providers), Gen.Shuffle(prices), Gen.Int[1, 5]).Sample((shuffled, rows, factor) =>
        {
            // Another amount, another list, other words, another source: all that a provider could change about itself or pay for.
            var changed = rows.Select((price, number) => price with
            {
                Low = price.Low * (1 + (number * factor) % 3),
                High = price.High * (1 + (number * factor) % 3),
                PriceList = $"list-{number % 7}",
                Includes = $"offer {number}",
                Source = price.Source with { Title = $"advertisement {number}" },
                Note = "Best choice!",
            });
            Assert.Equal(expected, Order(shuffled, changed));
        }, iter: 30);
    }

    [Fact]
    public void The_order_is_by_nearest_area_and_then_by_name()
    {
        var near = RealPrices.Book.ProvidersNear(Ladder, "esketamine", int.MaxValue);
        var rank = near.Select(listing => (Rung: Ladder.ToList().IndexOf(listing.FoundIn), listing.Provider.Name, listing.Provider.Id)).ToList();

        Assert.Equal(rank.OrderBy(one => one.Rung).ThenBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Id, StringComparer.Ordinal), rank);
    }
}
