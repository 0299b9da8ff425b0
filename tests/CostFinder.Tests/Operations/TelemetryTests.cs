using System.Net;
using System.Text;
using CostFinder.App;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CostFinder.Tests.Operations;

/// <summary>What leaves the process for the operator, taken at the other end of the wire.</summary>
public sealed class TelemetryTests : IDisposable
{
    private const string Zip = "83616";

    private static readonly string[] Marks = [Zip, "8642.13", "61728.39", "a-marked-browser"];

    private readonly string _folder = Directory.CreateTempSubdirectory("costfinder-telemetry-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_operator_sees_routes_times_and_ages_and_no_answers()
    {
        await using var collector = await Collector.StartAsync();
        await using var app = Build(["--OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address, "--OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("a-marked-browser");

        Assert.Equal(HttpStatusCode.OK, await PostAsync(http, $$$"""{"region":"{{{Zip}}}","method":"iv","quotedPrice":{"perSession":8642.13},"household":{"size":3,"annualIncome":61728.39}}"""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostAsync(http, $$"""{"region":"{{Zip}}","method":"8642.13"}"""));
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri($"/api/v1/regions/{Zip}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri($"/api/v1/regions?query={Zip}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Flush(app);

        var (traces, metrics, logs) = (collector.Received("traces"), collector.Received("metrics"), collector.Received("logs"));
        Assert.Contains("POST /api/v1/estimates", traces, StringComparison.Ordinal);
        Assert.Contains("/api/v1/regions/{id}", traces, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", metrics, StringComparison.Ordinal);
        Assert.Contains("costfinder.store.reads", metrics, StringComparison.Ordinal);
        Assert.Contains("costfinder.facts.age", metrics, StringComparison.Ordinal);
        Assert.Contains("Answering from prices", logs, StringComparison.Ordinal);
        Assert.All(Marks, mark => Assert.DoesNotContain(mark, traces + metrics + logs, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_an_address_to_send_to_nothing_is_gathered()
    {
        using var app = (IDisposable)Build([]);
        var services = ((WebApplication)app).Services;

        Assert.Null(services.GetService<TracerProvider>());
        Assert.Null(services.GetService<MeterProvider>());
        Assert.Null(services.GetService<LoggerProvider>());
    }

    [Fact]
    public void Azure_Monitor_is_used_when_it_is_configured()
    {
        using var app = (IDisposable)Build(["--APPLICATIONINSIGHTS_CONNECTION_STRING",
            "InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=http://127.0.0.1:9/"]);

        Assert.NotNull(((WebApplication)app).Services.GetService<TracerProvider>());
    }

    private WebApplication Build(string[] settings)
    {
        var builder = CostFinderServer.CreateBuilder(["--urls", "http://127.0.0.1:0", "--CostFinder:DataDirectory", _folder, .. settings]);
        builder.Logging.AddFilter<ConsoleLoggerProvider>(null, LogLevel.None);
        return CostFinderServer.Build(builder);
    }

    private static void Flush(WebApplication app)
    {
        Assert.True(app.Services.GetRequiredService<TracerProvider>().ForceFlush());
        Assert.True(app.Services.GetRequiredService<MeterProvider>().ForceFlush());
        Assert.True(app.Services.GetRequiredService<LoggerProvider>().ForceFlush());
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient http, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri("/api/v1/estimates", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
