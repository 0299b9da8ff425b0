using System.Diagnostics;

namespace CostFinder.ColdStart;

/// <summary>
/// Compares the server with the empty app, round by round, so that whatever else the machine does hits both: with the embedded store as a
/// first start has left it, and with a table store that holds a hundred thousand prices.
/// </summary>
public static class Measurement
{
    private const int ManyPrices = 100_000;

    public static async Task<int> RunAsync(string server, string root, int rounds)
    {
        var scratch = Directory.CreateTempSubdirectory("costfinder-cold-start-").FullName;
        try
        {
            string[] embedded = ["--CostFinder:DataDirectory", Path.Combine(scratch, "store")];
            await CompareAsync("embedded store, warm", server, embedded, rounds);

            using var azurite = await Tables.StartAsync(root);
            var facts = Path.Combine(scratch, "data");
            MorePrices.Write(Path.Combine(root, "data"), facts, ManyPrices);
            string[] tables = ["--CostFinder:Tables", azurite.Connection, "--CostFinder:FactsDirectory", facts];
            await CompareAsync($"Azurite with {ManyPrices} prices", server, tables, rounds);
            return 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static async Task CompareAsync(string what, string server, string[] settings, int rounds)
    {
        var filling = Stopwatch.StartNew();
        await FreshProcess.TimeAsync(server, settings, TimeSpan.FromMinutes(15));
        Console.WriteLine($"{what}: filled in {filling.Elapsed.TotalSeconds:0.0} s");

        var patience = TimeSpan.FromMinutes(1);
        // Published with its own runtime, the process is this program; otherwise it is the runtime that runs it.
        var process = Environment.ProcessPath!;
        var self = Path.GetFileNameWithoutExtension(process) == "dotnet" ? typeof(Measurement).Assembly.Location : process;
        var (ours, floors) = (new List<StartTime>(), new List<StartTime>());
        for (var round = 0; round < rounds; round++)
        {
            floors.Add(await FreshProcess.TimeAsync(self, ["empty"], patience));
            ours.Add(await FreshProcess.TimeAsync(server, settings, patience));
        }
        Print("by the clock", start => start.Clock.TotalMilliseconds);
        Print("processor time", start => start.Processor.TotalMilliseconds);

        void Print(string by, Func<StartTime, double> of)
        {
            List<double> ratios = [.. ours.Zip(floors, (own, floor) => of(own) / of(floor))];
            Console.WriteLine($"{what}, {by}: {Middle([.. ours.Select(of)]):0} ms, empty app {Middle([.. floors.Select(of)]):0} ms, "
                + $"ratio {Middle(ratios):0.00} ({Quarter(ratios, 1):0.00} to {Quarter(ratios, 3):0.00})");
        }
    }

    private static double Middle(List<double> values) => Quarter(values, 2);

    private static double Quarter(List<double> values, int quarter) => values.Order().ElementAt(values.Count * quarter / 4);
}
