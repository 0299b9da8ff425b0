namespace CostFinder.Cli;

/// <summary>Where the console starts. It has a name of its own, because the server's program is called Program.</summary>
internal static class EntryPoint
{
    public static Task<int> Main(string[] args) => CommandLine.Root().Parse(args).InvokeAsync();
}
