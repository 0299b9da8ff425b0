using CostFinder.Tests.Faults;
using CostFinder.Tests.Storage;

/// <summary>The runtime calls this before the program, when it is told to: it makes of this same program the process that is killed.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(KilledProcess.Variable) is { } work)
            KilledProcess.RunAsync(work.Split('\n')).GetAwaiter().GetResult();
    }
}

namespace CostFinder.Tests.Faults
{
    /// <summary>Works on all stores at once until it is killed, or for a minute when nobody kills it.</summary>
    internal static class KilledProcess
    {
        public const string Variable = "COSTFINDER_TESTS_KILLED_PROCESS";
        public const string Ready = "ready";

        public static async Task RunAsync(string[] settings)
        {
            using var counted = new CountedReads();
            using var longEnough = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            var works = KilledTests.Works(settings[0], settings[1], settings[2], counted.Reads);
            var first = int.Parse(settings[3], null) * 100;
            var begun = 0;
            try
            {
                await Task.WhenAll(works.Select(work => Task.Run(async () =>
                {
                    for (var round = first; ; round++)
                    {
                        await work.RoundAsync(round, longEnough.Token);
                        if (round == first && Interlocked.Increment(ref begun) == works.Count / 2)
                            Console.WriteLine(Ready);
                    }
                })));
            }
            catch (Exception exception)
            {
                Console.WriteLine(exception.ToString().Replace('\n', ' '));
            }
            Environment.Exit(1);
        }
    }
}
