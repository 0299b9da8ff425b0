using CostFinder.Core.Amounts;

namespace CostFinder.Core.Pricing;

/// <summary>
/// What one more price list in an area would say: the logarithm of its price is Student-t around a straight line in the logarithm of the
/// cost index, with a variance that is quadratic in it.
/// </summary>
internal sealed record AreaForecast
{
    public required double Mean { get; init; }

    public required double CostSlope { get; init; }

    public required double Variance { get; init; }

    public required double VarianceByCost { get; init; }

    public required double VarianceByCostSquared { get; init; }

    /// <summary>How much of the typical price rests on the lists of each level: nation, division, state, local area. Together 1.</summary>
    public required double[] Shares { get; init; }

    public double MeanAt(double logCost) => Mean + CostSlope * logCost;

    public double SpreadAt(double logCost) =>
        Math.Sqrt(Math.Max(0, Variance + 2 * VarianceByCost * logCost + VarianceByCostSquared * logCost * logCost));

    public MoneyRange RangeAt(double logCost, double lowQuantile, double highQuantile)
    {
        var (mean, spread) = (MeanAt(logCost), SpreadAt(logCost));
        return new(Dollars(mean + lowQuantile * spread), Dollars(mean), Dollars(mean + highQuantile * spread));
    }

    public static Money Dollars(double logarithm) => Money.Rounded((decimal)Math.Exp(logarithm));
}
