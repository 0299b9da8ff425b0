using CostFinder.Core.Amounts;
using CostFinder.Core.Pricing;
using CsCheck;

namespace CostFinder.Tests.Pricing;

public class PriceProperties
{
    private static readonly Gen<int[]> Cents = Gen.Int[1, 500_000].Array[1, 40];

    private static IReadOnlyList<Money> Sorted(IEnumerable<int> cents) => [.. cents.Select(one => Money.OfCents(one)).Order()];

    private static PriceBook Book(IEnumerable<int> cents) => Given.Book(Given.Amounts(cents.Select(one => one / 100m)));

    [Fact]
    public void A_percentile_is_the_weighted_middle_of_its_two_neighbours() => Gen.Select(Cents, Gen.Int[0, 100]).Sample((cents, percent) =>
    {
        // In whole numbers: hundredths of places, then half a cent up.
        var sorted = cents.Order().Select(one => (long)one).ToArray();
        var hundredths = (sorted.Length - 1) * percent;
        var (below, rest) = (hundredths / 100, hundredths % 100);
        var twice = sorted[below] * (100 - rest) + sorted[Math.Min(below + 1, sorted.Length - 1)] * rest;

        Assert.Equal((twice + 50) / 100, Percentiles.Of(Sorted(cents), Percentage.Of(percent)).Cents);
    });

    [Fact]
    public void Plain_prices_lie_within_the_lowest_and_the_highest_price() => Cents.Sample(cents =>
    {
        var range = Assert.IsType<PlainPrices>(Book(cents).Session().Local).Range;

        Assert.InRange(range.Low.Cents, cents.Min(), cents.Max());
        Assert.InRange(range.High.Cents, cents.Min(), cents.Max());
        Assert.True(range.Low <= range.Typical && range.Typical <= range.High);
    });

    [Fact]
    public void The_order_of_the_rows_changes_nothing() => Gen.Select(Cents, Gen.Int[0, int.MaxValue]).Sample((cents, seed) =>
    {
        var prices = Given.Amounts(cents.Select(one => one / 100m)).ToList();
        var shuffled = prices.ToArray();
        new Random(seed).Shuffle(shuffled);

        var (first, second) = (Given.Book(prices).Session(), Given.Book(shuffled).Session());

        Assert.Equal(first.Range, second.Range);
        Assert.Equal(first.Votes.Select(vote => (vote.Amount, vote.PriceList)), second.Votes.Select(vote => (vote.Amount, vote.PriceList)));
        Assert.Equal(first.Why, second.Why);
    });

    [Fact]
    public void A_dearer_list_never_makes_the_plain_prices_cheaper() => Gen.Select(Cents, Gen.Int[0, 39], Gen.Int[0, 100_000]).Sample((cents, at, more) =>
    {
        var dearer = cents.ToArray();
        dearer[at % cents.Length] += more;

        var (before, after) = (Book(cents).Session().Local!.Range, Book(dearer).Session().Local!.Range);

        Assert.True(after.Low >= before.Low && after.Typical >= before.Typical && after.High >= before.High);
    });

    [Fact]
    public void More_sites_of_one_list_never_move_the_range() => Gen.Select(Cents, Gen.Int[1, 20]).Sample((cents, sites) =>
    {
        var prices = Given.Amounts(cents.Select(one => one / 100m)).ToList();
        var branches = Enumerable.Range(0, sites).Select(site => Given.Price($"branch{site}", prices[0].Low.Dollars) with { PriceList = prices[0].PriceList });

        Assert.Equal(Given.Book(prices).Session().Range, Given.Book([.. prices, .. branches]).Session().Range);
    });

    [Fact]
    public void A_wider_area_never_has_fewer_price_lists() => Gen.Int[0, 4].Array[0, 30].Sample(rungs =>
    {
        var sites = rungs.Select((rung, number) => Given.Clinic($"a{number:00}", rung)).ToArray();
        var finding = Given.Book(sites.Select(site => Given.Price(site.Id, 500)), sites).FindSession();

        Assert.Equal(finding.Ladder.Select(count => count.PriceLists).Order(), finding.Ladder.Select(count => count.PriceLists));
        Assert.Equal(rungs.Length, finding.Ladder[^1].PriceLists);
    });

    [Fact]
    public void Every_price_of_the_area_either_votes_or_is_left_out() => Gen.Int[0, 7].Array[1, 30].Sample(kinds =>
    {
        var prices = kinds.Select((kind, number) => Of(kind, Given.Price($"a{number % 9}", 300 + number, $"p{number}"))).ToList();
        var finding = Given.Book(prices).FindSession();

        var voting = finding is FoundPrice found ? found.Votes.Sum(vote => vote.PriceIds.Count) : 0;
        Assert.Equal(prices.Count, voting + finding.LeftOut.Sum(left => left.Prices));
    });

    private static PublishedPrice Of(int kind, PublishedPrice price) => kind switch
    {
        0 => price with { Setting = Setting.Home },
        1 => price with { Condition = Condition.Pain },
        2 => price with { RateFor = RateFor.Members },
        3 => price with { Kind = PriceKind.HospitalCash },
        4 => price with { Service = Service.Series, Sessions = 2, Kind = PriceKind.Package },
        5 => price with { AsOf = new("2019") },
        _ => price,
    };
}
