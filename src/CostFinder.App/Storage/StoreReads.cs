using System.Diagnostics.Metrics;

namespace CostFinder.App.Storage;

/// <summary>Counts round trips that read from the store, as the metric <c>costfinder.store.reads</c>, by what was read.</summary>
public sealed class StoreReads(Meter meter)
{
    public const string MeterName = "CostFinder.Storage";

    public const string CounterName = "costfinder.store.reads";

    private readonly Counter<long> _reads = meter.CreateCounter<long>(CounterName, "{round trip}", "Round trips that read from the store.");

    internal void Count(string what) => _reads.Add(1, new KeyValuePair<string, object?>("what", what));
}
