using System.ComponentModel;
using CostFinder.Core.Situations;

namespace CostFinder.App.Contracts;

/// <summary>Who asks for help, as in an estimate request, and what the help is measured against.</summary>
[Description("Who asks for help, as in an estimate request. Only region and method are required.")]
public sealed record MatchRequest
{
    [Description("A five-digit ZIP code, a state code such as TX, metro:12420, division:pacific or US.")]
    public required string Region { get; init; }

    [WordsOf(typeof(Method))]
    public required string Method { get; init; }

    [Description("Only for intranasal: esketamine (the default) or compounded.")]
    [WordsOf(typeof(Product))]
    public string? Product { get; init; }

    [Description("The day the answer is for. Default: today in the region.")]
    public DateOnly? AsOf { get; init; }

    [Description("The bill that is to be paid over time. Without it no payment plan is worked out.")]
    public decimal? Amount { get; init; }

    [Description("What the help would be worth is measured on this course. Absent: the treatment's usual course.")]
    public CourseRequest? Course { get; init; }

    public QuotedPriceRequest? QuotedPrice { get; init; }

    public OtherCostsRequest? Other { get; init; }

    public CoverageRequest? Coverage { get; init; }

    public HouseholdRequest? Household { get; init; }

    public PatientRequest? Patient { get; init; }
}

public sealed record MatchResponse
{
    public required string ApiVersion { get; init; }

    public required DateOnly AsOf { get; init; }

    public required EditionsResponse Editions { get; init; }

    [Description("Every program, the best fit first. Help always comes before loans.")]
    public required IReadOnlyList<ProgramMatchResponse> Matches { get; init; }

    [Description("Which programs to use together on the course; null when what the person pays without help is not known.")]
    public required StackingResponse? Stacking { get; init; }

    [Description("What to answer next, the question first that settles most dollars, then most programs.")]
    public required IReadOnlyList<QuestionResponse> Questions { get; init; }

    [Description("Empty without an amount.")]
    public required IReadOnlyList<PaymentPlanOfferResponse> PaymentPlans { get; init; }

    [Description("Four sentences that belong beside every list of programs.")]
    public required IReadOnlyList<string> AboutPrograms { get; init; }

    public required string Crisis { get; init; }
}
