using System.Text.Json.Serialization;
using CostFinder.Core.Amounts;
using CostFinder.Core.Pricing;
using CostFinder.Core.Provenance;
using CostFinder.Core.Regions;

namespace CostFinder.App.Catalog;

/// <summary>The areas that a provider lies in, from the nearest to the widest.</summary>
/// <exception cref="ArgumentException">There is no such state.</exception>
public delegate IReadOnlyList<Region> FindRegions(string? zip, string? city, string state);

/// <summary>Reads providers, their published prices and the rules for counting them.</summary>
public static class PricesReader
{
    private static readonly string[] PriceColumns =
    [
        "id", "provider", "price_list", "treatment", "service", "sessions", "low", "high", "kind", "rate_for", "setting", "condition",
        "dose_mg", "includes", "drug_included", "duration_minutes", "as_of", "withdrawn", "source_title", "source_link",
        "retrieved_on", "disputed", "note",
    ];

    /// <exception cref="DamagedFactException">A file is missing, a line cannot be read, or two lines contradict each other.</exception>
    public static PriceBook Read(FactFiles files, FindRegions regionsOf)
    {
        var providers = ReadProviders(files.Get("prices/providers.csv"), regionsOf);
        var prices = ReadPrices(files.Get("prices/prices.csv"), providers);
        return new(providers.Values, prices, ReadRules(files.Get("prices/pricing-rules.json")));
    }

    private static Dictionary<string, Provider> ReadProviders(FactFile file, FindRegions regionsOf)
    {
        var providers = new Dictionary<string, Provider>(StringComparer.Ordinal);
        foreach (var row in file.Rows("id", "name", "kind", "city", "state", "zip"))
        {
            var (city, state, zip) = (row.OptionalText("city"), row.OptionalText("state"), row.OptionalText("zip"));
            var provider = new Provider(
                row.Text("id"), row.Text("name"), row.Choice<ProviderKind>("kind"), city, state, zip,
                state is null ? [] : RegionsOf(row, () => regionsOf(zip, city, state)));
            if (!providers.TryAdd(provider.Id, provider))
                throw row.Damaged("id", $"{provider.Id} stands twice");
        }
        return providers;
    }

    private static IReadOnlyList<Region> RegionsOf(FactRow row, Func<IReadOnlyList<Region>> find)
    {
        try
        {
            return find();
        }
        catch (ArgumentException)
        {
            throw row.Damaged("state", "is not the code of a state");
        }
    }

    private static List<PublishedPrice> ReadPrices(FactFile file, Dictionary<string, Provider> providers)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var prices = new List<PublishedPrice>();
        foreach (var row in file.Rows(PriceColumns))
        {
            var price = ReadPrice(row);
            if (!ids.Add(price.Id))
                throw row.Damaged("id", $"{price.Id} stands twice");
            if (!providers.ContainsKey(price.ProviderId))
                throw row.Damaged("provider", $"{price.ProviderId} is not in prices/providers.csv");
            if (price.Low > price.High)
                throw row.Damaged("low", "is above high");
            if (price.Sessions is < 1)
                throw row.Damaged("sessions", "is below 1");
            prices.Add(price);
        }
        return prices;
    }

    private static PublishedPrice ReadPrice(FactRow row) => new()
    {
        Id = row.Text("id"),
        ProviderId = row.Text("provider"),
        PriceList = row.Text("price_list"),
        Treatment = row.Text("treatment"),
        Service = row.Choice<Service>("service"),
        Sessions = row.OptionalWhole("sessions"),
        Low = row.Money("low"),
        High = row.Money("high"),
        Kind = row.Choice<PriceKind>("kind"),
        RateFor = row.Choice<RateFor>("rate_for"),
        Setting = row.Choice<Setting>("setting"),
        Condition = row.Choice<Condition>("condition"),
        DoseMg = row.OptionalWhole("dose_mg"),
        Includes = row.OptionalText("includes"),
        DrugIncluded = row.Choice<DrugIncluded>("drug_included"),
        DurationMinutes = row.OptionalWhole("duration_minutes"),
        AsOf = OptionalDate(row, "as_of"),
        Withdrawn = OptionalDate(row, "withdrawn"),
        Source = new Source(row.Text("source_title"), row.Text("source_link"), Date(row, "retrieved_on").Text),
        Disputed = row.OptionalText("disputed"),
        Note = row.OptionalText("note"),
    };

    private static StatedDate Date(FactRow row, string column) => OptionalDate(row, column) ?? throw row.Damaged(column, "is empty");

    private static StatedDate? OptionalDate(FactRow row, string column)
    {
        try
        {
            return row.OptionalText(column) is { } text ? new StatedDate(text) : null;
        }
        catch (FormatException)
        {
            throw row.Damaged(column, "is not a date such as 2026, 2026-11 or 2026-11-24");
        }
    }

    private static PricingRules ReadRules(FactFile file)
    {
        var facts = file.Json(PricingRulesJson.Default.PricingRulesFacts);
        var shelfLives = new Dictionary<PriceKind, int>();
        foreach (var life in facts.ShelfLives)
        {
            var kind = Words.TryParse<PriceKind>(life.Kind)
                ?? throw file.Damaged($"the kind {life.Kind} is not one of {string.Join(", ", Words.All<PriceKind>())}");
            if (!shelfLives.TryAdd(kind, life.Value))
                throw file.Damaged($"the shelf life of {life.Kind} stands twice");
        }
        if (Enum.GetValues<PriceKind>().Except(shelfLives.Keys).ToList() is [var missing, ..])
            throw file.Damaged($"the shelf life of {Words.Of(missing)} is missing");
        try
        {
            return new()
            {
                GatheredUntil = facts.GatheredUntil,
                EnoughPriceLists = facts.EnoughPriceLists.Value,
                ManyPriceLists = facts.ManyPriceLists.Value,
                LowPercentile = Percentage.Of(facts.LowPercentile.Value),
                HighPercentile = Percentage.Of(facts.HighPercentile.Value),
                ShelfLifeMonths = shelfLives,
                DrugFloors =
                    [.. facts.DrugFloors.Select(floor => new DrugFloor(floor.Treatment, floor.DoseMg, Money.Of(floor.Value)))],
            };
        }
        catch (ArgumentException exception)
        {
            throw file.Damaged(exception.Message);
        }
    }
}

internal sealed record PricingRulesFacts(
    [property: JsonPropertyName("$schema")] string Schema,
    string Says,
    DateOnly GatheredUntil,
    WholeRuleFact EnoughPriceLists,
    WholeRuleFact ManyPriceLists,
    WholeRuleFact LowPercentile,
    WholeRuleFact HighPercentile,
    IReadOnlyList<ShelfLifeFact> ShelfLives,
    IReadOnlyList<DrugFloorFact> DrugFloors,
    DateOnly ReviewBy);

internal sealed record WholeRuleFact(int Value, string Unit, string Why);

internal sealed record ShelfLifeFact(string Kind, int Value, string Unit, string Why, IReadOnlyList<RuleSourceFact>? Sources = null);

internal sealed record DrugFloorFact(
    string Treatment,
    int DoseMg,
    decimal Value,
    string Unit,
    string Why,
    IReadOnlyList<RuleSourceFact> Sources,
    string? AsOf = null,
    string? Disputed = null);

internal sealed record RuleSourceFact(string Title, string Link, string RetrievedOn, string? Says = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PricingRulesFacts))]
internal sealed partial class PricingRulesJson : JsonSerializerContext;
