using CostFinder.Core.Amounts;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;

namespace CostFinder.Core.Coverage;

/// <summary>
/// Amounts that the whole family meets together in a plan year; null where the plan has none. Embedded: each person also has their
/// own, and whichever is met first counts. Aggregate: only the family's count.
/// </summary>
public sealed record FamilyTerms(Money? Deductible, Money? OutOfPocketMaximum, FamilyLimits Kind);

/// <summary>What a plan asks of one person for covered visits, in its own words: amounts in US dollars for a plan year.</summary>
public sealed record PlanTerms
{
    /// <summary>What the person pays in full before the plan shares the cost; nothing when the plan has no deductible.</summary>
    public required Money Deductible { get; init; }

    /// <summary>The person's share of the allowed amount after the deductible, unless there is a copay.</summary>
    public required Percentage Coinsurance { get; init; }

    /// <summary>A fixed price for a visit, in place of coinsurance; null when the plan has none.</summary>
    public Money? CopayPerVisit { get; init; }

    /// <summary>True: the copay applies from the first visit and the deductible is not used. False: the deductible comes first.</summary>
    public bool CopayBeforeDeductible { get; init; }

    /// <summary>The most the person pays for covered care in a plan year; null when the plan has no such limit.</summary>
    public Money? OutOfPocketMaximum { get; init; }

    public FamilyTerms? Family { get; init; }

    public PlanYearStart YearStarts { get; init; } = PlanYearStart.January;

    /// <summary>Everything in these terms, and in what is already met, that no plan can have; all at once, empty when sound.</summary>
    public IReadOnlyList<Objection> ObjectionsTo(Accumulators met)
    {
        var aggregate = Family?.Kind == FamilyLimits.Aggregate;
        return
        [
            .. Check(!aggregate && OutOfPocketMaximum < Deductible, "outOfPocketMaximum", "below-deductible",
                "The most you pay in a year cannot be less than your deductible. Check both on your plan card."),
            .. Check(!aggregate && Family?.Deductible < Deductible, "family/deductible", "below-individual",
                "The family deductible cannot be less than the deductible for one person."),
            .. Check(!aggregate && Family?.OutOfPocketMaximum < OutOfPocketMaximum, "family/outOfPocketMaximum", "below-individual",
                "The family's limit for a year cannot be less than the limit for one person."),
            .. Check(Family?.OutOfPocketMaximum < Family?.Deductible, "family/outOfPocketMaximum", "below-deductible",
                "The family's limit for a year cannot be less than the family deductible."),
            .. Check(!aggregate && met.Deductible > Deductible, "deductibleMet", "above-limit",
                "You cannot have met more of the deductible than there is."),
            .. Check(!aggregate && met.OutOfPocket > OutOfPocketMaximum, "outOfPocketMet", "above-limit",
                "You cannot have paid more toward the yearly limit than the limit itself."),
            .. Check(met.FamilyDeductible > Family?.Deductible, "family/deductibleMet", "above-limit",
                "Your family cannot have met more of the family deductible than there is."),
            .. Check(met.FamilyOutOfPocket > Family?.OutOfPocketMaximum, "family/outOfPocketMet", "above-limit",
                "Your family cannot have paid more toward the family's yearly limit than the limit itself."),
            .. Check(met.FamilyDeductible < met.Deductible, "family/deductibleMet", "below-individual",
                "What your family has met includes your own part, so it cannot be less than that."),
            .. Check(met.FamilyOutOfPocket < met.OutOfPocket, "family/outOfPocketMet", "below-individual",
                "What your family has paid includes your own part, so it cannot be less than that."),
        ];

        static IEnumerable<Objection> Check(bool fails, string field, string code, string message) =>
            fails ? [new(field, code, message)] : [];
    }
}
