using System.Collections.Concurrent;

namespace CostFinder.App.Access;

/// <summary>
/// Locks out whoever guesses keys: after ten wrong ones within a quarter of an hour an address is not listened to for the rest of it,
/// right key or wrong. Kept in memory only.
/// </summary>
public sealed class Guessing(TimeProvider clock)
{
    public const int MostFailures = 10;

    public static readonly TimeSpan Within = TimeSpan.FromMinutes(15);

    private const int MostAddresses = 10_000;

    private readonly ConcurrentDictionary<string, (int Failures, DateTimeOffset Since)> _addresses = new(StringComparer.Ordinal);

    /// <summary>How long the address is still locked out; nothing when it is not.</summary>
    public TimeSpan? LockedFor(string address) =>
        _addresses.TryGetValue(address, out var known) && known.Failures >= MostFailures && known.Since + Within - clock.GetUtcNow() is { Ticks: > 0 } left ? left : null;

    public void Failed(string address)
    {
        var now = clock.GetUtcNow();
        if (_addresses.Count >= MostAddresses)
        {
            foreach (var (old, _) in _addresses.Where(one => one.Value.Since + Within <= now))
                _addresses.TryRemove(old, out _);
        }
        _addresses.AddOrUpdate(address, (1, now), (_, known) => known.Since + Within <= now ? (1, now) : (known.Failures + 1, known.Since));
    }
}
