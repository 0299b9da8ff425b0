using CostFinder.App.Storage;

namespace CostFinder.App.Catalog;

/// <summary>
/// Fills an empty store from the data folder before the first request, and brings the embedded store up to date when the data folder that
/// came with the app has changed. Every file is read and checked before anything is written; a damaged one stops the start.
/// </summary>
public sealed partial class Seeding(
    IEditionStore store, IRecordStore records, ReadyCatalogs ready, FactsOptions options, TimeProvider clock, ILogger<Seeding> log)
{
    private const string Seeder = "seed";

    /// <exception cref="DamagedFactException">A file of the data folder is missing or damaged; nothing was written.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot be reached, or is full.</exception>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (options.SeedFrom is not { } folder)
            return;
        // How it looks is taken down before it is read: what changes meanwhile is seen by the next start.
        var (seen, look) = (new SeenFolder(records), options.FollowData ? SeenFolder.LookOf(folder) : "");
        if (options.FollowData && await seen.LookedLikeAsync(look, cancellationToken))
            return;
        var current = (await store.ReadCurrentAsync(cancellationToken)).ToDictionary(edition => edition.Subject);
        if (options.FollowData || current.Count < Enum.GetValues<EditionSubject>().Length)
            await FillAsync(folder, current, cancellationToken);
        if (options.FollowData)
            await seen.RememberAsync(look, cancellationToken);
    }

    private async Task FillAsync(string folder, Dictionary<EditionSubject, CurrentEdition> current, CancellationToken cancellationToken)
    {
        var found = Enum.GetValues<EditionSubject>().ToDictionary(subject => subject, subject => FactFolders.Read(folder, subject));
        var wanted = found.Where(pair => Wants(current.GetValueOrDefault(pair.Key), pair.Value)).ToList();
        if (wanted.Count == 0)
            return;

        // Reading all of it is the check: subjects refer to each other, and a store is never filled with what cannot be read back.
        var catalog = FactCatalog.Of(found, CatalogEditions.Unpublished(found));
        await ready.WriteAsync(found, catalog, cancellationToken);
        foreach (var (subject, files) in wanted)
        {
            var edition = SeedEdition.Of(subject, files, catalog);
            await store.WriteAsync(edition, cancellationToken);
            if (await store.PublishAsync(subject, edition.Id, current.GetValueOrDefault(subject), "Taken from the data folder.", Seeder, clock.GetUtcNow(), cancellationToken))
                Seeded(subject, edition.Id);
        }
    }

    /// <summary>An edition that a person published is never replaced by what came with the app.</summary>
    private bool Wants(CurrentEdition? current, FactFiles files) =>
        current is null || (options.FollowData && current.PublishedBy == Seeder && current.EditionId != files.ContentId());

    [LoggerMessage(Level = LogLevel.Information, Message = "Published edition {EditionId} of {Subject} from the data folder.")]
    private partial void Seeded(EditionSubject subject, string editionId);
}

/// <summary>
/// Where facts come from at start: <paramref name="SeedFrom"/> is the data folder, or nothing when the store is filled by others;
/// <paramref name="FollowData"/> lets a changed data folder replace an edition that was seeded before.
/// </summary>
public sealed record FactsOptions(string? SeedFrom, bool FollowData);
