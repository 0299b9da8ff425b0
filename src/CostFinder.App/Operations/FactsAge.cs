using System.Diagnostics.Metrics;
using CostFinder.App.Catalog;

namespace CostFinder.App.Operations;

/// <summary>How many days ago the facts in hand were published, as the metric <c>costfinder.facts.age</c>, for each subject.</summary>
public sealed class FactsAge(IMeterFactory meters, CatalogSource source, TimeProvider clock) : IHostedService
{
    public const string MeterName = "CostFinder.Facts";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        meters.Create(MeterName).CreateObservableGauge("costfinder.facts.age", Measure, "d", "Days since the facts in hand were published.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<Measurement<long>> Measure() => (source.InHand?.Editions.All ?? []).Select(edition =>
        new Measurement<long>((long)(clock.GetUtcNow() - edition.PublishedAt).TotalDays, new KeyValuePair<string, object?>("subject", Words.Of(edition.Subject))));
}
