using System.Diagnostics.CodeAnalysis;
using CostFinder.App.Operations;

namespace CostFinder.App.Editions;

/// <summary>Runs imports one after the other behind the requests that ask for them, and first those that an earlier process left.</summary>
public sealed partial class ImportWork(Imports imports, ReadAhead ahead, ILogger<ImportWork> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not in the way of what the first answer waits for.
        await ahead.Catalog.WaitAsync(stoppingToken);
        await TryAsync(() => imports.QueueUnfinishedAsync(stoppingToken));
        await foreach (var id in imports.WaitingAsync(stoppingToken))
            await TryAsync(() => imports.RunAsync(id, stoppingToken));
    }

    [SuppressMessage("Design", "CA1031", Justification = "One import that fails must not keep the others from running; it is tried again later.")]
    private async Task TryAsync(Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LeftForLater(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An import could not be finished; the next start or the next housekeeping tries again.")]
    private partial void LeftForLater(Exception exception);
}
