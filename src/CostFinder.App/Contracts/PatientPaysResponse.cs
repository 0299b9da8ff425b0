using System.ComponentModel;

namespace CostFinder.App.Contracts;

public sealed record PatientPaysResponse(
    [property: Description("What the person pays over the whole course, before programs.")] MoneyRangeResponse Total,
    [property: Description("After programs that are likely and whose worth is known; null when no such worth can be worked out.")] MoneyRangeResponse? AfterAssistance,
    [property: Description("Until the plan year of the first visit ends, before programs; a calendar year without a plan.")] MoneyRangeResponse ToEndOfPlanYear,
    [property: Description("In the twelve months from the first visit, before programs.")] MoneyRangeResponse TwelveMonths,
    IReadOnlyList<PlanYearResponse> ByPlanYear,
    [property: Description("By calendar month; only months with a visit.")] IReadOnlyList<MonthResponse> ByMonth,
    [property: Description("The typical case, visit by visit.")] IReadOnlyList<VisitResponse> Timeline);

public sealed record PlanYearResponse(DateOnly From, [property: Description("The last day, included.")] DateOnly To, decimal Low, decimal Typical, decimal High);

[Description("One calendar month with visits. Low, typical and high are before help; what follows them is the typical case of the timeline.")]
public sealed record MonthResponse
{
    [Description("The month, such as 2026-12.")]
    public required string Month { get; init; }

    public required decimal Low { get; init; }

    public required decimal Typical { get; init; }

    public required decimal High { get; init; }

    [Description("Visits in the timeline, the first evaluation included.")]
    public required int Visits { get; init; }

    public required decimal PlanPays { get; init; }

    public required decimal SupplementPays { get; init; }

    public required decimal AssistancePays { get; init; }

    public required decimal PatientPays { get; init; }

    [Description("The marks of the visits in this month.")]
    public required IReadOnlyList<string> Marks { get; init; }
}

public sealed record VisitResponse
{
    [Description("0 is the first evaluation; treatment visits count from 1.")]
    public required int Number { get; init; }

    public required DateOnly Date { get; init; }

    public required string Phase { get; init; }

    public required decimal Allowed { get; init; }

    public required decimal Copay { get; init; }

    public required decimal Deductible { get; init; }

    public required decimal Coinsurance { get; init; }

    public required decimal NotCovered { get; init; }

    public required decimal BalanceBill { get; init; }

    public required decimal PlanPays { get; init; }

    [Description("What a second insurance pays of the share.")]
    public required decimal SupplementPays { get; init; }

    public required IReadOnlyList<VisitAssistanceResponse> Assistance { get; init; }

    public required decimal PatientPays { get; init; }

    [Description("The part of the help that comes back only after the person has paid.")]
    public required decimal PaidBack { get; init; }

    [Description("A program helps with an amount that nobody can say, so patientPays is the most it can be.")]
    public required bool MayBeLess { get; init; }

    [Description("The lines of the bill.")]
    public required IReadOnlyList<VisitPartResponse> Parts { get; init; }

    [Description("Null when there is no deductible to meet.")]
    public required decimal? DeductibleLeft { get; init; }

    [Description("Null when the plan has no limit.")]
    public required decimal? OutOfPocketLeft { get; init; }

    [Description("Of a deductible and a limit that only the pharmacy benefit has.")]
    public required LeftOfYearResponse? PharmacyLeft { get; init; }

    [Description("Of the deductible and the limit outside the network.")]
    public required LeftOfYearResponse? OutOfNetworkLeft { get; init; }

    [Description("Step by step, in plain words: who pays what of this visit and why.")]
    public required IReadOnlyList<string> Steps { get; init; }

    [Description("plan-year-reset | deductible-finished | limit-reached | cap-used-up")]
    public required IReadOnlyList<string> Marks { get; init; }
}

public sealed record VisitAssistanceResponse(
    string ProgramId,
    [property: Description("Null when the program pays something and nobody can say how much.")] decimal? Amount,
    [property: Description("What is left of its cap for the year after the visit; null without a known cap.")] decimal? LeftThisYear);

/// <summary>What is left of a deductible and a limit; null where there is none.</summary>
public sealed record LeftOfYearResponse(decimal? Deductible, decimal? OutOfPocket);

public sealed record VisitPartResponse(
    [property: Description("bundle | drug | visit | observation | facility | consultation")] string Component,
    decimal Allowed,
    decimal Copay,
    decimal Deductible,
    decimal Coinsurance,
    decimal NotCovered,
    decimal BalanceBill,
    decimal PlanPays,
    decimal SupplementPays,
    decimal AssistancePays,
    decimal PatientPays);
