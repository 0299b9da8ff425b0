using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace CostFinder.Benchmarks;

/// <summary>
/// How every benchmark runs: in this process, so that it needs no package source, with memory counted. Each class marks its floor as
/// the baseline; only the ratio to it is quoted, because machines differ.
/// </summary>
public sealed class InProcess : ManualConfig
{
    /// <summary>A book of a million prices takes minutes to make on a busy machine.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(1);

    public InProcess()
    {
        AddJob(Job.ShortRun.WithToolchain(new InProcessEmitToolchain(LongestRun, logOutput: true)).WithIterationCount(9).WithWarmupCount(4));
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddDiagnoser(MemoryDiagnoser.Default);
        AddLogger(ConsoleLogger.Default);
        AddExporter(MarkdownExporter.GitHub);
        ArtifactsPath = "artifacts/benchmarks";
    }
}
