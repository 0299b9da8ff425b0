using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Http;
using CostFinder.Core.Regions;

namespace CostFinder.App.Endpoints;

/// <summary>Resolves a ZIP code, a city or a state to an area, and an area to its ladder of wider ones.</summary>
public static class RegionEndpoints
{
    private const int LongestQuery = 60;
    private const int MostFound = 20;

    public static void MapRegions(this IEndpointRouteBuilder api)
    {
        api.MapGet(Routes.Regions, SearchAsync).WithName("SearchRegions").WithTags("Regions")
            .WithSummary("Find areas by ZIP code, city or state").Produces<RegionListResponse>().ProducesProblems(422, 503);
        api.MapGet(Routes.Region, GetAsync).WithName("GetRegion").WithTags("Regions")
            .WithSummary("The ladder of areas from a ZIP code or area to the nation").Produces<RegionLadderResponse>().ProducesProblems(404, 503);
    }

    public static RegionResponse Render(Region region) => new(region.Id, Words.Of(region.Kind), region.Name);

    private static async Task<IResult> SearchAsync(HttpContext context, CatalogSource source, string? query = null)
    {
        if (query?.Trim() is not { Length: > 0 and <= LongestQuery } wanted)
            return Problem.Of(ProblemKind.Invalid, [new("/query", "required", "Enter a ZIP code, a city or a state to look for, such as 787, Austin or TX.")]);
        var catalog = await source.GetAsync(context.RequestAborted);
        return ReferenceAnswer.Of(context, catalog.Editions.Parameters.EditionId,
            new RegionListResponse([.. catalog.Facts.Places.Search(wanted, MostFound).Select(Render)]), ContractJson.Default.RegionListResponse);
    }

    private static async Task<IResult> GetAsync(HttpContext context, CatalogSource source, string id)
    {
        var catalog = await source.GetAsync(context.RequestAborted);
        return catalog.Facts.Places.Find(id) is { } place
            ? ReferenceAnswer.Of(context, catalog.Editions.Parameters.EditionId,
                new RegionLadderResponse(place.Asked, [.. place.Ladder.Select(Render)], place.State), ContractJson.Default.RegionLadderResponse)
            : Problem.Of(ProblemKind.NotFound);
    }
}
