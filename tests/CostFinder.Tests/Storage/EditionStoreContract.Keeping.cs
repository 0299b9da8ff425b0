using CostFinder.App.Storage;
using static CostFinder.Tests.Storage.SampleEditions;

namespace CostFinder.Tests.Storage;

/// <summary>What is shared between editions, and what is kept when old ones are removed.</summary>
public abstract partial class EditionStoreContract
{
    [Fact]
    public async Task A_state_that_did_not_change_is_shared_and_not_copied()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Prices("a", prices: 40), Cancel); // 20 in TX, 20 in NV
        Assert.Equal(40, await StoredPricesAsync());
        await store.WriteAsync(Prices("b", prices: 41), Cancel); // one more in TX
        Assert.Equal(61, await StoredPricesAsync());
        Assert.Equal(Prices("a", prices: 40).Prices.ToHashSet(), await SetAsync(store.ReadPricesAsync("a", null, Cancel)));
        Assert.Equal(Prices("b", prices: 41).Prices.ToHashSet(), await SetAsync(store.ReadPricesAsync("b", null, Cancel)));
    }

    [Fact]
    public async Task Editions_are_listed_with_when_they_were_written_and_published()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Prices("a"), Cancel);
        Clock.Advance(TimeSpan.FromHours(1));
        await store.WriteAsync(Prices("b"), Cancel);
        await store.WriteAsync(Small(EditionSubject.Programs, "other"), Cancel);
        await store.PublishAsync(EditionSubject.Prices, "b", null, "n", "b", Noon.AddHours(2), Cancel);

        Assert.Equal(
            [
                new(EditionSubject.Prices, "a", Complete: true, Noon, null, Pinned: false, 2, 3, 1),
                new(EditionSubject.Prices, "b", Complete: true, Noon.AddHours(1), Noon.AddHours(2), Pinned: false, 2, 3, 1),
            ],
            (await SetAsync(store.ListEditionsAsync(EditionSubject.Prices, Cancel))).OrderBy(edition => edition.Id));
    }

    [Fact]
    public async Task The_current_a_pinned_and_a_fresh_edition_are_never_removed()
    {
        var store = await OpenAsync();
        foreach (var id in (string[])["current", "pinned", "fresh", "old"])
            await store.WriteAsync(Prices(id, snapshot: id), Cancel);
        await store.PublishAsync(EditionSubject.Prices, "fresh", null, "n", "b", Noon.AddDays(1), Cancel);
        await store.PublishAsync(EditionSubject.Prices, "current", (await store.ReadCurrentAsync(Cancel)).Single(), "n", "b", Noon.AddDays(1), Cancel);
        await store.PinAsync(EditionSubject.Prices, "pinned", true, Cancel);
        var now = Noon.AddDays(1);

        Assert.False(await store.RemoveAsync(EditionSubject.Prices, "current", now.AddDays(9), Cancel));
        Assert.False(await store.RemoveAsync(EditionSubject.Prices, "pinned", now.AddDays(9), Cancel));
        Assert.False(await store.RemoveAsync(EditionSubject.Prices, "fresh", now, Cancel)); // published at that moment
        Assert.True(await store.RemoveAsync(EditionSubject.Prices, "old", now, Cancel));
        Assert.True(await store.RemoveAsync(EditionSubject.Prices, "old", now, Cancel)); // it is gone already
        await store.SweepAsync(Cancel);

        Assert.Equal(["current", "fresh", "pinned"], (await SetAsync(store.ListEditionsAsync(EditionSubject.Prices, Cancel))).Select(one => one.Id).Order());
        await Assert.ThrowsAsync<EditionNotWrittenException>(() => store.ReadSnapshotAsync(EditionSubject.Prices, "old", Cancel));
        await Assert.ThrowsAsync<EditionNotWrittenException>(() => store.PublishAsync(EditionSubject.Prices, "old", null, "n", "b", now, Cancel));
        await Assert.ThrowsAsync<EditionNotWrittenException>(() => store.PinAsync(EditionSubject.Prices, "old", true, Cancel));
        Assert.Equal(3, (await SetAsync(store.ReadPricesAsync("current", null, Cancel))).Count); // all four shared these rows

        await store.PinAsync(EditionSubject.Prices, "pinned", false, Cancel);
        Assert.True(await store.RemoveAsync(EditionSubject.Prices, "pinned", now, Cancel));
    }

    [Fact]
    public async Task Rows_of_no_edition_are_swept_up_and_a_removed_edition_may_be_written_again()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Prices("a", prices: 250), Cancel);
        await store.WriteAsync(Prices("b", prices: 251), Cancel);
        Assert.True(await store.RemoveAsync(EditionSubject.Prices, "b", Noon.AddDays(1), Cancel));
        await store.WriteAsync(Prices("b", prices: 251), Cancel); // before anything was swept
        Assert.Equal(251, (await SetAsync(store.ReadPricesAsync("b", null, Cancel))).Count);

        Assert.True(await store.RemoveAsync(EditionSubject.Prices, "b", Noon.AddDays(1), Cancel));
        await store.SweepAsync(Cancel);
        Assert.Equal(250, await StoredPricesAsync());
        await store.WriteAsync(Prices("b", prices: 251), Cancel); // after it
        Assert.Equal(251, (await SetAsync(store.ReadPricesAsync("b", null, Cancel))).Count);
        Assert.Equal("packed", await SnapshotAsync(store, EditionSubject.Prices, "b"));
    }

    [Fact]
    public async Task Writing_publishing_and_removing_the_same_edition_at_once_never_leaves_half_of_it()
    {
        var (writer, keeper) = (await OpenAsync(), await OpenAsync());
        await writer.WriteAsync(Prices("base"), Cancel);
        await writer.PublishAsync(EditionSubject.Prices, "base", null, "n", "b", Noon, Cancel);
        var edition = Prices("contested", prices: 30);
        for (var round = 0; round < 20; round++)
        {
            var removing = Task.Run(async () =>
            {
                await keeper.RemoveAsync(EditionSubject.Prices, "contested", Noon.AddDays(1), Cancel);
                await keeper.SweepAsync(Cancel);
            }, Cancel);
            var writing = Task.Run(() => writer.WriteAsync(edition, Cancel), Cancel);
            await removing;
            await writing.ContinueWith(_ => { }, TaskScheduler.Default); // It may be told that the edition was removed meanwhile; then it writes again.
            await writer.WriteAsync(edition, Cancel);
            Assert.Equal(30, (await SetAsync(writer.ReadPricesAsync("contested", null, Cancel))).Count);
            Assert.Equal("packed", await SnapshotAsync(writer, EditionSubject.Prices, "contested"));
        }
    }
}
