using System.Globalization;
using CostFinder.Core.Amounts;

namespace CostFinder.Core.Financing;

/// <summary>An interest rate for a year, never negative: <c>OfPercent(17.9m)</c> is 17.9% a year, charged a twelfth each month.</summary>
public readonly record struct YearlyRate
{
    private YearlyRate(decimal percent) => Percent = percent;

    public decimal Percent { get; }

    /// <summary>Far above what any lender may ask for; more is taken for a slip of the pen.</summary>
    public const decimal HighestPercent = 1000;

    /// <summary>A twelfth of it as a fraction; sums of money go through <see cref="InterestOn"/>, because a twelfth is seldom a finite number.</summary>
    public decimal MonthlyFraction => Percent / 1200;

    public static YearlyRate Zero => default;

    /// <exception cref="ArgumentOutOfRangeException">The rate is negative or above 1,000% a year.</exception>
    public static YearlyRate OfPercent(decimal percent) => percent is >= 0 and <= HighestPercent
        ? new(percent)
        : throw new ArgumentOutOfRangeException(nameof(percent), "A yearly rate lies between 0% and 1,000%.");

    /// <summary>
    /// Simple interest for whole months, to the cent, half away from zero. The division comes last, so that half a cent is half a cent.
    /// </summary>
    public Money InterestOn(decimal dollars, int months = 1) => Money.Rounded(dollars * Percent * months / 1200);

    public override string ToString() => Percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
