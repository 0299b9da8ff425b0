using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>
/// Where a price list stands among the areas, from wide to narrow; null where its place is not known that closely. The local area is
/// the metropolitan area or, outside of all of them, the ZIP area.
/// </summary>
internal sealed record PricePlace(string? Division, string? State, string? Local)
{
    public static PricePlace Unknown { get; } = new(null, null, null);

    /// <summary>A state outside the census divisions is a division of its own.</summary>
    public static PricePlace Of(IReadOnlyList<Region> ladder)
    {
        if (Id(ladder, RegionKind.State) is not { } state)
            return Unknown with { Division = Id(ladder, RegionKind.Division) };
        return new(Id(ladder, RegionKind.Division) ?? state, state, Id(ladder, RegionKind.Metro) ?? Id(ladder, RegionKind.ZipArea));
    }

    /// <summary>A list of several sites stands in the narrowest area that holds more than half of them.</summary>
    public static PricePlace OfMost(IReadOnlyList<PricePlace> sites)
    {
        if (sites.Count == 1)
            return sites[0];
        var division = Most(sites, site => site.Division);
        var state = division is null ? null : Most(sites, site => site.State);
        return new(division, state, state is null ? null : Most(sites, site => site.Local));
    }

    private static string? Most(IReadOnlyList<PricePlace> sites, Func<PricePlace, string?> area) => sites
        .Select(area)
        .OfType<string>()
        .CountBy(id => id)
        .Where(count => 2 * count.Value > sites.Count)
        .Select(count => count.Key)
        .FirstOrDefault();

    private static string? Id(IReadOnlyList<Region> ladder, RegionKind kind)
    {
        foreach (var region in ladder)
        {
            if (region.Kind == kind)
                return region.Id;
        }
        return null;
    }
}

/// <summary>One price list as the model sees it.</summary>
internal readonly record struct PriceEvidence(string PriceList, double LogPrice, double LogCost, double Weight, PricePlace Place);
