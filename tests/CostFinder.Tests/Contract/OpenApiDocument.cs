using System.Reflection;
using System.Text.Json.Nodes;
using CostFinder.App;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace CostFinder.Tests.Contract;

/// <summary>Makes the contract document from the endpoints of the app itself, the same bytes every time.</summary>
public static class OpenApiDocument
{
    private const string Name = "v1";

    public static async Task<string> GenerateAsync(CancellationToken cancellationToken)
    {
        var builder = CostFinderServer.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddDocumentTransformer(Describe);
            options.AddSchemaTransformer(ListWords);
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
                + "Ignore fields you do not know and accept words you do not know. Estimates are POST, safe to repeat and never stored.",
            License = new() { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new() { Url = "http://localhost:7071", Description = "The local server" }];
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
