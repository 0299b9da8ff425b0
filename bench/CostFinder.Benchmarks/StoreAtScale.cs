using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using CostFinder.App.Catalog;
using CostFinder.App.Editions;
using CostFinder.App.Storage;
using CostFinder.Core.Estimates;
using CostFinder.Core.Situations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CostFinder.Benchmarks;

/// <summary>
/// Publishes an edition of many prices and answers from it, cold and warm, once each, beside what the store itself needs to take as many bare
/// rows and to find one: <c>store 1000000</c> for SQLite, <c>store 100000 CONNECTION</c> for tables. It is run by hand, because it is long.
/// </summary>
internal static class StoreAtScale
{
    private static readonly string[] States = ["AZ", "CA", "CO", "FL", "GA", "IL", "NY", "OH", "TX", "WA"];

    public static async Task RunAsync(int rows, string? connection)
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var reads = new StoreReads(services.GetRequiredService<IMeterFactory>().Create(StoreReads.MeterName));
        var folder = Directory.CreateTempSubdirectory("costfinder-");
        var prefix = $"M{Guid.NewGuid():N}"[..16];
        var account = connection is null ? null : TableAccount.Client(connection);
        var file = Path.Combine(folder.FullName, "costfinder.db");
        IEditionStore store = account is null ? new SqliteEditionStore(file, reads, TimeProvider.System) : new TableEditionStore(account, reads, TimeProvider.System, prefix);
        IRecordStore records = account is null ? new SqliteRecordStore(file, reads) : new TableRecordStore(account, reads, prefix);

        var found = Enum.GetValues<EditionSubject>().ToDictionary(subject => subject, subject => FactFolders.Read(Repository.Data, subject));
        FactCatalog? catalog = FactCatalog.Of(found, CatalogEditions.Unpublished(found));
        foreach (var (subject, files) in found)
        {
            await store.WriteAsync(SeedEdition.Of(subject, files, catalog), default);
            await store.PublishAsync(subject, files.ContentId(), null, "seed", "bench", TimeProvider.System.GetUtcNow(), default);
        }
        var ready = new ReadyCatalogs(records, TimeProvider.System, NullLogger<ReadyCatalogs>.Instance);
        var (providers, prices) = Tables(found[EditionSubject.Prices], rows);
        var many = found[EditionSubject.Prices].With(new("prices/providers.csv", providers)).With(new("prices/prices.csv", prices));
        found[EditionSubject.Prices] = many;

        await MeasureAsync("import, checked and staged", () => ImportAsync(store, records, prices));
        NewEdition? edition = null;
        await MeasureAsync("reading and checking the draft's files", () =>
        {
            catalog = FactCatalog.Of(found, CatalogEditions.Unpublished(found));
            edition = SeedEdition.Of(EditionSubject.Prices, many, catalog);
            return Task.CompletedTask;
        });
        var floor = await MeasureAsync("floor: as many bare rows", () => account is null ? BareSqliteAsync(folder.FullName, edition!.Prices) : BareTablesAsync(account, prefix, edition!.Prices));
        var publish = await MeasureAsync("publish", async () =>
        {
            await store.WriteAsync(edition!, default);
            var current = (await store.ReadCurrentAsync(default)).Single(one => one.Subject == EditionSubject.Prices);
            await store.PublishAsync(EditionSubject.Prices, edition!.Id, current, "n", "bench", TimeProvider.System.GetUtcNow(), default);
        });
        var making = await MeasureAsync("the ready-made catalog, packed and written", () => ready.WriteAsync(found, catalog!, default));
        var again = await MeasureAsync("publish with one price changed", async () =>
        {
            var last = edition!.Prices[^1];
            await store.WriteAsync(new(EditionSubject.Prices, edition.Id + "b", edition.Snapshot, edition.Providers, [.. edition.Prices.SkipLast(1), last with { Note = "changed" }], edition.Documents), default);
        });
        (edition, catalog) = (null, null);
        Console.WriteLine($"publish is {publish / floor:F2} of the floor, its ready-made catalog {making / floor:F2}, with one price changed {again / floor:F2}; the snapshot has {many.Pack().Length / 1024} KB");

        var point = await MeasureAsync("floor: the pointers, one read", async () => await store.ReadCurrentAsync(default));
        FactCatalog? cold = null;
        var reading = await MeasureAsync("cold: the pointers, the ready-made catalog, the pages of the place", async () =>
        {
            cold = await ready.FindAsync(CatalogEditions.Of(await store.ReadCurrentAsync(default)), default)
                ?? throw new InvalidOperationException("The ready-made catalog is not there.");
            await cold.OpenAsync(cold.Facts.Places.LadderOf("78701"), 20, default);
        });
        var question = new Question
        {
            Region = "78701",
            Method = Method.Iv,
            AsOf = new(2026, 11, 24),
            StartsOn = new(2026, 11, 24),
            Course = new(),
            Answers = new() { Coverage = new() { Kind = CoverageKind.None } },
        };
        for (var warming = 0; warming < 200; warming++)
            _ = Case.Open(question, cold!.Facts).Money;
        const int calls = 500;
        var warm = await MeasureAsync($"warm estimates, {calls}", () =>
        {
            for (var call = 0; call < calls; call++)
                _ = Case.Open(question, cold!.Facts).Money;
            return Task.CompletedTask;
        });
        var partly = GC.GetTotalMemory(forceFullCollection: true);
        await MeasureAsync("the pages of all other places, behind the answer", () => cold!.OpenAllAsync(default).AsTask());
        Console.WriteLine($"all pages take {(GC.GetTotalMemory(forceFullCollection: true) - partly) / 1024 / 1024} MB more, packed");
        Console.WriteLine($"a cold start is {reading / point:F0} point reads, a warm estimate {warm / calls / point:F2} of one");
        folder.Delete(recursive: true);
    }

    private static async Task<double> MeasureAsync(string what, Func<Task> work)
    {
        var (clock, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await work();
        var took = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        Console.WriteLine($"{what}: {took:F1} ms by the clock, {(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds:F1} ms of processor here");
        return took;
    }

    private static async Task ImportAsync(IEditionStore store, IRecordStore records, byte[] prices)
    {
        var files = new EditionFiles(store);
        var drafts = new Drafts(store, records, files, TimeProvider.System);
        var imports = new Imports(records, drafts, files, TimeProvider.System);
        var draft = await drafts.CreateAsync(EditionSubject.Prices, "many", "bench", default);
        var job = await imports.CreateAsync(draft.Id, "prices/prices.csv", ImportMode.Replace, stage: true, "bench", default);
        await imports.ReceiveAsync(job.Id, new MemoryStream(prices), default);
        await imports.RunAsync(job.Id, default);
        job = (await imports.FindAsync(job.Id, default))!;
        Console.WriteLine($"  {job.Rows} rows, {job.Bytes / 1024 / 1024} MB: {job.State}, {job.FindingCount} findings");
    }

    private static async Task BareSqliteAsync(string folder, IReadOnlyList<PriceRow> rows)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "floor.db")};Pooling=False");
        await connection.OpenAsync();
        await using var make = connection.CreateCommand();
        make.CommandText = "PRAGMA journal_mode = WAL; CREATE TABLE price (state TEXT, id TEXT, provider TEXT, low INTEGER, high INTEGER, source TEXT, link TEXT, PRIMARY KEY (state, id)) WITHOUT ROWID";
        await make.ExecuteNonQueryAsync();
        await using var transaction = connection.BeginTransaction();
        await using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO price VALUES ($0, $1, $2, $3, $4, $5, $6)";
        foreach (var row in rows)
        {
            insert.Parameters.Clear();
            object[] values = [row.State, row.Id, row.ProviderId, row.LowCents, row.HighCents, row.SourceTitle, row.SourceLink];
            for (var place = 0; place < values.Length; place++)
                insert.Parameters.AddWithValue($"${place}", values[place]);
            await insert.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
    }

    private static async Task BareTablesAsync(TableServiceClient account, string prefix, IReadOnlyList<PriceRow> rows)
    {
        var table = account.GetTableClient(prefix + "Floor");
        await table.CreateIfNotExistsAsync();
        var batches = rows.GroupBy(row => row.State).SelectMany(state => state.Chunk(100));
        await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (batch, cancel) => await table.SubmitTransactionAsync(
            batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity(row.State, row.Id)
            {
                ["ProviderId"] = row.ProviderId,
                ["LowCents"] = row.LowCents,
                ["HighCents"] = row.HighCents,
                ["SourceTitle"] = row.SourceTitle,
                ["SourceLink"] = row.SourceLink,
            })), cancel));
    }

    /// <summary>The real tables with ten prices each of so many made-up clinics in ten states, every clinic with a list of its own.</summary>
    private static (byte[] Providers, byte[] Prices) Tables(FactFiles real, int rows)
    {
        const int pricesOfOne = 10;
        var (providers, prices) = (new StringBuilder(Text("prices/providers.csv")), new StringBuilder(Text("prices/prices.csv")));
        for (var row = 0; row < rows; row++)
        {
            var clinic = $"clinic-{row / pricesOfOne}-{States[row / pricesOfOne % States.Length].ToLowerInvariant()}";
            if (row % pricesOfOne == 0)
                providers.Append(CultureInfo.InvariantCulture, $"{clinic},Clinic {row / pricesOfOne},clinic,,{States[row / pricesOfOne % States.Length]},\n");
            var amount = 300 + row * 7919L % 500;
            prices.Append(CultureInfo.InvariantCulture, $"{clinic}.session-{row % pricesOfOne},{clinic},{clinic},iv-ketamine,session,1,{amount}.00,{amount}.00,list,everyone,clinic,mood,,,unknown,{40 + row % pricesOfOne},2026-{row % 9 + 1:d2},,\"Prices, Clinic {row / pricesOfOne}\",https://clinic-{row / pricesOfOne}.example/prices,2026-11,,\n");
        }
        return (Encoding.UTF8.GetBytes(providers.ToString()), Encoding.UTF8.GetBytes(prices.ToString()));

        string Text(string path) => Encoding.UTF8.GetString(real.Get(path).Content);
    }
}
