using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Assistance;

/// <summary>In what form a program helps, from a copay held down to a place to look.</summary>
public enum BenefitKind { PayAtMost, PercentOff, FixedAmount, FullCost, Coverage, TaxSaving, Information }

/// <summary>Which part of the bill the help is for.</summary>
public enum BenefitComponent { Drug, Observation, Visit, All, Premium, None }

/// <summary>How often a dollar amount is given.</summary>
public enum AmountPeriod { Month, Year, Treatment, Once }

/// <summary>Whether the help comes off the bill, or comes back after the patient has paid.</summary>
public enum Payout { OffTheBill, AfterPayment }

/// <summary>The year over which a cap counts.</summary>
public enum CapPeriod { CalendarYear, PlanYear }

/// <summary>A dollar amount and what it is for.</summary>
public sealed record PeriodicAmount(Money Value, AmountPeriod Per);

/// <summary>A figure somebody gave for a cap that the program itself does not publish.</summary>
public sealed record ReportedAmount(Money Value, Text Basis);

/// <summary>
/// The most a program pays in a year. It has a figure only together with the year it is for; without one it is known to exist but not
/// how high it is, and <paramref name="Reported"/> says what others state.
/// </summary>
public sealed record AnnualCap(Money? Value, CapPeriod Period, int? Year, IReadOnlyList<ReportedAmount> Reported);

/// <summary>The most the patient pays under a coverage, and what that counts.</summary>
public sealed record PatientCap(Money Value, int? Year, Text Means);

/// <summary>
/// What a program takes off for incomes above one percentage of the poverty guideline up to and including another. Without
/// percentages off the size is not published. <paramref name="For"/> narrows it, such as to one group of hospitals.
/// </summary>
public sealed record BenefitTier(
    decimal? AbovePercentOfGuideline, decimal AtMostPercentOfGuideline, Percentage? PercentOffAtLeast, Percentage? PercentOffAtMost,
    Text? For, Text? Says);

/// <summary>
/// What a program gives. Only what its kind says is filled in: pay-at-most has <see cref="PayAtMost"/> per treatment; coverage may
/// have <see cref="PlanPays"/>, the share of the allowed amount, and a <see cref="PatientCap"/>. What is not published is nothing.
/// </summary>
public sealed record ProgramBenefit
{
    public required BenefitKind Kind { get; init; }

    public required BenefitComponent Component { get; init; }

    /// <summary>The most that is left to pay for the component at one treatment.</summary>
    public Money? PayAtMost { get; init; }

    public Percentage? PercentOff { get; init; }

    public Percentage? PlanPays { get; init; }

    public PeriodicAmount? Amount { get; init; }

    public int? MaxSessions { get; init; }

    public AnnualCap? AnnualMax { get; init; }

    public PatientCap? PatientCap { get; init; }

    public Payout Payout { get; init; }

    /// <summary>How many nasal sprays it pays for; nothing when it sets no such limit.</summary>
    public DeviceLimit? Devices { get; init; }

    /// <summary>It pays only of what a plan has left over, never for care that no plan pays for.</summary>
    public bool CoveredCareOnly { get; init; }

    public IReadOnlyList<BenefitTier> Tiers { get; init; } = [];

    public IReadOnlyList<Text> Excludes { get; init; } = [];
}
