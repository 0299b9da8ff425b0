using System.ComponentModel;

namespace CostFinder.App.Contracts;

public sealed record ProgramMatchResponse
{
    public required string ProgramId { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required string Summary { get; init; }

    [Description("likely | possible | unlikely | closed")]
    public required string Verdict { get; init; }

    [Description("True: a place to look or advice, not money.")]
    public required bool IsInformation { get; init; }

    public required IReadOnlyList<RuleResultResponse> Reasons { get; init; }

    [Description("Answers that could still change the verdict, by their name in the request.")]
    public required IReadOnlyList<string> Missing { get; init; }

    public required string? NearestYes { get; init; }

    [Description("What it would save on this course; null when that cannot be worked out, never zero for unknown.")]
    public required MoneyRangeResponse? Saves { get; init; }

    public required string BenefitText { get; init; }

    [Description("Ids of programs it cannot be combined with.")]
    public required IReadOnlyList<string> NotWith { get; init; }

    public required IReadOnlyList<string> NotWithNames { get; init; }

    public required IReadOnlyList<string> Terms { get; init; }

    public required IReadOnlyList<string> Steps { get; init; }

    public required IReadOnlyList<string> Documents { get; init; }

    public required string? Link { get; init; }

    public required string? Phone { get; init; }

    [Description("open | closed | waitlist | unknown")]
    public required string ProgramStatus { get; init; }

    public required string StatusText { get; init; }

    public required string? StatusAsOf { get; init; }
}

public sealed record RuleResultResponse(
    string Rule,
    [property: Description("met | not-met | unknown")] string Result,
    string Text,
    string? Citation);

public sealed record PaymentPlanOfferResponse
{
    public required string PlanId { get; init; }

    public required string Name { get; init; }

    [Description("zero-interest | deferred-interest | installment | minimum-payment | pay-in-four")]
    public required string Kind { get; init; }

    [Description("The amount that is paid off.")]
    public required decimal Amount { get; init; }

    [Description("The published term nearest to a year; null when no term is published.")]
    public required int? Months { get; init; }

    public required IReadOnlyList<int> OtherMonths { get; init; }

    [Description("Yearly rate in per cent; null when the lender does not publish it.")]
    public required decimal? AprPercent { get; init; }

    [Description("True: the lender publishes a range of rates, and the figures are for the highest.")]
    public required bool IsHighestRate { get; init; }

    [Description("The lowest monthly payment the published rates allow, where they are a range.")]
    public required decimal? MonthlyAtLowestRate { get; init; }

    public required decimal? Monthly { get; init; }

    public required decimal? TotalPaid { get; init; }

    public required decimal? CostOfCredit { get; init; }

    public required IfNotPaidInTimeResponse? IfNotPaidInTime { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public required string WhereOffered { get; init; }

    public required string? Link { get; init; }
}

public sealed record IfNotPaidInTimeResponse(decimal Interest, string Text);
