using System.Diagnostics;
using CostFinder.App.Storage;
using CostFinder.Tests.Storage;

namespace CostFinder.Tests.Faults;

/// <summary>
/// Kills a process of admins with SIGKILL, starts it again, and looks what became of their stores. In each process many admins work, each on
/// a store of their own, so that every kill cuts each of them off at another moment: ten kills of twenty admins are 200 moments for each kind
/// of store.
/// </summary>
/// <remarks>
/// That it can fail was seen with planted faults: an edition called whole before its last rows were written, in tables and in SQLite, and an
/// import that does not look whether it is in the draft already.
/// </remarks>
public sealed class KilledTests(Azurite azurite) : IDisposable
{
    private const int Kills = 10;
    private const int AdminsOfEachStore = 20;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costfinder-");
    private readonly CountedReads _counted = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _counted.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Killed_at_200_moments_on_each_store_the_pointer_names_a_whole_edition_and_work_goes_on_without_doubling(bool onTables)
    {
        var connection = onTables ? await azurite.ConnectionAsync() : "";
        var prefix = $"K{Guid.NewGuid():N}"[..12];
        await Parallel.ForEachAsync(Works(_folder.FullName, connection, prefix, _counted.Reads), Cancel, async (work, cancel) => await work.SeedAsync(cancel));
        var chance = new Random(20261126);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = Start(connection, prefix, kill);
            while (await process.StandardOutput.ReadLineAsync(Cancel) is { } line && line != KilledProcess.Ready)
                Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
            await Task.Delay(chance.Next(0, 400), Cancel);
            Assert.False(process.HasExited, "The process ended by itself.");
            process.Kill();
            await process.WaitForExitAsync(Cancel);
            await Parallel.ForEachAsync(Works(_folder.FullName, connection, prefix, _counted.Reads), Cancel, async (work, cancel) => await work.VerifyAsync(cancel));
        }
        if (!onTables)
            return;
        var account = TableAccount.Client(connection);
        await foreach (var table in account.QueryAsync(table => table.Name.CompareTo(prefix) >= 0 && table.Name.CompareTo(prefix + "~") < 0, cancellationToken: Cancel))
            await account.DeleteTableAsync(table.Name, Cancel);
    }

    /// <summary>The admins of one kind of store: tables when there is a connection. Slow admins beside fast ones would always be cut off early.</summary>
    internal static List<AdminWork> Works(string folder, string connection, string prefix, StoreReads reads) =>
    [
        .. Enumerable.Range(0, AdminsOfEachStore).Select(number => connection.Length > 0
            ? AdminWork.OnTables(connection, $"{prefix}{number}x", reads)
            : AdminWork.OnSqlite(Path.Combine(folder, $"{number}.db"), reads)),
    ];

    private Process Start(string connection, string prefix, int kill)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(KilledTests).Assembly.Location;
        start.Environment[KilledProcess.Variable] = string.Join('\n', _folder.FullName, connection, prefix, $"{kill}");
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }
}
