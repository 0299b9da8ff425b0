using CostFinder.Core.Amounts;

namespace CostFinder.Core.Financing;

/// <summary>How paying later works.</summary>
public enum CreditKind { ZeroInterest, PayInFour, Installment, MinimumPayment, DeferredInterest }

/// <summary>
/// Interest that is added when a deferred-interest promotion is missed by a day: on the whole purchase from the first day, as the
/// terms put it, and on what was still owed each month when every payment but the last was made. A card works it out day by
/// day, so its own figure may differ a little.
/// </summary>
public sealed record MissedPromotion(Money OnWholePurchase, Money OnFallingBalance);

/// <summary>
/// What paying later really costs. <see cref="TotalPaid"/> is everything that is paid, down payment and fee included;
/// <see cref="CostOfCredit"/> is what of it was not the price: interest and fee. <see cref="AprPercent"/> counts the fee.
/// </summary>
public sealed record CreditQuote(
    CreditKind Kind, Money Price, Money DownPayment, Money Fee, YearlyRate Rate, Money Payment, decimal AprPercent,
    RepaymentSchedule Schedule, MissedPromotion? IfNotPaidInTime = null)
{
    public Money TotalPaid => DownPayment + Fee + Schedule.TotalPaid;

    public Money CostOfCredit => Fee + Schedule.TotalInterest;

    /// <summary>
    /// The last payment is more than a tenth above the regular one. Over very many months at a very high rate the regular payment, in whole
    /// cents, is hardly more than the interest, and what it does not pay back is left for the end.
    /// </summary>
    public bool EndsInLargerPayment => Schedule.Instalments[^1].Payment > Payment + Payment * Percentage.Of(Tenth);

    private const int Tenth = 10;

    public int Payments => Schedule.Instalments.Count;
}

/// <summary>
/// The smallest monthly payment a card asks for: a share of the balance plus the month's interest where
/// <paramref name="PlusInterest"/> says so, but at least the floor, or the whole balance when that is less.
/// </summary>
public sealed record MinimumPaymentRule(Percentage ShareOfBalance, Money Floor, bool PlusInterest = false);
