using CostFinder.Core.Amounts;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;

namespace CostFinder.Core.Estimates;

/// <summary>Hours that visits take; without an upper figure nothing is published beyond the least.</summary>
public sealed record VisitHours(decimal AtLeast, decimal? UpTo);

/// <summary>
/// What treatment takes beside medical care: hours, rides and pay for time off. It stands apart from every medical total and counts
/// toward no deductible, limit or program.
/// </summary>
public sealed record OtherCosts
{
    private const decimal MinutesOfHour = 60;

    /// <summary>Treatment visits; each needs a ride home. The first evaluation does not.</summary>
    public required int Visits { get; init; }

    /// <summary>Hours in the clinic over all treatment visits; nothing where no length of a visit is published.</summary>
    public required VisitHours? HoursInClinic { get; init; }

    /// <summary>Hours away from work over all treatment visits: as the person says, else those in the clinic.</summary>
    public required VisitHours? HoursAway { get; init; }

    /// <summary>Nothing when the person named no price of a ride.</summary>
    public required Money? Rides { get; init; }

    /// <summary>Pay for the hours away; nothing without a wage or without hours.</summary>
    public required (Money Least, Money Most)? TimeOff { get; init; }

    /// <summary>Rides and time off together, as far as the person asked for them; nothing when they asked for neither.</summary>
    public (Money Least, Money Most)? Total => (Rides, TimeOff) switch
    {
        (null, null) => null,
        ({ } rides, null) => (rides, rides),
        (null, { } pay) => pay,
        ({ } rides, { } pay) => (rides + pay.Least, rides + pay.Most),
    };

    public static OtherCosts Of(int visits, TimeInClinic? time, OtherCostAnswers answers)
    {
        var inClinic = time is null ? null : new VisitHours(Hours(time.AtLeastMinutes), time.UpToMinutes is { } most ? Hours(most) : null);
        var away = answers.HoursPerVisit is { } hours ? new VisitHours(hours * visits, hours * visits) : inClinic;
        return new()
        {
            Visits = visits,
            HoursInClinic = inClinic,
            HoursAway = away,
            Rides = answers.RidePerVisit is { } ride ? ride * visits : null,
            TimeOff = answers.HourlyWage is { } wage && away is not null
                ? (Money.Rounded(wage.Dollars * away.AtLeast), Money.Rounded(wage.Dollars * (away.UpTo ?? away.AtLeast)))
                : null,
        };

        decimal Hours(int minutes) => minutes * visits / MinutesOfHour;
    }
}
