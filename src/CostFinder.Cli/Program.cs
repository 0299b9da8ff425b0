using CostFinder.Cli;

return await CommandLine.Root().Parse(args).InvokeAsync();
