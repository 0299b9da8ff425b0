using CostFinder.Core.Amounts;
using CostFinder.Core.Packing;
using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>
/// What the price lists of one service say on what one more list would ask, for every area in which any of them stands.
/// </summary>
/// <remarks>
/// The logarithm of a list's price is an average for the nation, plus a slope times the logarithm of the local cost index, plus an offset
/// of its division, of its state and of its local area, plus an offset of its own. How large the offsets of each level are is not known:
/// a grid of ratios to the own offsets is tried, and each set of ratios counts by its marginal likelihood (REML). Given the ratios,
/// everything is exact: best linear unbiased prediction, on the tree of areas, in time proportional to the lists. That gives the ends of
/// the range. The typical price does not take prices to be normal: it is a middle of the lists themselves (<see cref="MiddlePrices"/>).
/// </remarks>
internal sealed class PriceModel
{
    private readonly Dictionary<string, AreaForecast> _areas;
    private readonly ForecastQuantiles _quantiles;

    private PriceModel(EvidenceTree tree, Dictionary<string, AreaForecast> areas, IReadOnlyList<OutlyingList> outliers, PricingRules rules)
    {
        _areas = areas;
        Outliers = outliers;
        _quantiles = ForecastQuantiles.Of(rules, tree.Prices.Length - 1);
    }

    private PriceModel(Dictionary<string, AreaForecast> areas, ForecastQuantiles quantiles) => (_areas, _quantiles, Outliers) = (areas, quantiles, []);

    /// <summary>Lists far from what is expected where they stand, with their number among the evidence.</summary>
    public IReadOnlyList<OutlyingList> Outliers { get; }

    /// <summary>How much of the variance of prices lies between places and not between the lists of one place, from 0 to 1.</summary>
    public double SharedByPlace { get; private init; }

    /// <summary>Null when there are too few lists to estimate how far prices differ, or when one of them asks nothing.</summary>
    public static PriceModel? Of(IReadOnlyList<PriceEvidence> evidence, PricingRules rules)
    {
        if (evidence.Count < rules.EnoughPriceLists || evidence.Any(list => double.IsNegativeInfinity(list.LogPrice)))
            return null;
        var tree = new EvidenceTree(evidence);
        var robust = new RobustPrices(tree, rules);
        robust.MoveIn(around: null);
        var (areas, _) = ModelFit.Of(tree, rules, robust.Spread);
        robust.MoveIn(areas);
        (areas, var shared) = ModelFit.Of(tree, rules, robust.Spread, evidence.Count < rules.ManyPriceLists ? null : new(tree));
        return new(tree, areas, robust.Outliers, rules) { SharedByPlace = shared };
    }

    /// <summary>Everything that forecasts are read off. Outliers stand with their areas.</summary>
    public void Write(PageWriter page)
    {
        page.Real(_quantiles.Low);
        page.Real(_quantiles.MostOfTypical);
        page.Real(_quantiles.High);
        page.Real(SharedByPlace);
        page.Count(_areas.Count);
        foreach (var (area, forecast) in _areas.OrderBy(area => area.Key, StringComparer.Ordinal))
        {
            page.Text(area);
            forecast.Write(page);
        }
    }

    public static PriceModel Read(PageReader page)
    {
        var (quantiles, shared, count) = (new ForecastQuantiles(page.Real(), page.Real(), page.Real()), page.Real(), page.Count());
        var areas = new Dictionary<string, AreaForecast>(count, StringComparer.Ordinal);
        for (var area = 0; area < count; area++)
            areas.Add(page.Text(), AreaForecast.Read(page));
        return new(areas, quantiles) { SharedByPlace = shared };
    }

    /// <summary>What one more list in the area would ask; the nearest area in which any list stands is the one to ask about.</summary>
    public (MoneyRange Range, AreaForecast Forecast) In(IReadOnlyList<Region> ladder, double logCost)
    {
        var forecast = Nearest(PricePlace.Of(ladder));
        return (forecast.RangeAt(logCost, _quantiles), forecast);
    }

    /// <summary>What is said for a place, held against what a list there asks.</summary>
    public Trial Trial(PricePlace place, double logCost, double actual)
    {
        var (low, typical, high) = Nearest(place).LogRangeAt(logCost, _quantiles);
        return new(low, typical, high, actual);
    }

    private AreaForecast Nearest(PricePlace place) => Known(place.Local) ?? Known(place.State) ?? Known(place.Division) ?? _areas[AreaKey.Nation];

    private AreaForecast? Known(string? area) => area is null ? null : _areas.GetValueOrDefault(area);
}

/// <summary>A list far from what is expected where it stands, and what is expected there.</summary>
internal readonly record struct OutlyingList(int Number, double ExpectedLogPrice);
