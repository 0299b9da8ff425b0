using System.Globalization;

namespace CostFinder.Core.Financing;

/// <summary>An interest rate for a year, never negative: <c>OfPercent(17.9m)</c> is 17.9% a year, charged a twelfth each month.</summary>
public readonly record struct YearlyRate
{
    private YearlyRate(decimal percent) => Percent = percent;

    public decimal Percent { get; }

    public decimal MonthlyFraction => Percent / 1200;

    public static YearlyRate Zero => default;

    /// <exception cref="ArgumentOutOfRangeException">The rate is negative or above 1,000% a year.</exception>
    public static YearlyRate OfPercent(decimal percent) => percent is >= 0 and <= 1000
        ? new(percent)
        : throw new ArgumentOutOfRangeException(nameof(percent), "A yearly rate lies between 0% and 1,000%.");

    public override string ToString() => Percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
