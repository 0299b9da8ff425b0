using BenchmarkDotNet.Attributes;
using CostFinder.App.Catalog;
using CostFinder.App.Storage;
using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Situations;

namespace CostFinder.Benchmarks;

/// <summary>All programs for one person. The floor looks at every rule once and judges nothing.</summary>
public class ProgramMatching
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    private readonly Answers _answered = new()
    {
        Coverage = new() { Kind = CoverageKind.Commercial, Secondary = SecondaryCoverage.None, PriorAuthorization = PriorAuthorization.Approved },
        Household = new(2, Money.Of(41_000), Money.Of(5_000)),
        Patient = new(35, false, false, Diagnosis.TreatmentResistantDepression),
    };

    private readonly Answers _silent = new();
    private IReadOnlyList<AssistanceProgram> _programs = [];
    private PovertyGuidelines _guidelines = null!;

    [GlobalSetup]
    public void Read()
    {
        var data = DataFolder.Path;
        _programs = ProgramsReader.Read(FactFolders.Read(data, EditionSubject.Programs));
        _guidelines = PovertyGuidelinesReader.Read(FactFolders.Read(data, EditionSubject.Parameters));
    }

    [Benchmark(Baseline = true)]
    public int LookAtEveryRule()
    {
        var seen = 0;
        foreach (var program in _programs)
        {
            foreach (var rule in program.Rules)
                seen += (int)rule.Kind;
        }
        return seen;
    }

    [Benchmark]
    public IReadOnlyList<ProgramMatch> MatchWithAllAnswers() => ProgramMatcher.Match(_programs, _answered, "TX", "esketamine", Day, _guidelines);

    [Benchmark]
    public IReadOnlyList<ProgramMatch> MatchWithNoAnswers() => ProgramMatcher.Match(_programs, _silent, null, "esketamine", Day, _guidelines);

    [Benchmark]
    public int MatchAndReadEveryReason() => MatchWithAllAnswers().Sum(match => match.Reasons.Sum(reason => reason.Text.English.Length));

    [Benchmark]
    public int MatchAndFindEveryNearestYes() => MatchWithAllAnswers().Sum(match => NearestYes.Of(match).Count);
}
