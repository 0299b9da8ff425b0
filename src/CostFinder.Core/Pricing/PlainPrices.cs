using CostFinder.Core.Amounts;
using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>How much the prices of an area allow to say: each of them, their ends and middle, or percentiles.</summary>
public enum PlainBasis { Listed, LowestToHighest, Percentiles }

/// <summary>
/// The price lists of one area as they are, with nothing borrowed from elsewhere. With few lists the range goes from the lowest to the
/// highest, with many from one percentile to another.
/// </summary>
public sealed record PlainPrices(Region Region, PlainBasis Basis, IReadOnlyList<PriceVote> Votes, MoneyRange Range)
{
    /// <summary>
    /// Two of the listed prices between which the true middle lies, as surely as the rules say; null when there are too few lists.
    /// </summary>
    public MoneyRange? MiddleLiesIn { get; internal init; }

    internal static PlainPrices Of(Region region, IReadOnlyList<PriceVote> votes, PricingRules rules)
    {
        Money[] sorted = [.. votes.Select(vote => vote.Amount)];
        var median = Percentiles.Median(sorted);
        if (sorted.Length < rules.ManyPriceLists)
        {
            return new(region, sorted.Length < rules.EnoughPriceLists ? PlainBasis.Listed : PlainBasis.LowestToHighest, votes,
                new(sorted[0], median, sorted[^1]));
        }
        var place = OrderStatistics.PlaceOfLowEnd(sorted.Length, (double)rules.Model.MedianConfidence.Fraction);
        return new(region, PlainBasis.Percentiles, votes,
            new(Percentiles.Of(sorted, rules.LowPercentile), median, Percentiles.Of(sorted, rules.HighPercentile)))
        {
            MiddleLiesIn = place is int low ? new(sorted[low], median, sorted[^(low + 1)]) : null,
        };
    }
}

/// <summary>
/// Which of the sorted values hold the true middle between them. Each value is below it or above it like a coin falls, whatever the
/// values are, so the number below is binomial.
/// </summary>
internal static class OrderStatistics
{
    /// <summary>
    /// The highest place, from 0, such that the true middle lies between that value and the one at the same place from the top with the
    /// given probability; null when even the lowest and the highest do not hold it that surely.
    /// </summary>
    public static int? PlaceOfLowEnd(int count, double probability)
    {
        var most = (1 - probability) / 2;
        var below = 0.0;
        for (var place = 0; place <= count / 2; place++)
        {
            // The chance that exactly this many values lie below the middle.
            below += Math.Exp(LogChoices(count, place) - count * Math.Log(2));
            if (below > most)
                return place == 0 ? null : place - 1;
        }
        return (count - 1) / 2;
    }

    private static double LogChoices(int count, int chosen)
    {
        var logarithm = 0.0;
        for (var number = 1; number <= chosen; number++)
            logarithm += Math.Log((double)(count - chosen + number) / number);
        return logarithm;
    }
}
