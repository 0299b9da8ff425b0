using CostFinder.App.Catalog;
using CostFinder.App.Operations;
using CostFinder.App.Storage;
using CostFinder.Core.Assistance;
using CostFinder.Core.Pricing;
using CostFinder.Core.Regions;
using CostFinder.Tests.House;
using CostFinder.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using static CostFinder.Tests.Catalog.SameAnswers;

namespace CostFinder.Tests.Catalog;

/// <summary>A catalog that was opened ready-made answers like the one that was read from the fact files, and is never trusted when it is damaged.</summary>
public sealed partial class ReadyCatalogTests : IDisposable
{
    private static readonly Dictionary<EditionSubject, FactFiles> Files = Enum.GetValues<EditionSubject>().ToDictionary(
        subject => subject, subject => FactFolders.Read(Path.Combine(SourceTree.Root, "data"), subject));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costfinder-");
    private readonly CountedReads _counted = new();
    private readonly SqliteEditionStore _editions;
    private readonly SqliteRecordStore _records;

    public ReadyCatalogTests()
    {
        var file = Path.Combine(_folder.FullName, "costfinder.db");
        (_editions, _records) = (new(file, _counted.Reads, TimeProvider.System), new(file, _counted.Reads));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static FactCatalog FromFacts => RealCatalog.Instance;

    public void Dispose()
    {
        _editions.Dispose();
        _records.Dispose();
        _counted.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Pages that are cut by services and treatments, too: today's are too short for that.</summary>
    [Theory]
    [InlineData(PriceBook.LongestPage)]
    [InlineData(2_000)]
    [InlineData(0)]
    public async Task Every_standard_profile_gets_the_same_estimate(int longestPage)
    {
        var opened = await WrittenAsync(Ready(frontPieces: 16, longestPage: longestPage));
        Assert.True(opened.IsWhole);
        AssertSameEstimates(FromFacts, opened);
    }

    [Theory]
    [InlineData(PriceBook.LongestPage)]
    [InlineData(2_000)]
    public async Task Every_price_and_every_provider_is_the_same_in_every_kind_of_region(int longestPage)
    {
        var opened = await WrittenAsync(Ready(frontPieces: 16, longestPage: longestPage));
        // Each region of a kind that has few of them, and of the others every fifth; ZIP codes stand for their areas.
        Region[] regions = [.. FromFacts.Facts.Places.All.GroupBy(region => region.Kind).SelectMany(kind => kind.OrderBy(region => region.Id, StringComparer.Ordinal).Where((_, place) => kind.Count() < 80 || place % 5 == 0))];
        Assert.Equal(4, regions.Select(region => region.Kind).Distinct().Count());
        string[] places = [.. regions.Select(region => region.Id), "90024", "63110", "00601", "99950", "zip3:787", "zip3:100"];
        var found = 0;
        foreach (var place in places)
        {
            var ladder = FromFacts.Facts.Places.LadderOf(place);
            foreach (var treatment in FromFacts.Facts.Treatments)
            {
                foreach (var service in (Service[])[Service.Session, Service.Consultation, Service.Monitoring])
                {
                    foreach (var dose in (int?[])[null, 28, 56, 84, 1000])
                    {
                        var (expected, actual) = (FromFacts.Facts.Prices.Find(ladder, treatment.Id, service, dose), opened.Facts.Prices.Find(ladder, treatment.Id, service, dose));
                        AssertSame(Json(expected), Json(actual));
                        found += expected is FoundPrice ? 1 : 0;
                    }
                }
                AssertSame(
                    Json(FromFacts.Facts.Prices.ProvidersNear(ladder, treatment.Id, int.MaxValue)), Json(opened.Facts.Prices.ProvidersNear(ladder, treatment.Id, int.MaxValue)));
            }
        }
        Assert.True(found > places.Length);
    }

    [Fact]
    public async Task What_was_changed_cut_or_written_in_another_form_is_not_used()
    {
        var ready = Ready();
        Assert.Null(await ready.FindAsync(FromFacts.Editions, Cancel));
        await WrittenAsync(ready);
        foreach (var record in await FrontAsync())
        {
            var damaged = (byte[])record.Bytes!.Clone();
            damaged[damaged.Length / 2] ^= 1;
            var version = await _records.ReplaceAsync(record with { Bytes = damaged }, record.Version!, Cancel);
            Assert.Null(await ready.FindAsync(FromFacts.Editions, Cancel));
            version = await _records.ReplaceAsync(record with { Bytes = record.Bytes[..^1] }, version!, Cancel);
            Assert.Null(await ready.FindAsync(FromFacts.Editions, Cancel));
            await _records.ReplaceAsync(record, version!, Cancel);
        }
        Assert.NotNull(await ready.FindAsync(FromFacts.Editions, Cancel));
        var other = FromFacts.Editions with { Parameters = FromFacts.Editions.Parameters with { EditionId = "other" } };
        Assert.Null(await ready.FindAsync(other, Cancel));
    }

    [Fact]
    public async Task A_damaged_one_is_made_anew_from_the_facts()
    {
        await WriteEditionsAsync();
        var ready = Ready(frontPieces: 9, pieceBytes: 16 * 1024);
        using (var first = Source(ready))
            Assert.True((await first.GetAsync(Cancel)).IsWhole); // There was none: the facts were read, and it was kept.

        var rest = (await _records.ListAsync(await PartitionAsync("rest"), null, Cancel).ToListAsync(Cancel));
        foreach (var record in rest)
            await _records.ReplaceAsync(record with { Bytes = new byte[record.Bytes!.Length] }, record.Version!, Cancel);
        using var second = Source(ready);
        var catalog = await second.GetAsync(Cancel);
        Assert.False(catalog.IsWhole);
        var mended = await second.GetAsync(catalog, catalog.Facts.Places.LadderOf("90024"), 20, Cancel);
        Assert.True(mended.IsWhole);
        Assert.Same(mended, await second.GetAsync(Cancel));
        Assert.Equal(rest.Select(record => Convert.ToHexString(record.Bytes!)),
            (await _records.ListAsync(await PartitionAsync("rest"), null, Cancel).ToListAsync(Cancel)).Select(record => Convert.ToHexString(record.Bytes!)));
    }

    [Fact]
    public async Task What_a_page_cannot_hold_is_not_kept()
    {
        AssistanceProgram[] programs = [.. FromFacts.Programs.Select(program => program.Id == "hospital-charity-ca" ? program with { Rules = [new LivesIn([null!]) { Citation = program.Sources[0] }] } : program)];
        await Ready().WriteAsync(Files, FromFacts with { Programs = programs }, Cancel);
        Assert.Null(await Ready().FindAsync(FromFacts.Editions, Cancel));
        Assert.Empty(await _records.ListAsync("ready-catalogs", null, Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task What_cannot_be_kept_is_answered_from_at_every_start()
    {
        await WriteEditionsAsync();
        var ready = new ReadyCatalogs(_records, TimeProvider.System, NullLogger<ReadyCatalogs>.Instance) { MostDirectoryBytes = 1_000 };
        for (var start = 0; start < 2; start++)
        {
            using var source = Source(ready);
            AssertSameEstimates(FromFacts, await source.GetAsync(Cancel));
        }
        Assert.Empty(await _records.ListAsync("ready-catalogs", null, Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Old_ones_are_forgotten_after_a_day_and_the_current_one_never()
    {
        var clock = new FakeTimeProvider(SampleEditions.Noon);
        var ready = new ReadyCatalogs(_records, clock, NullLogger<ReadyCatalogs>.Instance);
        await ready.WriteAsync(Files, FromFacts, Cancel);
        var other = FromFacts.Editions with { Prices = FromFacts.Editions.Prices with { EditionId = "newer" } };

        clock.Advance(TimeSpan.FromHours(23));
        await ready.ForgetOthersAsync(other, Cancel);
        Assert.NotNull(await ready.FindAsync(FromFacts.Editions, Cancel));
        clock.Advance(TimeSpan.FromHours(2));
        await ready.ForgetOthersAsync(FromFacts.Editions, Cancel);
        Assert.NotNull(await ready.FindAsync(FromFacts.Editions, Cancel));
        await ready.ForgetOthersAsync(other, Cancel);
        Assert.Null(await ready.FindAsync(FromFacts.Editions, Cancel));
        Assert.Empty(await _records.ListAsync("ready-catalogs", null, Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Every_place_and_every_amount_of_Medicare_is_the_same()
    {
        var opened = await WrittenAsync(Ready());
        var (expected, actual) = (FromFacts.Facts.Places, opened.Facts.Places);
        Assert.Equal(expected.All.Order(ById), actual.All.Order(ById));
        string[] places = [.. expected.All.Select(region => region.Id), .. Enumerable.Range(0, 1000).Select(prefix => $"zip3:{prefix:D3}"), .. Enumerable.Range(0, 10_000).Select(part => $"{part * 10 + part % 7:D5}")];
        foreach (var place in places)
            Assert.Equal(Json(expected.Find(place)), Json(actual.Find(place)));
        Assert.True(places.Count(place => actual.Find(place) is not null) > 3_000);
        foreach (var words in (string[])["9", "100", "new", "saint louis", "tx", "puerto", "kansas city", "costa", "nowhere"])
            Assert.Equal(expected.Search(words, 30), actual.Search(words, 30));
        Assert.Equal(expected.RegionsOf(null, "Portland", "OR"), actual.RegionsOf(null, "Portland", "OR"));

        var (schedule, packed) = (FromFacts.Facts.Medicare, opened.Facts.Medicare);
        var known = 0;
        foreach (var service in schedule.Services)
        {
            foreach (var day in (DateOnly[])[new(2024, 6, 1), new(2025, 1, 1), new(2025, 12, 31), new(2026, 1, 1), new(2026, 11, 24), new(2027, 1, 1)])
            {
                Assert.Equal(Json<object>(schedule.FindHospitalOutpatient(service.Code, day)), Json<object>(packed.FindHospitalOutpatient(service.Code, day)));
                foreach (var locality in schedule.Localities.Select(locality => (string?)locality.Id).Append(null).Append("no locality"))
                {
                    foreach (var setting in Enum.GetValues<Core.Medicare.MedicareSetting>())
                    {
                        var answer = schedule.Find(service.Code, locality, setting, day);
                        Assert.Equal(Json<object>(answer), Json<object>(packed.Find(service.Code, locality, setting, day)));
                        known += answer is Core.Medicare.MedicareApproved ? 1 : 0;
                    }
                }
            }
        }
        Assert.True(known > 1_000);
    }

    [Fact]
    public async Task Every_other_fact_is_the_same_to_its_last_member()
    {
        var opened = await WrittenAsync(Ready());
        Assert.All(Parts(FromFacts).Zip(Parts(opened)), part => Assert.Null(FactComparison.Difference(part.First, part.Second)));

        static object[] Parts(FactCatalog catalog) =>
        [
            catalog.Facts.Treatments, catalog.Facts.Outlooks, catalog.Facts.Parameters, catalog.Facts.PlanDesigns, catalog.Facts.Prices.Rules,
            catalog.PovertyGuidelines, catalog.Programs, catalog.PaymentPlans, catalog.Personas.Select(persona => persona.Id),
        ];
    }

    [Fact]
    public void No_answer_needs_a_fact_file()
    {
        var pages = ReadyCatalogs.PagesOf(Files, FromFacts);
        Assert.True(pages.Remove(ReadyDirectory.Personas));
        Assert.All(pages.Values, page => Assert.Equal(-1, page.AsSpan().IndexOf("\"$schema\""u8)));
        var (directory, content) = ReadyDirectory.Of(pages);
        var opened = FactCatalog.Ready(FromFacts.Editions, new(_records, "none", directory, new Dictionary<int, byte[]> { [0] = content }, content.Length));
        AssertSameEstimates(FromFacts, opened);
        Assert.Throws<KeyNotFoundException>(() => opened.Personas);
    }

    private static readonly Comparer<Region> ById = Comparer<Region>.Create((one, other) => string.CompareOrdinal(one.Id, other.Id));

    [Fact]
    public void The_same_facts_have_the_same_pages()
    {
        var (one, two) = (FromFacts.Facts.Prices.Pack(), FactCatalog.Of(Files, CatalogEditions.Unpublished(Files)).Facts.Prices.Pack());
        Assert.Equal(one.Keys, two.Keys);
        Assert.All(one, page => Assert.Equal(page.Value, two[page.Key]));
        Assert.Equal(FromFacts.Facts.Places.Pack(), Core.Regions.Places.Open(FromFacts.Facts.Places.Pack()).Pack());
        Assert.Equal(FromFacts.Facts.Medicare.Pack(), Core.Medicare.MedicareFeeSchedule.Open(FromFacts.Facts.Medicare.Pack()).Pack());
    }

    private ReadyCatalogs Ready(int frontPieces = 8, int pieceBytes = 64 * 1024, int longestPage = PriceBook.LongestPage) =>
        new(_records, TimeProvider.System, NullLogger<ReadyCatalogs>.Instance) { FrontPieces = frontPieces, PieceBytes = pieceBytes, LongestPage = longestPage };

    private CatalogSource Source(ReadyCatalogs ready) => new(_editions, ready, ReadAhead.Nothing, TimeProvider.System, NullLogger<CatalogSource>.Instance);

    private async Task<FactCatalog> WrittenAsync(ReadyCatalogs ready)
    {
        await ready.WriteAsync(Files, FromFacts, Cancel);
        return await ready.FindAsync(FromFacts.Editions, Cancel) ?? throw new InvalidOperationException("It was written and is not there.");
    }

    private async Task WriteEditionsAsync(Dictionary<EditionSubject, FactFiles>? all = null)
    {
        foreach (var (subject, files) in all ?? Files)
        {
            await _editions.WriteAsync(SeedEdition.Of(subject, files, FromFacts), Cancel);
            await _editions.PublishAsync(subject, files.ContentId(), null, "n", "test", SampleEditions.Noon, Cancel);
        }
    }

    private async Task<string> PartitionAsync(string which) =>
        $"ready-{(await _records.ListAsync("ready-catalogs", null, Cancel).ToListAsync(Cancel)).Single().Key}-{which}";

    private async Task<IReadOnlyList<StoredRecord>> FrontAsync() => await _records.ListAsync(await PartitionAsync("front"), null, Cancel).ToListAsync(Cancel);
}
