namespace CostFinder.Functions.Api;

public sealed class AdminAuditFunctions(AppPipeline app)
{
    [Function("ListAudit")]
    [OpenApiOperation("ListAudit", "Admin: audit", Summary = "Every act of an admin, the oldest first")]
    [InQuery("limit"), InQuery("cursor"), Answers(typeof(AuditListResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(UnprocessableEntity), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task ListAudit([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.Audit)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("ExportAudit")]
    [OpenApiOperation("ExportAudit", "Admin: audit", Summary = "The whole trail as CSV")]
    [Problem(Unauthorized), Problem(Forbidden), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task ExportAudit([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.AuditExport)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("VerifyAudit")]
    [OpenApiOperation("VerifyAudit", "Admin: audit", Summary = "Recompute every hash; hold the trail against a line that you kept elsewhere, when it is named")]
    [InQuery("number"), InQuery("hash"), Answers(typeof(AuditVerdictResponse)), Problem(Unauthorized), Problem(Forbidden), Problem(UnprocessableEntity), Problem(TooManyRequests), Problem(ServiceUnavailable), Secured]
    public Task VerifyAudit([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AdminPath + Routes.AuditVerification)] HttpRequest request) =>
        app.RunAsync(request);
}
