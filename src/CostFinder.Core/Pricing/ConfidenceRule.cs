using CostFinder.Core.Amounts;
using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>
/// High: many current price lists in the state or nearer. Medium: enough of them there, or many in the division. All else is low. Hospital
/// cash prices are never high, for a listed price is not yet an offer. A wide range costs one step.
/// </summary>
internal sealed class ConfidenceRule(PricingRules rules)
{
    /// <summary><paramref name="current"/>: the price lists within their shelf life in each area of the ladder.</summary>
    public Confidence For(MoneyRange range, PricePopulation population, IReadOnlyList<LadderCount> current)
    {
        var near = Lists(current, RegionKind.State);
        var confidence = near >= rules.ManyPriceLists && population == PricePopulation.PublishedLists ? Confidence.High
            : near >= rules.EnoughPriceLists || Lists(current, RegionKind.Division) >= rules.ManyPriceLists ? Confidence.Medium
            : Confidence.Low;
        return confidence > Confidence.Low && range.High.Dollars > rules.Model.WideRange * range.Low.Dollars ? confidence - 1 : confidence;
    }

    private static int Lists(IReadOnlyList<LadderCount> counts, RegionKind widest)
    {
        var most = 0;
        foreach (var count in counts)
        {
            if (count.Region.Kind <= widest)
                most = Math.Max(most, count.PriceLists);
        }
        return most;
    }
}
