using CostFinder.Core.Amounts;
using CostFinder.Core.Consistency;
using CostFinder.Core.Pricing;
using CostFinder.Core.Provenance;
using CostFinder.Core.Regions;

namespace CostFinder.App.Catalog;

/// <summary>The areas that a provider lies in, from the nearest to the widest.</summary>
/// <exception cref="ArgumentException">There is no such state.</exception>
public delegate IReadOnlyList<Region> FindRegions(string? zip, string? city, string state);

/// <summary>What running a practice costs in an area on a day, the nation being 1, with that share of the clinician's work in it.</summary>
public delegate decimal? CostIndexOn(Region region, DateOnly day, Percentage work);

/// <summary>Reads providers, their published prices and the rules for counting them.</summary>
public static class PricesReader
{
    private const string RulesFile = "prices/pricing-rules.json";

    private static readonly string[] PriceColumns =
    [
        "id", "provider", "price_list", "treatment", "service", "sessions", "low", "high", "kind", "rate_for", "setting", "condition",
        "dose_mg", "includes", "drug_included", "duration_minutes", "as_of", "withdrawn", "source_title", "source_link",
        "retrieved_on", "disputed", "note",
    ];

    /// <exception cref="DamagedFactException">A file is missing, a line cannot be read, or two lines contradict each other.</exception>
    public static PriceBook Read(FactFiles files, FindRegions regionsOf, FindClinicianPart clinicianPart, CostIndexOn? costIndex = null)
    {
        var tables = ReadTables(files, regionsOf, clinicianPart);
        var rules = tables.Rules;
        return new(tables.Providers, tables.Rows.Select(row => row.Price), rules,
            costIndex is null ? null : region => costIndex(region, rules.GatheredUntil, rules.Model.WorkInCostIndex));
    }

    /// <summary>The prices as they were packed.</summary>
    /// <exception cref="FormatException">The pages cannot be read.</exception>
    public static PriceBook Open(PricingRules rules, PricePages pages, CostIndexOn costIndex) =>
        PriceBook.Open(pages, rules, region => costIndex(region, rules.GatheredUntil, rules.Model.WorkInCostIndex));

    /// <summary>The same, each price with the line it stands on.</summary>
    /// <exception cref="DamagedFactException">A file is missing, a line cannot be read, or two lines contradict each other.</exception>
    public static PriceTables ReadTables(FactFiles files, FindRegions regionsOf, FindClinicianPart clinicianPart)
    {
        var rules = PricingRulesReader.Read(files.Get(RulesFile));
        var providers = ReadProviders(files.Get("prices/providers.csv"), regionsOf);
        var prices = ReadPrices(files.Get("prices/prices.csv"), providers);
        AddTerms(files.Get("prices/price-terms.csv"), prices);
        List<PricedRow> rows = [.. prices.Values];
        new HospitalPricesReader(files, regionsOf, clinicianPart, rules).AddTo(providers, rows);
        return new([.. providers.Values], rows, rules);
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

    private static Dictionary<string, PricedRow> ReadPrices(FactFile file, Dictionary<string, Provider> providers)
    {
        var prices = new Dictionary<string, PricedRow>(StringComparer.Ordinal);
        foreach (var row in file.Rows(PriceColumns))
        {
            var price = ReadPrice(row);
            if (!providers.TryGetValue(price.ProviderId, out var provider))
                throw row.Damaged("provider", $"{price.ProviderId} is not in prices/providers.csv");
            if (!prices.TryAdd(price.Id, new(price, provider, file.Path, row.Line)))
                throw row.Damaged("id", $"{price.Id} stands twice");
            if (price.Low > price.High)
                throw row.Damaged("low", "is above high");
            if (price.Sessions is < 1)
                throw row.Damaged("sessions", "is below 1");
        }
        return prices;
    }

    /// <summary>Few prices are for some visits only or are credited, so that is a table of its own.</summary>
    private static void AddTerms(FactFile file, Dictionary<string, PricedRow> prices)
    {
        var seen = new SeenKeys();
        foreach (var row in file.Rows("price", "first_visit", "last_visit", "credited").Select(row => seen.Once(row, "price")))
        {
            if (!prices.TryGetValue(row.Text("price"), out var stated))
                throw row.Damaged("price", $"{row.Text("price")} is not in prices/prices.csv");
            var (first, last) = (row.OptionalWhole("first_visit"), row.OptionalWhole("last_visit"));
            if (first > last)
                throw row.Damaged("first_visit", "is after last_visit");
            if (row.OptionalText("credited") is not (null or "yes"))
                throw row.Damaged("credited", "is not yes or blank");
            prices[stated.Price.Id] = stated with
            {
                Price = stated.Price with { FirstVisit = first, LastVisit = last, IsCredited = row.OptionalText("credited") is not null },
            };
        }
    }

    /// <summary>One price as its row states it.</summary>
    /// <exception cref="DamagedFactException">A cell cannot be read.</exception>
    internal static PublishedPrice ReadPrice(FactRow row) => new()
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
}

/// <summary>Everything that the price tables hold, as it stands there.</summary>
public sealed record PriceTables(IReadOnlyList<Provider> Providers, IReadOnlyList<PricedRow> Rows, PricingRules Rules);
