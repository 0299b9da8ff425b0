namespace CostFinder.Core.Coverage;

/// <summary>Puts the marks of a visit in their order.</summary>
internal static class LedgerMarks
{
    private static readonly List<LedgerMark> None = [];

    public static IReadOnlyList<LedgerMark> Of(bool reset, bool deductibleFinished, bool limitReached, bool capUsedUp)
    {
        if (!reset && !deductibleFinished && !limitReached && !capUsedUp)
            return None;
        var marks = new List<LedgerMark>(2);
        if (reset)
            marks.Add(LedgerMark.PlanYearReset);
        if (deductibleFinished)
            marks.Add(LedgerMark.DeductibleFinished);
        if (limitReached)
            marks.Add(LedgerMark.LimitReached);
        if (capUsedUp)
            marks.Add(LedgerMark.CapUsedUp);
        return marks;
    }
}
