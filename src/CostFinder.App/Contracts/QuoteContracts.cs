using System.ComponentModel;
using CostFinder.Core.Financing;

namespace CostFinder.App.Contracts;

/// <summary>What is to be paid over time, and on which terms. Amount and kind (or a published plan) are required.</summary>
[Description("What is to be paid over time, and on which terms. Amount and kind, or the id of a published plan, are required. Neutral arithmetic: nothing is applied for.")]
public sealed record QuoteRequest
{
    [Description("The price, in US dollars.")]
    public required decimal Amount { get; init; }

    [WordsOf(typeof(CreditKind))]
    public string? Kind { get; init; }

    [Description("The id of a published plan. It gives the kind, the highest published rate and the term nearest to a year, unless they are given here.")]
    public string? PlanId { get; init; }

    [Description("For how many months, 1 to 480.")]
    public int? Months { get; init; }

    [Description("The yearly rate; 17.9 means 17.9 %. For deferred interest, the rate that is charged when the date is missed.")]
    public decimal? AprPercent { get; init; }

    [Description("Deferred interest: how many months the promotion lasts. Default: months.")]
    public int? PromotionMonths { get; init; }

    [Description("What is charged for the credit at the start.")]
    public decimal? Fee { get; init; }

    [Description("What is paid at once.")]
    public decimal? DownPayment { get; init; }

    public MinimumPaymentRequest? MinimumPayment { get; init; }

    [Description("Household income in a year, to show what share of it a payment takes.")]
    public decimal? AnnualIncome { get; init; }

    [Description("The rate of income tax on the last dollar earned, to show what untaxed money (HSA, FSA) would save; 22 means 22 %.")]
    public decimal? TaxRatePercent { get; init; }
}

[Description("How a card works out its smallest payment. What is absent is a usual rule, and the answer says so.")]
public sealed record MinimumPaymentRequest
{
    [Description("Share of the balance, on top of the month's interest; 1 means 1 %.")]
    public decimal? PercentOfBalance { get; init; }

    [Description("The least that is asked for in a month.")]
    public decimal? Floor { get; init; }
}

public sealed record QuoteResponse
{
    [Description("zero-interest | deferred-interest | installment | minimum-payment | pay-in-four")]
    public required string Kind { get; init; }

    public required decimal Amount { get; init; }

    public required decimal DownPayment { get; init; }

    public required decimal Fee { get; init; }

    [Description("Months until it is paid off; null when smallest payments would never pay it off, and for four payments.")]
    public required int? Months { get; init; }

    [Description("How many payments there are, the down payment not counted.")]
    public required int? Payments { get; init; }

    [Description("month | two weeks")]
    public required string PaymentEvery { get; init; }

    [Description("The regular payment; of smallest payments, the first and largest. Null when they would never pay it off.")]
    public required decimal? Payment { get; init; }

    public required decimal? LastPayment { get; init; }

    [Description("Everything that is paid: down payment, fee and all payments. For deferred interest, when it is paid in time.")]
    public required decimal? TotalPaid { get; init; }

    [Description("What of it is not the price: interest and fee.")]
    public required decimal? CostOfCredit { get; init; }

    [Description("The actuarial yearly rate in per cent, the fee counted (Regulation Z, appendix J).")]
    public required decimal? AprPercent { get; init; }

    [Description("Deferred interest only: what one day too late costs.")]
    public required MissedPromotionResponse? IfNotPaidInTime { get; init; }

    public required IncomeShareResponse? ShareOfIncome { get; init; }

    [Description("Apart from the cost of credit: tax that paying with untaxed money would save. Null without a tax rate.")]
    public required IReadOnlyList<TaxSavingResponse>? TaxSavings { get; init; }

    public required IReadOnlyList<InstalmentResponse> Schedule { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    [Description("What was filled in and where it is written.")]
    public required IReadOnlyList<SourceResponse> Sources { get; init; }

    public required string Disclaimer { get; init; }
}

public sealed record MissedPromotionResponse(
    [property: Description("On the whole purchase from the first day, as the terms put it.")] decimal Interest,
    [property: Description("On what was still owed each month, when every payment but the last was made.")] decimal InterestOnFallingBalance,
    [property: Description("All that is then paid, with the interest on the whole purchase.")] decimal TotalPaid,
    string Text);

public sealed record IncomeShareResponse(
    [property: Description("Of a month's income, in per cent.")] decimal Percent,
    [property: Description("The share from which medical costs count as high, in per cent.")] decimal Limit,
    bool IsAboveLimit,
    string Text);

public sealed record TaxSavingResponse(
    [property: Description("hsa | health-fsa")] string Account,
    [property: Description("The price, up to what may be paid in for a year.")] decimal UntaxedMoney,
    decimal Saves,
    string Text);

public sealed record InstalmentResponse(int Number, decimal Payment, decimal Interest, decimal Principal, decimal BalanceAfter);
