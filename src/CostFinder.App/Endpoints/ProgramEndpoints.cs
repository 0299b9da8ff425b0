using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Http;
using CostFinder.Core.Assistance;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Assistance programs with their rules, terms and citations.</summary>
public static class ProgramEndpoints
{
    public static void MapPrograms(this IEndpointRouteBuilder api)
    {
        api.MapGet(Routes.Programs, ListAsync).WithName("ListPrograms").WithTags("Programs")
            .WithSummary("All programs").Produces<ProgramListResponse>().ProducesProblems(422, 503);
        api.MapGet(Routes.Program, GetAsync).WithName("GetProgram").WithTags("Programs")
            .WithSummary("One program with its rules and where they are written").Produces<ProgramResponse>().ProducesProblems(404, 503);
    }

    private static async Task<IResult> ListAsync(HttpContext context, CatalogSource source, string? limit = null, string? cursor = null)
    {
        _ = (limit, cursor); // Named for the contract document; ReferenceAnswer.Page reads them.
        var catalog = await source.GetAsync(context.RequestAborted);
        var faults = new List<Fault>();
        return ReferenceAnswer.Page(context, catalog.Programs, program => program.Id, faults) is var (items, next)
            ? ReferenceAnswer.Of(context, catalog.Editions.Programs.EditionId,
                new ProgramListResponse(catalog.Editions.Programs.EditionId, [.. items.Select(program => Render(program, RequestLanguage.Of(context)))], next), ContractJson.Default.ProgramListResponse)
            : Problem.Of(ProblemKind.Invalid, faults);
    }

    private static async Task<IResult> GetAsync(HttpContext context, CatalogSource source, string id)
    {
        var catalog = await source.GetAsync(context.RequestAborted);
        return catalog.Programs.FirstOrDefault(program => program.Id == id) is { } program
            ? ReferenceAnswer.Of(context, catalog.Editions.Programs.EditionId, Render(program, RequestLanguage.Of(context)), ContractJson.Default.ProgramResponse)
            : Problem.Of(ProblemKind.NotFound);
    }

    private static ProgramResponse Render(AssistanceProgram program, Language language) => new()
    {
        Id = program.Id,
        Name = program.Name.In(language),
        Kind = Words.Of(program.Kind),
        Sponsor = program.Sponsor?.In(language),
        Summary = program.Summary.In(language),
        Treatments = program.Treatments,
        Status = Words.Of(program.Status.Value),
        StatusAsOf = program.Status.AsOf,
        StatusKnownUntil = program.Status.KnownUntil,
        Rules = [.. program.Rules.Select(rule => new ProgramRuleResponse(Words.Of(rule.Kind), RuleWords.Of(rule).In(language), EstimateRendering.Render(rule.Citation)))],
        Terms = program.Terms.In(language),
        BenefitText = BenefitWords.Of(program.Benefit).In(language),
        NotWith = program.Stacking.NotWith,
        OnlyWith = program.Stacking.OnlyWith,
        Steps = program.Steps.In(language),
        Documents = program.Documents.In(language),
        Deadlines = [.. program.Deadlines.Select(deadline => AssistanceRendering.Render(deadline, language))],
        Notes = program.Notes.In(language),
        Disputed = program.Disputed?.In(language),
        Link = program.Link,
        Phone = program.Phone,
        Sources = [.. program.Sources.Select(EstimateRendering.Render)],
        ReviewBy = program.ReviewBy,
    };
}
