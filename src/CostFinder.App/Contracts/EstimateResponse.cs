using System.ComponentModel;

namespace CostFinder.App.Contracts;

/// <summary>A range of US dollars: low, typical, high.</summary>
public sealed record MoneyRangeResponse(decimal Low, decimal Typical, decimal High);

public sealed record EstimateResponse
{
    public required string ApiVersion { get; init; }

    [Description("The day the figures are for.")]
    public required DateOnly AsOf { get; init; }

    [Description("ok | partial (something that matters could not be priced; see caveats) | no_data")]
    public required string Status { get; init; }

    public required EditionsResponse Editions { get; init; }

    public required RegionUsedResponse Region { get; init; }

    public required TreatmentSummaryResponse Treatment { get; init; }

    public required PricesResponse Price { get; init; }

    public required CourseResponse Course { get; init; }

    [Description("Null when what this person would pay cannot be worked out from what is known; caveats say why.")]
    public required PatientPaysResponse? PatientPays { get; init; }

    public required OtherCostsResponse OtherCosts { get; init; }

    [Description("Paying the clinic now and asking the plan for money back; null where the visits go through a plan, or insurance of this kind has no such way.")]
    public required SuperbillResponse? Superbill { get; init; }

    public required CoverageResponse Coverage { get; init; }

    [Description("The typical total for each answer to a question that is still open.")]
    public required IReadOnlyList<BranchResponse> Branches { get; init; }

    [Description("Open questions, the one that settles most dollars first.")]
    public required IReadOnlyList<QuestionResponse> Questions { get; init; }

    public required IReadOnlyList<ProgramMatchResponse> Assistance { get; init; }

    [Description("Which programs to use together; null when what the person pays without help is not known.")]
    public required StackingResponse? Stacking { get; init; }

    public required IReadOnlyList<PaymentPlanOfferResponse> PaymentPlans { get; init; }

    public required IReadOnlyList<ProviderListingResponse> Providers { get; init; }

    [Description("The rule by which the providers are ordered.")]
    public required string ProvidersOrder { get; init; }

    [Description("How the figures came about, in order.")]
    public required IReadOnlyList<string> Steps { get; init; }

    [Description("What to keep in mind, the most important first.")]
    public required IReadOnlyList<string> Caveats { get; init; }

    [Description("What each figure rests on.")]
    public required IReadOnlyList<BasisResponse> Basis { get; init; }

    public required NotesResponse Notes { get; init; }
}

public sealed record EditionsResponse(string Prices, string Programs, string Treatments, string Parameters);

public sealed record RegionResponse(string Id, string Kind, string Name);

public sealed record LadderStepResponse(string Id, string Kind, string Name, [property: Description("Price lists counted in that area.")] int Prices);

public sealed record RegionUsedResponse(
    string Asked,
    [property: Description("The area whose price lists are shown; null when there is no price at all.")] RegionResponse? Used,
    [property: Description("From the nearest area to the widest.")] IReadOnlyList<LadderStepResponse> Ladder);

public sealed record TreatmentSummaryResponse(
    string Id,
    string Method,
    string? Product,
    string Name,
    string Description,
    [property: Description("fda-approved | off-label")] string Approval,
    string ApprovalText);

public sealed record PricesResponse(
    [property: Description("One treatment visit; null when no price is known.")] PriceResponse? PerSession,
    PriceResponse? Consultation,
    [property: Description("Why there is no price per visit; null when there is one.")] string? NoPrice);

public sealed record PriceResponse
{
    public required decimal Low { get; init; }

    public required decimal Typical { get; init; }

    public required decimal High { get; init; }

    [Description("80: of the next price lists that one asks here, 80 in 100 should lie between low and high. Null: fewer than five price lists in the whole country, so low and high are the lowest and highest listed, or a price that a clinic named.")]
    public required int? Interval { get; init; }

    [Description("self-pay | hospital-cash | medicare-approved | commercial-guide (a rough guide to what a private plan allows) | quoted")]
    public required string Kind { get; init; }

    [Description("Price lists shown, those of the nearest area with enough of them; a chain's one list counts once.")]
    public required int Prices { get; init; }

    public required int Providers { get; init; }

    [Description("As precise as the source: a year, a month or a day.")]
    public required string? Oldest { get; init; }

    public required string? Newest { get; init; }

    [Description("high | medium | low")]
    public required string Confidence { get; init; }

    [Description("How much is local, how much is borrowed and from where, in words.")]
    public required string Why { get; init; }

    [Description("The amounts on the price lists shown, lowest first.")]
    public required IReadOnlyList<decimal> Listed { get; init; }

    [Description("Those of them that are past their shelf life: they count less.")]
    public required IReadOnlyList<decimal> Old { get; init; }

    [Description("What the typical price rests on, the nearest area first, together 100; empty when interval is null.")]
    public required IReadOnlyList<EvidenceShareResponse> Evidence { get; init; }

    [Description("Null when no price list of the state or nearer counts.")]
    public required LocalPricesResponse? Local { get; init; }

    [Description("What running a practice costs here, the whole country being 1, by Medicare's indices; null where that is not known.")]
    public required decimal? CostIndex { get; init; }

    public required IReadOnlyList<OutlyingPriceResponse> Outliers { get; init; }

    public required IReadOnlyList<SourceResponse> Sources { get; init; }

    [Description("Medicare's approved amount for the same, beside prices that are not Medicare's; null when there is none.")]
    public required MedicareBenchmarkResponse? MedicareBenchmark { get; init; }

    [Description("Prices that were found but not counted, with the reason.")]
    public required IReadOnlyList<LeftOutResponse> LeftOut { get; init; }
}

public sealed record LeftOutResponse(string Reason, int Prices);

public sealed record SourceResponse(string Title, string Link, string RetrievedOn);

public sealed record CourseResponse(
    IReadOnlyList<SessionResponse> Sessions,
    [property: Description("What the whole course costs before insurance and help; null when there is no price.")] MoneyRangeResponse? Total,
    [property: Description("How the course was set, in words.")] string Explanation);

public sealed record SessionResponse(int Number, DateOnly Date, string Phase, int? DoseMg);

public sealed record CoverageResponse(
    [property: Description("usually | sometimes | rarely | not | unknown")] string Outlook,
    string Why,
    [property: Description("How this estimate treats the visits: covered | self-pay | unknown")] string TreatedAs,
    [property: Description("The plan terms used; null when none apply.")] PlanTermsResponse? Plan,
    IReadOnlyList<SourceResponse> Citations);

public sealed record PlanTermsResponse(
    [property: Description("The preset the missing terms come from; null when the person gave all of them.")] string? PlanDesign,
    string Name,
    decimal Deductible,
    decimal CoinsurancePercent,
    decimal? CopayPerVisit,
    bool CopayBeforeDeductible,
    [property: Description("Null: the plan has no limit.")] decimal? OutOfPocketMaximum,
    string PlanYearStartsOn,
    [property: Description("The share of a drug that runs through the pharmacy benefit, where it differs.")] decimal? PharmacyCoinsurancePercent,
    [property: Description("What a second insurance pays of what this one leaves; null when none is counted.")] SupplementResponse? Supplement);

public sealed record SupplementResponse(
    bool PaysDeductible, decimal PaysOfSharePercent, [property: Description("What it leaves to the person of each visit's share.")] decimal? CopayPerVisit, bool PaysBalanceBill);

public sealed record BranchResponse(string Question, string Answer, string Text, [property: Description("Null when that answer leaves the total unknown.")] decimal? Typical);

public sealed record QuestionResponse(
    string Id,
    string Ask,
    [property: Description("Dollars between the cheapest and the dearest answer; null when not known.")] decimal? Settles,
    [property: Description("How many programs' verdicts it could settle.")] int Programs = 0);

[Description("A figure, how it was made, and the rows or documents it rests on.")]
public sealed record BasisResponse(
    [property: Description("The figure, by its name in this answer; it speaks for all that lies below that name.")] string Figure,
    string Formula,
    [property: Description("Ids of the rows of our tables, of programs, plans and presets.")] IReadOnlyList<string> Rows,
    [property: Description("The days or dates the rows are for, in words; null when they have none.")] string? Dates,
    IReadOnlyList<SourceResponse> Sources);

public sealed record NotesResponse(string Disclaimer, string GoodFaithEstimate, IReadOnlyList<string> Safety, string Crisis, IReadOnlyList<string> AboutPrograms, IReadOnlyList<string> AskTheClinic);
