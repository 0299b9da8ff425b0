using CostFinder.App.Catalog;

namespace CostFinder.Tests.Treatments;

/// <summary>The facts as they ship.</summary>
internal static class OurFacts
{
    public static FactFiles In(params string[] folders) => FactFiles.FromFolder(Path.Combine(AppContext.BaseDirectory, "data"), folders);
}
