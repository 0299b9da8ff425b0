using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Estimates;

/// <summary>Who pays for the visits, and on what terms.</summary>
public abstract record Payment(string Because)
{
    /// <summary>Every visit is the patient's own.</summary>
    public sealed record SelfPay(string Because) : Payment(Because);

    /// <summary>A plan shares the cost. <paramref name="Preset"/> is where terms come from that the person did not give.</summary>
    public sealed record ByPlan(PlanTerms Terms, Accumulators Met, PlanDesign? Preset, IReadOnlyList<string> FromPreset, string Because) : Payment(Because);

    /// <summary>The insurance may pay, but on terms we do not know, so nobody can say what is left for the patient.</summary>
    public sealed record Unknown(string Because) : Payment(Because);

    /// <summary>
    /// Decides by the outlook for the treatment under that insurance and by what the person knows: without insurance, outside the network
    /// or after a denied prior approval the visits are the patient's own.
    /// </summary>
    public static Payment For(CoverageAnswers coverage, CoverageOutlook outlook, PlanDesigns designs, DateOnly startsOn, DateOnly asOf) => coverage switch
    {
        { Kind: null } => new SelfPay("You have not told us your insurance, so this shows the price without any. See below what changes with insurance."),
        { Kind: CoverageKind.None } => new SelfPay("Without insurance you pay every visit yourself."),
        _ when outlook.TreatAs == TreatAs.SelfPay => new SelfPay(outlook.Why),
        { PriorAuthorization: PriorAuthorization.Denied } =>
            new SelfPay("Your plan has refused prior approval, so it pays nothing unless an appeal succeeds."),
        { Network: NetworkStatus.Out } =>
            new SelfPay("The clinic is outside your plan's network, so count on paying it all first. Some plans pay part of it back; ask yours."),
        _ => (Payment?)Planned(coverage, designs, startsOn, asOf) ?? new Unknown(outlook.Why),
    };

    private static ByPlan? Planned(CoverageAnswers coverage, PlanDesigns designs, DateOnly startsOn, DateOnly asOf)
    {
        var given = coverage.Plan;
        var design = coverage.PlanDesign is { } id ? designs.Find(id) : designs.DefaultFor(coverage.Kind!.Value, coverage.Secondary);
        var preset = design is not null && design.Terms.IsKnownOn(startsOn) ? design.Terms.On(startsOn).Value.Terms : null;
        if (preset is null && (given.Deductible is null || (given.Coinsurance is null && given.CopayPerVisit is null)))
            return null;

        var deductible = given.Deductible ?? preset!.Deductible;
        var terms = new PlanTerms
        {
            Deductible = deductible,
            Coinsurance = given.Coinsurance ?? (given.CopayPerVisit is null ? preset!.Coinsurance : Percentage.Of(0)),
            CopayPerVisit = given.CopayPerVisit ?? (given.Coinsurance is null ? preset?.CopayPerVisit : null),
            CopayBeforeDeductible = given.CopayBeforeDeductible ?? (given.CopayPerVisit is null && preset is { CopayBeforeDeductible: true }),
            OutOfPocketMaximum = given.OutOfPocketMaximum ?? AtLeast(preset?.OutOfPocketMaximum, deductible),
            Family = given.Family is { } family
                ? new FamilyTerms(family.Deductible, family.OutOfPocketMaximum, family.Limits ?? FamilyLimits.Embedded)
                : null,
            YearStarts = given.YearStartsOn is { } start ? PlanYearStart.On(start.Month, start.Day) : preset?.YearStarts ?? PlanYearStart.January,
        };
        var met = Accumulators.Stated(given.DeductibleMet, given.OutOfPocketMet, given.Family?.DeductibleMet, given.Family?.OutOfPocketMet, asOf);
        IReadOnlyList<string> fromPreset = preset is null ? [] :
        [
            .. given.Deductible is null ? ["deductible"] : Array.Empty<string>(),
            .. given.Coinsurance is null && given.CopayPerVisit is null ? ["your share of each visit"] : Array.Empty<string>(),
            .. given.OutOfPocketMaximum is null ? ["out-of-pocket maximum"] : Array.Empty<string>(),
        ];
        return new(terms, met, fromPreset.Count > 0 ? design : null, fromPreset,
            fromPreset.Count == 0 ? "Your plan's terms as you gave them."
            : design!.Kind == CoverageKind.Commercial ? $"{design.Name} stands in for what you did not tell us: {string.Join(", ", fromPreset)}."
            : $"These are the terms of {design.Name}.");
    }

    // A preset's maximum can lie below a deductible that the person knows; no plan is like that.
    private static Money? AtLeast(Money? maximum, Money deductible) => maximum is { } limit ? Money.Greatest(limit, deductible) : null;
}
