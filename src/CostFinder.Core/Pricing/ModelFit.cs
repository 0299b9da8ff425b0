namespace CostFinder.Core.Pricing;

/// <summary>Fits the model of <see cref="PriceModel"/> to the lists of a tree.</summary>
internal sealed class ModelFit
{
    private readonly EvidenceTree _tree;
    private readonly double _leastVariance;
    private readonly double _slope;
    private readonly double _slopePrecision;

    private ModelFit(EvidenceTree tree, ModelRules rules, double spread)
    {
        _tree = tree;
        _leastVariance = Math.Pow((double)rules.LeastSpread.Fraction, 2);
        _slope = (double)rules.ExpectedCostSlope;
        // The expectation about the slope is held against prices in units of their own variance, for which the robust spread stands in.
        _slopePrecision = Math.Pow(spread / (double)rules.CostSlopeSpread, 2);
    }

    /// <summary>
    /// The forecast of every area in which a list stands, and the share of the variance that lies between places. With
    /// <paramref name="distances"/> the spread is corrected by how far lists really lie from what the others let expect.
    /// </summary>
    public static (Dictionary<string, AreaForecast> Areas, double SharedByPlace) Of(
        EvidenceTree tree, PricingRules rules, double spread, LeftOutDistances? distances = null)
    {
        var fit = new ModelFit(tree, rules.Model, spread);
        tree.Gather();
        double[] ratios = [.. rules.Model.VarianceRatios.Select(ratio => (double)ratio)];
        var solutions = Combinations(ratios).Select(fit.Solve).ToArray();
        var best = solutions.Max(solution => solution.LogLikelihood);
        var total = solutions.Sum(solution => Math.Exp(solution.LogLikelihood - best));
        var averages = new ForecastAverages(tree);
        var (shared, slope) = (0.0, 0.0);
        foreach (var solution in solutions)
        {
            if (Math.Exp(solution.LogLikelihood - best) / total is var share and > 1e-6)
            {
                tree.SumUp(solution.Variances);
                averages.Add(solution, share);
                distances?.Add(fit, solution, share);
                slope += share * solution.Slope;
                shared += share * (1 - 1 / (1 + solution.Variances.Sum()));
            }
        }
        var middles = new MiddlePrices(tree, slope, 1 / (double)rules.Model.WiderAreaCounts);
        return (averages.Forecasts(middles, distances?.SpreadFactor(rules) ?? 1), shared);
    }

    // One set of variances for the levels below the nation: division, state, local area.
    private static IEnumerable<double[]> Combinations(double[] ratios) =>
        from division in ratios
        from state in ratios
        from local in ratios
        select (double[])[0, division, state, local];

    private ModelSolution Solve(double[] variances)
    {
        var determinant = _tree.SumUp(variances);
        return Solve(variances, _tree.Nation, determinant, _tree.Prices.Length);
    }

    /// <summary>The solution for so many lists with these sums.</summary>
    public ModelSolution Solve(double[] variances, in EvidenceSums sums, double determinant, int lists)
    {
        var (costCost, costPrice) = (sums.CostCost + _slopePrecision, sums.CostPrice + _slopePrecision * _slope);
        var residual = sums.PricePrice + _slopePrecision * _slope * _slope;
        var scale = sums.One * costCost - sums.Cost * sums.Cost;
        var mean = (costCost * sums.Price - sums.Cost * costPrice) / scale;
        var slope = (sums.One * costPrice - sums.Cost * sums.Price) / scale;
        residual -= mean * sums.Price + slope * costPrice;
        var degrees = lists - 1;
        var variance = Math.Max(residual / degrees, _leastVariance);
        return new()
        {
            Variances = variances,
            LogLikelihood = -(determinant + Math.Log(scale) + degrees * Math.Log(variance)) / 2,
            Mean = mean,
            Slope = slope,
            Variance = variance,
            MeanVariance = costCost / scale,
            SlopeVariance = sums.One / scale,
            Covariance = -sums.Cost / scale,
        };
    }
}

/// <summary>The model solved for one set of variances; variances and the covariance are in units of <see cref="Variance"/>.</summary>
internal sealed record ModelSolution
{
    public required double[] Variances { get; init; }

    public required double LogLikelihood { get; init; }

    public required double Mean { get; init; }

    public required double Slope { get; init; }

    /// <summary>The variance of lists around what their local area would be expected to ask.</summary>
    public required double Variance { get; init; }

    public required double MeanVariance { get; init; }

    public required double SlopeVariance { get; init; }

    public required double Covariance { get; init; }
}
