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
/// (3) With enough price lists in the nation the range is a forecast for one more price list in the place (<see cref="PriceModel"/>);
/// with fewer, the listed prices of the nation are shown. (4) Beside it stand the listed prices of the state or nearer as they are.
/// </remarks>
public sealed class PriceBook
{
    private readonly FrozenDictionary<AreaKey, AreaPrices> _areas;
    private readonly FrozenDictionary<ServiceKey, PricePopulation> _populations;
    private readonly FrozenDictionary<AreaKey, PriceModel> _models;
    private readonly FrozenDictionary<AreaKey, OutlyingPrice[]> _outliers;
    private readonly FrozenDictionary<string, int[]> _doses;
    private readonly FrozenDictionary<(string Region, string Treatment), ListedProvider[]> _listed;
    private readonly CostIndexIn _costIndex;

    /// <exception cref="ArgumentException">Two rows share an id, or a price names a provider that is not there.</exception>
    public PriceBook(
        IEnumerable<Provider> providers, IEnumerable<PublishedPrice> prices, PricingRules rules, CostIndexIn? costIndex = null)
    {
        Rules = rules;
        _costIndex = costIndex ?? (_ => null);
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
        _populations = builder.Populations.ToFrozenDictionary();
        _listed = builder.Listed(Prices.Values).ToFrozenDictionary();
        var gathering = new EvidenceGathering(Providers, _costIndex);
        var fitted = NationalVotes
            .Select(nation => (nation.Key, Model: PriceModel.Of(gathering.Of(nation.Value), rules), Votes: nation.Value))
            .Where(fit => fit.Model is not null)
            .ToList();
        _models = fitted.ToFrozenDictionary(fit => fit.Key, fit => fit.Model!);
        _outliers = fitted.SelectMany(fit => OutliersOf(fit.Key, fit.Model!, fit.Votes))
            .GroupBy(outlier => outlier.Area, outlier => outlier.Price).ToFrozenDictionary(area => area.Key, area => area.ToArray());
    }

    public IReadOnlyDictionary<string, Provider> Providers { get; }

    public IReadOnlyDictionary<string, PublishedPrice> Prices { get; }

    public PricingRules Rules { get; }

    /// <summary>The votes of the nation for each service and population, in an order that does not depend on that of the rows.</summary>
    internal IEnumerable<KeyValuePair<AreaKey, IReadOnlyList<PriceVote>>> NationalVotes => _areas
        .Where(area => area.Key.Region == AreaKey.Nation && area.Value.Votes.Count > 0)
        .Select(area => KeyValuePair.Create(area.Key, area.Value.Votes))
        .OrderBy(area => area.Key.Service.Treatment, StringComparer.Ordinal)
        .ThenBy(area => area.Key.Service.Service).ThenBy(area => area.Key.Service.DoseMg).ThenBy(area => area.Key.Population);

    internal IReadOnlyList<PriceVote> VotesIn(AreaKey area) => _areas.GetValueOrDefault(area)?.Votes ?? [];

    internal bool IsPricedByDose(string treatment) => _doses.GetValueOrDefault(treatment, []).Length > 0;

    internal EvidenceGathering Gathering() => new(Providers, _costIndex);

    /// <summary>What the drug of one visit costs by itself at its list price; nothing where no such price is published for the dose.</summary>
    public Money? DrugAlone(string treatment, int? doseMg) => doseMg is null ? null : Rules.FloorFor(treatment, doseMg);

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
        var key = new ServiceKey(treatment, service, PricedDose(doses, doseMg));
        if (!_populations.TryGetValue(key, out var population))
            return new NoPrice { Ladder = Nothing(ladder), LeftOut = [], Reason = PriceWords.NoneFound };

        var areas = ladder.Select(region => _areas.GetValueOrDefault(AreaKey.Of(region, key, population))).ToList();
        LadderCount[] counts = [.. ladder.Zip(areas, (region, area) => new LadderCount(region, area?.Votes.Count ?? 0))];
        var near = Array.FindIndex(counts, count => count.PriceLists >= Rules.EnoughPriceLists);
        var rung = near >= 0 ? near : counts.Length - 1;
        if (areas[rung] is not { } used)
            return new NoPrice { Ladder = counts, LeftOut = [], Reason = PriceWords.NoneFound };
        if (used.Plain is not { } plain)
            return new NoPrice { Ladder = counts, LeftOut = used.LeftOut, Reason = PriceWords.NoneCounts };
        var forecast = Forecast(ladder, key, population);
        var range = forecast?.Range ?? plain.Range;
        return new FoundPrice
        {
            Range = range,
            Basis = forecast is null ? RangeBasis.ListedPrices : RangeBasis.Forecast,
            IntervalPercent = forecast is null ? null : Rules.HighPercentile.Percent - Rules.LowPercentile.Percent,
            Evidence = forecast?.Evidence ?? [],
            Local = LocalOf(ladder, areas),
            Outliers = _outliers.GetValueOrDefault(AreaKey.Of(ladder[rung], key, population), []),
            CostIndex = _costIndex(ladder[0]),
            Population = used.Population,
            Region = ladder[rung],
            Providers = used.Providers,
            Oldest = used.Oldest,
            Newest = used.Newest,
            Undated = used.Undated,
            Confidence = new ConfidenceRule(Rules).For(range, population, [.. ladder.Zip(areas, (region, area) => new LadderCount(region, area?.Current ?? 0))]),
            Votes = used.Votes,
            Why = forecast is { } made
                ? ForecastWords.Why(counts, made.Evidence, population, _costIndex(ladder[0]))
                : PriceWords.Why(counts[rung], population, Rules),
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

    private (Amounts.MoneyRange Range, IReadOnlyList<EvidenceShare> Evidence)? Forecast(IReadOnlyList<Region> ladder, ServiceKey service, PricePopulation population)
    {
        if (!_models.TryGetValue(new(AreaKey.Nation, service, population), out var model))
            return null;
        var (range, forecast) = model.In(ladder, Math.Log((double)(_costIndex(ladder[0]) ?? 1)));
        return (range, EvidenceShares.Of(ladder, forecast));
    }

    /// <summary>The nearest area with enough price lists, no wider than the state; otherwise the widest of them that has any.</summary>
    private PlainPrices? LocalOf(IReadOnlyList<Region> ladder, List<AreaPrices?> areas)
    {
        PlainPrices? local = null;
        for (var rung = 0; rung < ladder.Count && (rung == 0 || ladder[rung].Kind <= RegionKind.State); rung++)
        {
            if (areas[rung]?.Plain is not { } plain)
                continue;
            local = plain;
            if (plain.Votes.Count >= Rules.EnoughPriceLists)
                break;
        }
        return local;
    }

    // Evidence is gathered in the order of the votes.
    private IEnumerable<(AreaKey Area, OutlyingPrice Price)> OutliersOf(AreaKey nation, PriceModel model, IReadOnlyList<PriceVote> votes) =>
        from outlier in model.Outliers
        let vote = votes[outlier.Number]
        let price = new OutlyingPrice(vote, AreaForecast.Dollars(outlier.ExpectedLogPrice))
        from area in vote.ProviderIds.SelectMany(id => Providers[id].Regions).Append(Region.Nation).Distinct()
        select (AreaKey.Of(area, nation.Service, nation.Population), price);

    /// <summary>The next higher dose that has prices of its own; null when none was asked for or none has.</summary>
    private static int? PricedDose(int[] doses, int? doseMg) =>
        doseMg is null ? null : doses.Where(priced => priced >= doseMg).Select(priced => (int?)priced).FirstOrDefault();

    private static LadderCount[] Nothing(IReadOnlyList<Region> ladder) =>
        [.. ladder.Select(region => new LadderCount(region, 0))];
}
