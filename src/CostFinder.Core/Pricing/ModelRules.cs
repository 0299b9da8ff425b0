using CostFinder.Core.Amounts;

namespace CostFinder.Core.Pricing;

/// <summary>The figures that decide how a price range borrows from wider areas; each is a fact with its reason.</summary>
public sealed record ModelRules
{
    /// <summary>
    /// How much more price lists may differ between areas of one kind than within one: candidates for the ratio of the two variances.
    /// All of them are tried, and each counts by how well it explains the prices.
    /// </summary>
    public required IReadOnlyList<decimal> VarianceRatios { get; init; }

    /// <summary>By how many per cent we expect a price to rise where a practice costs one per cent more, before looking at prices.</summary>
    public required decimal ExpectedCostSlope { get; init; }

    /// <summary>How far that may well be off: one standard deviation.</summary>
    public required decimal CostSlopeSpread { get; init; }

    /// <summary>For how many lists of its own an area's wider area counts in the area's typical price.</summary>
    public required decimal WiderAreaCounts { get; init; }

    /// <summary>The middle share of the forecast that the typical price never leaves.</summary>
    public required Percentage TypicalWithin { get; init; }

    /// <summary>By how much the distance that holds four lists in five may well differ from that of a normal distribution, as a share.</summary>
    public required Percentage ShapeUncertainty { get; init; }

    /// <summary>The share of the clinician's work in the index of what a practice costs; the rest is its expenses.</summary>
    public required Percentage WorkInCostIndex { get; init; }

    /// <summary>The least by which price lists are taken to differ, also where the known ones agree.</summary>
    public required Percentage LeastSpread { get; init; }

    /// <summary>How many robust standard deviations from what is expected in its area make a price list an outlier.</summary>
    public required decimal OutlierSpreads { get; init; }

    /// <summary>How sure the interval for the middle of local prices is to hold the true middle.</summary>
    public required Percentage MedianConfidence { get; init; }

    /// <summary>How many times the low end the high end may be before confidence drops by one step.</summary>
    public required decimal WideRange { get; init; }
}
