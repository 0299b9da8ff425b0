namespace CostFinder.Functions.Api;

public sealed class AdminImportFunctions(AppPipeline app)
{
    [Function("CreateImport")]
    [OpenApiOperation("CreateImport", "Admin: imports", Summary = "Begin an import into a draft; the file is sent next")]
    [InPath("draft"), InHeader("Idempotency-Key"), Takes(typeof(NewImportRequest)), Answers(typeof(ImportResponse)), Problem(BadRequest), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(Conflict), Problem(UnsupportedMediaType), Problem(UnprocessableEntity), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task CreateImport([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.AdminPath + Routes.DraftImports)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("GetImport")]
    [OpenApiOperation("GetImport", "Admin: imports", Summary = "How far an import is, and its findings")]
    [InPath("import"), Answers(typeof(ImportResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task GetImport([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.Import)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("SendImport")]
    [OpenApiOperation("SendImport", "Admin: imports", Summary = "Send the file: CSV in UTF-8 by the template, or an exported edition as JSON")]
    [InPath("import"), Answers(typeof(ImportResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(Conflict), Problem(RequestEntityTooLarge), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task SendImport([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Routes.AdminPath + Routes.ImportContent)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("StageImport")]
    [OpenApiOperation("StageImport", "Admin: imports", Summary = "Make an import that was only checked part of its draft")]
    [InPath("import"), InHeader("Idempotency-Key"), Answers(typeof(ImportResponse)), Problem(BadRequest), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(Conflict), Problem(UnprocessableEntity), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task StageImport([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.AdminPath + Routes.ImportStaging)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("GetImportFindings")]
    [OpenApiOperation("GetImportFindings", "Admin: imports", Summary = "The findings as CSV")]
    [InPath("import"), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task GetImportFindings([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.ImportFindings)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("GetTemplate")]
    [OpenApiOperation("GetTemplate", "Admin: imports", Summary = "An empty table with its header, as CSV")]
    [InPath("table"), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task GetTemplate([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.Template)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("GetTemplateExample")]
    [OpenApiOperation("GetTemplateExample", "Admin: imports", Summary = "A table with a few rows of the current edition, as CSV")]
    [InPath("table"), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task GetTemplateExample([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.TemplateExample)] HttpRequest request) =>
        app.RunAsync(request);
}
