using CostFinder.App.Contracts;
using CostFinder.App.Http;

namespace CostFinder.App.Endpoints;

/// <summary>The same person with IV and with intranasal treatment on one sheet, and each begun in different months.</summary>
public static class ComparisonEndpoints
{
    public static void MapComparisons(this IEndpointRouteBuilder api) =>
        api.MapPost(Routes.Comparisons, CreateAsync)
            .WithName("CreateComparison")
            .WithTags("Comparisons")
            .WithSummary("Put IV and intranasal treatment side by side for one person, and start months too")
            .WithDescription("Safe to repeat. Nothing of the request is stored or logged. Nothing is recommended.")
            .Accepts<ComparisonRequest>("application/json")
            .Produces<ComparisonResponse>()
            .ProducesProblems(400, 413, 415, 422, 503);

    private static Task<IResult> CreateAsync(HttpContext context, ComparisonDesk desk) =>
        JsonBody.AnswerAsync(context, async body =>
        {
            var answer = await desk.AnswerAsync(body, RequestLanguage.Of(context), context.RequestAborted);
            return answer.Comparison is { } comparison
                ? Results.Json(comparison, ContractJson.Default.ComparisonResponse)
                : Problem.Of(ProblemKind.Invalid, answer.Faults);
        });
}
