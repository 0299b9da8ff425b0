using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Endpoints;
using CostFinder.App.Http;
using CostFinder.Core.Pricing;
using CostFinder.Core.Wording;

namespace CostFinder.Tests.Catalog;

/// <summary>Holds the answers of two catalogs against each other.</summary>
internal static class SameAnswers
{
    /// <summary>Every standard profile gets the same estimate in both languages.</summary>
    public static void AssertSameEstimates(FactCatalog expected, FactCatalog actual)
    {
        Assert.NotEmpty(expected.Personas);
        foreach (var persona in expected.Personas)
        {
            var question = EstimateRequestReader.Read(persona.Request, persona.AsOf, [])!;
            foreach (var language in (Language[])[Language.English, Language.Spanish])
                AssertSame(Estimate(expected, language), Estimate(actual, language));

            string Estimate(FactCatalog catalog, Language language) => JsonSerializer.Serialize(EstimateDesk.Answer(question, catalog, language), ContractJson.Default.EstimateResponse);
        }
    }

    /// <summary>The same but for how many zeros end a number: 350.0 is 350.</summary>
    public static void AssertSame(string expected, string actual)
    {
        if (expected == actual)
            return;
        using var one = JsonDocument.Parse(expected);
        using var two = JsonDocument.Parse(actual);
        if (!JsonElement.DeepEquals(one.RootElement, two.RootElement))
            Assert.Equal(expected, actual);
    }

    public static string Json<T>(T value) => value is PriceFinding finding
        ? JsonSerializer.Serialize(finding, finding.GetType(), Loose)
        : JsonSerializer.Serialize(value, Loose);

    private static readonly JsonSerializerOptions Loose = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
}
