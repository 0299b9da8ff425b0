using CostFinder.App.Storage;
using Microsoft.Data.Sqlite;
using static CostFinder.Tests.Storage.SampleEditions;

namespace CostFinder.Tests.Storage;

public sealed class SqliteEditionStoreTests : EditionStoreContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costfinder-");
    private readonly List<SqliteEditionStore> _stores = [];

    private string FilePath => Path.Combine(_folder.FullName, "below", "costfinder.db");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _stores.ForEach(store => store.Dispose());
        _folder.Delete(recursive: true);
    }

    protected override Task<IEditionStore> OpenAsync() => Task.FromResult<IEditionStore>(Open(FilePath));

    protected override async Task InterruptWritingAsync(NewEdition edition)
    {
        await Open(FilePath).ReadCurrentAsync(Cancel);
        var full = Open(FilePath, "PRAGMA max_page_count = 60;");
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => full.WriteAsync(edition, Cancel));
        Assert.Equal($"{FilePath}: the disk is full; make room and try again.", fault.Message);
    }

    protected override Task DamageSnapshotAsync(EditionSubject subject, string editionId, bool cut)
    {
        Execute(cut ? "UPDATE snapshot SET packed = substr(packed, 2)" : "UPDATE snapshot SET packed = CAST('X' || substr(packed, 2) AS BLOB)");
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_file_is_made_on_first_use_with_its_folder_and_nothing_else_is_left_beside_it()
    {
        var store = Open(FilePath);
        Assert.False(File.Exists(FilePath));
        await store.ReadCurrentAsync(Cancel);
        store.Dispose();
        Assert.Equal([FilePath], Directory.GetFiles(Path.GetDirectoryName(FilePath)!));
        Assert.Equal("wal", Scalar("PRAGMA journal_mode"));
        Assert.Equal(2L, Scalar("PRAGMA user_version"));
    }

    protected override Task<int> StoredPricesAsync() => Task.FromResult((int)(long)Scalar("SELECT count(*) FROM price")!);

    [Fact]
    public async Task A_file_of_the_version_before_is_brought_along_with_its_editions()
    {
        var store = Open(FilePath);
        await store.WriteAsync(Prices("old"), Cancel);
        await store.PublishAsync(EditionSubject.Prices, "old", null, "n", "b", Noon, Cancel);
        store.Dispose();
        // Version 1 kept the rows under the edition itself and knew neither parts nor records.
        Execute("""
            UPDATE price SET part_id = 'old'; UPDATE provider SET part_id = 'old';
            ALTER TABLE price RENAME COLUMN part_id TO edition_id; ALTER TABLE provider RENAME COLUMN part_id TO edition_id;
            DROP TABLE edition_part; DROP TABLE record;
            ALTER TABLE edition DROP COLUMN written_at; ALTER TABLE edition DROP COLUMN published_at; ALTER TABLE edition DROP COLUMN pinned;
            ALTER TABLE edition DROP COLUMN providers; ALTER TABLE edition DROP COLUMN prices; ALTER TABLE edition DROP COLUMN documents;
            PRAGMA user_version = 1;
            """);

        var reader = Open(FilePath);
        Assert.Equal("old", Assert.Single(await reader.ReadCurrentAsync(Cancel)).EditionId);
        Assert.Equal(Prices("old").Prices.ToHashSet(), await SetAsync(reader.ReadPricesAsync("old", null, Cancel)));
        var edition = Assert.Single(await SetAsync(reader.ListEditionsAsync(EditionSubject.Prices, Cancel)));
        Assert.Equal((2, 3, 1, (DateTimeOffset?)Noon), (edition.Providers, edition.Prices, edition.Documents, edition.PublishedAt));
        await reader.WriteAsync(Prices("new", prices: 4), Cancel);
        Assert.Equal(4, (await SetAsync(reader.ReadPricesAsync("new", null, Cancel))).Count);
        Assert.Equal(2L, Scalar("PRAGMA user_version"));
    }

    [Fact]
    public async Task Many_who_open_the_missing_file_at_once_make_one_between_them()
    {
        var stores = Enumerable.Range(0, 8).Select(_ => Open(FilePath)).ToList();
        await Task.WhenAll(stores.Select(store => Task.Run(() => store.WriteAsync(Prices("same"), Cancel), Cancel)));
        Assert.Equal(1L, Scalar("SELECT count(*) FROM edition"));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(FilePath)!, "*.new*"));
    }

    [Fact]
    public async Task A_person_finds_rows_in_words_and_the_pointer_with_its_note()
    {
        var store = Open(FilePath);
        await store.WriteAsync(Prices("2026-11"), Cancel);
        await store.PublishAsync(EditionSubject.Prices, "2026-11", null, "Autumn prices", "Ana", Noon, Cancel);
        Assert.Equal("prices 2026-11 Ana Autumn prices 2026-11-24T12:00:00.0000000Z", Scalar(
            "SELECT concat_ws(' ', subject, edition_id, published_by, note, published_at) FROM current_edition"));
        Assert.Equal(2L, Scalar("SELECT count(*) FROM price JOIN provider USING (part_id, state) WHERE provider_id = provider.id AND state = 'TX'"));
    }

    [Theory]
    [InlineData("empty", "the file is empty, or a database of another program")]
    [InlineData("text", "the file is not a SQLite database")]
    [InlineData("foreign", "the file is empty, or a database of another program")]
    [InlineData("newer", "the file has version 3 of the tables, and this CostFinder knows version 2")]
    [InlineData("truncated", "the file is cut short or damaged")]
    [InlineData("header", "the file is not a SQLite database")]
    [InlineData("table", "the table price is missing")]
    public async Task A_damaged_or_foreign_file_is_reported_and_left_as_it_is(string fault, string says)
    {
        await Open(FilePath).WriteAsync(Prices("e1", prices: 500), Cancel);
        _stores.ForEach(store => store.Dispose());
        Damage(fault);
        var before = await File.ReadAllBytesAsync(FilePath, Cancel);
        var store = Open(FilePath);

        foreach (var use in (Func<Task>[])
        [
            () => store.ReadCurrentAsync(Cancel),
            () => store.WriteAsync(Prices("e2"), Cancel),
            () => store.PublishAsync(EditionSubject.Prices, "e1", null, "n", "b", Noon, Cancel),
        ])
        {
            var exception = await Assert.ThrowsAsync<DamagedStoreException>(use);
            Assert.StartsWith($"{FilePath}: {says}. Nothing was changed.", exception.Message, StringComparison.Ordinal);
        }
        store.Dispose();
        Assert.Equal(before, await File.ReadAllBytesAsync(FilePath, Cancel));
        Assert.Equal([FilePath], Directory.GetFiles(Path.GetDirectoryName(FilePath)!));
    }

    [Fact]
    public async Task Damage_inside_the_file_is_reported_when_it_is_met()
    {
        await Open(FilePath).WriteAsync(Prices("e1", prices: 500), Cancel);
        _stores.ForEach(store => store.Dispose());
        var root = (long)Scalar("SELECT rootpage FROM sqlite_schema WHERE name = 'price'")!;
        await using (var file = File.OpenWrite(FilePath))
        {
            file.Position = (root - 1) * 4096;
            file.Write(new byte[4096]);
        }
        var fault = await Assert.ThrowsAsync<DamagedStoreException>(
            async () => await Open(FilePath).ReadPricesAsync("e1", null, Cancel).GetAsyncEnumerator(Cancel).MoveNextAsync());
        Assert.Contains("the file is cut short or damaged", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_was_mended_works_without_a_restart()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        await File.WriteAllTextAsync(FilePath, "not a database at all, and longer than a header of 100 bytes would be: " + new string('.', 100), Cancel);
        var store = Open(FilePath);
        await Assert.ThrowsAsync<DamagedStoreException>(() => store.ReadCurrentAsync(Cancel));
        File.Delete(FilePath);
        Assert.Empty(await store.ReadCurrentAsync(Cancel));
    }

    [Fact]
    public async Task A_read_only_file_is_read_and_writing_says_why_not()
    {
        await Open(FilePath).WriteAsync(Prices("e1"), Cancel);
        var store = Open(FilePath, "PRAGMA query_only = 1;");
        Assert.Equal("packed", await SnapshotAsync(store, EditionSubject.Prices, "e1"));
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.WriteAsync(Prices("e2"), Cancel));
        Assert.Equal($"{FilePath}: the file or its folder is read-only; let CostFinder write there.", fault.Message);
    }

    [Fact]
    public async Task A_place_where_no_file_can_be_made_says_so()
    {
        var inTheWay = Path.Combine(_folder.FullName, "a-file");
        await File.WriteAllTextAsync(inTheWay, "", Cancel);
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => Open(Path.Combine(inTheWay, "costfinder.db")).ReadCurrentAsync(Cancel));
        Assert.Contains("the file cannot be made", fault.Message, StringComparison.Ordinal);
    }

    private SqliteEditionStore Open(string path, string? pragmas = null)
    {
        var store = new SqliteEditionStore(path, Counted.Reads, Clock, pragmas);
        _stores.Add(store);
        return store;
    }

    private void Damage(string fault)
    {
        switch (fault)
        {
            case "empty":
                File.WriteAllBytes(FilePath, []);
                break;
            case "text":
                File.WriteAllText(FilePath, string.Concat(Enumerable.Repeat("id,name,price\n", 1000)));
                break;
            case "foreign":
                Execute("PRAGMA application_id = 0");
                break;
            case "newer":
                Execute("PRAGMA user_version = 3");
                break;
            case "truncated":
                using (var file = File.OpenWrite(FilePath))
                    file.SetLength(file.Length / 2);
                break;
            case "header":
                using (var file = File.OpenWrite(FilePath))
                    file.Write(new byte[16]);
                break;
            case "table":
                Execute("DROP TABLE price");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fault));
        }
    }

    private void Execute(string statement) => Scalar(statement);

    private object? Scalar(string query)
    {
        using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return command.ExecuteScalar();
    }
}
