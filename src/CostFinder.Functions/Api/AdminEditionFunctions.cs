namespace CostFinder.Functions.Api;

public sealed class AdminEditionFunctions(AppPipeline app)
{
    [Function("ListEditions")]
    [OpenApiOperation("ListEditions", "Admin: editions", Summary = "The editions of a subject, the newest first")]
    [InPath("subject"), Answers(typeof(EditionListResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task ListEditions([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.Editions)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("ExportEdition")]
    [OpenApiOperation("ExportEdition", "Admin: editions", Summary = "A whole edition as JSON, ready to be imported again")]
    [InPath("subject"), InPath("edition"), Answers(typeof(EditionExport)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task ExportEdition([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.EditionExport)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("GetEditionFile")]
    [OpenApiOperation("GetEditionFile", "Admin: editions", Summary = "One file of an edition, such as prices/prices.csv")]
    [InPath("subject"), InPath("edition"), InPath("folder"), InPath("file"), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task GetEditionFile([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.EditionFile)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("PinEdition")]
    [OpenApiOperation("PinEdition", "Admin: editions", Summary = "Keep an edition from being removed, or let it go")]
    [InPath("subject"), InPath("edition"), Takes(typeof(PinRequest)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(UnsupportedMediaType), Problem(UnprocessableEntity), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task PinEdition([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Routes.AdminPath + Routes.EditionPin)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("RollBack")]
    [OpenApiOperation("RollBack", "Admin: editions", Summary = "Make an older edition current again")]
    [InPath("subject"), InHeader("Idempotency-Key"), Takes(typeof(RollbackRequest)), Problem(BadRequest), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(Conflict), Problem(UnsupportedMediaType), Problem(UnprocessableEntity), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task RollBack([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.AdminPath + Routes.Rollback)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("KeepHouse")]
    [OpenApiOperation("KeepHouse", "Admin: editions", Summary = "Remove what is old, note what has expired, and list the facts that are due for review")]
    [InHeader("Idempotency-Key"), Answers(typeof(HousekeepingResponse)), Problem(BadRequest), Problem(Unauthorized), Problem(Forbidden), Problem(Conflict), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task KeepHouse([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.AdminPath + Routes.Housekeeping)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("ListExpiring")]
    [OpenApiOperation("ListExpiring", "Admin: editions", Summary = "Facts that have come to their end or soon will: shelf lives, periods, statuses, reviews")]
    [InQuery("within"), Answers(typeof(ExpiringListResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(UnprocessableEntity), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task ListExpiring([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.Expiring)] HttpRequest request) =>
        app.RunAsync(request);
}
