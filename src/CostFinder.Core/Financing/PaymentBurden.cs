using CostFinder.Core.Amounts;

namespace CostFinder.Core.Financing;

/// <summary>What share of a month's income one payment takes, in percent, and whether that is above the share that counts as high.</summary>
public sealed record IncomeShare(decimal Percent, bool IsAboveLimit, Percentage Limit)
{
    /// <summary>Nothing when there is no income, because no share of nothing can be named.</summary>
    public static IncomeShare? Of(Money payment, Money yearlyIncome, Percentage limit) => yearlyIncome == Money.Zero ? null : new(
        decimal.Round(payment.Dollars * 12 * 100 / yearlyIncome.Dollars, 1, MidpointRounding.AwayFromZero),
        payment.Dollars * 12 * 100 > yearlyIncome.Dollars * limit.Percent,
        limit);
}

/// <summary>
/// Income tax that is not owed when care is paid with untaxed money, such as from a health savings account: the rate on what can be
/// paid that way. It is no part of what a loan costs, and only the price of care counts, not interest or fees.
/// </summary>
public sealed record TaxSaving(Money UntaxedMoney, Percentage TaxRate)
{
    public Money Saves => UntaxedMoney * TaxRate;

    /// <summary>The price, up to what may be paid in for a year.</summary>
    public static TaxSaving Of(Money price, Money mostForTheYear, Percentage taxRate) => new(Money.Least(price, mostForTheYear), taxRate);
}
