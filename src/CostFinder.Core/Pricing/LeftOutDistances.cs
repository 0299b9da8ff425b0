namespace CostFinder.Core.Pricing;

/// <summary>
/// How far each list lies from what all others let expect for its place, in standard deviations: what the normal distribution says of such
/// distances need not hold for prices, so it is corrected by these.
/// </summary>
/// <remarks>A list is taken out of the sums of the areas that it stands in, which is exact and takes one step for each level.</remarks>
internal sealed class LeftOutDistances(EvidenceTree tree)
{
    private readonly AreaSums[] _sums = new AreaSums[tree.Prices.Length];

    /// <summary>Adds one solution, for which the tree was summed up last, with its share in the whole.</summary>
    public void Add(ModelFit fit, ModelSolution solution, double share)
    {
        Span<EvidenceSums> others = stackalloc EvidenceSums[EvidenceTree.Levels];
        for (var number = 0; number < _sums.Length; number++)
        {
            var spread = tree.Spread(number, solution.Variances);
            Without(number, 1 / spread, solution.Variances, others);
            var refitted = fit.Solve(solution.Variances, others[0], determinant: 0, _sums.Length - 1);
            var path = new AreaPath { MeanPart = 1 };
            for (var level = 1; level <= tree.Stands[number].Level; level++)
                path = path.Down(others[level], solution.Variances[level]);
            _sums[number].Add(path, refitted, spread, share);
        }
    }

    /// <summary>
    /// How many times as far as theory has it the share of lists that is meant to lie inside reaches. What is measured counts by how
    /// exact it is, against how well the shape of the distribution is known beforehand.
    /// </summary>
    public double SpreadFactor(PricingRules rules)
    {
        var lists = _sums.Length;
        var high = (double)rules.HighPercentile.Fraction;
        var inside = high - (double)rules.LowPercentile.Fraction;
        var distances = new double[lists];
        for (var number = 0; number < lists; number++)
            distances[number] = _sums[number].Distance(tree.Prices[number], tree.Evidence[number].LogCost);
        Array.Sort(distances);
        // Of n distances and one more to come, each order is as likely: it lies below the k-th with a chance of k / (n + 1).
        var place = Math.Clamp(inside * (lists + 1) - 1, 0, lists - 1);
        var below = (int)place;
        var reach = distances[below] + (place - below) * (distances[Math.Min(below + 1, lists - 1)] - distances[below]);
        var measured = reach / StudentT.Quantile(high, lists - 2);

        var normal = StudentT.Quantile(high, int.MaxValue);
        var density = 2 * Math.Exp(-normal * normal / 2) / Math.Sqrt(2 * Math.PI);
        var errorSquared = inside * (1 - inside) / (lists * density * density * normal * normal);
        var shapeSquared = Math.Pow((double)rules.Model.ShapeUncertainty.Fraction, 2);
        return 1 + shapeSquared / (shapeSquared + errorSquared) * (measured - 1);
    }

    // What the areas that a list stands in hold without it, from the one it stands in up to the nation.
    private void Without(int number, double precision, ReadOnlySpan<double> variances, Span<EvidenceSums> others)
    {
        var (level, node) = tree.Stands[number];
        var own = new EvidenceSums();
        own.Add(tree.Evidence[number], tree.Prices[number], precision);
        others[level] = tree.At(level)[node].All;
        others[level].Subtract(own);
        for (; level > 0; level--)
        {
            ref readonly var area = ref tree.At(level)[node];
            node = area.Parent;
            others[level - 1] = tree.At(level - 1)[node].All;
            others[level - 1].Subtract(area.All.WithSharedOffset(variances[level]));
            others[level - 1].Add(others[level].WithSharedOffset(variances[level]));
        }
    }
}
