using CostFinder.App.Operations;

namespace CostFinder.Functions;

/// <summary>What happens by the clock.</summary>
public sealed class HousekeepingFunctions(Housekeeping housekeeping)
{
    /// <summary>Every day at 09:17 UTC, when few people ask.</summary>
    private const string Daily = "0 17 9 * * *";

    /// <summary>What goes wrong is an exception: the host records a failed run, and the alert on failed runs tells the operator.</summary>
    [Function("Housekeeping")]
    public Task RunAsync([TimerTrigger(Daily)] TimerInfo timer, CancellationToken cancellationToken) => housekeeping.RunAsync(cancellationToken);
}
