using CostFinder.Core.Pricing;
using CostFinder.Core.Regions;

namespace CostFinder.Tests.Pricing;

public class PriceRangeTests
{
    [Fact]
    public void Without_any_price_there_is_a_reason_and_no_range()
    {
        var finding = Assert.IsType<NoPrice>(Given.Book([]).FindSession());

        Assert.Equal("No price for this was found in our sources.", finding.Reason);
        Assert.Equal([0, 0, 0, 0, 0], finding.Ladder.Select(count => count.PriceLists));
    }

    [Fact]
    public void One_price_is_shown_as_one_price()
    {
        var found = Given.Book(Given.Amounts(450)).Session();

        Assert.Equal((450, 450, 450), found.Dollars());
        Assert.Equal(RangeBasis.ListedPrices, found.Basis);
        Assert.Null(found.IntervalPercent);
        Assert.Equal(Given.Nation, found.Region);
        Assert.Equal("We found only one price list (United States). It is one price, not a range. These are prices that clinics publish.", found.Why);
    }

    [Fact]
    public void Three_prices_are_listed_as_lowest_middle_and_highest()
    {
        var found = Given.Book(Given.Amounts(700, 400, 450)).Session();

        Assert.Equal((400, 450, 700), found.Dollars());
        Assert.Equal(RangeBasis.ListedPrices, found.Basis);
        Assert.Contains("only 3 price lists (United States). A range needs at least 5.", found.Why, StringComparison.Ordinal);
        Assert.Equal(Confidence.Low, found.Confidence);
    }

    [Fact] // The middle of four is halfway between the two in the middle: (450 + 500) / 2 = 475.
    public void Four_prices_are_still_listed() =>
        Assert.Equal((400, 475, 700), Given.Book(Given.Amounts(400, 450, 500, 700)).Session().Dollars());

    [Fact]
    public void Five_prices_make_a_range()
    {
        // 10th percentile: place 4 x 0.1 = 0.4, so 400 + 0.4 x (450 - 400) = 420. Median: place 2 = 500.
        // 90th percentile: place 4 x 0.9 = 3.6, so 600 + 0.6 x (800 - 600) = 720.
        var found = Given.Book(Given.Amounts(400, 450, 500, 600, 800)).Session();

        Assert.Equal((420, 500, 720), found.Dollars());
        Assert.Equal(RangeBasis.Percentiles, found.Basis);
        Assert.Equal(80, found.IntervalPercent);
        Assert.Equal(Given.Zip, found.Region);
        Assert.Equal("We found 5 price lists near you (ZIP area 100). That is enough for a range. These are prices that clinics publish.", found.Why);
        Assert.Equal(Confidence.Medium, found.Confidence);
    }

    [Fact]
    public void Eight_prices_with_cents_are_interpolated_and_rounded_to_the_cent()
    {
        // 10th: place 7 x 0.1 = 0.7, so 300 + 0.7 x (349.99 - 300) = 334.993, that is 334.99.
        // Median: place 3.5, so (425 + 500.01) / 2 = 462.505, that is 462.51 (half a cent up).
        // 90th: place 6.3, so 700 + 0.3 x (950 - 700) = 775.
        Assert.Equal((334.99m, 462.51m, 775), Given.Book(Given.Amounts(300, 349.99m, 400, 425, 500.01m, 600, 700, 950)).Session().Dollars());
    }

    [Fact]
    public void Forty_prices_give_percentiles_inside_the_extremes()
    {
        // 110, 120 ... 500. 10th: place 39 x 0.1 = 3.9, so 140 + 0.9 x 10 = 149. Median: place 19.5 = 305. 90th: place 35.1 = 461.
        var found = Given.Book(Given.Amounts(Enumerable.Range(11, 40).Select(tens => tens * 10m))).Session();

        Assert.Equal((149, 305, 461), found.Dollars());
        Assert.Equal(Confidence.High, found.Confidence);
        Assert.Equal(40, found.PriceLists);
        Assert.Equal(40, found.Providers);
    }

    [Fact]
    public void Equal_prices_are_each_counted()
    {
        // Five lists, four of them 500. 10th: place 0.4 between 500 and 500. 90th: place 3.6 between 500 and 700 = 620.
        var found = Given.Book(Given.Amounts(500, 500, 500, 500, 700)).Session();

        Assert.Equal((500, 500, 620), found.Dollars());
        Assert.Equal(["a00", "a01", "a02", "a03", "a04"], found.Votes.Select(vote => vote.PriceList));
    }

    [Theory]
    [InlineData(0, RegionKind.ZipArea)]
    [InlineData(1, RegionKind.Metro)]
    [InlineData(2, RegionKind.State)]
    [InlineData(3, RegionKind.Division)]
    [InlineData(4, RegionKind.Nation)]
    public void The_range_comes_from_the_nearest_area_with_five_price_lists(int rung, RegionKind expected)
    {
        var far = Enumerable.Range(0, 4).Select(number => (Price: Given.Price($"far{number}", 500), Site: Given.Clinic($"far{number}", rung))).ToList();
        var book = Given.Book([Given.Price("near", 100), .. far.Select(one => one.Price)], [.. far.Select(one => one.Site)]);

        var found = book.Session();

        // One list near by and four more from the rung on: 1 on every nearer rung, 5 from there.
        Assert.Equal(expected, found.Region.Kind);
        Assert.Equal(Enumerable.Range(0, 5).Select(step => step < rung ? 1 : 5), found.Ladder.Select(count => count.PriceLists));
    }

    [Fact]
    public void Looking_further_away_is_explained_with_the_counts_on_the_way()
    {
        var far = Enumerable.Range(0, 4).Select(number => Given.Clinic($"far{number}", 2)).ToArray();
        var found = Given.Book([Given.Price("near", 400), .. far.Select(site => Given.Price(site.Id, 500))], far).Session();

        Assert.Equal(
            "A range needs at least 5 price lists, so we looked further away. We found: ZIP area 100: 1 price list; Springfield: 1 price list. "
            + "This range uses 5 price lists (Aaland). These are prices that clinics publish.",
            found.Why);
    }

    [Theory]
    [InlineData(10, 2, false, Confidence.Medium)]
    [InlineData(11, 2, false, Confidence.High)] // many, in the state
    [InlineData(11, 2, true, Confidence.Medium)] // a hospital's listed price is not yet an offer
    [InlineData(10, 3, false, Confidence.Low)]
    [InlineData(11, 3, false, Confidence.Medium)] // many, in the division
    [InlineData(40, 4, false, Confidence.Low)] // the nation is far away
    [InlineData(4, 0, false, Confidence.Low)]
    public void Confidence_needs_many_price_lists_near_by(int lists, int rung, bool hospitals, Confidence expected)
    {
        var sites = Enumerable.Range(0, lists).Select(number => Given.Clinic($"a{number:00}", rung)).ToArray();
        var prices = sites.Select(site => Given.Price(site.Id, 500) with { Kind = hospitals ? PriceKind.HospitalCash : PriceKind.List });

        Assert.Equal(expected, Given.Book(prices, sites).Session().Confidence);
    }

    [Fact]
    public void A_ladder_may_begin_at_the_state() =>
        Assert.Equal(Given.State, Assert.IsType<FoundPrice>(Given.Book(Given.Amounts(1, 2, 3, 4, 5)).Find([Given.State, Given.Nation], "iv-ketamine", Service.Session)).Region);

    [Fact]
    public void A_ladder_without_a_rung_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => Given.Book([]).Find([], "iv-ketamine", Service.Session));

    [Fact]
    public void The_oldest_and_the_newest_date_are_those_of_the_prices_that_count()
    {
        var book = Given.Book([
            Given.Price("a", 400) with { AsOf = new("2026-07") },
            Given.Price("b", 450) with { AsOf = new("2025") },
            Given.Price("c", 500) with { AsOf = null },
            Given.Price("d", 500) with { AsOf = new("2020") },
        ]);

        var found = book.Session();

        Assert.Equal(("2025", "2026-07", 1), (found.Oldest?.Text, found.Newest?.Text, found.Undated));
        Assert.Equal([(LeftOutReason.TooOld, 1)], found.Reasons());
    }

    [Fact]
    public void Percentiles_of_nothing_do_not_exist() =>
        Assert.Throws<ArgumentException>(() => Percentiles.Median([]));

    [Fact]
    public void A_price_of_an_unknown_provider_is_refused() =>
        Assert.Throws<ArgumentException>(() => new PriceBook([], [Given.Price("nobody", 1)], Given.Rules));
}
