using System.Diagnostics.Metrics;
using CostFinder.App.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CostFinder.Tests.Storage;

/// <summary>Listens to the store's own metric, and to no other store's.</summary>
internal sealed class CountedReads : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly MeterListener _listener = new();
    private long _total;

    public CountedReads()
    {
        var meters = _services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == meters && instrument.Name == StoreReads.CounterName)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, more, _, _) => Interlocked.Add(ref _total, more));
        _listener.Start();
        Reads = new StoreReads(meters.Create(StoreReads.MeterName));
    }

    public StoreReads Reads { get; }

    public long Total => Interlocked.Read(ref _total);

    public void Dispose()
    {
        _listener.Dispose();
        _services.Dispose();
    }
}
