using System.Globalization;
using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Treatments;

namespace CostFinder.Tests.Coverage;

public sealed class PlanYearLedgerTests
{
    private static readonly PlanTerms Plan = new() { Deductible = Money.Of(500), Coinsurance = Percentage.Of(20), OutOfPocketMaximum = Money.Of(2000) };

    [Fact]
    public void Without_a_plan_every_visit_is_the_patients_by_calendar_year()
    {
        var ledger = PlanYearLedger.SelfPay([Charge("2029-12-31", 450), Charge("2030-01-01", 475)]);

        Assert.Equal(Money.Of(925), ledger.PatientPays); // 450 + 475
        Assert.Equal(Money.Zero, ledger.PlanPays);
        Assert.All(ledger.Lines, line => Assert.Equal(line.Allowed, line.NotCovered));
        Assert.All(ledger.Lines, line => Assert.Null(line.DeductibleLeft));
        Assert.All(ledger.Lines, line => Assert.Null(line.OutOfPocketLeft));
        Assert.Equal(
            [
                (new DateOnly(2029, 1, 1), new DateOnly(2029, 12, 31), Money.Of(450), Money.Zero, Money.Of(450)),
                (new DateOnly(2030, 1, 1), new DateOnly(2030, 12, 31), Money.Of(475), Money.Zero, Money.Of(475)),
            ],
            ledger.ByPlanYear.Select(year => (year.From, year.To, year.Allowed, year.PlanPays, year.PatientPays)));
    }

    [Fact]
    public void Charges_out_of_order_are_refused()
    {
        Charge[] charges = [Charge("2030-01-02", 1), Charge("2030-01-01", 1)];
        Assert.Throws<ArgumentException>(() => PlanYearLedger.Adjudicate(Plan, Accumulators.None, charges));
        Assert.Throws<ArgumentException>(() => PlanYearLedger.SelfPay(charges));
    }

    [Fact]
    public void No_visits_cost_nothing_and_leave_what_is_met()
    {
        var met = new Accumulators { Deductible = Money.Of(100), OutOfPocket = Money.Of(100) };
        var ledger = PlanYearLedger.Adjudicate(Plan, met, []);
        Assert.Empty(ledger.Lines);
        Assert.Empty(ledger.ByPlanYear);
        Assert.Equal(Money.Zero, ledger.PatientPays);
        Assert.Equal(met, ledger.Carried);
    }

    [Fact]
    public void A_visit_for_nothing_changes_nothing()
    {
        var line = Assert.Single(PlanYearLedger.Adjudicate(Plan, Accumulators.None, [Charge("2030-01-02", 0)]).Lines);
        Assert.Equal(Money.Zero, line.PatientPays);
        Assert.Equal(Money.Of(500), line.DeductibleLeft);
        Assert.Empty(line.Marks);
    }

    [Theory]
    [InlineData("2030-06-01", 160)] // same plan year: the deductible is met, 20 % of 800
    [InlineData("2031-01-01", 560)] // the next one: 500 + 20 % of 300
    [InlineData("2029-12-31", 560)] // the one before: what is met belongs to 2030 alone
    public void Amounts_met_count_in_the_plan_year_of_their_day(string date, decimal pays)
    {
        var met = new Accumulators { Deductible = Money.Of(500), OutOfPocket = Money.Of(600), AsOf = new(2030, 3, 1) };
        Assert.Equal(Money.Of(pays), PlanYearLedger.Adjudicate(Plan, met, [Charge(date, 800)]).PatientPays);
    }

    [Fact]
    public void Without_a_day_amounts_met_count_in_the_plan_year_of_the_first_charge()
    {
        var met = new Accumulators { Deductible = Money.Of(500), OutOfPocket = Money.Of(600) };
        var ledger = PlanYearLedger.Adjudicate(Plan, met, [Charge("2030-12-30", 800), Charge("2031-01-02", 800)]);
        Assert.Equal([Money.Of(160), Money.Of(560)], ledger.Lines.Select(line => line.PatientPays));
    }

    [Theory]
    [InlineData("02-29", "2028-02-28", "2027-02-28", "2028-02-29")] // 2027 has no 29 February
    [InlineData("02-29", "2028-02-29", "2028-02-29", "2029-02-28")]
    [InlineData("02-29", "2029-02-27", "2028-02-29", "2029-02-28")]
    [InlineData("02-29", "2029-02-28", "2029-02-28", "2030-02-28")]
    [InlineData("01-01", "2030-01-01", "2030-01-01", "2031-01-01")]
    [InlineData("01-01", "2030-12-31", "2030-01-01", "2031-01-01")]
    [InlineData("07-01", "2030-06-30", "2029-07-01", "2030-07-01")]
    [InlineData("12-31", "2030-12-31", "2030-12-31", "2031-12-31")]
    public void Every_day_belongs_to_one_plan_year(string start, string day, string from, string until)
    {
        var year = PlanYearStart.TryParse(start)!.Value.YearOf(Day(day));
        Assert.Equal((Day(from), Day(until)), (year.From, year.Until));
        Assert.True(year.Covers(Day(day)));
    }

    [Theory]
    [InlineData("02-30")]
    [InlineData("13-01")]
    [InlineData("1-1")]
    [InlineData("2030-01-01")]
    [InlineData("")]
    public void A_text_that_is_no_day_of_the_calendar_is_not_a_start(string text) => Assert.Null(PlanYearStart.TryParse(text));

    [Fact]
    public void A_start_reads_back_as_it_was_written() => Assert.Equal("02-29", PlanYearStart.TryParse("02-29").ToString());

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Charge Charge(string date, decimal allowed) => new(1, Day(date), Phase.Induction, Money.Of(allowed), covered: true);
}
