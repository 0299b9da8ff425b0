using System.ComponentModel;
using CostFinder.Core.Situations;

namespace CostFinder.App.Contracts;

/// <summary>One person, for whom IV and intranasal treatment are put side by side. It is the estimate request; only region is required.</summary>
[Description("One person, for whom IV and intranasal treatment are put side by side. It is the estimate request; only region is required.")]
public sealed record ComparisonRequest
{
    [Description("A five-digit ZIP code, a state code such as TX, metro:12420, division:pacific or US.")]
    public required string Region { get; init; }

    [Description("The treatment that course and quotedPrice are for. Both treatments are compared in any case.")]
    [WordsOf(typeof(Method))]
    public string? Method { get; init; }

    [Description("Only esketamine is compared.")]
    [WordsOf(typeof(Product))]
    public string? Product { get; init; }

    [Description("The day the figures are for. Default: today in the region.")]
    public DateOnly? AsOf { get; init; }

    [Description("How the named method runs. Its startsOn is the first day of both.")]
    public CourseRequest? Course { get; init; }

    public QuotedPriceRequest? QuotedPrice { get; init; }

    [Description("Course and price of IV treatment, when it is not the named method.")]
    public MethodRequest? Iv { get; init; }

    [Description("Course and price of esketamine, when it is not the named method.")]
    public MethodRequest? Intranasal { get; init; }

    public OtherCostsRequest? Other { get; init; }

    public CoverageRequest? Coverage { get; init; }

    public HouseholdRequest? Household { get; init; }

    public PatientRequest? Patient { get; init; }
}

[Description("How one method runs and what a clinic asked for it. Its first day is course.startsOn of the request.")]
public sealed record MethodRequest
{
    public CourseRequest? Course { get; init; }

    public QuotedPriceRequest? QuotedPrice { get; init; }
}
