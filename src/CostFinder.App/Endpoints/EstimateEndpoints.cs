using CostFinder.App.Contracts;
using CostFinder.App.Http;

namespace CostFinder.App.Endpoints;

/// <summary>The main job: what treatment costs here, what this person would pay, and who may help.</summary>
public static class EstimateEndpoints
{
    public static void MapEstimates(this IEndpointRouteBuilder api) =>
        api.MapPost(Routes.Estimates, CreateAsync)
            .WithName("CreateEstimate")
            .WithTags("Estimates")
            .WithSummary("Estimate the cost of a course of treatment for one person")
            .WithDescription("Safe to repeat. Nothing of the request is stored or logged. Every fault is reported at once.")
            .Accepts<EstimateRequest>("application/json")
            .Produces<EstimateResponse>()
            .ProducesProblems(400, 413, 415, 422, 503);

    private static Task<IResult> CreateAsync(HttpContext context, EstimateDesk desk) =>
        JsonBody.AnswerAsync(context, async body =>
        {
            var answer = await desk.AnswerAsync(body, RequestLanguage.Of(context), context.RequestAborted);
            return answer.Estimate is { } estimate
                ? new WrittenJson<EstimateResponse>(estimate, AnswerJson.Default.EstimateResponse)
                : Problem.Of(ProblemKind.Invalid, answer.Faults);
        });

    /// <summary>Names the failures an address can answer with, for the contract document.</summary>
    public static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
            route.Produces<ProblemResponse>(status, "application/problem+json");
        return route;
    }
}
