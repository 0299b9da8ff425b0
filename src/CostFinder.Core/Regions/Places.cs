using System.Collections.Concurrent;
using System.Globalization;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Regions;

/// <summary>Resolves a ZIP code, a state, a metropolitan area or a wider region to the ladder of areas around it.</summary>
public sealed class Places
{
    private const int Prefixes = 1000;
    private const int NumbersInPrefix = 100;

    private readonly PlaceTables _tables;
    private readonly ZipTable _zips;
    private readonly Dictionary<string, Region> _regions;
    private readonly Dictionary<string, State> _states;
    private readonly Dictionary<string, Metro> _metros;
    private readonly Lazy<Dictionary<(string City, string State), Region>> _metroOfCity;
    private readonly Region?[] _zipAreas = new Region?[Prefixes];
    private readonly Region?[] _metroOfPrefix;
    private readonly ConcurrentDictionary<string, PaymentLocality> _localities = new(StringComparer.Ordinal);
    private readonly Lazy<RegionSearch> _search;

    /// <exception cref="ArgumentException">A table names something that its partner table does not hold.</exception>
    public Places(PlaceTables tables)
    {
        _tables = tables;
        _zips = tables.Zips;
        _states = tables.States.ToDictionary(state => state.Code, StringComparer.Ordinal);
        _metros = tables.Metros.ToDictionary(metro => metro.Code, StringComparer.Ordinal);
        _regions = WiderRegions(tables).ToDictionary(region => region.Id, StringComparer.OrdinalIgnoreCase);
        CheckReferences(tables);
        _metroOfPrefix = MetroOfEachPrefix(tables.Shares);
        _metroOfCity = new(() => tables.Cities.ToDictionary(city => (RegionSearch.Spelling(city.City), city.State), city => MetroRegion(city.Metro)));
        _search = new(() => new(_regions.Values, tables.Cities));
    }

    /// <summary>The places that <see cref="Pack"/> wrote down.</summary>
    /// <exception cref="FormatException">The page cannot be read.</exception>
    public static Places Open(byte[] page) => new(PackedPlaces.Read(new(page)));

    /// <summary>All tables as one page. The same tables give the same bytes.</summary>
    public byte[] Pack() => PackedPlaces.Of(_tables);

    /// <summary>
    /// A five-digit ZIP code or a region id, in capitals or not, with spaces around it or not. Nothing when there is no such place.
    /// </summary>
    public Place? Find(string asked)
    {
        var text = asked.Trim();
        if (ZipOf(text) is int zip)
            return _zips.Find(zip) is { } belonging ? PlaceOf(zip, belonging) : null;
        return Get(text) is { } region ? new(region.Id, Ladder(region), StateOf(region), LocalityIn(region)) : null;
    }

    /// <summary>Every area, in no promised order.</summary>
    public IReadOnlyCollection<Region> All => _regions.Values;

    /// <summary>The region with that id, in capitals or not; for a five-digit ZIP code the area of its first three digits.</summary>
    public Region? Get(string id)
    {
        if (ZipOf(id) is int zip)
            return _zips.Find(zip) is null ? null : ZipArea(zip / NumbersInPrefix);
        return PrefixOf(id) is int prefix ? ZipArea(prefix) : _regions.GetValueOrDefault(id);
    }

    /// <summary>The areas around a ZIP code or a region from the nearest to the widest; empty when there is no such place.</summary>
    public IReadOnlyList<Region> LadderOf(string zipOrRegion) => Find(zipOrRegion)?.Ladder ?? [];

    /// <summary>
    /// Regions for the first digits of a ZIP code, or the first letters of a city, metropolitan area, state or state code:
    /// the best match first, always in the same order.
    /// </summary>
    public IReadOnlyList<Region> Search(string query, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var text = query.Trim();
        var found = text.Length > 0 && text.All(char.IsAsciiDigit) ? ZipAreasFrom(text) : _search.Value.Find(text);
        return [.. found.Take(limit)];
    }

    /// <summary>
    /// Every area that a provider belongs to, the nearest first. A ZIP code that is unknown or lies in another state is not used;
    /// then a city that names a metropolitan area places the provider there, and otherwise only the state does. A provider in no
    /// state, such as one that treats people everywhere, belongs to the nation alone.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such state.</exception>
    public IReadOnlyList<Region> RegionsOf(string? zip, string? city, string? state)
    {
        if (state is null || state == Region.Nation.Id)
            return [Region.Nation];
        if (!_states.ContainsKey(state))
            throw new ArgumentException("There is no such state.", nameof(state));
        Region? zipArea = null;
        Region? metro = null;
        if (zip is not null && ZipOf(zip) is int number && _zips.Find(number)?.State == state)
        {
            zipArea = ZipArea(number / NumbersInPrefix);
            metro = _metroOfPrefix[number / NumbersInPrefix];
        }
        if (city is not null)
            metro ??= _metroOfCity.Value.GetValueOrDefault((RegionSearch.Spelling(city), state));
        return Rungs(zipArea, metro, state);
    }

    private Place PlaceOf(int zip, ZipBelonging belonging)
    {
        var prefix = zip / NumbersInPrefix;
        return new($"{zip:D5}", Rungs(ZipArea(prefix), _metroOfPrefix[prefix], belonging.State), belonging.State, new([belonging.Locality]));
    }

    private Region[] Ladder(Region region) => region.Kind switch
    {
        RegionKind.ZipArea => Rungs(region, _metroOfPrefix[PrefixOf(region.Id)!.Value], StateOf(region)!),
        RegionKind.Metro => Rungs(null, region, StateOf(region)!),
        RegionKind.State => Rungs(null, null, region.Id),
        RegionKind.Division => [region, Region.Nation],
        _ => [Region.Nation],
    };

    private Region[] Rungs(Region? zipArea, Region? metro, string state)
    {
        var division = _states[state].Division is { } id ? _regions[Region.DivisionPrefix + id] : null;
        return [.. new[] { zipArea, metro, _regions[state], division, Region.Nation }.OfType<Region>()];
    }

    private string? StateOf(Region region) => region.Kind switch
    {
        RegionKind.ZipArea => MostZipsFirst(_zips.InPrefix(PrefixOf(region.Id)!.Value), belonging => belonging.State)[0],
        RegionKind.Metro => _metros[region.Id[Region.MetroPrefix.Length..]].PrincipalState,
        RegionKind.State => region.Id,
        _ => null,
    };

    /// <summary>The Medicare payment localities of an area; null for areas of several states.</summary>
    /// <remarks>Wide areas hold many ZIP codes: they are counted when first asked for, and then remembered.</remarks>
    public PaymentLocality? LocalityIn(Region region)
    {
        if (!_localities.TryGetValue(region.Id, out var locality) && (locality = LocalityOf(region)) is not null && region.Kind is not RegionKind.ZipArea)
            _localities.TryAdd(region.Id, locality);
        return locality;
    }

    private PaymentLocality? LocalityOf(Region region)
    {
        var belongings = region.Kind switch
        {
            RegionKind.ZipArea => _zips.InPrefix(PrefixOf(region.Id)!.Value),
            RegionKind.Metro => Enumerable.Range(0, Prefixes).Where(prefix => _metroOfPrefix[prefix] == region).SelectMany(_zips.InPrefix),
            RegionKind.State => _zips.InState(region.Id),
            _ => [],
        };
        return MostZipsFirst(belongings, belonging => belonging.Locality) is { Length: > 0 } localities ? new(localities) : null;
    }

    private static string[] MostZipsFirst(IEnumerable<(ZipBelonging Belonging, int Zips)> belongings, Func<ZipBelonging, string> part)
    {
        var zips = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (belonging, count) in belongings)
            zips[part(belonging)] = zips.GetValueOrDefault(part(belonging)) + count;
        var names = new List<string>(zips.Count);
        foreach (var (name, _) in zips)
            names.Add(name);
        names.Sort((first, second) => zips[first] != zips[second] ? zips[second] - zips[first] : string.CompareOrdinal(first, second));
        return [.. names];
    }

    // The area with the largest share, unless more of the ZIP codes lie outside every area in the table.
    private Region?[] MetroOfEachPrefix(IEnumerable<MetroShare> shares)
    {
        var (largest, inside) = (new MetroShare?[Prefixes], new decimal[Prefixes]);
        foreach (var share in shares)
        {
            inside[share.Prefix] += share.Share;
            if (largest[share.Prefix] is not { } so || share.Share > so.Share || (share.Share == so.Share && string.CompareOrdinal(share.Metro, so.Metro) < 0))
                largest[share.Prefix] = share;
        }
        var metros = new Region?[Prefixes];
        for (var prefix = 0; prefix < Prefixes; prefix++)
        {
            if (largest[prefix] is { } share && share.Share >= 1 - inside[prefix])
                metros[prefix] = MetroRegion(share.Metro);
        }
        return metros;
    }

    private IEnumerable<Region> ZipAreasFrom(string digits)
    {
        if (digits.Length > 5)
            return [];
        var first = int.Parse(digits.PadRight(5, '0'), CultureInfo.InvariantCulture);
        var last = int.Parse(digits.PadRight(5, '9'), CultureInfo.InvariantCulture);
        return _zips.HasAny(first, last + 1)
            ? Enumerable.Range(first / NumbersInPrefix, last / NumbersInPrefix - first / NumbersInPrefix + 1).Select(ZipArea).OfType<Region>()
            : [];
    }

    /// <summary>Nothing when no ZIP code begins so. Made when it is first asked for.</summary>
    private Region? ZipArea(int prefix) => _zipAreas[prefix] ??= _zips.HasAny(prefix * NumbersInPrefix, (prefix + 1) * NumbersInPrefix)
        ? new($"{Region.ZipAreaPrefix}{prefix:D3}", RegionKind.ZipArea, ZipCodes($"{prefix:D3}"))
        : null;

    private static Text ZipCodes(string prefix) => Text.Of($"ZIP codes starting with {prefix}", $"ZIP que empiezan con {prefix}");

    private Region MetroRegion(string code) => _regions[Region.MetroPrefix + code];

    private static int? ZipOf(string text) => text.Length == 5 ? Digits(text) : null;

    private static int? PrefixOf(string id) =>
        id.Length == Region.ZipAreaPrefix.Length + 3 && id.StartsWith(Region.ZipAreaPrefix, StringComparison.OrdinalIgnoreCase)
            ? Digits(id.AsSpan(Region.ZipAreaPrefix.Length))
            : null;

    private static int? Digits(ReadOnlySpan<char> text) =>
        text.ContainsAnyExceptInRange('0', '9') ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<Region> WiderRegions(PlaceTables tables) =>
    [
        .. tables.Metros.Select(metro => new Region(Region.MetroPrefix + metro.Code, RegionKind.Metro, Text.Same(metro.Name))),
        .. tables.States.Select(state => new Region(state.Code, RegionKind.State, state.Name)),
        .. tables.Divisions.Select(division => new Region(Region.DivisionPrefix + division.Id, RegionKind.Division, division.Name)),
        Region.Nation,
    ];

    private void CheckReferences(PlaceTables tables)
    {
        var missing = tables.States.Select(state => state.Division).OfType<string>().Select(division => Region.DivisionPrefix + division)
            .Concat(tables.Metros.Select(metro => metro.PrincipalState))
            .Concat(tables.Cities.SelectMany(city => new[] { city.State, Region.MetroPrefix + city.Metro }))
            .Concat(tables.Shares.Select(share => Region.MetroPrefix + share.Metro))
            .FirstOrDefault(id => !_regions.ContainsKey(id));
        if (missing is not null)
            throw new ArgumentException($"{missing} is named but not described.", nameof(tables));
    }
}
