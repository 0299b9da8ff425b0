using CostFinder.Core.Amounts;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;

namespace CostFinder.Core.Coverage;

/// <summary>
/// What one visit costs before anybody shares it. <paramref name="Allowed"/> is the price the plan accepts, or the clinic's price when
/// no plan pays. <paramref name="Billed"/> is given only where the clinic may ask for more than that from the patient.
/// </summary>
public sealed record Charge(int Number, DateOnly Date, Phase Phase, Money Allowed, bool Covered, Money? Billed = null);

/// <summary>Works out who pays what, visit by visit, the way a plan does: in named steps, in a fixed order, carrying what is met.</summary>
public static class PlanYearLedger
{
    /// <summary>
    /// Adjudicates the charges one after the other. What is already met counts in the plan year of its day
    /// (<see cref="Accumulators.AsOf"/>) and in no other. Care that is not covered is the patient's and counts toward nothing.
    /// </summary>
    /// <exception cref="ArgumentException">The charges are not in order of date.</exception>
    public static Ledger Adjudicate(PlanTerms terms, Accumulators met, IReadOnlyList<Charge> charges)
    {
        var lines = new List<LedgerLine>(charges.Count);
        var carried = met;
        foreach (var charge in InOrder(charges))
        {
            (var line, carried) = Visit(terms, carried, charge);
            lines.Add(line);
        }
        return new(lines, carried);
    }

    /// <summary>The ledger without a plan: every visit is the patient's, by calendar year.</summary>
    /// <exception cref="ArgumentException">The charges are not in order of date.</exception>
    public static Ledger SelfPay(IReadOnlyList<Charge> charges) =>
        new([.. InOrder(charges).Select(SelfPaid)], Accumulators.None);

    private static (LedgerLine Line, Accumulators After) Visit(PlanTerms terms, Accumulators met, Charge charge)
    {
        var year = terms.YearStarts.YearOf(charge.Date);
        var before = met.AsOf is { } asOf && !year.Covers(asOf) ? Accumulators.None : met;

        var share = charge.Covered
            ? Shared(terms, before, charge.Allowed)
            : new Share(Money.Zero, Money.Zero, Money.Zero);
        var after = before.With(share.Deductible, share.Total, charge.Date);
        var notCovered = charge.Covered ? Money.Zero : charge.Allowed;
        var balanceBill = charge.Billed?.Less(charge.Allowed) ?? Money.Zero;

        var deductibleLeft = after.LeftOfDeductible(terms);
        var outOfPocketLeft = after.LeftOfOutOfPocket(terms);
        return (new()
        {
            Charge = charge,
            PlanYear = year,
            Copay = share.Copay,
            Deductible = share.Deductible,
            Coinsurance = share.Coinsurance,
            NotCovered = notCovered,
            BalanceBill = balanceBill,
            PlanPays = charge.Allowed - share.Total - notCovered,
            PatientPays = share.Total + notCovered + balanceBill,
            DeductibleLeft = HasDeductible(terms) ? deductibleLeft : null,
            OutOfPocketLeft = outOfPocketLeft,
            Marks = new LedgerMarks(
                DeductibleFinished: before.LeftOfDeductible(terms) > Money.Zero && deductibleLeft == Money.Zero,
                LimitReached: before.LeftOfOutOfPocket(terms) > Money.Zero && outOfPocketLeft == Money.Zero,
                PlanYearReset: met.AsOf < year.From).All,
        }, after);
    }

    /// <summary>
    /// Copay, deductible, coinsurance, out-of-pocket maximum, in that order. With a copay before the deductible the visit costs the
    /// copay and no deductible is used. Otherwise the deductible takes the allowed amount first; what remains of it is shared by the
    /// copay, which never exceeds that remainder, or else by coinsurance. The maximum then cuts what came last.
    /// </summary>
    private static Share Shared(PlanTerms terms, Accumulators before, Money allowed)
    {
        var full = terms.CopayPerVisit switch
        {
            { } copay when terms.CopayBeforeDeductible => new Share(Money.Least(copay, allowed), Money.Zero, Money.Zero),
            { } copay => AfterDeductible((deductible, rest) => new(Money.Least(copay, rest), deductible, Money.Zero)),
            null => AfterDeductible((deductible, rest) => new(Money.Zero, deductible, rest * terms.Coinsurance)),
        };
        return before.LeftOfOutOfPocket(terms) is { } left ? full.CutTo(left) : full;

        Share AfterDeductible(Func<Money, Money, Share> share)
        {
            var deductible = Money.Least(allowed, before.LeftOfDeductible(terms));
            return share(deductible, allowed - deductible);
        }
    }

    private static bool HasDeductible(PlanTerms terms) => terms.Family is { Kind: FamilyLimits.Aggregate, Deductible: { } family }
        ? family > Money.Zero
        : terms.Deductible > Money.Zero;

    private static LedgerLine SelfPaid(Charge charge)
    {
        var balanceBill = charge.Billed?.Less(charge.Allowed) ?? Money.Zero;
        return new()
        {
            Charge = charge,
            PlanYear = PlanYearStart.January.YearOf(charge.Date),
            NotCovered = charge.Allowed,
            BalanceBill = balanceBill,
            PatientPays = charge.Allowed + balanceBill,
            Marks = [],
        };
    }

    private static IReadOnlyList<Charge> InOrder(IReadOnlyList<Charge> charges)
    {
        for (var next = 1; next < charges.Count; next++)
        {
            if (charges[next].Date < charges[next - 1].Date)
                throw new ArgumentException("Charges go in order of date.", nameof(charges));
        }
        return charges;
    }

    private readonly record struct Share(Money Copay, Money Deductible, Money Coinsurance)
    {
        public Money Total => Copay + Deductible + Coinsurance;

        public Share CutTo(Money left)
        {
            var deductible = Money.Least(Deductible, left);
            var copay = Money.Least(Copay, left - deductible);
            return new(copay, deductible, Money.Least(Coinsurance, left - deductible - copay));
        }
    }

    private readonly record struct LedgerMarks(bool DeductibleFinished, bool LimitReached, bool PlanYearReset)
    {
        public IReadOnlyList<LedgerMark> All =>
        [
            .. PlanYearReset ? [LedgerMark.PlanYearReset] : Array.Empty<LedgerMark>(),
            .. DeductibleFinished ? [LedgerMark.DeductibleFinished] : Array.Empty<LedgerMark>(),
            .. LimitReached ? [LedgerMark.LimitReached] : Array.Empty<LedgerMark>(),
        ];
    }
}
