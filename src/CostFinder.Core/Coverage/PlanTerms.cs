using CostFinder.Core.Amounts;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;

namespace CostFinder.Core.Coverage;

/// <summary>
/// Amounts that the whole family meets together in a plan year; null where the plan has none. Embedded: each person also has their
/// own, and whichever is met first counts. Aggregate: only the family's count.
/// </summary>
public sealed record FamilyTerms(Money? Deductible, Money? OutOfPocketMaximum, FamilyLimits Kind);

/// <summary>
/// What a plan asks of one person for covered visits, in its own words: amounts in US dollars for a plan year. The terms written here
/// directly are those of the medical benefit in the network; what differs from them has its own part.
/// </summary>
public sealed record PlanTerms
{
    internal static readonly IReadOnlyDictionary<Component, CostShare> Alike = new Dictionary<Component, CostShare>();

    /// <summary>What the person pays in full before the plan shares the cost; nothing when the plan has no deductible.</summary>
    public required Money Deductible { get; init; }

    /// <summary>The person's share of the allowed amount after the deductible, unless there is a copay.</summary>
    public required Percentage Coinsurance { get; init; }

    /// <summary>A fixed price for a visit, in place of coinsurance; null when the plan has none. A visit has it once, whatever its bill has on it.</summary>
    public Money? CopayPerVisit { get; init; }

    /// <summary>True: the copay applies from the first visit and the deductible is not used. False: the deductible comes first.</summary>
    public bool CopayBeforeDeductible { get; init; }

    /// <summary>Whether a copay that applies at once is taken off what is left of the deductible.</summary>
    public bool CopayCountsTowardDeductible { get; init; }

    /// <summary>True: visits on one day have the copay and the visit's maximum once between them.</summary>
    public bool CopayOncePerDay { get; init; }

    /// <summary>The most that copay and coinsurance of one visit can be, the deductible apart; null when there is no such maximum.</summary>
    public Money? MostPerVisit { get; init; }

    /// <summary>The most the person pays for covered care in a plan year; null when the plan has no such limit.</summary>
    public Money? OutOfPocketMaximum { get; init; }

    public FamilyTerms? Family { get; init; }

    /// <summary>
    /// The most that the law lets a plan ask of one person in a plan year for covered care in its network, when only the family has a
    /// limit; null where no such law applies.
    /// </summary>
    public Money? LawfulLimitForOnePerson { get; init; }

    /// <summary>Kinds of care that the medical benefit shares in their own way, such as one that is free of the deductible.</summary>
    public IReadOnlyDictionary<Component, CostShare> ByComponent { get; init; } = Alike;

    /// <summary>Null: what runs through the pharmacy benefit has the same terms as everything else.</summary>
    public PharmacyTerms? Pharmacy { get; init; }

    /// <summary>Null: the plan pays nothing outside its network.</summary>
    public OutOfNetworkTerms? OutOfNetwork { get; init; }

    /// <summary>Null when no second insurance pays what is left over.</summary>
    public SupplementTerms? Supplement { get; init; }

    public PlanYearStart YearStarts { get; init; } = PlanYearStart.January;

    /// <summary>Everything in these terms, and in what is already met, that no plan can have; all at once, empty when sound.</summary>
    public IReadOnlyList<Objection> ObjectionsTo(Accumulators met) => PlanObjections.To(this, met);

    internal CostShare MedicalShare => new()
    {
        Coinsurance = Coinsurance,
        Copay = CopayPerVisit,
        CopayBeforeDeductible = CopayBeforeDeductible,
        CopayCountsTowardDeductible = CopayCountsTowardDeductible,
    };
}
