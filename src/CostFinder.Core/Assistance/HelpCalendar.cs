using CostFinder.Core.Coverage;
using CostFinder.Core.Treatments;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Assistance;

/// <summary>What a day of the calendar is for.</summary>
public enum CalendarKind { Visit, PlanYear, Deadline }

/// <summary>
/// Something on a whole day: a visit, a plan year that starts, or the last day to do what a program asks. <paramref name="Title"/> names
/// no illness, no drug and no program, because others may see a calendar.
/// </summary>
public sealed record CalendarEntry(DateOnly Day, CalendarKind Kind, Text Title, Text Text, AssistanceProgram? Program = null);

/// <summary>Puts renewals, claim windows and re-applications on the days of a course.</summary>
public static class HelpCalendar
{
    private static readonly Text PlannedVisit = Text.Of(
        "A planned visit. Nothing is booked: the clinic sets the real days. Plan a ride home.",
        "Una visita prevista. No hay nada reservado: la clínica fija los días reales. Pida a alguien que le lleve a casa.");

    private static readonly Text YearStarts = Text.Of(
        "Deductible and yearly limit start anew today. Check your plan's terms for the new year.",
        "Hoy el deducible y el límite anual empiezan de nuevo. Revise las condiciones de su plan para el nuevo año.");

    /// <summary>
    /// In order of days: the visits, the plan years that start between them, and the deadlines of the programs that may help. A time limit
    /// that counts from the first help or the first bill is counted from the first visit, and its text says so.
    /// </summary>
    /// <param name="course">The visits; an empty course has an empty calendar.</param>
    /// <param name="matches">Judged programs; only those that are likely or possible and give money are put on the calendar.</param>
    /// <param name="planYear">When deductible and limit start anew; nothing without a plan.</param>
    public static IReadOnlyList<CalendarEntry> Of(Course course, IEnumerable<ProgramMatch> matches, PlanYearStart? planYear)
    {
        if (course.Visits is not [var first, ..])
            return [];
        var last = course.Visits[^1].Date;
        return
        [
            .. course.Visits.Select(visit => new CalendarEntry(visit.Date, CalendarKind.Visit, Text.Of($"Visit {visit.Number}", $"Visita {visit.Number}"), PlannedVisit))
                .Concat(planYear is { } starts ? PlanYears(starts, first.Date, last) : [])
                .Concat(matches.Where(match => match.Verdict is Verdict.Likely or Verdict.Possible && !match.IsInformation)
                    .SelectMany(match => match.Program.Deadlines.SelectMany(deadline => Days(match.Program, deadline, course, last))))
                .OrderBy(entry => entry.Day).ThenBy(entry => entry.Kind).ThenBy(entry => entry.Program?.Id, StringComparer.Ordinal).ThenBy(entry => entry.Text.English, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<CalendarEntry> PlanYears(PlanYearStart starts, DateOnly first, DateOnly last)
    {
        for (var day = starts.YearOf(first).Until!.Value; day <= last; day = starts.YearOf(day).Until!.Value)
            yield return new(day, CalendarKind.PlanYear, Text.Of("New plan year", "Nuevo año del plan"), YearStarts);
    }

    private static IEnumerable<CalendarEntry> Days(AssistanceProgram program, ProgramDeadline deadline, Course course, DateOnly last)
    {
        var first = course.Visits[0].Date;
        switch (deadline)
        {
            case { EachYearOn: not null }:
                // At least the next one, though the course may end before it.
                for (var day = deadline.NextFrom(first); ; day = deadline.NextFrom(day.AddDays(1)))
                {
                    yield return Entry(day, Text.Empty);
                    if (day >= last)
                        yield break;
                }
            case { From: DeadlineStart.Treatment }:
                foreach (var visit in course.Visits)
                    yield return Entry(deadline.After(visit.Date), Text.Of($" This is the last day for visit {visit.Number}.", $" Este es el último día para la visita {visit.Number}."));
                break;
            case { From: DeadlineStart.FirstBill }:
                yield return Entry(deadline.After(first), Text.Of(
                    " Counted from your first visit; count from the day of the first bill.",
                    " Contado desde su primera visita; cuente desde el día de la primera factura."));
                break;
            default:
                yield return Entry(deadline.After(first), Text.Of(
                    " Counted from your first visit; count from the day you were accepted.",
                    " Contado desde su primera visita; cuente desde el día de su aceptación."));
                break;
        }

        CalendarEntry Entry(DateOnly day, Text counted) => new(day, CalendarKind.Deadline, Title(deadline.Kind),
            Text.Of($"{program.Name}: {deadline.Says}{counted}", $"{program.Name}: {deadline.Says}{counted}"), program);
    }

    private static Text Title(DeadlineKind kind) => kind switch
    {
        DeadlineKind.Claim => Text.Of("Last day to send in a bill", "Último día para enviar una factura"),
        DeadlineKind.Proof => Text.Of("Last day to hand in proof", "Último día para entregar comprobantes"),
        DeadlineKind.Apply => Text.Of("Last day to apply", "Último día para solicitar"),
        DeadlineKind.Reapply => Text.Of("Last day to renew", "Último día para renovar"),
        _ => Text.Of("Terms end today", "Las condiciones terminan hoy"),
    };
}
