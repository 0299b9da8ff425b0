using Azure.Monitor.OpenTelemetry.Exporter;
using CostFinder.App.Storage;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CostFinder.App.Operations;

/// <summary>
/// Traces, metrics and logs for the operator: sent by OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set, to Azure Monitor when
/// <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> is. When neither is, none of it is loaded and nothing leaves the process.
/// </summary>
public static class Telemetry
{
    public static IOpenTelemetryBuilder? AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var otlp = configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        var azureMonitor = configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"];
        return otlp || azureMonitor is { Length: > 0 } ? Add(services, otlp, azureMonitor) : null;
    }

    /// <summary>Apart, so that without telemetry its libraries are never read from disk.</summary>
    private static OpenTelemetryBuilder Add(IServiceCollection services, bool otlp, string? azureMonitor)
    {
        services.AddHostedService<FactsAge>();
        var telemetry = services.AddOpenTelemetry();
        telemetry.ConfigureResource(resource => resource.AddService("costfinder", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)));
        telemetry.WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddProcessor(new WithoutAddresses()));
        telemetry.WithMetrics(metrics => metrics.AddMeter(
            "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", StoreReads.MeterName, FactsAge.MeterName));
        telemetry.WithLogging(null, logs => (logs.IncludeFormattedMessage, logs.IncludeScopes) = (true, false));
        if (otlp)
            telemetry.UseOtlpExporter();
        if (azureMonitor is { Length: > 0 })
            telemetry.UseAzureMonitorExporter(options => (options.ConnectionString, options.EnableLiveMetrics) = (azureMonitor, false));
        return telemetry;
    }
}
