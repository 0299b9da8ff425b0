using System.ComponentModel;
using CostFinder.Core.Receipts;
using CostFinder.Core.Situations;

namespace CostFinder.App.Contracts;

/// <summary>An estimate request as it was, and the figures of the plan's statement about one of its visits.</summary>
[Description("An estimate request as it was, and the figures of the plan's statement about one of its visits.")]
public sealed record ReceiptCheckRequest
{
    [Description("A five-digit ZIP code, a state code such as TX, metro:12420, division:pacific or US.")]
    public required string Region { get; init; }

    [WordsOf(typeof(Method))]
    public required string Method { get; init; }

    [Description("Only for intranasal: esketamine (the default) or compounded.")]
    [WordsOf(typeof(Product))]
    public string? Product { get; init; }

    [Description("The day the figures are for. Default: today in the region.")]
    public DateOnly? AsOf { get; init; }

    public CourseRequest? Course { get; init; }

    public QuotedPriceRequest? QuotedPrice { get; init; }

    public OtherCostsRequest? Other { get; init; }

    public CoverageRequest? Coverage { get; init; }

    public HouseholdRequest? Household { get; init; }

    public PatientRequest? Patient { get; init; }

    public required ReceiptRequest Receipt { get; init; }
}

[Description("An explanation of benefits for one visit. At least one amount beside the bill is needed; what is absent or null is unknown, never zero.")]
public sealed record ReceiptRequest
{
    [Description("Which visit of the course, from 1; 0 is the first evaluation. Absent: the visit nearest to the date, else the first.")]
    public int? Visit { get; init; }

    [Description("The day of service.")]
    public DateOnly? Date { get; init; }

    [Description("What the clinic asked for.")]
    public decimal? Billed { get; init; }

    [Description("The price that the plan accepts.")]
    public decimal? Allowed { get; init; }

    public decimal? PlanPaid { get; init; }

    [Description("What of it fell under the deductible.")]
    public decimal? Deductible { get; init; }

    public decimal? Copay { get; init; }

    public decimal? Coinsurance { get; init; }

    public decimal? NotCovered { get; init; }

    [Description("What the statement says the patient owes, before a second insurance or a program pays.")]
    public decimal? Owed { get; init; }

    [Description("What a program paid of that, at this visit and at each one before.")]
    public decimal? OtherHelp { get; init; }
}

public sealed record ReceiptCheckResponse
{
    public required string ApiVersion { get; init; }

    public required DateOnly AsOf { get; init; }

    public required EditionsResponse Editions { get; init; }

    [WordsOf(typeof(ReceiptOutcome))]
    public required string Outcome { get; init; }

    [Description("The outcome in words.")]
    public required string Says { get; init; }

    [Description("The visit that was taken; null when there is none to hold the statement against.")]
    public required ReceiptVisitResponse? Visit { get; init; }

    [Description("The statement's figures beside ours. Empty when there is nothing to hold them against.")]
    public required IReadOnlyList<ReceiptFigureResponse> Figures { get; init; }

    [Description("What does not add up in the statement itself, whatever was assumed.")]
    public required IReadOnlyList<ReceiptSumResponse> Sums { get; init; }

    [Description("Sets of changed assumptions with which the same calculation gives every figure of the statement to the cent. The fewest changes; the likeliest first.")]
    public required IReadOnlyList<ReceiptExplanationResponse> Explanations { get; init; }

    [Description("What the whole course leaves to the patient at typical prices, before programs pay.")]
    public required ReceiptTotalResponse? Total { get; init; }

    public required string Disclaimer { get; init; }

    public required string Crisis { get; init; }
}

public sealed record ReceiptVisitResponse(int Number, DateOnly Date);

public sealed record ReceiptFigureResponse(
    [property: Description("allowed | planPaid | deductible | copay | coinsurance | notCovered | owed")] string Figure,
    [property: Description("As the estimate has it.")] decimal? Assumed,
    [property: Description("What the estimate would have at the price and on the day of the statement.")] decimal? Expected,
    decimal? Stated);

public sealed record ReceiptSumResponse(string Code, string Text);

public sealed record ReceiptExplanationResponse(
    IReadOnlyList<ReceiptDifferenceResponse> Differences,
    [property: Description("What the whole course leaves to the patient with these assumptions, at typical prices, before programs pay.")] decimal Total,
    [property: Description("True when the statement only shows a least amount, so that the total may be higher or lower.")] bool AtLeast);

public sealed record ReceiptDifferenceResponse
{
    [WordsOf(typeof(Assumption))]
    public required string Assumption { get; init; }

    [Description("Dollars, or per cent for a coinsurance; null where there is no such figure.")]
    public required decimal? Assumed { get; init; }

    [Description("Dollars, or per cent for a coinsurance; null where there is no such figure.")]
    public required decimal? Stated { get; init; }

    public required bool AtLeast { get; init; }

    public required string Says { get; init; }

    [Description("What to ask whom; null when there is nothing to ask.")]
    public required string? Ask { get; init; }
}

public sealed record ReceiptTotalResponse(
    decimal AsAssumed,
    [property: Description("At the price and on the day of the statement; null where those are as assumed.")] decimal? AtItsPrice);
