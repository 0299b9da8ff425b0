namespace CostFinder.Core.Pricing;

/// <summary>Goes down the tree for each solution and averages what it forecasts for each area.</summary>
internal sealed class ForecastAverages(EvidenceTree tree)
{
    private readonly AreaSums[][] _sums =
        [.. Enumerable.Range(0, EvidenceTree.Levels).Select(level => new AreaSums[tree.At(level).Length])];

    private readonly AreaPath[][] _paths =
        [.. Enumerable.Range(0, EvidenceTree.Levels).Select(level => new AreaPath[tree.At(level).Length])];

    /// <summary>Adds one solution, for which the tree was summed up last, with its share in the whole.</summary>
    public void Add(ModelSolution solution, double share)
    {
        for (var level = 0; level < EvidenceTree.Levels; level++)
        {
            var unseen = 1.0;
            for (var below = level + 1; below < EvidenceTree.Levels; below++)
                unseen += solution.Variances[below];
            var nodes = tree.At(level);
            for (var node = 0; node < nodes.Length; node++)
            {
                var path = level == 0
                    ? new AreaPath { MeanPart = 1 }
                    : _paths[level - 1][nodes[node].Parent].Down(nodes[node].All, solution.Variances[level]);
                _paths[level][node] = path;
                _sums[level][node].Add(path, solution, unseen, share);
            }
        }
    }

    /// <summary><paramref name="spreadFactor"/>: how many times as far as theory has it lists really lie from what is expected.</summary>
    public Dictionary<string, AreaForecast> Forecasts(MiddlePrices middles, double spreadFactor)
    {
        var forecasts = new Dictionary<string, AreaForecast>(StringComparer.Ordinal);
        for (var level = 0; level < EvidenceTree.Levels; level++)
        {
            var nodes = tree.At(level);
            for (var node = 0; node < nodes.Length; node++)
                forecasts[nodes[node].Id] = _sums[level][node].Average(middles.In(level, node), spreadFactor);
        }
        return forecasts;
    }
}

/// <summary>
/// The expected price of an area as a line in the two figures for the nation, mean and slope, and what is uncertain when those are known.
/// </summary>
internal struct AreaPath
{
    public double Known, MeanPart, SlopePart, Variance;

    /// <summary>One level down: the area's own lists draw the expectation toward them, the more of them there are.</summary>
    public readonly AreaPath Down(in EvidenceSums sums, double variance)
    {
        var gain = sums.Gain(variance);
        var own = gain * sums.One;
        return new()
        {
            Known = (1 - own) * Known + gain * sums.Price,
            MeanPart = (1 - own) * MeanPart,
            SlopePart = (1 - own) * SlopePart - gain * sums.Cost,
            Variance = (1 - own) * (1 - own) * Variance + gain,
        };
    }
}

/// <summary>Weighted sums over the solutions of what is forecast for one area.</summary>
internal struct AreaSums
{
    private double _mean, _slope, _constant, _linear, _square, _meanMean, _meanSlope, _slopeSlope;

    /// <summary><paramref name="unseen"/>: the variance of one more list around the area's expectation.</summary>
    public void Add(in AreaPath path, ModelSolution solution, double unseen, double share)
    {
        var mean = path.Known + path.MeanPart * solution.Mean + path.SlopePart * solution.Slope;
        var withMean = solution.MeanVariance * path.MeanPart + solution.Covariance * path.SlopePart;
        var withSlope = solution.Covariance * path.MeanPart + solution.SlopeVariance * path.SlopePart;
        var constant = path.Variance + unseen + path.MeanPart * withMean + path.SlopePart * withSlope;
        _mean += share * mean;
        _slope += share * solution.Slope;
        _constant += share * solution.Variance * constant;
        _linear += share * solution.Variance * withSlope;
        _square += share * solution.Variance * solution.SlopeVariance;
        _meanMean += share * mean * mean;
        _meanSlope += share * mean * solution.Slope;
        _slopeSlope += share * solution.Slope * solution.Slope;
    }

    /// <summary>The average line, and a variance that holds how far the solutions differ among themselves.</summary>
    public readonly AreaForecast Average(MiddlePrice middle, double spreadFactor)
    {
        var factor = spreadFactor * spreadFactor;
        return new()
        {
            Middle = middle.LogPrice,
            Mean = _mean,
            CostSlope = _slope,
            Variance = factor * (_constant + Math.Max(0, _meanMean - _mean * _mean)),
            VarianceByCost = factor * (_linear + _meanSlope - _mean * _slope),
            VarianceByCostSquared = factor * (_square + Math.Max(0, _slopeSlope - _slope * _slope)),
            Shares = middle.Shares,
        };
    }

    /// <summary>How far a price lies from the average line, in standard deviations around it.</summary>
    public readonly double Distance(double logPrice, double logCost)
    {
        var expected = _mean + _slope * logCost;
        var expectedSquare = _meanMean + 2 * _meanSlope * logCost + _slopeSlope * logCost * logCost;
        var variance = _constant + 2 * _linear * logCost + _square * logCost * logCost + Math.Max(0, expectedSquare - expected * expected);
        return Math.Abs(logPrice - expected) / Math.Sqrt(variance);
    }
}
