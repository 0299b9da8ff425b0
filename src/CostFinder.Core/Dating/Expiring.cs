namespace CostFinder.Core.Dating;

/// <summary>In which way a fact comes to its end.</summary>
public enum ExpiryKind
{
    /// <summary>Prices come to the end of their shelf life: they are shown as old and count less from that day on.</summary>
    ShelfLife,

    /// <summary>Prices are so old that they do not count in any range from that day on.</summary>
    Dropped,

    /// <summary>The last known period ends: no look-up finds anything from that day on.</summary>
    Period,

    /// <summary>A program's status is not known beyond that day.</summary>
    Status,

    /// <summary>Somebody has to look at the source again by that day.</summary>
    Review,
}

/// <summary>A fact of a file and the day on which it comes to its end. <paramref name="Rows"/> counts the rows it stands for.</summary>
public sealed record ExpiringFact(ExpiryKind Kind, string FileName, string What, DateOnly Day, int Rows = 1);

/// <summary>Picks out what comes to its end soon, for those who keep the facts up to date.</summary>
public static class Expiring
{
    /// <summary>What has ended or ends at most <paramref name="days"/> days after today, the most urgent first.</summary>
    public static IReadOnlyList<ExpiringFact> Within(IEnumerable<ExpiringFact> facts, DateOnly today, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var last = today.AddDays(days);
        return [.. facts.Where(fact => fact.Day <= last)
            .OrderBy(fact => fact.Day).ThenBy(fact => fact.FileName, StringComparer.Ordinal).ThenBy(fact => fact.What, StringComparer.Ordinal)];
    }
}
