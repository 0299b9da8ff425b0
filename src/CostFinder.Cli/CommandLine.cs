using System.CommandLine;

namespace CostFinder.Cli;

/// <summary>The console: long work on facts and editions. Every command is a verb of its own file.</summary>
public static class CommandLine
{
    public static RootCommand Root()
    {
        var root = new RootCommand("Checks, measures and publishes CostFinder's facts.")
        {
            CheckCommand.Command(),
            EvaluateCommand.Create(),
            ExpiringCommand.Command(),
            ImportCommand.Create(),
            KeyCommands.Create(),
            AuditCommands.Create(),
        };
        foreach (var command in DraftCommands.Create().Concat(EditionCommands.Create()))
            root.Subcommands.Add(command);
        return root;
    }
}
