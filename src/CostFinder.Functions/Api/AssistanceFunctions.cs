namespace CostFinder.Functions.Api;

public sealed class AssistanceFunctions(AppPipeline app)
{
    [Function("MatchAssistance")]
    [OpenApiOperation("MatchAssistance", "Assistance", Summary = "Who may help this person, and what paying an amount over time would cost")]
    [InHeader("Accept-Language"), Takes(typeof(MatchRequest)), Answers(typeof(MatchResponse))]
    [Problem(BadRequest), Problem(RequestEntityTooLarge), Problem(UnsupportedMediaType), Problem(UnprocessableEntity), Problem(ServiceUnavailable)]
    public Task MatchAssistance([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.ApiPath + Routes.Matches)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("CreateCalendar")]
    [OpenApiOperation("CreateCalendar", "Assistance", Summary = "Visits, claim windows and re-applications as an iCalendar file")]
    [InHeader("Accept-Language"), Takes(typeof(EstimateRequest))]
    [Problem(BadRequest), Problem(RequestEntityTooLarge), Problem(UnsupportedMediaType), Problem(UnprocessableEntity), Problem(ServiceUnavailable)]
    public Task CreateCalendar([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.ApiPath + Routes.Calendars)] HttpRequest request) =>
        app.RunAsync(request);

    [Function("QuotePaymentPlan")]
    [OpenApiOperation("QuotePaymentPlan", "Payment plans", Summary = "Work out what paying an amount over time really costs")]
    [InHeader("Accept-Language"), Takes(typeof(QuoteRequest)), Answers(typeof(QuoteResponse))]
    [Problem(BadRequest), Problem(RequestEntityTooLarge), Problem(UnsupportedMediaType), Problem(UnprocessableEntity), Problem(ServiceUnavailable)]
    public Task QuotePaymentPlan([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.ApiPath + Routes.PaymentPlanQuotes)] HttpRequest request) =>
        app.RunAsync(request);
}
