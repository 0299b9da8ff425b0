using CostFinder.App.Catalog;
using CostFinder.Tests.Facts;

namespace CostFinder.Tests.Pricing;

public class PricesReaderTests
{
    private static readonly string[] Names = [.. RealPrices.Files.All.Select(file => Path.GetFileName(file.Path))];

    private static string Text(string name) => File.ReadAllText(Path.Combine(RealPrices.Folder, "prices", name));

    private static DamagedFactException Reading(string file, string damaged) => Assert.Throws<DamagedFactException>(() => PricesReader.Read(
        FactFiles.Of(Names.Select(name => ($"prices/{name}", name == file ? damaged : Text(name)))),
        RealPrices.Places.RegionsOf,
        RealFacts.Medicare.ClinicianPartIn));

    /// <summary>The table with one more row: the row of a Phos price, changed.</summary>
    private static string WithRow(params (string From, string To)[] changes)
    {
        var row = Text("prices.csv").Split('\n').Single(line => line.StartsWith("phos-ca.session,", StringComparison.Ordinal));
        return Text("prices.csv") + changes.Aggregate(row, (changed, change) => changed.Replace(change.From, change.To, StringComparison.Ordinal)) + "\n";
    }

    private static (string, string) NewId => ("phos-ca.session,", "phos-ca.another,");

    [Fact]
    public void An_id_that_stands_twice_is_named_with_its_line()
    {
        var damage = Reading("prices.csv", WithRow());

        Assert.Equal($"prices/prices.csv, line {RealPrices.OfTable.Count() + 2}: id phos-ca.session stands twice.", damage.Message);
    }

    [Theory]
    [InlineData("phos-ca,phos-ca", "nobody,phos-ca", "provider nobody is not in prices/providers.csv")]
    [InlineData(",700,700,", ",701,700,", "low is above high")]
    [InlineData(",700,700,", ",-700,700,", "low is negative or has more than two decimals")]
    [InlineData(",700,700,", ",,700,", "low is empty")]
    [InlineData(",list,", ",hearsay,", "kind is not one of list, package, hospital-cash, report")]
    [InlineData(",2026,", ",this year,", "as_of is not a date such as 2026, 2026-11 or 2026-11-24")]
    [InlineData(",1,700,", ",0,700,", "sessions is below 1")]
    public void A_row_that_cannot_be_true_is_refused(string from, string to, string problem) =>
        Assert.Contains(problem, Reading("prices.csv", WithRow(NewId, (from, to))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_provider_that_stands_twice_is_refused() => Assert.Contains(
        "id phos-ca stands twice", Reading("providers.csv", Text("providers.csv") + "phos-ca,Phos,clinic,Los Angeles,CA,90024\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"hospital-cash\"", "\"report\"", "the shelf life of report stands twice")]
    [InlineData("\"kind\": \"hospital-cash\"", "\"kind\": \"hearsay\"", "the kind hearsay is not one of")]
    [InlineData("\"value\": 90,", "\"value\": 900,", "A percentage lies between 0 and 100")]
    [InlineData("\"manyPriceLists\"", "\"muchPriceLists\"", "muchPriceLists")]
    public void Rules_that_cannot_be_true_are_refused(string from, string to, string problem) => Assert.Contains(
        problem, Reading("pricing-rules.json", Text("pricing-rules.json").Replace(from, to, StringComparison.Ordinal)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_provider_whose_state_is_not_stated_lies_nowhere_and_is_never_looked_up()
    {
        var asked = new List<string>();
        var book = PricesReader.Read(RealPrices.Files, (_, _, state) =>
        {
            asked.Add(state);
            return [];
        }, RealFacts.Medicare.ClinicianPartIn);

        Assert.Empty(book.Providers["ketatherapy"].Regions);
        Assert.Equal(book.Providers.Values.Count(provider => provider.State is not null), asked.Count);
    }

    [Fact]
    public void A_state_that_does_not_exist_is_named_with_its_line() => Assert.Equal(
        "prices/providers.csv, line 2: state is not the code of a state.",
        Assert.Throws<DamagedFactException>(() => PricesReader.Read(RealPrices.Files, (_, _, _) => throw new ArgumentException("No such state."), RealFacts.Medicare.ClinicianPartIn)).Message);

    [Fact]
    public void The_areas_of_a_provider_come_from_its_place() => Assert.Equal(
        ["zip3:900", "metro:31080", "CA", "division:pacific", "US"],
        RealPrices.Book.Providers["phos-ca"].Regions.Select(region => region.Id));
}
