using CostFinder.Core.Amounts;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;
using CostFinder.Core.Wording;

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
                Text.Of("The most you pay in a year cannot be less than your deductible. Check both on your plan card.", "Lo máximo que paga en un año no puede ser menos que su deducible. Revise los dos en los papeles de su plan.")),
            .. Check(!aggregate && family?.Deductible < deductible, at + "family/deductible", "below-individual",
                Text.Of("The family deductible cannot be less than the deductible for one person.", "El deducible familiar no puede ser menos que el deducible de una persona.")),
            .. Check(!aggregate && family?.OutOfPocketMaximum < limit, at + "family/outOfPocketMaximum", "below-individual",
                Text.Of("The family's limit for a year cannot be less than the limit for one person.", "El límite anual de la familia no puede ser menos que el límite de una persona.")),
            .. Check(family?.OutOfPocketMaximum < family?.Deductible, at + "family/outOfPocketMaximum", "below-deductible",
                Text.Of("The family's limit for a year cannot be less than the family deductible.", "El límite anual de la familia no puede ser menos que el deducible familiar.")),
        ];
    }

    private static IEnumerable<Objection> ToMet(string at, Money deductible, Money? limit, FamilyTerms? family, MetApart met)
    {
        var aggregate = family?.Kind == FamilyLimits.Aggregate;
        return
        [
            .. Check(!aggregate && met.Deductible > deductible, at + "deductibleMet", "above-limit",
                Text.Of("You cannot have met more of the deductible than there is.", "No puede haber pagado más del deducible de lo que hay.")),
            .. Check(!aggregate && met.OutOfPocket > limit, at + "outOfPocketMet", "above-limit",
                Text.Of("You cannot have paid more toward the yearly limit than the limit itself.", "No puede haber pagado hacia el límite anual más que el límite mismo.")),
            .. Check(met.OutOfPocket < met.Deductible, at + "outOfPocketMet", "below-deductible-met",
                Text.Of("What you paid toward the deductible also counts toward the yearly limit. So the second cannot be less than the first.", "Lo que pagó del deducible también cuenta para el límite anual. Así que lo segundo no puede ser menos que lo primero.")),
            .. Check(met.FamilyDeductible > family?.Deductible, at + "family/deductibleMet", "above-limit",
                Text.Of("Your family cannot have met more of the family deductible than there is.", "Su familia no puede haber pagado más del deducible familiar de lo que hay.")),
            .. Check(met.FamilyOutOfPocket > family?.OutOfPocketMaximum, at + "family/outOfPocketMet", "above-limit",
                Text.Of("Your family cannot have paid more than its yearly limit.", "Su familia no puede haber pagado más que su límite anual.")),
            .. Check(met.FamilyDeductible < met.Deductible, at + "family/deductibleMet", "below-individual",
                Text.Of("What your family has met includes your own part, so it cannot be less than that.", "Lo que su familia ha cumplido incluye su propia parte, así que no puede ser menos.")),
            .. Check(met.FamilyOutOfPocket < met.OutOfPocket, at + "family/outOfPocketMet", "below-individual",
                Text.Of("What your family has paid includes your own part, so it cannot be less than that.", "Lo que su familia ha pagado incluye su propia parte, así que no puede ser menos.")),
            .. Check(met.FamilyOutOfPocket < met.FamilyDeductible && met.FamilyOutOfPocket >= met.OutOfPocket, at + "family/outOfPocketMet", "below-deductible-met",
                Text.Of("What your family paid toward the deductible also counts toward its yearly limit. So the second cannot be less than the first.", "Lo que su familia pagó del deducible también cuenta para su límite anual. Así que lo segundo no puede ser menos que lo primero.")),
        ];
    }

    private static IEnumerable<Objection> ToPharmacy(PlanTerms terms, PharmacyTerms pharmacy, MetApart met)
    {
        var limit = pharmacy.OutOfPocketMaximum ?? terms.OutOfPocketMaximum;
        var aggregate = pharmacy.OutOfPocketMaximum is null && terms.Family?.Kind == FamilyLimits.Aggregate;
        return
        [
            .. Check(!aggregate && limit < pharmacy.Deductible, "pharmacy/deductible", "above-limit",
                Text.Of("The deductible for drugs cannot be more than the most you pay in a year.", "El deducible de los medicamentos no puede ser más que lo máximo que paga en un año.")),
            .. Check(met.Deductible > pharmacy.Deductible, "pharmacy/deductibleMet", "above-limit",
                Text.Of("You cannot have met more of the deductible for drugs than there is.", "No puede haber pagado más del deducible de los medicamentos de lo que hay.")),
            .. Check(pharmacy.OutOfPocketMaximum is not null && met.OutOfPocket < met.Deductible, "pharmacy/outOfPocketMet", "below-deductible-met",
                Text.Of("What you paid toward the deductible for drugs also counts toward their yearly limit. So the second cannot be less than the first.", "Lo que pagó del deducible de los medicamentos también cuenta para su límite anual. Así que lo segundo no puede ser menos que lo primero.")),
            .. Check(met.OutOfPocket > pharmacy.OutOfPocketMaximum, "pharmacy/outOfPocketMet", "above-limit",
                Text.Of("You cannot have paid more toward the yearly limit for drugs than the limit itself.", "No puede haber pagado hacia el límite anual de los medicamentos más que el límite mismo.")),
        ];
    }

    private static IEnumerable<Objection> Check(bool fails, string field, string code, Text message) =>
        fails ? [new(field, code, message)] : [];
}
