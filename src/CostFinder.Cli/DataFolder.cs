using System.CommandLine;
using CostFinder.App.Catalog;

namespace CostFinder.Cli;

/// <summary>What commands on fact files have in common: the folder, and the day that counts as today.</summary>
internal static class DataFolder
{
    public static Option<string> Option() => new("--data")
    {
        Description = "The folder of fact files.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
    };

    /// <summary>Every file below the folder.</summary>
    public static FactFiles Read(string folder) => FactFiles.FromFolder(folder, Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Select(one => Path.GetFileName(one)).Order(StringComparer.Ordinal)]
        : throw new DamagedFactException(folder, null, "the folder is missing"));

    public static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
}
