using CostFinder.Core.Amounts;
using CostFinder.Core.Pricing;

namespace CostFinder.Tests.Pricing;

/// <summary>What is particular to our table. Whether it contradicts itself is checked by the rules in Core/Consistency.</summary>
public class PriceTableTests
{
    private static readonly IReadOnlyList<PublishedPrice> Prices = [.. RealPrices.OfTable.OrderBy(price => price.Id, StringComparer.Ordinal)];

    private static IEnumerable<IGrouping<string, PublishedPrice>> Lists => Prices.GroupBy(price => price.PriceList);

    private static IEnumerable<PublishedPrice> HospitalVisits =>
        Prices.Where(price => price is { Kind: PriceKind.HospitalCash, Service: Service.Session });

    private static void None(IEnumerable<PublishedPrice> faulty) => Assert.Empty(faulty.Select(price => price.Id));

    [Fact]
    public void The_drug_is_unknown_only_where_a_hospital_asks_less_than_the_drug_costs() =>
        None(HospitalVisits.Where(price => price.DrugIncluded == DrugIncluded.Unknown && price.Low >= Money.Of(price.DoseMg == 56 ? 590 : 885)));

    [Fact]
    public void A_hospital_visit_names_its_billing_code() =>
        None(HospitalVisits.Where(price => price.Note?.StartsWith("Code G208", StringComparison.Ordinal) != true));

    [Fact]
    public void Only_compounded_ketamine_is_for_home_use() =>
        None(Prices.Where(price => price.Setting == Setting.Home != (price.Treatment == "compounded-nasal-ketamine")));

    [Fact]
    public void A_cash_price_above_the_full_charge_is_marked() =>
        Assert.Equal(18, HospitalVisits.Count(price => price.Disputed?.Contains("less than this cash price", StringComparison.Ordinal) == true));

    [Fact]
    public void The_page_about_the_table_states_the_counts_as_they_are()
    {
        var about = File.ReadAllText(Path.Combine(RealPrices.Folder, "prices", "README.md"));

        Assert.Contains($"{Prices.Count} prices of {Prices.Select(price => price.ProviderId).Distinct().Count()} providers on {Lists.Count()} price lists", about, StringComparison.Ordinal);
        Assert.Contains($"{Prices.Count(price => price.Disputed is not null)} rows are disputed", about, StringComparison.Ordinal);
        Assert.Contains($"{HospitalVisits.Count(price => price.DrugIncluded == DrugIncluded.Unknown)} hospital prices", about, StringComparison.Ordinal);
        Assert.All(Prices.GroupBy(price => price.Treatment), treatment => Assert.Contains(
            $"| {treatment.Key} | {treatment.Count()} | {treatment.Select(price => price.ProviderId).Distinct().Count()} | {treatment.Select(price => price.PriceList).Distinct().Count()} |",
            about, StringComparison.Ordinal));
    }
}
