using CostFinder.Core.Regions;
using CostFinder.Tests.Facts;
using CsCheck;

namespace CostFinder.Tests.Regions;

public sealed class RegionSearchTests
{
    private static readonly Places Places = RealFacts.Places;

    [Theory]
    [InlineData("787", "zip3:787")]
    [InlineData(" 78701 ", "zip3:787")]
    [InlineData("7870", "zip3:787")]
    [InlineData("789", "zip3:789")]
    [InlineData("78", "zip3:780 zip3:781 zip3:782 zip3:783 zip3:784 zip3:785 zip3:786 zip3:787 zip3:788 zip3:789")]
    [InlineData("00000", "")]
    [InlineData("787011", "")]
    [InlineData("Austin", "metro:12420")]
    [InlineData("austin, tx", "metro:12420")]
    [InlineData("Worth", "metro:19100")] // a later word of Dallas-Fort Worth
    [InlineData("saint l", "metro:41180")]
    [InlineData("ut", "UT metro:36260 metro:39340 metro:41620")] // a state, then its metropolitan areas
    [InlineData("Texas", "TX")]
    [InlineData("New York", "metro:35620 NY")]
    [InlineData("Kansas City ks", "metro:28140")]
    [InlineData("kansas", "KS metro:28140")]
    [InlineData("brook", "metro:35620")]
    [InlineData("west south", "division:west-south-central")]
    [InlineData("United States", "US")]
    [InlineData("us", "US VI")] // the U.S. Virgin Islands
    [InlineData("zzz", "")]
    [InlineData("", "")]
    [InlineData(" , ", "")]
    public void People_find_regions_by_what_they_call_them(string query, string found) => Assert.Equal(
        found.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Places.Search(query, 10).Select(region => region.Id));

    [Fact]
    public void A_search_is_never_longer_than_asked_and_always_in_the_same_order() => Gen.Select(
        Gen.OneOf(Gen.String[Gen.Char.AlphaNumeric, 0, 4], Gen.Int[0, 99_999].Select(number => $"{number}")), Gen.Int[0, 30]).Sample((query, limit) =>
    {
        var found = Places.Search(query, limit);
        Assert.True(found.Count <= limit);
        Assert.Equal(found, Places.Search(query.ToUpperInvariant(), limit));
        Assert.Equal(found, Places.Search(query, 30).Take(limit));
        Assert.Distinct(found);
        Assert.All(found, region => Assert.Equal(region, Places.Get(region.Id)));
    });

    [Fact]
    public void A_limit_below_zero_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Places.Search("TX", -1));
}
