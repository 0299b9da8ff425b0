namespace CostFinder.Functions;

/// <summary>Everything that is not an address of the API: pages, files, the contract, and what does not exist.</summary>
public sealed class PageFunctions(AppPipeline app)
{
    [Function("Pages"), OpenApiIgnore]
    public Task Pages([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request) => app.RunAsync(request);
}
