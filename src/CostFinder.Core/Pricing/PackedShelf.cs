using System.Collections.Concurrent;
using CostFinder.Core.Packing;
using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>The areas of a packed price book. A page is read when its area is first asked for, and then remembered.</summary>
internal sealed class PackedShelf : IPriceShelf
{
    private readonly PricingRules _rules;
    private readonly List<(ServiceKey Service, PricePopulation Population)> _services = [];
    private readonly List<(ServiceKey Service, PricePopulation Population)> _models = [];
    private readonly ConcurrentDictionary<string, object> _read = new(StringComparer.Ordinal);

    public PackedShelf(PricePages pages, PricingRules rules)
    {
        (Pages, _rules) = (pages, rules);
        var page = pages.Read(PageName.Contents);
        var doses = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (var left = page.Count(); left > 0; left--)
        {
            var treatment = page.Text();
            var each = new int[page.Count()];
            for (var place = 0; place < each.Length; place++)
                each[place] = page.Whole();
            doses.Add(treatment, each);
        }
        var populations = new Dictionary<ServiceKey, PricePopulation>();
        for (var left = page.Count(); left > 0; left--)
        {
            var priced = PricePacking.Key(page);
            _services.Add(priced);
            populations.Add(priced.Service, priced.Population);
        }
        for (var left = page.Count(); left > 0; left--)
            _models.Add(PricePacking.Key(page));
        Services = new(doses, populations);
    }

    public PricePages Pages { get; }

    public PricedServices Services { get; }

    public PriceModel? ModelOf(AreaKey nation)
    {
        for (var number = 0; number < _models.Count; number++)
        {
            if (_models[number].Service == nation.Service && _models[number].Population == nation.Population)
                return Read(PageName.Model(number), PriceModel.Read);
        }
        return null;
    }

    public AreaCount? CountIn(AreaKey area) => CountsOf(area.Region)?.Find(area);

    public AreaPrices? PricesIn(AreaKey area) => EntryOf(area)?.Prices;

    public IReadOnlyList<OutlyingPrice> OutliersIn(AreaKey area) => EntryOf(area)?.Outliers ?? [];

    public IReadOnlyList<ListedProvider> ListedIn(string region, string treatment) => (IReadOnlyList<ListedProvider>)_read.GetOrAdd($"listed {region} {treatment}", _ =>
    {
        var listed = new List<ListedProvider>();
        // Where none is listed, the pages of the homes were not opened: a ZIP area can lie in a state that the ladder does not go through.
        foreach (var home in CountsOf(region) is { } counts && counts.Listed.ContainsKey(treatment) ? counts.Homes : [])
        {
            if (NameOf(home, treatment) is not { } name)
                continue;
            foreach (var near in Read(name, page => ProvidersPage.Read(page, _rules)).Listed)
            {
                if (near.Treatment == treatment && near.Provider.Regions.Any(one => one.Id == region))
                    listed.Add(near);
            }
        }
        listed.Sort((first, second) => string.Compare(first.Provider.Name, second.Provider.Name, StringComparison.OrdinalIgnoreCase) is var order and not 0
            ? order : string.CompareOrdinal(first.Provider.Id, second.Provider.Id));
        return listed;
    });

    /// <summary>First the counts of the ladder; then, as those tell, the areas that prices and providers are taken from.</summary>
    public IReadOnlyList<string> ToOpen(IReadOnlyList<Region> ladder, int providers)
    {
        var left = new HashSet<string>(StringComparer.Ordinal);
        foreach (var region in ladder)
            Want(PageName.Counts(IdOf(region)));
        if (left.Count > 0)
            return [.. left];
        for (var model = 0; model < _models.Count; model++)
            Want(PageName.Model(model));
        foreach (var (number, (service, population)) in _services.Index())
        {
            LadderCount[] counts = [.. ladder.Select(region => new LadderCount(region, CountIn(AreaKey.Of(region, service, population))?.Lists ?? 0))];
            Want(NameOf(IdOf(ladder[LadderRungs.Used(counts, _rules)]), number));
            if (LadderRungs.Local(counts, _rules) is int local)
                Want(NameOf(IdOf(ladder[local]), number));
        }
        foreach (var treatment in Services.Doses.Keys)
        {
            foreach (var region in ladder.TakeWhile(region => region.Kind != RegionKind.Nation))
            {
                if (CountsOf(region.Id) is not { } counts || !counts.Listed.TryGetValue(treatment, out var listed))
                    continue;
                foreach (var home in counts.Homes)
                    Want(NameOf(home, treatment));
                if (listed >= providers)
                    break;
            }
        }
        return [.. left];

        void Want(string? name)
        {
            if (name is not null && Pages.IsLeft(name))
                left.Add(name);
        }
    }

    private static string IdOf(Region region) => region.Kind == RegionKind.Nation ? AreaKey.Nation : region.Id;

    private CountsPage? CountsOf(string region) => Pages.Exists(PageName.Counts(region)) ? Read(PageName.Counts(region), CountsPage.Read) : null;

    private PricesEntry? EntryOf(AreaKey area)
    {
        for (var number = 0; number < _services.Count; number++)
        {
            if (_services[number].Service == area.Service)
                return NameOf(area.Region, number) is { } name ? Read(name, PricesPage.Read).Find(area) : null;
        }
        return null;
    }

    /// <summary>The page that speaks of a service in an area: all services', or its own where that one was cut; null when neither is there.</summary>
    private string? NameOf(string region, int service) => TheOne(PageName.Prices(region)) ?? TheOne(PageName.Prices(region, service));

    private string? NameOf(string home, string treatment) => TheOne(home) ?? TheOne(PageName.Providers(home, treatment));

    private string? TheOne(string name) => Pages.Exists(name) ? name : null;

    private T Read<T>(string name, Func<PageReader, T> read) where T : class => _read.TryGetValue(name, out var known)
        ? (T)known
        : (T)_read.GetOrAdd(name, read(Pages.Read(name)));
}

/// <summary>How many lists there are of each service in an area, how many providers can be named, and where the rows of these lie.</summary>
internal sealed record CountsPage(CountsEntry[] Entries, IReadOnlyDictionary<string, int> Listed, string[] Homes)
{
    public static CountsPage Read(PageReader page)
    {
        var entries = new CountsEntry[page.Count()];
        for (var place = 0; place < entries.Length; place++)
        {
            var (service, population) = PricePacking.Key(page);
            entries[place] = new(service, population, new(page.Whole(), page.Whole()));
        }
        var listed = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var left = page.Count(); left > 0; left--)
            listed.Add(page.Text(), page.Whole());
        return new(entries, listed, page.Texts());
    }

    public AreaCount? Find(AreaKey area)
    {
        foreach (var entry in Entries)
        {
            if (entry.Service == area.Service && entry.Population == area.Population)
                return entry.Count;
        }
        return null;
    }
}

internal sealed record CountsEntry(ServiceKey Service, PricePopulation Population, AreaCount Count);

/// <summary>Everything that is said about services in an area.</summary>
internal sealed record PricesPage(PricesEntry[] Entries)
{
    public static PricesPage Read(PageReader page)
    {
        var entries = new PricesEntry[page.Count()];
        for (var place = 0; place < entries.Length; place++)
        {
            var (service, population) = PricePacking.Key(page);
            var prices = PackedPrices.Read(page);
            var outliers = new OutlyingPrice[page.Count()];
            for (var outlier = 0; outlier < outliers.Length; outlier++)
                outliers[outlier] = new(PackedPrices.Vote(page), page.Amount());
            entries[place] = new(service, population, prices, outliers);
        }
        return new(entries);
    }

    public PricesEntry? Find(AreaKey area)
    {
        foreach (var entry in Entries)
        {
            if (entry.Service == area.Service && entry.Population == area.Population)
                return entry;
        }
        return null;
    }
}

internal sealed record PricesEntry(ServiceKey Service, PricePopulation Population, AreaPrices Prices, OutlyingPrice[] Outliers);

/// <summary>Providers of a home that may be named, with their prices.</summary>
internal sealed record ProvidersPage(ListedProvider[] Listed)
{
    public static ProvidersPage Read(PageReader page, PricingRules rules)
    {
        var eligibility = new Eligibility(rules);
        var listed = new ListedProvider[page.Count()];
        for (var place = 0; place < listed.Length; place++)
        {
            var provider = PackedRows.Provider(page);
            var prices = new PublishedPrice[page.Count()];
            for (var price = 0; price < prices.Length; price++)
                prices[price] = PackedRows.Price(page);
            listed[place] = new(provider, prices, eligibility, rules);
        }
        return new(listed);
    }
}
