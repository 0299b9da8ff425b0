namespace CostFinder.Functions.Api;

public sealed class ProviderFunctions(AppPipeline app)
{
    [Function("ListProviders")]
    [OpenApiOperation("ListProviders", "Providers", Summary = "Published provider prices near a place, with source and date")]
    [InQuery("region"), InQuery("method"), InQuery("product"), InQuery("limit"), InQuery("cursor")]
    [InHeader("Accept-Language"), Answers(typeof(ProviderListResponse)), Problem(UnprocessableEntity), Problem(ServiceUnavailable)]
    public Task ListProviders([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.ApiPath + Routes.Providers)] HttpRequest request) =>
        app.RunAsync(request);
}
