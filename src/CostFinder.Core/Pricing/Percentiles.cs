using CostFinder.Core.Amounts;

namespace CostFinder.Core.Pricing;

/// <summary>
/// Percentiles of sorted amounts by linear interpolation between neighbours (Hyndman and Fan's type 7). Of n amounts the
/// percentile p lies at place (n - 1) x p, counted from 0; between two places the amount is drawn in a straight line.
/// </summary>
public static class Percentiles
{
    /// <summary>The amount at that percentile, computed exactly and rounded to the cent.</summary>
    /// <exception cref="ArgumentException">There is no amount.</exception>
    public static Money Of(IReadOnlyList<Money> sorted, Percentage percentile)
    {
        if (sorted.Count == 0)
            throw new ArgumentException("There is no percentile of nothing.", nameof(sorted));
        var place = (sorted.Count - 1) * percentile.Fraction;
        var below = (int)decimal.Floor(place);
        var above = Math.Min(below + 1, sorted.Count - 1);
        return Money.Rounded(sorted[below].Dollars + (place - below) * (sorted[above].Dollars - sorted[below].Dollars));
    }

    /// <summary>The middle amount, or the middle of the two in the middle.</summary>
    public static Money Median(IReadOnlyList<Money> sorted) => Of(sorted, Percentage.Of(50));
}
