using CostFinder.Core.Packing;
using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>
/// Packs counted areas into pages. Each area has two: a short one with how many lists there are, which is read for every rung of a ladder,
/// and one with everything else, which is read for the rungs that are used. Rows of providers lie apart, each once.
/// </summary>
internal static class PricePacking
{
    public static IReadOnlyDictionary<string, byte[]> Of(CountedShelf shelf)
    {
        var pages = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var models = shelf.Models.OrderBy(model => model.Key, AreaKeyOrder.Instance).ToList();
        pages.Add(PageName.Contents, Contents(shelf.Services, [.. models.Select(model => model.Key)]));
        foreach (var (number, (_, model)) in models.Index())
        {
            var page = new PageWriter();
            model.Write(page);
            pages.Add(PageName.Model(number), page.Content());
        }
        var listed = shelf.Listed.ToLookup(near => near.Key.Region, StringComparer.Ordinal);
        foreach (var region in shelf.Areas.GroupBy(area => area.Key.Region, StringComparer.Ordinal))
        {
            List<KeyValuePair<AreaKey, AreaPrices>> areas = [.. region.OrderBy(area => area.Key, AreaKeyOrder.Instance)];
            pages.Add(PageName.Counts(region.Key), Counts(areas, [.. listed[region.Key].OrderBy(near => near.Key.Treatment, StringComparer.Ordinal)], shelf.Services));
            pages.Add(PageName.Prices(region.Key), Prices(areas, shelf));
        }
        var homes = shelf.Listed.Values.SelectMany(near => near).Distinct().Select(near => (Home: HomeOf(near.Provider), near))
            .Where(pair => pair.Home is not null).GroupBy(pair => pair.Home!, pair => pair.near, StringComparer.Ordinal);
        foreach (var home in homes)
            pages.Add(home.Key, Home([.. home.OrderBy(near => near.Provider.Id, StringComparer.Ordinal).ThenBy(near => near.Prices[0].Treatment, StringComparer.Ordinal)]));
        return pages;
    }

    private static byte[] Contents(PricedServices services, IReadOnlyList<AreaKey> models)
    {
        var page = new PageWriter();
        page.Count(services.Doses.Count);
        foreach (var (treatment, doses) in services.Doses.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            page.Text(treatment);
            page.Count(doses.Length);
            foreach (var dose in doses)
                page.Number(dose);
        }
        page.Count(services.Populations.Count);
        foreach (var (service, population) in services.Populations.OrderBy(pair => new AreaKey("", pair.Key, pair.Value), AreaKeyOrder.Instance))
            Write(page, service, population);
        page.Count(models.Count);
        foreach (var model in models)
            Write(page, model.Service, model.Population);
        return page.Content();
    }

    private static byte[] Counts(
        List<KeyValuePair<AreaKey, AreaPrices>> areas, IReadOnlyList<KeyValuePair<(string Region, string Treatment), ListedProvider[]>> listed, PricedServices services)
    {
        var page = new PageWriter();
        page.Count(areas.Count);
        foreach (var (key, prices) in areas)
        {
            Write(page, key.Service, key.Population);
            page.Number(prices.Votes.Count);
            page.Number(prices.Current);
        }
        page.Count(listed.Count);
        foreach (var (near, providers) in listed)
        {
            page.Text(near.Treatment);
            page.Number(FewestAtADose(providers, services.Doses[near.Treatment]));
        }
        page.Texts([.. listed.SelectMany(near => near.Value).Select(near => HomeOf(near.Provider)!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        return page.Content();
    }

    /// <summary>So many providers at least can be named, whichever dose is asked for.</summary>
    private static int FewestAtADose(ListedProvider[] providers, int[] doses) => doses
        .Select(dose => providers.Count(near => near.Prices.Any(price => price.DoseMg is null || price.DoseMg == dose)))
        .Append(providers.Length).Min();

    private static byte[] Prices(List<KeyValuePair<AreaKey, AreaPrices>> areas, CountedShelf shelf)
    {
        var page = new PageWriter();
        page.Count(areas.Count);
        foreach (var (key, prices) in areas)
        {
            Write(page, key.Service, key.Population);
            PackedPrices.Write(page, prices);
            var outliers = shelf.OutliersIn(key);
            page.Count(outliers.Count);
            foreach (var outlier in outliers)
            {
                PackedPrices.Write(page, outlier.Vote);
                page.Amount(outlier.Expected);
            }
        }
        return page.Content();
    }

    private static byte[] Home(IReadOnlyList<ListedProvider> listed)
    {
        var page = new PageWriter();
        page.Count(listed.Count);
        foreach (var near in listed)
        {
            PackedRows.Write(page, near.Provider);
            page.Count(near.Prices.Count);
            foreach (var price in near.Prices)
                PackedRows.Write(page, price);
        }
        return page.Content();
    }

    /// <summary>Where the rows of a provider lie; nowhere when only the nation is known, for then it is never named.</summary>
    private static string? HomeOf(Provider provider) => provider.Regions.FirstOrDefault(region => region.Kind == RegionKind.State) is { } state
        ? PageName.Home(state.Id, provider.Regions.FirstOrDefault(region => region.Kind == RegionKind.Metro)?.Id)
        : null;

    private static void Write(PageWriter page, ServiceKey service, PricePopulation population)
    {
        page.Text(service.Treatment);
        page.Choice(service.Service);
        page.Optional(service.DoseMg);
        page.Choice(population);
    }

    public static (ServiceKey Service, PricePopulation Population) Key(PageReader page) =>
        (new(page.Text(), page.Choice<Service>(), page.OptionalWhole()), page.Choice<PricePopulation>());

    /// <summary>An order that does not depend on that of the rows, so that the same book has the same pages.</summary>
    private sealed class AreaKeyOrder : IComparer<AreaKey>
    {
        public static readonly AreaKeyOrder Instance = new();

        public int Compare(AreaKey x, AreaKey y) => string.CompareOrdinal(x.Service.Treatment, y.Service.Treatment) is var treatment and not 0 ? treatment
            : x.Service.Service != y.Service.Service ? x.Service.Service - y.Service.Service
            : x.Service.DoseMg != y.Service.DoseMg ? (x.Service.DoseMg ?? 0) - (y.Service.DoseMg ?? 0)
            : x.Population - y.Population;
    }
}
