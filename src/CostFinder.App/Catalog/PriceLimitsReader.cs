using System.Text.Json.Serialization;
using CostFinder.Core.Amounts;
using CostFinder.Core.Consistency;
using CostFinder.Core.Pricing;

namespace CostFinder.App.Catalog;

/// <summary>Reads what prices are held against by the consistency check.</summary>
public static class PriceLimitsReader
{
    /// <exception cref="DamagedFactException">The file is missing, damaged, or leaves a service out.</exception>
    public static PriceLimits Read(FactFiles files)
    {
        var file = files.Get("prices/plausibility.json");
        var facts = file.Json(PlausibilityJson.Default.PlausibilityFacts);
        var plausible = file.Build(() => facts.Services.ToDictionary(
            service => file.Choice<Service>(service.Service),
            service => new PlausiblePrice(Money.Of(service.Least), Money.Of(service.Most))));
        if (Enum.GetValues<Service>().Except(plausible.Keys).ToList() is [var missing, ..])
            throw file.Damaged($"the service {Words.Of(missing)} is missing");
        return file.Build(() => new PriceLimits
        {
            Plausible = plausible,
            PlaceholderNines = facts.PlaceholderNines.Value,
            LeastPackageShare = Percentage.Of(facts.LeastPackageShare.Value),
        });
    }
}

internal sealed record PlausibilityFacts : FactDocument
{
    public required string Says { get; init; }

    public required IReadOnlyList<PlausibleServiceFact> Services { get; init; }

    public required WholeRuleFact PlaceholderNines { get; init; }

    public required WholeRuleFact LeastPackageShare { get; init; }

    public required IReadOnlyList<CitedSource> Sources { get; init; }
}

internal sealed record PlausibleServiceFact(string Service, decimal Least, decimal Most, string Unit, string Why);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PlausibilityFacts))]
internal sealed partial class PlausibilityJson : JsonSerializerContext;
