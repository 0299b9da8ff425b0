using System.Globalization;
using System.Text;

namespace CostFinder.Core.Treatments;

/// <summary>Tells in plain words how a course was set: the usual schedule, then what the person changed, then how far it looks.</summary>
internal static class CourseWords
{
    public static string Explain(CoursePattern pattern, CourseChoice choice, IReadOnlyList<Visit> visits)
    {
        var words = new StringBuilder(pattern.Explanation);
        if (choice.InductionSessions is { } induction)
            words.Append(CultureInfo.InvariantCulture, $" You asked for {Count(induction, "visit")} in the first phase.");
        if (choice.InductionPerWeek is { } perWeek)
            words.Append(CultureInfo.InvariantCulture, $" You asked for {Count(perWeek, "visit")} a week in the first phase.");
        if (choice.MaintenanceEveryWeeks is { } weeks)
            words.Append(CultureInfo.InvariantCulture, $" You asked for a visit every {(weeks == 1 ? "week" : $"{weeks} weeks")} in the last phase.");
        if (choice.DoseMg is { } dose)
            words.Append(CultureInfo.InvariantCulture, $" You asked for {dose} mg{(pattern.Dose?.FirstMg is { } first && first != dose ? $" after a first visit with {first} mg" : "")}.");
        if (choice.Sessions is { } sessions)
            return words.Append(CultureInfo.InvariantCulture, $" You asked for {Count(sessions, "visit")} in all, so it ends there.").ToString();
        return words.Append(CultureInfo.InvariantCulture,
            $" Looking ahead {Count(choice.Months ?? CourseChoice.UsualMonths, "month")} from the first visit, that makes {Count(visits.Count, "visit")}.").ToString();
    }

    private static string Count(int number, string of) => $"{number.ToString(CultureInfo.InvariantCulture)} {of}{(number == 1 ? "" : "s")}";
}
