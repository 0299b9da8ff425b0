using CostFinder.Core.Amounts;

namespace CostFinder.Core.Coverage;

/// <summary>How a plan shares the cost of one kind of covered care with the patient.</summary>
public sealed record CostShare
{
    /// <summary>The patient's share of what is left after the deductible, unless there is a copay.</summary>
    public Percentage Coinsurance { get; init; }

    /// <summary>A fixed price for a line of the bill, in place of coinsurance; null when there is none. It is never more than the line itself.</summary>
    public Money? Copay { get; init; }

    /// <summary>True: the copay applies from the first visit and the deductible is not used. False: the deductible comes first.</summary>
    public bool CopayBeforeDeductible { get; init; }

    /// <summary>Whether a copay that applies at once is taken off what is left of the deductible.</summary>
    public bool CopayCountsTowardDeductible { get; init; }

    /// <summary>True: the plan shares the cost from the first visit, whether or not the deductible is met.</summary>
    public bool ExemptFromDeductible { get; init; }
}

/// <summary>
/// The terms of the pharmacy benefit. A deductible or limit that is null here is not a separate one: the plan's own counts, and both
/// benefits use it up together.
/// </summary>
public sealed record PharmacyTerms(CostShare Share, Money? Deductible = null, Money? OutOfPocketMaximum = null);

/// <summary>The terms for care outside the network, whose deductible and limit are counted apart from those inside it; no limit when null.</summary>
public sealed record OutOfNetworkTerms(Money Deductible, CostShare Share, Money? OutOfPocketMaximum = null, FamilyTerms? Family = null);

/// <summary>
/// A second insurance that pays what the first leaves over, such as Medigap or QMB: the deductible or not, a share of copay and
/// coinsurance, what a clinic asks above the allowed amount or not. <paramref name="CopayPerVisit"/> is what it leaves to the patient of a
/// visit's copay and coinsurance before it pays its share of the rest.
/// </summary>
public sealed record SupplementTerms(bool PaysDeductible, Percentage PaysOfShare, bool PaysBalanceBill = false, Money? CopayPerVisit = null);
