using CostFinder.Core.Wording;

namespace CostFinder.Core.Treatments;

/// <summary>Tells in plain words how a course was set: the usual schedule, then what the person changed, then how far it looks.</summary>
internal static class CourseWords
{
    public static Text Explain(CoursePattern pattern, CourseChoice choice, IReadOnlyList<Visit> visits)
    {
        var words = new List<Text> { pattern.Explanation };
        if (choice.InductionSessions is { } induction)
            words.Add(Text.Of($"You asked for {Visits(induction)} in the first phase.", $"Usted pidió {Visits(induction)} en la primera fase."));
        if (choice.InductionPerWeek is { } perWeek)
            words.Add(Text.Of($"You asked for {Visits(perWeek)} a week in the first phase.", $"Usted pidió {Visits(perWeek)} por semana en la primera fase."));
        if (choice.MaintenanceEveryWeeks is { } weeks)
        {
            words.Add(Text.Of(
                $"You asked for a visit every {(weeks == 1 ? "week" : $"{weeks} weeks")} in the last phase.",
                $"Usted pidió una visita cada {(weeks == 1 ? "semana" : $"{weeks} semanas")} en la última fase."));
        }
        if (choice.DoseMg is { } dose)
        {
            words.Add(pattern.Dose?.FirstMg is { } first && first != dose
                ? Text.Of($"You asked for {dose} mg after a first visit with {first} mg.", $"Usted pidió {dose} mg después de una primera visita con {first} mg.")
                : Text.Of($"You asked for {dose} mg.", $"Usted pidió {dose} mg."));
        }
        words.Add(choice.Sessions is { } sessions
            ? Text.Of($"You asked for {Visits(sessions)} in all, so it ends there.", $"Usted pidió {Visits(sessions)} en total, así que termina ahí.")
            : Text.Of(
                $"Looking ahead {Months(choice.Months ?? CourseChoice.UsualMonths)} from the first visit, that makes {Visits(visits.Count)}.",
                $"En {Months(choice.Months ?? CourseChoice.UsualMonths)} desde la primera visita, eso hace {Visits(visits.Count)}."));
        return Text.Join(" ", words);
    }

    private static Text Visits(int number) => number == 1 ? Text.Of("1 visit", "1 visita") : Text.Of($"{number} visits", $"{number} visitas");

    private static Text Months(int number) => number == 1 ? Text.Of("1 month", "1 mes") : Text.Of($"{number} months", $"{number} meses");
}
