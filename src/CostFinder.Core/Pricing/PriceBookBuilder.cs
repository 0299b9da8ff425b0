using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>One service of a treatment at a dose: null for all doses together.</summary>
internal readonly record struct ServiceKey(string Treatment, Service Service, int? DoseMg);

internal readonly record struct AreaKey(string Region, ServiceKey Service, PricePopulation Population)
{
    /// <summary>Stands for the nation, in which every price counts, also one whose place is not known.</summary>
    public const string Nation = "";

    public static AreaKey Of(Region region, ServiceKey service, PricePopulation population) =>
        new(region.Kind == RegionKind.Nation ? Nation : region.Id, service, population);
}

/// <summary>Sorts the prices of an edition into areas, once.</summary>
internal sealed class PriceBookBuilder(IReadOnlyDictionary<string, Provider> providers, PricingRules rules)
{
    private readonly Eligibility _eligibility = new(rules);

    /// <summary>For each service which population is answered from.</summary>
    public Dictionary<ServiceKey, PricePopulation> Populations { get; } = [];

    /// <summary>Every service in every area, for each population that has prices of it.</summary>
    public IEnumerable<KeyValuePair<AreaKey, AreaPrices>> Areas(
        IEnumerable<PublishedPrice> prices, IReadOnlyDictionary<string, int[]> doses)
    {
        foreach (var treatment in prices.GroupBy(price => price.Treatment))
        {
            foreach (var service in Enum.GetValues<Service>())
            {
                var judged = Judge(treatment, service);
                foreach (var dose in doses[treatment.Key].Select(dose => (int?)dose).Append(null))
                {
                    var fitting = judged.Where(price => dose is null || price.Price.DoseMg is null || price.Price.DoseMg == dose).ToList();
                    if (fitting.Count == 0)
                        continue;
                    foreach (var area in AreasOf(new(treatment.Key, service, dose), fitting))
                        yield return area;
                }
            }
        }
    }

    /// <summary>Providers that may be named, by area and treatment, in the order in which they are named.</summary>
    public IEnumerable<KeyValuePair<(string Region, string Treatment), ListedProvider[]>> Listed(IEnumerable<PublishedPrice> prices) =>
        from price in prices
        where _eligibility.MayBeListed(price)
        group price by (price.ProviderId, price.Treatment) into listed
        let provider = providers[listed.Key.ProviderId]
        let shown = listed.OrderBy(price => price.Id, StringComparer.Ordinal).ToArray()
        let entry = new ListedProvider(provider, shown, _eligibility, rules)
        from region in provider.Regions.Select(region => region.Id).Distinct()
        group entry by (region, listed.Key.Treatment) into near
        select KeyValuePair.Create((near.Key.region, near.Key.Treatment), near
            .OrderBy(entry => entry.Provider.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(entry => entry.Provider.Id, StringComparer.Ordinal)
            .ToArray());

    private IEnumerable<KeyValuePair<AreaKey, AreaPrices>> AreasOf(ServiceKey service, List<JudgedPrice> prices)
    {
        var lists = prices.Where(price => price.Against is null)
            .GroupBy(price => price.Population, price => price.Price.PriceList)
            .ToDictionary(population => population.Key, population => population.Distinct().Count());
        Populations.Add(service, Chosen(lists));
        foreach (var area in ByRegion(prices))
        {
            foreach (var population in lists.Keys.Append(Populations[service]).Distinct())
                yield return new(AreaKey.Of(area.Key, service, population), AreaPrices.Of(area.Key, [.. area], service.Service, population, rules));
        }
    }

    /// <summary>Clinics' lists when the nation has enough of them; otherwise whichever kind has more lists, clinics' when equal.</summary>
    private PricePopulation Chosen(Dictionary<PricePopulation, int> lists)
    {
        var published = lists.GetValueOrDefault(PricePopulation.PublishedLists);
        return published >= rules.EnoughPriceLists || published >= lists.GetValueOrDefault(PricePopulation.HospitalCash)
            ? PricePopulation.PublishedLists : PricePopulation.HospitalCash;
    }

    private List<JudgedPrice> Judge(IEnumerable<PublishedPrice> prices, Service asked) =>
        [.. prices.Where(price => Eligibility.Concerns(price, asked)).Select(price => new JudgedPrice(price, _eligibility.Against(price, asked)))];

    private ILookup<Region, JudgedPrice> ByRegion(IEnumerable<JudgedPrice> prices) => prices
        .SelectMany(RegionsOf, (price, region) => (price, region))
        .ToLookup(pair => pair.region, pair => pair.price);

    private IEnumerable<Region> RegionsOf(JudgedPrice price) => providers[price.Price.ProviderId].Regions
        .Where(region => region.Kind != RegionKind.Nation).Distinct().Prepend(Region.Nation);
}

/// <summary>A provider that may be named, with the prices that may be shown.</summary>
internal sealed record ListedProvider(Provider Provider, IReadOnlyList<PublishedPrice> Prices, Eligibility Eligibility, PricingRules Rules)
{
    public string Treatment => Prices[0].Treatment;

    public ProviderListing In(Region region, int? doseMg)
    {
        PublishedPrice[] shown = [.. Prices.Where(price => doseMg is null || price.DoseMg is null || price.DoseMg == doseMg)];
        return new(Provider, region, shown, PerVisit(shown), shown.Max(price => price.AsOf), [.. shown.Where(Eligibility.IsPastShelfLife)]);
    }

    private Amounts.Money? PerVisit(PublishedPrice[] shown)
    {
        PublishedPrice[] comparable = [.. shown.Where(price =>
            Eligibility.Concerns(price, Service.Session) && Eligibility.Against(price, Service.Session) is null)];
        return comparable.Length == 0 ? null
            : AreaPrices.AmountOf(AreaPrices.Voting(comparable, Service.Session), Rules.VisitsPriced);
    }
}
