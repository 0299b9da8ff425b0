namespace CostFinder.Functions.Api;

public sealed class ReceiptFunctions(AppPipeline app)
{
    [Function("CheckReceipt")]
    [OpenApiOperation("CheckReceipt", "Receipts", Summary = "Hold an explanation of benefits against the estimate and see which assumption differed")]
    [InHeader("Accept-Language"), Takes(typeof(ReceiptCheckRequest)), Answers(typeof(ReceiptCheckResponse))]
    [Problem(BadRequest), Problem(RequestEntityTooLarge), Problem(UnsupportedMediaType), Problem(UnprocessableEntity), Problem(ServiceUnavailable)]
    public Task CheckReceipt([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.ApiPath + Routes.ReceiptChecks)] HttpRequest request) =>
        app.RunAsync(request);
}
