using System.Diagnostics.CodeAnalysis;
using CostFinder.App.Catalog;

namespace CostFinder.App.Operations;

/// <summary>
/// Opens the store beside the rest of the start: it is filled if it is empty, which the start waits for; then the catalog is read and tried out,
/// so that the first person finds both done or under way. The start does not wait for that, and when the store cannot be reached the first
/// request says so.
/// </summary>
public sealed class Opening(ReadAhead ahead, Seeding seeding, CatalogSource source, TimeProvider clock, IHostApplicationLifetime lifetime)
    : IHostedLifecycleService, IAsyncDisposable
{
    private Task _read = Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var filled = Task.Run(FillAsync, cancellationToken);
        _read = ReadAsync(filled);
        return filled.WaitAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => _read.WaitAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits for what was begun, so that nothing reads from a store that is being closed.</summary>
    public async ValueTask DisposeAsync() => await _read;

    private async Task FillAsync()
    {
        if (!await ahead.IsFilled.WaitAsync(lifetime.ApplicationStopping))
            await seeding.SeedAsync(lifetime.ApplicationStopping);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong here goes wrong again at the first request, which says so.")]
    private async Task ReadAsync(Task filled)
    {
        try
        {
            await filled;
            await source.OpenAsync(catalog => TryOut.RunAsync(catalog, clock, lifetime.ApplicationStopping), lifetime.ApplicationStopping);
        }
        catch (Exception)
        {
            // The host reports what kept the store from being filled.
        }
    }
}
