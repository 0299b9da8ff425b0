using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using CostFinder.App.Catalog;
using CostFinder.App.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace CostFinder.App.Operations;

/// <summary>
/// Reads the catalog from the store while the app is still being put together, on a processor that would idle. No store is made, filled or
/// brought along here. A store that cannot be reached is named at once; whatever else goes wrong goes wrong again in the ordinary way, which
/// says what it was.
/// </summary>
public sealed class ReadAhead : IAsyncDisposable
{
    private readonly TaskCompletionSource<Begun?> _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _filled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stopping = new();
    private Meter? _meter;

    private ReadAhead(string[]? args) =>
        Catalog = args is null ? Task.FromResult(NothingRead()) : Task.Run(() => ReadAsync(args));

    /// <summary>Nothing was begun: the store is read when the app is there.</summary>
    public static ReadAhead Nothing => new(null);

    /// <summary>
    /// To be called first of all: the store is found by the arguments and the environment alone. Settings in files are not looked at; where there
    /// are any, nothing is begun.
    /// </summary>
    public static ReadAhead Begin(string[] args) => new(args);

    internal StoreReads? Reads => Opened?.Reads;

    internal Store? Store => Opened?.Store;

    /// <summary>Whether the store is known to hold what it should, so that it need not be filled; it fails when the store cannot be reached.</summary>
    internal Task<bool> IsFilled => _filled.Task;

    /// <summary>The catalog, tried out; or nothing, when it is not ready-made or could not be read.</summary>
    internal Task<FactCatalog?> Catalog { get; private set; }

    /// <summary>Known a moment after the beginning, long before the app is put together: waiting for it is no matter.</summary>
    private Begun? Opened => _begun.Task.GetAwaiter().GetResult();

    /// <summary>This, if it reads what the app's settings say; otherwise it is given up, and nothing was begun.</summary>
    internal ReadAhead Among(StoreSettings settings)
    {
        if (Opened is not { } begun || begun.Settings == settings)
            return this;
        _ = DisposeAsync().AsTask();
        return Nothing;
    }

    /// <summary>The catalog is handed over and not kept here: when another takes its place, it can go. For one caller at a time.</summary>
    internal async Task<FactCatalog?> TakeAsync(CancellationToken cancellationToken)
    {
        var catalog = await Catalog.WaitAsync(cancellationToken);
        Catalog = Task.FromResult<FactCatalog?>(null);
        return catalog;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Catalog;
        _meter?.Dispose();
        (Store?.Editions as IDisposable)?.Dispose();
        (Store?.Records as IDisposable)?.Dispose();
        _stopping.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong here goes wrong again in the ordinary way, which says what it was.")]
    private async Task<FactCatalog?> ReadAsync(string[] args)
    {
        try
        {
            if (Directory.EnumerateFiles(Directory.GetCurrentDirectory(), "appsettings*.json").Any())
                return null;
            var settings = StoreSettings.Of(new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build());
            if (!settings.MayHoldEditions)
                return null;
            _meter = new(new MeterOptions(StoreReads.MeterName) { Scope = this });
            var reads = new StoreReads(_meter);
            var store = settings.Open(reads, TimeProvider.System);
            _begun.SetResult(new(settings, reads, store));
            return await ReadAsync(settings, store);
        }
        catch (StoreUnavailableException exception)
        {
            // Said once: the store has been tried again and again already.
            _filled.TrySetException(exception);
            return null;
        }
        catch (Exception)
        {
            return null;
        }
        finally
        {
            NothingRead();
        }
    }

    private async Task<FactCatalog?> ReadAsync(StoreSettings settings, Store store)
    {
        if (settings.Facts.FollowData && !await new SeenFolder(store.Records).LookedLikeAsync(SeenFolder.LookOf(settings.FactsDirectory), _stopping.Token))
            return null;
        var current = await store.Editions.ReadCurrentAsync(_stopping.Token);
        if (current.Count < Enum.GetValues<EditionSubject>().Length)
            return null;
        _filled.SetResult(true);
        var editions = CatalogEditions.Of(current);
        var ready = new ReadyCatalogs(store.Records, TimeProvider.System, NullLogger<ReadyCatalogs>.Instance);
        if (await ready.FindAsync(editions, _stopping.Token) is not { } catalog)
            return null;
        await TryOut.RunAsync(catalog, TimeProvider.System, _stopping.Token);
        return catalog;
    }

    /// <summary>Whoever waits for what was not begun is let go on.</summary>
    private FactCatalog? NothingRead()
    {
        _begun.TrySetResult(null);
        _filled.TrySetResult(false);
        return null;
    }

    private sealed record Begun(StoreSettings Settings, StoreReads Reads, Store Store);
}
