using System.ComponentModel;

namespace CostFinder.App.Contracts;

[Description("How much of the typical price rests on the price lists of an area, those of the narrower areas taken off.")]
public sealed record EvidenceShareResponse(string Id, string Kind, string Name, int Percent);

[Description("The price lists of the state or nearer as they are, with nothing borrowed.")]
public sealed record LocalPricesResponse
{
    public required RegionResponse Area { get; init; }

    [Description("listed (fewer than five) | lowest-to-highest | percentiles (eleven or more, the 10th to the 90th)")]
    public required string Basis { get; init; }

    public required int Prices { get; init; }

    public required decimal Low { get; init; }

    public required decimal Middle { get; init; }

    public required decimal High { get; init; }

    [Description("The true middle lies between this and middleTo, nine times in ten; null with fewer than eleven price lists.")]
    public required decimal? MiddleFrom { get; init; }

    public required decimal? MiddleTo { get; init; }

    [Description("Every price, lowest first.")]
    public required IReadOnlyList<decimal> Listed { get; init; }
}

[Description("A price list far from what is usual where it stands; it counts as if it lay at the edge of what is usual.")]
public sealed record OutlyingPriceResponse(
    decimal Amount,
    [property: Description("What would be expected there.")] decimal Expected,
    string Reason,
    [property: Description("Ids of the prices.")] IReadOnlyList<string> Rows);
