using CostFinder.Core.Amounts;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Coverage;

/// <summary>The parts of a plan that a person says differ from the rest of it; what they do not say follows the plan.</summary>
internal static class PlanParts
{
    public static IReadOnlyDictionary<Component, CostShare> ByComponent(ServiceShares known, CostShare plan)
    {
        if (known == new ServiceShares())
            return PlanTerms.Alike;
        var shares = new Dictionary<Component, CostShare>();
        Set(known.Drug, Component.Drug);
        Set(known.Visit, Component.Visit, Component.Observation);
        Set(known.Consultation, Component.Consultation);
        return shares;

        void Set(ShareAnswers? answers, params ReadOnlySpan<Component> components)
        {
            if (answers is null)
                return;
            foreach (var component in components)
                shares[component] = ShareOf(answers, plan);
        }
    }

    /// <summary>The person's own terms first, then the preset's; nothing when neither says that the pharmacy benefit differs.</summary>
    public static PharmacyTerms? Pharmacy(BenefitAnswers? known, PharmacyTerms? preset, CostShare plan) => known is null
        ? preset
        : new(ShareOf(new(known.Coinsurance, known.Copay, null, null), preset?.Share ?? plan), known.Deductible ?? preset?.Deductible, known.OutOfPocketMaximum ?? preset?.OutOfPocketMaximum);

    /// <summary>Nothing unless both the deductible and a share or copay outside the network are known: no preset stands in for them.</summary>
    public static OutOfNetworkTerms? OutOfNetwork(BenefitAnswers? known) =>
        known is { Deductible: { } deductible } && (known.Coinsurance is not null || known.Copay is not null)
            ? new(deductible, new() { Coinsurance = known.Coinsurance ?? Percentage.Of(0), Copay = known.Copay }, known.OutOfPocketMaximum)
            : null;

    /// <summary>Whoever names only the deductible they have met has paid at least that toward the limit.</summary>
    public static MetApart Met(BenefitAnswers? known) =>
        new(known?.DeductibleMet ?? Money.Zero, known?.OutOfPocketMet ?? known?.DeductibleMet ?? Money.Zero);

    /// <summary>A share or copay that is named replaces both of the plan's.</summary>
    private static CostShare ShareOf(ShareAnswers answers, CostShare plan)
    {
        var names = answers.Coinsurance is not null || answers.Copay is not null;
        return new()
        {
            Coinsurance = answers.Coinsurance ?? (names ? Percentage.Of(0) : plan.Coinsurance),
            Copay = names ? answers.Copay : plan.Copay,
            CopayBeforeDeductible = answers.CopayBeforeDeductible ?? (!names && plan.CopayBeforeDeductible),
            CopayCountsTowardDeductible = plan.CopayCountsTowardDeductible,
            ExemptFromDeductible = answers.ExemptFromDeductible ?? false,
        };
    }
}
