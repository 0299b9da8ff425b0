using CostFinder.Core.Amounts;

namespace CostFinder.Core.Estimates;

/// <summary>
/// What one treatment comes to in the months from its first visit. Amounts are nothing where they cannot be worked out;
/// <paramref name="Other"/> holds hours, rides and time off, apart from them.
/// </summary>
public sealed record Horizon(int Months, int Visits, OtherCosts Other, MoneyRange? CourseTotal, MoneyRange? PatientPays, MoneyRange? AfterAssistance);

/// <summary>One treatment for one person, seen over half a year and a year, to stand beside another on one sheet.</summary>
public sealed record MethodColumn(Case Opened, Horizon SixMonths, Horizon TwelveMonths)
{
    private const int HalfYear = 6;
    private const int Year = 12;

    /// <summary>
    /// The question with a look ahead of a year, unless the person set how many visits there are; so both columns of a sheet cover the same time.
    /// </summary>
    public static Question OverAYear(Question question) =>
        question with { Course = question.Course with { Months = question.Course.Sessions is null ? Year : null } };

    /// <summary>A column of an opened case. <paramref name="helped"/> is the same course with the help of programs; nothing when none is known.</summary>
    public static MethodColumn Of(Case opened, CourseMoney? helped)
    {
        var money = opened.Money;
        return new(opened, Over(HalfYear, opened, money, helped), Over(Year, opened, money, helped));
    }

    private static Horizon Over(int months, Case opened, CourseMoney? money, CourseMoney? helped)
    {
        var until = opened.Question.StartsOn.AddMonths(months);
        var visits = opened.Course?.Visits.Count(visit => visit.Date < until) ?? 0;
        var isKnown = opened.Payment is not Payment.Unknown;
        return new(
            months,
            visits,
            OtherCosts.Of(visits, opened.Treatment.TimeInClinic, opened.Question.Other),
            money?.PriceBefore(until),
            isKnown ? money?.Before(until) : null,
            isKnown ? helped?.Before(until) : null);
    }
}
