using CostFinder.Core.Amounts;
using CostFinder.Core.Pricing;
using CsCheck;

namespace CostFinder.Tests.Pricing;

public class ForecastProperties
{
    // Where each of the lists stands, and what it asks in cents.
    private static readonly Gen<(int Rung, int Cents)[]> Country = Gen.Select(Gen.Int[0, 4], Gen.Int[5_000, 500_000]).Array[5, 40];

    private static FoundPrice Found(IReadOnlyList<(int Rung, int Cents)> lists)
    {
        Provider[] sites = [.. lists.Select((list, number) => Given.Clinic($"a{number:000}", list.Rung))];
        return Given.Book(lists.Select((list, number) => Given.Price($"a{number:000}", list.Cents / 100m)), sites).Session();
    }

    private static (FoundPrice Before, FoundPrice After) WithOneMoreInTheMiddle(int[] cents)
    {
        (int, int)[] lists = [.. cents.Select(one => (0, one))];
        var before = Found(lists);
        var middle = Math.Sqrt((double)before.Range.Low.Cents * before.Range.High.Cents);
        return (before, Found([.. lists, (0, (int)middle)]));
    }

    [Fact]
    public void A_range_is_in_order_and_within_what_prices_can_be() => Country.Sample(lists =>
    {
        var range = Found(lists).Range;

        Assert.True(Money.Zero < range.Low && range.Low <= range.Typical && range.Typical <= range.High);
        // Typical lies between two lists, on the logarithm, and may leave the listed prices only by rounding.
        Assert.InRange(range.Typical.Cents, lists.Min(list => list.Cents) - 1, lists.Max(list => list.Cents) + 1);
    });

    [Fact]
    public void What_it_rests_on_is_all_of_it() => Country.Sample(lists =>
    {
        var found = Found(lists);

        Assert.Equal(100, found.Evidence.Sum(share => share.Percent));
        Assert.All(found.Evidence, share => Assert.InRange(share.Percent, 1, 100));
    });

    [Fact]
    public void Prices_that_are_all_twice_as_high_make_a_range_twice_as_high() => Country.Sample(lists =>
    {
        var (once, twice) = (Found(lists).Range, Found([.. lists.Select(list => (list.Rung, 2 * list.Cents))]).Range);

        Assert.InRange(twice.Low.Cents, 2 * once.Low.Cents - 2, 2 * once.Low.Cents + 2);
        Assert.InRange(twice.Typical.Cents, 2 * once.Typical.Cents - 2, 2 * once.Typical.Cents + 2);
        Assert.InRange(twice.High.Cents, 2 * once.High.Cents - 2, 2 * once.High.Cents + 2);
    });

    /// <summary>An odd price may break this: see the next.</summary>
    [Fact]
    public void More_lists_that_ask_the_middle_of_the_range_here_never_widen_it() => Gen.Int[5_000, 500_000].Array[5, 30].Sample(cents =>
    {
        var (before, after) = WithOneMoreInTheMiddle(cents);

        if (before.Outliers.Count + after.Outliers.Count == 0)
            Assert.True(after.Range.Low.Cents >= before.Range.Low.Cents - 1 && after.Range.High.Cents <= before.Range.High.Cents + 1);
    });

    /// <summary>
    /// An odd price counts as if it lay at the edge, and the edge follows the median distance. $106.14 draws the middle of the range to
    /// $2,887, below the bunch of the others around $3,450. One more list there makes the median distance larger: around the median the
    /// robust deviation grows from 0.153 to 0.209, the edge from 3.5 × 0.153 / 0.503 = 1.07 to 3.5 × 0.209 / 0.519 = 1.41. So the odd
    /// price, moved in at first to $1,189, then to $813, lies farther out and widens the range.
    /// </summary>
    [Fact]
    public void Beside_an_odd_price_one_more_list_in_the_middle_of_the_range_may_widen_it()
    {
        var (before, after) = WithOneMoreInTheMiddle(
            [10_614, 199_291, 211_534, 256_350, 315_941, 317_728, 322_666, 345_356, 361_126, 363_404, 368_003, 382_963, 390_214, 419_125, 466_915]);

        Assert.Equal(Money.Of(106.14m), Assert.Single(before.Outliers).Vote.Amount);
        Assert.Equal(Money.Of(106.14m), Assert.Single(after.Outliers).Vote.Amount);
        Assert.Equal((Money.Of(1_423.09m), Money.Of(5_858.91m)), (before.Range.Low, before.Range.High));
        Assert.Equal((Money.Of(1_379.16m), Money.Of(5_908.36m)), (after.Range.Low, after.Range.High));
    }

    [Theory] // Nothing to measure a spread by: all the same, and as few as may be.
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(11)]
    [InlineData(300)]
    public void Equal_prices_have_that_price_and_a_narrow_range(int count)
    {
        var range = Found([.. Enumerable.Repeat((0, 50_000), count)]).Range;

        Assert.Equal(500, range.Typical.Dollars);
        Assert.InRange(range.Low.Dollars, 450, 500);
        Assert.InRange(range.High.Dollars, 500, 550);
        Assert.Equal(count < 5, range.Low == range.High);
    }

    [Fact]
    public void A_state_whose_lists_are_dearer_has_a_dearer_range_than_its_neighbour()
    {
        // Twenty lists elsewhere at 400 to 590, six near by at 900: the range here leans to the 900, the nation's does not.
        (int, int)[] lists = [.. Enumerable.Range(0, 20).Select(number => (4, 40_000 + 1_000 * number)), .. Enumerable.Repeat((0, 90_000), 6)];
        Provider[] sites = [.. lists.Select((list, number) => Given.Clinic($"a{number:000}", list.Item1))];
        var book = Given.Book(lists.Select((list, number) => Given.Price($"a{number:000}", list.Item2 / 100m)), sites);

        var here = book.Session();
        var nation = Assert.IsType<FoundPrice>(book.Find([Given.Nation], "iv-ketamine", Service.Session));

        Assert.InRange(here.Range.Typical.Dollars, 700, 900);
        Assert.True(nation.Range.Typical < here.Range.Typical && nation.Range.Low < here.Range.Low);
    }
}
