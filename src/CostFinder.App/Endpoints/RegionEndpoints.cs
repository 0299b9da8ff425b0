using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Http;
using CostFinder.Core.Regions;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Resolves a ZIP code, a city or a state to an area, and an area to its ladder of wider ones.</summary>
public static class RegionEndpoints
{
    private const int LongestQuery = 60;
    private const int MostFound = 1000;

    public static void MapRegions(this IEndpointRouteBuilder api)
    {
        api.MapGet(Routes.Regions, SearchAsync).WithName("SearchRegions").WithTags("Regions")
            .WithSummary("Find areas by ZIP code, city or state").Produces<RegionListResponse>().ProducesProblems(422, 503);
        api.MapGet(Routes.Region, GetAsync).WithName("GetRegion").WithTags("Regions")
            .WithSummary("The ladder of areas from a ZIP code or area to the nation").Produces<RegionLadderResponse>().ProducesProblems(404, 503);
    }

    public static RegionResponse Render(Region region, Language language) => new(region.Id, Words.Of(region.Kind), region.Name.In(language));

    private static async Task<IResult> SearchAsync(HttpContext context, CatalogSource source, string? query = null, string? limit = null, string? cursor = null)
    {
        _ = (limit, cursor); // Named for the contract document; ReferenceAnswer.Page reads them.
        var faults = new List<Fault>();
        var wanted = query?.Trim() ?? "";
        if (wanted.Length is 0 or > LongestQuery)
            faults.Add(new("/query", "required", Text.Of("Enter a ZIP code, a city or a state to look for, such as 787, Austin or TX.", "Escriba un código postal, una ciudad o un estado, como 787, Austin o TX.")));
        var catalog = await source.GetAsync(context.RequestAborted);
        var found = faults.Count > 0 ? [] : catalog.Facts.Places.Search(wanted, MostFound);
        return ReferenceAnswer.Page(context, found, region => region.Id, faults) is var (items, next)
            ? ReferenceAnswer.Of(context, catalog.Editions.Parameters.EditionId,
                new RegionListResponse([.. items.Select(region => Render(region, RequestLanguage.Of(context)))], next), ContractJson.Default.RegionListResponse)
            : Problem.Of(ProblemKind.Invalid, faults);
    }

    private static async Task<IResult> GetAsync(HttpContext context, CatalogSource source, string id)
    {
        var catalog = await source.GetAsync(context.RequestAborted);
        return catalog.Facts.Places.Find(id) is { } place
            ? ReferenceAnswer.Of(context, catalog.Editions.Parameters.EditionId,
                new RegionLadderResponse(place.Asked, [.. place.Ladder.Select(region => Render(region, RequestLanguage.Of(context)))], place.State), ContractJson.Default.RegionLadderResponse)
            : Problem.Of(ProblemKind.NotFound);
    }
}
