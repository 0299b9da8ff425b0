using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Http;
using CostFinder.Core.Coverage;
using CostFinder.Core.Treatments;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>The facts an answer rests on: treatments, plan designs, parameters.</summary>
public static class ReferenceEndpoints
{
    public static void MapReference(this IEndpointRouteBuilder api)
    {
        api.MapGet(Routes.Treatments, TreatmentsAsync).WithName("ListTreatments").WithTags("Facts")
            .WithSummary("Treatments with approval, safety, course and coverage outlook").Produces<TreatmentListResponse>().ProducesProblems(503);
        api.MapGet(Routes.PlanDesigns, PlanDesignsAsync).WithName("ListPlanDesigns").WithTags("Facts")
            .WithSummary("Plans that stand in for terms a person does not know").Produces<PlanDesignListResponse>().ProducesProblems(503);
        api.MapGet(Routes.Parameters, ParametersAsync).WithName("ListParameters").WithTags("Facts")
            .WithSummary("Figures that laws, agencies and surveys set, by period").Produces<ParameterListResponse>().ProducesProblems(503);
    }

    private static async Task<IResult> TreatmentsAsync(HttpContext context, CatalogSource source)
    {
        var catalog = await source.GetAsync(context.RequestAborted);
        var edition = catalog.Editions.Treatments.EditionId;
        return ReferenceAnswer.Of(context, edition,
            new TreatmentListResponse(edition, [.. catalog.Facts.Treatments.Select(treatment => Render(treatment, catalog.Facts.Outlooks, RequestLanguage.Of(context)))]),
            ContractJson.Default.TreatmentListResponse);
    }

    private static async Task<IResult> PlanDesignsAsync(HttpContext context, CatalogSource source)
    {
        var catalog = await source.GetAsync(context.RequestAborted);
        var edition = catalog.Editions.Parameters.EditionId;
        return ReferenceAnswer.Of(context, edition,
            new PlanDesignListResponse(edition, [.. catalog.Facts.PlanDesigns.All.OrderBy(design => design.Id, StringComparer.Ordinal).Select(design => Render(design, RequestLanguage.Of(context)))]),
            ContractJson.Default.PlanDesignListResponse);
    }

    private static async Task<IResult> ParametersAsync(HttpContext context, CatalogSource source)
    {
        var catalog = await source.GetAsync(context.RequestAborted);
        var edition = catalog.Editions.Parameters.EditionId;
        return ReferenceAnswer.Of(context, edition,
            new ParameterListResponse(edition, [.. catalog.Parameters.All.OrderBy(parameter => parameter.Id, StringComparer.Ordinal).Select(parameter => Render(parameter, RequestLanguage.Of(context)))]),
            ContractJson.Default.ParameterListResponse);
    }

    private static TreatmentResponse Render(Treatment treatment, CoverageOutlooks outlooks, Language language) => new()
    {
        Id = treatment.Id,
        Method = Words.Of(treatment.Method),
        Product = treatment.Product is { } product ? Words.Of(product) : null,
        Name = treatment.Name.In(language),
        Description = treatment.Description.In(language),
        Approval = Words.Of(treatment.Approval.Status),
        ApprovalText = treatment.Approval.Text.In(language),
        Safety = [.. treatment.Safety.Select(line => line.Text.In(language))],
        BillingCodes = [.. treatment.BillingCodes.Select(code => new BillingCodeResponse(code.System, code.Code, code.Meaning.In(language)))],
        Courses =
        [
            .. treatment.Courses.Select(course => new CoursePatternResponse(
                course.Id, course.For is { } diagnosis ? Words.Of(diagnosis) : null, course.Explanation.In(language), [.. course.Sources.Select(EstimateRendering.Render)])),
        ],
        Coverage =
        [
            .. outlooks.All.Where(outlook => outlook.TreatmentId == treatment.Id).OrderBy(outlook => outlook.Kind).Select(outlook => new CoverageOutlookResponse(
                outlook.Kind is { } kind ? Words.Of(kind) : "unknown", Words.Of(outlook.Outlook), outlook.Why.In(language), outlook.PriorAuthorization?.In(language),
                [.. outlook.Sources.Select(EstimateRendering.Render)])),
        ],
    };

    private static PlanDesignResponse Render(PlanDesign design, Language language) => new(
        design.Id, design.Name.In(language), design.Description.In(language), Words.Of(design.Kind), [.. design.Terms.All.Select(dated => new PlanDesignPeriodResponse
        {
            From = dated.Period.From,
            Until = dated.Period.Until,
            Deductible = dated.Value.Terms.Deductible.Dollars,
            CoinsurancePercent = dated.Value.Terms.Coinsurance.Percent,
            CopayPerVisit = dated.Value.Terms.CopayPerVisit?.Dollars,
            CopayBeforeDeductible = dated.Value.Terms.CopayBeforeDeductible,
            OutOfPocketMaximum = dated.Value.Terms.OutOfPocketMaximum?.Dollars,
            PharmacyCoinsurancePercent = dated.Value.Terms.Pharmacy?.Share.Coinsurance.Percent,
            Supplement = EstimateRendering.Render(dated.Value.Terms.Supplement),
            Basis = [.. dated.Value.Basis.Select(term => new TermBasisResponse(
                term.Term, Words.Of(term.Origin), term.Note.In(language), term.Source is { } source ? EstimateRendering.Render(source) : null))],
        })]);

    private static ParameterResponse Render(Parameter parameter, Language language) => new(
        parameter.Id, parameter.Name.In(language), parameter.Says.In(language), Words.Of(parameter.Unit),
        [.. parameter.Values.All.Select(dated => new DatedFigureResponse(dated.Period.From, dated.Period.Until, dated.Value, EstimateRendering.Render(dated.Source)))]);
}
