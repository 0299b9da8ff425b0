using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Estimates;
using CostFinder.Core.Treatments;
using CostFinder.Core.Wording;
using CsCheck;

namespace CostFinder.Tests.Estimates;

public sealed class EstimatorTests
{
    private static readonly Payment SelfPay = new Payment.SelfPay(Text.Empty);

    [Fact]
    public void Without_a_plan_the_person_pays_every_visit_and_the_totals_are_the_sums()
    {
        // Evaluation 100 / 200 / 300, then three visits at 400 / 500 / 600.
        var money = Estimator.Estimate([Visit(0, 1, 100, 200, 300), Visit(1, 1, 400, 500, 600), Visit(2, 4, 400, 500, 600), Visit(3, 8, 400, 500, 600)], SelfPay);

        Assert.Equal(Range(1_300, 1_700, 2_100), money.CourseTotal); // 100 + 3 x 400; 200 + 3 x 500; 300 + 3 x 600
        Assert.Equal(money.CourseTotal, money.PatientPays);
        Assert.Equal(Money.Of(1_700), money.Typical.PatientPays);
    }

    [Fact]
    public void With_a_plan_each_price_goes_through_deductible_coinsurance_and_maximum()
    {
        // Deductible 1,000, then 20 %, at most 1,300 in the year; two visits.
        var money = Estimator.Estimate([Visit(1, 1, 600, 1_000, 2_000), Visit(2, 8, 600, 1_000, 2_000)], Plan(1_000, 20, 1_300));

        // Low: 600 + (400 + 20 % of 200 = 40) = 1,040. Typical: 1,000 + 20 % of 1,000 = 1,200. High: 1,000 + 200 = 1,200, then 100 is left to the maximum.
        Assert.Equal(Range(1_040, 1_200, 1_300), money.PatientPays);
        Assert.Equal(Range(1_200, 2_000, 4_000), money.CourseTotal);
    }

    [Fact]
    public void A_course_over_two_plan_years_meets_two_deductibles()
    {
        // 700 in December and 700 in January, deductible 500, then 50 %.
        var money = Estimator.Estimate(
            [new(1, new(2026, 12, 20), Phase.Induction, Range(700, 700, 700)), new(2, new(2027, 1, 5), Phase.Induction, Range(700, 700, 700))],
            Plan(500, 50, 9_000));

        Assert.Equal(2, money.ByPlanYear.Count);
        Assert.All(money.ByPlanYear, year => Assert.Equal(Range(600, 600, 600), year.PatientPays)); // 500 + 50 % of 200
        Assert.Equal(new DateOnly(2026, 12, 31), money.ByPlanYear[0].To);
        Assert.Equal(Range(1_200, 1_200, 1_200), money.PatientPays);
    }

    [Fact]
    public void Totals_run_to_the_end_of_the_plan_year_and_over_twelve_months_and_by_month()
    {
        // One visit of 700 on 20 December, 5 January and 19 January, one on the anniversary; deductible 500, then 50 %.
        var money = Estimator.Estimate(
            [Day(1, 2026, 12, 20), Day(2, 2027, 1, 5), Day(3, 2027, 1, 19), Day(4, 2027, 12, 20)],
            Plan(500, 50, 9_000));

        Assert.Equal(Range(600, 600, 600), money.ToEndOfPlanYear); // 500 + 50 % of 200
        Assert.Equal(Range(1_550, 1_550, 1_550), money.TwelveMonths); // 600 + 600 + 350; the anniversary is left out
        Assert.Equal(Range(1_900, 1_900, 1_900), money.PatientPays); // + 350
        Assert.Equal(
            [(new DateOnly(2026, 12, 1), 600m), (new DateOnly(2027, 1, 1), 950m), (new DateOnly(2027, 12, 1), 350m)],
            money.ByMonth.Select(month => (month.Month, month.PatientPays.Typical.Dollars)));

        static PricedVisit Day(int number, int year, int month, int day) => new(number, new(year, month, day), Phase.Induction, Range(700, 700, 700));
    }

    [Fact]
    public void A_dearer_clinic_can_make_a_later_month_cheaper_and_the_range_holds_that()
    {
        // Limit 1,000, all of it deductible. Low 600 a visit: 600 in March, 400 in April. High 1,000: 1,000 in March, nothing in April.
        var money = Estimator.Estimate([Visit(1, 1, 600, 600, 1_000), new(2, new(2026, 4, 1), Phase.Induction, Range(600, 600, 1_000))], Plan(1_000, 0, 1_000));

        Assert.Equal([Range(600, 600, 1_000), Range(0, 400, 400)], money.ByMonth.Select(month => month.PatientPays));
    }

    [Fact]
    public void No_visits_cost_nothing() => Assert.Equal(Range(0, 0, 0), Estimator.Estimate([], SelfPay).PatientPays);

    [Fact]
    public void The_person_never_pays_more_than_the_course_costs_and_the_lines_sum_to_the_typical_total() => Gen
        .Select(
            Gen.Select(Gen.Int[0, 300_000], Gen.Int[0, 100_000], Gen.Int[0, 100_000], Gen.Int[1, 40]).List[0, 60],
            Gen.Int[0, 800_000], Gen.Int[0, 100], Gen.Int[0, 900_000], Gen.Bool)
        .Sample((visits, deductible, coinsurance, above, insured) =>
        {
            var day = new DateOnly(2026, 1, 1);
            var priced = visits.Select((visit, place) =>
            {
                day = day.AddDays(visit.Item4);
                return new PricedVisit(place + 1, day, Phase.Induction,
                    new MoneyRange(Money.OfCents(visit.Item1), Money.OfCents(visit.Item1 + visit.Item2), Money.OfCents(visit.Item1 + visit.Item2 + visit.Item3)));
            }).ToList();
            var money = Estimator.Estimate(priced, insured ? Plan(deductible / 100m, coinsurance, (deductible + above) / 100m) : SelfPay);

            Assert.True(money.PatientPays.Low <= money.CourseTotal.Low);
            Assert.True(money.PatientPays.High <= money.CourseTotal.High);
            Assert.Equal(money.PatientPays.Typical, money.Typical.Lines.Sum(line => line.PatientPays));
            Assert.Equal(money.PatientPays.Typical, money.ByPlanYear.Sum(year => year.PatientPays.Typical));
            Assert.Equal(money.PatientPays.High, money.ByPlanYear.Sum(year => year.PatientPays.High));
            Assert.Equal(money.PatientPays.Typical, money.ByMonth.Sum(month => month.PatientPays.Typical));
        });

    private static PricedVisit Visit(int number, int day, decimal low, decimal typical, decimal high) =>
        new(number, new(2026, 3, day), number == 0 ? Phase.Evaluation : Phase.Induction, Range(low, typical, high));

    private static MoneyRange Range(decimal low, decimal typical, decimal high) => new(Money.Of(low), Money.Of(typical), Money.Of(high));

    private static Payment.ByPlan Plan(decimal deductible, decimal coinsurance, decimal maximum) => new(
        new() { Deductible = Money.Of(deductible), Coinsurance = Percentage.Of(coinsurance), OutOfPocketMaximum = Money.Of(maximum) },
        Accumulators.None, null, null, [], Text.Empty);
}
