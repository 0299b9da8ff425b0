using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;

namespace CostFinder.Core.Estimates;

/// <summary>All that one estimate is asked for: place, treatment, course and what the person told us.</summary>
public sealed record Question
{
    /// <summary>A ZIP code, a state code or the id of a wider area, as the person gave it.</summary>
    public required string Region { get; init; }

    public required Method Method { get; init; }

    /// <summary>Which nasal spray; nothing for IV.</summary>
    public Product? Product { get; init; }

    /// <summary>The day the figures are for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The first treatment day.</summary>
    public required DateOnly StartsOn { get; init; }

    public required CourseChoice Course { get; init; }

    public QuotedPrice Quoted { get; init; } = new();

    public OtherCostAnswers Other { get; init; } = new();

    public Answers Answers { get; init; } = new();
}
