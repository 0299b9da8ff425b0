namespace CostFinder.App.Http;

/// <summary>Every address of the app. Other hosts, such as Azure Functions, name the same constants.</summary>
public static class Routes
{
    /// <summary>Azure Functions writes routes without their first slash.</summary>
    public const string ApiPath = "api/v1";
    public const string LivePath = "health/live";
    public const string ReadyPath = "health/ready";

    public const string Api = "/" + ApiPath;
    public const string Estimates = "/estimates";
    public const string Comparisons = "/comparisons";
    public const string Matches = "/assistance/matches";
    public const string Calendars = "/calendars";
    public const string PaymentPlanQuotes = "/payment-plans/quotes";
    public const string Regions = "/regions";
    public const string Region = "/regions/{id}";
    public const string Providers = "/providers";
    public const string Programs = "/programs";
    public const string Program = "/programs/{id}";
    public const string Treatments = "/treatments";
    public const string PlanDesigns = "/plan-designs";
    public const string Parameters = "/parameters";
    public const string OpenApi = "/openapi.json";
    public const string Docs = "/docs";
    public const string ApiCatalog = "/.well-known/api-catalog";
    public const string Live = "/" + LivePath;
    public const string Ready = "/" + ReadyPath;
    public const string Problems = "/problems/{code}";
    public const string Home = "/";
    public const string Calendar = "/calendar";
}
