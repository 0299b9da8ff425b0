using BenchmarkDotNet.Running;
using CostFinder.Benchmarks;

if (args is ["store", var rows, .. var rest])
    await StoreAtScale.RunAsync(int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture), rest.FirstOrDefault());
else
    BenchmarkSwitcher.FromAssembly(typeof(InProcess).Assembly).Run(args, new InProcess());
