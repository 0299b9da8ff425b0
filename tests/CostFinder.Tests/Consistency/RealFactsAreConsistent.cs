using CostFinder.App.Catalog;
using CostFinder.Tests.Facts;

namespace CostFinder.Tests.Consistency;

/// <summary>The rules run over every file below <c>data/</c>, as <c>costfinder check</c> does.</summary>
public class RealFactsAreConsistent
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);

    [Fact]
    public void No_file_of_facts_breaks_a_rule() =>
        Assert.Empty(ConsistencyCheck.Of(RealFacts.All, Today).Select(finding => finding.ToString()));

    [Theory]
    [InlineData("prices/prices.csv", "phos-ca.session,phos-ca,phos-ca,iv-ketamine,session,1,700,700", "phos-ca.session,phos-ca,phos-ca,iv-ketamine,session,1,70000,70000", "cents-as-dollars")]
    [InlineData("programs/hsa.json", "\"year\": 2026", "\"year\": null", "cap-without-year")]
    [InlineData("plans/high-deductible.json", "\"value\": 20,", "\"value\": 0.2,", "percent-as-fraction")]
    [InlineData("medicare/conversion-factors.about.json", "\"unit\": \"usd-per-unit\"", "\"unit\": \"units\"", "currency-missing")]
    public void A_slip_in_a_real_file_is_found_and_placed(string path, string right, string wrong, string rule)
    {
        var files = RealFacts.All.With(path, text => text.Replace(right, wrong, StringComparison.Ordinal));

        var found = ConsistencyCheck.Of(files, Today).First(finding => finding.Rule.Id == rule);

        Assert.Equal(path.Replace(".about.json", ".csv", StringComparison.Ordinal), found.Place.FileName);
    }
}
