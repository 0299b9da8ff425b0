using CostFinder.Core.Amounts;

namespace CostFinder.Core.Situations;

// What a person told us. Everything is optional: null means "not asked or not said", never zero and never no.

/// <summary>How the drug is given: into a vein, or sprayed into the nose.</summary>
public enum Method { Iv, Intranasal }

/// <summary>What is sprayed into the nose: the approved medicine, or ketamine that a pharmacy mixes.</summary>
public enum Product { Esketamine, Compounded }

/// <summary>The insurance that pays first.</summary>
public enum CoverageKind { None, Commercial, Medicare, MedicareAdvantage, Medicaid, Tricare, Va, Champva, Other }

/// <summary>The insurance that pays second, beside the first.</summary>
public enum SecondaryCoverage { None, Medigap, Medicaid, Qmb, OtherGovernment, Commercial }

/// <summary>Whether the plan has a contract with the clinic.</summary>
public enum NetworkStatus { In, Out }

/// <summary>Which part of a plan pays for the drug.</summary>
public enum DrugBenefit { Medical, Pharmacy }

/// <summary>Where the plan's approval in advance stands.</summary>
public enum PriorAuthorization { Approved, Pending, Denied, NotNeeded }

/// <summary>Whether a plan counts what an assistance program pays toward the deductible and the out-of-pocket maximum.</summary>
public enum AssistanceCrediting { Counts, DoesNotCount, Maximizer }

/// <summary>Embedded: one member can reach a limit of their own. Aggregate: only the family's limit counts.</summary>
public enum FamilyLimits { Embedded, Aggregate }

/// <summary>What the patient is treated for, as far as programs and labels tell it apart.</summary>
public enum Diagnosis { TreatmentResistantDepression, MajorDepressiveDisorder, MddAcuteSuicidalIdeation, Depression, Ptsd, Other }

/// <summary>Everything a person may have answered about themselves and their insurance.</summary>
public sealed record Answers
{
    public CoverageAnswers Coverage { get; init; } = new();

    public HouseholdAnswers Household { get; init; } = new();

    public PatientAnswers Patient { get; init; } = new();
}

/// <summary>What a person knows about their insurance.</summary>
public sealed record CoverageAnswers
{
    public CoverageKind? Kind { get; init; }

    public SecondaryCoverage? Secondary { get; init; }

    /// <summary>For medical care, and for all care unless <see cref="BehavioralNetwork"/> says otherwise.</summary>
    public NetworkStatus? Network { get; init; }

    /// <summary>For mental-health care, where the plan has another network for it.</summary>
    public NetworkStatus? BehavioralNetwork { get; init; }

    public DrugBenefit? Benefit { get; init; }

    public PriorAuthorization? PriorAuthorization { get; init; }

    public AssistanceCrediting? AssistanceCrediting { get; init; }

    /// <summary>The id of the preset that stands in for terms of the plan that are not known.</summary>
    public string? PlanDesign { get; init; }

    public PlanAnswers Plan { get; init; } = new();

    /// <summary>Whether any public insurance pays, first or second.</summary>
    public bool HasPublicInsurance =>
        Kind is CoverageKind.Medicare or CoverageKind.MedicareAdvantage or CoverageKind.Medicaid or CoverageKind.Tricare or CoverageKind.Va or CoverageKind.Champva
        || Secondary is SecondaryCoverage.Medigap or SecondaryCoverage.Medicaid or SecondaryCoverage.Qmb or SecondaryCoverage.OtherGovernment;
}

/// <summary>What a person knows about the terms of their plan, and what has been met of them this plan year.</summary>
public sealed record PlanAnswers
{
    public Money? Deductible { get; init; }

    public Money? DeductibleMet { get; init; }

    public Percentage? Coinsurance { get; init; }

    public Money? CopayPerVisit { get; init; }

    public bool? CopayBeforeDeductible { get; init; }

    public bool? CopayCountsTowardDeductible { get; init; }

    public Money? OutOfPocketMaximum { get; init; }

    public Money? OutOfPocketMet { get; init; }

    public FamilyAnswers? Family { get; init; }

    /// <summary>Kinds of care that the plan shares in their own way.</summary>
    public ServiceShares Services { get; init; } = new();

    public BenefitAnswers? Pharmacy { get; init; }

    public BenefitAnswers? OutOfNetwork { get; init; }

    /// <summary>How much of a bill from outside its network the plan accepts as the price.</summary>
    public Percentage? AllowedOutOfNetwork { get; init; }

    public (int Month, int Day)? YearStartsOn { get; init; }
}

/// <summary>How a plan shares the cost of one kind of care. Exempt: from the first visit, whether or not the deductible is met.</summary>
public sealed record ShareAnswers(Percentage? Coinsurance, Money? Copay, bool? CopayBeforeDeductible, bool? ExemptFromDeductible);

/// <summary>The shares that differ from the plan's own: for the drug, for the visit with its observation, for the first evaluation.</summary>
public sealed record ServiceShares(ShareAnswers? Drug = null, ShareAnswers? Visit = null, ShareAnswers? Consultation = null);

/// <summary>The terms of a part of a plan that counts apart, and what is met of them: the pharmacy benefit, or care outside the network.</summary>
public sealed record BenefitAnswers(
    Money? Deductible, Money? DeductibleMet, Percentage? Coinsurance, Money? Copay, Money? OutOfPocketMaximum, Money? OutOfPocketMet);

/// <summary>The plan's limits for the whole family, and what the family has met of them.</summary>
public sealed record FamilyAnswers(Money? Deductible, Money? DeductibleMet, Money? OutOfPocketMaximum, Money? OutOfPocketMet, FamilyLimits? Limits);

/// <summary>What a clinic said it charges. It replaces published prices.</summary>
public sealed record QuotedPrice(Money? PerSession = null, Money? Consultation = null);

/// <summary>
/// What a person wants counted beside medical care: a ride for each visit, what an hour of work pays, and how many hours one visit takes
/// them with the way. No plan and no program counts any of it.
/// </summary>
public sealed record OtherCostAnswers(Money? RidePerVisit = null, Money? HourlyWage = null, decimal? HoursPerVisit = null);

/// <summary>
/// The people whose income counts together: how many, what they earn in a year before tax, and what they have saved, home and car left out.
/// </summary>
public sealed record HouseholdAnswers(int? Size = null, Money? AnnualIncome = null, Money? Savings = null);

/// <summary>What programs ask about the patient.</summary>
public sealed record PatientAnswers(int? Age = null, bool? Veteran = null, bool? FirstResponder = null, Diagnosis? Diagnosis = null);
