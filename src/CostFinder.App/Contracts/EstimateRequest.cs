using System.ComponentModel;
using CostFinder.Core.Situations;

namespace CostFinder.App.Contracts;

/// <summary>What a person tells us. Only region and method are required; what is absent or null is unknown, never zero.</summary>
[Description("What a person tells us. Only region and method are required; what is absent or null is unknown, never zero.")]
public sealed record EstimateRequest
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
}

[Description("How the treatment is expected to run. Absent: the treatment's usual course.")]
public sealed record CourseRequest
{
    [Description("The first treatment day. Default: the day the figures are for.")]
    public DateOnly? StartsOn { get; init; }

    [Description("Visits in the first phase, 1 to 60.")]
    public int? InductionSessions { get; init; }

    [Description("Visits a week in the first phase, 1 to 7.")]
    public int? InductionPerWeek { get; init; }

    [Description("Weeks between visits after the first phase, 1 to 52.")]
    public int? MaintenanceEveryWeeks { get; init; }

    [Description("How many months to look ahead, 1 to 24. Default 12.")]
    public int? Months { get; init; }

    [Description("Esketamine only: 56 or 84.")]
    public int? DoseMg { get; init; }

    [Description("Exactly this many visits in all, nothing after them, 1 to 200.")]
    public int? Sessions { get; init; }
}

[Description("A price a clinic named. It replaces ours; with insurance it is the allowed amount per visit. 0 means that part is free.")]
public sealed record QuotedPriceRequest
{
    public decimal? PerSession { get; init; }

    public decimal? Consultation { get; init; }
}

[Description("Costs beside medical care that the person wants counted. They stand apart from every medical total; no plan or program counts them.")]
public sealed record OtherCostsRequest
{
    [Description("What getting home costs after one visit.")]
    public decimal? RidePerVisit { get; init; }

    [Description("What an hour of work pays, to count time off.")]
    public decimal? HourlyWage { get; init; }

    [Description("Hours that one visit takes with the way, up to 24. Absent: the hours in the clinic.")]
    public decimal? HoursPerVisit { get; init; }
}

public sealed record CoverageRequest
{
    [WordsOf(typeof(CoverageKind), "unknown")]
    public string? Kind { get; init; }

    [WordsOf(typeof(SecondaryCoverage), "unknown")]
    public string? Secondary { get; init; }

    [Description("For medical care, and for all care unless behavioralNetwork says otherwise.")]
    [WordsOf(typeof(NetworkStatus), "unknown")]
    public string? Network { get; init; }

    [Description("For mental-health care, where the plan has another network for it.")]
    [WordsOf(typeof(NetworkStatus), "unknown")]
    public string? BehavioralNetwork { get; init; }

    [Description("Whether the drug runs through the medical or the pharmacy part of the plan.")]
    [WordsOf(typeof(DrugBenefit), "unknown")]
    public string? Benefit { get; init; }

    [WordsOf(typeof(PriorAuthorization), "unknown")]
    public string? PriorAuthorization { get; init; }

    [Description("The id of a preset from GET /api/v1/plan-designs, when the plan's own terms are not known.")]
    public string? PlanDesign { get; init; }

    public PlanRequest? Plan { get; init; }
}

public sealed record HouseholdRequest
{
    [Description("How many people share the income, 1 to 20.")]
    public int? Size { get; init; }

    [Description("Income of the household in a year, before tax.")]
    public decimal? AnnualIncome { get; init; }

    [Description("What the household has saved, home and car left out. A few public programs have a limit.")]
    public decimal? Savings { get; init; }
}

public sealed record PatientRequest
{
    public int? Age { get; init; }

    public bool? Veteran { get; init; }

    public bool? FirstResponder { get; init; }

    [WordsOf(typeof(Diagnosis), "unknown")]
    public string? Diagnosis { get; init; }
}
