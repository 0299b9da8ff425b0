using CostFinder.Core.Amounts;

namespace CostFinder.Core.Coverage;

/// <summary>
/// What has been paid toward deductible and out-of-pocket maximum in a plan year, as a statement from the plan shows it. The
/// family's amounts include the person's own.
/// </summary>
public sealed record Accumulators
{
    public static Accumulators None { get; } = new();

    public Money Deductible { get; init; }

    public Money OutOfPocket { get; init; }

    /// <summary>Null when not said; then only the person's own part is taken as met.</summary>
    public Money? FamilyDeductible { get; init; }

    /// <summary>Null when not said; then only the person's own part is taken as met.</summary>
    public Money? FamilyOutOfPocket { get; init; }

    /// <summary>What is met of a deductible and a limit that only the pharmacy benefit has.</summary>
    public MetApart Pharmacy { get; init; }

    /// <summary>What is met of the deductible and the limit outside the network.</summary>
    public MetApart OutOfNetwork { get; init; }

    /// <summary>The day these amounts are from. They count only in the plan year of that day; null is the plan year of the first charge.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Copays already due on the day of <see cref="AsOf"/>, for a plan that has them once a day.</summary>
    public Money CopayThatDay { get; init; }

    /// <summary>Copay and coinsurance already due on the day of <see cref="AsOf"/>, for a plan with a maximum for one day.</summary>
    public Money ShareThatDay { get; init; }

    /// <summary>
    /// The amounts as a person gives them. Whoever names only the deductible they have met has paid at least that toward the
    /// out-of-pocket maximum, because a deductible counts toward it.
    /// </summary>
    public static Accumulators Stated(
        Money? deductible, Money? outOfPocket, Money? familyDeductible = null, Money? familyOutOfPocket = null, DateOnly? asOf = null) => new()
        {
            Deductible = deductible ?? Money.Zero,
            OutOfPocket = outOfPocket ?? deductible ?? Money.Zero,
            FamilyDeductible = familyDeductible,
            FamilyOutOfPocket = familyOutOfPocket ?? familyDeductible,
            AsOf = asOf,
        };
}

/// <summary>What is met of a deductible and a limit that a plan counts apart. The family's amounts include the person's own; null is not said.</summary>
public readonly record struct MetApart(Money Deductible, Money OutOfPocket, Money? FamilyDeductible = null, Money? FamilyOutOfPocket = null);
