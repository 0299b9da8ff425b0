using CostFinder.Core.Amounts;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Coverage;

/// <summary>
/// A person's plan as far as they know it, with a preset for the rest. <paramref name="Assumed"/> names the terms that are not the
/// person's own, so that the answer can say so.
/// </summary>
public sealed record CompletedPlan(PlanTerms Terms, Accumulators Met, IReadOnlyList<string> Assumed)
{
    /// <summary>
    /// What the person says always stands. A preset's amount that would contradict it gives way: its deductible never exceeds a limit
    /// the person names, neither exceeds what they name for a family whose members have limits of their own, and both are at least what the
    /// person has already met. Where the person's deductible is above the preset's
    /// limit, the limit keeps its distance from the deductible. A share of the cost that the person names replaces the preset's copay,
    /// and the other way round. Null when too little is known: without a preset, a deductible and a share or copay are needed.
    /// </summary>
    public static CompletedPlan? Of(PlanAnswers known, PlanTerms? preset, DateOnly asOf)
    {
        var met = MetBy(known, asOf);
        if (preset is null && (known.Deductible is null || (known.Coinsurance is null && known.CopayPerVisit is null)))
            return null;
        var family = known.Family is { Limits: not FamilyLimits.Aggregate } embedded ? embedded : null;
        var deductible = known.Deductible ?? AssumedDeductible(
            preset!.Deductible, met.Deductible, known.OutOfPocketMaximum, family?.Deductible, family?.OutOfPocketMaximum);
        var namesShare = known.Coinsurance is not null || known.CopayPerVisit is not null;
        var own = new CostShare
        {
            Coinsurance = known.Coinsurance ?? preset?.Coinsurance ?? Percentage.Of(0),
            Copay = namesShare ? known.CopayPerVisit : preset!.CopayPerVisit,
            CopayBeforeDeductible = known.CopayBeforeDeductible ?? (!namesShare && preset!.CopayBeforeDeductible),
            CopayCountsTowardDeductible = known.CopayCountsTowardDeductible ?? (!namesShare && preset!.CopayCountsTowardDeductible),
        };
        var terms = new PlanTerms
        {
            Deductible = deductible,
            Coinsurance = own.Coinsurance,
            CopayPerVisit = own.Copay,
            CopayBeforeDeductible = own.CopayBeforeDeductible,
            OutOfPocketMaximum = known.OutOfPocketMaximum ?? AssumedLimit(preset, deductible, met.OutOfPocket, family?.OutOfPocketMaximum),
            CopayCountsTowardDeductible = own.CopayCountsTowardDeductible,
            CopayOncePerDay = preset?.CopayOncePerDay ?? false,
            Family = FamilyOf(known.Family),
            ByComponent = PlanParts.ByComponent(known.Services, own),
            Pharmacy = PlanParts.Pharmacy(known.Pharmacy, preset?.Pharmacy, own),
            OutOfNetwork = PlanParts.OutOfNetwork(known.OutOfNetwork),
            Supplement = preset?.Supplement,
            YearStarts = known.YearStartsOn is { } start ? PlanYearStart.On(start.Month, start.Day) : preset?.YearStarts ?? PlanYearStart.January,
        };
        return new(terms, met,
        [
            .. Missing(known.Deductible is null, "deductible"),
            .. Missing(!namesShare, "coinsurancePercent"),
            .. Missing(known.OutOfPocketMaximum is null, "outOfPocketMaximum"),
            .. Missing(terms.Supplement is not null, "supplement"),
        ]);

        static IEnumerable<string> Missing(bool missing, string term) => missing ? [term] : [];
    }

    internal static Accumulators MetBy(PlanAnswers known, DateOnly asOf) => Accumulators.Stated(
        known.DeductibleMet, known.OutOfPocketMet, known.Family?.DeductibleMet, known.Family?.OutOfPocketMet, asOf) with
    {
        Pharmacy = PlanParts.Met(known.Pharmacy),
        OutOfNetwork = PlanParts.Met(known.OutOfNetwork),
    };

    private static Money AssumedDeductible(Money preset, Money met, params ReadOnlySpan<Money?> atMost)
    {
        var assumed = Money.Greatest(preset, met);
        foreach (var most in atMost)
            assumed = AtMost(assumed, most);
        return assumed;
    }

    private static Money AtMost(Money amount, Money? most) => most is { } limit ? Money.Least(amount, limit) : amount;

    private static Money? AssumedLimit(PlanTerms? preset, Money deductible, Money met, Money? familyLimit)
    {
        if (preset?.OutOfPocketMaximum is not { } limit)
            return null;
        var aboveDeductible = deductible > limit ? deductible + limit.Less(preset.Deductible) : limit;
        return AtMost(Money.Greatest(aboveDeductible, met), familyLimit);
    }

    private static FamilyTerms? FamilyOf(FamilyAnswers? family) => family is null or { Deductible: null, OutOfPocketMaximum: null }
        ? null
        : new(family.Deductible, family.OutOfPocketMaximum, family.Limits ?? FamilyLimits.Embedded);
}
