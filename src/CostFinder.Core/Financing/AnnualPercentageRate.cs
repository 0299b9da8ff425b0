using CostFinder.Core.Amounts;

namespace CostFinder.Core.Financing;

/// <summary>
/// A payment a number of full unit periods and a fraction of one after the money was lent; a unit period is the usual time between
/// payments, such as a month.
/// </summary>
public readonly record struct TimedPayment(Money Amount, int UnitPeriods, decimal FractionOfUnitPeriod = 0);

/// <summary>
/// The annual percentage rate by the actuarial method of Regulation Z, appendix J, paragraph (b)(8): the rate at which the payments
/// are worth what was lent, times the unit periods in a year. Fees paid for the credit are taken off what was lent.
/// </summary>
public static class AnnualPercentageRate
{
    // Far finer than the two decimals of a per cent that are told.
    private const decimal Exact = 0.000_000_000_000_1m;

    // The largest fee leaves a cent of ten million dollars; even that rate lies below this.
    private const decimal HighestRate = 1_000_000_000_000m;

    /// <summary>The rate in percent a year, rounded to two decimals, half away from zero; 0 when nothing but the loan is paid back.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Nothing is lent, less is paid back than was lent, or so much is paid at once that no rate exists.
    /// </exception>
    public static decimal Of(Money amountFinanced, IReadOnlyCollection<TimedPayment> payments, int unitPeriodsPerYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amountFinanced.Cents, 0, nameof(amountFinanced));
        var paid = payments.Sum(payment => payment.Amount);
        if (paid < amountFinanced)
            throw new ArgumentOutOfRangeException(nameof(payments), "Less is paid back than was lent.");
        if (paid == amountFinanced)
            return 0;
        var inOrder = payments.OrderBy(payment => payment.UnitPeriods).ToList();
        var (low, high) = (0m, 1m);
        while (Worth(inOrder, high) > amountFinanced.Dollars)
        {
            if (high > HighestRate)
                throw new ArgumentOutOfRangeException(nameof(payments), "The payments are too high for a rate to be named.");
            (low, high) = (high, high * 2);
        }
        while (high - low > Exact)
        {
            var middle = (low + high) / 2;
            if (Worth(inOrder, middle) > amountFinanced.Dollars)
                low = middle;
            else
                high = middle;
        }
        return decimal.Round(high * unitPeriodsPerYear * 100, 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>The rate of a monthly schedule whose first payment is one month after the money was lent.</summary>
    public static decimal OfMonthly(Money amountFinanced, RepaymentSchedule schedule) =>
        Of(amountFinanced, [.. schedule.Instalments.Select(instalment => new TimedPayment(instalment.Payment, instalment.Number))], 12);

    private static decimal Worth(List<TimedPayment> payments, decimal rate)
    {
        var (worth, discount, at) = (0m, 1m, 0);
        foreach (var payment in payments)
        {
            for (; at < payment.UnitPeriods; at++)
                discount /= 1 + rate;
            worth += payment.Amount.Dollars * discount / (1 + payment.FractionOfUnitPeriod * rate);
        }
        return worth;
    }
}
