using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Treatments;

namespace CostFinder.Core.Estimates;

/// <summary>A visit with what it costs before insurance and help. Number 0 is the first evaluation.</summary>
public sealed record PricedVisit(int Number, DateOnly Date, Phase Phase, MoneyRange Price);

/// <summary>What the person pays in one plan year. <paramref name="To"/> is its last day, included.</summary>
public sealed record PlanYearShare(DateOnly From, DateOnly To, MoneyRange PatientPays);

/// <summary>What a course costs, what the person pays of it, by plan year, and the typical case visit by visit.</summary>
public sealed record CourseMoney(MoneyRange CourseTotal, MoneyRange PatientPays, IReadOnlyList<PlanYearShare> ByPlanYear, Ledger Typical);

/// <summary>
/// Prices a course three times - every visit at its low, its typical and its high price - and puts each through the plan-year ledger. The
/// visits are the same in all three, so the range is the range of prices and nothing else.
/// </summary>
public static class Estimator
{
    /// <summary>Nothing is due when there are no visits.</summary>
    public static CourseMoney Estimate(IReadOnlyList<PricedVisit> visits, Payment payment)
    {
        var (low, typical, high) = (Adjudicate(price => price.Low), Adjudicate(price => price.Typical), Adjudicate(price => price.High));
        return new(
            Around(low.Allowed, typical.Allowed, high.Allowed),
            Around(low.PatientPays, typical.PatientPays, high.PatientPays),
            [
                .. typical.ByPlanYear.Select(year => new PlanYearShare(year.From, year.To,
                    Around(In(low, year.From), year.PatientPays, In(high, year.From)))),
            ],
            typical);

        Ledger Adjudicate(Func<MoneyRange, Money> price)
        {
            IReadOnlyList<Charge> charges =
                [.. visits.Select(visit => new Charge(visit.Number, visit.Date, visit.Phase, price(visit.Price), Covered: payment is Payment.ByPlan))];
            return payment is Payment.ByPlan plan ? PlanYearLedger.Adjudicate(plan.Terms, plan.Met, charges) : PlanYearLedger.SelfPay(charges);
        }

        static Money In(Ledger ledger, DateOnly yearFrom) => ledger.ByPlanYear.Single(year => year.From == yearFrom).PatientPays;
    }

    // Dearer visits never make a year cheaper, so this is low, typical, high; should a plan be odd enough, the range still holds all three.
    private static MoneyRange Around(Money low, Money typical, Money high) => new(
        Money.Least(low, Money.Least(typical, high)), typical, Money.Greatest(high, Money.Greatest(typical, low)));
}
