using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;

namespace CostFinder.App.Http;

/// <summary>Reads how a course is to run, and what a clinic said it charges.</summary>
internal static class CourseReader
{
    /// <summary>Far above any dose; which doses there are is decided by the treatment.</summary>
    private const int MostMilligrams = 1_000;

    /// <summary>How far from the day of the figures a course may start, in years.</summary>
    private const int YearsAround = 1;

    public static DateOnly? ReadStart(Fields course, DateOnly asOf) =>
        course.Day("startsOn", "the first treatment day", asOf.AddYears(-YearsAround), asOf.AddYears(YearsAround));

    public static CourseChoice ReadChoice(Fields course) => new()
    {
        InductionSessions = course.Whole("inductionSessions", "the number of visits in the first phase", 1, CourseChoice.MostInductionSessions),
        InductionPerWeek = course.Whole("inductionPerWeek", "the visits a week in the first phase", 1, CourseChoice.MostInductionPerWeek),
        MaintenanceEveryWeeks = course.Whole("maintenanceEveryWeeks", "the weeks between later visits", 1, CourseChoice.MostWeeksBetween),
        Months = course.Whole("months", "how many months to look ahead", 1, CourseChoice.MostMonths),
        DoseMg = course.Whole("doseMg", "the dose in mg", 1, MostMilligrams),
        Sessions = course.Whole("sessions", "the number of visits in all", 1, CourseChoice.MostSessions),
    };

    public static QuotedPrice ReadQuote(Fields quote) => new(
        quote.Amount("perSession", "the price of one visit"), quote.Amount("consultation", "the price of the first evaluation"));
}
