using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Http;

namespace CostFinder.App.Endpoints;

/// <summary>What paying over time really costs.</summary>
public static class PaymentPlanEndpoints
{
    public static void MapPaymentPlans(this IEndpointRouteBuilder api) =>
        api.MapPost(Routes.PaymentPlanQuotes, QuoteAsync)
            .WithName("QuotePaymentPlan")
            .WithTags("Payment plans")
            .WithSummary("Work out what paying an amount over time really costs")
            .WithDescription("Payment, total paid, cost of credit, actuarial APR, schedule, and what a missed promotion costs. Neutral arithmetic; no lender is promoted and nothing is applied for. Nothing is stored.")
            .Accepts<QuoteRequest>("application/json")
            .Produces<QuoteResponse>()
            .ProducesProblems(400, 413, 415, 422, 503);

    private static Task<IResult> QuoteAsync(HttpContext context, CatalogSource source, TimeProvider clock) =>
        JsonBody.AnswerAsync(context, async body =>
        {
            var catalog = await source.GetAsync(context.RequestAborted);
            var faults = new List<Fault>();
            return QuoteRequestReader.Read(body, catalog.PaymentPlans, faults) is { } question
                ? Results.Json(QuoteRendering.Render(question, catalog.Parameters, Today.In(clock), RequestLanguage.Of(context)), ContractJson.Default.QuoteResponse)
                : Problem.Of(ProblemKind.Invalid, faults);
        });
}
