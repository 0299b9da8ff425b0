namespace CostFinder.Functions.Api;

public sealed class AdminContentFunctions(AppPipeline app)
{
    [Function("ListTables")]
    [OpenApiOperation("ListTables", "Admin: content", Summary = "The tables of a draft and their columns")]
    [InPath("draft"), Answers(typeof(TableListResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task ListTables([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.DraftTables)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("ListRows")]
    [OpenApiOperation("ListRows", "Admin: content", Summary = "The rows of a table as the draft has them")]
    [InPath("draft"), InPath("table"), InQuery("limit"), InQuery("cursor"), Answers(typeof(RowListResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(UnprocessableEntity), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task ListRows([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.DraftRows)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("GetRow")]
    [OpenApiOperation("GetRow", "Admin: content", Summary = "One row as the draft has it")]
    [InPath("draft"), InPath("table"), InPath("row"), Answers(typeof(RowResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task GetRow([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.DraftRow)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("PutRow")]
    [OpenApiOperation("PutRow", "Admin: content", Summary = "Add a row, or put it in place of the one with its key")]
    [InPath("draft"), InPath("table"), InPath("row"), InHeader("If-Match"), Takes(typeof(RowRequest)), Answers(typeof(DraftResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(Conflict), Problem(PreconditionFailed), Problem(UnsupportedMediaType), Problem(UnprocessableEntity), Problem(PreconditionRequired), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task PutRow([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Routes.AdminPath + Routes.DraftRow)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("RemoveRow")]
    [OpenApiOperation("RemoveRow", "Admin: content", Summary = "Take a row out")]
    [InPath("draft"), InPath("table"), InPath("row"), InHeader("If-Match"), Answers(typeof(DraftResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(Conflict), Problem(PreconditionFailed), Problem(PreconditionRequired), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task RemoveRow([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Routes.AdminPath + Routes.DraftRow)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("ListDocuments")]
    [OpenApiOperation("ListDocuments", "Admin: content", Summary = "The JSON documents of a draft")]
    [InPath("draft"), Answers(typeof(DocumentListResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task ListDocuments([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.DraftDocuments)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("GetDocument")]
    [OpenApiOperation("GetDocument", "Admin: content", Summary = "One document as the draft has it")]
    [InPath("draft"), InPath("folder"), InPath("name"), Answers(typeof(JsonElement)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task GetDocument([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.DraftDocument)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("PutDocument")]
    [OpenApiOperation("PutDocument", "Admin: content", Summary = "Add a document, such as a program or a payment plan, or put it in place of the one of that name")]
    [InPath("draft"), InPath("folder"), InPath("name"), InHeader("If-Match"), Takes(typeof(JsonElement)), Answers(typeof(DraftResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(Conflict), Problem(PreconditionFailed), Problem(RequestEntityTooLarge), Problem(UnsupportedMediaType), Problem(UnprocessableEntity), Problem(PreconditionRequired), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task PutDocument([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Routes.AdminPath + Routes.DraftDocument)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("RemoveDocument")]
    [OpenApiOperation("RemoveDocument", "Admin: content", Summary = "Take a document out")]
    [InPath("draft"), InPath("folder"), InPath("name"), InHeader("If-Match"), Answers(typeof(DraftResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(Conflict), Problem(PreconditionFailed), Problem(PreconditionRequired), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task RemoveDocument([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Routes.AdminPath + Routes.DraftDocument)] HttpRequest request) =>
        app.RunAsync(request);
}
