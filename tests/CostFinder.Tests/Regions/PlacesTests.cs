using CostFinder.Core.Regions;
using CostFinder.Core.Wording;
using CostFinder.Tests.Facts;
using CsCheck;

namespace CostFinder.Tests.Regions;

public sealed class PlacesTests
{
    private static readonly Places Places = RealFacts.Places;

    [Theory]
    [InlineData("78701", "zip3:787 metro:12420 TX division:west-south-central US")]
    [InlineData("90024", "zip3:900 metro:31080 CA division:pacific US")]
    [InlineData("63110", "zip3:631 metro:41180 MO division:west-north-central US")]
    [InlineData("29730", "zip3:297 metro:16740 SC division:south-atlantic US")] // Rock Hill, SC, lies in Charlotte's area
    [InlineData("20588", "zip3:205 metro:47900 MD division:south-atlantic US")] // one of two in 205 that are not the District's
    [InlineData("79101", "zip3:791 TX division:west-south-central US")] // Amarillo: no large metro
    [InlineData("78501", "zip3:785 TX division:west-south-central US")] // McAllen: 46 % of 785 lie in its metro, so more lie outside
    [InlineData("06226", "zip3:062 CT division:new-england US")] // Willimantic: not Worcester's since July 2023
    [InlineData("00901", "zip3:009 PR US")]
    [InlineData("96799", "zip3:967 AS US")] // a territory inside a prefix of Hawaii
    [InlineData("96813", "zip3:968 metro:46520 HI division:pacific US")]
    [InlineData("96941", "zip3:969 FM US")]
    [InlineData("TX", "TX division:west-south-central US")]
    [InlineData("DC", "DC division:south-atlantic US")]
    [InlineData("GU", "GU US")]
    [InlineData("metro:28140", "metro:28140 MO division:west-north-central US")]
    [InlineData("metro:47900", "metro:47900 DC division:south-atlantic US")]
    [InlineData("zip3:787", "zip3:787 metro:12420 TX division:west-south-central US")]
    [InlineData("division:pacific", "division:pacific US")]
    [InlineData("US", "US")]
    public void A_place_has_a_ladder_from_the_nearest_area_to_the_nation(string asked, string ladder) =>
        Assert.Equal(ladder.Split(' '), Places.LadderOf(asked).Select(region => region.Id));

    [Theory]
    [InlineData("tx", "TX")]
    [InlineData("  78701 ", "78701")]
    [InlineData("\tus\n", "US")]
    [InlineData("METRO:12420", "metro:12420")]
    [InlineData("Zip3:787", "zip3:787")]
    [InlineData("Division:New-England", "division:new-england")]
    public void Capitals_and_spaces_around_do_not_matter(string asked, string meant) => Assert.Equal(meant, Places.Find(asked)?.Asked);

    [Theory]
    [InlineData("00000")]
    [InlineData("99999")]
    [InlineData("09012")] // military mail is not in Medicare's file
    [InlineData("7870")]
    [InlineData("787011")]
    [InlineData("78701-1234")]
    [InlineData("7 8701")]
    [InlineData("٧٨٧٠١")]
    [InlineData("-8701")]
    [InlineData("+8701")]
    [InlineData("zip3:000")]
    [InlineData("zip3:78")]
    [InlineData("zip3:+78")]
    [InlineData("zip3:7870")]
    [InlineData("Texas")]
    [InlineData("XX")]
    [InlineData("47900")] // a metro's code alone would be a ZIP code, and this one does not exist
    [InlineData("metro:99999")]
    [InlineData("division:nowhere")]
    [InlineData("")]
    [InlineData(" ")]
    public void What_does_not_exist_is_not_found(string asked)
    {
        Assert.Null(Places.Find(asked));
        Assert.Empty(Places.LadderOf(asked));
    }

    [Fact]
    public void A_zip_code_stands_for_the_area_of_its_first_three_digits()
    {
        Assert.Equal(new Region("zip3:787", RegionKind.ZipArea, Text.Of("ZIP codes starting with 787", "ZIP que empiezan con 787")), Places.Get("78701"));
        Assert.Equal(new Region("metro:12420", RegionKind.Metro, Text.Same("Austin-Round Rock-San Marcos, TX")), Places.Get("metro:12420"));
        Assert.Equal(new Region("TX", RegionKind.State, Text.Same("Texas")), Places.Get("tx"));
        Assert.Equal(new Region("division:west-south-central", RegionKind.Division, Text.Of("West South Central", "Suroeste Central")), Places.Get("division:west-south-central"));
        Assert.Equal(new Region("US", RegionKind.Nation, Text.Of("United States", "Estados Unidos")), Places.Get("us"));
        Assert.Null(Places.Get("00000"));
    }

    [Theory]
    [InlineData("29201", "SC", "11202-01", false)]
    [InlineData("78701", "TX", "04412-31", false)]
    [InlineData("SC", "SC", "11202-01", false)] // the whole state is one locality
    [InlineData("TX", "TX", "04412-99", true)] // most ZIP codes of Texas lie in the rest of Texas
    [InlineData("zip3:787", "TX", "04412-31", true)]
    [InlineData("metro:12420", "TX", "04412-31", true)]
    [InlineData("zip3:969", "GU", "01212-01", false)]
    public void A_place_has_a_payment_locality_that_may_be_assumed(string asked, string state, string locality, bool assumed)
    {
        var place = Places.Find(asked)!;
        Assert.Equal(state, place.State);
        Assert.Equal(locality, place.Locality!.Id);
        Assert.Equal(assumed, place.Locality.IsAssumed);
    }

    [Theory]
    [InlineData("US")]
    [InlineData("division:pacific")]
    public void A_place_over_several_states_has_no_state_and_no_locality(string asked)
    {
        var place = Places.Find(asked)!;
        Assert.Null(place.State);
        Assert.Null(place.Locality);
    }

    // The facts say: 101 of 921 prefixes hold more than one locality.
    [Fact]
    public void Of_921_prefixes_101_hold_more_than_one_locality()
    {
        var places = Enumerable.Range(0, 1000).Select(prefix => Places.Find($"zip3:{prefix:D3}")).OfType<Place>().ToList();
        Assert.Equal(921, places.Count);
        Assert.Equal(101, places.Count(place => place.Locality!.IsAssumed));
    }

    [Fact]
    public void Every_zip_code_climbs_from_its_area_to_the_nation()
    {
        var found = Enumerable.Range(0, 100_000).Select(zip => Places.Find($"{zip:D5}")).OfType<Place>().ToList();
        Assert.Equal(42_956, found.Count);
        foreach (var place in found)
        {
            Assert.Equal($"zip3:{place.Asked[..3]}", place.Ladder[0].Id);
            Assert.Equal(Region.Nation, place.Ladder[^1]);
            Assert.Equal(place.State, place.Ladder.Single(region => region.Kind == RegionKind.State).Id);
            Assert.True(place.Ladder.Zip(place.Ladder.Skip(1)).All(step => step.First.Kind < step.Second.Kind), place.Asked);
            Assert.False(place.Locality!.IsAssumed);
            if (place.Ladder.SingleOrDefault(region => region.Kind == RegionKind.Metro) is { } metro)
                Assert.True(metro.Name.English.Split(", ")[^1].Split('-').Contains(place.State), $"{place.Asked} in {place.State} climbs to {metro.Name.English}");
        }
        var withoutDivision = found.Where(place => place.Ladder.All(region => region.Kind != RegionKind.Division)).Select(place => place.State).Distinct();
        Assert.Equal(["AS", "FM", "GU", "MH", "MP", "PR", "PW", "VI"], withoutDivision.Order());
    }

    [Fact]
    public void Anything_may_be_asked_and_every_rung_leads_on() => Gen.OneOf(
        Gen.String, Gen.Int[0, 99_999].Select(zip => $"{zip:D5}"), Gen.Int[0, 999].Select(prefix => $"zip3:{prefix:D3}")).Sample(asked =>
    {
        var ladder = Places.LadderOf(asked);
        Assert.All(ladder, region => Assert.Equal(region, Places.Get(region.Id)));
        if (ladder.Count > 0 && ladder[0].Kind != RegionKind.Metro)
            Assert.Equal(ladder, Places.LadderOf(asked));
    });
}
