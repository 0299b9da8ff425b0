using BenchmarkDotNet.Attributes;
using CostFinder.App.Catalog;
using CostFinder.App.Storage;
using CostFinder.Core.Amounts;
using CostFinder.Core.Estimates;
using CostFinder.Core.Pricing;
using CostFinder.Core.Situations;

namespace CostFinder.Benchmarks;

/// <summary>
/// A warm estimate, from the question to what the person pays, over books of 1,000, 100,000 and 1,000,000 prices. The smallest book is
/// the floor: with look-ups in what was counted once, the ratio to it stays near one.
/// </summary>
public class EstimatesByRows
{
    private Facts _thousand = null!;
    private Facts _hundredThousand = null!;
    private Facts _million = null!;
    private Question _question = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var files = Enum.GetValues<EditionSubject>().ToDictionary(subject => subject, subject => FactFolders.Read(Repository.Data, subject));
        var facts = FactCatalog.Of(files, CatalogEditions.Unpublished(files)).Facts;
        var rules = PricingRulesReader.Read(files[EditionSubject.Prices].Get("prices/pricing-rules.json"));
        _thousand = With(facts, rules, 1_000);
        _hundredThousand = With(facts, rules, 100_000);
        _million = With(facts, rules, 1_000_000);
        _question = new()
        {
            Region = "78701",
            Method = Method.Iv,
            AsOf = new(2026, 11, 24),
            StartsOn = new(2026, 11, 24),
            Course = new(),
            Answers = new() { Coverage = new() { Kind = CoverageKind.None } },
        };
    }

    [Benchmark(Baseline = true)]
    public Money? Thousand() => Estimate(_thousand);

    [Benchmark]
    public Money? HundredThousand() => Estimate(_hundredThousand);

    [Benchmark]
    public Money? Million() => Estimate(_million);

    private Money? Estimate(Facts facts) => Case.Open(_question, facts).Money?.PatientPays.Typical;

    /// <summary>Says what the book costs in memory, which a benchmark of time does not.</summary>
    private static Facts With(Facts facts, PricingRules rules, int rows)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = TimeProvider.System.GetTimestamp();
        var book = SyntheticPrices.Book(rows, facts.Places, rules);
        var took = TimeProvider.System.GetElapsedTime(started);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"// {rows} rows: {bytes / rows} bytes a row kept, made in {took.TotalSeconds:F1} s");
        return facts with { Prices = book };
    }
}
