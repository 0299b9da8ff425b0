namespace CostFinder.Core.Pricing;

/// <summary>
/// Finds the lists that lie far from what is expected where they stand, and lets each count as if it lay at the edge. Distances are held
/// against the median distance, which a few odd lists cannot move.
/// </summary>
internal sealed class RobustPrices(EvidenceTree tree, PricingRules rules)
{
    // The median distance of normal values from their middle, in standard deviations.
    private const double MedianDistance = 0.6744897501960817;

    // The standard error of such a spread is 1.17 times itself over the root of the number of values; 1.645 of them leave one case in twenty.
    private const double Uncertainty = 1.645 * 1.17;

    private readonly List<OutlyingList> _outliers = [];

    /// <summary>The standard deviation of prices around what is expected, as the median distance has it.</summary>
    public double Spread { get; private set; }

    public IReadOnlyList<OutlyingList> Outliers => _outliers;

    /// <summary>Sets the prices as they count: around the forecasts of the lists' own areas, or around the median of all.</summary>
    public void MoveIn(Dictionary<string, AreaForecast>? around)
    {
        var evidence = tree.Evidence;
        var expected = new double[evidence.Count];
        if (around is null)
            Array.Fill(expected, Median([.. evidence.Select(list => list.LogPrice)]));
        else
        {
            for (var number = 0; number < expected.Length; number++)
            {
                var place = evidence[number].Place;
                expected[number] = around[place.Local ?? place.State ?? place.Division ?? AreaKey.Nation].MeanAt(evidence[number].LogCost);
            }
        }
        var distances = new double[expected.Length];
        for (var number = 0; number < distances.Length; number++)
            distances[number] = Math.Abs(evidence[number].LogPrice - expected[number]);
        Spread = Math.Max(Median(distances) / MedianDistance, (double)rules.Model.LeastSpread.Fraction);

        // Among few lists the median distance itself is too uncertain to call any of them odd; among more it may be too small, so its upper
        // limit is what counts.
        var edge = evidence.Count < rules.ManyPriceLists ? double.PositiveInfinity
            : (double)rules.Model.OutlierSpreads * Spread / (1 - Uncertainty / Math.Sqrt(evidence.Count));
        _outliers.Clear();
        for (var number = 0; number < expected.Length; number++)
        {
            var price = evidence[number].LogPrice;
            tree.Prices[number] = Math.Clamp(price, expected[number] - edge, expected[number] + edge);
            if (Math.Abs(price - expected[number]) > edge)
                _outliers.Add(new(number, expected[number]));
        }
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
