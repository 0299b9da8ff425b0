using CostFinder.Core.Regions;
using CostFinder.Tests.Facts;

namespace CostFinder.Tests.Regions;

public sealed class RegionsOfProvidersTests
{
    private static readonly Places Places = RealFacts.Places;

    [Theory]
    [InlineData("78701", "Austin", "TX", "zip3:787 metro:12420 TX division:west-south-central US")]
    [InlineData("78701", null, "TX", "zip3:787 metro:12420 TX division:west-south-central US")]
    [InlineData("78501", "McAllen", "TX", "zip3:785 metro:32580 TX division:west-south-central US")] // the city tells what the prefix does not
    [InlineData(null, "austin", "TX", "metro:12420 TX division:west-south-central US")]
    [InlineData(null, "Saint Louis", "MO", "metro:41180 MO division:west-north-central US")]
    [InlineData(null, "ST. LOUIS", "MO", "metro:41180 MO division:west-north-central US")]
    [InlineData(null, "Kansas City", "KS", "metro:28140 KS division:west-north-central US")] // in its own state, not the metro's first
    [InlineData(null, "Vancouver", "WA", "metro:38900 WA division:pacific US")]
    [InlineData(null, "Bronx", "NY", "metro:35620 NY division:middle-atlantic US")]
    [InlineData(null, "Newark", "NY", "NY division:middle-atlantic US")] // New York's Newark is a village far from New Jersey's
    [InlineData(null, "Austin", "MN", "MN division:west-north-central US")]
    [InlineData(null, "Boulder", "CO", "CO division:mountain US")]
    [InlineData(null, null, "PR", "PR US")]
    [InlineData("00000", "Austin", "TX", "metro:12420 TX division:west-south-central US")] // no such ZIP code
    [InlineData("10001", "Austin", "TX", "metro:12420 TX division:west-south-central US")] // a ZIP code of another state
    [InlineData("787", null, "TX", "TX division:west-south-central US")]
    [InlineData("", "", "TX", "TX division:west-south-central US")]
    [InlineData(null, null, null, "US")] // telehealth without a seat
    [InlineData(null, null, "US", "US")]
    public void A_provider_belongs_to_every_area_around_it(string? zip, string? city, string? state, string areas) =>
        Assert.Equal(areas.Split(' '), Places.RegionsOf(zip, city, state).Select(region => region.Id));

    [Theory]
    [InlineData("XX")]
    [InlineData("tx")]
    [InlineData("")]
    public void A_state_that_does_not_exist_is_refused(string state) =>
        Assert.Throws<ArgumentException>(() => Places.RegionsOf(null, "Austin", state));

    [Fact]
    public void A_provider_and_a_person_in_one_zip_code_share_every_area()
    {
        foreach (var place in Enumerable.Range(0, 100_000).Select(zip => Places.Find($"{zip:D5}")).OfType<Place>())
            Assert.True(place.Ladder.SequenceEqual(Places.RegionsOf(place.Asked, "Nowhere", place.State)), place.Asked);
    }

    [Fact]
    public void Every_metro_is_reached_by_one_of_its_cities() => Assert.Equal(
        100,
        RealFacts.Files("regions").Get("regions/metro-cities.csv").Rows("city", "state")
            .Select(row => Places.RegionsOf(null, row.Text("city"), row.Text("state"))[0])
            .Where(region => region.Kind == RegionKind.Metro)
            .Distinct()
            .Count());
}
