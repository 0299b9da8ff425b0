using System.Globalization;

namespace CostFinder.Core.Amounts;

/// <summary>A share between nothing and all: <c>Of(20)</c> is twenty per cent.</summary>
public readonly record struct Percentage
{
    private Percentage(decimal fraction) => Fraction = fraction;

    /// <summary>The share as a fraction of one, to compute with.</summary>
    public decimal Fraction { get; }

    public decimal Percent => Fraction * 100;

    /// <exception cref="ArgumentOutOfRangeException">The figure is below 0 or above 100.</exception>
    public static Percentage Of(decimal percent) => percent is >= 0 and <= 100
        ? new(percent / 100)
        : throw new ArgumentOutOfRangeException(nameof(percent), "A percentage lies between 0 and 100.");

    public override string ToString() => Percent.ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
