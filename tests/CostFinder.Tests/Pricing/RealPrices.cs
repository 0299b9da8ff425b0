using CostFinder.App.Catalog;
using CostFinder.Core.Pricing;
using CostFinder.Core.Regions;
using CostFinder.Tests.Facts;

namespace CostFinder.Tests.Pricing;

/// <summary>The published prices and places of this repository.</summary>
internal static class RealPrices
{
    public static readonly Places Places = PlacesReader.Read(FactFiles.FromFolder(Folder, "regions"));

    public static readonly PriceBook Book = PricesReader.Read(
        Files, Places.RegionsOf, RealFacts.Medicare.ClinicianPartIn, FactCatalog.CostIndexFrom(Places, () => RealFacts.Medicare));

    /// <summary>The prices of <c>prices.csv</c>, without those of the tables of hospitals.</summary>
    public static IEnumerable<PublishedPrice> OfTable => Book.Prices.Values.Where(price => !price.ProviderId.StartsWith("ccn-", StringComparison.Ordinal));

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "data");

    public static FactFiles Files => FactFiles.FromFolder(Folder, "prices");
}
