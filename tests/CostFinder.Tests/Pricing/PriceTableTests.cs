using CostFinder.Core.Amounts;
using CostFinder.Core.Pricing;

namespace CostFinder.Tests.Pricing;

/// <summary>What no published competitor checks: whether the table contradicts itself.</summary>
public class PriceTableTests
{
    private static readonly IReadOnlyList<PublishedPrice> Prices = [.. RealPrices.Book.Prices.Values.OrderBy(price => price.Id, StringComparer.Ordinal)];

    private static IEnumerable<IGrouping<string, PublishedPrice>> Lists => Prices.GroupBy(price => price.PriceList);

    private static IEnumerable<PublishedPrice> HospitalVisits =>
        Prices.Where(price => price is { Kind: PriceKind.HospitalCash, Service: Service.Session });

    private static void None(IEnumerable<PublishedPrice> faulty) => Assert.Empty(faulty.Select(price => price.Id));

    [Fact]
    public void Every_amount_is_plausible_for_what_is_paid()
    {
        None(Prices.Where(price => price.Low > price.High));
        None(Prices.Where(price => !IsPlausible(price.Service, (price.PerVisit ?? price.Low).Dollars)));
    }

    private static bool IsPlausible(Service service, decimal dollars) => service switch
    {
        Service.Session or Service.Series or Service.MaintenanceSession => dollars is >= 100 and <= 10_000,
        Service.ExtendedSession => dollars is >= 500 and <= 3_000,
        Service.Consultation or Service.FollowUp or Service.Monitoring => dollars is >= 25 and <= 1_000,
        Service.DrugKit => dollars is >= 590 and <= 5_000,
        Service.HomeProgram => dollars is >= 25 and <= 2_000,
        _ => throw new ArgumentOutOfRangeException(nameof(service)),
    };

    [Fact]
    public void Visits_are_stated_for_visits_only()
    {
        None(Prices.Where(price => price.Service is Service.Session or Service.MaintenanceSession or Service.ExtendedSession && price.Sessions != 1));
        None(Prices.Where(price => price.Service == Service.Series && price.Sessions is null && price.Kind != PriceKind.Report));
        None(Prices.Where(price => price.Service == Service.Series && price.Sessions == 1));
        None(Prices.Where(price => price.Service is not (Service.Session or Service.Series or Service.MaintenanceSession or Service.ExtendedSession) && price.Sessions is not null));
        None(Prices.Where(price => price.Kind == PriceKind.Package != (price.Service == Service.Series) && price.Kind != PriceKind.Report));
    }

    [Fact]
    public void A_package_never_costs_more_per_visit_than_a_single_visit_of_its_list_nor_less_than_half() =>
        None(from list in Lists
             from package in list
             where package is { Service: Service.Series, Sessions: not null }
             let perVisit = package.Low.Dollars / package.Sessions
             let singles = list.Where(price => price.Service == Service.Session && price.Treatment == package.Treatment
                 && price.Condition == package.Condition && price.RateFor == RateFor.Everyone).ToList()
             where singles.Count > 0 && (perVisit > singles.Max(price => price.High.Dollars) || perVisit < singles.Min(price => price.Low.Dollars) / 2)
             select package);

    [Fact]
    public void A_higher_dose_costs_more_unless_the_row_is_marked_as_disputed() =>
        None(from low in HospitalVisits
             where low.DoseMg == 56
             from high in HospitalVisits
             where high.DoseMg == 84 && high.ProviderId == low.ProviderId && high.Low <= low.Low
             from price in new[] { low, high }
             where price.Disputed is null
             select price);

    [Fact]
    public void The_dose_follows_from_the_billing_code()
    {
        None(HospitalVisits.Where(price => price.Note?.Split(' ', 3) is not ["Code", var code, ..]
            || price.DoseMg != code.TrimEnd('.') switch { "G2082" => 56, "G2083" => 84, _ => null }));
        None(Prices.Where(price => price.DoseMg is not null && price.Service is not (Service.Session or Service.DrugKit)));
    }

    [Fact]
    public void The_drug_is_unknown_exactly_where_a_hospital_asks_less_than_the_drug_costs() =>
        None(HospitalVisits.Where(price => price.DrugIncluded != (price.Low < Floor(price) ? DrugIncluded.Unknown : DrugIncluded.Yes)));

    private static Money Floor(PublishedPrice price) => Money.Of(price.DoseMg == 56 ? 590 : 885);

    [Fact]
    public void A_hospital_cash_price_belongs_to_a_hospital()
    {
        None(Prices.Where(price => price.Kind == PriceKind.HospitalCash
            && (price.Setting != Setting.Hospital || RealPrices.Book.Providers[price.ProviderId].Kind != ProviderKind.Hospital)));
        None(Prices.Where(price => price.Setting == Setting.Home != (price.Treatment == "compounded-nasal-ketamine")));
    }

    [Fact]
    public void A_price_list_is_named_after_the_first_of_its_sites() =>
        Assert.All(Lists, list => Assert.Equal(list.Select(price => price.ProviderId).Min(StringComparer.Ordinal), list.Key));

    [Fact]
    public void A_provider_is_on_one_price_list() =>
        Assert.All(Prices.GroupBy(price => price.ProviderId), provider => Assert.Single(provider.Select(price => price.PriceList).Distinct()));

    [Fact]
    public void Sites_of_one_list_ask_the_same_unless_one_has_a_later_edition() =>
        Assert.All(
            from list in Lists
            from price in list
            where price.Kind == PriceKind.HospitalCash
            group (price.Low, price.High) by (list.Key, price.Service, price.DoseMg, price.AsOf?.Text),
            same => Assert.Single(same.Distinct()));

    [Fact]
    public void Hospitals_that_ask_the_same_to_the_cent_share_a_list() =>
        Assert.All(
            HospitalVisits.GroupBy(price => price.ProviderId).GroupBy(
                hospital => string.Join(' ', hospital.OrderBy(price => price.DoseMg).Select(price => $"{price.DoseMg}:{price.Low}")),
                hospital => hospital.First().PriceList),
            same => Assert.Single(same.Distinct()));

    [Fact]
    public void A_cash_price_above_the_full_charge_is_marked() =>
        Assert.Equal(18, HospitalVisits.Count(price => price.Disputed?.Contains("less than this cash price", StringComparison.Ordinal) == true));

    [Fact]
    public void Every_provider_has_a_price_and_every_price_is_named_after_its_provider()
    {
        Assert.Empty(RealPrices.Book.Providers.Keys.Except(Prices.Select(price => price.ProviderId)));
        None(Prices.Where(price => !price.Id.StartsWith(price.ProviderId + ".", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_date_lies_after_the_day_the_prices_were_gathered_until() =>
        None(Prices.Where(price => price.AsOf?.First > new DateOnly(2026, 11, 24) || new StatedDate(price.Source.RetrievedOn).First > new DateOnly(2026, 11, 24)));

    [Fact]
    public void The_page_about_the_table_states_the_counts_as_they_are()
    {
        var about = File.ReadAllText(Path.Combine(RealPrices.Folder, "prices", "README.md"));

        Assert.Contains($"{Prices.Count} prices of {RealPrices.Book.Providers.Count} providers on {Lists.Count()} price lists", about, StringComparison.Ordinal);
        Assert.Contains($"{Prices.Count(price => price.Disputed is not null)} rows are disputed", about, StringComparison.Ordinal);
        Assert.Contains($"{HospitalVisits.Count(price => price.DrugIncluded == DrugIncluded.Unknown)} hospital prices", about, StringComparison.Ordinal);
        Assert.All(Prices.GroupBy(price => price.Treatment), treatment => Assert.Contains(
            $"| {treatment.Key} | {treatment.Count()} | {treatment.Select(price => price.ProviderId).Distinct().Count()} | {treatment.Select(price => price.PriceList).Distinct().Count()} |",
            about, StringComparison.Ordinal));
    }
}
