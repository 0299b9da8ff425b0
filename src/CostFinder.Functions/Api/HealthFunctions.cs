namespace CostFinder.Functions.Api;

public sealed class HealthFunctions(AppPipeline app)
{
    [Function("GetLive")]
    [OpenApiOperation("GetLive", "Health", Summary = "The app runs")]
    [Answers(typeof(LiveResponse))]
    public Task GetLive([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.LivePath)] HttpRequest request) => app.RunAsync(request);

    [Function("GetReady")]
    [OpenApiOperation("GetReady", "Health", Summary = "The app can answer, and from which editions")]
    [Answers(typeof(ReadyResponse)), Problem(ServiceUnavailable)]
    public Task GetReady([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.ReadyPath)] HttpRequest request) => app.RunAsync(request);
}
