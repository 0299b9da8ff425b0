using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;
using CostFinder.Core.Wording;

namespace CostFinder.App.Http;

/// <summary>Reads how a course is to run, and what a clinic said it charges.</summary>
internal static class CourseReader
{
    /// <summary>Far above any dose; which doses there are is decided by the treatment.</summary>
    private const int MostMilligrams = 1_000;

    /// <summary>How far from the day of the figures a course may start, in years.</summary>
    private const int YearsAround = 1;

    public static DateOnly? ReadStart(Fields course, DateOnly asOf) =>
        course.Day("startsOn", Text.Of("the first treatment day", "el primer día de tratamiento"), asOf.AddYears(-YearsAround), asOf.AddYears(YearsAround));

    public static CourseChoice ReadChoice(Fields course) => new()
    {
        InductionSessions = course.Whole("inductionSessions", Text.Of("the number of visits in the first phase", "el número de visitas en la primera fase"), 1, CourseChoice.MostInductionSessions),
        InductionPerWeek = course.Whole("inductionPerWeek", Text.Of("the visits a week in the first phase", "las visitas por semana en la primera fase"), 1, CourseChoice.MostInductionPerWeek),
        MaintenanceEveryWeeks = course.Whole("maintenanceEveryWeeks", Text.Of("the weeks between later visits", "las semanas entre las visitas posteriores"), 1, CourseChoice.MostWeeksBetween),
        Months = course.Whole("months", Text.Of("how many months to look ahead", "cuántos meses quiere ver"), 1, CourseChoice.MostMonths),
        DoseMg = course.Whole("doseMg", Text.Of("the dose in mg", "la dosis en mg"), 1, MostMilligrams),
        Sessions = course.Whole("sessions", Text.Of("the number of visits in all", "el número total de visitas"), 1, CourseChoice.MostSessions),
    };

    public static QuotedPrice ReadQuote(Fields quote) => new(
        quote.Amount("perSession", Text.Of("the price of one visit", "el precio de una visita")), quote.Amount("consultation", Text.Of("the price of the first evaluation", "el precio de la primera evaluación")));
}
