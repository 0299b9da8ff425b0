using CostFinder.Core.Amounts;
using CostFinder.Core.Provenance;
using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>Percentiles when there are enough price lists; otherwise the lowest, middle and highest listed price.</summary>
public enum RangeBasis { Percentiles, ListedPrices }

/// <summary>
/// Two kinds of price that are never mixed: what clinics and hospital programs publish for people who pay themselves, and the
/// cash prices in the price files that hospitals must publish.
/// </summary>
public enum PricePopulation { PublishedLists, HospitalCash }

/// <summary>How far a range can be relied on, by how many price lists it rests on and how near they are.</summary>
public enum Confidence { Low, Medium, High }

/// <summary>
/// What one price list says: the middle of its comparable prices in the area. <paramref name="FromPackage"/> means that the list
/// states no price for one visit, so a package was shared out over its visits.
/// </summary>
public sealed record PriceVote(
    Money Amount, string PriceList, IReadOnlyList<string> ProviderIds, IReadOnlyList<string> PriceIds, bool FromPackage);

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

    /// <summary>The share of price lists between low and high in per cent; null when the listed prices are shown.</summary>
    public required decimal? IntervalPercent { get; init; }

    public required PricePopulation Population { get; init; }

    /// <summary>The area whose prices the range is made of.</summary>
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

    /// <summary>Which area was used and why, in words.</summary>
    public required string Why { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }
}

/// <summary>There is no price to show, and why.</summary>
public sealed record NoPrice : PriceFinding
{
    /// <summary>Why there is no price, in words.</summary>
    public required string Reason { get; init; }
}
