using System.Globalization;

namespace CostFinder.Core.Pricing;

/// <summary>A date as precise as its source states it: a year, a month or a day. Ordered by the first day it can mean.</summary>
public sealed record StatedDate : IComparable<StatedDate>
{
    private static readonly string[] Forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <exception cref="FormatException">The text is none of <c>2026</c>, <c>2026-11</c> and <c>2026-11-24</c>.</exception>
    public StatedDate(string text)
    {
        if (!DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            throw new FormatException("A date is a year, a month or a day, such as 2026, 2026-11 or 2026-11-24.");
        (Text, First) = (text, first);
    }

    /// <summary>The date as it is stated.</summary>
    public string Text { get; }

    /// <summary>The first day it can mean: an age counted from here is never too young.</summary>
    public DateOnly First { get; }

    public int CompareTo(StatedDate? other) => other is null ? 1
        : First.CompareTo(other.First) is var order and not 0 ? order
        : string.CompareOrdinal(Text, other.Text);

    public static bool operator <(StatedDate first, StatedDate second) => first.CompareTo(second) < 0;

    public static bool operator >(StatedDate first, StatedDate second) => first.CompareTo(second) > 0;

    public static bool operator <=(StatedDate first, StatedDate second) => first.CompareTo(second) <= 0;

    public static bool operator >=(StatedDate first, StatedDate second) => first.CompareTo(second) >= 0;

    public override string ToString() => Text;
}
