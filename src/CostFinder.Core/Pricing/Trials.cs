using CostFinder.Core.Amounts;

namespace CostFinder.Core.Pricing;

/// <summary>One forecast held against what came, on the logarithms of prices.</summary>
internal readonly record struct Trial(double Low, double Typical, double High, double Actual)
{
    public bool IsInside => Low <= Actual && Actual <= High;

    public double Width => High - Low;

    /// <summary>By how much both ends would have to move out for the price to lie just inside; negative when they could move in.</summary>
    public double Missing => Math.Max(Low - Actual, Actual - High);

    /// <summary>The interval score when the share <paramref name="outside"/> is meant to lie outside the range.</summary>
    public double Score(double outside) => Width + 2 / outside * Math.Max(0, Missing);

    /// <summary>The range with both ends moved out by so much; moved in, they meet at most in the middle.</summary>
    public Trial Moved(double by)
    {
        var move = Math.Max(by, -Width / 2);
        return this with { Low = Low - move, High = High + move };
    }

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
        var scores = trials.Select(trial => trial.Moved(MoveHolding(trials, inside)).Score(outside)).ToArray();
        var ours = model.Select(trial => trial.Moved(MoveHolding(model, inside)).Score(outside));
        var isModel = method == ForecastMethod.Model;
        return new()
        {
            Method = method,
            Coverage = Percent(trials.Count(trial => trial.IsInside) / (double)trials.Length),
            MedianError = ErrorOf(trials),
            Width = Times(Median(trials.Select(trial => trial.Width))),
            WidthAtEqualCoverage = WidthHolding(trials, inside),
            Score = Rounded(trials.Average(trial => trial.Score(outside)), 3),
            ScoreAtEqualCoverage = Rounded(scores.Average(), 3),
            ScoreDifferenceByChance = isModel ? null : Rounded(StandardError([.. scores.Zip(ours, (theirs, our) => theirs - our)]), 3),
            ModelNearer = isModel ? null : trials.Zip(model).Count(pair => pair.Second.Error < pair.First.Error - Same),
        };
    }

    /// <summary>The median distance of the typical price from the price left out, in per cent of the latter.</summary>
    public static decimal ErrorOf(Trial[] trials) => Percent(Median(trials.Select(trial => trial.Error)));

    /// <summary>
    /// The middle width after every end was moved by as much as that list needs that comes last among those to be held.
    /// </summary>
    public static decimal WidthHolding(Trial[] trials, int inside)
    {
        var move = MoveHolding(trials, inside);
        return Times(Median(trials.Select(trial => trial.Moved(move).Width)));
    }

    private static double MoveHolding(Trial[] trials, int inside) =>
        trials.Select(trial => trial.Missing).Order().ElementAt(Math.Clamp(inside, 1, trials.Length) - 1);

    private static double StandardError(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length);
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
