namespace CostFinder.Functions.Api;

public sealed class ProgramFunctions(AppPipeline app)
{
    [Function("ListPrograms")]
    [OpenApiOperation("ListPrograms", "Programs", Summary = "All programs")]
    [InQuery("limit"), InQuery("cursor"), InHeader("Accept-Language"), Answers(typeof(ProgramListResponse)), Problem(UnprocessableEntity), Problem(ServiceUnavailable)]
    public Task ListPrograms([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.ApiPath + Routes.Programs)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("GetProgram")]
    [OpenApiOperation("GetProgram", "Programs", Summary = "One program with its rules and where they are written")]
    [InPath("id"), InHeader("Accept-Language"), Answers(typeof(ProgramResponse)), Problem(NotFound), Problem(ServiceUnavailable)]
    public Task GetProgram([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.ApiPath + Routes.Program)] HttpRequest request) =>
        app.RunAsync(request);
}
