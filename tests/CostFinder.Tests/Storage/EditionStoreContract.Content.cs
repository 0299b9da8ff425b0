using System.Security.Cryptography;
using System.Text;
using CostFinder.App.Catalog;
using CostFinder.App.Storage;
using CostFinder.Tests.Facts;
using static CostFinder.Tests.Storage.SampleEditions;

namespace CostFinder.Tests.Storage;

/// <summary>What is written comes back, whatever it is.</summary>
public abstract partial class EditionStoreContract
{
    [Fact]
    public async Task A_cold_reader_needs_five_round_trips_for_all_four_subjects()
    {
        var store = await OpenAsync();
        foreach (var subject in Enum.GetValues<EditionSubject>())
        {
            await store.WriteAsync(new(subject, "1", RandomNumberGenerator.GetBytes(1_000_000)), Cancel);
            await store.PublishAsync(subject, "1", null, "seed", "tests", Noon, Cancel);
        }
        var reader = await OpenAsync();
        var before = Counted.Total;

        foreach (var current in await reader.ReadCurrentAsync(Cancel))
            await reader.ReadSnapshotAsync(current.Subject, current.EditionId, Cancel);

        Assert.Equal(5, Counted.Total - before); // 1 for the pointers + 4 snapshots
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)] // one binary column, exactly
    [InlineData(720_896)] // one row of eleven columns, exactly
    [InlineData(3_145_728)] // 3 MiB
    public async Task A_snapshot_comes_back_byte_for_byte(int bytes)
    {
        var snapshot = RandomNumberGenerator.GetBytes(bytes);
        await (await OpenAsync()).WriteAsync(new(EditionSubject.Prices, "big", snapshot), Cancel);
        Assert.Equal(snapshot, await (await OpenAsync()).ReadSnapshotAsync(EditionSubject.Prices, "big", Cancel));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_damaged_snapshot_is_an_error_that_says_so(bool cut)
    {
        var store = await OpenAsync();
        await store.WriteAsync(Small(EditionSubject.Programs, "e1"), Cancel);
        await DamageSnapshotAsync(EditionSubject.Programs, "e1", cut);

        var fault = await Assert.ThrowsAsync<DamagedStoreException>(() => store.ReadSnapshotAsync(EditionSubject.Programs, "e1", Cancel));
        Assert.Contains("the snapshot of edition e1 of programs is damaged", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_nobody_wrote_is_an_error_that_says_so()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Small(EditionSubject.Programs, "e1"), Cancel);
        await Assert.ThrowsAsync<EditionNotWrittenException>(() => store.ReadSnapshotAsync(EditionSubject.Programs, "e2", Cancel));
        await Assert.ThrowsAsync<EditionNotWrittenException>(() => store.ReadSnapshotAsync(EditionSubject.Prices, "e1", Cancel));
    }

    [Fact]
    public async Task Rows_come_back_as_they_were_whether_all_or_one_state()
    {
        var edition = new NewEdition(
            EditionSubject.Prices, "rows", [1],
            [Provider("austin-clinic", "TX"), Provider("reno-clinic", "NV"), new("home", "Home", "at-home", "Elko", "NV", Zip: null)],
            [Price("full-tx", "TX"), Price("full-nv", "NV"), BarePrice("bare", "home", "NV")],
            [new("prices/a.json", "{}"), new("prices/b.json", """{ "é": "✓" }""")]);
        var store = await OpenAsync();
        await store.WriteAsync(edition, Cancel);
        await store.WriteAsync(Prices("rows-of-another-edition"), Cancel);

        Assert.Equal(edition.Providers.ToHashSet(), await SetAsync(store.ReadProvidersAsync("rows", null, Cancel)));
        Assert.Equal(edition.Prices.ToHashSet(), await SetAsync(store.ReadPricesAsync("rows", null, Cancel)));
        Assert.Equal(edition.Documents.ToHashSet(), await SetAsync(store.ReadDocumentsAsync(EditionSubject.Prices, "rows", Cancel)));
        Assert.Equal([edition.Providers[0]], await SetAsync(store.ReadProvidersAsync("rows", "TX", Cancel)));
        Assert.Equal(edition.Prices.Skip(1).ToHashSet(), await SetAsync(store.ReadPricesAsync("rows", "NV", Cancel)));
        Assert.Empty(await SetAsync(store.ReadPricesAsync("rows", "CA", Cancel)));
        Assert.Empty(await SetAsync(store.ReadPricesAsync("row", null, Cancel)));
        Assert.Empty(await SetAsync(store.ReadDocumentsAsync(EditionSubject.Programs, "rows", Cancel)));
    }

    [Fact]
    public async Task Many_prices_of_one_state_all_come_back()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Prices("many", prices: 2_500), Cancel); // more than a page of 1,000 and a batch of 100
        Assert.Equal(1_250, (await SetAsync(store.ReadPricesAsync("many", "TX", Cancel))).Count);
        Assert.Equal(2_500, (await SetAsync(store.ReadPricesAsync("many", null, Cancel))).Count);
    }

    [Fact]
    public async Task A_document_longer_than_a_column_or_a_row_comes_back_whole()
    {
        // 32,000 letters fill a column and 14 columns a row; the emoji's two halves would lie on either side of a cut.
        var text = new string('a', 31_999) + "🙂" + string.Concat(Enumerable.Repeat("lorem é ", 60_000));
        var store = await OpenAsync();
        DocumentRow[] documents = [new("programs/a.json", text), new("programs/a.json2", "{}"), new("programs/empty.json", "")];
        await store.WriteAsync(new(EditionSubject.Programs, "long", [1], documents: documents), Cancel);
        Assert.Equal(documents.ToHashSet(), await SetAsync(store.ReadDocumentsAsync(EditionSubject.Programs, "long", Cancel)));
    }

    [Fact]
    public async Task Any_text_may_be_an_id_and_is_found_again()
    {
        string[] texts =
        [
            "a/b\\c", "#1?x=%2F", "o'clock ''", "\"quoted\" & + <tag>", "🙂 émoji", "a|b", "a!b", "!007c", "tab\tline\nnull\0del\u007f\u0085", " blanks ",
            "..", "x' or PartitionKey ne '", new string('k', 1024), new string('k', 1023) + "!", string.Concat(Enumerable.Repeat("🙂/", 400)),
        ];
        var store = await OpenAsync();
        foreach (var text in texts)
        {
            ProviderRow[] providers = [.. texts.Select(id => new ProviderRow(id, "n", "clinic", null, text, null))];
            PriceRow[] prices = [.. texts.Select(id => BarePrice(id, text, text))];
            DocumentRow[] documents = [.. texts.Select(path => new DocumentRow(path, path))];
            await store.WriteAsync(new(EditionSubject.Prices, text, Encoding.UTF8.GetBytes(text), providers, prices, documents), Cancel);
        }
        foreach (var text in texts)
        {
            Assert.Equal(Encoding.UTF8.GetBytes(text), await store.ReadSnapshotAsync(EditionSubject.Prices, text, Cancel));
            Assert.All(await SetAsync(store.ReadPricesAsync(text, text, Cancel)), price => Assert.Equal((text, text), (price.State, price.ProviderId)));
            Assert.Equal(texts.ToHashSet(), (await SetAsync(store.ReadPricesAsync(text, null, Cancel))).Select(price => price.Id).ToHashSet());
            Assert.Equal(texts.ToHashSet(), (await SetAsync(store.ReadProvidersAsync(text, text, Cancel))).Select(one => one.Id).ToHashSet());
            Assert.Equal(
                texts.Select(path => new DocumentRow(path, path)).ToHashSet(),
                await SetAsync(store.ReadDocumentsAsync(EditionSubject.Prices, text, Cancel)));

            var expected = (await store.ReadCurrentAsync(Cancel)).SingleOrDefault();
            Assert.True(await store.PublishAsync(EditionSubject.Prices, text, expected, text, text, Noon, Cancel));
            Assert.Equal(text, Assert.Single(await store.ReadCurrentAsync(Cancel)).EditionId);
        }
    }

    [Fact]
    public async Task The_facts_of_this_repository_go_in_and_come_out_and_may_be_written_again()
    {
        var store = await OpenAsync();
        var found = Enum.GetValues<EditionSubject>().ToDictionary(subject => subject, subject => FactFolders.Read(RealFacts.Folder, subject));
        var catalog = FactCatalog.Of(found, CatalogEditions.Unpublished(found));
        foreach (var (subject, files) in found)
        {
            var edition = SeedEdition.Of(subject, files, catalog);
            await store.WriteAsync(edition, Cancel);
            await store.WriteAsync(SeedEdition.Of(subject, files, catalog), Cancel);

            Assert.Equal(files.ContentId(), FactFiles.Unpack(await store.ReadSnapshotAsync(subject, edition.Id, Cancel)).ContentId());
            Assert.Equal(edition.Documents.ToHashSet(), await SetAsync(store.ReadDocumentsAsync(subject, edition.Id, Cancel)));
            Assert.True(await store.PublishAsync(subject, edition.Id, null, "seed", "tests", Noon, Cancel));
        }
        var prices = found[EditionSubject.Prices].ContentId();
        Assert.Equal(catalog.Facts.Prices.Prices.Keys.ToHashSet(), (await SetAsync(store.ReadPricesAsync(prices, null, Cancel))).Select(price => price.Id).ToHashSet());
    }
}
