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
    public const string ReceiptChecks = "/receipts/check";
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
    public const string Answers = "/answers";
    public const string Calendar = "/calendar";
    public const string Receipt = "/receipt";
    public const string EstimateFile = "/estimate.json";

    public const string AdminPath = ApiPath + "/admin";
    public const string Admin = "/" + AdminPath;
    public const string Drafts = "/drafts";
    public const string Draft = "/drafts/{draft}";
    public const string DraftCheck = "/drafts/{draft}/check";
    public const string DraftDifference = "/drafts/{draft}/difference";
    public const string DraftPreview = "/drafts/{draft}/preview";
    public const string DraftApproval = "/drafts/{draft}/approval";
    public const string DraftRebase = "/drafts/{draft}/rebase";
    public const string DraftPublication = "/drafts/{draft}/publication";
    public const string DraftTables = "/drafts/{draft}/tables";
    public const string DraftRows = "/drafts/{draft}/tables/{table}/rows";
    public const string DraftRow = "/drafts/{draft}/tables/{table}/rows/{row}";
    public const string DraftDocuments = "/drafts/{draft}/documents";
    public const string DraftDocument = "/drafts/{draft}/documents/{folder}/{name}";
    public const string DraftImports = "/drafts/{draft}/imports";
    public const string Import = "/imports/{import}";
    public const string ImportContent = "/imports/{import}/content";
    public const string ImportStaging = "/imports/{import}/staging";
    public const string ImportFindings = "/imports/{import}/findings.csv";
    public const string Template = "/templates/{table}.csv";
    public const string TemplateExample = "/templates/{table}/example.csv";
    public const string Editions = "/editions/{subject}";
    public const string EditionExport = "/editions/{subject}/{edition}";
    public const string EditionFile = "/editions/{subject}/{edition}/files/{folder}/{file}";
    public const string EditionPin = "/editions/{subject}/{edition}/pin";
    public const string Rollback = "/editions/{subject}/rollback";
    public const string Housekeeping = "/housekeeping";
    public const string Expiring = "/expiring";
    public const string Audit = "/audit";
    public const string AuditExport = "/audit/export.csv";
    public const string AuditVerification = "/audit/verification";
    public const string Keys = "/keys";
    public const string Key = "/keys/{key}";
    public const string KeyRotation = "/keys/{key}/rotation";
    public const string KeySecret = "/keys/{key}/secrets/{number:int}";
}
