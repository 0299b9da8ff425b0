using System.Security.Cryptography;
using CostFinder.App.Storage;

namespace CostFinder.Tests.Storage;

/// <summary>What holds for the records of every store. Each test has an empty place of its own.</summary>
public abstract class RecordStoreContract : IAsyncLifetime
{
    internal CountedReads Counted { get; } = new();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract Task<IRecordStore> OpenAsync();

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual ValueTask DisposeAsync()
    {
        Counted.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_empty_store_finds_nothing()
    {
        var store = await OpenAsync();
        Assert.Null(await store.FindAsync("drafts", "a", Cancel));
        Assert.Empty(await ListAsync(store, "drafts"));
        await store.RemoveAsync("drafts", ["a"], Cancel);
    }

    [Fact]
    public async Task A_record_comes_back_as_it_was_and_is_added_once()
    {
        var record = new StoredRecord("drafts", "a", "é \"✓\" 🙂 \n", RandomNumberGenerator.GetBytes(5));
        var version = await (await OpenAsync()).AddAsync(record, Cancel);
        Assert.Null(await (await OpenAsync()).AddAsync(record with { Text = "other" }, Cancel));

        var found = await (await OpenAsync()).FindAsync("drafts", "a", Cancel);
        Assert.Equal((record.Text, version), (found!.Text, found.Version));
        Assert.Equal(record.Bytes, found.Bytes);
        Assert.Null((await AddedAsync("no-bytes", null)).Bytes);
        Assert.Empty((await AddedAsync("empty", [])).Bytes!);

        async Task<StoredRecord> AddedAsync(string key, byte[]? bytes)
        {
            var store = await OpenAsync();
            await store.AddAsync(new("drafts", key, "", bytes), Cancel);
            return (await store.FindAsync("drafts", key, Cancel))!;
        }
    }

    [Fact]
    public async Task A_record_is_replaced_by_who_knows_its_version_and_by_nobody_else()
    {
        var store = await OpenAsync();
        var first = await store.AddAsync(new("drafts", "a", "1"), Cancel);
        var second = await store.ReplaceAsync(new("drafts", "a", "2"), first!, Cancel);
        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(await store.ReplaceAsync(new("drafts", "a", "3"), first!, Cancel));
        Assert.Equal(("2", second), await StateAsync());

        await store.RemoveAsync("drafts", ["a"], Cancel);
        await store.AddAsync(new("drafts", "a", "anew"), Cancel);
        Assert.Null(await store.ReplaceAsync(new("drafts", "a", "3"), second!, Cancel));

        async Task<(string, string?)> StateAsync() => (await store.FindAsync("drafts", "a", Cancel)) is { } there ? (there.Text, there.Version) : ("", null);
    }

    [Fact]
    public async Task Of_many_who_change_a_record_at_once_each_change_counts_once()
    {
        var store = await OpenAsync();
        await store.AddAsync(new("counter", "a", "0"), Cancel);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var more = 0; more < 5;)
            {
                var there = (await store.FindAsync("counter", "a", Cancel))!;
                if (await store.ReplaceAsync(there with { Text = $"{int.Parse(there.Text, null) + 1}" }, there.Version!, Cancel) is not null)
                    more++;
            }
        }, Cancel)));
        Assert.Equal("40", (await store.FindAsync("counter", "a", Cancel))!.Text);
        Assert.Equal(1, (await Task.WhenAll(Enumerable.Range(0, 8).Select(one => store.AddAsync(new("counter", "b", $"{one}"), Cancel)))).Count(added => added is not null));
    }

    [Fact]
    public async Task Records_are_listed_in_the_order_of_their_keys_from_any_of_them_on()
    {
        var store = await OpenAsync();
        foreach (var key in (string[])["00000010", "00000002", "b", "a-1", "00000001"])
            await store.AddAsync(new("audit", key, key), Cancel);
        await store.AddAsync(new("audit-other", "00000003", ""), Cancel);
        Assert.Equal(["00000001", "00000002", "00000010", "a-1", "b"], await ListAsync(store, "audit"));
        Assert.Equal(["00000010", "a-1", "b"], await ListAsync(store, "audit", after: "00000002"));
        await store.RemoveAsync("audit", ["b", "00000001", "gone"], Cancel);
        Assert.Equal(["00000002", "00000010", "a-1"], await ListAsync(store, "audit"));
    }

    [Fact]
    public async Task Records_under_several_keys_are_found_in_one_round_trip()
    {
        var store = await OpenAsync();
        string[] keys = [.. Enumerable.Range(0, StoredRecord.MostAtOnce + 2).Select(key => $"{key:d6}"), "o'clock"];
        foreach (var key in keys)
            await store.AddAsync(new("pieces", key, key), Cancel);
        await store.AddAsync(new("other", "000001", "other"), Cancel);

        var before = Counted.Total;
        var found = await store.FindAsync("pieces", ["000001", "gone", "o'clock"], Cancel);
        Assert.Equal(1, Counted.Total - before);
        Assert.Equal(["000001", "o'clock"], found.Select(record => record.Text).Order(StringComparer.Ordinal));
        Assert.Equal(keys, (await store.FindAsync("pieces", keys, Cancel)).Select(record => record.Key).Order(StringComparer.Ordinal));
        Assert.Empty(await store.FindAsync("pieces", [], Cancel));
    }

    [Fact]
    public async Task Any_text_may_be_a_key_or_a_partition()
    {
        string[] texts = ["a/b\\c", "#1?x=%2F", "o'clock ''", "🙂 é", "a|b", "tab\tline\n\0", "..", "x' or PartitionKey ne '", new('k', 1024), new string('k', 1023) + "!"];
        var store = await OpenAsync();
        foreach (var partition in texts)
        {
            foreach (var key in texts)
                Assert.NotNull(await store.AddAsync(new(partition, key, key), Cancel));
        }
        foreach (var text in texts)
        {
            Assert.Equal(text, (await store.FindAsync(text, text, Cancel))!.Text);
            Assert.Equal(texts.ToHashSet(), (await ListAsync(store, text)).ToHashSet());
        }
    }

    [Fact]
    public async Task The_largest_record_comes_back_and_a_larger_one_is_refused()
    {
        var store = await OpenAsync();
        var record = new StoredRecord("big", "a", new string('é', StoredRecord.MostLetters), RandomNumberGenerator.GetBytes(StoredRecord.MostBytes));
        await store.AddAsync(record, Cancel);
        var found = (await store.FindAsync("big", "a", Cancel))!;
        Assert.Equal(record.Text, found.Text);
        Assert.Equal(record.Bytes, found.Bytes);
        await Assert.ThrowsAsync<ArgumentException>(() => store.AddAsync(record with { Key = "b", Text = record.Text + "x" }, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => store.ReplaceAsync(record with { Bytes = [.. record.Bytes!, 1] }, found.Version!, Cancel));
    }

    private static async Task<List<string>> ListAsync(IRecordStore store, string partition, string? after = null)
    {
        var keys = new List<string>();
        await foreach (var record in store.ListAsync(partition, after, Cancel))
        {
            Assert.Equal(partition, record.Partition);
            keys.Add(record.Key);
        }
        return keys;
    }
}

public sealed class SqliteRecordStoreTests : RecordStoreContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costfinder-");
    private readonly List<SqliteRecordStore> _stores = [];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _stores.ForEach(store => store.Dispose());
        _folder.Delete(recursive: true);
    }

    protected override Task<IRecordStore> OpenAsync() => Task.FromResult<IRecordStore>(Open());

    [Theory]
    [InlineData("PRAGMA query_only = 1;", "read-only")]
    [InlineData("PRAGMA max_page_count = 30;", "the disk is full")]
    public async Task A_full_or_read_only_disk_is_reported_and_nothing_is_half_written(string pragmas, string says)
    {
        await Open().AddAsync(new("drafts", "a", "1"), Cancel);
        var there = (await Open().FindAsync("drafts", "a", Cancel))!;
        var full = Open(pragmas);
        var large = there with { Text = new string('x', StoredRecord.MostLetters) };
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => full.ReplaceAsync(large, there.Version!, Cancel));
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => full.AddAsync(large with { Key = "b" }, Cancel));
        Assert.Equal(there, await Open().FindAsync("drafts", "a", Cancel));
        Assert.Null(await Open().FindAsync("drafts", "b", Cancel));
    }

    private SqliteRecordStore Open(string? pragmas = null)
    {
        var store = new SqliteRecordStore(Path.Combine(_folder.FullName, "costfinder.db"), Counted.Reads, pragmas);
        _stores.Add(store);
        return store;
    }
}

public sealed class TableRecordStoreTests(Azurite azurite) : RecordStoreContract
{
    private readonly string _prefix = $"R{Guid.NewGuid():N}"[..16];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await TableAccount.Client(await azurite.ConnectionAsync()).DeleteTableAsync(_prefix + "Records", Cancel);
    }

    protected override async Task<IRecordStore> OpenAsync() => new TableRecordStore(TableAccount.Client(await azurite.ConnectionAsync()), Counted.Reads, _prefix);
}
