using System.ComponentModel;

namespace CostFinder.App.Contracts;

[Description("Hours, rides and time off. They are not medical: no total elsewhere holds them, and no plan or program counts them.")]
public sealed record OtherCostsResponse
{
    [Description("Treatment visits, each of which needs a ride home; the first evaluation is not among them.")]
    public required int Visits { get; init; }

    [Description("Hours in the clinic over all treatment visits; null when no length of a visit is published.")]
    public required HoursResponse? HoursInClinic { get; init; }

    [Description("Hours away over all treatment visits: as the person says, else those in the clinic.")]
    public required HoursResponse? HoursAway { get; init; }

    [Description("Null when no price of a ride was given.")]
    public required decimal? Rides { get; init; }

    [Description("Pay for the hours away; null without a wage.")]
    public required AmountsResponse? TimeOff { get; init; }

    [Description("Rides and time off together, as far as they were asked for; null when neither was.")]
    public required AmountsResponse? Total { get; init; }

    [Description("How long one visit takes, in words; null when nothing is published.")]
    public required string? TimeOfAVisit { get; init; }
}

public sealed record HoursResponse(decimal AtLeast, [property: Description("Null: no upper figure is published.")] decimal? UpTo);

/// <summary>The least and the most that something comes to.</summary>
public sealed record AmountsResponse(decimal Least, decimal Most);
