using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CostFinder.App.Operations;
using CostFinder.App.Storage;
using CostFinder.Core.Regions;

namespace CostFinder.App.Catalog;

/// <summary>
/// Holds the catalog that answers are made from. It is read from the store at the first request and kept; afterwards only the pointers to the
/// current editions are looked at again, in the background, so that a warm request never waits for the store.
/// </summary>
public sealed partial class CatalogSource(IEditionStore store, ReadyCatalogs ready, ReadAhead ahead, TimeProvider clock, ILogger<CatalogSource> log) : IDisposable
{
    /// <summary>How long a published change may take to be seen.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    /// <summary>How long the pages of other places wait, so that the first answers need not share the processor with them.</summary>
    private static readonly TimeSpan FirstAnswers = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private volatile FactCatalog? _current;
    private int _completing;
    private long _checkedAt;
    private long _confirmedAtTicks;
    private volatile bool _isStale;

    /// <summary>Whether the store did not answer when it was last asked, so that what is in hand may be behind.</summary>
    public bool IsStale => _isStale;

    /// <summary>When the store last said which editions are current; nothing before the first read.</summary>
    public DateTimeOffset? ConfirmedAt => Interlocked.Read(ref _confirmedAtTicks) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>The catalog in hand, however old; nothing before the first read.</summary>
    public FactCatalog? InHand => _current;

    /// <exception cref="StoreUnavailableException">Nothing is in hand yet and the store cannot be reached.</exception>
    public ValueTask<FactCatalog> GetAsync(CancellationToken cancellationToken)
    {
        if (_current is not { } catalog)
            return new(ReadAsync(force: false, cancellationToken));
        if (clock.GetElapsedTime(Interlocked.Read(ref _checkedAt)) >= Freshness && _reading.CurrentCount > 0)
            _ = RevalidateAsync(force: false);
        return new(catalog);
    }

    /// <summary>Reads the catalog if nothing is in hand, and tries it out before anybody else gets it: whoever asks meanwhile waits for both.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public Task OpenAsync(Func<FactCatalog, Task> tryOut, CancellationToken cancellationToken) =>
        _current is null ? ReadAsync(force: false, cancellationToken, tryOut) : Task.CompletedTask;

    /// <summary>The catalog for a request: it can be asked about the place that the request names, if it names one, and can name so many providers near it.</summary>
    /// <exception cref="StoreUnavailableException">Pages are needed that are not at hand, and the store cannot be reached.</exception>
    public async ValueTask<FactCatalog> GetForAsync(JsonElement request, int providers, CancellationToken cancellationToken)
    {
        var catalog = await GetAsync(cancellationToken);
        return !catalog.IsWhole && request.ValueKind == JsonValueKind.Object
            && request.TryGetProperty("region", out var region) && region.ValueKind == JsonValueKind.String
            && catalog.Facts.FindPlace(region.GetString()!) is { } place
                ? await GetAsync(catalog, place.Ladder, providers, cancellationToken)
                : catalog;
    }

    /// <summary>A catalog that can be asked about a place, and can name so many providers near it: it may need pages that are not at hand yet.</summary>
    /// <exception cref="StoreUnavailableException">Pages are needed and the store cannot be reached.</exception>
    public async ValueTask<FactCatalog> GetAsync(FactCatalog catalog, IReadOnlyList<Region> ladder, int providers, CancellationToken cancellationToken)
    {
        if (catalog.IsWhole)
            return catalog;
        try
        {
            await catalog.OpenAsync(ladder, providers, cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            return await MendAsync(catalog, exception, cancellationToken);
        }
        if (Interlocked.Exchange(ref _completing, 1) == 0)
            _ = CompleteAsync(catalog);
        return catalog;
    }

    /// <summary>A catalog that can be asked about every place.</summary>
    /// <exception cref="StoreUnavailableException">Pages are needed and the store cannot be reached.</exception>
    public async Task<FactCatalog> GetWholeAsync(CancellationToken cancellationToken)
    {
        var catalog = await GetAsync(cancellationToken);
        try
        {
            await catalog.OpenAllAsync(cancellationToken);
            return catalog;
        }
        catch (InvalidDataException exception)
        {
            return await MendAsync(catalog, exception, cancellationToken);
        }
    }

    /// <summary>Looks at the pointers now, after something was published here. When the store does not answer, what is in hand goes on.</summary>
    public Task RefreshAsync() => _current is null ? Task.CompletedTask : RevalidateAsync(force: true);

    public void Dispose()
    {
        _closing.Cancel();
        _reading.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the store from answering, readers go on with what they have.")]
    private async Task RevalidateAsync(bool force)
    {
        try
        {
            await Task.Yield();
            await ReadAsync(force, CancellationToken.None);
        }
        catch (Exception exception)
        {
            Interlocked.Exchange(ref _checkedAt, clock.GetTimestamp());
            _isStale = true;
            StaleButServing(exception);
        }
    }

    /// <summary>Brings the catalog up to date: one look at the pointers, and the editions only when one of them has changed.</summary>
    private async Task<FactCatalog> ReadAsync(bool force, CancellationToken cancellationToken, Func<FactCatalog, Task>? tryOut = null)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (!force && _current is { } fresh && clock.GetElapsedTime(Interlocked.Read(ref _checkedAt)) < Freshness)
                return fresh;
            var read = _current is null ? await ahead.TakeAsync(cancellationToken) : null;
            if (read is null && CatalogEditions.Of(await store.ReadCurrentAsync(cancellationToken)) is var editions && editions != _current?.Editions)
            {
                read = await ReadAsync(editions, cancellationToken);
                await (tryOut?.Invoke(read) ?? Task.CompletedTask);
            }
            if (read is not null)
            {
                _current = read;
                Reading(read.Editions.Prices.EditionId, read.Editions.Programs.EditionId);
            }
            Interlocked.Exchange(ref _checkedAt, clock.GetTimestamp());
            Interlocked.Exchange(ref _confirmedAtTicks, clock.GetUtcNow().UtcTicks);
            _isStale = false;
            return _current!;
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<FactCatalog> ReadAsync(CatalogEditions editions, CancellationToken cancellationToken) =>
        await ready.FindAsync(editions, cancellationToken) ?? await ReadFactsAsync(editions, cancellationToken);

    /// <summary>Reads the fact files, and keeps the catalog for those who start next; when it cannot be kept, it is answered from all the same.</summary>
    private async Task<FactCatalog> ReadFactsAsync(CatalogEditions editions, CancellationToken cancellationToken)
    {
        var snapshots = await Task.WhenAll(editions.All.Select(async edition =>
            (edition.Subject, Files: FactFiles.Unpack(await store.ReadSnapshotAsync(edition.Subject, edition.EditionId, cancellationToken)))));
        var files = snapshots.ToDictionary(snapshot => snapshot.Subject, snapshot => snapshot.Files);
        var catalog = FactCatalog.Of(files, editions);
        try
        {
            await ready.WriteAsync(files, catalog, cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            NotKept(exception);
        }
        return catalog;
    }

    /// <summary>A page was not as it was written: the fact files are read instead, and the pages written anew.</summary>
    private async Task<FactCatalog> MendAsync(FactCatalog damaged, InvalidDataException fault, CancellationToken cancellationToken)
    {
        Damaged(fault);
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_current is null || ReferenceEquals(_current, damaged))
                _current = await ReadFactsAsync(damaged.Editions, cancellationToken);
            return _current;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Fetches the pages of all other places behind the answers, so that soon no question needs the store.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "What cannot be fetched now is fetched when it is asked for.")]
    private async Task CompleteAsync(FactCatalog catalog)
    {
        var closing = _closing.Token;
        try
        {
            await Task.Delay(FirstAnswers, clock, closing);
            await (_current ?? catalog).OpenAllAsync(closing);
        }
        catch (Exception) when (closing.IsCancellationRequested)
        {
            // Nobody asks any more.
        }
        catch (Exception exception)
        {
            StaleButServing(exception);
        }
        finally
        {
            Interlocked.Exchange(ref _completing, 0);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Answering from prices {Prices} and programs {Programs}.")]
    private partial void Reading(string prices, string programs);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store did not answer; going on with the editions in hand.")]
    private partial void StaleButServing(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The ready-made catalog could not be kept; the next start reads the fact files again.")]
    private partial void NotKept(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page of the ready-made catalog is damaged; reading the fact files instead.")]
    private partial void Damaged(Exception exception);
}
