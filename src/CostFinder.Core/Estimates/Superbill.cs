using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Estimates;

/// <summary>One way a plan may answer a superbill. <paramref name="Money"/> is the course with what comes back; nothing when nobody can say how much.</summary>
public sealed record SuperbillBranch(string Answer, Text Text, CourseMoney? Money);

/// <summary>
/// What may come back when a person pays the clinic now and sends the plan the itemised receipt. That nothing comes back is always one of the
/// branches; what the person pays now is the same in all of them.
/// </summary>
public sealed record Superbill(SuperbillNote Note, CourseMoney PaidNow, IReadOnlyList<SuperbillBranch> Branches)
{
    /// <summary>Nothing where the visits go through a plan already, or the insurance has no benefits outside a network.</summary>
    public static Superbill? Of(Case opened)
    {
        var coverage = opened.Question.Answers.Coverage;
        if (opened is not { Payment: Payment.SelfPay, Outlook.Superbill: { } note, Visits: { Count: > 0 } visits } || coverage.PriorAuthorization == PriorAuthorization.Denied)
            return null;
        var nothing = Estimator.Estimate(visits, opened.Payment);
        return new(note, nothing, [new("nothing", Text.Of("the plan pays nothing back", "el plan no devuelve nada"), nothing), Answered(coverage.Plan, visits, opened.Question.AsOf)]);
    }

    private static SuperbillBranch Answered(PlanAnswers plan, IReadOnlyList<PricedVisit> visits, DateOnly asOf)
    {
        if (PlanParts.OutOfNetwork(plan.OutOfNetwork) is not { } outside)
        {
            return new("unknown", Text.Of(
                "the plan pays part of it back: ask for its deductible, its share and the price it accepts outside its network",
                "el plan devuelve una parte: pregunte por el deducible, la parte que paga y el precio que acepta fuera de su red"), null);
        }
        var accepts = plan.AllowedOutOfNetwork ?? Percentage.Of(100);
        var money = Estimator.Estimate(visits, new Payment.ByPlan(Outside(outside, plan), CompletedPlan.MetBy(plan, asOf), null, null, [], Text.Empty)
        {
            Network = NetworkStatus.Out,
            BehavioralNetwork = NetworkStatus.Out,
            AllowedOutOfNetwork = accepts,
        });
        return plan.AllowedOutOfNetwork is null
            ? new("at-most", Text.Of(
                "the plan pays its share of the whole bill, which is the most it can be",
                "el plan paga su parte de toda la factura, que es lo más que puede ser"), money)
            : new("as-you-say", Text.Of(
                $"the plan accepts {accepts} of the bill and pays its share of that",
                $"el plan acepta el {accepts} de la factura y paga su parte de eso"), money);
    }

    /// <summary>Only what holds outside the network: nothing inside it is touched.</summary>
    private static PlanTerms Outside(OutOfNetworkTerms outside, PlanAnswers plan) => new()
    {
        Deductible = Money.Zero,
        Coinsurance = Percentage.Of(0),
        OutOfNetwork = outside,
        YearStarts = plan.YearStartsOn is { } start ? PlanYearStart.On(start.Month, start.Day) : PlanYearStart.January,
    };
}
