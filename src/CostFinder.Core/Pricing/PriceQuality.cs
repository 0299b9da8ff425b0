namespace CostFinder.Core.Pricing;

/// <summary>A way to say what one more price list would ask.</summary>
public enum ForecastMethod
{
    /// <summary>What this program says: local prices with strength borrowed from wider areas.</summary>
    Model,

    /// <summary>The median and the percentiles of all price lists of the nation.</summary>
    National,

    /// <summary>The median and the percentiles of the state's price lists; the nation's where the state has none.</summary>
    State,

    /// <summary>The percentiles of the nearest area with enough price lists; the nation's where there is none.</summary>
    Local,
}

/// <summary>
/// How well a method forecast price lists that it did not see. Shares and errors in per cent; widths as the number of times that the high
/// end is the low end, of the middle range.
/// </summary>
public sealed record MethodQuality
{
    public required ForecastMethod Method { get; init; }

    /// <summary>The share of left-out lists inside the range.</summary>
    public required decimal Coverage { get; init; }

    /// <summary>The median distance of the typical price from the price left out, as a share of the latter.</summary>
    public required decimal MedianError { get; init; }

    /// <summary>The middle one of high / low.</summary>
    public required decimal Width { get; init; }

    /// <summary>
    /// The same after every range of the method was widened or narrowed by one factor, so that as many lists lie inside as inside the
    /// model's.
    /// </summary>
    public required decimal WidthAtEqualCoverage { get; init; }

    /// <summary>
    /// The interval score on the logarithms of prices: the width of the range, and for a list outside it two over the share meant to lie
    /// outside times how far outside it is. Lower is better.
    /// </summary>
    public required decimal Score { get; init; }

    /// <summary>The score of the same ranges as for <see cref="WidthAtEqualCoverage"/>.</summary>
    public required decimal ScoreAtEqualCoverage { get; init; }

    /// <summary>
    /// What chance alone makes of the difference between that score and the model's: its standard error, list by list; null for the model.
    /// </summary>
    public required decimal? ScoreDifferenceByChance { get; init; }

    /// <summary>For how many lists the model's typical price was nearer than this method's; null for the model itself.</summary>
    public required int? ModelNearer { get; init; }
}

/// <summary>How well one kind of price can be forecast: each price list left out in turn, everything fitted anew without it.</summary>
public sealed record PriceQuality
{
    public required string Treatment { get; init; }

    public required Service Service { get; init; }

    /// <summary>Null: not by dose.</summary>
    public required int? DoseMg { get; init; }

    public required PricePopulation Population { get; init; }

    public required int PriceLists { get; init; }

    /// <summary>One for each method, the model first.</summary>
    public required IReadOnlyList<MethodQuality> Methods { get; init; }

    /// <summary>How much of the variance of prices lies between places and not between the lists of one place, in per cent.</summary>
    public required decimal SharedByPlace { get; init; }

    /// <summary>How many lists ask nearly the same as another list of their state.</summary>
    public required Alike Alike { get; init; }

    /// <summary>The model's error if an area's wider area counted for less or for more.</summary>
    public required IReadOnlyList<WiderAreaTried> WiderAreaTried { get; init; }

    /// <summary>The share that would be covered if the range were right, give or take chance: 19 times in 20 it lies between these.</summary>
    public required ByChance CoverageByChance { get; init; }

    /// <summary>The model's width if as many lists more or fewer were inside as chance alone makes: one standard error.</summary>
    public required ByChance WidthByChance { get; init; }

    public MethodQuality Of(ForecastMethod method) => Methods.Single(quality => quality.Method == method);
}

/// <summary>Between what two figures chance alone leaves a third.</summary>
public sealed record ByChance(decimal From, decimal To);

/// <summary>The median error, in per cent, if in typical prices a wider area counted for so many price lists.</summary>
public sealed record WiderAreaTried(decimal PriceLists, decimal MedianError);

/// <summary>
/// The share of lists, in per cent, for which another list of the same state asks nearly the same, and what the share would be if lists of
/// one state were no more alike than lists of different states.
/// </summary>
public sealed record Alike(decimal InState, decimal ByChance)
{
    /// <summary><paramref name="near"/>: the most by which two prices differ that are nearly the same, as a share.</summary>
    internal static Alike Of(IReadOnlyList<PriceEvidence> evidence, double near)
    {
        var most = Math.Log(1 + near);
        var (found, expected) = (0, 0.0);
        foreach (var list in evidence)
        {
            bool IsAlike(PriceEvidence other) => Math.Abs(other.LogPrice - list.LogPrice) <= most;
            var inState = evidence.Where(other => list.Place.State is { } state && other.Place.State == state && other.PriceList != list.PriceList).ToList();
            var elsewhere = evidence.Where(other => list.Place.State is null || other.Place.State != list.Place.State).ToList();
            if (inState.Count == 0 || elsewhere.Count == 0)
                continue;
            if (inState.Any(IsAlike))
                found++;
            expected += 1 - Math.Pow(1 - elsewhere.Count(IsAlike) / (double)elsewhere.Count, inState.Count);
        }
        return new(TrialSummary.Percent(found / (double)evidence.Count), TrialSummary.Percent(expected / evidence.Count));
    }
}
