using CostFinder.Core.Pricing;
using CostFinder.Core.Regions;

namespace CostFinder.Tests.Pricing;

public class PriceRangeTests
{
    [Fact]
    public void Without_any_price_there_is_a_reason_and_no_range()
    {
        var finding = Assert.IsType<NoPrice>(Given.Book([]).FindSession());

        Assert.Equal("No price for this was found in our sources.", finding.Reason.English);
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
        Assert.Equal("We found only one price list (United States). It is one price, not a range. These are prices that clinics publish.", found.Why.English);
    }

    [Fact]
    public void Three_prices_are_listed_as_lowest_middle_and_highest()
    {
        var found = Given.Book(Given.Amounts(700, 400, 450)).Session();

        Assert.Equal((400, 450, 700), found.Dollars());
        Assert.Equal(RangeBasis.ListedPrices, found.Basis);
        Assert.Contains("only 3 price lists (United States). A range needs at least 5.", found.Why.English, StringComparison.Ordinal);
        Assert.Equal(Confidence.Low, found.Confidence);
    }

    [Fact] // The middle of four is halfway between the two in the middle: (450 + 500) / 2 = 475.
    public void Four_prices_are_still_listed() =>
        Assert.Equal((400, 475, 700), Given.Book(Given.Amounts(400, 450, 500, 700)).Session().Dollars());

    [Fact]
    public void Five_prices_make_a_range()
    {
        // All in one place, so wider areas have nothing to add. Logarithms of 400, 450, 500, 600, 800: mean 6.279372, standard deviation
        // 0.271139. One more list: 1.533206 (t with 4 degrees, 90 %) x 0.271139 x root of (1 + 1/5) = 0.455390.
        // exp(6.279372 - 0.455390) = 338.32, exp(6.279372 + 0.455390) = 841.14. Half of the weight lies below the third of five equal lists.
        var found = Given.Book(Given.Amounts(400, 450, 500, 600, 800)).Session();

        Assert.Equal((338.32m, 500m, 841.14m), found.Dollars());
        Assert.Equal(RangeBasis.Forecast, found.Basis);
        Assert.Equal(80, found.IntervalPercent);
        Assert.Equal(Given.Zip, found.Region);
        Assert.Equal(Confidence.Medium, found.Confidence);
    }

    [Fact]
    public void Eight_prices_make_a_range_and_stand_beside_it_from_the_lowest_to_the_highest()
    {
        // Logarithms: mean 6.203043, standard deviation 0.382052; 1.414924 (t, 7 degrees) x 0.382052 x root of 9/8 = 0.573366.
        // Typical lies between the two in the middle, on the logarithm: root of 425 x 500.01 = 460.98.
        // The middle of the listed ones is (425 + 500.01) / 2 = 462.505, rounded to 462.51.
        var found = Given.Book(Given.Amounts(300, 349.99m, 400, 425, 500.01m, 600, 700, 950)).Session();

        Assert.Equal((278.57m, 460.98m, 876.91m), found.Dollars());
        Assert.Equal(PlainBasis.LowestToHighest, found.Local?.Basis);
        Assert.Equal((300, 462.51m, 950), found.Local?.Range.Dollars());
        Assert.Null(found.Local?.MiddleLiesIn);
        Assert.Equal(Confidence.Low, found.Confidence); // 876.91 is more than three times 278.57
    }

    [Fact]
    public void Forty_prices_make_a_range_and_stand_beside_it_as_percentiles()
    {
        // 110, 120 ... 500. Logarithms: mean 5.636919, standard deviation 0.432376; 1.303639 (t, 39 degrees) x 0.432376 x root of 41/40 = 0.570664.
        // Distances are measured from eleven lists on: left out in turn, four in five lie within 1.002811 times what t with 38 degrees says.
        // That counts 0.1^2 / (0.1^2 + 0.019769) = 0.335921, so 0.570664 x 1.000944 = 0.571203. Typical: root of 300 x 310.
        // 10th: place 39 x 0.1 = 3.9, so 140 + 0.9 x 10 = 149. Median: place 19.5 = 305. 90th: place 35.1 = 461.
        // The middle: of 40 fair coins fewer than 15 fall below in 4.03 % of all cases and 15 or fewer in 7.69 %; so at 5 % a side from
        // the 15th (250) to the 26th (360).
        var found = Given.Book(Given.Amounts(Enumerable.Range(11, 40).Select(tens => tens * 10m))).Session();

        Assert.Equal((158.49m, 304.96m, 496.77m), found.Dollars());
        Assert.Equal(PlainBasis.Percentiles, found.Local?.Basis);
        Assert.Equal((149, 305, 461), found.Local?.Range.Dollars());
        Assert.Equal((250, 305, 360), found.Local?.MiddleLiesIn?.Dollars());
        Assert.Equal((40, 40), (found.PriceLists, found.Providers));
    }

    [Fact]
    public void Equal_prices_are_each_counted()
    {
        var found = Given.Book(Given.Amounts(500, 500, 500, 500, 700)).Session();

        Assert.Equal((500, 500, 700), found.Local?.Range.Dollars());
        Assert.Equal(["a00", "a01", "a02", "a03", "a04"], found.Votes.Select(vote => vote.PriceList));
    }

    [Fact]
    public void Few_prices_near_by_are_listed_beside_the_range()
    {
        var far = Enumerable.Range(0, 6).Select(number => Given.Clinic($"far{number}", 3)).ToArray();
        var found = Given.Book([.. Given.Amounts(400, 450, 700), .. far.Select(site => Given.Price(site.Id, 500))], far).Session();

        Assert.Equal((PlainBasis.Listed, 3), (found.Local?.Basis, found.Local?.Votes.Count));
        Assert.Equal((400, 450, 700), found.Local?.Range.Dollars());
        Assert.Equal(Given.State, found.Local?.Region);
        Assert.Equal(Given.Division, found.Region);
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
    public void Half_of_the_weight_lies_below_the_typical_price_and_near_lists_weigh_most()
    {
        // One list here, six elsewhere in the division, in areas of their own that nobody knows: each of the seven weighs 1/3 there and in
        // the nation, so a seventh. Here the one has 1/2 + 1/2 x 1/3 + 1/3 x 1/7 = 0.714286 of the weight, each of the others 0.047619.
        // Half of its own weight lies below 400: 0.357143. Below 500: 0.738095. Half lies 0.375 of the way: 400 x 1.25^0.375 = 434.91.
        var far = Enumerable.Range(0, 6).Select(number => Given.Clinic($"far{number}", 3)).ToArray();
        var found = Given.Book([Given.Price("near", 400), .. far.Select((site, number) => Given.Price(site.Id, 500 + 10 * number))], far).Session();

        Assert.Equal(434.91m, found.Range.Typical.Dollars);
    }

    [Fact]
    public void One_odd_list_near_by_draws_the_typical_price_and_does_not_make_it_an_end()
    {
        // It has more than half of the weight, but at least one in four of the next lists is forecast to be higher, and one in four lower.
        var far = Enumerable.Range(0, 20).Select(number => Given.Clinic($"far{number:00}", 3)).ToArray();
        PublishedPrice[] prices = [.. far.Select((site, number) => Given.Price(site.Id, 400 + 10 * number))];

        var with = Given.Book([.. prices, Given.Price("near", 2_000)], far).Session();
        var without = Given.Book(prices, far).Session();

        var (low, typical, high) = (Math.Log((double)with.Range.Low.Dollars), Math.Log((double)with.Range.Typical.Dollars), Math.Log((double)with.Range.High.Dollars));
        // Quantiles of t with 20 degrees: 0.6870 (75 %) of 1.3253 (90 %), so 0.5 + 0.5 x 0.5183 of the way up.
        Assert.Equal(0.7592, (typical - low) / (high - low), tolerance: 0.0002);
        Assert.True(with.Range.Typical > without.Range.Typical);
    }

    [Fact]
    public void Lists_that_mostly_agree_have_a_narrower_range_than_their_farthest_ones_say()
    {
        // Thirty-six lists from 490 to 525 and four a fifth away. By their standard deviation alone the range would hold nine in ten.
        var found = Given.Book(Given.Amounts([.. Enumerable.Range(490, 36).Select(amount => (decimal)amount), 400, 410, 620, 630])).Session();
        var logs = found.Votes.Select(vote => Math.Log((double)vote.Amount.Dollars)).ToArray();
        var spread = Math.Sqrt(logs.Sum(log => Math.Pow(log - logs.Average(), 2)) / (logs.Length - 1));
        var theory = 2 * 1.303639 * spread * Math.Sqrt(1 + 1.0 / logs.Length);

        var width = Math.Log((double)(found.Range.High.Dollars / found.Range.Low.Dollars));

        Assert.InRange(width, 0.6 * theory, 0.95 * theory);
    }

    [Fact]
    public void What_is_local_and_what_is_borrowed_is_said_in_words()
    {
        var far = Enumerable.Range(0, 6).Select(number => Given.Clinic($"far{number}", 3)).ToArray();
        var found = Given.Book([Given.Price("near", 400), .. far.Select((site, number) => Given.Price(site.Id, 500 + 10 * number))], far).Session();

        Assert.Equal(100, found.Evidence.Sum(share => share.Percent));
        var (local, borrowed) = (found.Evidence.Where(share => share.Region.Kind <= RegionKind.State).Sum(share => share.Percent), found.Evidence[^1]);
        // In the ZIP area the one list weighs 1 against 1: half. The state holds it as half a list against 1: a third of the other half.
        Assert.Equal(67, local);
        Assert.StartsWith($"About {local} % of the typical price comes from 1 price list in Aaland (", found.Why.English, StringComparison.Ordinal);
        Assert.Contains("The rest is borrowed from further away: ", found.Why.English, StringComparison.Ordinal);
        Assert.Contains($"{borrowed.Percent} % the whole country.", found.Why.English, StringComparison.Ordinal);
        Assert.EndsWith("These are prices that clinics publish.", found.Why.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_near_publishes_all_of_it_is_borrowed_and_said_so()
    {
        var far = Enumerable.Range(0, 6).Select(number => Given.Clinic($"far{number}", 4)).ToArray();
        var found = Given.Book(far.Select((site, number) => Given.Price(site.Id, 500 + 10 * number)), far).Session();

        Assert.Equal([new EvidenceShare(Given.Nation, 100)], found.Evidence);
        Assert.Null(found.Local);
        Assert.Equal(
            "We found no price list in Aaland. So all of this is borrowed from further away: 100 % the whole country. These are prices that clinics publish.",
            found.Why.English);
    }

    [Theory]
    [InlineData(10, 2, false, Confidence.Medium)]
    [InlineData(11, 2, false, Confidence.High)] // many, in the state
    [InlineData(11, 2, true, Confidence.Medium)] // a hospital's listed price is not yet an offer
    [InlineData(10, 3, false, Confidence.Low)]
    [InlineData(11, 3, false, Confidence.Medium)] // many, in the division
    [InlineData(40, 4, false, Confidence.Low)] // the nation is far away
    public void Confidence_needs_many_price_lists_near_by(int lists, int rung, bool hospitals, Confidence expected)
    {
        var sites = Enumerable.Range(0, lists).Select(number => Given.Clinic($"a{number:00}", rung)).ToArray();
        var prices = sites.Select(site => Given.Price(site.Id, 500) with { Kind = hospitals ? PriceKind.HospitalCash : PriceKind.List });

        Assert.Equal(expected, Given.Book(prices, sites).Session().Confidence);
    }

    [Fact]
    public void A_free_service_among_others_leaves_the_listed_prices_as_they_are()
    {
        var found = Given.Book(Given.Amounts(0, 100, 150, 200, 250, 300)).Session();

        Assert.Equal((RangeBasis.ListedPrices, null), (found.Basis, found.IntervalPercent));
        Assert.Equal((0, 175, 300), found.Dollars());
        Assert.Contains("at least one of them asks nothing", found.Why.English, StringComparison.Ordinal);
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
