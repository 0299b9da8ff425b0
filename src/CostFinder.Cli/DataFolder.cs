using System.CommandLine;

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

    public static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
}
