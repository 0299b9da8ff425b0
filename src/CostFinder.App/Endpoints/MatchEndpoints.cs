using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Http;
using CostFinder.Core.Amounts;
using CostFinder.Core.Estimates;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Programs and payment plans for a person, with or without an estimate.</summary>
public static class MatchEndpoints
{
    public static void MapMatches(this IEndpointRouteBuilder api) =>
        api.MapPost(Routes.Matches, MatchAsync)
            .WithName("MatchAssistance")
            .WithTags("Assistance")
            .WithSummary("Who may help this person, and what paying an amount over time would cost")
            .WithDescription("Every program with its verdict, reasons, missing answers and the nearest yes. Nothing of the request is stored or logged.")
            .Accepts<MatchRequest>("application/json")
            .Produces<MatchResponse>()
            .ProducesProblems(400, 413, 415, 422, 503);

    private static Task<IResult> MatchAsync(HttpContext context, CatalogSource source, TimeProvider clock) =>
        JsonBody.AnswerAsync(context, async body =>
        {
            var catalog = await source.GetForAsync(body, providers: 0, context.RequestAborted);
            var faults = new List<Fault>();
            var (question, amount) = Read(body, catalog, Today.In(clock), faults);
            return question is null || faults.Count > 0
                ? Problem.Of(ProblemKind.Invalid, faults)
                : Results.Json(Answer(question, amount, catalog, RequestLanguage.Of(context)), ContractJson.Default.MatchResponse);
        });

    private static (Question? Question, Money? Amount) Read(JsonElement body, FactCatalog catalog, DateOnly today, List<Fault> faults)
    {
        Money? amount = null;
        var question = CheckedQuestion.Read(body, catalog.Facts, today, faults, fields => amount = fields.Amount("amount", Text.Of("the bill that is to be paid over time", "la factura que se pagará a plazos")));
        return (question, amount);
    }

    private static MatchResponse Answer(Question question, Money? amount, FactCatalog catalog, Language language)
    {
        var opened = Case.Open(question, catalog.Facts);
        var matches = catalog.Match(question, opened.Treatment, opened.Place);
        var help = CourseHelp.Of(opened, matches);
        return new()
        {
            ApiVersion = EstimateRendering.ApiVersion,
            AsOf = question.AsOf,
            Editions = catalog.Editions.Render(),
            Matches = AssistanceRendering.Render(matches, help, language),
            Stacking = HelpRendering.Stacking(help, opened, language),
            Questions = HelpRendering.Questions([], AssistanceQuestions.Of(opened, matches), language),
            PaymentPlans = amount is { } bill ? FinancingRendering.Offers(catalog, bill, opened, language) : [],
            AboutPrograms = Notes.AboutPrograms.In(language),
            Crisis = Notes.Crisis.In(language),
        };
    }
}
