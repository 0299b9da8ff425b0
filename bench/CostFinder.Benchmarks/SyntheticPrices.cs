using CostFinder.Core.Amounts;
using CostFinder.Core.Pricing;
using CostFinder.Core.Provenance;
using CostFinder.Core.Regions;

namespace CostFinder.Benchmarks;

/// <summary>
/// Made-up prices for measuring, always the same for the same number: clinics with ten prices each, spread over the ZIP codes
/// of the real table. No figure of it is a fact.
/// </summary>
public static class SyntheticPrices
{
    private const int Seed = 20261124;
    private const int PricesOfOne = 10;
    private const int Least = 30_000;
    private const int Spread = 60_000;
    private static readonly Source Made = new("Made up for measuring", "https://example.org/", "2026-11");
    private static readonly StatedDate AsOf = new("2026-07");

    public static PriceBook Book(int rows, Places places, PricingRules rules)
    {
        var chance = new Random(Seed);
        var zips = Enumerable.Range(0, 100_000).Select(number => $"{number:D5}").Where(zip => places.Find(zip)?.State is not null).ToArray();
        var ladders = new Dictionary<string, IReadOnlyList<Region>>();
        var providers = new List<Provider>(rows / PricesOfOne + 1);
        var prices = new List<PublishedPrice>(rows);
        while (prices.Count < rows)
        {
            var zip = zips[chance.Next(zips.Length)];
            if (!ladders.TryGetValue(zip, out var ladder))
                ladders.Add(zip, ladder = places.LadderOf(zip));
            var id = $"clinic-{providers.Count:D7}";
            providers.Add(new(id, id, ProviderKind.Clinic, null, null, zip, ladder));
            for (var number = 0; number < PricesOfOne && prices.Count < rows; number++)
            {
                var asked = Money.OfCents(Least + chance.Next(Spread));
                prices.Add(new()
                {
                    Id = $"{id}.session-{number}",
                    ProviderId = id,
                    PriceList = id,
                    Treatment = "iv-ketamine",
                    Service = Service.Session,
                    Sessions = 1,
                    Low = asked,
                    High = asked,
                    Kind = PriceKind.List,
                    AsOf = AsOf,
                    Source = Made,
                });
            }
        }
        return new(providers, prices, rules);
    }
}
