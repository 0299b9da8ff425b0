namespace CostFinder.Functions.Api;

public sealed class EstimateFunctions(AppPipeline app)
{
    [Function("CreateEstimate")]
    [OpenApiOperation("CreateEstimate", "Estimates", Summary = "Estimate the cost of a course of treatment for one person")]
    [InHeader("Accept-Language"), Takes(typeof(EstimateRequest)), Answers(typeof(EstimateResponse))]
    [Problem(BadRequest), Problem(RequestEntityTooLarge), Problem(UnsupportedMediaType), Problem(UnprocessableEntity), Problem(ServiceUnavailable)]
    public Task CreateEstimate([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.ApiPath + Routes.Estimates)] HttpRequest request) =>
        app.RunAsync(request);
}
