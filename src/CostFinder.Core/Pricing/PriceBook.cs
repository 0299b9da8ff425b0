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
    private readonly IPriceShelf _shelf;
    private readonly CostIndexIn _costIndex;
    private readonly IReadOnlyDictionary<string, Provider>? _providers;
    private readonly IReadOnlyDictionary<string, PublishedPrice>? _prices;

    /// <exception cref="ArgumentException">Two rows share an id, or a price names a provider that is not there.</exception>
    public PriceBook(
        IEnumerable<Provider> providers, IEnumerable<PublishedPrice> prices, PricingRules rules, CostIndexIn? costIndex = null)
    {
        Rules = rules;
        _costIndex = costIndex ?? (_ => null);
        var (sites, rows) = (providers.ToFrozenDictionary(provider => provider.Id), prices.ToFrozenDictionary(price => price.Id));
        foreach (var price in rows.Values)
        {
            if (!sites.ContainsKey(price.ProviderId))
                throw new ArgumentException($"The price {price.Id} names the provider {price.ProviderId}, which is not there.");
        }
        (_providers, _prices) = (sites, rows);
        _shelf = CountedShelf.Of(sites, rows.Values, rules, _costIndex);
    }

    private PriceBook(PackedShelf shelf, PricingRules rules, CostIndexIn costIndex)
    {
        _shelf = shelf;
        Rules = rules;
        _costIndex = costIndex;
    }

    /// <summary>The book that was packed into pages: it answers the same and works nothing out again, but does not hold the single rows.</summary>
    /// <exception cref="FormatException">The pages cannot be read.</exception>
    public static PriceBook Open(PricePages pages, PricingRules rules, CostIndexIn costIndex) => new(new PackedShelf(pages, rules), rules, costIndex);

    /// <summary>A page of more bytes than this is cut by services or treatments.</summary>
    public const int LongestPage = 64 * 1024;

    /// <summary>The book as pages, to be opened by <see cref="Open"/>. The same book gives the same bytes.</summary>
    /// <exception cref="InvalidOperationException">The book was itself opened from pages.</exception>
    public IReadOnlyDictionary<string, byte[]> Pack(int longestPage = LongestPage) => PricePacking.Of(Counted, longestPage);

    /// <summary>
    /// The pages that have to be at hand before the book is asked about a place, and are not; to be asked again until there are none.
    /// </summary>
    public IReadOnlyList<string> PagesToOpen(IReadOnlyList<Region> ladder, int providers) =>
        _shelf is PackedShelf packed ? packed.ToOpen(ladder, providers) : [];

    /// <summary>Every page that is not at hand.</summary>
    public IReadOnlyList<string> PagesLeft => _shelf is PackedShelf packed ? packed.Pages.Left : [];

    /// <exception cref="InvalidOperationException">The book was opened from pages.</exception>
    public IReadOnlyDictionary<string, Provider> Providers => _providers ?? throw WithoutRows();

    /// <exception cref="InvalidOperationException">The book was opened from pages.</exception>
    public IReadOnlyDictionary<string, PublishedPrice> Prices => _prices ?? throw WithoutRows();

    public PricingRules Rules { get; }

    internal IEnumerable<KeyValuePair<AreaKey, IReadOnlyList<PriceVote>>> NationalVotes => Counted.NationalVotes;

    internal IReadOnlyList<PriceVote> VotesIn(AreaKey area) => _shelf.PricesIn(area)?.Votes ?? [];

    internal bool IsPricedByDose(string treatment) => Doses(treatment).Length > 0;

    internal EvidenceGathering Gathering() => new(Providers, _costIndex);

    private CountedShelf Counted => _shelf as CountedShelf ?? throw WithoutRows();

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
        var doses = Doses(treatment);
        if (doses.Length > 0 && doseMg > doses[^1])
            return new NoPrice { Ladder = Nothing(ladder), LeftOut = [], Reason = PriceWords.DoseNotPriced(doses[^1]) };
        var key = new ServiceKey(treatment, service, PricedDose(doses, doseMg));
        if (!_shelf.Services.Populations.TryGetValue(key, out var population))
            return new NoPrice { Ladder = Nothing(ladder), LeftOut = [], Reason = PriceWords.NoneFound };

        var (counts, current) = (new LadderCount[ladder.Count], new LadderCount[ladder.Count]);
        for (var place = 0; place < counts.Length; place++)
        {
            var count = _shelf.CountIn(AreaKey.Of(ladder[place], key, population)) ?? default;
            (counts[place], current[place]) = (new(ladder[place], count.Lists), new(ladder[place], count.Current));
        }
        var rung = LadderRungs.Used(counts, Rules);
        if (_shelf.PricesIn(AreaKey.Of(ladder[rung], key, population)) is not { } used)
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
            Local = LadderRungs.Local(counts, Rules) is int local ? _shelf.PricesIn(AreaKey.Of(ladder[local], key, population))?.Plain : null,
            Outliers = _shelf.OutliersIn(AreaKey.Of(ladder[rung], key, population)),
            CostIndex = _costIndex(ladder[0]),
            Population = used.Population,
            Region = ladder[rung],
            Providers = used.Providers,
            Oldest = used.Oldest,
            Newest = used.Newest,
            Undated = used.Undated,
            Confidence = new ConfidenceRule(Rules).For(range, population, current),
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
        var dose = PricedDose(Doses(treatment), doseMg);
        var (listings, seen) = (new List<ProviderListing>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var region in ladder)
        {
            if (region.Kind == RegionKind.Nation || listings.Count == limit)
                continue;
            foreach (var listed in _shelf.ListedIn(region.Id, treatment))
            {
                if (listings.Count == limit)
                    break;
                if (seen.Add(listed.Provider.Id) && listed.In(region, dose) is { Prices.Count: > 0 } listing)
                    listings.Add(listing);
            }
        }
        return listings;
    }

    private (Amounts.MoneyRange Range, IReadOnlyList<EvidenceShare> Evidence)? Forecast(IReadOnlyList<Region> ladder, ServiceKey service, PricePopulation population)
    {
        if (_shelf.ModelOf(new(AreaKey.Nation, service, population)) is not { } model)
            return null;
        var (range, forecast) = model.In(ladder, Math.Log((double)(_costIndex(ladder[0]) ?? 1)));
        return (range, EvidenceShares.Of(ladder, forecast));
    }

    private int[] Doses(string treatment) => _shelf.Services.Doses.GetValueOrDefault(treatment, []);

    private static InvalidOperationException WithoutRows() => new("A price book that was opened from its pages does not hold the rows; read them from the fact files.");

    /// <summary>The next higher dose that has prices of its own; null when none was asked for or none has.</summary>
    private static int? PricedDose(int[] doses, int? doseMg)
    {
        foreach (var priced in doses)
        {
            if (priced >= doseMg)
                return priced;
        }
        return null;
    }

    private static LadderCount[] Nothing(IReadOnlyList<Region> ladder) =>
        [.. ladder.Select(region => new LadderCount(region, 0))];
}
