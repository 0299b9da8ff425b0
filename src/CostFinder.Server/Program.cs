using CostFinder.App;

return await CostFinderServer.RunAsync(CostFinderServer.CreateBuilder(args));

/// <summary>Named so that tests can start the same program.</summary>
public partial class Program;
