using CostFinder.Core.Packing;
using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>
/// Packs counted areas into pages. Each area has a short one with how many lists there are, which is read for every rung of a ladder, and
/// one with everything else, which is read for the rungs that are used. Rows of providers lie apart, each once. A page that would become long
/// is cut by services or treatments, of which an answer needs few.
/// </summary>
internal static class PricePacking
{
    /// <param name="shelf">What was counted.</param>
    /// <param name="longest">How many bytes one page may have before it is cut.</param>
    public static IReadOnlyDictionary<string, byte[]> Of(CountedShelf shelf, int longest)
    {
        var pages = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var models = shelf.Models.OrderBy(model => model.Key, AreaKeyOrder.Instance).ToList();
        var services = shelf.Services.Populations.Select(pair => new AreaKey("", pair.Key, pair.Value)).Order(AreaKeyOrder.Instance).ToList();
        pages.Add(PageName.Contents, Contents(shelf.Services.Doses, services, [.. models.Select(model => model.Key)]));
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
            Add(PageName.Prices(region.Key), areas, some => Prices(some, shelf), area => area.Key.Service,
                service => PageName.Prices(region.Key, services.FindIndex(priced => priced.Service == service)));
        }
        var homes = shelf.Listed.Values.SelectMany(near => near).Distinct().Where(near => HomeOf(near.Provider) is not null)
            .GroupBy(near => HomeOf(near.Provider)!, StringComparer.Ordinal);
        foreach (var home in homes)
        {
            List<ListedProvider> near = [.. home.OrderBy(near => near.Provider.Id, StringComparer.Ordinal).ThenBy(near => near.Treatment, StringComparer.Ordinal)];
            Add(home.Key, near, Providers, one => one.Treatment, treatment => PageName.Providers(home.Key, treatment));
        }
        return pages;

        void Add<T, TPart>(string name, List<T> items, Func<IReadOnlyList<T>, byte[]> pack, Func<T, TPart> part, Func<TPart, string> nameOf)
        {
            if (pack(items) is var whole && whole.Length <= longest)
            {
                pages.Add(name, whole);
                return;
            }
            foreach (var some in items.GroupBy(part))
                pages.Add(nameOf(some.Key), pack([.. some]));
        }
    }

    private static byte[] Contents(IReadOnlyDictionary<string, int[]> priced, IReadOnlyList<AreaKey> services, IReadOnlyList<AreaKey> models)
    {
        var page = new PageWriter();
        page.Count(priced.Count);
        foreach (var (treatment, doses) in priced.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            page.Text(treatment);
            page.Count(doses.Length);
            foreach (var dose in doses)
                page.Number(dose);
        }
        page.All(services, service => Write(page, service.Service, service.Population));
        page.All(models, model => Write(page, model.Service, model.Population));
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

    private static byte[] Prices(IReadOnlyList<KeyValuePair<AreaKey, AreaPrices>> areas, CountedShelf shelf)
    {
        var page = new PageWriter();
        page.All(areas, area =>
        {
            Write(page, area.Key.Service, area.Key.Population);
            PackedPrices.Write(page, area.Value);
            page.All(shelf.OutliersIn(area.Key), outlier =>
            {
                PackedPrices.Write(page, outlier.Vote);
                page.Amount(outlier.Expected);
            });
        });
        return page.Content();
    }

    private static byte[] Providers(IReadOnlyList<ListedProvider> listed)
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
