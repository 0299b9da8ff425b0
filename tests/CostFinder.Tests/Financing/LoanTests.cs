using CostFinder.Core.Amounts;
using CostFinder.Core.Financing;
using CsCheck;

namespace CostFinder.Tests.Financing;

public class LoanTests
{
    // Published figures: a standard amortization table for the first ($10,000 at 6% over 36 months), Regulation Z sample form
    // H-25(E) for the second ($150,000 at 4.25% over 30 years), H-25(B) for the third ($162,000 at 3.875% over 30 years).
    [Theory]
    [InlineData(10_000, 6, 36, 304.22)]
    [InlineData(150_000, 4.25, 360, 737.91)]
    [InlineData(162_000, 3.875, 360, 761.78)]
    [InlineData(10_000, 0, 36, 277.78)] // 10,000 / 36
    [InlineData(1_000, 12, 1, 1_010)] // one month's interest of 1%
    [InlineData(3_000, 0.01, 1, 3_000.03)] // 3,000 x 0.01% / 12 is half a cent more than 2 cents
    [InlineData(3_000, 29.99, 1, 3_074.98)] // 74.975
    public void The_level_payment_agrees_with_published_figures(int amount, decimal percent, int months, decimal payment) =>
        Assert.Equal(Money.Of(payment), new Loan(Money.Of(amount), YearlyRate.OfPercent(percent), months).Payment);

    [Fact]
    public void The_first_payments_split_as_the_table_says()
    {
        var schedule = new Loan(Money.Of(10_000), YearlyRate.OfPercent(6), 36).Schedule.Instalments;

        // 10,000 x 0.5% = 50.00; 304.22 - 50.00 = 254.22; then 9,745.78 x 0.5% = 48.7289
        Assert.Equal(new Instalment(1, Money.Of(304.22m), Money.Of(50), Money.Of(254.22m), Money.Of(9_745.78m)), schedule[0]);
        Assert.Equal(new Instalment(2, Money.Of(304.22m), Money.Of(48.73m), Money.Of(255.49m), Money.Of(9_490.29m)), schedule[1]);
    }

    // Dividing by twelve first would lose the last digit, and with it the cent.
    [Theory]
    [InlineData(3_000, 0.01, 1, 0.03)] // 0.025
    [InlineData(2_946, 1, 3, 7.37)] // 7.365
    [InlineData(10, 1, 3, 0.03)] // 0.025
    [InlineData(90, 100, 1, 7.50)]
    public void Half_a_cent_of_interest_is_a_cent(int dollars, decimal percent, int months, decimal interest)
    {
        var rate = YearlyRate.OfPercent(percent);

        Assert.Equal(Money.Of(interest), rate.InterestOn(dollars, months));
        Assert.Equal(Money.Of(interest), CreditQuotes.DeferredInterest(Money.Of(dollars), rate, months).IfNotPaidInTime!.OnWholePurchase);
        if (months == 1)
            Assert.Equal(Money.Of(interest), new Loan(Money.Of(dollars), rate, 1).Schedule.TotalInterest);
    }

    [Fact]
    public void The_last_payment_takes_up_the_odd_cents()
    {
        var schedule = new Loan(Money.Of(100), YearlyRate.Zero, 7).Schedule.Instalments;

        // 100 / 7 = 14.29; 6 x 14.29 = 85.74; 14.26 is left
        Assert.Equal([14.29m, 14.29m, 14.29m, 14.29m, 14.29m, 14.29m, 14.26m], schedule.Select(instalment => instalment.Payment.Dollars));
    }

    [Fact]
    public void Any_schedule_ends_at_nothing_and_adds_up() => Gen.Select(Gen.Int[1, 10_000_000], Gen.Int[0, 20_000], Gen.Int[1, 120]).Sample(
        (cents, hundredths, months) =>
        {
            var loan = new Loan(Money.OfCents(cents), YearlyRate.OfPercent(hundredths / 100m), months);
            var instalments = loan.Schedule.Instalments;

            Assert.Equal(Money.Zero, instalments[^1].BalanceAfter);
            Assert.InRange(instalments.Count, 1, months);
            Assert.Equal(loan.Amount, instalments.Sum(instalment => instalment.Principal));
            Assert.Equal(loan.Schedule.TotalPaid, loan.Amount + loan.Schedule.TotalInterest);
            Assert.All(instalments, instalment => Assert.Equal(instalment.Payment, instalment.Interest + instalment.Principal));
        }, iter: 1_000);

    [Fact]
    public void More_interest_never_costs_less() => Gen.Select(Gen.Int[10_000, 1_000_000], Gen.Int[0, 3_000], Gen.Int[1, 500], Gen.Int[2, 84]).Sample(
        (cents, hundredths, more, months) =>
        {
            var cheap = new Loan(Money.OfCents(cents), YearlyRate.OfPercent(hundredths / 100m), months);
            var dear = new Loan(Money.OfCents(cents), YearlyRate.OfPercent((hundredths + more) / 100m), months);
            Assert.True(cheap.Payment <= dear.Payment);
            Assert.True(cheap.Schedule.TotalPaid <= dear.Schedule.TotalPaid + Roundings(cheap) + Roundings(dear));
        }, iter: 500);

    // $908.18 over 83 months at 23.43% and at 23.44%: 22.19 and 22.20 a month. The cent a month more pays off faster, and 34 cents less are paid in all.
    [Fact]
    public void A_cent_in_rounding_can_weigh_more_than_a_hundredth_of_a_per_cent()
    {
        var (cheap, dear) = (new Loan(Money.Of(908.18m), YearlyRate.OfPercent(23.43m), 83), new Loan(Money.Of(908.18m), YearlyRate.OfPercent(23.44m), 83));

        Assert.Equal((Money.Of(22.19m), Money.Of(22.20m)), (cheap.Payment, dear.Payment));
        Assert.Equal(Money.Of(0.34m), cheap.Schedule.TotalPaid - dear.Schedule.TotalPaid);
        Assert.True(cheap.Schedule.TotalPaid <= dear.Schedule.TotalPaid + Roundings(cheap) + Roundings(dear));
    }

    // Half a cent in each payment and half a cent in each interest, each growing with the loan until the last payment makes up for it.
    private static Money Roundings(Loan loan)
    {
        var all = 0m;
        for (var month = 0; month < loan.Months; month++)
            all = all * (1 + loan.Rate.MonthlyFraction) + 0.01m;
        return Money.Rounded(all);
    }

    [Theory]
    [InlineData(0, 12)]
    [InlineData(100, 0)]
    [InlineData(100, 481)]
    public void A_loan_of_nothing_or_of_no_or_endless_months_is_refused(int amount, int months) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Loan(Money.Of(amount), YearlyRate.Zero, months));

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1000.01)]
    public void A_rate_outside_nothing_to_a_thousand_percent_is_refused(decimal percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => YearlyRate.OfPercent(percent));
}
