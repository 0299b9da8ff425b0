namespace CostFinder.Core.Dating;

/// <summary>Days from the first, which is included, until the last bound, which is not; open when there is no bound yet.</summary>
public readonly record struct Period
{
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public Period(DateOnly from, DateOnly? until = null)
    {
        if (until <= from)
            throw new ArgumentException("A period ends after it begins.");
        (From, Until) = (from, until);
    }

    public DateOnly From { get; }

    /// <summary>The first day that no longer belongs to the period.</summary>
    public DateOnly? Until { get; }

    public bool Covers(DateOnly day) => From <= day && (Until is null || day < Until);

    public bool Overlaps(Period other) => (other.Until is null || From < other.Until) && (Until is null || other.From < Until);
}

/// <summary>A value that holds for a period, and where that is written.</summary>
public sealed record Dated<T>(Period Period, T Value, Provenance.Source Source);

/// <summary>All known values of one fact, by day. Outside the days that are known there is no answer.</summary>
public sealed class DatedValues<T>
{
    private readonly Dated<T>[] _values;

    /// <exception cref="ArgumentException">Two periods overlap, or there is no value at all.</exception>
    public DatedValues(string name, IEnumerable<Dated<T>> values)
    {
        Name = name;
        _values = [.. values];
        Array.Sort(_values, (one, other) => one.Period.From.CompareTo(other.Period.From));
        if (_values.Length == 0)
            throw new ArgumentException($"{name} has no value.");
        for (var next = 1; next < _values.Length; next++)
        {
            if (_values[next - 1].Period.Overlaps(_values[next].Period))
                throw new ArgumentException($"{name} has two values on {_values[next].Period.From:O}.");
        }
    }

    public string Name { get; }

    public IReadOnlyList<Dated<T>> All => _values;

    public bool IsKnownOn(DateOnly day) => _values.Any(value => value.Period.Covers(day));

    /// <exception cref="InvalidOperationException">Nothing is known for that day; nothing falls back to another year.</exception>
    public Dated<T> On(DateOnly day) => _values.SingleOrDefault(value => value.Period.Covers(day))
        ?? throw new InvalidOperationException($"No {Name} is known for {day:O}.");
}
