using CostFinder.Core.Amounts;
using CostFinder.Core.Dating;

namespace CostFinder.Core.Coverage;

/// <summary>What changes with a visit, for the reader's eye.</summary>
public enum LedgerMark { PlanYearReset, DeductibleFinished, LimitReached, CapUsedUp }

/// <summary>
/// One line of a visit's bill and what each step made of it. To the cent: copay, deductible, coinsurance, not covered and balance bill
/// are what plan and supplement and programs leave or take over; see <see cref="LedgerLine"/> for the sums.
/// </summary>
public readonly record struct LedgerPart
{
    public Component Component { get; init; }

    public Money Allowed { get; init; }

    public Money Copay { get; init; }

    public Money Deductible { get; init; }

    public Money Coinsurance { get; init; }

    /// <summary>What the out-of-pocket maximum took off the patient's share; the plan pays it.</summary>
    public Money LimitTakesOff { get; init; }

    public Money NotCovered { get; init; }

    public Money BalanceBill { get; init; }

    public Money PlanPays { get; init; }

    /// <summary>What a second insurance pays of copay, deductible and coinsurance.</summary>
    public Money SupplementPaysOfShare { get; init; }

    /// <summary>What a second insurance pays of the balance bill.</summary>
    public Money SupplementPaysOfBalanceBill { get; init; }

    /// <summary>What programs pay, taken off the bill or paid back.</summary>
    public Money AssistancePays { get; init; }

    /// <summary>What counts toward the deductible that this care falls under.</summary>
    public Money CountsTowardDeductible { get; init; }

    /// <summary>What counts toward the out-of-pocket maximum that this care falls under.</summary>
    public Money CountsTowardLimit { get; init; }

    /// <summary>The plan set this share by what a program pays (a maximizer), so nothing of it counts.</summary>
    public bool SetByMaximizer { get; init; }

    /// <summary>Copay, deductible and coinsurance: the share of covered care before a supplement or a program pays.</summary>
    public Money Share => Copay + Deductible + Coinsurance;

    public Money SupplementPays => SupplementPaysOfShare + SupplementPaysOfBalanceBill;

    /// <summary>What is left for the patient before programs pay.</summary>
    public Money BeforeAssistance => Share.Less(SupplementPaysOfShare) + NotCovered + BalanceBill.Less(SupplementPaysOfBalanceBill);

    public Money PatientPays => BeforeAssistance.Less(AssistancePays);
}

/// <summary>What is left of a deductible and a limit after a visit; null where there is none.</summary>
public readonly record struct LeftOfYear(Money? Deductible, Money? OutOfPocket);

/// <summary>
/// One visit and who pays what of it. To the cent: copay, deductible, coinsurance, not covered and balance bill are what is left before a
/// supplement and programs pay; and plan, supplement, programs and patient together pay the allowed amount and the balance bill.
/// </summary>
public sealed record LedgerLine
{
    public required Charge Charge { get; init; }

    /// <summary>The plan year the visit falls into; a calendar year without a plan.</summary>
    public required Period PlanYear { get; init; }

    /// <summary>The lines of the bill, in the order of the charge.</summary>
    public required IReadOnlyList<LedgerPart> Parts { get; init; }

    public required Money Allowed { get; init; }

    public Money Copay { get; init; }

    public Money Deductible { get; init; }

    public Money Coinsurance { get; init; }

    /// <summary>The price of care the plan does not pay for.</summary>
    public Money NotCovered { get; init; }

    /// <summary>What the clinic asks above the allowed amount.</summary>
    public Money BalanceBill { get; init; }

    public Money PlanPays { get; init; }

    /// <summary>What a second insurance pays.</summary>
    public Money SupplementPays { get; init; }

    /// <summary>What is left for the patient before programs pay.</summary>
    public Money BeforeAssistance { get; init; }

    /// <summary>What programs pay, as far as that is known.</summary>
    public Money AssistancePays { get; init; }

    /// <summary>The part of it that comes back only after the patient has paid.</summary>
    public Money PaidBack { get; init; }

    /// <summary>What the patient pays in the end; the most it can be when <see cref="MayBeLess"/>.</summary>
    public Money PatientPays { get; init; }

    /// <summary>Whether a program helps with an amount that nobody can say.</summary>
    public bool MayBeLess { get; init; }

    /// <summary>One entry for each program that pays something at this visit, in the order in which they pay.</summary>
    public required IReadOnlyList<AssistancePayment> Assistance { get; init; }

    /// <summary>What of this visit counts toward deductibles; not always what was paid.</summary>
    public Money CountsTowardDeductible { get; init; }

    /// <summary>What of this visit counts toward out-of-pocket maximums; not always what was paid.</summary>
    public Money CountsTowardLimit { get; init; }

    /// <summary>What is left after the visit; null when there is no deductible to meet.</summary>
    public Money? DeductibleLeft { get; init; }

    /// <summary>What is left after the visit; null when nothing limits what the person pays.</summary>
    public Money? OutOfPocketLeft { get; init; }

    /// <summary>What is left of a deductible and a limit that only the pharmacy benefit has.</summary>
    public LeftOfYear Pharmacy { get; init; }

    /// <summary>What is left of the deductible and the limit outside the network.</summary>
    public LeftOfYear OutOfNetwork { get; init; }

    public required IReadOnlyList<LedgerMark> Marks { get; init; }
}

/// <summary>The visits of a course with who pays what, and what is met and used up after the last of them, to go on from.</summary>
public sealed record Ledger(IReadOnlyList<LedgerLine> Lines, Accumulators Carried, IReadOnlyList<ProgramUse> Used)
{
    public Money Allowed => Lines.Sum(line => line.Allowed);

    public Money PlanPays => Lines.Sum(line => line.PlanPays);

    public Money SupplementPays => Lines.Sum(line => line.SupplementPays);

    public Money BeforeAssistance => Lines.Sum(line => line.BeforeAssistance);

    public Money AssistancePays => Lines.Sum(line => line.AssistancePays);

    /// <summary>What the patient pays in the end; the most it can be when <see cref="MayBeLess"/>.</summary>
    public Money PatientPays => Lines.Sum(line => line.PatientPays);

    /// <summary>Whether a program helps somewhere with an amount that nobody can say.</summary>
    public bool MayBeLess => Lines.Any(line => line.MayBeLess);

    /// <summary>The same by plan year, in order; only years with a visit.</summary>
    public IReadOnlyList<LedgerTotal> ByPlanYear => Totals(line => line.PlanYear);

    /// <summary>The same by calendar month, in order; only months with a visit.</summary>
    public IReadOnlyList<LedgerTotal> ByMonth => Totals(line => MonthOf(line.Charge.Date));

    /// <summary>To the end of the plan year of the first visit; nothing when there is no visit.</summary>
    public LedgerTotal? ToPlanYearEnd => Lines is [] ? null : Total(Lines[0].PlanYear);

    /// <summary>The twelve months from the first visit, its anniversary not included; nothing when there is no visit.</summary>
    public LedgerTotal? TwelveMonths => Lines is [] ? null : Total(new(Lines[0].Charge.Date, Lines[0].Charge.Date.AddMonths(MonthsOfYear)));

    private const int MonthsOfYear = 12;

    private LedgerTotal Total(Period period) => LedgerTotal.Of(period, Lines.Where(line => period.Covers(line.Charge.Date)));

    // Visits are in order of date, so those of one period follow one another.
    private List<LedgerTotal> Totals(Func<LedgerLine, Period> period)
    {
        var totals = new List<LedgerTotal>();
        for (var first = 0; first < Lines.Count;)
        {
            var (of, next) = (period(Lines[first]), first + 1);
            while (next < Lines.Count && period(Lines[next]).From == of.From)
                next++;
            totals.Add(LedgerTotal.Of(of, Lines.Skip(first).Take(next - first)));
            first = next;
        }
        return totals;
    }

    private static Period MonthOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(first, first.AddMonths(1));
    }
}

/// <summary>Sums over a stretch of days. <paramref name="To"/> is its last day, included.</summary>
public sealed record LedgerTotal(
    DateOnly From, DateOnly To, int Visits, Money Allowed, Money PlanPays, Money SupplementPays, Money BeforeAssistance, Money AssistancePays,
    Money PatientPays, bool MayBeLess)
{
    internal static LedgerTotal Of(Period period, IEnumerable<LedgerLine> lines)
    {
        var total = new LedgerTotal(period.From, period.Until!.Value.AddDays(-1), 0, default, default, default, default, default, default, false);
        foreach (var line in lines)
        {
            total = total with
            {
                Visits = total.Visits + 1,
                Allowed = total.Allowed + line.Allowed,
                PlanPays = total.PlanPays + line.PlanPays,
                SupplementPays = total.SupplementPays + line.SupplementPays,
                BeforeAssistance = total.BeforeAssistance + line.BeforeAssistance,
                AssistancePays = total.AssistancePays + line.AssistancePays,
                PatientPays = total.PatientPays + line.PatientPays,
                MayBeLess = total.MayBeLess || line.MayBeLess,
            };
        }
        return total;
    }
}
