using CostFinder.App;
using CostFinder.App.Operations;
using CostFinder.Functions;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var ahead = ReadAhead.Begin(args);
var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddCostFinder(builder.Configuration, ahead);
builder.Services.AddTelemetry(builder.Configuration)?.UseFunctionsWorkerDefaults();
builder.Services.AddSingleton<AppPipeline>();

using var host = builder.Build();
_ = host.Services.GetRequiredService<AppPipeline>(); // Built before the first request asks for it.
await host.RunAsync();
