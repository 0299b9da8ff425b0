using CostFinder.App.Operations;
using CostFinder.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace CostFinder.Tests.Operations;

public sealed class HousekeepingTests
{
    [Fact]
    public async Task Facts_are_named_once_their_day_of_review_has_passed_and_not_before()
    {
        await using var app = new RunningApp();
        await app.InitializeAsync();
        var housekeeping = app.Services.GetRequiredService<Housekeeping>();

        await housekeeping.RunAsync(TestContext.Current.CancellationToken);
        Assert.Contains(app.Log.Lines, line => line.Contains("Housekeeping is done; 0 facts are overdue", StringComparison.Ordinal));

        app.Clock.Advance(TimeSpan.FromDays(5 * 365));
        await housekeeping.RunAsync(TestContext.Current.CancellationToken);
        Assert.Contains(app.Log.Lines, line => line.Contains("Warning The source of programs/", StringComparison.Ordinal));
        Assert.Contains(app.Log.Lines, line => line.Contains("Warning The source of parameters/", StringComparison.Ordinal));
    }
}
