using CostFinder.Core.Amounts;
using CostFinder.Core.Pricing;
using CostFinder.Core.Provenance;
using CostFinder.Core.Regions;

namespace CostFinder.Benchmarks;

/// <summary>
/// Made-up prices for measuring, always the same for the same number: one price of an infusion for each of so many clinics, spread over
/// the ZIP codes of the real table. No figure of it is a fact.
/// </summary>
public static class SyntheticPrices
{
    private const int Seed = 20261124;
    private static readonly Source Made = new("Made up for measuring", "https://example.org/", "2026-11");
    private static readonly StatedDate AsOf = new("2026-07");

    public static PriceBook Book(int rows, Places places, PricingRules rules)
    {
        var chance = new Random(Seed);
        var zips = Enumerable.Range(0, 100_000).Select(number => $"{number:D5}").Where(zip => places.Find(zip)?.State is not null).ToArray();
        var ladders = new Dictionary<string, IReadOnlyList<Region>>();
        var providers = new List<Provider>(rows);
        var prices = new List<PublishedPrice>(rows);
        for (var number = 0; number < rows; number++)
        {
            var zip = zips[chance.Next(zips.Length)];
            if (!ladders.TryGetValue(zip, out var ladder))
                ladders.Add(zip, ladder = places.LadderOf(zip));
            var id = $"clinic-{number:D7}";
            providers.Add(new(id, id, ProviderKind.Clinic, null, null, zip, ladder));
            prices.Add(new()
            {
                Id = id + ".session",
                ProviderId = id,
                PriceList = id,
                Treatment = "iv-ketamine",
                Service = Service.Session,
                Sessions = 1,
                Low = Money.OfCents(30_000 + chance.Next(60_000)),
                High = Money.OfCents(95_000),
                Kind = PriceKind.List,
                AsOf = AsOf,
                Source = Made,
            });
        }
        return new(providers, prices.Select(price => price with { High = price.Low }), rules);
    }
}
