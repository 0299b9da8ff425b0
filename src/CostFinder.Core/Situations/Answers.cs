using CostFinder.Core.Amounts;

namespace CostFinder.Core.Situations;

// What a person told us. Everything is optional: null means "not asked or not said", never zero and never no.

public enum CoverageKind { None, Commercial, Medicare, MedicareAdvantage, Medicaid, Tricare, Va, Champva, Other }

public enum SecondaryCoverage { None, Medigap, Medicaid, Qmb, OtherGovernment, Commercial }

public enum NetworkStatus { In, Out }

public enum DrugBenefit { Medical, Pharmacy }

public enum PriorAuthorization { Approved, Pending, Denied, NotNeeded }

/// <summary>Whether a plan counts what an assistance program pays toward the deductible and the out-of-pocket maximum.</summary>
public enum AssistanceCrediting { Counts, DoesNotCount, Maximizer }

public enum Diagnosis { TreatmentResistantDepression, MajorDepressiveDisorder, MddAcuteSuicidalIdeation, Depression, Ptsd, Other }

/// <summary>Everything a person may have answered about themselves and their insurance.</summary>
public sealed record Answers
{
    public CoverageAnswers Coverage { get; init; } = new();

    public HouseholdAnswers Household { get; init; } = new();

    public PatientAnswers Patient { get; init; } = new();
}

public sealed record CoverageAnswers
{
    public CoverageKind? Kind { get; init; }

    public SecondaryCoverage? Secondary { get; init; }

    public NetworkStatus? Network { get; init; }

    public DrugBenefit? Benefit { get; init; }

    public PriorAuthorization? PriorAuthorization { get; init; }

    public AssistanceCrediting? AssistanceCrediting { get; init; }
}

/// <summary>The people whose income counts together: how many, and what they earn in a year before tax.</summary>
public sealed record HouseholdAnswers(int? Size = null, Money? AnnualIncome = null);

public sealed record PatientAnswers(int? Age = null, bool? Veteran = null, bool? FirstResponder = null, Diagnosis? Diagnosis = null);
