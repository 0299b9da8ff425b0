using BenchmarkDotNet.Attributes;
using CostFinder.App.Catalog;
using CostFinder.App.Storage;
using CostFinder.Core.Amounts;
using CostFinder.Core.Estimates;
using CostFinder.Core.Situations;

namespace CostFinder.Benchmarks;

/// <summary>
/// A warm estimate, from the question to what the person pays, over books of 1,000, 100,000 and 1,000,000 prices. The smallest book is
/// the floor: with look-ups in what was counted once, the ratio to it stays near one.
/// </summary>
public class EstimatesByRows
{
    private const int Floor = 1_000;
    private const int Many = 100_000;
    private const int Most = 1_000_000;

    // Made once for all three, for making them takes far longer than measuring.
    private static readonly Dictionary<int, Facts> Made = [];

    private readonly Question _question = new()
    {
        Region = "78701",
        Method = Method.Iv,
        AsOf = new(2026, 11, 24),
        StartsOn = new(2026, 11, 24),
        Course = new(),
        Answers = new() { Coverage = new() { Kind = CoverageKind.None } },
    };

    private Facts _facts = null!;

    [GlobalSetup(Target = nameof(Thousand))]
    public void PrepareThousand() => _facts = With(Floor);

    [GlobalSetup(Target = nameof(HundredThousand))]
    public void PrepareHundredThousand() => _facts = With(Many);

    [GlobalSetup(Target = nameof(Million))]
    public void PrepareMillion() => _facts = With(Most);

    [Benchmark(Baseline = true)]
    public Money? Thousand() => Estimate();

    [Benchmark]
    public Money? HundredThousand() => Estimate();

    [Benchmark]
    public Money? Million() => Estimate();

    private Money? Estimate() => Case.Open(_question, _facts).Money?.PatientPays.Typical;

    /// <summary>Says what the book costs in memory, which a benchmark of time does not.</summary>
    private static Facts With(int rows)
    {
        if (Made.TryGetValue(rows, out var made))
            return made;
        var files = Enum.GetValues<EditionSubject>().ToDictionary(subject => subject, subject => FactFolders.Read(Repository.Data, subject));
        var facts = FactCatalog.Of(files, CatalogEditions.Unpublished(files)).Facts;
        var rules = PricingRulesReader.Read(files[EditionSubject.Prices].Get("prices/pricing-rules.json"));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var book = SyntheticPrices.Book(rows, facts.Places, rules);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"// {rows} rows: {bytes / rows} bytes a row kept");
        return Made[rows] = facts with { Prices = book };
    }
}
