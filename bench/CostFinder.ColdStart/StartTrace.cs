using System.Diagnostics;
using System.Runtime;
using System.Text;
using System.Text.Json;
using CostFinder.App;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Endpoints;
using CostFinder.App.Operations;
using CostFinder.App.Storage;
using CostFinder.Core.Wording;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CostFinder.ColdStart;

/// <summary>
/// The way from a fresh process to the first answer, in the order a request takes it: each step with its time, the processor's time in it, and
/// the methods that had to be compiled on the way. What is compiled ahead does not show there.
/// </summary>
public static class StartTrace
{
    private const string Question = """{"region":"90024","method":"iv","asOf":"2026-11-24","coverage":{"kind":"none"}}""";

    private static long _since;
    private static long _compiled;
    private static double _compiling;
    private static double _computed;
    private static CompiledMethods? _methods;

    public static async Task<int> RunAsync(string[] settings, bool methods = false)
    {
        // As the server is built; it is looked up when it is first needed.
        AppContext.SetSwitch("System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported", false);
        if (methods)
            _methods = new();
        var runtime = TimeProvider.System.GetLocalNow().DateTime - Process.GetCurrentProcess().StartTime;
        Console.WriteLine($"{"wall ms",9} {"cpu ms",9} {"compiled",9}");
        Console.WriteLine($"{runtime.TotalMilliseconds,9:0.0} {"",9} {"",9}  the runtime, until our first line");
        Step("(this program)");

        var builder = CostFinderServer.CreateBuilder(["--urls", "http://127.0.0.1:0", .. settings]);
        builder.Logging.ClearProviders();
        // Apart here, step by step; it runs beside the others otherwise.
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(Opening)));
        Step("the builder: configuration, our registrations");
        await using var app = CostFinderServer.Build(builder);
        Step("the container and the pipeline");
        var routes = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Count;
        Step($"the framework makes {routes} routes");
        await app.Services.GetRequiredService<Seeding>().SeedAsync(CancellationToken.None);
        Step("the store opened, the data folder held against it");
        await app.StartAsync();
        Step("Kestrel listens");

        var store = app.Services.GetRequiredService<IEditionStore>();
        var current = await store.ReadCurrentAsync(CancellationToken.None);
        Step("the pointers");
        if (await app.Services.GetRequiredService<ReadyCatalogs>().FindAsync(CatalogEditions.Of(current), CancellationToken.None) is null)
            throw new InvalidOperationException("There is no ready-made catalog: start once before.");
        Step("the ready-made catalog: read, held against its checksums");
        using var question = JsonDocument.Parse(Question);
        var answer = await app.Services.GetRequiredService<EstimateDesk>().AnswerAsync(question.RootElement, Language.English, CancellationToken.None);
        Step("the desk: its own catalog, then the estimate");
        var body = JsonSerializer.SerializeToUtf8Bytes(answer.Estimate!, AnswerJson.Default.EstimateResponse);
        Step($"JSON, {body.Length / 1024} kB");
        using var http = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        using var content = new StringContent(Question, Encoding.UTF8, "application/json");
        using var first = await http.PostAsync(new Uri("/api/v1/estimates", UriKind.Relative), content);
        Step("the first request through the whole pipeline, client included");
        using var again = new StringContent(Question, Encoding.UTF8, "application/json");
        using var second = await http.PostAsync(new Uri("/api/v1/estimates", UriKind.Relative), again);
        Step("the second request");
        return first.IsSuccessStatusCode && second.IsSuccessStatusCode ? 0 : 1;
    }

    private static void Step(string what)
    {
        var wall = _since == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_since);
        var (compiled, compiling, computed) =
            (JitInfo.GetCompiledMethodCount(), JitInfo.GetCompilationTime().TotalMilliseconds, Environment.CpuUsage.TotalTime.TotalMilliseconds);
        Console.WriteLine($"{wall.TotalMilliseconds,9:0.0} {computed - _computed,9:0.0} {compiled - _compiled,9}  {what} ({compiling - _compiling:0} ms compiling)");
        foreach (var method in _methods?.Take() ?? [])
            Console.WriteLine($"{"",30}{method}");
        (_compiled, _compiling, _computed, _since) = (compiled, compiling, computed, Stopwatch.GetTimestamp());
    }
}
