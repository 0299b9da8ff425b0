using CostFinder.Core.Amounts;
using CostFinder.Core.Provenance;
using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>A price and what speaks against counting it.</summary>
internal sealed record JudgedPrice(PublishedPrice Price, LeftOutReason? Against)
{
    public PricePopulation Population =>
        Price.Kind == PriceKind.HospitalCash ? PricePopulation.HospitalCash : PricePopulation.PublishedLists;
}

/// <summary>Everything there is to say about one service in one area, worked out once.</summary>
internal sealed record AreaPrices(
    PricePopulation Population,
    IReadOnlyList<PriceVote> Votes,
    PlainPrices? Plain,
    int Current,
    int Providers,
    StatedDate? Oldest,
    StatedDate? Newest,
    int Undated,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<LeftOut> LeftOut)
{
    public static AreaPrices Of(
        Region region, IReadOnlyList<JudgedPrice> prices, Service asked, PricePopulation population, PricingRules rules)
    {
        var eligibility = new Eligibility(rules);
        var leftOut = prices.Where(price => price.Against is not null).Select(price => price.Against!.Value).ToList();
        var fit = prices.Where(price => price.Against is null).ToList();
        leftOut.AddRange(fit.Where(price => price.Population != population).Select(price =>
            price.Population == PricePopulation.HospitalCash ? LeftOutReason.HospitalCash : LeftOutReason.PublishedList));

        var votes = new List<PriceVote>();
        var counted = new List<PublishedPrice>();
        var comparable = fit.Where(price => price.Population == population).Select(price => price.Price);
        foreach (var list in comparable.GroupBy(price => price.PriceList))
        {
            var voting = Voting([.. list], asked);
            leftOut.AddRange(Enumerable.Repeat(LeftOutReason.PackageBesideSinglePrice, list.Count() - voting.Count));
            votes.Add(VoteOf(list.Key, voting, eligibility, rules.VisitsPriced));
            counted.AddRange(voting);
        }
        votes.Sort((first, second) => first.Amount.CompareTo(second.Amount) is var order and not 0 ? order
            : string.CompareOrdinal(first.PriceList, second.PriceList));

        var dates = counted.Select(price => price.AsOf).OfType<StatedDate>().Order().ToList();
        return new(
            population,
            votes,
            votes.Count == 0 ? null : PlainPrices.Of(region, votes, rules),
            votes.Count(vote => !vote.IsPastShelfLife),
            counted.Select(price => price.ProviderId).Distinct().Count(),
            dates.FirstOrDefault(),
            dates.LastOrDefault(),
            counted.Count - dates.Count,
            SourcesOf(counted),
            [.. leftOut.CountBy(reason => reason).OrderBy(pair => pair.Key).Select(pair => new LeftOut(pair.Key, pair.Value))]);
    }

    /// <summary>A list that states a price for one visit votes with it; a list of packages votes with what they come to per visit.</summary>
    public static IReadOnlyList<PublishedPrice> Voting(IReadOnlyList<PublishedPrice> prices, Service asked) =>
        prices.Where(price => price.Service == asked || Eligibility.IsLaterVisit(price)).ToList() is { Count: > 0 } exact ? exact : prices;

    public static PriceVote VoteOf(
        string list, IReadOnlyList<PublishedPrice> voting, Eligibility eligibility, int visits) => new(
            AmountOf(voting, visits),
            list,
            [.. voting.Select(price => price.ProviderId).Distinct().Order(StringComparer.Ordinal)],
            [.. voting.Select(price => price.Id).Order(StringComparer.Ordinal)],
            FromPackage: voting.All(price => price.Service == Service.Series),
            IsPastShelfLife: voting.All(eligibility.IsPastShelfLife))
        {
            Weight = voting.Average(eligibility.WeightOf),
        };

    /// <summary>The middle of its prices; where the first visits have another price than later ones, what the visits of a usual course cost on average.</summary>
    public static Money AmountOf(IReadOnlyList<PublishedPrice> voting, int visits)
    {
        if (!voting.Any(price => price.IsForSomeVisits))
            return MedianOf(voting);
        var (sum, priced) = (0m, 0);
        for (var visit = 1; visit <= visits; visit++)
        {
            List<PublishedPrice> prices = [.. voting.Where(price => price.IsFor(visit))];
            if (prices.Count > 0)
                (sum, priced) = (sum + MedianOf(prices).Dollars, priced + 1);
        }
        return priced > 0 ? Money.Rounded(sum / priced) : MedianOf(voting);
    }

    private static Money MedianOf(IReadOnlyList<PublishedPrice> prices)
    {
        var sorted = new List<Money>(prices.Count);
        foreach (var price in prices)
        {
            if (price.PerVisit is { } amount)
                sorted.Insert(sorted.FindLastIndex(lower => lower <= amount) + 1, amount);
        }
        return Percentiles.Median(sorted);
    }

    private static Source[] SourcesOf(IEnumerable<PublishedPrice> counted) => [.. counted
        .Select(price => price.Source)
        .DistinctBy(source => source.Link)
        .OrderBy(source => source.Title, StringComparer.Ordinal)
        .ThenBy(source => source.Link, StringComparer.Ordinal)];
}
