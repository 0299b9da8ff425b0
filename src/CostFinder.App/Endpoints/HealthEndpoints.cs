using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Http;
using CostFinder.App.Storage;

namespace CostFinder.App.Endpoints;

/// <summary>Whether the app runs, and whether it can answer and from how old a state of the data.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("").WithTags("Health");
        health.MapGet(Routes.Live, () => TypedResults.Json(new LiveResponse("running"), ContractJson.Default.LiveResponse))
            .WithName("GetLive").WithSummary("The app runs").Produces<LiveResponse>();
        health.MapGet(Routes.Ready, ReadyAsync)
            .WithName("GetReady").WithSummary("The app can answer, and from which editions")
            .Produces<ReadyResponse>().Produces<ProblemResponse>(StatusCodes.Status503ServiceUnavailable, "application/problem+json");
    }

    private static async Task<IResult> ReadyAsync(CatalogSource source, TimeProvider clock, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            var catalog = await source.GetAsync(context.RequestAborted);
            var editions = catalog.Editions;
            var ages = editions.All.Select(edition => new EditionAgeResponse(
                Words.Of(edition.Subject), edition.EditionId, edition.PublishedAt, (int)(clock.GetUtcNow() - edition.PublishedAt).TotalDays));
            var confirmed = source.ConfirmedAt;
            return TypedResults.Json(
                new ReadyResponse(source.IsStale ? "stale" : "ready", confirmed, (int?)(clock.GetUtcNow() - confirmed)?.TotalSeconds, [.. ages]),
                ContractJson.Default.ReadyResponse);
        }
        catch (StoreUnavailableException)
        {
            return Problem.Of(ProblemKind.Unavailable);
        }
    }
}
