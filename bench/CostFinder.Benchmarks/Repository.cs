namespace CostFinder.Benchmarks;

/// <summary>Where the facts of this repository lie, seen from a built benchmark.</summary>
internal static class Repository
{
    public static string Data
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "CostFinder.sln")))
                    return Path.Combine(folder.FullName, "data");
            }
            throw new DirectoryNotFoundException("Run this inside the repository: its data folder was not found.");
        }
    }
}
