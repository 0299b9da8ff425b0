using System.Collections.Concurrent;

namespace CostFinder.App.Access;

/// <summary>How many calls a caller has in a minute and in a day (UTC).</summary>
public sealed record CallLimit(int PerMinute, int PerDay);

/// <summary>
/// The limits of who sends no key, from <c>CostFinder:Limits</c>, and what a key gets when nothing else is said. Calls from this machine
/// itself are counted and not refused, unless <c>CostFinder:Limits:Local</c> is true.
/// </summary>
public sealed record CallLimits(CallLimit Anonymous, CallLimit Publishable, CallLimit Secret, bool RefusesLocal)
{
    public static CallLimits Of(IConfiguration configuration)
    {
        var limits = configuration.GetSection("CostFinder:Limits");
        return new(
            new(limits.GetValue("PerMinute", 120), limits.GetValue("PerDay", 5_000)), new(300, 20_000), new(600, 50_000),
            limits.GetValue("Local", false));
    }
}

/// <summary>What is left to a caller after a call.</summary>
public sealed record CallAllowance(CallLimit Limit, bool IsAllowed, int LeftInMinute, int SecondsOfMinute, int LeftInDay, int SecondsOfDay)
{
    public string Policy => $"\"minute\";q={Limit.PerMinute};w=60, \"day\";q={Limit.PerDay};w=86400";

    public string Left => $"\"minute\";r={LeftInMinute};t={SecondsOfMinute}, \"day\";r={LeftInDay};t={SecondsOfDay}";

    public TimeSpan Wait => TimeSpan.FromSeconds(LeftInDay == 0 ? SecondsOfDay : SecondsOfMinute);
}

/// <summary>Counts calls by caller, in memory: each instance for itself.</summary>
public sealed class CallCounts(TimeProvider clock)
{
    private const int MostCallers = 100_000;
    private const int SecondsOfMinute = 60;
    private const int SecondsOfDay = 86_400;

    private readonly ConcurrentDictionary<string, Counts> _callers = new(StringComparer.Ordinal);

    public CallAllowance Count(string caller, CallLimit limit)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var (minute, day) = (now / SecondsOfMinute, now / SecondsOfDay);
        if (_callers.Count >= MostCallers)
        {
            foreach (var (old, _) in _callers.Where(one => one.Value.Day < day || (one.Value.Minute < minute && one.Value.InDay < limit.PerDay)))
                _callers.TryRemove(old, out _);
        }
        var counts = _callers.AddOrUpdate(
            caller, _ => new(minute, 1, day, 1),
            (_, known) => new(minute, known.Minute == minute ? known.InMinute + 1 : 1, day, known.Day == day ? known.InDay + 1 : 1));
        return new(
            limit, counts.InMinute <= limit.PerMinute && counts.InDay <= limit.PerDay,
            Math.Max(0, limit.PerMinute - counts.InMinute), (int)(SecondsOfMinute - now % SecondsOfMinute),
            Math.Max(0, limit.PerDay - counts.InDay), (int)(SecondsOfDay - now % SecondsOfDay));
    }

    private readonly record struct Counts(long Minute, int InMinute, long Day, int InDay);
}
