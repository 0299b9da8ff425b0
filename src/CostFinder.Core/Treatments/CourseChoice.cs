using CostFinder.Core.Wording;

namespace CostFinder.Core.Treatments;

/// <summary>
/// How a person wants the course to run. What is null is left to the treatment's usual course. The bounds are not policy: they keep
/// a slip of the keyboard from becoming a course of ten thousand visits.
/// </summary>
public sealed record CourseChoice
{
    public const int MostInductionSessions = 60;
    public const int MostWeeksBetween = 52;
    public const int MostMonths = 24;
    public const int MostSessions = 200;
    public const int MostInductionPerWeek = 7;
    public const int UsualMonths = 12;

    /// <summary>The pattern to follow, by id; null is the treatment's usual one.</summary>
    public string? Pattern { get; init; }

    /// <summary>Visits in the first phase.</summary>
    public int? InductionSessions { get; init; }

    /// <summary>Visits a week in the first phase, spread evenly over its days.</summary>
    public int? InductionPerWeek { get; init; }

    /// <summary>Weeks between the visits that go on without end; stretches the label fixes before them stay.</summary>
    public int? MaintenanceEveryWeeks { get; init; }

    /// <summary>How far to look ahead from the first visit; the anniversary day itself is left out.</summary>
    public int? Months { get; init; }

    /// <summary>The dose after a first visit whose dose is fixed.</summary>
    public int? DoseMg { get; init; }

    /// <summary>Exactly this many visits in all, however long they take; nothing after them.</summary>
    public int? Sessions { get; init; }

    /// <summary>Everything about this choice that the treatment does not allow, all at once; empty when it can be planned.</summary>
    public IReadOnlyList<Objection> ObjectionsFor(Treatment treatment)
    {
        var objections = new List<Objection>();
        Within("inductionSessions", InductionSessions, MostInductionSessions);
        Within("inductionPerWeek", InductionPerWeek, MostInductionPerWeek);
        Within("maintenanceEveryWeeks", MaintenanceEveryWeeks, MostWeeksBetween);
        Within("months", Months, MostMonths);
        Within("sessions", Sessions, MostSessions);
        if (PatternOf(treatment) is not { } pattern)
        {
            objections.Add(new("pattern", "unknown-choice", Text.Of("Choose one of the courses this treatment has.", "Elija uno de los planes de visitas de este tratamiento.")));
            return objections;
        }
        if (DoseMg is { } dose && pattern.Dose is null)
            objections.Add(new("doseMg", "not-applicable", Text.Of("Leave the dose out: for this treatment it does not change the price we know.", "Deje vacía la dosis: en este tratamiento no cambia el precio que conocemos.")));
        else if (DoseMg is { } milligrams && !pattern.Dose!.AllowedMg.Contains(milligrams))
            objections.Add(new("doseMg", "unknown-choice", Text.Of($"Choose a dose of {string.Join(" or ", pattern.Dose.AllowedMg)} mg.", $"Elija una dosis de {string.Join(" o ", pattern.Dose.AllowedMg)} mg.")));
        if (pattern.NeedsSessions && Sessions is null)
            objections.Add(new("sessions", "required", Text.Of("Enter how many visits you plan. No usual schedule is published for this treatment.", "Escriba cuántas visitas planea. No hay un calendario usual publicado para este tratamiento.")));
        if (MaintenanceEveryWeeks is not null && pattern.Stretches[^1].Visits is not null)
            objections.Add(new("maintenanceEveryWeeks", "not-applicable", Text.Of("Leave the weeks out: this course has no visits after its first phase.", "Deje vacías las semanas: este plan no tiene visitas después de la primera fase.")));
        return objections;

        void Within(string field, int? value, int most)
        {
            if (value < 1 || value > most)
                objections.Add(new(field, "out-of-range", Text.Of($"Enter a whole number from 1 to {most}.", $"Escriba un número entero de 1 a {most}.")));
        }
    }

    internal CoursePattern? PatternOf(Treatment treatment) =>
        Pattern is null ? treatment.Courses[0] : treatment.Courses.FirstOrDefault(course => course.Id == Pattern);
}
