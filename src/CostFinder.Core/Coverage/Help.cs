using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;

namespace CostFinder.Core.Coverage;

/// <summary>What all programs together pay at one visit.</summary>
internal readonly struct Help
{
    private readonly Money[]? _offTheShare;

    private Help(Money[] offTheShare, IReadOnlyList<AssistancePayment> payments, Money paidBack, bool mayBeMore, bool capUsedUp)
    {
        _offTheShare = offTheShare;
        (Payments, PaidBack, MayBeMore, CapUsedUp) = (payments, paidBack, mayBeMore, capUsedUp);
    }

    public static Help None { get; } = new(null!, [], Money.Zero, mayBeMore: false, capUsedUp: false);

    public IReadOnlyList<AssistancePayment> Payments { get; }

    public Money PaidBack { get; }

    public bool MayBeMore { get; }

    public bool CapUsedUp { get; }

    /// <summary>What was taken off the plan's share of a line before the patient paid; only that can fail to count.</summary>
    public Money OffTheShare(int place) => _offTheShare is null ? Money.Zero : _offTheShare[place];

    /// <summary>Lets each program pay in turn, line by line of the bill, and writes down what it pays of each.</summary>
    public static Help From(ProgramCounter[] programs, Charge charge, LedgerPart[] parts)
    {
        var offTheShare = new Money[parts.Length];
        Span<bool> unknown = stackalloc bool[parts.Length];
        List<AssistancePayment>? payments = null;
        var (paidBack, mayBeMore, capUsedUp) = (Money.Zero, false, false);
        foreach (var program in programs)
        {
            var before = program.Left;
            for (var place = 0; place < parts.Length; place++)
                unknown[place] |= !Pay(program, charge, place, parts, offTheShare, !unknown[place]);
            program.Finish(charge.Date);
            if (program.PaidAtVisit == Money.Zero && !program.IsUnknownAtVisit)
                continue;
            (payments ??= []).Add(new(
                program.Terms.ProgramId, program.IsUnknownAtVisit ? null : program.PaidAtVisit, program.Left, program.Terms.Payout));
            mayBeMore |= program.IsUnknownAtVisit;
            capUsedUp |= before > Money.Zero && program.Left == Money.Zero;
            if (program.Terms.Payout == Payout.AfterPayment)
                paidBack += program.PaidAtVisit;
        }
        return new(offTheShare, payments ?? (IReadOnlyList<AssistancePayment>)[], paidBack, mayBeMore, capUsedUp);
    }

    /// <summary>False when the program pays something that nobody can say.</summary>
    private static bool Pay(ProgramCounter program, Charge charge, int place, LedgerPart[] parts, Money[] offTheShare, bool sayable)
    {
        ref var line = ref parts[place];
        var part = charge.Parts[place];
        if (!program.PaysFor(part))
            return true;
        var terms = program.Terms;
        var share = line.Share.Less(line.SupplementPaysOfShare).Less(line.AssistancePays);
        var rest = line.BeforeAssistance.Less(line.AssistancePays).Less(share);
        var helped = share + (rest == Money.Zero ? Money.Zero : OtherThanShare(terms, line, rest));
        if (program.Pay(part, helped, sayable, charge.Date) is not { } pays)
            return false;
        if (pays > Money.Zero)
        {
            line = line with { AssistancePays = line.AssistancePays + pays };
            if (terms.Payout == Payout.OffTheBill)
                offTheShare[place] += Money.Least(pays, share);
        }
        return true;
    }

    private static Money OtherThanShare(AssistanceTerms terms, in LedgerPart line, Money rest)
    {
        var open = Money.Zero;
        if (terms.PaysUncoveredCare)
            open += line.NotCovered;
        if (terms.PaysBalanceBill)
            open += line.BalanceBill.Less(line.SupplementPaysOfBalanceBill);
        return Money.Least(open, rest);
    }
}

internal static class LedgerMarks
{
    public static IReadOnlyList<LedgerMark> Of(bool reset, bool deductibleFinished, bool limitReached, bool capUsedUp)
    {
        if (!reset && !deductibleFinished && !limitReached && !capUsedUp)
            return [];
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
