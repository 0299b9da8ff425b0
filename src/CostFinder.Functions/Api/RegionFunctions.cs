namespace CostFinder.Functions.Api;

public sealed class RegionFunctions(AppPipeline app)
{
    [Function("SearchRegions")]
    [OpenApiOperation("SearchRegions", "Regions", Summary = "Find areas by ZIP code, city or state")]
    [InQuery("query"), InQuery("limit"), InQuery("cursor"), InHeader("Accept-Language"), Answers(typeof(RegionListResponse)), Problem(UnprocessableEntity), Problem(ServiceUnavailable)]
    public Task SearchRegions([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.ApiPath + Routes.Regions)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("GetRegion")]
    [OpenApiOperation("GetRegion", "Regions", Summary = "The ladder of areas from a ZIP code or area to the nation")]
    [InPath("id"), InHeader("Accept-Language"), Answers(typeof(RegionLadderResponse)), Problem(NotFound), Problem(ServiceUnavailable)]
    public Task GetRegion([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.ApiPath + Routes.Region)] HttpRequest request) =>
        app.RunAsync(request);
}
