using CostFinder.App.Catalog;
using CostFinder.App.Storage;
using CostFinder.Tests.House;

namespace CostFinder.Tests;

/// <summary>The facts in <c>data/</c>, read once for all tests.</summary>
public static class RealCatalog
{
    private static readonly Lazy<FactCatalog> Read = new(() =>
    {
        var files = Enum.GetValues<EditionSubject>().ToDictionary(
            subject => subject, subject => FactFolders.Read(Path.Combine(SourceTree.Root, "data"), subject));
        return FactCatalog.Of(files, CatalogEditions.Unpublished(files));
    });

    public static FactCatalog Instance => Read.Value;
}
