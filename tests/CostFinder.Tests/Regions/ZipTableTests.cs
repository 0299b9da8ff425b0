using CostFinder.Core.Regions;
using CsCheck;

namespace CostFinder.Tests.Regions;

public sealed class ZipTableTests
{
    private static readonly ZipBelonging Austin = new("TX", "04412-31");
    private static readonly ZipBelonging RestOfTexas = new("TX", "04412-99");
    private static readonly ZipBelonging Ohio = new("OH", "15202-00");

    private static readonly ZipTable Table = new([(501, Ohio), (78701, Austin), (78702, Austin), (78799, RestOfTexas), (99999, Ohio)]);

    [Fact]
    public void A_zip_code_that_is_not_in_the_table_does_not_exist()
    {
        Assert.Equal(Austin, Table.Find(78702));
        Assert.Equal(Ohio, Table.Find(501));
        Assert.Equal(Ohio, Table.Find(99999));
        Assert.Null(Table.Find(78703));
        Assert.Null(Table.Find(0));
    }

    [Fact]
    public void A_prefix_says_where_its_zip_codes_belong_and_how_many()
    {
        Assert.Equal([(Austin, 2), (RestOfTexas, 1)], Table.InPrefix(787));
        Assert.Equal([(Ohio, 1)], Table.InPrefix(5));
        Assert.Empty(Table.InPrefix(788));
    }

    [Fact]
    public void A_state_says_where_its_zip_codes_belong_and_how_many()
    {
        Assert.Equal([(Austin, 2), (RestOfTexas, 1)], Table.InState("TX"));
        Assert.Empty(Table.InState("CA"));
    }

    [Theory]
    [InlineData(78700, 78702, true)]
    [InlineData(78702, 78703, true)]
    [InlineData(78703, 78799, false)]
    [InlineData(99999, 100_000, true)]
    [InlineData(0, 501, false)]
    public void A_span_of_numbers_holds_a_zip_code_or_not(int first, int end, bool any) => Assert.Equal(any, Table.HasAny(first, end));

    [Fact]
    public void The_same_zip_code_twice_is_refused() =>
        Assert.Contains("00501", Assert.Throws<ArgumentException>(() => new ZipTable([(501, Ohio), (501, Austin)])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(-1)]
    [InlineData(100_000)]
    public void A_number_that_is_not_of_five_digits_is_refused(int zip) =>
        Assert.Throws<ArgumentException>(() => new ZipTable([(zip, Ohio)]));

    [Fact]
    public void Whatever_is_put_in_is_found_and_nothing_else() =>
        Gen.Dictionary(Gen.Int[0, 99_999], Gen.Int[0, 2].Select(index => new[] { Austin, RestOfTexas, Ohio }[index]))[0, 200].Sample(zips =>
        {
            var table = new ZipTable(zips.Select(pair => (pair.Key, pair.Value)));
            Assert.All(zips, pair => Assert.Equal(pair.Value, table.Find(pair.Key)));
            Assert.Equal(zips.Count, Enumerable.Range(0, 1000).SelectMany(table.InPrefix).Sum(entry => entry.Zips));
            Assert.Equal(zips.Count(pair => pair.Value.State == "TX"), table.InState("TX").Sum(entry => entry.Zips));
        });
}
