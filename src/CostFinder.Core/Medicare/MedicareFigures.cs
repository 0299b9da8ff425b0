using CostFinder.Core.Dating;
using CostFinder.Core.Provenance;

namespace CostFinder.Core.Medicare;

/// <summary>Where a service is given: an office, or a hospital or surgical center, which is paid for its part on its own.</summary>
public enum MedicareSetting { Office, Facility }

/// <summary>
/// Whom a conversion factor is for: every clinician, those who are not qualifying participants in an advanced payment model, or
/// those who are.
/// </summary>
public enum ConversionFactorKind { All, NonQp, Qp }

/// <summary>Whether Medicare's physician schedule pays a service, by CMS's status letter.</summary>
public enum ScheduleStatus { Paid, NotValid, NotCovered, Excluded }

/// <summary>An area with its own geographic indices. The id is the contractor's number, a hyphen and the locality's number.</summary>
public sealed record MedicareLocality(string Id, string Name, string State);

/// <summary>What is reckoned for one service, in relative value units. For G2082 and G2083 the office expense holds the drug.</summary>
public sealed record RelativeValues(decimal Work, decimal OfficeExpense, decimal FacilityExpense, decimal Malpractice);

/// <summary>How a locality compares with the nation, which is 1.</summary>
public sealed record GeographicIndices(decimal Work, decimal PracticeExpense, decimal Malpractice)
{
    public static GeographicIndices National { get; } = new(1, 1, 1);
}

/// <summary>Dollars for one relative value unit.</summary>
public sealed record ConversionFactor(Period Period, ConversionFactorKind Kind, decimal Dollars);

/// <summary>A service and its code; <paramref name="UseInstead"/> is the code that Medicare wants in its place.</summary>
public sealed record MedicareService(string Code, string Name, string? UseInstead);

/// <summary>What the physician schedule says of one code for days of service under one kind of conversion factor.</summary>
public sealed record ScheduleEntry(
    string Code,
    Period Period,
    ConversionFactorKind Factor,
    RelativeValues Values,
    ScheduleStatus Status,
    bool IsPaidInFacility,
    IReadOnlyList<Source> Sources);

/// <summary>The geographic indices of every locality, by locality id, for days of service.</summary>
public sealed record GeographicTable(Period Period, IReadOnlyDictionary<string, GeographicIndices> Indices, IReadOnlyList<Source> Sources);

/// <summary>Whether a hospital is paid for a service on its own, only when nothing else of that day takes it in, or never.</summary>
public enum HospitalPaymentRule { Separately, Conditionally, Packaged }

/// <summary>What Medicare pays a hospital for an outpatient service, before the adjustment for local wages.</summary>
public sealed record HospitalOutpatientEntry(
    string Code,
    Period Period,
    HospitalPaymentRule Rule,
    Amounts.Money? Payment,
    Amounts.Money? LeastCopay,
    IReadOnlyList<Source> Sources);
