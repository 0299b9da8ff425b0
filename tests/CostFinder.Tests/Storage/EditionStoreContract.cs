using System.Text;
using CostFinder.App.Storage;
using Microsoft.Extensions.Time.Testing;
using static CostFinder.Tests.Storage.SampleEditions;

namespace CostFinder.Tests.Storage;

/// <summary>What holds for every store. Each test has an empty place of its own.</summary>
public abstract partial class EditionStoreContract : IAsyncLifetime
{
    internal CountedReads Counted { get; } = new();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The place has nothing in it before the first of these; each is as another instance of the app would open it.</summary>
    protected abstract Task<IEditionStore> OpenAsync();

    /// <summary>Begins to write an edition and is cut off before the end.</summary>
    protected abstract Task InterruptWritingAsync(NewEdition edition);

    /// <summary>Changes one byte of a stored snapshot behind the store's back, or cuts one off.</summary>
    protected abstract Task DamageSnapshotAsync(EditionSubject subject, string editionId, bool cut);

    /// <summary>How many price rows the place holds, whichever edition they are of.</summary>
    protected abstract Task<int> StoredPricesAsync();

    internal FakeTimeProvider Clock { get; } = new(Noon);

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual ValueTask DisposeAsync()
    {
        Counted.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_empty_store_has_nothing_current() =>
        Assert.Empty(await (await OpenAsync()).ReadCurrentAsync(Cancel));

    [Fact]
    public async Task An_edition_is_current_only_once_it_is_published()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Prices("first"), Cancel);
        Assert.Empty(await store.ReadCurrentAsync(Cancel));

        Assert.True(await store.PublishAsync(EditionSubject.Prices, "first", null, "seed", "tests", Noon.AddTicks(7), Cancel));

        var current = Assert.Single(await (await OpenAsync()).ReadCurrentAsync(Cancel));
        Assert.Equal((EditionSubject.Prices, "first", Noon.AddTicks(7), "tests"), (current.Subject, current.EditionId, current.PublishedAt, current.PublishedBy));
    }

    [Fact]
    public async Task Each_subject_has_a_pointer_of_its_own_even_for_editions_of_one_id()
    {
        var store = await OpenAsync();
        foreach (var subject in Enum.GetValues<EditionSubject>())
        {
            await store.WriteAsync(Small(subject, "same"), Cancel);
            Assert.True(await store.PublishAsync(subject, "same", null, "seed", "tests", Noon, Cancel));
        }

        Assert.Equal(Enum.GetValues<EditionSubject>(), (await store.ReadCurrentAsync(Cancel)).Select(current => current.Subject).Order());
        Assert.Equal("Treatments same", await SnapshotAsync(store, EditionSubject.Treatments, "same"));
    }

    [Fact]
    public async Task Writing_the_same_again_changes_nothing_and_the_order_of_rows_does_not_matter()
    {
        var store = await OpenAsync();
        var edition = Prices("e1", prices: 5);
        await store.WriteAsync(edition, Cancel);
        await store.WriteAsync(new(edition.Subject, "e1", edition.Snapshot, edition.Providers, [.. edition.Prices.Reverse()], edition.Documents), Cancel);
        Assert.Equal(edition.Prices.ToHashSet(), await SetAsync(store.ReadPricesAsync("e1", null, Cancel)));
    }

    [Theory]
    [InlineData(4, "packed")] // another price
    [InlineData(3, "other")] // another snapshot
    public async Task An_edition_is_never_overwritten_by_other_content(int prices, string snapshot)
    {
        var store = await OpenAsync();
        await store.WriteAsync(Prices("e1"), Cancel);

        var fault = await Assert.ThrowsAsync<EditionTakenException>(() => store.WriteAsync(Prices("e1", prices, snapshot), Cancel));

        Assert.Contains("already an edition e1 of prices", fault.Message, StringComparison.Ordinal);
        Assert.Equal("packed", await SnapshotAsync(store, EditionSubject.Prices, "e1"));
        Assert.Equal(3, (await SetAsync(store.ReadPricesAsync("e1", null, Cancel))).Count);
    }

    [Fact]
    public async Task Two_who_write_the_same_edition_at_once_both_succeed()
    {
        var (one, other) = (await OpenAsync(), await OpenAsync());
        var edition = Prices("e1", prices: 300);
        await Task.WhenAll(one.WriteAsync(edition, Cancel), other.WriteAsync(edition, Cancel));
        Assert.Equal(edition.Prices.ToHashSet(), await SetAsync(one.ReadPricesAsync("e1", null, Cancel)));
        Assert.True(await one.PublishAsync(EditionSubject.Prices, "e1", null, "seed", "tests", Noon, Cancel));
    }

    [Fact]
    public async Task A_half_written_edition_cannot_be_published_until_it_is_completed()
    {
        var edition = Prices("half", prices: 1_000);
        await InterruptWritingAsync(edition);
        var store = await OpenAsync();

        await Assert.ThrowsAsync<EditionNotWrittenException>(
            () => store.PublishAsync(EditionSubject.Prices, "half", null, "too early", "tests", Noon, Cancel));
        Assert.Empty(await store.ReadCurrentAsync(Cancel));

        await store.WriteAsync(edition, Cancel);
        Assert.True(await store.PublishAsync(EditionSubject.Prices, "half", null, "now", "tests", Noon, Cancel));
        Assert.Equal(edition.Prices.ToHashSet(), await SetAsync(store.ReadPricesAsync("half", null, Cancel)));
    }

    [Fact]
    public async Task Publishing_moves_the_pointer_on_and_back_and_changes_its_version_each_time()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Prices("a"), Cancel);
        await store.WriteAsync(Prices("b"), Cancel);
        var versions = new HashSet<string>();
        CurrentEdition? current = null;
        foreach (var id in (string[])["a", "b", "a", "a"])
        {
            Assert.True(await store.PublishAsync(EditionSubject.Prices, id, current, $"now {id}", "tests", Noon, Cancel));
            current = Assert.Single(await store.ReadCurrentAsync(Cancel));
            Assert.Equal(id, current.EditionId);
            Assert.True(versions.Add(current.Version));
        }
    }

    [Fact]
    public async Task Who_knows_only_an_older_pointer_does_not_publish()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Prices("a"), Cancel);
        await store.WriteAsync(Prices("b"), Cancel);
        await store.PublishAsync(EditionSubject.Prices, "a", null, "1", "tests", Noon, Cancel);
        var first = Assert.Single(await store.ReadCurrentAsync(Cancel));
        await store.PublishAsync(EditionSubject.Prices, "a", first, "2", "tests", Noon, Cancel);

        Assert.False(await store.PublishAsync(EditionSubject.Prices, "b", first, "late", "tests", Noon, Cancel));
        Assert.False(await store.PublishAsync(EditionSubject.Prices, "b", null, "later", "tests", Noon, Cancel));
        Assert.Equal("a", Assert.Single(await store.ReadCurrentAsync(Cancel)).EditionId);
    }

    [Fact]
    public async Task Of_two_who_publish_at_once_exactly_one_wins_every_time()
    {
        IEditionStore[] publishers = [await OpenAsync(), await OpenAsync()];
        string[] ids = ["a", "b"];
        foreach (var id in ids)
            await publishers[0].WriteAsync(Prices(id), Cancel);

        CurrentEdition? current = null;
        for (var round = 0; round < 1_000; round++)
        {
            var expected = current;
            var won = await Task.WhenAll(publishers.Select((publisher, number) => Task.Run(
                () => publisher.PublishAsync(EditionSubject.Prices, ids[number], expected, "race", "tests", Noon, Cancel), Cancel)));
            current = Assert.Single(await publishers[0].ReadCurrentAsync(Cancel));
            Assert.Equal(1, won.Count(one => one));
            Assert.Equal(ids[Array.IndexOf(won, true)], current.EditionId);
        }
    }

    [Fact]
    public async Task What_is_cancelled_stops()
    {
        var store = await OpenAsync();
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ReadCurrentAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ReadSnapshotAsync(EditionSubject.Prices, "a", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.WriteAsync(Prices("a"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SetAsync(store.ReadPricesAsync("a", null, cancelled)));
        Assert.Empty(await store.ReadCurrentAsync(Cancel));
    }

    protected static async Task<string> SnapshotAsync(IEditionStore store, EditionSubject subject, string editionId) =>
        Encoding.UTF8.GetString(await store.ReadSnapshotAsync(subject, editionId, Cancel));

    /// <summary>As a set, because a store promises no order; a row read twice fails.</summary>
    protected static async Task<HashSet<T>> SetAsync<T>(IAsyncEnumerable<T> rows)
    {
        var set = new HashSet<T>();
        await foreach (var row in rows)
            Assert.True(set.Add(row));
        return set;
    }
}
