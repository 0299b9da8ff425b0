namespace CostFinder.Functions.Api;

public sealed class FactFunctions(AppPipeline app)
{
    [Function("ListTreatments")]
    [OpenApiOperation("ListTreatments", "Facts", Summary = "Treatments with approval, safety, course and coverage outlook")]
    [InHeader("Accept-Language"), Answers(typeof(TreatmentListResponse)), Problem(ServiceUnavailable)]
    public Task ListTreatments([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.ApiPath + Routes.Treatments)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("ListPlanDesigns")]
    [OpenApiOperation("ListPlanDesigns", "Facts", Summary = "Plans that stand in for terms a person does not know")]
    [InHeader("Accept-Language"), Answers(typeof(PlanDesignListResponse)), Problem(ServiceUnavailable)]
    public Task ListPlanDesigns([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.ApiPath + Routes.PlanDesigns)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("ListParameters")]
    [OpenApiOperation("ListParameters", "Facts", Summary = "Figures that laws, agencies and surveys set, by period")]
    [InHeader("Accept-Language"), Answers(typeof(ParameterListResponse)), Problem(ServiceUnavailable)]
    public Task ListParameters([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.ApiPath + Routes.Parameters)] HttpRequest request) =>
        app.RunAsync(request);
}
