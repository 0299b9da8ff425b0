namespace CostFinder.Functions.Api;

public sealed class AdminDraftFunctions(AppPipeline app)
{
    [Function("ListDrafts")]
    [OpenApiOperation("ListDrafts", "Admin: drafts", Summary = "All drafts, the oldest first")]
    [InQuery("limit"), InQuery("cursor"), Answers(typeof(DraftListResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(UnprocessableEntity), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task ListDrafts([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.Drafts)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("CreateDraft")]
    [OpenApiOperation("CreateDraft", "Admin: drafts", Summary = "Begin a draft of the current edition of a subject")]
    [InHeader("Idempotency-Key"), Takes(typeof(NewDraftRequest)), Answers(typeof(DraftResponse)), Problem(BadRequest), Problem(Unauthorized), Problem(Forbidden), Problem(Conflict), Problem(UnsupportedMediaType), Problem(UnprocessableEntity), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task CreateDraft([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.AdminPath + Routes.Drafts)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("GetDraft")]
    [OpenApiOperation("GetDraft", "Admin: drafts", Summary = "One draft")]
    [InPath("draft"), Answers(typeof(DraftResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task GetDraft([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.Draft)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("DiscardDraft")]
    [OpenApiOperation("DiscardDraft", "Admin: drafts", Summary = "Give a draft up")]
    [InPath("draft"), InHeader("If-Match"), Answers(typeof(DraftResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(Conflict), Problem(PreconditionFailed), Problem(PreconditionRequired), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task DiscardDraft([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Routes.AdminPath + Routes.Draft)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("CheckDraft")]
    [OpenApiOperation("CheckDraft", "Admin: drafts", Summary = "Every fault by file, line and column")]
    [InPath("draft"), Answers(typeof(CheckResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(UnprocessableEntity), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task CheckDraft([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.DraftCheck)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("CompareDraft")]
    [OpenApiOperation("CompareDraft", "Admin: drafts", Summary = "What differs from an edition; from the one it starts from when none is named")]
    [InPath("draft"), InQuery("from"), Answers(typeof(DifferenceResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(UnprocessableEntity), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task CompareDraft([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.DraftDifference)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("PreviewDraft")]
    [OpenApiOperation("PreviewDraft", "Admin: drafts", Summary = "How answers would change: regions and standard profiles, the largest moves named")]
    [InPath("draft"), Answers(typeof(PreviewResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(UnprocessableEntity), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task PreviewDraft([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.DraftPreview)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("ApproveDraft")]
    [OpenApiOperation("ApproveDraft", "Admin: drafts", Summary = "Say that you looked the draft over as it stands")]
    [InPath("draft"), InHeader("Idempotency-Key"), InHeader("If-Match"), Answers(typeof(DraftResponse)), Problem(BadRequest), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(Conflict), Problem(PreconditionFailed), Problem(PreconditionRequired), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task ApproveDraft([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.AdminPath + Routes.DraftApproval)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("RebaseDraft")]
    [OpenApiOperation("RebaseDraft", "Admin: drafts", Summary = "Make the changes to the edition that is current now")]
    [InPath("draft"), InHeader("Idempotency-Key"), InHeader("If-Match"), Answers(typeof(DraftResponse)), Problem(BadRequest), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(Conflict), Problem(PreconditionFailed), Problem(PreconditionRequired), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task RebaseDraft([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.AdminPath + Routes.DraftRebase)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("PublishDraft")]
    [OpenApiOperation("PublishDraft", "Admin: drafts", Summary = "Publish the draft")]
    [InPath("draft"), InHeader("Idempotency-Key"), InHeader("If-Match"), Takes(typeof(PublicationRequest)), Answers(typeof(DraftResponse)), Problem(BadRequest), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(Conflict), Problem(PreconditionFailed), Problem(UnsupportedMediaType), Problem(UnprocessableEntity), Problem(PreconditionRequired), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task PublishDraft([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.AdminPath + Routes.DraftPublication)] HttpRequest request) =>
        app.RunAsync(request);
}
