using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Estimates;

namespace CostFinder.Core.Receipts;

/// <summary>
/// All that the figures of a course rest on, with one visit looked at. A change gives other assumptions; the ledger says what follows.
/// </summary>
internal sealed record Assumptions(IReadOnlyList<PricedVisit> Visits, Payment Payment, AppliedAssistance? Help, int Place)
{
    /// <summary>What the clinic asks above the price at each visit like this one.</summary>
    public Money Excess { get; init; }

    /// <summary>What is left of the deductible before the visit, where that is not what the visits before it lead to.</summary>
    public Money? DeductibleLeft { get; init; }

    /// <summary>What is left to the yearly limit before the visit, where that is not what the visits before it lead to.</summary>
    public Money? LimitLeft { get; init; }

    public PricedVisit Visit => Visits[Place];

    public PlanTerms? Terms => (Payment as Payment.ByPlan)?.Terms;

    public Assumptions With(Func<PlanTerms, PlanTerms> change) => Payment is Payment.ByPlan plan ? this with { Payment = plan with { Terms = change(plan.Terms) } } : this;

    /// <summary>What is left of the plan's own deductible before the visit; nothing without a plan.</summary>
    public Money? LeftOfDeductible => Terms is { } terms ? DeductibleLeft ?? LeftBefore(terms).Deductible : null;

    /// <summary>What is left to the plan's yearly limit before the visit; nothing where there is none.</summary>
    public Money? LeftToLimit => Terms is { } terms ? LimitLeft ?? LeftBefore(terms).Limit : null;

    /// <summary>The visit as these assumptions have it.</summary>
    public LedgerLine Line => Lines(Place + 1)[^1];

    /// <summary>What the whole course leaves to the patient before programs pay.</summary>
    public Money Total => Lines(Visits.Count).Sum(line => line.BeforeAssistance);

    private IReadOnlyList<LedgerLine> Lines(int visits)
    {
        var charges = Charges().Take(visits).ToList();
        if (Terms is not { } terms)
            return PlanYearLedger.SelfPay(charges, Help).Lines;
        var met = ((Payment.ByPlan)Payment).Met;
        if (DeductibleLeft is null && LimitLeft is null)
            return PlanYearLedger.Adjudicate(terms, met, charges, Help).Lines;
        var before = PlanYearLedger.Adjudicate(terms, met, charges[..Place], Help);
        var help = Help is null ? null : Help with { Used = before.Used };
        return [.. before.Lines, .. PlanYearLedger.Adjudicate(terms, Counted(terms, before.Carried), charges[Place..], help).Lines];
    }

    private IEnumerable<Charge> Charges()
    {
        foreach (var charge in Estimator.Charges(Visits, Payment))
        {
            var isLikeThis = charge.Number == 0 == (Visit.Number == 0);
            yield return Excess > Money.Zero && isLikeThis
                ? new(charge.Number, charge.Date, charge.Phase, [charge.Parts[0] with { Billed = charge.Parts[0].Allowed + Excess }, .. charge.Parts.Skip(1)])
                : charge;
        }
    }

    /// <summary>What is met by the day of the visit, so that this much is left. It counts in the plan year of that day.</summary>
    private Accumulators Counted(PlanTerms terms, Accumulators carried)
    {
        var day = Visit.Date;
        var basis = Carried(terms, carried) with { AsOf = day };
        if (carried.AsOf != day)
            basis = basis with { CopayThatDay = Money.Zero, ShareThatDay = Money.Zero };
        if (DeductibleLeft is { } deductible)
        {
            var met = terms.Deductible.Less(deductible);
            basis = basis with
            {
                Deductible = met,
                FamilyDeductible = terms.Family?.Deductible?.Less(deductible),
                OutOfPocket = Moved(basis.OutOfPocket, basis.Deductible, met),
                FamilyOutOfPocket = basis.FamilyOutOfPocket is { } family ? Moved(family, basis.Deductible, met) : null,
            };
        }
        if (LimitLeft is { } limit)
            basis = basis with { OutOfPocket = (terms.OutOfPocketMaximum ?? terms.LawfulLimitForOnePerson ?? Money.Zero).Less(limit), FamilyOutOfPocket = terms.Family?.OutOfPocketMaximum?.Less(limit) };
        return basis;
    }

    /// <summary>What is paid toward the deductible counts toward the limit too, so both move together.</summary>
    private static Money Moved(Money limitMet, Money before, Money met) => met >= before ? limitMet + (met - before) : limitMet.Less(before - met);

    private Accumulators Carried(PlanTerms terms, Accumulators carried) =>
        carried.AsOf is { } known && !terms.YearStarts.YearOf(Visit.Date).Covers(known) ? Accumulators.None : carried;

    /// <summary>A visit that costs nothing shows what is left before the real one.</summary>
    private (Money Deductible, Money? Limit) LeftBefore(PlanTerms terms)
    {
        var charges = Charges().Take(Place).ToList();
        var carried = PlanYearLedger.Adjudicate(terms, ((Payment.ByPlan)Payment).Met, charges, Help).Carried;
        var empty = new Charge(Visit.Number, Visit.Date, Visit.Phase, Money.Zero, covered: true);
        var line = PlanYearLedger.Adjudicate(terms, carried, [empty]).Lines[0];
        return (line.DeductibleLeft ?? Money.Zero, line.OutOfPocketLeft);
    }
}
