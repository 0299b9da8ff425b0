using CostFinder.Core.Wording;

namespace CostFinder.Core.Regions;

/// <summary>How wide an area is, from the nearest to the widest.</summary>
public enum RegionKind { ZipArea, Metro, State, Division, Nation }

/// <summary>
/// An area by which prices are gathered. Ids are <c>zip3:787</c>, <c>metro:12420</c>, <c>TX</c>,
/// <c>division:west-south-central</c> and <c>US</c>.
/// </summary>
public sealed record Region(string Id, RegionKind Kind, Text Name)
{
    internal const string ZipAreaPrefix = "zip3:";
    internal const string MetroPrefix = "metro:";
    internal const string DivisionPrefix = "division:";

    /// <summary>The widest area.</summary>
    public static Region Nation { get; } = new("US", RegionKind.Nation, Text.Of("United States", "Estados Unidos"));
}

/// <summary>
/// What a person asked for, and its areas from the nearest to the widest. <paramref name="Asked"/> is a five-digit ZIP code or a
/// region id. State and locality are null where the place reaches over several states.
/// </summary>
public sealed record Place(string Asked, IReadOnlyList<Region> Ladder, string? State, PaymentLocality? Locality);

/// <summary>
/// The Medicare payment localities that a place may lie in, the one with most of its ZIP codes first. When there is more than one,
/// taking the first is an assumption to be told.
/// </summary>
public sealed record PaymentLocality(IReadOnlyList<string> Possible)
{
    public string Id => Possible[0];

    public bool IsAssumed => Possible.Count > 1;
}
