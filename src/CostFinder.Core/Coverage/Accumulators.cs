using CostFinder.Core.Amounts;
using CostFinder.Core.Situations;

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

    /// <summary>The day these amounts are from. They count only in the plan year of that day; null is the plan year of the first charge.</summary>
    public DateOnly? AsOf { get; init; }

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

    internal Accumulators With(Money deductible, Money share, DateOnly on) => new()
    {
        Deductible = Deductible + deductible,
        OutOfPocket = OutOfPocket + share,
        FamilyDeductible = (FamilyDeductible ?? Deductible) + deductible,
        FamilyOutOfPocket = (FamilyOutOfPocket ?? OutOfPocket) + share,
        AsOf = on,
    };

    /// <summary>What is left of the deductible before the plan shares the cost.</summary>
    internal Money LeftOfDeductible(PlanTerms terms) =>
        Left(terms.Deductible, Deductible, terms.Family?.Deductible, FamilyDeductible ?? Deductible, terms.Family?.Kind) ?? Money.Zero;

    /// <summary>What is left until the plan pays everything; null when nothing limits what the person pays.</summary>
    internal Money? LeftOfOutOfPocket(PlanTerms terms) =>
        Left(terms.OutOfPocketMaximum, OutOfPocket, terms.Family?.OutOfPocketMaximum, FamilyOutOfPocket ?? OutOfPocket, terms.Family?.Kind);

    private static Money? Left(Money? own, Money ownMet, Money? family, Money familyMet, FamilyLimits? kind)
    {
        var ownLeft = own?.Less(ownMet);
        if (family?.Less(familyMet) is not { } familyLeft)
            return ownLeft;
        return ownLeft is null || kind == FamilyLimits.Aggregate ? familyLeft : Money.Least(ownLeft.Value, familyLeft);
    }
}
