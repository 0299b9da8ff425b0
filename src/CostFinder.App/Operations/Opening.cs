using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Endpoints;
using CostFinder.App.Http;
using CostFinder.Core.Estimates;
using CostFinder.Core.Regions;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.App.Operations;

/// <summary>
/// Opens the store beside the rest of the start, on a processor that would idle: it is filled if it is empty, which the start waits for; then the
/// catalog is read and tried out with one estimate, so that the first person finds both done or under way. The start does not wait for that, and
/// when the store cannot be reached the first request says so.
/// </summary>
public sealed class Opening(Seeding seeding, CatalogSource source, TimeProvider clock, IHostApplicationLifetime lifetime) : IHostedLifecycleService, IAsyncDisposable
{
    private Task? _filled;
    private Task _read = Task.CompletedTask;

    /// <summary>Begins; the host calls it too, but a program that has more to build before it starts the host can call it earlier.</summary>
    public void Begin()
    {
        if (_filled is not null)
            return;
        _filled = Task.Run(() => seeding.SeedAsync(lifetime.ApplicationStopping));
        _read = ReadAsync(_filled);
    }

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        Begin();
        return _filled!.WaitAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => _read.WaitAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits for what was begun, so that nothing reads from a store that is being closed.</summary>
    public async ValueTask DisposeAsync() => await _read;

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong here goes wrong again at the first request, which says so.")]
    private async Task ReadAsync(Task filled)
    {
        try
        {
            await filled;
            await source.OpenAsync(TryOutAsync, lifetime.ApplicationStopping);
        }
        catch (Exception)
        {
            // The host reports what kept the store from being filled.
        }
    }

    /// <summary>Makes an estimate for some place and throws it away: the code it runs through is then at hand.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A catalog that cannot answer this one question may answer others; each request says what is wrong with its own.")]
    private async Task TryOutAsync(FactCatalog catalog)
    {
        try
        {
            if (catalog.Facts.Places.Search("9", 1) is not [var region])
                return;
            await catalog.OpenAsync(catalog.Facts.Places.LadderOf(region.Id), EstimateRendering.ProvidersShown, lifetime.ApplicationStopping);
            JsonSerializer.SerializeToUtf8Bytes(EstimateDesk.Answer(ForExample(region), catalog, Language.English), ContractJson.Default.EstimateResponse);
        }
        catch (Exception)
        {
            // Nothing is lost: the first person's estimate takes a little longer.
        }
    }

    private Question ForExample(Region region) => new()
    {
        Region = region.Id,
        Method = Method.Iv,
        AsOf = Today.In(clock),
        StartsOn = Today.In(clock),
        Course = new(),
        Answers = new() { Coverage = new() { Kind = CoverageKind.None } },
    };
}
