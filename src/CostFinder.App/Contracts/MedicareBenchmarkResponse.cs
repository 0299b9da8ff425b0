using System.ComponentModel;

namespace CostFinder.App.Contracts;

[Description("What Medicare approves for the same visit, as a yardstick. It is not a price that clinics ask, and no promise of coverage.")]
public sealed record MedicareBenchmarkResponse
{
    [Description("The approved amount in an office, for all codes together.")]
    public required decimal Office { get; init; }

    [Description("The approved amount in a hospital, for hospital and clinician together; null when a code has none.")]
    public required decimal? Hospital { get; init; }

    [Description("How many times the office amount the typical price is.")]
    public required decimal Times { get; init; }

    [Description("The billing codes whose amounts are added up.")]
    public required IReadOnlyList<string> Codes { get; init; }

    [Description("Whether the amount holds the drug.")]
    public required bool HoldsDrug { get; init; }

    [Description("The payment locality; null: the national amounts.")]
    public required string? Locality { get; init; }

    [Description("True: the place may lie in several localities, and the one with most of its ZIP codes was taken.")]
    public required bool LocalityIsAssumed { get; init; }

    [Description("The first and the last day the amounts are for.")]
    public required DateOnly From { get; init; }

    public required DateOnly? To { get; init; }

    [Description("The same in words.")]
    public required string Text { get; init; }

    public required IReadOnlyList<SourceResponse> Sources { get; init; }
}
