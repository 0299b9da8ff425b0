using CostFinder.Core.Amounts;
using CostFinder.Core.Provenance;
using CostFinder.Core.Regions;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Pricing;

/// <summary>
/// What is forecast for one more price list in the place, when the nation has enough of them; otherwise the lowest, middle and highest
/// listed price.
/// </summary>
public enum RangeBasis { Forecast, ListedPrices }

/// <summary>
/// Two kinds of price that are never mixed: what clinics and hospital programs publish for people who pay themselves, and the
/// cash prices in the price files that hospitals must publish.
/// </summary>
public enum PricePopulation { PublishedLists, HospitalCash }

/// <summary>How far a range can be relied on, by how many price lists it rests on and how near they are.</summary>
public enum Confidence { Low, Medium, High }

/// <summary>
/// What one price list says: the middle of its comparable prices in the area. <paramref name="FromPackage"/> means that the list
/// states no price for one visit, so a package was shared out over its visits; <paramref name="IsPastShelfLife"/> that it counts less,
/// because it is old.
/// </summary>
public sealed record PriceVote(
    Money Amount, string PriceList, IReadOnlyList<string> ProviderIds, IReadOnlyList<string> PriceIds, bool FromPackage, bool IsPastShelfLife)
{
    /// <summary>How much it counts for its age, from 0 to 1.</summary>
    internal double Weight { get; init; } = 1;
}

/// <summary>How much of the typical price rests on the price lists of an area, those of the narrower areas taken off.</summary>
public sealed record EvidenceShare(Region Region, int Percent);

/// <summary>A price list far from what is expected where it stands. It counts as if it lay at the edge of what is usual.</summary>
public sealed record OutlyingPrice(PriceVote Vote, Money Expected)
{
    /// <summary>Why it is named, in words.</summary>
    public Text Reason => Vote.Amount > Expected
        ? Text.Of("much more than is usual there; it counts as if it were nearer to the others", "mucho más de lo usual allí; cuenta como si estuviera más cerca de los demás")
        : Text.Of("much less than is usual there; it counts as if it were nearer to the others", "mucho menos de lo usual allí; cuenta como si estuviera más cerca de los demás");
}

/// <summary>How many price lists count in an area.</summary>
public sealed record LadderCount(Region Region, int PriceLists);

/// <summary>A price range, or the reason why there is none.</summary>
public abstract record PriceFinding
{
    private protected PriceFinding()
    {
    }

    /// <summary>The areas that were looked at, from the nearest to the widest.</summary>
    public required IReadOnlyList<LadderCount> Ladder { get; init; }

    /// <summary>Prices of the area that were found and not counted.</summary>
    public required IReadOnlyList<LeftOut> LeftOut { get; init; }
}

/// <summary>What one visit, or one service, costs before insurance and help.</summary>
public sealed record FoundPrice : PriceFinding
{
    public required MoneyRange Range { get; init; }

    public required RangeBasis Basis { get; init; }

    /// <summary>How likely one more price list lies between low and high, in per cent; null when the listed prices are shown.</summary>
    public required decimal? IntervalPercent { get; init; }

    /// <summary>What the typical price rests on, the nearest area first; empty when the listed prices are shown. Together 100.</summary>
    public required IReadOnlyList<EvidenceShare> Evidence { get; init; }

    /// <summary>The price lists of the state or nearer as they are; null when there are none.</summary>
    public required PlainPrices? Local { get; init; }

    /// <summary>Price lists of the area that are far from what is usual there.</summary>
    public required IReadOnlyList<OutlyingPrice> Outliers { get; init; }

    /// <summary>What running a practice here costs, the nation being 1; null where that is not known.</summary>
    public required decimal? CostIndex { get; init; }

    public required PricePopulation Population { get; init; }

    /// <summary>The nearest area with enough price lists: theirs are shown.</summary>
    public required Region Region { get; init; }

    public int PriceLists => Votes.Count;

    public required int Providers { get; init; }

    /// <summary>Null when none of the prices is dated.</summary>
    public required StatedDate? Oldest { get; init; }

    public required StatedDate? Newest { get; init; }

    /// <summary>Prices counted whose source states no date.</summary>
    public required int Undated { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>One for each price list, the lowest first.</summary>
    public required IReadOnlyList<PriceVote> Votes { get; init; }

    /// <summary>Price lists of the area that are past their shelf life and count less.</summary>
    public int PastShelfLife => Votes.Count(vote => vote.IsPastShelfLife);

    /// <summary>How much is local, how much is borrowed and from where, in words.</summary>
    public required Text Why { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }
}

/// <summary>There is no price to show, and why.</summary>
public sealed record NoPrice : PriceFinding
{
    /// <summary>Why there is no price, in words.</summary>
    public required Text Reason { get; init; }
}
