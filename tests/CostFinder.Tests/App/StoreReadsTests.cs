using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using CostFinder.App.Catalog;
using CostFinder.App.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CostFinder.Tests.App;

/// <summary>A warm answer waits for no store: reads happen once, and later only in the background to see whether something was published.</summary>
public sealed class StoreReadsTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_cold_estimate_takes_two_round_trips_and_a_warm_one_none()
    {
        var meters = app.Services.GetRequiredService<IMeterFactory>();
        var reads = 0L;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, it) =>
        {
            // Other tests run other apps at the same time; only this app's own meter counts.
            if (instrument.Meter.Name == StoreReads.MeterName && instrument.Meter.Scope == meters)
                it.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref reads, count));
        listener.Start();

        await EstimateAsync();
        Assert.Equal(2, Interlocked.Read(ref reads)); // The pointers, and the ready-made catalog.

        for (var again = 0; again < 20; again++)
            await EstimateAsync();
        Assert.Equal(2, Interlocked.Read(ref reads));

        app.Clock.Advance(CatalogSource.Freshness);
        await EstimateAsync();
        await Eventually(() => Interlocked.Read(ref reads) == 3); // One look at the pointers, behind the answer.
        await EstimateAsync();
        Assert.Equal(3, Interlocked.Read(ref reads));
    }

    private static async Task Eventually(Func<bool> holds)
    {
        for (var tries = 0; !holds() && tries < 200; tries++)
            await Task.Delay(25, TestContext.Current.CancellationToken);
        Assert.True(holds());
    }

    private async Task EstimateAsync()
    {
        using var content = new StringContent("""{"region":"78701","method":"iv"}""", Encoding.UTF8, "application/json");
        using var response = await app.Http.PostAsync(new Uri("/api/v1/estimates", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
