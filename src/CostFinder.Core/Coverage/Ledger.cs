using CostFinder.Core.Amounts;
using CostFinder.Core.Dating;

namespace CostFinder.Core.Coverage;

/// <summary>What changes with a visit, for the reader's eye.</summary>
public enum LedgerMark { PlanYearReset, DeductibleFinished, LimitReached }

/// <summary>
/// One visit and who pays what of it. To the cent: copay, deductible, coinsurance, not covered and balance bill are what the patient
/// pays; that and what the plan pays are the allowed amount and the balance bill.
/// </summary>
public sealed record LedgerLine
{
    public required Charge Charge { get; init; }

    /// <summary>The plan year the visit falls into; a calendar year without a plan.</summary>
    public required Period PlanYear { get; init; }

    public Money Allowed => Charge.Allowed;

    public Money Copay { get; init; }

    public Money Deductible { get; init; }

    public Money Coinsurance { get; init; }

    /// <summary>The price of care the plan does not pay for.</summary>
    public Money NotCovered { get; init; }

    /// <summary>What the clinic asks above the allowed amount.</summary>
    public Money BalanceBill { get; init; }

    public Money PlanPays { get; init; }

    public Money PatientPays { get; init; }

    /// <summary>What is left after the visit; null when there is no deductible to meet.</summary>
    public Money? DeductibleLeft { get; init; }

    /// <summary>What is left after the visit; null when nothing limits what the person pays.</summary>
    public Money? OutOfPocketLeft { get; init; }

    public required IReadOnlyList<LedgerMark> Marks { get; init; }
}

/// <summary>The visits of a course with who pays what, and what is met after the last of them, to go on from.</summary>
public sealed record Ledger(IReadOnlyList<LedgerLine> Lines, Accumulators Carried)
{
    public Money Allowed => Lines.Sum(line => line.Allowed);

    public Money PlanPays => Lines.Sum(line => line.PlanPays);

    public Money PatientPays => Lines.Sum(line => line.PatientPays);

    /// <summary>The same by plan year, in order; only years with a visit.</summary>
    public IReadOnlyList<PlanYearTotal> ByPlanYear =>
    [
        .. Lines.GroupBy(line => line.PlanYear)
            .OrderBy(year => year.Key.From)
            .Select(year => new PlanYearTotal(
                year.Key.From,
                year.Key.Until!.Value.AddDays(-1),
                year.Sum(line => line.Allowed),
                year.Sum(line => line.PlanPays),
                year.Sum(line => line.PatientPays))),
    ];
}

/// <summary>Sums of one plan year. <paramref name="To"/> is its last day, included.</summary>
public sealed record PlanYearTotal(DateOnly From, DateOnly To, Money Allowed, Money PlanPays, Money PatientPays);
