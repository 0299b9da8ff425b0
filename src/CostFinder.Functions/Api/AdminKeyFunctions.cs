namespace CostFinder.Functions.Api;

public sealed class AdminKeyFunctions(AppPipeline app)
{
    [Function("ListKeys")]
    [OpenApiOperation("ListKeys", "Admin: keys", Summary = "All keys, without their secrets")]
    [InQuery("limit"), InQuery("cursor"), Answers(typeof(KeyListResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(UnprocessableEntity), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task ListKeys([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.Keys)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("CreateKey")]
    [OpenApiOperation("CreateKey", "Admin: keys", Summary = "Make a key; its secret is shown once")]
    [InHeader("Idempotency-Key"), Takes(typeof(NewKeyRequest)), Answers(typeof(NewSecretResponse)), Problem(BadRequest), Problem(Unauthorized), Problem(Forbidden), Problem(Conflict), Problem(UnsupportedMediaType), Problem(UnprocessableEntity), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task CreateKey([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.AdminPath + Routes.Keys)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("GetKey")]
    [OpenApiOperation("GetKey", "Admin: keys", Summary = "One key")]
    [InPath("key"), Answers(typeof(KeyResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task GetKey([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.Key)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("RevokeKey")]
    [OpenApiOperation("RevokeKey", "Admin: keys", Summary = "End a key for good")]
    [InPath("key"), Answers(typeof(KeyResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task RevokeKey([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Routes.AdminPath + Routes.Key)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("RotateKey")]
    [OpenApiOperation("RotateKey", "Admin: keys", Summary = "Add a second secret, which is shown once; both work")]
    [InPath("key"), InHeader("Idempotency-Key"), Answers(typeof(NewSecretResponse)), Problem(BadRequest), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(Conflict), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task RotateKey([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.AdminPath + Routes.KeyRotation)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("DropSecret")]
    [OpenApiOperation("DropSecret", "Admin: keys", Summary = "End one of two secrets")]
    [InPath("key"), InPath("number"), Answers(typeof(KeyResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(NotFound), Problem(Conflict), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task DropSecret([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Routes.AdminPath + Routes.KeySecret)] HttpRequest request) =>
        app.RunAsync(request);
}
