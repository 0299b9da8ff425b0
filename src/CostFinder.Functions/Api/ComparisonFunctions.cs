namespace CostFinder.Functions.Api;

public sealed class ComparisonFunctions(AppPipeline app)
{
    [Function("CreateComparison")]
    [OpenApiOperation("CreateComparison", "Comparisons", Summary = "Put IV and intranasal treatment side by side for one person, and start months too")]
    [InHeader("Accept-Language"), Takes(typeof(ComparisonRequest)), Answers(typeof(ComparisonResponse))]
    [Problem(BadRequest), Problem(RequestEntityTooLarge), Problem(UnsupportedMediaType), Problem(UnprocessableEntity), Problem(ServiceUnavailable)]
    public Task CreateComparison([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.ApiPath + Routes.Comparisons)] HttpRequest request) =>
        app.RunAsync(request);
}
