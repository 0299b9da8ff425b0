using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using CostFinder.App.Catalog;
using CostFinder.App.Editions;
using CostFinder.App.Storage;
using CostFinder.Tests.Editions;
using CostFinder.Tests.Facts;
using CostFinder.Tests.Storage;
using Microsoft.Extensions.Time.Testing;

namespace CostFinder.Tests.Faults;

/// <summary>
/// One admin who imports, publishes, rolls back and keeps house on a store of their own, over and over, with tables of a few hundred rows; and
/// what has to hold of that store after the admin was cut off at any moment.
/// </summary>
internal sealed class AdminWork(IEditionStore editions, IRecordStore records, FakeTimeProvider clock) : IDisposable
{
    private const string Table = "prices/providers.csv";

    private static readonly byte[] About = File.ReadAllBytes(Path.Combine(RealFacts.Folder, "prices", "providers.about.json"));

    private readonly EditionsDesk _desk = new(editions, records, clock);

    public void Dispose() => _desk.Dispose();

    public static AdminWork OnSqlite(string path, StoreReads reads, string? pragmas = null)
    {
        var clock = new FakeTimeProvider(SampleEditions.Noon);
        return new(new SqliteEditionStore(path, reads, clock, pragmas), new SqliteRecordStore(path, reads, pragmas), clock);
    }

    public static AdminWork OnTables(string connection, string prefix, StoreReads reads) => OnTables(TableAccount.Client(connection), prefix, reads);

    public static AdminWork OnTables(TableServiceClient account, string prefix, StoreReads reads)
    {
        var clock = new FakeTimeProvider(SampleEditions.Noon);
        return new(new TableEditionStore(account, reads, clock, prefix), new TableRecordStore(account, reads, prefix), clock);
    }

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var files = FactFiles.Of((Table, "id,name,kind,city,state,zip\nfirst-clinic-tx,First Clinic,clinic,Austin,TX,78701\n"), ("prices/providers.about.json", Encoding.UTF8.GetString(About)));
        await editions.WriteAsync(Edition(files), cancellationToken);
        await editions.PublishAsync(EditionSubject.Prices, files.ContentId(), null, "seed", "tests", clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>Imports a file, publishes it, puts the edition before back or not, and removes what is old.</summary>
    public async Task RoundAsync(int round, CancellationToken cancellationToken)
    {
        var draft = await _desk.Drafts.CreateAsync(EditionSubject.Prices, $"round {round}", "ana", cancellationToken);
        var job = await _desk.Imports.CreateAsync(draft.Id, Table, ImportMode.Merge, stage: true, "ana", cancellationToken);
        await _desk.Imports.ReceiveAsync(job.Id, new MemoryStream(Rows(round)), cancellationToken);
        await _desk.Imports.RunAsync(job.Id, cancellationToken);
        await PublishAsync(draft.Id, cancellationToken);
        if (round % 2 == 1)
            await _desk.Publishing.RollBackAsync(EditionSubject.Prices, draft.BaseEditionId, null, "back", "ana", cancellationToken);
        clock.Advance(TimeSpan.FromDays(2));
        await HousekeepAsync(cancellationToken);
    }

    /// <summary>Holds the store against everything that was promised, after finishing what can be resumed.</summary>
    public async Task VerifyAsync(CancellationToken cancellationToken)
    {
        var current = Assert.Single(await editions.ReadCurrentAsync(cancellationToken));
        await AssertCompleteAsync(current.EditionId, cancellationToken);
        Assert.Null((await _desk.Audit.VerifyAsync(null, cancellationToken)).Fault);

        // No row of an import is visible that its draft does not have whole.
        var drafts = await _desk.Drafts.ListAsync(null, cancellationToken).Where(draft => draft.State == DraftState.Open).ToListAsync(cancellationToken);
        await _desk.Imports.ResumeAsync(cancellationToken);
        var jobs = await _desk.Imports.ListAsync(null, cancellationToken).ToListAsync(cancellationToken);
        foreach (var before in drafts)
        {
            var draft = (await _desk.Drafts.FindAsync(before.Id, cancellationToken))!;
            var changes = await _desk.Drafts.ChangesAsync(draft, cancellationToken);
            var staged = jobs.Where(job => job.DraftId == draft.Id && job.State == ImportState.Staged).Select(job => job.Id);
            Assert.Equal(staged.Order(), changes.Select(change => change.ImportId!).Order());
            if (changes.Count == 0 || draft.BaseEditionId != (await editions.ReadCurrentAsync(cancellationToken)).Single().EditionId)
                await _desk.Drafts.UpdateAsync(draft.Id, draft.Revision, open => open with { State = DraftState.Discarded }, cancellationToken);
            else
                await PublishAsync(draft.Id, cancellationToken);
        }
        await HousekeepAsync(cancellationToken);
        foreach (var edition in await editions.ListEditionsAsync(EditionSubject.Prices, cancellationToken).Where(edition => edition.Complete).ToListAsync(cancellationToken))
            await AssertCompleteAsync(edition.Id, cancellationToken);
    }

    private async Task PublishAsync(string draftId, CancellationToken cancellationToken)
    {
        var draft = (await _desk.Drafts.FindAsync(draftId, cancellationToken))!;
        try
        {
            await _desk.Publishing.PublishCheckedAsync(draft, Edition(await _desk.Drafts.ContentAsync(draft, cancellationToken)), "n", "ana", cancellationToken);
        }
        catch (EditRefusedException refused) when (refused.Code is "no-change" or "base-moved")
        {
            // The same rows again, or a roll-back in between.
            await _desk.Drafts.UpdateAsync(draft.Id, draft.Revision, open => open with { State = DraftState.Discarded }, cancellationToken);
        }
    }

    private Task<HousekeepingReport> HousekeepAsync(CancellationToken cancellationToken) => new StoreHousekeeping(
        editions, records, _desk.Imports, _desk.Drafts, _desk.Expiry, new(EditionDays: 1, Editions: 2, ImportDays: 1), clock).RunAsync(cancellationToken);

    private async Task AssertCompleteAsync(string editionId, CancellationToken cancellationToken)
    {
        var files = FactFiles.Unpack(await editions.ReadSnapshotAsync(EditionSubject.Prices, editionId, cancellationToken));
        Assert.Equal(editionId, files.ContentId());
        var rows = await editions.ReadProvidersAsync(editionId, null, cancellationToken).Select(row => row.Id).ToListAsync(cancellationToken);
        Assert.Equal(Ids(files).Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Ids(FactFiles files) =>
        Encoding.UTF8.GetString(files.Get(Table).Content).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]);

    private static NewEdition Edition(FactFiles files) => new(
        EditionSubject.Prices, files.ContentId(), files.Pack(), [.. Ids(files).Select(id => new ProviderRow(id, "The Clinic", "clinic", null, id[^2..].ToUpperInvariant(), null))]);

    private static byte[] Rows(int round)
    {
        var text = new StringBuilder("id,name,kind,city,state,zip\n");
        for (var row = 0; row < 150; row++)
            text.Append(CultureInfo.InvariantCulture, $"clinic-{row}-{(row < 75 ? "tx" : "nv")},Clinic {round},clinic,Austin,TX,78701\n");
        text.Append(CultureInfo.InvariantCulture, $"round-{round % 7}-tx,Round {round},clinic,Austin,TX,78701\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
