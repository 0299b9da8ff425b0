using CostFinder.Core.Amounts;

namespace CostFinder.Core.Receipts;

/// <summary>
/// What a plan's statement says of one visit (an explanation of benefits), as a person types it. What is left out is unknown, never zero.
/// </summary>
public sealed record Receipt
{
    /// <summary>Which visit of the course it was; number 0 is the first evaluation.</summary>
    public int? Visit { get; init; }

    /// <summary>The day of service.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What the clinic asked for.</summary>
    public Money? Billed { get; init; }

    /// <summary>The price that the plan accepts.</summary>
    public Money? Allowed { get; init; }

    public Money? PlanPaid { get; init; }

    public Money? Deductible { get; init; }

    public Money? Copay { get; init; }

    public Money? Coinsurance { get; init; }

    public Money? NotCovered { get; init; }

    /// <summary>What the statement says is left for the patient, before a second insurance or a program pays.</summary>
    public Money? Owed { get; init; }

    /// <summary>What a program paid of that, at this visit and, as far as we know, at each one before.</summary>
    public Money? OtherHelp { get; init; }

    /// <summary>Whether there is anything to hold against an estimate.</summary>
    public bool HasFigures => (Allowed ?? PlanPaid ?? Deductible ?? Copay ?? Coinsurance ?? NotCovered ?? Owed) is not null;

    /// <summary>
    /// The price that the plan accepts: as stated, else what plan and patient pay together. Statements about care that is not covered often
    /// say that nothing of the bill is accepted; then it is the price that was asked. Nothing where nobody paid anything.
    /// </summary>
    public Money? Price => Allowed > Money.Zero ? Allowed : PaidTogether > Money.Zero ? PaidTogether : null;

    /// <summary>Whether it says that nobody pays anything: then the claim is refused or still open, and the price is not shown.</summary>
    internal bool SettlesNothing => this is { Owed.Dollars: 0, PlanPaid: null or { Dollars: 0 }, Allowed: null or { Dollars: 0 } } && (OtherHelp ?? Money.Zero) == Money.Zero;

    /// <summary>Copay, deductible and coinsurance; nothing unless all three are stated.</summary>
    internal Money? Share => Deductible + Copay + Coinsurance;

    private Money? PaidTogether => PlanPaid + Owed;
}
