using CostFinder.Core.Amounts;

namespace CostFinder.Core.Financing;

/// <summary>
/// Neutral arithmetic of paying later. The fee is a charge for the credit that is due at the start, on top of the price; the down
/// payment is part of the price. Interest is charged monthly on what is owed.
/// </summary>
public static class CreditQuotes
{
    private const int LongestInMonths = 1200;

    /// <summary>Level monthly payments at a yearly rate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The down payment or the fee leaves nothing to lend, or the term is not 1 to 480 months.</exception>
    public static CreditQuote Installment(Money price, YearlyRate rate, int months, Money fee = default, Money downPayment = default) =>
        Monthly(CreditKind.Installment, price, rate, new Loan(Lent(price, downPayment), rate, months), fee, downPayment);

    /// <summary>The price in even monthly parts without interest.</summary>
    public static CreditQuote ZeroInterest(Money price, int months, Money fee = default, Money downPayment = default) =>
        Monthly(CreditKind.ZeroInterest, price, YearlyRate.Zero, new Loan(Lent(price, downPayment), YearlyRate.Zero, months), fee, downPayment);

    /// <summary>Even monthly parts that clear the price within the promotion, and what is added when that is missed.</summary>
    public static CreditQuote DeferredInterest(
        Money price, YearlyRate rateIfMissed, int promotionMonths, Money fee = default, Money downPayment = default)
    {
        var loan = new Loan(Lent(price, downPayment), YearlyRate.Zero, promotionMonths);
        // What is owed during each month: the whole loan in the first, then what each payment leaves.
        var owedEachMonth = loan.Amount.Dollars + loan.Schedule.Instalments.SkipLast(1).Sum(instalment => instalment.BalanceAfter.Dollars);
        return Monthly(CreditKind.DeferredInterest, price, rateIfMissed, loan, fee, downPayment) with
        {
            IfNotPaidInTime = new(
                rateIfMissed.InterestOn(loan.Amount.Dollars, promotionMonths),
                rateIfMissed.InterestOn(owedEachMonth)),
        };
    }

    /// <summary>Four even parts two weeks apart, the first at once; the last takes up the odd cents.</summary>
    public static CreditQuote PayInFour(Money price, Money fee = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(price.Cents, 0, nameof(price));
        var part = Money.OfCents(price.Cents / 4);
        var instalments = new List<Instalment>(4);
        var owed = price;
        for (var number = 1; number <= 4; number++)
        {
            var payment = number == 4 ? owed : part;
            owed -= payment;
            instalments.Add(new(number, payment, Money.Zero, payment, owed));
        }
        var timed = instalments.Select(instalment => new TimedPayment(instalment.Payment, instalment.Number - 1)).ToList();
        return new(CreditKind.PayInFour, price, Money.Zero, fee, YearlyRate.Zero, part,
            AnnualPercentageRate.Of(price - fee, timed, 26), new(instalments));
    }

    /// <summary>Only the smallest payment each month; nothing when that would not clear the balance within a hundred years.</summary>
    public static CreditQuote? MinimumPayment(
        Money price, YearlyRate rate, MinimumPaymentRule minimum, Money fee = default, Money downPayment = default)
    {
        var lent = Lent(price, downPayment);
        var instalments = new List<Instalment>();
        for (var owed = lent; owed > Money.Zero;)
        {
            if (instalments.Count == LongestInMonths)
                return null;
            var interest = rate.InterestOn(owed.Dollars);
            var share = owed * minimum.ShareOfBalance + (minimum.PlusInterest ? interest : Money.Zero);
            var payment = Money.Least(Money.Greatest(share, minimum.Floor), owed + interest);
            if (payment <= interest && payment < owed + interest)
                return null;
            owed = owed + interest - payment;
            instalments.Add(new(instalments.Count + 1, payment, interest, payment - interest, owed));
        }
        var schedule = new RepaymentSchedule(instalments);
        return new(CreditKind.MinimumPayment, price, downPayment, fee, rate, instalments[0].Payment,
            AnnualPercentageRate.OfMonthly(lent - fee, schedule), schedule);
    }

    private static CreditQuote Monthly(CreditKind kind, Money price, YearlyRate rate, Loan loan, Money fee, Money downPayment)
    {
        if (fee >= loan.Amount)
            throw new ArgumentOutOfRangeException(nameof(fee), "The fee is as high as the loan.");
        return new(kind, price, downPayment, fee, rate, loan.Payment,
            AnnualPercentageRate.OfMonthly(loan.Amount - fee, loan.Schedule), loan.Schedule);
    }

    private static Money Lent(Money price, Money downPayment) => downPayment < price
        ? price - downPayment
        : throw new ArgumentOutOfRangeException(nameof(downPayment), "The down payment leaves nothing to lend.");
}
