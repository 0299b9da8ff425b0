using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using CostFinder.App.Catalog;

namespace CostFinder.App.Access;

/// <summary>
/// The keys in hand, so that a request with a key reads nothing from the store. They are read at the first such request and looked at
/// again in the background, as often as the facts are; while the store is down those in hand go on.
/// </summary>
public sealed partial class EmbedderKeyRing(EmbedderKeys keys, TimeProvider clock, ILogger<EmbedderKeyRing> log) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly ConcurrentDictionary<string, DateOnly> _used = new(StringComparer.Ordinal);
    private volatile IReadOnlyDictionary<string, EmbedderKey>? _inHand;
    private long _readAt;

    /// <summary>The key that a secret belongs to; nothing when there is none, or it was revoked.</summary>
    public async ValueTask<EmbedderKey?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var inHand = await InHandAsync(cancellationToken);
        var parts = secret.Split('_');
        var key = parts.Length == 4 ? inHand.GetValueOrDefault(parts[2]) : null;
        var matches = false;
        // Also without a key, and for each of its secrets, the same work is done.
        for (var place = 0; place < EmbedderKey.MostSecrets; place++)
            matches |= SecretText.Matches(secret, key?.Secrets.ElementAtOrDefault(place)?.Hash);
        if (!matches || key!.RevokedAt is not null)
            return null;
        Note(key);
        return key;
    }

    /// <summary>Whether pages of that origin may read answers with some live key.</summary>
    public async ValueTask<bool> KnowsOriginAsync(string origin, CancellationToken cancellationToken) =>
        (await InHandAsync(cancellationToken)).Values.Any(key => key.RevokedAt is null && key.Origins.Contains(origin));

    /// <summary>Lets the next request read the keys anew, after one was changed here.</summary>
    public void Forget() => _inHand = null;

    public void Dispose() => _reading.Dispose();

    private async ValueTask<IReadOnlyDictionary<string, EmbedderKey>> InHandAsync(CancellationToken cancellationToken)
    {
        if (_inHand is not { } inHand)
            return await ReadAsync(cancellationToken);
        if (clock.GetElapsedTime(Interlocked.Read(ref _readAt)) >= CatalogSource.Freshness && _reading.CurrentCount > 0)
            _ = BehindAsync(() => ReadAsync(CancellationToken.None));
        return inHand;
    }

    private async Task<IReadOnlyDictionary<string, EmbedderKey>> ReadAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_inHand is { } fresh && clock.GetElapsedTime(Interlocked.Read(ref _readAt)) < CatalogSource.Freshness)
                return fresh;
            Interlocked.Exchange(ref _readAt, clock.GetTimestamp());
            var read = new Dictionary<string, EmbedderKey>(StringComparer.Ordinal);
            await foreach (var key in keys.ListAsync(after: null, cancellationToken))
                read[key.Id] = key;
            return _inHand = read;
        }
        finally
        {
            _reading.Release();
        }
    }

    private void Note(EmbedderKey key)
    {
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (_used.GetValueOrDefault(key.Id) == day || key.LastUsedOn == day)
            return;
        _used[key.Id] = day;
        _ = BehindAsync(() => keys.UsedAsync(key.Id, day, CancellationToken.None));
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the store from answering, requests go on with what is in hand.")]
    private async Task BehindAsync(Func<Task> work)
    {
        try
        {
            await Task.Yield();
            await work();
        }
        catch (Exception exception)
        {
            NotReached(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store did not answer; going on with the keys in hand.")]
    private partial void NotReached(Exception exception);
}
