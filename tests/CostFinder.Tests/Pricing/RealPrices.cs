using CostFinder.App.Catalog;
using CostFinder.Core.Pricing;
using CostFinder.Core.Regions;

namespace CostFinder.Tests.Pricing;

/// <summary>The published prices and places of this repository.</summary>
internal static class RealPrices
{
    public static readonly Places Places = PlacesReader.Read(FactFiles.FromFolder(Folder, "regions"));

    public static readonly PriceBook Book = PricesReader.Read(
        Files, Places.RegionsOf, FactCatalog.CostIndexFrom(Places, MedicareReader.Read(FactFiles.FromFolder(Folder, "medicare"))));

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "data");

    public static FactFiles Files => FactFiles.FromFolder(Folder, "prices");
}
