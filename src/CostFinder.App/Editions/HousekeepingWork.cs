using System.Diagnostics.CodeAnalysis;
using CostFinder.App.Operations;

namespace CostFinder.App.Editions;

/// <summary>Keeps house once a day in a server that runs all the time. Elsewhere a timer calls <see cref="Housekeeping"/> itself.</summary>
public sealed partial class HousekeepingWork(Housekeeping housekeeping, TimeProvider clock, ILogger<HousekeepingWork> log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Between = TimeSpan.FromHours(24);

    [SuppressMessage("Design", "CA1031", Justification = "A run that fails is tried again the next day; the server goes on.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = AfterStart; ; wait = Between)
        {
            await Task.Delay(wait, clock, stoppingToken);
            try
            {
                await housekeeping.RunAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                NotKept(exception);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Housekeeping could not be finished and will be tried again.")]
    private partial void NotKept(Exception exception);
}
