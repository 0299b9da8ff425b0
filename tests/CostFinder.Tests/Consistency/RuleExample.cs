using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.Core.Consistency;
using CostFinder.Core.Pricing;
using CostFinder.Tests.Facts;
using CostFinder.Tests.Pricing;

namespace CostFinder.Tests.Consistency;

/// <summary>Figures that keep a rule and figures that break it, each as small as it can be.</summary>
public sealed record RuleExample(FindingRule Rule, Func<IEnumerable<Finding>> Kept, Func<IEnumerable<Finding>> Broken)
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    public static PriceLimits Limits { get; } = PriceLimitsReader.Read(RealFacts.Files("prices"));

    public static RuleExample OfPrices(FindingRule rule, IReadOnlyList<PublishedPrice> kept, IReadOnlyList<PublishedPrice> broken) =>
        new(rule, () => Lint(kept), () => Lint(broken));

    public static RuleExample OfDocuments(FindingRule rule, string kept, string broken, bool unitsAreStated = true) =>
        new(rule, () => Lint(kept, unitsAreStated), () => Lint(broken, unitsAreStated));

    public static RuleExample OfCells(FindingRule rule, (string Name, string? Unit, string Cell)[] kept, (string Name, string? Unit, string Cell)[] broken) =>
        new(rule, () => Lint(kept), () => Lint(broken));

    public static IReadOnlyList<Finding> Lint(IReadOnlyList<PublishedPrice> prices) => new PriceLint(Limits, Given.Rules, Today)
        .Check([.. prices.Select((price, number) => new PricedRow(price, ProviderOf(price), "prices.csv", number + 2))]);

    private static Provider ProviderOf(PublishedPrice price) =>
        new(price.ProviderId, price.ProviderId, price.Setting == Setting.Hospital ? ProviderKind.Hospital : ProviderKind.Clinic, null, "AA", null, []);

    private static List<Finding> Lint(string document, bool unitsAreStated)
    {
        using var parsed = JsonDocument.Parse(document);
        return [.. new DocumentLint(Limits, Today).Check("fact.json", parsed.RootElement, unitsAreStated)];
    }

    private static List<Finding> Lint((string Name, string? Unit, string Cell)[] row)
    {
        DescribedColumn[] columns = [.. row.Select(cell => new DescribedColumn(cell.Name, cell.Unit, cell.Name is not ("as_of" or "retrieved_on")))];
        return [.. CellLint.Columns("table.csv", columns), .. new CellLint(Limits, Today).Row("table.csv", 2, columns, row.ToDictionary(cell => cell.Name, cell => cell.Cell))];
    }
}
