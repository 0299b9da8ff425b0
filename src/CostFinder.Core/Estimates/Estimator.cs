using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Treatments;

namespace CostFinder.Core.Estimates;

/// <summary>A visit with what it costs before insurance and help. Number 0 is the first evaluation.</summary>
public sealed record PricedVisit(int Number, DateOnly Date, Phase Phase, MoneyRange Price);

/// <summary>Prices a course three times - every visit at its low, its typical and its high price - and puts each through the plan-year ledger.</summary>
public static class Estimator
{
    /// <summary>Nothing is due when there are no visits.</summary>
    public static CourseMoney Estimate(IReadOnlyList<PricedVisit> visits, Payment payment, AppliedAssistance? assistance = null)
    {
        return new(Adjudicate(price => price.Low), Adjudicate(price => price.Typical), Adjudicate(price => price.High));

        Ledger Adjudicate(Func<MoneyRange, Money> price)
        {
            IReadOnlyList<Charge> charges =
                [.. visits.Select(visit => new Charge(visit.Number, visit.Date, visit.Phase, price(visit.Price), covered: payment is Payment.ByPlan))];
            return payment is Payment.ByPlan plan ? PlanYearLedger.Adjudicate(plan.Terms, plan.Met, charges, assistance) : PlanYearLedger.SelfPay(charges, assistance);
        }
    }
}
