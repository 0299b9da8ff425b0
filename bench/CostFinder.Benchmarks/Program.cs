using BenchmarkDotNet.Running;
using CostFinder.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(InProcess).Assembly).Run(args, new InProcess());
