using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.App.Editions;
using CostFinder.App.Http;
using CostFinder.App.Storage;

namespace CostFinder.App.Operations;

/// <summary>
/// What is done once a day, whoever keeps the clock: what the store no longer needs is removed, the facts in hand are brought up to date,
/// and facts whose sources should have been looked at again by now are named in the log.
/// </summary>
public sealed partial class Housekeeping(
    CatalogSource source, IEditionStore store, StoreHousekeeping upkeep, TimeProvider clock, ILogger<Housekeeping> log)
{
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await upkeep.RunAsync(cancellationToken);
        await source.RefreshAsync();
        var catalog = await source.GetAsync(cancellationToken);
        var today = Today.In(clock);
        var overdue = 0;
        foreach (var edition in catalog.Editions.All)
        {
            await foreach (var document in store.ReadDocumentsAsync(edition.Subject, edition.EditionId, cancellationToken))
            {
                if (ReviewBy(document.Json) is not { } day || day >= today)
                    continue;
                Overdue(document.Path, day);
                overdue++;
            }
        }
        Done(overdue);
    }

    private static DateOnly? ReviewBy(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("reviewBy", out var day) && DateOnly.TryParseExact(day.GetString(), "O", out var parsed) ? parsed : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The source of {Fact} should have been looked at again by {Day}.")]
    private partial void Overdue(string fact, DateOnly day);

    [LoggerMessage(Level = LogLevel.Information, Message = "Housekeeping is done; {Overdue} facts are overdue.")]
    private partial void Done(int overdue);
}
