using CostFinder.App.Storage;

namespace CostFinder.App.Catalog;

/// <summary>
/// Fills an empty store from the data folder before the first request, and brings the embedded store up to date when the data folder that
/// came with the app has changed. Every file is read and checked before anything is written; a damaged one stops the start.
/// </summary>
public sealed partial class Seeding(IEditionStore store, ReadyCatalogs ready, FactsOptions options, TimeProvider clock, ILogger<Seeding> log) : IHostedLifecycleService
{
    private const string Seeder = "seed";

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (options.SeedFrom is not { } folder)
            return;
        var found = Enum.GetValues<EditionSubject>().ToDictionary(subject => subject, subject => FactFolders.Read(folder, subject));
        var current = (await store.ReadCurrentAsync(cancellationToken)).ToDictionary(edition => edition.Subject);
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

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

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
