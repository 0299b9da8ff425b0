using System.Collections.Frozen;
using CostFinder.Core.Amounts;
using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>
/// All published prices of one edition, counted once for each area, treatment, service and dose. Asking is a look-up for each
/// rung of the ladder: it costs the same however many prices there are.
/// </summary>
/// <remarks>
/// The rules. (1) One price list has one vote, however many sites publish it: the middle of its comparable standard prices in
/// the area; <see cref="Eligibility"/> says which prices are comparable. (2) Clinics' lists and hospitals' cash prices are
/// never mixed: clinics' lists are used when the nation has enough of them, otherwise whichever kind has more price lists.
/// (3) The nearest area of the ladder with enough price lists is used; if even the widest has fewer, its prices are listed.
/// (4) With enough price lists the range runs between two percentiles around the median (<see cref="Percentiles"/>).
/// </remarks>
public sealed class PriceBook
{
    private readonly FrozenDictionary<AreaKey, AreaPrices> _areas;
    private readonly FrozenDictionary<string, int[]> _doses;
    private readonly FrozenDictionary<(string Region, string Treatment), ListedProvider[]> _listed;
    private readonly PricingRules _rules;

    /// <exception cref="ArgumentException">Two rows share an id, or a price names a provider that is not there.</exception>
    public PriceBook(IEnumerable<Provider> providers, IEnumerable<PublishedPrice> prices, PricingRules rules)
    {
        _rules = rules;
        Providers = providers.ToFrozenDictionary(provider => provider.Id);
        Prices = prices.ToFrozenDictionary(price => price.Id);
        foreach (var price in Prices.Values)
        {
            if (!Providers.ContainsKey(price.ProviderId))
                throw new ArgumentException($"The price {price.Id} names the provider {price.ProviderId}, which is not there.");
        }
        _doses = Prices.Values.GroupBy(price => price.Treatment).ToFrozenDictionary(
            treatment => treatment.Key,
            treatment => treatment.Select(price => price.DoseMg).OfType<int>().Distinct().Order().ToArray());
        var builder = new PriceBookBuilder(Providers, rules);
        _areas = builder.Areas(Prices.Values, _doses).ToFrozenDictionary();
        _listed = builder.Listed(Prices.Values).ToFrozenDictionary();
    }

    public IReadOnlyDictionary<string, Provider> Providers { get; }

    public IReadOnlyDictionary<string, PublishedPrice> Prices { get; }

    /// <summary>What the drug of one visit costs by itself at its list price; nothing where no such price is published for the dose.</summary>
    public Money? DrugAlone(string treatment, int? doseMg) => doseMg is null ? null : _rules.FloorFor(treatment, doseMg);

    /// <summary>
    /// What a service of a treatment costs near a place. <paramref name="ladder"/> goes from the nearest area to the widest.
    /// A dose takes the prices for the next higher dose that is priced; no dose takes the prices for all doses together.
    /// </summary>
    /// <exception cref="ArgumentException">The ladder has no rung.</exception>
    public PriceFinding Find(IReadOnlyList<Region> ladder, string treatment, Service service, int? doseMg = null)
    {
        if (ladder.Count == 0)
            throw new ArgumentException("A ladder has at least one area.", nameof(ladder));
        var doses = _doses.GetValueOrDefault(treatment, []);
        if (doses.Length > 0 && doseMg > doses[^1])
            return new NoPrice { Ladder = Nothing(ladder), LeftOut = [], Reason = PriceWords.DoseNotPriced(doses[^1]) };
        var dose = PricedDose(doses, doseMg);

        var areas = ladder.Select(region => _areas.GetValueOrDefault(AreaKey.Of(region, treatment, service, dose))).ToList();
        LadderCount[] counts = [.. ladder.Zip(areas, (region, area) => new LadderCount(region, area?.Votes.Count ?? 0))];
        var near = Array.FindIndex(counts, count => count.PriceLists >= _rules.EnoughPriceLists);
        var rung = near >= 0 ? near : counts.Length - 1;
        return areas[rung] is not { } used ? new NoPrice { Ladder = counts, LeftOut = [], Reason = PriceWords.NoneFound }
            : used.Range is not { } range ? new NoPrice { Ladder = counts, LeftOut = used.LeftOut, Reason = PriceWords.NoneCounts }
            : new FoundPrice
            {
                Range = range,
                Basis = IsEnough(used) ? RangeBasis.Percentiles : RangeBasis.ListedPrices,
                IntervalPercent = IsEnough(used) ? _rules.HighPercentile.Percent - _rules.LowPercentile.Percent : null,
                Population = used.Population,
                Region = ladder[rung],
                Providers = used.Providers,
                Oldest = used.Oldest,
                Newest = used.Newest,
                Undated = used.Undated,
                Confidence = ConfidenceIn(used, ladder[rung]),
                Votes = used.Votes,
                Why = PriceWords.Why(counts, counts[rung], used.Population, _rules),
                Sources = used.Sources,
                Ladder = counts,
                LeftOut = used.LeftOut,
            };
    }

    /// <summary>
    /// Providers with current published prices, the nearest area first and by name within an area: nothing else moves a
    /// provider up. The nation is not near, so providers found only there are not named; nor is use at home.
    /// </summary>
    public IReadOnlyList<ProviderListing> ProvidersNear(IReadOnlyList<Region> ladder, string treatment, int limit, int? doseMg = null)
    {
        var dose = PricedDose(_doses.GetValueOrDefault(treatment, []), doseMg);
        var seen = new HashSet<string>();
        return [.. ladder
            .Where(region => region.Kind != RegionKind.Nation)
            .SelectMany(region => _listed.GetValueOrDefault((region.Id, treatment), []).Select(listed => (region, listed)))
            .Where(found => seen.Add(found.listed.Provider.Id))
            .Select(found => found.listed.In(found.region, dose))
            .Where(listing => listing.Prices.Count > 0)
            .Take(limit)];
    }

    /// <summary>The next higher dose that has prices of its own; null when none was asked for or none has.</summary>
    private static int? PricedDose(int[] doses, int? doseMg) =>
        doseMg is null ? null : doses.Where(priced => priced >= doseMg).Select(priced => (int?)priced).FirstOrDefault();

    private bool IsEnough(AreaPrices area) => area.Votes.Count >= _rules.EnoughPriceLists;

    /// <summary>
    /// High: many price lists in the state or nearer. Medium: enough of them there, or many in the division. Hospital cash prices
    /// are never high, for a listed price is not yet an offer. All else is low.
    /// </summary>
    private Confidence ConfidenceIn(AreaPrices area, Region region)
    {
        var many = area.Votes.Count >= _rules.ManyPriceLists;
        return region.Kind switch
        {
            RegionKind.ZipArea or RegionKind.Metro or RegionKind.State when IsEnough(area) =>
                many && area.Population == PricePopulation.PublishedLists ? Confidence.High : Confidence.Medium,
            RegionKind.Division when many => Confidence.Medium,
            _ => Confidence.Low,
        };
    }

    private static LadderCount[] Nothing(IReadOnlyList<Region> ladder) =>
        [.. ladder.Select(region => new LadderCount(region, 0))];
}
