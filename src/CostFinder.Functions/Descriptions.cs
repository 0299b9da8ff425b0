using Microsoft.Azure.WebJobs.Extensions.OpenApi.Core.Abstractions;
using Microsoft.Azure.WebJobs.Extensions.OpenApi.Core.Configurations;
using Microsoft.Azure.WebJobs.Extensions.OpenApi.Core.Enums;

namespace CostFinder.Functions;

/// <summary>The answer when all is well: JSON of this record.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnswersAttribute(Type record) : OpenApiResponseWithBodyAttribute(OK, "application/json", record);

/// <summary>A failure the address can answer with, as an RFC 9457 problem document.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ProblemAttribute(System.Net.HttpStatusCode status)
    : OpenApiResponseWithBodyAttribute(status, "application/problem+json", typeof(ProblemResponse));

/// <summary>The JSON that the address takes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesAttribute : OpenApiRequestBodyAttribute
{
    public TakesAttribute(Type record) : base("application/json", record) => Required = true;
}

/// <summary>A part of the path.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class InPathAttribute : OpenApiParameterAttribute
{
    public InPathAttribute(string name) : base(name) => (In, Required) = (ParameterLocation.Path, true);
}

/// <summary>A part of the query that may be left out.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class InQueryAttribute : OpenApiParameterAttribute
{
    public InQueryAttribute(string name) : base(name) => In = ParameterLocation.Query;
}

/// <summary>A header that the address reads.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class InHeaderAttribute : OpenApiParameterAttribute
{
    public InHeaderAttribute(string name) : base(name) => In = ParameterLocation.Header;
}

/// <summary>Callers sign in, by a token or an admin key in the Authorization header. The app's pipeline checks it, not the host.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SecuredAttribute : OpenApiSecurityAttribute
{
    public SecuredAttribute() : base("admin", SecuritySchemeType.Http) => (Scheme, BearerFormat) = (OpenApiSecuritySchemeType.Bearer, "JWT or admin key");
}

/// <summary>What <c>/openapi/v3.json</c> and <c>/swagger/ui</c> say of the API as a whole. The contract itself is <c>/openapi.json</c>.</summary>
public sealed class ApiDescription : DefaultOpenApiConfigurationOptions
{
    public override OpenApiInfo Info { get; set; } = new()
    {
        Title = "CostFinder",
        Version = "1",
        Description = $"Made from the functions. The contract, with every word and limit, is {Routes.OpenApi}; {Routes.Docs} shows it.",
        License = new() { Name = "MIT" },
    };

    public override bool IncludeRequestingHostName { get; set; } = true;

    public override OpenApiVersionType OpenApiVersion { get; set; } = OpenApiVersionType.V3;

    public override List<IDocumentFilter> DocumentFilters { get; set; } = [new DaysAreText()];
}

/// <summary>The extension describes a day by its members; in our JSON it is a text.</summary>
public sealed class DaysAreText : IDocumentFilter
{
    private const string Day = "dateOnly";

    public void Apply(IHttpRequestDataObject req, OpenApiDocument document)
    {
        if (document.Components.Schemas.ContainsKey(Day))
            document.Components.Schemas[Day] = new() { Type = "string", Format = "date", Description = "YYYY-MM-DD" };
    }
}
