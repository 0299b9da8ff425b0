using CostFinder.Core.Amounts;
using CostFinder.Core.Pricing;
using static CostFinder.Core.Consistency.FindingRules;

namespace CostFinder.Core.Consistency;

/// <summary>Holds the prices of one list, one provider and one state against each other.</summary>
internal sealed class PriceListLint(PriceLimits limits)
{
    public IEnumerable<(PricedRow Row, Finding Found)> Check(IReadOnlyList<PricedRow> rows) =>
    [
        .. rows.GroupBy(row => row.Price.PriceList).SelectMany(list => OfList([.. list])),
        .. rows.GroupBy(row => row.Price.ProviderId).SelectMany(provider => OfProvider([.. provider])),
        .. SharedPrices(rows),
    ];

    private IEnumerable<(PricedRow, Finding)> OfList(IReadOnlyList<PricedRow> list)
    {
        var singles = list.Select(row => row.Price).Where(price => price is { Service: Service.Session, RateFor: RateFor.Everyone })
            .GroupBy(price => (price.Treatment, price.Condition))
            .ToDictionary(same => same.Key, same => (Least: same.Min(price => price.Low.Dollars), Most: same.Max(price => price.High.Dollars)));
        foreach (var package in list.Where(row => row.Price is { Service: Service.Series, Sessions: not null, Disputed: null }))
        {
            if (singles.TryGetValue((package.Price.Treatment, package.Price.Condition), out var single) && PackageFault(package.Price, single.Least, single.Most) is { } rule)
                yield return (package, package.Broke(rule, "low", $"{package.Price.Low} for {package.Price.Sessions} visits"));
        }
        foreach (var (row, first) in Differing(list))
            yield return (row, row.Broke(OneListTwoPrices, "low", $"{row.Price.ProviderId} asks {row.Price.Low} where {first.ProviderId} on the same list asks {first.Low}"));
        if (list.Select(row => row.Price.ProviderId).Min(StringComparer.Ordinal) is { } site && site != list[0].Price.PriceList)
            yield return (list[0], list[0].Broke(ListNotNamedAfterSite, "price_list", $"{list[0].Price.PriceList} is not its first site, {site}"));
    }

    private FindingRule? PackageFault(PublishedPrice package, decimal leastSingle, decimal mostSingle)
    {
        var perVisit = package.Low.Dollars / package.Sessions!.Value;
        return perVisit > mostSingle ? PackageDearerThanSingles
            : perVisit < leastSingle * limits.LeastPackageShare.Fraction ? PackageSuspiciouslyCheap
            : null;
    }

    /// <summary>Rows of a hospital system's list that ask another price than its first row for the same service, dose and date.</summary>
    private static IEnumerable<(PricedRow Row, PublishedPrice First)> Differing(IReadOnlyList<PricedRow> list) =>
        from same in list.Where(row => row.Price.Kind == PriceKind.HospitalCash)
            .GroupBy(row => (row.Price.Treatment, row.Price.Service, row.Price.DoseMg, row.Price.AsOf?.Text))
        let first = same.First().Price
        from row in same
        where (row.Price.Low, row.Price.High) != (first.Low, first.High)
        select (row, first);

    private static IEnumerable<(PricedRow, Finding)> OfProvider(IReadOnlyList<PricedRow> provider)
    {
        if (provider.FirstOrDefault(row => row.Price.PriceList != provider[0].Price.PriceList) is { } second)
            yield return (second, second.Broke(ProviderOnTwoLists, "price_list", $"{second.Price.PriceList} and {provider[0].Price.PriceList}"));
        foreach (var again in Repeated(provider))
            yield return (again, again.Broke(OneThingTwoPrices, "low", $"{again.Price.Low} besides another price for the same thing"));
        foreach (var row in DosesOutOfOrder(provider))
            yield return (row, row.Broke(DoseOrder, "low", $"{row.Price.Low} for {row.Price.DoseMg} mg is not in the order of the doses"));
        foreach (var row in provider.Where(row => row.Price is { Disputed: null, FullCharge: { } charge } && row.Price.Low > charge))
            yield return (row, row.Broke(CashAboveCharge, "low", $"{row.Price.Low} in cash is more than the full charge of {row.Price.FullCharge}"));
    }

    private static IEnumerable<PricedRow> Repeated(IReadOnlyList<PricedRow> provider) =>
        from same in provider.GroupBy(row => row.Price with { Id = "", Low = Money.Zero, High = Money.Zero, Disputed = null, FullCharge = null })
        from again in same.Skip(1)
        select again;

    private static IEnumerable<PricedRow> DosesOutOfOrder(IReadOnlyList<PricedRow> provider) =>
        from same in provider.Where(row => row.Price is { Kind: PriceKind.HospitalCash, Service: Service.Session, DoseMg: not null })
            .GroupBy(row => row.Price.Treatment)
        let doses = same.GroupBy(row => row.Price.DoseMg)
            .Select(dose => (Mg: dose.Key, Least: dose.Min(row => row.Price.Low), Most: dose.Max(row => row.Price.Low))).ToList()
        from row in same
        where row.Price.Disputed is null
            && doses.Any(dose => dose.Mg > row.Price.DoseMg ? dose.Least <= row.Price.Low : dose.Mg < row.Price.DoseMg && dose.Most >= row.Price.Low)
        select row;

    /// <summary>Hospitals of one state whose visits cost the same to the cent and that are on different lists.</summary>
    private static IEnumerable<(PricedRow, Finding)> SharedPrices(IReadOnlyList<PricedRow> rows) =>
        from hospital in rows
            .Where(row => row.Price is { Kind: PriceKind.HospitalCash, Service: Service.Session } && row.Provider?.State is not null)
            .GroupBy(row => row.Price.ProviderId)
        let prices = string.Join(' ', hospital.OrderBy(row => row.Price.DoseMg).Select(row => $"{row.Price.DoseMg}:{row.Price.Low}"))
        group hospital.First() by (hospital.First().Provider!.State, prices) into same
        let first = same.First()
        from row in same
        where row.Price.PriceList != first.Price.PriceList
        select (row, row.Broke(OnePriceTwoLists, "price_list", $"{row.Price.ProviderId} asks the same as {first.Price.ProviderId}, which is on {first.Price.PriceList}"));
}
