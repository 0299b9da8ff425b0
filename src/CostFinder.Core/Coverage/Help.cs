using CostFinder.Core.Assistance;

namespace CostFinder.Core.Coverage;

/// <summary>What all programs together pay at one visit.</summary>
internal readonly record struct Help(IReadOnlyList<AssistancePayment> Payments, Cents PaidBack, bool MayBeMore, bool CapUsedUp)
{
    public static Help None { get; } = new([], Cents.Zero, MayBeMore: false, CapUsedUp: false);

    /// <summary>Lets each program pay in turn, line by line of the bill, and writes down what it pays of each.</summary>
    public static Help From(ProgramCounter[] programs, Charge charge, Span<OpenPart> parts)
    {
        List<AssistancePayment>? payments = null;
        var (paidBack, mayBeMore, capUsedUp) = (Cents.Zero, false, false);
        foreach (var program in programs)
        {
            var before = program.Left;
            for (var place = 0; place < parts.Length; place++)
                Pay(program, charge.Parts[place], charge.Date, ref parts[place]);
            program.Finish(charge.Date);
            if (program.PaidAtVisit == Cents.Zero && !program.IsUnknownAtVisit)
                continue;
            (payments ??= new(programs.Length)).Add(new(
                program.Terms.ProgramId, program.IsUnknownAtVisit ? null : program.PaidAtVisit.Money, program.Left?.Money, program.Terms.Payout));
            mayBeMore |= program.IsUnknownAtVisit;
            capUsedUp |= before > Cents.Zero && program.Left == Cents.Zero;
            if (program.Terms.Payout == Payout.AfterPayment)
                paidBack += program.PaidAtVisit;
        }
        return payments is null ? None : new(payments, paidBack, mayBeMore, capUsedUp);
    }

    private static void Pay(ProgramCounter program, in ChargePart part, DateOnly date, ref OpenPart line)
    {
        if (!program.PaysFor(part))
            return;
        var share = line.ShareLeft;
        if (program.Pay(part, share + OtherThanShare(program.Terms, line, share), !line.HelpUnknown, date) is not { } pays)
        {
            line.HelpUnknown = true;
            return;
        }
        line.AssistancePays += pays;
        if (program.Terms.Payout == Payout.OffTheBill)
            line.OffTheShare += Cents.Least(pays, share);
    }

    private static Cents OtherThanShare(AssistanceTerms terms, in OpenPart line, Cents share)
    {
        var open = Cents.Zero;
        if (terms.PaysUncoveredCare)
            open += line.NotCovered;
        if (terms.PaysBalanceBill)
            open += line.BalanceBill.Less(line.SupplementPaysOfBalanceBill);
        return Cents.Least(open, line.BeforeAssistance.Less(line.AssistancePays).Less(share));
    }
}
