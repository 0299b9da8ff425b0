using CostFinder.Core.Amounts;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;

namespace CostFinder.Core.Coverage;

/// <summary>What no plan can have, and what nobody can have met of one.</summary>
internal static class PlanObjections
{
    public static IReadOnlyList<Objection> To(PlanTerms terms, Accumulators met) =>
    [
        .. ToAmounts("", terms.Deductible, terms.OutOfPocketMaximum, terms.Family),
        .. ToMet("", terms.Deductible, terms.OutOfPocketMaximum, terms.Family,
            new(met.Deductible, met.OutOfPocket, met.FamilyDeductible, met.FamilyOutOfPocket)),
        .. terms.Pharmacy is { } pharmacy ? ToPharmacy(terms, pharmacy, met.Pharmacy) : [],
        .. terms.OutOfNetwork is { } outside
            ? [
                .. ToAmounts("outOfNetwork/", outside.Deductible, outside.OutOfPocketMaximum, outside.Family),
                .. ToMet("outOfNetwork/", outside.Deductible, outside.OutOfPocketMaximum, outside.Family, met.OutOfNetwork),
            ]
            : Array.Empty<Objection>(),
    ];

    private static IEnumerable<Objection> ToAmounts(string at, Money deductible, Money? limit, FamilyTerms? family)
    {
        var aggregate = family?.Kind == FamilyLimits.Aggregate;
        return
        [
            .. Check(!aggregate && limit < deductible, at + "outOfPocketMaximum", "below-deductible",
                "The most you pay in a year cannot be less than your deductible. Check both on your plan card."),
            .. Check(!aggregate && family?.Deductible < deductible, at + "family/deductible", "below-individual",
                "The family deductible cannot be less than the deductible for one person."),
            .. Check(!aggregate && family?.OutOfPocketMaximum < limit, at + "family/outOfPocketMaximum", "below-individual",
                "The family's limit for a year cannot be less than the limit for one person."),
            .. Check(family?.OutOfPocketMaximum < family?.Deductible, at + "family/outOfPocketMaximum", "below-deductible",
                "The family's limit for a year cannot be less than the family deductible."),
        ];
    }

    private static IEnumerable<Objection> ToMet(string at, Money deductible, Money? limit, FamilyTerms? family, MetApart met)
    {
        var aggregate = family?.Kind == FamilyLimits.Aggregate;
        return
        [
            .. Check(!aggregate && met.Deductible > deductible, at + "deductibleMet", "above-limit",
                "You cannot have met more of the deductible than there is."),
            .. Check(!aggregate && met.OutOfPocket > limit, at + "outOfPocketMet", "above-limit",
                "You cannot have paid more toward the yearly limit than the limit itself."),
            .. Check(met.OutOfPocket < met.Deductible, at + "outOfPocketMet", "below-deductible-met",
                "What you paid toward the deductible counts toward the yearly limit too, so that cannot be less."),
            .. Check(met.FamilyDeductible > family?.Deductible, at + "family/deductibleMet", "above-limit",
                "Your family cannot have met more of the family deductible than there is."),
            .. Check(met.FamilyOutOfPocket > family?.OutOfPocketMaximum, at + "family/outOfPocketMet", "above-limit",
                "Your family cannot have paid more toward the family's yearly limit than the limit itself."),
            .. Check(met.FamilyDeductible < met.Deductible, at + "family/deductibleMet", "below-individual",
                "What your family has met includes your own part, so it cannot be less than that."),
            .. Check(met.FamilyOutOfPocket < met.OutOfPocket, at + "family/outOfPocketMet", "below-individual",
                "What your family has paid includes your own part, so it cannot be less than that."),
            .. Check(met.FamilyOutOfPocket < met.FamilyDeductible && met.FamilyOutOfPocket >= met.OutOfPocket, at + "family/outOfPocketMet", "below-deductible-met",
                "What your family paid toward the deductible counts toward the family's yearly limit too, so that cannot be less."),
        ];
    }

    private static IEnumerable<Objection> ToPharmacy(PlanTerms terms, PharmacyTerms pharmacy, MetApart met)
    {
        var limit = pharmacy.OutOfPocketMaximum ?? terms.OutOfPocketMaximum;
        var aggregate = pharmacy.OutOfPocketMaximum is null && terms.Family?.Kind == FamilyLimits.Aggregate;
        return
        [
            .. Check(!aggregate && limit < pharmacy.Deductible, "pharmacy/deductible", "above-limit",
                "The deductible for drugs cannot be more than the most you pay in a year."),
            .. Check(met.Deductible > pharmacy.Deductible, "pharmacy/deductibleMet", "above-limit",
                "You cannot have met more of the deductible for drugs than there is."),
            .. Check(pharmacy.OutOfPocketMaximum is not null && met.OutOfPocket < met.Deductible, "pharmacy/outOfPocketMet", "below-deductible-met",
                "What you paid toward the deductible for drugs counts toward their yearly limit too, so that cannot be less."),
            .. Check(met.OutOfPocket > pharmacy.OutOfPocketMaximum, "pharmacy/outOfPocketMet", "above-limit",
                "You cannot have paid more toward the yearly limit for drugs than the limit itself."),
        ];
    }

    private static IEnumerable<Objection> Check(bool fails, string field, string code, string message) =>
        fails ? [new(field, code, message)] : [];
}
