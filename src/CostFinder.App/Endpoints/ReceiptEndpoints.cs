using CostFinder.App.Contracts;
using CostFinder.App.Http;

namespace CostFinder.App.Endpoints;

/// <summary>A plan's statement about a visit, held against the estimate: which assumption differed.</summary>
public static class ReceiptEndpoints
{
    public static void MapReceipts(this IEndpointRouteBuilder api) =>
        api.MapPost(Routes.ReceiptChecks, CheckAsync)
            .WithName("CheckReceipt")
            .WithTags("Receipts")
            .WithSummary("Hold an explanation of benefits against the estimate and see which assumption differed")
            .WithDescription("Takes an estimate request and the figures of the statement. Worked out by the same ledger as the estimate. Nothing is stored or logged.")
            .Accepts<ReceiptCheckRequest>("application/json")
            .Produces<ReceiptCheckResponse>()
            .ProducesProblems(400, 413, 415, 422, 503);

    private static async Task<IResult> CheckAsync(HttpContext context, ReceiptDesk desk)
    {
        context.Response.Headers.CacheControl = "no-store";
        var (document, problem) = await JsonBody.ReadAsync(context.Request, context.RequestAborted);
        if (problem is not null)
            return Problem.Of(problem);
        using (document)
        {
            var answer = await desk.AnswerAsync(document!.RootElement, RequestLanguage.Of(context), context.RequestAborted);
            return answer.Check is { } check
                ? Results.Json(check, ContractJson.Default.ReceiptCheckResponse)
                : Problem.Of(ProblemKind.Invalid, answer.Faults);
        }
    }
}
