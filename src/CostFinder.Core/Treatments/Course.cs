using CostFinder.Core.Wording;

namespace CostFinder.Core.Treatments;

/// <summary>One treatment visit. Numbers count from 1; the dose is null where it does not set the price.</summary>
public sealed record Visit(int Number, DateOnly Date, Phase Phase, int? DoseMg);

/// <summary>The visits of one person, in order of date, and how they were set, in plain words.</summary>
public sealed record Course(IReadOnlyList<Visit> Visits, Text Explanation)
{
    private const int DaysOfWeek = 7;

    /// <summary>The dose that most visits have, of two alike the earlier one; nothing where the dose does not set the price.</summary>
    public int? UsualDoseMg
    {
        get
        {
            var (usual, most) = ((int?)null, 0);
            foreach (var visit in Visits)
            {
                if (most > 0 && visit.DoseMg == usual)
                    continue;
                var visits = Visits.Count(other => other.DoseMg == visit.DoseMg);
                if (visits > most)
                    (usual, most) = (visit.DoseMg, visits);
            }
            return usual;
        }
    }

    /// <summary>
    /// Places the visits. The first is on <paramref name="startsOn"/>; each further one follows by the days of its stretch, always on
    /// the same days for the same choice. The course ends before the day <see cref="CourseChoice.Months"/> after the first visit, or
    /// with the number of sessions asked for; more sessions than the pattern has go on in the rhythm of its last stretch.
    /// </summary>
    /// <exception cref="ArgumentException">The choice cannot be; <see cref="CourseChoice.ObjectionsFor"/> says why.</exception>
    public static Course Plan(Treatment treatment, CourseChoice choice, DateOnly startsOn)
    {
        if (choice.ObjectionsFor(treatment) is [var objection, ..])
            throw new ArgumentException($"{objection.Field}: {objection.Message.English}", nameof(choice));
        var pattern = choice.PatternOf(treatment)!;
        var stretches = Adjusted(pattern, choice);
        var end = startsOn.AddMonths(choice.Months ?? CourseChoice.UsualMonths);
        var visits = new List<Visit>();
        foreach (var (date, phase) in Days(stretches, startsOn, endless: choice.Sessions is not null))
        {
            if (choice.Sessions is { } sessions ? visits.Count == sessions : date >= end)
                break;
            visits.Add(new(visits.Count + 1, date, phase, DoseAt(visits.Count + 1, pattern.Dose, choice.DoseMg)));
        }
        return new(visits, CourseWords.Explain(pattern, choice, visits));
    }

    private static IReadOnlyList<CourseStretch> Adjusted(CoursePattern pattern, CourseChoice choice) =>
    [
        .. pattern.Stretches.Select(stretch => stretch switch
        {
            { Phase: Phase.Induction } => stretch with
            {
                Visits = stretch.Visits is null ? null : choice.InductionSessions ?? stretch.Visits,
                DaysBetween = choice.InductionPerWeek is { } visits ? OverAWeek(visits) : stretch.DaysBetween,
            },
            { Visits: null } when choice.MaintenanceEveryWeeks is { } weeks => stretch with { DaysBetween = [DaysOfWeek * weeks] },
            _ => stretch,
        }),
    ];

    /// <summary>The days from visit to visit when so many fall into each week, as evenly as whole days allow: two are 3 and 4 days apart.</summary>
    private static IReadOnlyList<int> OverAWeek(int visits) =>
        [.. Enumerable.Range(0, visits).Select(place => (place + 1) * DaysOfWeek / visits - place * DaysOfWeek / visits)];

    private static IEnumerable<(DateOnly Date, Phase Phase)> Days(IReadOnlyList<CourseStretch> stretches, DateOnly startsOn, bool endless)
    {
        var date = startsOn;
        for (var place = 0; place < stretches.Count; place++)
        {
            var stretch = stretches[place];
            if (place > 0)
                date = date.AddDays(stretch.DaysBetween[^1]);
            var goesOn = stretch.Visits is null || (endless && place == stretches.Count - 1);
            for (var visit = 0; goesOn || visit < stretch.Visits; visit++)
            {
                if (visit > 0)
                    date = date.AddDays(stretch.DaysBetween[(visit - 1) % stretch.DaysBetween.Count]);
                yield return (date, stretch.Phase);
            }
        }
    }

    private static int? DoseAt(int number, DosePattern? dose, int? chosen) =>
        number == 1 && dose?.FirstMg is { } first ? first : chosen ?? dose?.UsualMg;
}
