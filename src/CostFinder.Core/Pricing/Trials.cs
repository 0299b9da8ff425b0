using CostFinder.Core.Amounts;

namespace CostFinder.Core.Pricing;

/// <summary>One forecast held against what came, on the logarithms of prices.</summary>
internal readonly record struct Trial(double Low, double Typical, double High, double Actual)
{
    public bool IsInside => Low <= Actual && Actual <= High;

    public double Width => High - Low;

    /// <summary>By how much both ends would have to move out for the price to lie just inside; negative when they could move in.</summary>
    public double Missing => Math.Max(Low - Actual, Actual - High);

    /// <summary>The distance of the typical price from the actual one, as a share of the latter.</summary>
    public double Error => Math.Abs(Math.Exp(Typical - Actual) - 1);

    public static Trial Of(MoneyRange range, double actual) =>
        new(Log(range.Low), Log(range.Typical), Log(range.High), actual);

    private static double Log(Money amount) => Math.Log((double)amount.Dollars);
}

/// <summary>Puts the trials of one method together.</summary>
internal static class TrialSummary
{
    // A difference of errors that is only the rounding of sums.
    private const double Same = 1e-9;

    /// <summary><paramref name="inside"/>: how many lists the model's ranges hold.</summary>
    public static MethodQuality Of(ForecastMethod method, Trial[] trials, Trial[] model, int inside, double outside)
    {
        return new()
        {
            Method = method,
            Coverage = Percent(trials.Count(trial => trial.IsInside) / (double)trials.Length),
            MedianError = Percent(Median(trials.Select(trial => trial.Error))),
            Width = Times(Median(trials.Select(trial => trial.Width))),
            WidthAtEqualCoverage = WidthHolding(trials, inside),
            Score = Rounded(trials.Average(trial => trial.Width + 2 / outside * Math.Max(0, trial.Missing)), 3),
            ModelNearer = method == ForecastMethod.Model ? null : trials.Zip(model).Count(pair => pair.Second.Error < pair.First.Error - Same),
        };
    }

    /// <summary>
    /// The middle width after every end was moved by as much as that list needs that comes last among those to be held.
    /// </summary>
    public static decimal WidthHolding(Trial[] trials, int inside)
    {
        var move = trials.Select(trial => trial.Missing).Order().ElementAt(Math.Clamp(inside, 1, trials.Length) - 1);
        return Times(Median(trials.Select(trial => Math.Max(0, trial.Width + 2 * move))));
    }

    /// <summary>The shares between which chance leaves the share covered, 19 times in 20: the normal approximation.</summary>
    public static ByChance ChanceAround(double share, int trials)
    {
        var error = 1.96 * Math.Sqrt(share * (1 - share) / trials);
        return new(Percent(Math.Max(0, share - error)), Percent(Math.Min(1, share + error)));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    public static decimal Percent(double share) => Rounded(100 * share, 1);

    private static decimal Times(double logarithm) => Rounded(Math.Exp(logarithm), 2);

    private static decimal Rounded(double value, int decimals) => Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero);
}
