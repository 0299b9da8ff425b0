using CostFinder.Core.Amounts;
using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

internal readonly record struct AreaKey(string Region, string Treatment, Service Service, int? DoseMg)
{
    /// <summary>Stands for the nation, in which every price counts, also one whose place is not known.</summary>
    public const string Nation = "";

    public static AreaKey Of(Region region, string treatment, Service service, int? doseMg) =>
        new(region.Kind == RegionKind.Nation ? Nation : region.Id, treatment, service, doseMg);
}

/// <summary>Sorts the prices of an edition into areas, once.</summary>
internal sealed class PriceBookBuilder(IReadOnlyDictionary<string, Provider> providers, PricingRules rules)
{
    private readonly Eligibility _eligibility = new(rules);

    public IEnumerable<KeyValuePair<AreaKey, AreaPrices>> Areas(
        IEnumerable<PublishedPrice> prices, IReadOnlyDictionary<string, int[]> doses) =>
        from treatment in prices.GroupBy(price => price.Treatment)
        from service in Enum.GetValues<Service>()
        let judged = Judge(treatment, service)
        from dose in doses[treatment.Key].Select(dose => (int?)dose).Append(null)
        let fitting = judged.Where(price => dose is null || price.Price.DoseMg is null || price.Price.DoseMg == dose).ToList()
        let population = PopulationOf(fitting)
        from area in ByRegion(fitting)
        let key = new AreaKey(area.Key, treatment.Key, service, dose)
        select KeyValuePair.Create(key, AreaPrices.Of([.. area], service, population, rules));

    /// <summary>Providers that may be named, by area and treatment, in the order in which they are named.</summary>
    public IEnumerable<KeyValuePair<(string Region, string Treatment), ListedProvider[]>> Listed(IEnumerable<PublishedPrice> prices) =>
        from price in prices
        where _eligibility.MayBeListed(price)
        group price by (price.ProviderId, price.Treatment) into listed
        let provider = providers[listed.Key.ProviderId]
        let shown = listed.OrderBy(price => price.Id, StringComparer.Ordinal).ToArray()
        let entry = new ListedProvider(provider, shown, _eligibility)
        from region in provider.Regions.Select(region => region.Id).Distinct()
        group entry by (region, listed.Key.Treatment) into near
        select KeyValuePair.Create((near.Key.region, near.Key.Treatment), near
            .OrderBy(entry => entry.Provider.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(entry => entry.Provider.Id, StringComparer.Ordinal)
            .ToArray());

    private List<JudgedPrice> Judge(IEnumerable<PublishedPrice> prices, Service asked) =>
        [.. prices.Where(price => Eligibility.Concerns(price, asked)).Select(price => new JudgedPrice(price, _eligibility.Against(price, asked)))];

    /// <summary>Clinics' lists when the nation has enough of them; otherwise whichever kind has more lists, clinics' when equal.</summary>
    private PricePopulation PopulationOf(IEnumerable<JudgedPrice> prices)
    {
        var lists = prices.Where(price => price.Against is null)
            .GroupBy(price => price.Population, price => price.Price.PriceList)
            .ToDictionary(population => population.Key, population => population.Distinct().Count());
        var published = lists.GetValueOrDefault(PricePopulation.PublishedLists);
        return published >= rules.EnoughPriceLists || published >= lists.GetValueOrDefault(PricePopulation.HospitalCash)
            ? PricePopulation.PublishedLists : PricePopulation.HospitalCash;
    }

    private ILookup<string, JudgedPrice> ByRegion(IEnumerable<JudgedPrice> prices) => prices
        .SelectMany(RegionsOf, (price, region) => (price, region))
        .ToLookup(pair => pair.region, pair => pair.price);

    private IEnumerable<string> RegionsOf(JudgedPrice price) => providers[price.Price.ProviderId].Regions
        .Where(region => region.Kind != RegionKind.Nation).Select(region => region.Id).Distinct().Prepend(AreaKey.Nation);
}

/// <summary>A provider that may be named, with the prices that may be shown.</summary>
internal sealed record ListedProvider(Provider Provider, IReadOnlyList<PublishedPrice> Prices, Eligibility Eligibility)
{
    public ProviderListing In(Region region, int? doseMg)
    {
        PublishedPrice[] shown = [.. Prices.Where(price => doseMg is null || price.DoseMg is null || price.DoseMg == doseMg)];
        return new(Provider, region, shown, PerVisit(shown), shown.Max(price => price.AsOf));
    }

    private Money? PerVisit(PublishedPrice[] shown)
    {
        PublishedPrice[] comparable = [.. shown.Where(price =>
            Eligibility.Concerns(price, Service.Session) && Eligibility.Against(price, Service.Session) is null)];
        return comparable.Length == 0 ? null
            : AreaPrices.VoteOf(Provider.Id, AreaPrices.Voting(comparable, Service.Session)).Amount;
    }
}
