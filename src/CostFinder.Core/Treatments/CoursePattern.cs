using CostFinder.Core.Provenance;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Treatments;

/// <summary>How a treatment usually runs: stretches of visits, one after the other, and the doses.</summary>
public sealed record CoursePattern
{
    public required string Id { get; init; }

    /// <summary>The diagnosis the course is made for; null is the usual course.</summary>
    public Diagnosis? For { get; init; }

    /// <summary>The schedule in plain words, as a patient reads it.</summary>
    public required Text Explanation { get; init; }

    /// <summary>True where no schedule is published, so that a course exists only for a person who says how many visits.</summary>
    public required bool NeedsSessions { get; init; }

    /// <summary>Never empty; only the last may be open.</summary>
    public required IReadOnlyList<CourseStretch> Stretches { get; init; }

    /// <summary>Null where the dose does not set the price.</summary>
    public DosePattern? Dose { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }
}

/// <summary>
/// Visits with one rhythm. <paramref name="Visits"/> is how many; null goes on without end. <paramref name="DaysBetween"/> are the
/// days from each visit to the next, taken in turn: 3, 4 is two a week. The first visit of a later stretch comes the last of these
/// days after the visit before it, so that a monthly stretch begins a month after the last weekly visit.
/// </summary>
public sealed record CourseStretch(Phase Phase, int? Visits, IReadOnlyList<int> DaysBetween, IntervalChoices? EveryWeeks = null);

/// <summary>The weeks between visits that are published for an open stretch; the usual one is what a course gets when nobody says otherwise.</summary>
public sealed record IntervalChoices(int Shortest, int Usual, int Longest, Text Basis);

/// <summary>
/// Doses in milligrams: the first visit's, if it is fixed, and those that may follow; and how much one device holds, nothing where that is
/// not published.
/// </summary>
public sealed record DosePattern(int? FirstMg, int UsualMg, IReadOnlyList<int> AllowedMg, Text Basis, int? MgPerDevice = null)
{
    /// <summary>How many devices a dose takes; nothing where that is not known.</summary>
    public int? DevicesFor(int? doseMg) => doseMg is { } dose && MgPerDevice is { } each ? (dose + each - 1) / each : null;
}
