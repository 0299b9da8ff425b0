using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>
/// What is known of each area, worked out beforehand. There are two: one that was counted from the rows of an edition, and one that reads
/// the pages into which such a one was packed.
/// </summary>
internal interface IPriceShelf
{
    PricedServices Services { get; }

    /// <summary>The model that was fitted to the votes of the nation; null where there are too few.</summary>
    PriceModel? ModelOf(AreaKey nation);

    /// <summary>How many price lists speak of a service in an area; null when there is no price of it.</summary>
    AreaCount? CountIn(AreaKey area);

    AreaPrices? PricesIn(AreaKey area);

    IReadOnlyList<OutlyingPrice> OutliersIn(AreaKey area);

    /// <summary>The providers of an area that may be named, by name.</summary>
    IReadOnlyList<ListedProvider> ListedIn(string region, string treatment);
}

/// <summary>The price lists that count in an area, and those of them within their shelf life.</summary>
internal readonly record struct AreaCount(int Lists, int Current);

/// <summary>Which services are priced at all: the doses of each treatment, and the population each service is answered from.</summary>
internal sealed record PricedServices(IReadOnlyDictionary<string, int[]> Doses, IReadOnlyDictionary<ServiceKey, PricePopulation> Populations);

/// <summary>Which areas of a ladder a price is taken from.</summary>
internal static class LadderRungs
{
    /// <summary>The nearest area with enough price lists; the widest where none has.</summary>
    public static int Used(ReadOnlySpan<LadderCount> counts, PricingRules rules)
    {
        for (var rung = 0; rung < counts.Length; rung++)
        {
            if (counts[rung].PriceLists >= rules.EnoughPriceLists)
                return rung;
        }
        return counts.Length - 1;
    }

    /// <summary>The nearest area with enough price lists, no wider than the state; otherwise the widest of them that has any.</summary>
    public static int? Local(ReadOnlySpan<LadderCount> counts, PricingRules rules)
    {
        int? local = null;
        for (var rung = 0; rung < counts.Length && (rung == 0 || counts[rung].Region.Kind <= RegionKind.State); rung++)
        {
            if (counts[rung].PriceLists > 0)
                local = rung;
            if (counts[rung].PriceLists >= rules.EnoughPriceLists)
                break;
        }
        return local;
    }
}
