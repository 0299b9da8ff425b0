using CostFinder.Core.Amounts;
using CostFinder.Core.Packing;

namespace CostFinder.Core.Pricing;

/// <summary>
/// What one more price list in an area would say. The ends of its range: the logarithm of its price is Student-t around a straight line in
/// the logarithm of the cost index, with a variance that is quadratic in it. Its typical price: the middle of the lists, the near ones
/// counting most.
/// </summary>
internal sealed record AreaForecast
{
    /// <summary>The logarithm of the typical price where the cost index is 1.</summary>
    public required double Middle { get; init; }

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

    public MoneyRange RangeAt(double logCost, ForecastQuantiles quantiles)
    {
        var (low, typical, high) = LogRangeAt(logCost, quantiles);
        return new(Dollars(low), Dollars(typical), Dollars(high));
    }

    /// <summary>
    /// Where the near lists agree far from all others, the typical price is moved in to where the forecast has at least some lists on
    /// either side.
    /// </summary>
    public (double Low, double Typical, double High) LogRangeAt(double logCost, ForecastQuantiles quantiles)
    {
        var (mean, spread) = (MeanAt(logCost), SpreadAt(logCost));
        var most = quantiles.MostOfTypical * spread;
        return (mean + quantiles.Low * spread, Math.Clamp(Middle + CostSlope * logCost, mean - most, mean + most), mean + quantiles.High * spread);
    }

    public void Write(PageWriter page)
    {
        foreach (var number in (ReadOnlySpan<double>)[Middle, Mean, CostSlope, Variance, VarianceByCost, VarianceByCostSquared])
            page.Real(number);
        page.Count(Shares.Length);
        foreach (var share in Shares)
            page.Real(share);
    }

    /// <summary>What <see cref="Write"/> wrote, in its order.</summary>
    public static AreaForecast Read(PageReader page)
    {
        var forecast = new AreaForecast
        {
            Middle = page.Real(),
            Mean = page.Real(),
            CostSlope = page.Real(),
            Variance = page.Real(),
            VarianceByCost = page.Real(),
            VarianceByCostSquared = page.Real(),
            Shares = new double[page.Count()],
        };
        for (var level = 0; level < forecast.Shares.Length; level++)
            forecast.Shares[level] = page.Real();
        return forecast;
    }

    public static Money Dollars(double logarithm) => Money.Rounded((decimal)Math.Exp(logarithm));
}

/// <summary>
/// How many standard deviations the ends of a range lie from the mean, and at most the typical price.
/// </summary>
internal readonly record struct ForecastQuantiles(double Low, double MostOfTypical, double High)
{
    public static ForecastQuantiles Of(PricingRules rules, int degrees) => new(
        StudentT.Quantile((double)rules.LowPercentile.Fraction, degrees),
        StudentT.Quantile((1 + (double)rules.Model.TypicalWithin.Fraction) / 2, degrees),
        StudentT.Quantile((double)rules.HighPercentile.Fraction, degrees));
}
