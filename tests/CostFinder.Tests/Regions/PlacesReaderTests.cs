using CostFinder.App.Catalog;
using CostFinder.Core.Regions;
using CostFinder.Tests.Facts;

namespace CostFinder.Tests.Regions;

public sealed class PlacesReaderTests
{
    private static readonly FactFiles Small = FactFiles.Of(
        ("regions/zips.csv", "zip,state,locality\n78701,TX,04412-31\n78799,TX,04412-99\n96799,AS,01212-01\n"),
        ("regions/states.csv", "code,name,name_es,division\nTX,Texas,Texas,west-south-central\nAS,American Samoa,Samoa Americana,\n"),
        ("regions/divisions.csv", "id,name,name_es\nwest-south-central,West South Central,Suroeste Central\n"),
        ("regions/metros.csv", "code,name,principal_state\n12420,\"Austin-Round Rock-San Marcos, TX\",TX\n41700,\"San Antonio-New Braunfels, TX\",TX\n"),
        ("regions/metro-cities.csv", "city,state,metro\nAustin,TX,12420\n"),
        ("regions/zip-prefix-metros.csv", "prefix,metro,share\n787,12420,0.450\n787,41700,0.200\n"));

    [Theory]
    [InlineData("0.440", "0.350", "metro:12420")] // 0.44 against 0.35 outside
    [InlineData("0.401", "0.399", "metro:12420")] // just more than the 0.4 outside, with 0.199 elsewhere
    [InlineData("0.399", "0.401", null)] // 0.399 against 0.401 outside
    public void The_largest_share_names_the_metro_unless_more_lies_outside(string share, string outside, string? metro)
    {
        var other = (1 - Dollars(share) - Dollars(outside)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var places = PlacesReader.Read(Small.With("regions/zip-prefix-metros.csv", _ => $"prefix,metro,share\n787,12420,{share}\n787,41700,{other}\n"));
        Assert.Equal(metro, places.LadderOf("78701").SingleOrDefault(region => region.Kind == RegionKind.Metro)?.Id);

        static decimal Dollars(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("zips.csv", "78701,TX,04412-31", "7870,TX,04412-31", 2, "78701,TX,04412-31")]
    [InlineData("zips.csv", "78701,TX,04412-31", "78701,tx,04412-31", 2, "78701,TX,04412-31")]
    [InlineData("zips.csv", "78701,TX,04412-31", "78701,TX,04412_31", 2, "78701,TX,04412-31")]
    [InlineData("zips.csv", "78701,TX,04412-31\n", "78701,TX,04412-31\r\n", 2, "78701,TX,04412-31")]
    [InlineData("zips.csv", "78799,TX", "78799,CA", 3, "state names CA")]
    [InlineData("zips.csv", "78799", "78701", 3, "stands twice or out of order")]
    [InlineData("zips.csv", "96799", "78798", 4, "stands twice or out of order")]
    [InlineData("zips.csv", "01212-01\n", "01212-01", 4, "78701,TX,04412-31")]
    [InlineData("zips.csv", "zip,state,locality", "zip,locality,state", 1, "the header is not zip,state,locality")]
    [InlineData("states.csv", "west-south-central", "west", 2, "division names west")]
    [InlineData("states.csv", "AS,American Samoa,", "TX,American Samoa,", 3, "TX stands twice")]
    [InlineData("states.csv", "TX,Texas", "TX,", 2, "name is empty")]
    [InlineData("divisions.csv", "id,name,", "key,name,", 1, "the column id is missing")]
    [InlineData("metros.csv", "TX\",TX\n41700", "TX\",CA\n41700", 2, "principal_state names CA")]
    [InlineData("metro-cities.csv", "12420", "99999", 2, "metro names 99999")]
    [InlineData("zip-prefix-metros.csv", "787,12420", "7871,12420", 2, "prefix is not the first three digits")]
    [InlineData("zip-prefix-metros.csv", "0.450", "45", 2, "share is not a share between 0 and 1")]
    [InlineData("zip-prefix-metros.csv", "41700", "12420", 3, "787, 12420 stands twice")]
    public void A_damaged_line_is_named(string table, string good, string bad, int line, string problem)
    {
        var files = Small.With($"regions/{table}", text => text.Replace(good, bad, StringComparison.Ordinal));
        var damage = Assert.Throws<DamagedFactException>(() => PlacesReader.Read(files));
        Assert.Equal($"regions/{table}", damage.File);
        Assert.Equal(line, damage.Line);
        Assert.Contains(problem, damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_table_is_named()
    {
        foreach (var file in Small.All)
            Assert.Equal(file.Path, Assert.Throws<DamagedFactException>(() => PlacesReader.Read(Small.Without(file.Path))).File);
    }
}
