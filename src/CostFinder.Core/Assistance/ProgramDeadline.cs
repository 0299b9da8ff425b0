using CostFinder.Core.Provenance;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Assistance;

/// <summary>
/// What has to be done by a day: send in a claim, hand in proof, apply, apply again. Terms-end is the last day on which a program's
/// present terms are known to hold.
/// </summary>
public enum DeadlineKind { Claim, Proof, Apply, Reapply, TermsEnd }

/// <summary>What a time limit counts from: each visit, the first help, or the first bill.</summary>
public enum DeadlineStart { Treatment, FirstHelp, FirstBill }

/// <summary>
/// A day that a program sets: so many days or months after something, or the same day each year. Nothing is set that is not
/// published.
/// </summary>
public sealed record ProgramDeadline(DeadlineKind Kind, Text Says, Source Citation)
{
    public DeadlineStart? From { get; init; }

    public int? Days { get; init; }

    public int? Months { get; init; }

    public (int Month, int Day)? EachYearOn { get; init; }

    /// <summary>The last day, when what it counts from is on <paramref name="start"/>.</summary>
    /// <exception cref="InvalidOperationException">It comes each year on the same day and counts from nothing.</exception>
    public DateOnly After(DateOnly start) => (Days, Months) switch
    {
        ({ } days, _) => start.AddDays(days),
        (_, { } months) => start.AddMonths(months),
        _ => throw new InvalidOperationException("This deadline comes each year on the same day."),
    };

    /// <summary>The next time it comes, that day included, for one that comes each year.</summary>
    /// <exception cref="InvalidOperationException">It does not come each year.</exception>
    public DateOnly NextFrom(DateOnly day)
    {
        var (month, dayOfMonth) = EachYearOn ?? throw new InvalidOperationException("This deadline does not come each year.");
        var thisYear = new DateOnly(day.Year, month, dayOfMonth);
        return thisYear >= day ? thisYear : thisYear.AddYears(1);
    }
}
