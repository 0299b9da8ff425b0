using CostFinder.App;

var builder = CostFinderServer.CreateBuilder(args);
await using var app = CostFinderServer.Build(builder);
return await CostFinderServer.RunAsync(app);

/// <summary>Named so that tests can start the same program.</summary>
public partial class Program;
