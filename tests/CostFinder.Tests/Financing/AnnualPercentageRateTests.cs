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

    [Fact]
    public void It_is_what_halving_finds_for_loans_with_fees() => Gen.Select(Gen.Long[1_00, 10_000_000_00], Gen.Int[0, 100_000], Gen.Int[1, 480], Gen.Int[0, 99]).Sample(
        (cents, hundredths, months, percentFee) =>
        {
            var loan = new Loan(Money.OfCents(cents), YearlyRate.OfPercent(hundredths / 100m), months);
            AgreesWithHalving(loan.Amount - loan.Amount * Percentage.Of(percentFee), Monthly(loan.Schedule), 12);
        }, iter: 100);

    [Theory]
    [InlineData(0.01, 1)] // half a cent of interest is a cent
    [InlineData(5_000, 480)]
    [InlineData(10_000_000, 480)]
    public void It_is_what_halving_finds_at_the_highest_rate(decimal lent, int months)
    {
        var loan = new Loan(Money.Of(lent), YearlyRate.OfPercent(YearlyRate.HighestPercent), months);

        AgreesWithHalving(loan.Amount, Monthly(loan.Schedule), 12);
    }

    [Fact]
    public void It_is_what_halving_finds_when_part_is_paid_at_once_and_in_parts_of_a_period() =>
        Gen.Select(Gen.Long[1, 1_000_000_00].Array[1, 12], Gen.Int[0, 60].Array[12], Gen.Int[0, 29].Array[12], Gen.Int[1, 99]).Sample(
            (cents, periods, days, percentLent) =>
            {
                TimedPayment[] payments = [.. cents.Select((amount, at) => new TimedPayment(Money.OfCents(amount), periods[at], days[at] / 30m))];
                AgreesWithHalving(payments.Sum(payment => payment.Amount) * Percentage.Of(percentLent) + Money.Of(0.01m), payments, 12);
            }, iter: 200);

    [Fact]
    public void It_is_what_halving_finds_for_four_payments_with_any_fee() => Gen.Select(Gen.Long[4, 10_000_000_00], Gen.Double[0, 1]).Sample(
        (cents, share) => AgreesWithHalving(Money.OfCents(cents - (long)(share * (cents - 1))), PaidInFour(cents), 26), iter: 200);

    // The first quarter is paid at once: when the fee leaves hardly more than that, the rate is beyond bounds, and then there is none.
    [Theory]
    [InlineData(4)]
    [InlineData(101)]
    [InlineData(99_999)]
    [InlineData(10_000_000_00)]
    public void It_is_what_halving_finds_for_four_payments_when_the_fee_leaves_hardly_anything(long cents)
    {
        AgreesWithHalving(Money.OfCents(cents / 4 + 1), PaidInFour(cents), 26);
        Assert.Throws<ArgumentOutOfRangeException>(() => AnnualPercentageRate.Of(Money.OfCents(cents / 4), PaidInFour(cents), 26));
    }

    [Fact]
    public void Exactly_half_a_hundredth_counts_up_after_one_period() => Gen.Int[0, 1_000_000].Sample(half =>
    {
        // Each odd number of two-hundredths of a percent a year, so much of 240,000 a month.
        var odd = 2 * half + 1;
        Assert.Equal((odd + 1) / 200m, AnnualPercentageRate.Of(Money.Of(240_000), [new(Money.Of(240_000 + odd), 1)], 12));
    }, iter: 200);

    [Fact]
    public void Exactly_half_a_hundredth_counts_up_after_two_periods() => Gen.Int[0, 20_000].Sample(half =>
    {
        var odd = 2 * half + 1;
        var (lent, after) = (Money.Of(240_000m * 480_000), new TimedPayment(Money.Of((240_000m + odd) * (240_000 + odd) * 2), 2));
        Assert.Equal((odd + 1) / 200m, AnnualPercentageRate.Of(lent, [after], 12));
        var early = new TimedPayment(Money.Of((240_000m + odd) * (480_000 + odd)), 1, FractionOfUnitPeriod: 0.5m);
        Assert.Equal((odd + 1) / 200m, AnnualPercentageRate.Of(lent, [early], 12));
    }, iter: 200);

    [Theory]
    [InlineData(0.01, 1, 999_999_999)] // a cent becomes ten million dollars in a month
    [InlineData(0.01, 3, 99_999)]
    [InlineData(1_000_000, 480, 0.01)]
    public void A_single_payment_grows_by_the_rate_in_each_period(decimal lent, int periods, decimal rate)
    {
        var paid = lent;
        for (var period = 0; period < periods; period++)
            paid *= 1 + rate;

        Assert.Equal(rate * 1200, AnnualPercentageRate.Of(Money.Of(lent), [new(Money.Rounded(paid), periods)], 12));
    }

    [Fact]
    public void The_order_in_which_payments_are_named_does_not_matter()
    {
        TimedPayment[] payments = [new(Money.Of(400), 3), new(Money.Of(100), 0), new(Money.Of(500), 1, 0.5m), new(Money.Of(30), 1)];

        Assert.Equal(
            AnnualPercentageRate.Of(Money.Of(1_000), payments, 12), AnnualPercentageRate.Of(Money.Of(1_000), [.. payments.Reverse()], 12));
    }

    private static TimedPayment[] PaidInFour(long cents) =>
        [.. CreditQuotes.PayInFour(Money.OfCents(cents)).Schedule.Instalments.Select(instalment => new TimedPayment(instalment.Payment, instalment.Number - 1))];

    private static TimedPayment[] Monthly(RepaymentSchedule schedule) =>
        [.. schedule.Instalments.Select(instalment => new TimedPayment(instalment.Payment, instalment.Number))];

    private static void AgreesWithHalving(Money lent, TimedPayment[] payments, int perYear)
    {
        if (payments.Sum(payment => payment.Amount) < lent || ByHalving(lent, payments, perYear) is not { } expected)
            Assert.Throws<ArgumentOutOfRangeException>(() => AnnualPercentageRate.Of(lent, payments, perYear));
        else
            Assert.Equal(expected, AnnualPercentageRate.Of(lent, payments, perYear));
    }

    // Slow and plain: the rate lies between the bounds, which come nearer by half each time.
    private static decimal? ByHalving(Money lent, TimedPayment[] payments, int perYear)
    {
        if (payments.Sum(payment => payment.Amount) == lent)
            return 0;
        var (low, high) = (0m, 1m);
        for (; Worth(payments, high) > lent.Dollars; (low, high) = (high, high * 2))
        {
            if (high > 1_000_000_000_000m)
                return null;
        }
        while (high - low > 0.000_000_000_000_1m)
        {
            var middle = (low + high) / 2;
            (low, high) = Worth(payments, middle) > lent.Dollars ? (middle, high) : (low, middle);
        }
        return decimal.Round(high * perYear * 100, 2, MidpointRounding.AwayFromZero);
    }

    private static decimal Worth(IEnumerable<TimedPayment> payments, decimal rate)
    {
        var (worth, discount, at) = (0m, 1m, 0);
        foreach (var payment in payments.OrderBy(payment => payment.UnitPeriods))
        {
            for (; at < payment.UnitPeriods; at++)
                discount /= 1 + rate;
            worth += payment.Amount.Dollars * discount / (1 + payment.FractionOfUnitPeriod * rate);
        }
        return worth;
    }
}
