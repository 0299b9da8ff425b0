using CostFinder.App.Catalog;
using CostFinder.App.Endpoints;
using CostFinder.App.Operations;
using CostFinder.Core.Pricing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using static CostFinder.Tests.Catalog.SameAnswers;

namespace CostFinder.Tests.Catalog;

public sealed partial class ReadyCatalogTests
{
    [Fact]
    public async Task Only_the_pages_of_the_place_are_read_first()
    {
        var ready = Ready(frontPieces: 7, pieceBytes: 16 * 1024);
        var opened = await WrittenAsync(ready);
        Assert.False(opened.IsWhole);
        var ladder = opened.Facts.Places.LadderOf("10001");
        Assert.Throws<InvalidOperationException>(() => opened.Facts.Prices.ProvidersNear(ladder, "esketamine", 20));

        var before = _counted.Total;
        await opened.OpenAsync(ladder, EstimateRendering.ProvidersShown, Cancel);
        Assert.InRange(_counted.Total - before, 1, 3);
        Assert.False(opened.IsWhole);
        AssertSame(Json(FromFacts.Facts.Prices.Find(ladder, "esketamine", Service.Session, 84)), Json(opened.Facts.Prices.Find(ladder, "esketamine", Service.Session, 84)));
        AssertSame(
            Json(FromFacts.Facts.Prices.ProvidersNear(ladder, "esketamine", EstimateRendering.ProvidersShown, 84)),
            Json(opened.Facts.Prices.ProvidersNear(ladder, "esketamine", EstimateRendering.ProvidersShown, 84)));

        await opened.OpenAllAsync(Cancel);
        Assert.True(opened.IsWhole);
        Assert.Empty(opened.Facts.Prices.PagesLeft);
    }

    [Fact]
    public async Task Behind_the_first_answers_the_pages_of_every_other_place_are_read()
    {
        var clock = new FakeTimeProvider();
        var (source, catalog) = await AskedAboutAPlaceAsync(clock);
        using var closed = source;
        var before = _counted.Total;
        await Task.Delay(1_500, Cancel);
        Assert.Equal((false, before), (catalog.IsWhole, _counted.Total));
        clock.Advance(TimeSpan.FromSeconds(1));
        for (var waited = 0; waited < 200 && !catalog.IsWhole; waited++)
            await Task.Delay(50, Cancel);
        Assert.True(catalog.IsWhole);
    }

    [Fact]
    public async Task Nothing_more_is_read_for_an_app_that_has_stopped()
    {
        var clock = new FakeTimeProvider();
        var (source, catalog) = await AskedAboutAPlaceAsync(clock);
        source.Dispose();
        source.Dispose();
        var before = _counted.Total;
        clock.Advance(TimeSpan.FromSeconds(1));
        await Task.Delay(500, Cancel);
        Assert.Equal((false, before), (catalog.IsWhole, _counted.Total));
    }

    [Fact]
    public async Task Of_a_larger_one_only_what_a_start_needs_comes_with_the_directory()
    {
        const int piece = 16 * 1024;
        await WrittenAsync(Ready(frontPieces: 7, piece));
        var directory = ReadyDirectory.Of(ReadyCatalogs.PagesOf(Files, FromFacts)).Directory;
        Assert.InRange(directory.StartLength, 1, directory.Length / 2);
        var front = (await FrontAsync()).Where(record => record.Key != "directory").ToList();
        Assert.Equal((directory.StartLength + piece - 1) / piece, front.Count);
        Assert.Equal((directory.Length + piece - 1) / piece, await _records.ListAsync(await PartitionAsync("rest"), null, Cancel).CountAsync(Cancel));
    }

    [Theory]
    [InlineData(2 * 1024)]
    [InlineData(7 * 1024)]
    [InlineData(40 * 1024)]
    public async Task Pages_longer_than_a_piece_or_across_the_front_come_whole(int pieceBytes)
    {
        var opened = await WrittenAsync(Ready(frontPieces: 160 * 1024 / pieceBytes, pieceBytes));
        Assert.False(opened.IsWhole);
        await opened.OpenAllAsync(Cancel);
        Assert.True(opened.IsWhole);
        var ladder = opened.Facts.Places.LadderOf("CA");
        AssertSame(Json(FromFacts.Facts.Prices.ProvidersNear(ladder, "iv-ketamine", int.MaxValue)), Json(opened.Facts.Prices.ProvidersNear(ladder, "iv-ketamine", int.MaxValue)));
    }

    /// <summary>A source that has answered for one place of a large edition, at the moment when it has.</summary>
    private async Task<(CatalogSource Source, FactCatalog Catalog)> AskedAboutAPlaceAsync(TimeProvider clock)
    {
        await WriteEditionsAsync();
        var ready = Ready(frontPieces: 7, pieceBytes: 16 * 1024);
        using (var first = Source(ready))
            await first.GetAsync(Cancel);
        var source = new CatalogSource(_editions, ready, ReadAhead.Nothing, clock, NullLogger<CatalogSource>.Instance);
        var catalog = await source.GetAsync(Cancel);
        await source.GetAsync(catalog, catalog.Facts.Places.LadderOf("10001"), 20, Cancel);
        return (source, catalog);
    }
}
