using CostFinder.App.Catalog;
using CostFinder.Core.Pricing;
using CostFinder.Core.Regions;

namespace CostFinder.Tests.Pricing;

/// <summary>The published prices of this repository, with just the areas that the examples need.</summary>
internal static class RealPrices
{
    public static readonly Region LosAngeles = new("metro:31080", RegionKind.Metro, "Los Angeles");
    public static readonly Region California = new("CA", RegionKind.State, "California");
    public static readonly Region Pacific = new("division:pacific", RegionKind.Division, "Pacific");
    public static readonly Region StLouis = new("metro:41180", RegionKind.Metro, "St. Louis");
    public static readonly Region Missouri = new("MO", RegionKind.State, "Missouri");
    public static readonly Region WestNorthCentral = new("division:west-north-central", RegionKind.Division, "West North Central");
    public static readonly Region Nation = new("US", RegionKind.Nation, "United States");

    public static readonly PriceBook Book = PricesReader.Read(Files, RegionsOf);

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "data");

    public static FactFiles Files => FactFiles.FromFolder(Folder, "prices");

    public static IReadOnlyList<Region> RegionsOf(string? zip, string? city, string state)
    {
        var metro = (zip?[..3], city, state) switch
        {
            ("900" or "905" or "914", _, _) or (_, "Los Angeles", "CA") => LosAngeles,
            ("630" or "631" or "633", _, _) => StLouis,
            _ => null,
        };
        var division = state switch
        {
            "AK" or "CA" or "HI" or "OR" or "WA" => Pacific,
            "IA" or "KS" or "MN" or "MO" or "ND" or "NE" or "SD" => WestNorthCentral,
            _ => new Region("division:other", RegionKind.Division, "Other divisions"),
        };
        return [.. new[] { metro, new Region(state, RegionKind.State, state), division, Nation }.OfType<Region>()];
    }
}
