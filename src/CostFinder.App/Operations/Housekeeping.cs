using CostFinder.App.Catalog;
using CostFinder.App.Editions;
using CostFinder.App.Storage;

namespace CostFinder.App.Operations;

/// <summary>
/// What is done once a day, whoever keeps the clock: what the store no longer needs is removed, expired facts are noted, the facts in hand
/// are brought up to date, and facts whose sources should have been looked at again by now are named in the log.
/// </summary>
public sealed partial class Housekeeping(CatalogSource source, StoreHousekeeping upkeep, ILogger<Housekeeping> log)
{
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var report = await upkeep.RunAsync(cancellationToken);
        await source.RefreshAsync();
        var overdue = report.Due.Where(fact => fact.Overdue).ToList();
        foreach (var fact in overdue)
            Overdue(fact.Path, fact.ReviewBy);
        if (report.DraftId is { } draft)
            Prepared(draft);
        Done(overdue.Count, report.Expired);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The source of {Fact} should have been looked at again by {Day}.")]
    private partial void Overdue(string fact, DateOnly day);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Prices have passed a limit of their age. The draft {Draft} counts that; look at its effect and publish it.")]
    private partial void Prepared(string draft);

    [LoggerMessage(Level = LogLevel.Information, Message = "Housekeeping is done; {Overdue} facts are overdue, {Expired} have come to their end.")]
    private partial void Done(int overdue, int expired);
}
