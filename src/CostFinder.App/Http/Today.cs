namespace CostFinder.App.Http;

/// <summary>Which day it is for the people who ask.</summary>
public static class Today
{
    // One zone for all: the day decides which year's figures apply, and Central time is at most three hours off in the 48 states.
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

    public static DateOnly In(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone).DateTime);
}
