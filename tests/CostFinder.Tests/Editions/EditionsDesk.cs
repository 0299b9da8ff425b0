using CostFinder.App.Catalog;
using CostFinder.App.Editions;
using CostFinder.App.Operations;
using CostFinder.App.Storage;
using CostFinder.Tests.Facts;
using CostFinder.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CostFinder.Tests.Editions;

/// <summary>Everything an admin works with, over one store that is filled from the real facts.</summary>
internal sealed class EditionsDesk : IDisposable
{
    private readonly Action _close;

    public EditionsDesk(IEditionStore editions, IRecordStore records, FakeTimeProvider clock, bool secondPerson = false, Action? close = null)
    {
        (Editions, Records, Clock, _close) = (editions, records, clock, close ?? (() => { }));
        Files = new(editions);
        Drafts = new(editions, records, Files, clock);
        Audit = new(records, clock);
        Ready = new(records, clock, NullLogger<ReadyCatalogs>.Instance);
        Source = new(editions, Ready, ReadAhead.Nothing, clock, NullLogger<CatalogSource>.Instance);
        Publishing = new(editions, Drafts, Files, Audit, Source, Ready, new(secondPerson), clock);
        Imports = new(records, Drafts, Files, clock);
        Expiry = new(editions, records, Drafts, Files, Audit, clock);
    }

    public IEditionStore Editions { get; }

    public IRecordStore Records { get; }

    public FakeTimeProvider Clock { get; }

    public EditionFiles Files { get; }

    public Drafts Drafts { get; }

    public AuditTrail Audit { get; }

    public ReadyCatalogs Ready { get; }

    public CatalogSource Source { get; }

    public Publishing Publishing { get; }

    public Imports Imports { get; }

    public ExpiredFacts Expiry { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static EditionsDesk OnSqlite(string path, StoreReads reads, bool secondPerson = false)
    {
        var clock = new FakeTimeProvider(SampleEditions.Noon);
        var (editions, records) = (new SqliteEditionStore(path, reads, clock), new SqliteRecordStore(path, reads));
        return new(editions, records, clock, secondPerson, () =>
        {
            editions.Dispose();
            records.Dispose();
        });
    }

    public async Task<EditionsDesk> SeededAsync()
    {
        var found = Enum.GetValues<EditionSubject>().ToDictionary(subject => subject, subject => FactFolders.Read(RealFacts.Folder, subject));
        foreach (var (subject, files) in found)
        {
            await Editions.WriteAsync(SeedEdition.Of(subject, files, RealCatalog.Instance), Cancel);
            await Editions.PublishAsync(subject, files.ContentId(), null, "seed", "tests", Clock.GetUtcNow(), Cancel);
        }
        return this;
    }

    /// <summary>The current editions, read from their fact files.</summary>
    public async Task<FactCatalog> FromFactsAsync()
    {
        var current = CatalogEditions.Of(await Editions.ReadCurrentAsync(Cancel));
        var files = new Dictionary<EditionSubject, FactFiles>();
        foreach (var edition in current.All)
            files[edition.Subject] = await Files.GetAsync(edition.Subject, edition.EditionId, Cancel);
        return FactCatalog.Of(files, current);
    }

    public Task<Draft> DraftAsync(EditionSubject subject = EditionSubject.Prices) => Drafts.CreateAsync(subject, "Autumn", "ana", Cancel);

    public Task<Draft> PutAsync(Draft draft, string path, string row, Dictionary<string, string> cells, string by = "ana") =>
        Drafts.ChangeAsync(draft.Id, draft.Revision, Change(DraftChangeKind.PutRow, path, by) with { Row = row, Cells = cells }, Cancel);

    public Task<Draft> RemoveAsync(Draft draft, string path, string row) =>
        Drafts.ChangeAsync(draft.Id, draft.Revision, Change(DraftChangeKind.RemoveRow, path) with { Row = row }, Cancel);

    public Task<Draft> PutDocumentAsync(Draft draft, string path, string json) =>
        Drafts.ChangeAsync(draft.Id, draft.Revision, Change(DraftChangeKind.PutDocument, path) with { Json = json }, Cancel);

    public DraftChange Change(DraftChangeKind kind, string path, string by = "ana") =>
        new() { Id = Guid.NewGuid().ToString("N"), Kind = kind, Path = path, By = by, At = Clock.GetUtcNow() };

    /// <summary>A provider in Austin with one IV price, ready to be published.</summary>
    public async Task<Draft> WithClinicAsync(Draft draft, string amount = "480.00", string id = "hill-clinic-tx")
    {
        var more = await PutAsync(draft, "prices/providers.csv", id, new() { ["name"] = "Hill Clinic", ["kind"] = "clinic", ["city"] = "Austin", ["state"] = "TX", ["zip"] = "78701" });
        return await PutAsync(more, "prices/prices.csv", $"{id}.session", PriceCells(id, amount));
    }

    public static Dictionary<string, string> PriceCells(string provider, string amount) => new()
    {
        ["provider"] = provider,
        ["price_list"] = provider,
        ["treatment"] = "iv-ketamine",
        ["service"] = "session",
        ["sessions"] = "1",
        ["low"] = amount,
        ["high"] = amount,
        ["kind"] = "list",
        ["rate_for"] = "everyone",
        ["setting"] = "clinic",
        ["condition"] = "mood",
        ["drug_included"] = "unknown",
        ["as_of"] = "2026-10",
        ["source_title"] = "Prices, Hill Clinic",
        ["source_link"] = "https://hill.example/prices",
        ["retrieved_on"] = "2026-11-20",
    };

    public void Dispose()
    {
        Source.Dispose();
        _close();
    }
}
