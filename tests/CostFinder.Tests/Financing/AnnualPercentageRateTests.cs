using CostFinder.Core.Amounts;
using CostFinder.Core.Financing;
using CsCheck;

namespace CostFinder.Tests.Financing;

// The numbered examples are those of Regulation Z, 12 CFR 1026, appendix J, paragraph (c):
// https://www.consumerfinance.gov/rules-policy/regulations/1026/j/
public class AnnualPercentageRateTests
{
    // lent, each payment, how many, full unit periods to the first, days beyond them, days in a unit period, unit periods in a year
    [Theory]
    [InlineData(5_000, 230, 24, 1, 0, 30, 12, 9.69)] // (c)(1)(i) monthly, January 10 to February 10
    [InlineData(6_000, 200, 36, 1, 19, 30, 12, 11.82)] // (c)(1)(ii) long first period, February 10 to April 1: a month and 19 days
    [InlineData(5_000, 219.17, 24, 0, 6, 15, 24, 10.34)] // (c)(1)(iii) twice a month, short first period, February 23 to March 1
    [InlineData(10_000, 385, 40, 1, 39, 90, 4, 8.97)] // (c)(1)(iv) quarterly, May 23 to October 1: a quarter, a month and 9 days
    [InlineData(500, 17.60, 30, 4, 4, 7, 52, 14.96)] // (c)(1)(v) weekly, March 20 to April 21: 32 days
    public void Equal_payments_give_the_published_rate(
        int lent, decimal payment, int count, int unitPeriods, int days, int daysInUnitPeriod, int perYear, decimal percent)
    {
        var fraction = (decimal)days / daysInUnitPeriod;
        var payments = Enumerable.Range(0, count).Select(at => new TimedPayment(Money.Of(payment), unitPeriods + at, fraction)).ToList();

        Assert.Equal(percent, AnnualPercentageRate.Of(Money.Of(lent), payments, perYear));
    }

    [Theory]
    [InlineData(250, 230, 10.08)] // (c)(2)(i) a first payment of 250
    [InlineData(230, 280, 10.50)] // (c)(3)(i) a last payment of 280
    [InlineData(250, 280, 10.90)] // (c)(4)(i) both
    public void An_odd_first_or_last_payment_gives_the_published_rate(int first, int last, decimal percent)
    {
        var payments = Enumerable.Range(1, 24)
            .Select(month => new TimedPayment(Money.Of(month == 1 ? first : month == 24 ? last : 230), month)).ToList();

        Assert.Equal(percent, AnnualPercentageRate.Of(Money.Of(5_000), payments, 12));
    }

    [Fact]
    public void Without_a_charge_there_is_no_rate() => Assert.Equal(0, AnnualPercentageRate.OfMonthly(
        Money.Of(3_000), new Loan(Money.Of(3_000), YearlyRate.Zero, 24).Schedule));

    [Fact]
    public void Without_a_fee_it_is_the_rate_of_the_loan() => Gen.Select(Gen.Int[100_000, 5_000_000], Gen.Int[100, 3_600], Gen.Int[6, 84]).Sample(
        (cents, hundredths, months) =>
        {
            var loan = new Loan(Money.OfCents(cents), YearlyRate.OfPercent(hundredths / 100m), months);
            // Payments in whole cents move the rate by at most a hundredth of a point or two on small loans.
            Assert.InRange(AnnualPercentageRate.OfMonthly(loan.Amount, loan.Schedule), hundredths / 100m - 0.02m, hundredths / 100m + 0.02m);
        }, iter: 300);

    [Fact]
    public void A_fee_raises_it() => Gen.Select(Gen.Int[100_000, 1_000_000], Gen.Int[0, 3_600], Gen.Int[1, 60], Gen.Int[1_000, 50_000]).Sample(
        (cents, hundredths, months, fee) =>
        {
            var loan = new Loan(Money.OfCents(cents), YearlyRate.OfPercent(hundredths / 100m), months);
            Assert.True(AnnualPercentageRate.OfMonthly(loan.Amount - Money.OfCents(fee), loan.Schedule)
                > AnnualPercentageRate.OfMonthly(loan.Amount, loan.Schedule));
        }, iter: 300);

    [Fact]
    public void Paying_back_less_than_was_lent_or_nearly_all_at_once_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AnnualPercentageRate.Of(Money.Of(100), [new(Money.Of(99), 1)], 12));
        Assert.Throws<ArgumentOutOfRangeException>(() => AnnualPercentageRate.Of(Money.Of(100), [new(Money.Of(100), 0), new(Money.Of(10), 1)], 12));
        Assert.Throws<ArgumentOutOfRangeException>(() => AnnualPercentageRate.Of(Money.Zero, [new(Money.Of(99), 1)], 12));
    }
}
