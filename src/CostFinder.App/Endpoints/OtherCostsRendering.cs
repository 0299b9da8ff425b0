using CostFinder.App.Contracts;
using CostFinder.Core.Amounts;
using CostFinder.Core.Estimates;
using CostFinder.Core.Treatments;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Writes down what treatment takes beside medical care.</summary>
public static class OtherCostsRendering
{
    public static OtherCostsResponse Render(OtherCosts costs, TimeInClinic? time, Language language) => new()
    {
        Visits = costs.Visits,
        HoursInClinic = Render(costs.HoursInClinic),
        HoursAway = Render(costs.HoursAway),
        Rides = costs.Rides?.Dollars,
        TimeOff = Render(costs.TimeOff),
        Total = Render(costs.Total),
        TimeOfAVisit = time?.Text.In(language),
    };

    /// <summary>Hours to one decimal, rounded half away from zero.</summary>
    public static HoursResponse? Render(VisitHours? hours) => hours is null ? null : new(Rounded(hours.AtLeast), hours.UpTo is { } most ? Rounded(most) : null);

    public static AmountsResponse? Render((Money Least, Money Most)? amounts) =>
        amounts is { } known ? new(known.Least.Dollars, known.Most.Dollars) : null;

    private static decimal Rounded(decimal hours) => decimal.Round(hours, 1, MidpointRounding.AwayFromZero);
}
