using CostFinder.App;
using CostFinder.App.Operations;

var ahead = ReadAhead.Begin(args);
return await CostFinderServer.RunAsync(CostFinderServer.CreateBuilder(args, ahead));

/// <summary>Named so that tests can start the same program.</summary>
public partial class Program;
