using System.ComponentModel;

namespace CostFinder.App.Contracts;

public sealed record RegionListResponse(IReadOnlyList<RegionResponse> Regions, string? NextCursor);

public sealed record RegionLadderResponse(
    string Asked,
    [property: Description("From the nearest area to the widest.")] IReadOnlyList<RegionResponse> Ladder,
    string? State);

public sealed record ProviderListResponse(
    string Edition,
    [property: Description("The rule by which the providers are ordered.")] string Order,
    IReadOnlyList<ProviderListingResponse> Providers,
    string? NextCursor);

public sealed record ProgramListResponse(string Edition, IReadOnlyList<ProgramResponse> Programs, string? NextCursor);

public sealed record ProgramResponse
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required string? Sponsor { get; init; }

    public required string Summary { get; init; }

    [Description("Ids of the treatments it helps with; empty means information only.")]
    public required IReadOnlyList<string> Treatments { get; init; }

    [Description("open | closed | waitlist | unknown")]
    public required string Status { get; init; }

    public required string? StatusAsOf { get; init; }

    [Description("From this day on the status counts as unknown; null while no such day is known.")]
    public required DateOnly? StatusKnownUntil { get; init; }

    [Description("What is judged, with where it is written.")]
    public required IReadOnlyList<ProgramRuleResponse> Rules { get; init; }

    [Description("What the program checks itself; listed, not judged.")]
    public required IReadOnlyList<string> Terms { get; init; }

    public required string BenefitText { get; init; }

    public required IReadOnlyList<string> NotWith { get; init; }

    [Description("Ids of programs without one of which it cannot be used.")]
    public required IReadOnlyList<string> OnlyWith { get; init; }

    public required IReadOnlyList<string> Steps { get; init; }

    public required IReadOnlyList<string> Documents { get; init; }

    public required IReadOnlyList<DeadlineResponse> Deadlines { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required string? Disputed { get; init; }

    public required string Link { get; init; }

    public required string? Phone { get; init; }

    public required IReadOnlyList<SourceResponse> Sources { get; init; }

    [Description("The day by which these facts have to be looked at again.")]
    public required DateOnly ReviewBy { get; init; }
}

public sealed record ProgramRuleResponse(string Kind, string Text, SourceResponse Citation);

public sealed record TreatmentListResponse(string Edition, IReadOnlyList<TreatmentResponse> Treatments);

public sealed record TreatmentResponse
{
    public required string Id { get; init; }

    public required string Method { get; init; }

    public required string? Product { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    [Description("fda-approved | off-label")]
    public required string Approval { get; init; }

    public required string ApprovalText { get; init; }

    public required IReadOnlyList<string> Safety { get; init; }

    public required IReadOnlyList<BillingCodeResponse> BillingCodes { get; init; }

    public required IReadOnlyList<CoursePatternResponse> Courses { get; init; }

    public required IReadOnlyList<CoverageOutlookResponse> Coverage { get; init; }
}

public sealed record BillingCodeResponse(string System, string Code, string Meaning);

public sealed record CoursePatternResponse(
    string Id,
    [property: Description("The diagnosis it is made for; null is the usual course.")] string? For,
    string Explanation,
    IReadOnlyList<SourceResponse> Sources);

public sealed record CoverageOutlookResponse(
    [property: Description("The kind of insurance, or unknown.")] string Kind,
    string Outlook,
    string Why,
    string? PriorAuthorization,
    IReadOnlyList<SourceResponse> Citations);

public sealed record PlanDesignListResponse(string Edition, IReadOnlyList<PlanDesignResponse> PlanDesigns);

public sealed record PlanDesignResponse(
    string Id,
    string Name,
    string Description,
    string CoverageKind,
    IReadOnlyList<PlanDesignPeriodResponse> Terms);

public sealed record PlanDesignPeriodResponse
{
    public required DateOnly From { get; init; }

    [Description("The first day that no longer belongs to the period; null while no end is known.")]
    public required DateOnly? Until { get; init; }

    public required decimal Deductible { get; init; }

    public required decimal CoinsurancePercent { get; init; }

    public required decimal? CopayPerVisit { get; init; }

    public required bool CopayBeforeDeductible { get; init; }

    [Description("Null: the plan has no limit.")]
    public required decimal? OutOfPocketMaximum { get; init; }

    [Description("The share of a drug that runs through the pharmacy benefit, where it differs.")]
    public required decimal? PharmacyCoinsurancePercent { get; init; }

    [Description("What a second insurance pays of what this one leaves; null when the preset counts none in.")]
    public required SupplementResponse? Supplement { get; init; }

    public required IReadOnlyList<TermBasisResponse> Basis { get; init; }
}

public sealed record TermBasisResponse(string Term, [property: Description("published | assumed")] string Origin, string Note, SourceResponse? Source);

public sealed record ParameterListResponse(string Edition, IReadOnlyList<ParameterResponse> Parameters);

public sealed record ParameterResponse(string Id, string Name, string Says, string Unit, IReadOnlyList<DatedFigureResponse> Values);

public sealed record DatedFigureResponse(DateOnly From, DateOnly? Until, decimal Value, SourceResponse Source);
