using BenchmarkDotNet.Attributes;
using CostFinder.App.Catalog;
using CostFinder.App.Storage;
using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Estimates;
using CostFinder.Core.Situations;

namespace CostFinder.Benchmarks;

/// <summary>
/// What help adds to one estimate: a person with Medicare whom a savings program may fit. The floor is the course through the ledger
/// without any help.
/// </summary>
public class HelpOnACourse
{
    private Case _opened = null!;
    private IReadOnlyList<ProgramMatch> _matches = [];

    [GlobalSetup]
    public void Read()
    {
        var files = Enum.GetValues<EditionSubject>().ToDictionary(subject => subject, subject => FactFolders.Read(DataFolder.Path, subject));
        var catalog = FactCatalog.Of(files, CatalogEditions.Unpublished(files));
        var day = new DateOnly(2026, 11, 24);
        var question = new Question
        {
            Region = "63110",
            Method = Method.Intranasal,
            Product = Product.Esketamine,
            AsOf = day,
            StartsOn = day,
            Course = new(),
            Answers = new()
            {
                Coverage = new() { Kind = CoverageKind.Medicare, Secondary = SecondaryCoverage.None },
                Household = new(1, Money.Of(16_000)),
                Patient = new(70, Diagnosis: Diagnosis.TreatmentResistantDepression),
            },
        };
        _opened = Case.Open(question, catalog.Facts);
        _matches = catalog.Match(question, _opened.Treatment, _opened.Place);
    }

    [Benchmark(Baseline = true)]
    public CourseMoney? WithoutHelp() => _opened.Money;

    [Benchmark]
    public CourseHelp WorthAndBestCombination() => CourseHelp.Of(_opened, _matches);

    [Benchmark]
    public IReadOnlyList<AssistanceQuestion> NextQuestions() => AssistanceQuestions.Of(_opened, _matches);
}
