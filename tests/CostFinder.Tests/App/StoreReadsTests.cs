using System.Collections.Concurrent;
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
    public async Task A_start_and_its_first_answer_take_four_round_trips_and_further_answers_none()
    {
        // Other tests run other apps at the same time; an app's own meter is told from theirs by its scope.
        var reads = new ConcurrentDictionary<object, long>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, it) =>
        {
            if (instrument.Meter.Name == StoreReads.MeterName)
                it.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, count, _, _) => reads.AddOrUpdate(instrument.Meter.Scope!, count, (_, before) => before + count));
        listener.Start();
        await using var again = new RunningApp(["--CostFinder:DataDirectory", app.DataDirectory]);
        await again.InitializeAsync();
        var meters = again.Services.GetRequiredService<IMeterFactory>();

        await EstimateAsync(again);
        await Eventually(() => reads[meters] == 4); // How the data folder looked, the pointers, the ready-made catalog; beside them, imports that were left.

        for (var estimate = 0; estimate < 20; estimate++)
            await EstimateAsync(again);
        Assert.Equal(4, reads[meters]);

        again.Clock.Advance(CatalogSource.Freshness);
        await EstimateAsync(again);
        await Eventually(() => reads[meters] == 5); // One look at the pointers, behind the answer.
        await EstimateAsync(again);
        Assert.Equal(5, reads[meters]);
    }

    [Fact]
    public async Task The_catalog_is_read_beside_the_start_and_nobody_has_to_ask_for_it()
    {
        await Eventually(() => app.Services.GetRequiredService<CatalogSource>().InHand is not null);
    }

    private static async Task Eventually(Func<bool> holds)
    {
        for (var tries = 0; !holds() && tries < 200; tries++)
            await Task.Delay(25, TestContext.Current.CancellationToken);
        Assert.True(holds());
    }

    private static async Task EstimateAsync(RunningApp app)
    {
        using var content = new StringContent("""{"region":"78701","method":"iv"}""", Encoding.UTF8, "application/json");
        using var response = await app.Http.PostAsync(new Uri("/api/v1/estimates", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
