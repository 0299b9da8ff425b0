using System.ComponentModel;

namespace CostFinder.App.Contracts;

[Description("Two treatments for the same person on one sheet, and each begun in twelve months. Neither is recommended.")]
public sealed record ComparisonResponse
{
    public required string ApiVersion { get; init; }

    public required DateOnly AsOf { get; init; }

    public required EditionsResponse Editions { get; init; }

    [Description("The place as it was asked for.")]
    public required string Region { get; init; }

    [Description("What holds for both columns alike.")]
    public required IReadOnlyList<string> Assumptions { get; init; }

    [Description("IV first, then intranasal; the order says nothing.")]
    public required IReadOnlyList<MethodColumnResponse> Methods { get; init; }

    [Description("For each treatment the same course begun in twelve months.")]
    public required IReadOnlyList<StartMonthsResponse> StartMonths { get; init; }

    public required ComparisonNotesResponse Notes { get; init; }
}

public sealed record MethodColumnResponse
{
    public required TreatmentSummaryResponse Treatment { get; init; }

    [Description("Where and under whose eyes it is given, and what to mind afterwards.")]
    public required IReadOnlyList<string> Supervision { get; init; }

    [Description("ok | partial | no_data, as in an estimate")]
    public required string Status { get; init; }

    [Description("One visit before insurance and help; null when no price is known.")]
    public required MoneyRangeResponse? PerVisit { get; init; }

    [Description("The area whose prices the figures rest on; null when there is no price.")]
    public required RegionResponse? PricesFrom { get; init; }

    public required CoverageResponse Coverage { get; init; }

    public required HorizonResponse SixMonths { get; init; }

    public required HorizonResponse TwelveMonths { get; init; }

    public required UncertaintyResponse Uncertainty { get; init; }

    [Description("How the figures came about, in order.")]
    public required IReadOnlyList<string> Steps { get; init; }

    [Description("What to keep in mind, the most important first.")]
    public required IReadOnlyList<string> Caveats { get; init; }

    public required IReadOnlyList<BasisResponse> Basis { get; init; }
}

[Description("The months from the first visit.")]
public sealed record HorizonResponse
{
    public required int Months { get; init; }

    public required int Visits { get; init; }

    [Description("Null when no length of a visit is published.")]
    public required HoursResponse? HoursInClinic { get; init; }

    [Description("Rides home: one a visit.")]
    public required int Rides { get; init; }

    [Description("Rides and time off, when asked for; in no other amount here.")]
    public required AmountsResponse? OtherCosts { get; init; }

    [Description("What all visits cost before insurance and help.")]
    public required MoneyRangeResponse? CourseTotal { get; init; }

    [Description("What the person pays, before programs; null when it cannot be worked out.")]
    public required MoneyRangeResponse? PatientPays { get; init; }

    [Description("After programs that are likely and whose worth is known; null when no such worth can be worked out.")]
    public required MoneyRangeResponse? AfterAssistance { get; init; }
}

public sealed record UncertaintyResponse(
    [property: Description("Dollars between low and high over twelve months; null without a figure.")] decimal? Spread,
    [property: Description("How firm the price of a visit is: high | medium | low; null without a price.")] string? PriceConfidence,
    [property: Description("Price lists counted.")] int Prices,
    [property: Description("What is open, the question that settles most dollars first.")] IReadOnlyList<QuestionResponse> Questions,
    [property: Description("Why there is no figure; null when there is one.")] string? NoFigure);

public sealed record StartMonthsResponse(
    string Treatment,
    [property: Description("Twelve starts, each a month later. No start is better: waiting has costs that no figure here holds.")] IReadOnlyList<StartMonthResponse> Starts);

public sealed record StartMonthResponse(
    DateOnly StartsOn,
    [property: Description("In the twelve months from the first visit, before programs; null when it cannot be worked out.")] MoneyRangeResponse? TwelveMonths,
    [property: Description("Until the plan year of the first visit ends.")] MoneyRangeResponse? ToEndOfPlanYear,
    IReadOnlyList<PlanYearResponse> ByPlanYear);

public sealed record ComparisonNotesResponse(string Disclaimer, string NoRecommendation, string AboutStarting, string GoodFaithEstimate, string Crisis);
