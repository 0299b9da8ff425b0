using CostFinder.App.Catalog;
using CostFinder.Core.Amounts;
using CostFinder.Core.Pricing;
using CostFinder.Core.Regions;
using CostFinder.Tests.Facts;

namespace CostFinder.Tests.Pricing;

/// <summary>The tables of hospitals' price files, as they join the other prices.</summary>
public class HospitalTableTests
{
    private static readonly FactFiles Files = RealFacts.Files("prices");

    private static IEnumerable<(string Hospital, string Code, decimal? Cash, decimal? Gross)> Rows(string table) => Files.Get(table)
        .Rows("hospital", "code", "cash", "gross")
        .Select(row => (row.Text("hospital"), row.Text("code"), row.OptionalNumber("cash"), row.OptionalNumber("gross")));

    private static Dictionary<string, string?> Providers { get; } = Files.Get("prices/hospitals.csv")
        .Rows("id", "provider").Select(row => (row.Text("id"), row.OptionalText("provider"))).ToDictionary();

    private static IEnumerable<PublishedPrice> HospitalVisits =>
        RealPrices.Book.Prices.Values.Where(price => price is { Kind: PriceKind.HospitalCash, Service: Service.Session });

    [Fact]
    public void The_clinicians_part_alone_never_counts_as_a_visit()
    {
        // 364 of the 379 hospitals that the facts count have a row of their own here; the same 87 of them are below $100.
        var low = Rows("prices/hospital-visits.csv").Where(row => row is { Code: "G2082", Cash: < 100 }).ToList();
        var all = Rows("prices/hospital-visits.csv").Count(row => row is { Code: "G2082", Cash: not null });

        Assert.Equal((87, 364), (low.Count, all));
        Assert.All(low, row => Assert.Equal(LeftOutReason.ClinicianPartOnly, RealPrices.Book.Prices[$"ccn-{row.Hospital}.session-56"].Doubt));
        var nation = RealPrices.Book.Find([Region.Nation], "esketamine", Service.Session, 56);
        Assert.True(nation.LeftOut.Single(left => left.Reason == LeftOutReason.ClinicianPartOnly).Prices >= 87);
    }

    [Fact]
    public void No_hospital_counts_twice()
    {
        // One row for a hospital and a dose: by certification number where the source's link names it, by provider otherwise.
        Assert.All(HospitalVisits.GroupBy(price => (CcnIn(price.Source.Link) ?? price.ProviderId, price.DoseMg)), hospital => Assert.Single(hospital));
        Assert.All(Providers.Where(pair => pair.Value is not null), pair => Assert.DoesNotContain($"ccn-{pair.Key}", RealPrices.Book.Providers.Keys));
        // Whatever prices.csv takes from a file of the collection is the provider that hospitals.csv names.
        Assert.All(HospitalVisits.Where(price => !price.ProviderId.StartsWith("ccn-", StringComparison.Ordinal) && CcnIn(price.Source.Link) is not null), price =>
        {
            if (Providers.TryGetValue(CcnIn(price.Source.Link)!.ToLowerInvariant().Replace('/', '-'), out var provider))
                Assert.Equal(price.ProviderId, provider);
        });
    }

    private static string? CcnIn(string link) =>
        System.Text.RegularExpressions.Regex.Match(link, @"/data/([A-Z]{2}/[0-9]{6})\.jsonl$") is { Success: true } match ? match.Groups[1].Value : null;

    [Fact]
    public void Hospitals_of_one_state_that_ask_the_same_share_a_list() =>
        Assert.All(
            HospitalVisits.GroupBy(price => price.ProviderId).GroupBy(
                hospital => (RealPrices.Book.Providers[hospital.Key].State, string.Join(' ', hospital.OrderBy(price => price.DoseMg).Select(price => $"{price.DoseMg}:{price.Low}"))),
                hospital => hospital.First().PriceList),
            same => Assert.Single(same.Distinct()));

    [Fact]
    public void Seven_hospitals_of_one_system_in_colorado_have_one_vote() =>
        Assert.Equal(7, HospitalVisits.Where(price => price is { PriceList: "ccn-co-060014", DoseMg: 56 }).Count(price => price.Low == Money.Of(1858.06m)));

    [Fact]
    public void The_usual_discount_is_the_middle_of_the_infusions_in_the_same_file()
    {
        var shares = Rows("prices/hospital-infusions.csv").Where(row => row is { Cash: not null, Gross: not null })
            .ToLookup(row => row.Hospital, row => row.Cash!.Value / row.Gross!.Value * 100);
        foreach (var row in Files.Get("prices/hospitals.csv").Rows("id", "usual_cash_percent"))
        {
            var sorted = shares[row.Text("id")].Order().ToList();
            var middle = sorted.Count == 0 ? (decimal?)null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
            if (row.OptionalNumber("usual_cash_percent") is { } usual)
                Assert.InRange(usual, middle!.Value - 0.051m, middle.Value + 0.051m);
            else
                Assert.True(middle is null or > 100, row.Text("id"));
        }
    }

    [Fact]
    public void Nothing_of_the_infusions_is_a_price()
    {
        Assert.DoesNotContain(RealPrices.Book.Prices.Values, price => price.Treatment == "iv-ketamine" && price.Kind == PriceKind.HospitalCash);
        Assert.True(Rows("prices/hospital-infusions.csv").Count() > 10_000);
    }

    [Fact]
    public void What_may_be_a_part_only_is_not_shown_by_name() =>
        Assert.DoesNotContain(
            RealPrices.Book.ProvidersNear(RealPrices.Places.LadderOf("85020"), "esketamine", 100).SelectMany(near => near.Prices),
            price => price.Doubt is not null);
}
