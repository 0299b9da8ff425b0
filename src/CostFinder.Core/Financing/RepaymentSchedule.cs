using CostFinder.Core.Amounts;

namespace CostFinder.Core.Financing;

/// <summary>One payment: what of it is interest, what pays back the loan, and what is still owed afterwards.</summary>
public sealed record Instalment(int Number, Money Payment, Money Interest, Money Principal, Money BalanceAfter);

/// <summary>All payments of a loan, in order. The last one leaves exactly nothing owed.</summary>
public sealed record RepaymentSchedule(IReadOnlyList<Instalment> Instalments)
{
    public Money TotalPaid => Instalments.Sum(instalment => instalment.Payment);

    public Money TotalInterest => Instalments.Sum(instalment => instalment.Interest);
}

/// <summary>
/// Money lent for a number of months and paid back by level monthly payments. The payment is rounded to the cent, half away from
/// zero; so is each month's interest on what is still owed. The last payment is whatever is then left, a few cents more or less.
/// </summary>
public sealed record Loan
{
    private const int DigitsThatCount = 10;

    /// <exception cref="ArgumentOutOfRangeException">Nothing is lent, or the term is not 1 to 480 months.</exception>
    public Loan(Money amount, YearlyRate rate, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amount.Cents, 0, nameof(amount));
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, 480);
        (Amount, Rate, Months) = (amount, rate, months);
        Payment = LevelPayment();
        Schedule = ScheduleOf();
    }

    public Money Amount { get; }

    public YearlyRate Rate { get; }

    public int Months { get; }

    /// <summary>Dollars each month, but for the last one.</summary>
    public Money Payment { get; }

    public RepaymentSchedule Schedule { get; }

    // payment = amount x i / (1 - 1 / (1 + i)^months), and an even share where there is no interest.
    private Money LevelPayment()
    {
        var i = Rate.MonthlyFraction;
        if (i == 0)
            return Money.Rounded(Amount.Dollars / Months);
        var discount = 1m;
        for (var month = 0; month < Months; month++)
            discount /= 1 + i;
        // The last digits are noise of the divisions; they must not decide over half a cent.
        return Money.Rounded(decimal.Round(Amount.Dollars * i / (1 - discount), DigitsThatCount));
    }

    private RepaymentSchedule ScheduleOf()
    {
        var instalments = new List<Instalment>(Months);
        var owed = Amount;
        for (var number = 1; number <= Months && owed > Money.Zero; number++)
        {
            var interest = Rate.InterestOn(owed.Dollars);
            var payment = number == Months ? owed + interest : Money.Least(Payment, owed + interest);
            var principal = payment.Less(interest);
            owed = owed + interest - payment;
            instalments.Add(new(number, payment, interest, principal, owed));
        }
        return new(instalments);
    }
}
