namespace CostFinder.Core.Regions;

/// <summary>Finds regions by what people call them.</summary>
internal sealed class RegionSearch
{
    private readonly (Region Region, string[] Names)[] _regions;

    public RegionSearch(IEnumerable<Region> regions, IReadOnlyList<MetroCity> cities)
    {
        var citiesOfMetro = cities.ToLookup(city => Region.MetroPrefix + city.Metro);
        _regions = [.. regions.Select(region => (region, NamesOf(region, citiesOfMetro[region.Id]).Select(Spelling).ToArray()))];
    }

    public IEnumerable<Region> Find(string query)
    {
        var words = Spelling(query);
        return words.Length == 0 ? [] :
            from entry in _regions
            let rank = entry.Names.Min(name => Rank(name, words))
            where rank < Unlike
            orderby rank, entry.Region.Kind, entry.Region.Name.English, entry.Region.Id
            select entry.Region;
    }

    /// <summary>One spelling for names that are written in several ways: <c>St. Louis</c> and <c>saint louis</c> are the same.</summary>
    public static string Spelling(string name)
    {
        var words = name.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal).Split([' ', ',', '-', '/'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(word => word == "saint" ? "st" : word));
    }

    private const int Unlike = 3;

    // The same, the same beginning, or a later word that begins so.
    private static int Rank(string name, string words) =>
        name == words ? 0
        : name.StartsWith(words, StringComparison.Ordinal) ? 1
        : name.Contains(" " + words, StringComparison.Ordinal) ? 2
        : Unlike;

    private static IEnumerable<string> NamesOf(Region region, IEnumerable<MetroCity> cities) => region.Kind switch
    {
        RegionKind.Metro => cities.SelectMany(city => new[] { city.City, $"{city.City} {city.State}" }).Prepend(region.Name.English),
        RegionKind.State or RegionKind.Nation => [region.Id, region.Name.English, region.Name.Spanish],
        _ => [region.Name.English, region.Name.Spanish],
    };
}
