namespace CostFinder.App.Pages;

/// <summary>Addresses of the stylesheet, the script and the icon. They change with every build, so that browsers may keep the files.</summary>
public static class SiteFiles
{
    private static readonly string Build = typeof(SiteFiles).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    public static string Address(string file) => $"/assets/{file}?v={Build}";
}
