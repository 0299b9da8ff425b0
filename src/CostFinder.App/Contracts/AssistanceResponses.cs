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

    [Description("The fewest lawful changes after which an unlikely program would fit; null when it fits, is closed, or nothing lawful helps.")]
    public required NearestYesResponse? NearestYes { get; init; }

    [Description("What it would save on this course; null when that cannot be worked out, never zero for unknown.")]
    public required MoneyRangeResponse? Saves { get; init; }

    [Description("Saves is the least; it may be more.")]
    public required bool SavesAtLeast { get; init; }

    [Description("What it is worth on this course in words, or why nobody can say; null for what does not fit or gives no money.")]
    public required string? SavesText { get; init; }

    [Description("What it would save if a yearly limit were true that others state and the program does not publish. A scenario, not a figure to count on.")]
    public required IReadOnlyList<ReportedSavingResponse> SavesIfReported { get; init; }

    public required string BenefitText { get; init; }

    [Description("Ids of programs it cannot be combined with.")]
    public required IReadOnlyList<string> NotWith { get; init; }

    public required IReadOnlyList<string> NotWithNames { get; init; }

    public required IReadOnlyList<string> Terms { get; init; }

    public required IReadOnlyList<string> Steps { get; init; }

    public required IReadOnlyList<string> Documents { get; init; }

    public required IReadOnlyList<DeadlineResponse> Deadlines { get; init; }

    public required string? Link { get; init; }

    public required string? Phone { get; init; }

    [Description("open | closed | waitlist | unknown")]
    public required string ProgramStatus { get; init; }

    public required string StatusText { get; init; }

    public required string? StatusAsOf { get; init; }
}

public sealed record ReportedSavingResponse(decimal Limit, string Basis, MoneyRangeResponse Saves);

[Description("Which programs to use together, and in which order. Amounts are the typical case.")]
public sealed record StackingResponse(
    [property: Description("The best allowed combination of likely programs whose worth can be worked out.")] HelpPlanResponse Likely,
    [property: Description("The best if every program that may help did.")] HelpPlanResponse IfAllHelp);

public sealed record HelpPlanResponse(
    [property: Description("Ids, in the order in which they pay; empty when none takes anything off.")] IReadOnlyList<string> Programs,
    decimal Saves,
    [property: Description("What is left to pay.")] decimal PatientPays,
    [property: Description("Programs whose worth is known that are not in it, each with the rule that leaves it out.")] IReadOnlyList<LeftOutProgramResponse> LeftOut);

public sealed record LeftOutProgramResponse(
    string ProgramId,
    string Text,
    [property: Description("The program in the plan that excludes it; null when no rule does.")] string? ForbiddenWith,
    SourceResponse? Citation);

[Description("Ways in, the nearest first. Each was judged anew with the changed answers. It never suggests telling anything but the truth.")]
public sealed record NearestYesResponse(IReadOnlyList<WayInResponse> Ways);

public sealed record WayInResponse(
    string Text,
    [property: Description("The verdict with these answers: likely | possible")] string Verdict,
    IReadOnlyList<ChangedAnswerResponse> Changes);

public sealed record ChangedAnswerResponse(
    [property: Description("The answer's name, as in missing.")] string Answer,
    [property: Description("What it would be, as a request writes it.")] string Value);

public sealed record DeadlineResponse(
    [property: Description("claim | proof | apply | reapply | terms-end")] string Kind,
    string Text,
    [property: Description("treatment | first-help | first-bill; null when it comes each year on the same day.")] string? From,
    int? Days,
    int? Months,
    [property: Description("Month and day, such as 12-31.")] string? EachYearOn,
    SourceResponse Citation);

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

    [Description("What share of a month's income one payment takes; null without an income or a payment.")]
    public required IncomeShareResponse? ShareOfIncome { get; init; }

    [Description("What the lender states about fees; a published APR already counts those of the credit.")]
    public required IReadOnlyList<string> Fees { get; init; }

    public required string? DownPayment { get; init; }

    public required string? CreditCheck { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public required string WhereOffered { get; init; }

    public required string? Link { get; init; }
}

public sealed record IfNotPaidInTimeResponse(decimal Interest, string Text);
