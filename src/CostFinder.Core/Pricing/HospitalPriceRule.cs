using CostFinder.Core.Amounts;

namespace CostFinder.Core.Pricing;

/// <summary>The figures that tell a hospital's price of a whole visit from the price of a part of it.</summary>
public sealed record HospitalRules
{
    /// <summary>A price of at most so many times Medicare's amount for the clinician alone is taken for the clinician's part.</summary>
    public required decimal ClinicianPartTimes { get; init; }

    /// <summary>A cash price below this share of what the hospital's own usual discount would leave is not taken for a cash price.</summary>
    public required Percentage LeastOfUsualCash { get; init; }
}

/// <summary>
/// What is known beside a hospital's cash price of a visit. <paramref name="FullCharge"/> is the charge before any discount in
/// the same file, <paramref name="UsualCash"/> the share of the full charge that the hospital asks in cash for other
/// infusions, and <paramref name="ClinicianPart"/> what Medicare approves in its state for the clinician alone. Each is null
/// when it is not known.
/// </summary>
public sealed record HospitalFigures(Money? FullCharge, Percentage? UsualCash, Money? ClinicianPart);

/// <summary>
/// Decides whether a hospital's cash price can be the price of a whole esketamine visit. Files list the clinician's part and the
/// whole under the same billing code, and some put an insurer's lowest rate where a cash price is missing.
/// </summary>
public static class HospitalPriceRule
{
    /// <summary>What speaks against the price, or null. Whether it covers the drug's own price is asked of every visit elsewhere.</summary>
    public static LeftOutReason? Against(Money cash, HospitalFigures figures, HospitalRules rules) =>
        figures.ClinicianPart is { } part && cash.Dollars <= part.Dollars * rules.ClinicianPartTimes ? LeftOutReason.ClinicianPartOnly
        : IsFarBelowUsual(cash, figures, rules) ? LeftOutReason.FarBelowUsualDiscount
        : null;

    private static bool IsFarBelowUsual(Money cash, HospitalFigures figures, HospitalRules rules) =>
        figures is { FullCharge: { } charge, UsualCash: { } usual }
        && cash.Dollars < charge.Dollars * usual.Fraction * rules.LeastOfUsualCash.Fraction;

    /// <summary>In what the file contradicts itself, in words that stand beside the price; null when it does not.</summary>
    public static string? Contradiction(Money cash, Money? fullCharge, Money? cashOfOtherDose, bool isHigherDose) =>
        cash > fullCharge ? $"The same file lists a full charge of {fullCharge}, less than this cash price."
        : cash == cashOfOtherDose ? "The file lists the same price for up to 56 mg and for more than 56 mg."
        : cashOfOtherDose is { } other && cash > other != isHigherDose ? "The file lists a higher price for the lower dose."
        : null;
}
