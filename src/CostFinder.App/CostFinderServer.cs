using CostFinder.App.Access;
using CostFinder.App.Catalog;
using CostFinder.App.Editions;
using CostFinder.App.Operations;
using CostFinder.App.Storage;
using Microsoft.AspNetCore.Hosting;

namespace CostFinder.App;

/// <summary>The app under Kestrel: for <c>dotnet run</c>, containers and tests.</summary>
public static class CostFinderServer
{
    private const string DefaultAddress = "http://localhost:7071";

    public static WebApplicationBuilder CreateBuilder(string[] args, ReadAhead? ahead = null)
    {
        // Without what we have no use for: IIS, HTTP/3, the sources of events. HTTPS is there for those who configure it.
        // Settings are read once: to watch their files means to watch the whole folder that the app is started from.
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
        builder.WebHost.UseKestrelHttpsConfiguration();
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultAddress);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddCostFinder(builder.Configuration, ahead);
        builder.Services.AddTelemetry(builder.Configuration);
        builder.Services.AddHostedService<HousekeepingWork>();
        return builder;
    }

    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.UseCostFinder();
        return app;
    }

    /// <summary>
    /// Builds the app and runs it until it is stopped. What keeps it from starting is said in one line, with the file and what to do; the exit
    /// code is then 1.
    /// </summary>
    public static async Task<int> RunAsync(WebApplicationBuilder builder)
    {
        await using var app = Build(builder);
        try
        {
            await app.StartAsync();
            if (!AccessRegistration.SignsInWithOrganisation(app.Configuration)
                && await app.Services.GetRequiredService<LocalAdminKey>().MakeOnceAsync(CancellationToken.None) is { } key)
                Console.WriteLine($"The admin key of this store, shown this once: {key}");
        }
        catch (Exception exception) when (exception is DamagedFactException or DamagedStoreException or StoreUnavailableException or IOException)
        {
            await Console.Error.WriteLineAsync($"CostFinder cannot start. {exception.Message}");
            return 1;
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Asked to stop while it was still starting. What was begun is finished by the next start.
            return 0;
        }
        foreach (var address in app.Urls)
            Console.WriteLine($"CostFinder is ready: open {address} in a browser, or read {address}/docs for the API.");
        await app.WaitForShutdownAsync();
        return 0;
    }
}
