using CostFinder.Core.Amounts;

namespace CostFinder.Core.Financing;

/// <summary>
/// A payment a number of full unit periods and a fraction of one after the money was lent; a unit period is the usual time between
/// payments, such as a month.
/// </summary>
public sealed record TimedPayment(Money Amount, int UnitPeriods, decimal FractionOfUnitPeriod = 0);

/// <summary>
/// The annual percentage rate by the actuarial method of Regulation Z, appendix J, paragraph (b)(8): the rate at which the payments
/// are worth what was lent, times the unit periods in a year. Fees paid for the credit are taken off what was lent.
/// </summary>
public static class AnnualPercentageRate
{
    // Steps shrink to the square of the one before, so after one this small nothing is left that could be told.
    private const decimal Exact = 0.000_000_000_001m;

    // The largest fee leaves a cent of ten million dollars; even that rate lies below this.
    private const decimal HighestRate = 1_000_000_000_000m;

    private const int DigitsThatCount = 10;
    private const int MonthsOfYear = 12;

    /// <summary>The rate in percent a year, rounded to two decimals, half away from zero; 0 when nothing but the loan is paid back.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Nothing is lent, less is paid back than was lent, or so much is paid at once that no rate exists.
    /// </exception>
    public static decimal Of(Money amountFinanced, IReadOnlyCollection<TimedPayment> payments, int unitPeriodsPerYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amountFinanced.Cents, 0, nameof(amountFinanced));
        var (paid, atOnce) = (Money.Zero, Money.Zero);
        foreach (var payment in payments)
        {
            paid += payment.Amount;
            atOnce += payment is { UnitPeriods: 0, FractionOfUnitPeriod: 0 } ? payment.Amount : Money.Zero;
        }
        if (paid < amountFinanced)
            throw new ArgumentOutOfRangeException(nameof(payments), "Less is paid back than was lent.");
        if (paid == amountFinanced)
            return 0;
        TimedPayment[] inOrder = [.. payments];
        Array.Sort(inOrder, (first, second) => first.UnitPeriods.CompareTo(second.UnitPeriods));
        // What is paid at once is worth the same at every rate.
        var rate = atOnce < amountFinanced ? RateOf(amountFinanced.Dollars, inOrder) : null;
        return rate is { } found
            // The last digits are noise of the divisions; they must not decide over half a hundredth.
            ? decimal.Round(decimal.Round(found * unitPeriodsPerYear * 100, DigitsThatCount, MidpointRounding.AwayFromZero), 2, MidpointRounding.AwayFromZero)
            : throw new ArgumentOutOfRangeException(nameof(payments), "The payments are too high for a rate to be named.");
    }

    /// <summary>The rate of a monthly schedule whose first payment is one month after the money was lent.</summary>
    public static decimal OfMonthly(Money amountFinanced, RepaymentSchedule schedule)
    {
        var payments = new TimedPayment[schedule.Instalments.Count];
        for (var place = 0; place < payments.Length; place++)
            payments[place] = new(schedule.Instalments[place].Payment, schedule.Instalments[place].Number);
        return Of(amountFinanced, payments, MonthsOfYear);
    }

    // Newton's steps from nothing up. What payments are worth falls with the rate, less and less steeply, so no step leads past the rate looked for.
    private static decimal? RateOf(decimal lent, TimedPayment[] payments)
    {
        var rate = 0m;
        while (rate <= HighestRate)
        {
            var (worth, falls) = Worth(payments, rate);
            var step = (worth - lent) / falls;
            rate += step;
            if (step <= Exact * (1 + rate))
                return rate;
        }
        return null;
    }

    /// <summary>What the payments are worth when the money is lent, and how much less for each unit that the rate rises, going back from the last one.</summary>
    private static (decimal Worth, decimal Falls) Worth(TimedPayment[] payments, decimal rate)
    {
        var (worth, falls, at) = (0m, 0m, payments[^1].UnitPeriods);
        for (var place = payments.Length - 1; place >= 0; place--)
        {
            GoBackTo(payments[place].UnitPeriods);
            var late = 1 + payments[place].FractionOfUnitPeriod * rate;
            var discounted = payments[place].Amount.Dollars / late;
            worth += discounted;
            falls += discounted * payments[place].FractionOfUnitPeriod / late;
        }
        GoBackTo(0);
        return (worth, falls);

        void GoBackTo(int period)
        {
            for (; at > period; at--)
            {
                worth /= 1 + rate;
                falls = (falls + worth) / (1 + rate);
            }
        }
    }
}
