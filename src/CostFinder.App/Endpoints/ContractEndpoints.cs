using System.Reflection;
using System.Security.Cryptography;
using CostFinder.App.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Scalar.AspNetCore;

namespace CostFinder.App.Endpoints;

/// <summary>The contract itself: the OpenAPI document, a page to read it, and the catalog that points to both.</summary>
public static class ContractEndpoints
{
    private static readonly Lazy<(byte[] Document, EntityTagHeaderValue Tag)> OpenApi = new(ReadOpenApi);

    public static void MapContract(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.OpenApi, () => TypedResults.Bytes(OpenApi.Value.Document, "application/json", entityTag: OpenApi.Value.Tag))
            .ExcludeFromDescription();
        routes.MapScalarApiReference(Routes.Docs, options => options
            .WithTitle("CostFinder API")
            .WithOpenApiRoutePattern(Routes.OpenApi)
            .DisableDefaultFonts())
            .ExcludeFromDescription();
        routes.MapGet(Routes.ApiCatalog, ReadCatalog).ExcludeFromDescription();
    }

    /// <summary>RFC 9727: a linkset that names the API, its description and its documentation.</summary>
    private static ContentHttpResult ReadCatalog(HttpContext context)
    {
        var origin = $"{context.Request.Scheme}://{context.Request.Host}";
        return TypedResults.Text(
            $$"""{"linkset":[{"anchor":"{{origin}}{{Routes.Api}}","service-desc":[{"href":"{{origin}}{{Routes.OpenApi}}","type":"application/json"}],"service-doc":[{"href":"{{origin}}{{Routes.Docs}}","type":"text/html"}],"status":[{"href":"{{origin}}{{Routes.Ready}}","type":"application/json"}]}]}""",
            "application/linkset+json");
    }

    private static (byte[], EntityTagHeaderValue) ReadOpenApi()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("openapi.json")!;
        var document = new byte[stream.Length];
        stream.ReadExactly(document);
        return (document, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(document)[..8])}\""));
    }
}
