using CostFinder.Core.Amounts;
using CostFinder.Core.Estimates;
using CostFinder.Core.Pricing;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Tests.Estimates;

/// <summary>Whole cases on the real facts, each figure traced by hand to the rows it rests on.</summary>
public sealed class CaseTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    [Fact]
    public void IV_in_Los_Angeles_without_insurance_is_priced_from_the_nation_and_paid_in_full()
    {
        var opened = Open(Iv("90024") with { Answers = Insured(CoverageKind.None) });

        var (visit, published) = (opened.Session.Range!, RealCatalog.Instance.Facts.Prices.Find(opened.Place.Ladder, "iv-ketamine", Service.Session));
        Assert.Equal(Assert.IsType<FoundPrice>(published).Range, visit);
        Assert.Equal("US", opened.Session.Found!.Region.Id);
        Assert.IsType<Payment.SelfPay>(opened.Payment);

        // Six visits over three weeks, then one every four weeks, up to but not including the anniversary: 6 + 12 = 18, and the first evaluation.
        Assert.Equal(18, opened.Course!.Visits.Count);
        var evaluation = opened.Consultation!.Range!;
        Assert.Equal(Range(
            18 * visit.Low.Dollars + evaluation.Low.Dollars, 18 * visit.Typical.Dollars + evaluation.Typical.Dollars, 18 * visit.High.Dollars + evaluation.High.Dollars), opened.Money!.PatientPays);
    }

    [Fact]
    public void Esketamine_in_St_Louis_with_a_plan_from_an_employer_is_guided_by_medicares_amounts_and_runs_into_the_yearly_limit()
    {
        var opened = Open(Esketamine("63110") with
        {
            Answers = new() { Coverage = new() { Kind = CoverageKind.Commercial, PlanDesign = "employer-average" } },
        });

        // Medicare approves $1,292.22 for G2083 in an office in St. Louis: x 0.98 = 1266.38, x 1.22 = 1576.51; in a hospital
        // $1,681.31 x 1.99 = 3345.81, which is more than $1,292.22 x 1.88.
        Assert.Equal(PriceOrigin.CommercialGuide, opened.Session.Origin);
        Assert.Equal(Range(1_266.38m, 1_576.51m, 3_345.81m), opened.Session.Range);

        // Deductible 1,900, 20 %, at most 4,416. Nine visits of 2026, the first at 56 mg for 1,107.89: 1,107.89 + 948.99 + 7 x 315.30
        // = 4,263.98. 2027 starts anew and reaches the limit with its tenth visit.
        var plan = Assert.IsType<Payment.ByPlan>(opened.Payment);
        Assert.Equal((Money.Of(1_900), Money.Of(4_416)), (plan.Terms.Deductible, plan.Terms.OutOfPocketMaximum));
        Assert.Equal([Money.Of(4_263.98m), Money.Of(4_416)], opened.Money!.ByPlanYear.Select(year => year.PatientPays.Typical));
        Assert.Equal(Money.Of(8_679.98m), opened.Money.PatientPays.Typical);
    }

    [Fact]
    public void Medicare_pays_by_its_own_schedule_and_leaves_a_fifth_after_the_deductible()
    {
        var opened = Open(Esketamine("63110") with { Answers = Insured(CoverageKind.Medicare), Course = new() { Sessions = 2, DoseMg = 84 } });

        Assert.Equal(PriceOrigin.MedicareApproved, opened.Session.Origin);
        var lines = opened.Money!.Typical.Lines;
        Assert.Equal([0, 1, 2], lines.Select(line => line.Charge.Number));
        // Part B, 2026: the first 283 dollars, then 20 % of what is approved, each line to the cent; no limit.
        Assert.Equal(Money.Of(283), lines.Sum(line => line.Deductible));
        var total = lines.Sum(line => line.Allowed);
        var exact = 283 + 0.20m * (total.Dollars - 283);
        Assert.InRange(opened.Money.PatientPays.Typical.Dollars, exact - 0.02m, exact + 0.02m);
        Assert.All(lines, line => Assert.Null(line.OutOfPocketLeft));
    }

    [Fact]
    public void A_course_that_starts_in_a_year_without_terms_yet_runs_on_those_of_the_day_asked_for()
    {
        var opened = Open(Esketamine("63110") with { Answers = Insured(CoverageKind.Medicare), StartsOn = new(2027, 1, 5), Course = new() { Sessions = 1 } });

        Assert.Equal(PriceOrigin.MedicareApproved, opened.Session.Origin);
        Assert.IsType<Payment.ByPlan>(opened.Payment);
    }

    [Fact]
    public void A_day_without_terms_or_prices_has_no_figure_and_says_why()
    {
        var opened = Open(Esketamine("63110") with { Answers = Insured(CoverageKind.Medicare), AsOf = new(2027, 2, 1), StartsOn = new(2027, 2, 1) });

        var unknown = Assert.IsType<Payment.Unknown>(opened.Payment);
        Assert.Contains("2027", unknown.Because.English, StringComparison.Ordinal);
        Assert.Null(opened.Session.Range); // Never another kind of price in its place.
    }

    [Fact]
    public void A_second_insurance_that_we_cannot_count_is_said_to_be_left_out()
    {
        var medicaid = Open(Esketamine("63110") with { Answers = new() { Coverage = new() { Kind = CoverageKind.Medicare, Secondary = SecondaryCoverage.Medicaid } } });
        var medigap = Open(Esketamine("63110") with { Answers = new() { Coverage = new() { Kind = CoverageKind.Medicare, Secondary = SecondaryCoverage.Medigap } } });

        const string Caveat = "Your second insurance may pay part or all of what is left. We count nothing of it.";
        Assert.Contains(Caveat, Explanation.Caveats(medicaid, medicaid.Money).In(Language.English));
        Assert.DoesNotContain(Caveat, Explanation.Caveats(medigap, medigap.Money).In(Language.English));
        Assert.True(medigap.Money!.PatientPays.Typical < medicaid.Money!.PatientPays.Typical);
    }

    [Theory]
    [InlineData("63110-1234", "63110")]
    [InlineData("texas", "TX")]
    [InlineData("New York", "NY")]
    public void A_place_is_understood_as_people_write_it(string asked, string place) =>
        Assert.Equal(place, RealCatalog.Instance.Facts.FindPlace(asked)?.Asked);

    [Theory]
    [InlineData("63110-12345")]
    [InlineData("Tex")]
    [InlineData("")]
    public void What_is_no_place_is_not_guessed(string asked) => Assert.Null(RealCatalog.Instance.Facts.FindPlace(asked));

    [Fact]
    public void IV_that_a_plan_has_approved_goes_through_the_plan()
    {
        var opened = Open(Iv("TX") with
        {
            Answers = new() { Coverage = new() { Kind = CoverageKind.Commercial, PriorAuthorization = PriorAuthorization.Approved } },
        });

        Assert.IsType<Payment.ByPlan>(opened.Payment);
    }

    [Fact]
    public void IV_is_paid_by_the_person_also_with_a_plan()
    {
        var opened = Open(Iv("TX") with { Answers = Insured(CoverageKind.Commercial) });

        Assert.IsType<Payment.SelfPay>(opened.Payment);
        Assert.Equal(opened.Money!.CourseTotal, opened.Money.PatientPays);
    }

    [Fact]
    public void A_quoted_price_replaces_ours_in_every_scenario_and_nothing_means_free()
    {
        var opened = Open(Iv("90024") with
        {
            Answers = Insured(CoverageKind.None),
            Quoted = new(Money.Of(450), Money.Zero),
            Course = new() { Sessions = 6 },
        });

        Assert.Equal(Range(2_700, 2_700, 2_700), opened.Money!.PatientPays); // 6 x 450, the evaluation free
    }

    [Fact]
    public void Compounded_spray_has_no_price_we_count_and_says_so()
    {
        var opened = Open(Iv("90024") with { Method = Method.Intranasal, Product = Product.Compounded });

        Assert.Null(opened.Session.Range);
        Assert.NotEmpty(opened.Session.Why.English);
        Assert.Null(opened.Money);
    }

    [Fact]
    public void Insurance_whose_terms_nobody_knows_leaves_no_figure_rather_than_a_zero()
    {
        var opened = Open(Esketamine("TX") with { Answers = Insured(CoverageKind.Medicaid) });

        Assert.IsType<Payment.Unknown>(opened.Payment);
    }

    [Theory]
    [InlineData(PriorAuthorization.Denied, null)]
    [InlineData(null, NetworkStatus.Out)]
    public void A_refused_approval_or_a_clinic_outside_the_network_is_paid_by_the_person(PriorAuthorization? approval, NetworkStatus? network)
    {
        var opened = Open(Esketamine("63110") with
        {
            Answers = new() { Coverage = new() { Kind = CoverageKind.Commercial, PriorAuthorization = approval, Network = network } },
        });

        Assert.IsType<Payment.SelfPay>(opened.Payment);
    }

    [Fact]
    public void Met_amounts_belong_to_the_plan_year_they_were_met_in()
    {
        Question With(DateOnly startsOn) => Esketamine("63110") with
        {
            StartsOn = startsOn,
            Quoted = new(Money.Of(1_000), null),
            Course = new() { Sessions = 1 },
            Answers = new()
            {
                Coverage = new()
                {
                    Kind = CoverageKind.Commercial,
                    Plan = new() { Deductible = Money.Of(500), DeductibleMet = Money.Of(500), Coinsurance = Percentage.Of(10), OutOfPocketMaximum = Money.Of(5_000) },
                },
            },
        };

        Assert.Equal(Money.Of(100), Open(With(new(2026, 12, 30))).Money!.PatientPays.Typical); // 10 % of 1,000
        Assert.Equal(Money.Of(550), Open(With(new(2027, 1, 4))).Money!.PatientPays.Typical); // 500 + 10 % of 500
    }

    private static Case Open(Question question)
    {
        Assert.Empty(Case.ObjectionsTo(question, RealCatalog.Instance.Facts));
        return Case.Open(question, RealCatalog.Instance.Facts);
    }

    private static Question Iv(string region) => new() { Region = region, Method = Method.Iv, AsOf = Day, StartsOn = Day, Course = new() };

    private static Question Esketamine(string region) => Iv(region) with { Method = Method.Intranasal, Product = Product.Esketamine };

    private static Answers Insured(CoverageKind kind) => new() { Coverage = new() { Kind = kind } };

    private static MoneyRange Range(decimal low, decimal typical, decimal high) => new(Money.Of(low), Money.Of(typical), Money.Of(high));
}
