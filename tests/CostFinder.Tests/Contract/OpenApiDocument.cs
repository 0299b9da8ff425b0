using System.Reflection;
using System.Text.Json.Nodes;
using CostFinder.App;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Endpoints;
using CostFinder.App.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace CostFinder.Tests.Contract;

/// <summary>Makes the contract document from the endpoints of the app itself, the same bytes every time.</summary>
public static class OpenApiDocument
{
    private const string Name = "v1";
    private const string SignIn = "signIn";

    public static async Task<string> GenerateAsync(CancellationToken cancellationToken)
    {
        var builder = CostFinderServer.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddDocumentTransformer(Describe);
            options.AddSchemaTransformer(ListWords);
            options.AddOperationTransformer(DescribeAdmin);
            options.AddOperationTransformer(DescribeLanguage);
        });
        await using var app = CostFinderServer.Build(builder);
        // The endpoints exist once the pipeline is built; nothing is started, so nothing is read.
        ((IApplicationBuilder)app).Build();
        var provider = app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name);
        var document = await provider.GetOpenApiDocumentAsync(cancellationToken);
        return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken) + "\n";
    }

    private static Task Describe(Microsoft.OpenApi.OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "CostFinder",
            Version = "1",
            Description = "What ketamine and esketamine treatment costs, what a person would pay, and who may help. "
                + "Amounts are US dollars, days are YYYY-MM-DD, 20 means 20 %. What is unknown is null or absent, never zero. "
                + "Ignore fields you do not know and accept words you do not know. Estimates are POST, safe to repeat and never stored. "
                + "Sentences are in English or Spanish, as the header Accept-Language prefers; Content-Language says which.",
            License = new() { Name = "MIT", Identifier = "MIT" },
        };
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [SignIn] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "For admins: a token of the organisation's identity provider with a role, or the local admin key.",
            },
            ["apiKey"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = "X-Api-Key",
                Description = "For those who embed the API. The public routes also answer without one, within lower limits.",
            },
        };
        document.Servers = [new() { Url = "http://localhost:7071", Description = "The local server" }];
        return Task.CompletedTask;
    }

    /// <summary>Adds to an admin route who may call it, the headers it asks for, and a body that works.</summary>
    private static Task DescribeAdmin(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<RequestExample>().FirstOrDefault() is { } example && operation.RequestBody?.Content is { } content)
            content["application/json"].Example = JsonNode.Parse(example.Json);
        if (metadata.OfType<AuthorizeAttribute>().FirstOrDefault() is not { Policy: { } policy })
            return Task.CompletedTask;
        operation.Description = $"Needs the {policy}.";
        operation.Security = [new() { [new OpenApiSecuritySchemeReference(SignIn, context.Document)] = [] }];
        operation.Parameters ??= [];
        if (context.Description.HttpMethod == "POST")
            operation.Parameters.Add(Header("Idempotency-Key", "A text of the caller's. The same key with the same body gets the first answer again, for 24 hours."));
        if (metadata.OfType<NeedsRevision>().Any())
            operation.Parameters.Add(Header("If-Match", "The ETag of the draft as the caller saw it, such as \"3\"."));
        return Task.CompletedTask;

        static OpenApiParameter Header(string name, string description) => new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = true,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
    }

    /// <summary>Adds to each public route the header that chooses the language.</summary>
    private static Task DescribeLanguage(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var path = "/" + context.Description.RelativePath;
        if (!path.StartsWith(Routes.Api, StringComparison.Ordinal) || path.StartsWith(Routes.Admin, StringComparison.Ordinal))
            return Task.CompletedTask;
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = "Accept-Language",
            In = ParameterLocation.Header,
            Description = "The languages the reader prefers, such as es-US, en;q=0.5. Sentences are in Spanish or English; English when neither is named. "
                + "Words of closed sets, ids and amounts are the same in both.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
        return Task.CompletedTask;
    }

    /// <summary>Adds the words of a closed set to every member that holds one; amounts are exact decimals, not floating point.</summary>
    private static Task ListWords(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (schema.Format == "double")
            schema.Format = null;
        if (context.JsonPropertyInfo?.AttributeProvider is MemberInfo member && member.GetCustomAttribute<WordsOfAttribute>() is { } words)
        {
            var all = (IReadOnlyCollection<string>)typeof(Words).GetMethod(nameof(Words.All))!.MakeGenericMethod(words.Set).Invoke(null, null)!;
            schema.Enum = [.. all.Concat(words.Further).Select(word => (JsonNode)JsonValue.Create(word))];
            if (schema.Type?.HasFlag(JsonSchemaType.Null) == true)
                schema.Enum.Add(JsonNullSentinel.JsonNull);
        }
        return Task.CompletedTask;
    }
}
