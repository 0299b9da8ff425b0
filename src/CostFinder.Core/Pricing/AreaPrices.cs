using CostFinder.Core.Amounts;
using CostFinder.Core.Provenance;

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
    MoneyRange? Range,
    int Providers,
    StatedDate? Oldest,
    StatedDate? Newest,
    int Undated,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<LeftOut> LeftOut)
{
    public static AreaPrices Of(IReadOnlyList<JudgedPrice> prices, Service asked, PricePopulation population, PricingRules rules)
    {
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
            votes.Add(VoteOf(list.Key, voting));
            counted.AddRange(voting);
        }
        votes.Sort((first, second) => first.Amount.CompareTo(second.Amount) is var order and not 0 ? order
            : string.CompareOrdinal(first.PriceList, second.PriceList));

        var dates = counted.Select(price => price.AsOf).OfType<StatedDate>().Order().ToList();
        return new(
            population,
            votes,
            RangeOf([.. votes.Select(vote => vote.Amount)], rules),
            counted.Select(price => price.ProviderId).Distinct().Count(),
            dates.FirstOrDefault(),
            dates.LastOrDefault(),
            counted.Count - dates.Count,
            SourcesOf(counted),
            [.. leftOut.CountBy(reason => reason).OrderBy(pair => pair.Key).Select(pair => new LeftOut(pair.Key, pair.Value))]);
    }

    /// <summary>A list that states a price for one visit votes with it; a list of packages votes with what they come to per visit.</summary>
    public static IReadOnlyList<PublishedPrice> Voting(IReadOnlyList<PublishedPrice> prices, Service asked) =>
        prices.Where(price => price.Service == asked).ToList() is { Count: > 0 } exact ? exact : prices;

    public static PriceVote VoteOf(string list, IReadOnlyList<PublishedPrice> voting) => new(
        Percentiles.Median([.. voting.Select(price => price.PerVisit).OfType<Money>().Order()]),
        list,
        [.. voting.Select(price => price.ProviderId).Distinct().Order(StringComparer.Ordinal)],
        [.. voting.Select(price => price.Id).Order(StringComparer.Ordinal)],
        FromPackage: voting.All(price => price.Service == Service.Series));

    private static Source[] SourcesOf(IEnumerable<PublishedPrice> counted) => [.. counted
        .Select(price => price.Source)
        .DistinctBy(source => source.Link)
        .OrderBy(source => source.Title, StringComparer.Ordinal)
        .ThenBy(source => source.Link, StringComparer.Ordinal)];

    private static MoneyRange? RangeOf(IReadOnlyList<Money> sorted, PricingRules rules) =>
        sorted.Count == 0 ? null
        : sorted.Count < rules.EnoughPriceLists ? new(sorted[0], Percentiles.Median(sorted), sorted[^1])
        : new(
            Percentiles.Of(sorted, rules.LowPercentile), Percentiles.Median(sorted), Percentiles.Of(sorted, rules.HighPercentile));
}
