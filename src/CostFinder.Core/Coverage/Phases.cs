using CostFinder.Core.Amounts;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Coverage;

/// <summary>The patient's share of one line of the bill, by what it comes from.</summary>
internal readonly record struct Share(Money Copay, Money Deductible, Money Coinsurance)
{
    public Money AfterDeductible => Copay + Coinsurance;

    public Money Total => Copay + Deductible + Coinsurance;
}

/// <summary>The steps of adjudication in their order, each a function of its own. What a step leaves is what the next one gets.</summary>
internal static class Phases
{
    /// <summary>1. The allowed amount: what plan and patient share.</summary>
    public static Money AllowedAmount(in ChargePart part) => part.Allowed;

    /// <summary>2. Covered or not: the plan pays for it, and has terms for where it is given.</summary>
    public static bool IsCovered(PlanTerms? terms, in ChargePart part) =>
        terms is not null && part.Covered && (part.Network == NetworkStatus.In || terms.OutOfNetwork is not null);

    /// <summary>3. A copay that applies at once. <paramref name="already"/> is what this visit has had of it.</summary>
    public static Money CopayAtOnce(CostShare terms, Money allowed, Money already) =>
        terms is { Copay: { } copay, CopayBeforeDeductible: true } ? Money.Least(copay.Less(already), allowed) : Money.Zero;

    /// <summary>4. The deductible, unless a copay takes its place or the care is free of it.</summary>
    public static Money Deductible(CostShare terms, Money allowed, Money left) =>
        terms.ExemptFromDeductible || terms is { Copay: not null, CopayBeforeDeductible: true } ? Money.Zero : Money.Least(allowed, left);

    /// <summary>5. Of what is left, the copay or else the coinsurance.</summary>
    public static Share CopayOrCoinsurance(CostShare terms, Money atOnce, Money deductible, Money rest, Money already) => terms.Copay switch
    {
        null => new(Money.Zero, deductible, rest * terms.Coinsurance),
        _ when terms.CopayBeforeDeductible => new(atOnce, deductible, Money.Zero),
        { } copay => new(Money.Least(copay.Less(already), rest), deductible, Money.Zero),
    };

    /// <summary>5b. The most that copay and coinsurance of one visit can be.</summary>
    public static Share MostPerVisit(Share share, Money? most, Money already)
    {
        if (most?.Less(already) is not { } left || share.AfterDeductible <= left)
            return share;
        var copay = Money.Least(share.Copay, left);
        return share with { Copay = copay, Coinsurance = Money.Least(share.Coinsurance, left.Less(copay)) };
    }

    /// <summary>6. The out-of-pocket maximum cuts what came last: the coinsurance, then the copay, then the deductible.</summary>
    public static Share OutOfPocketMaximum(Share share, Money? leftToLimit)
    {
        if (leftToLimit is not { } left || share.Total <= left)
            return share;
        var deductible = Money.Least(share.Deductible, left);
        var copay = Money.Least(share.Copay, left.Less(deductible));
        return new(copay, deductible, Money.Least(share.Coinsurance, left.Less(deductible).Less(copay)));
    }

    /// <summary>6b. What a second insurance pays of the share. <paramref name="keptAlready"/> is what it has left to the patient at this visit.</summary>
    public static (Money Pays, Money Kept) Supplement(SupplementTerms? terms, Share share, Money keptAlready)
    {
        if (terms is null)
            return (Money.Zero, Money.Zero);
        var kept = terms.CopayPerVisit is { } copay ? Money.Least(copay.Less(keptAlready), share.AfterDeductible) : Money.Zero;
        return ((terms.PaysDeductible ? share.Deductible : Money.Zero) + (share.AfterDeductible.Less(kept) * terms.PaysOfShare), kept);
    }

    /// <summary>7. What the clinic asks above the allowed amount.</summary>
    public static Money BalanceBill(in ChargePart part) => part.Billed is { } billed ? billed.Less(part.Allowed) : Money.Zero;

    /// <summary>8. What a program would pay of the patient's part, before its cap. <paramref name="kept"/> and <paramref name="paid"/> are this treatment's and this period's.</summary>
    public static Money Assistance(ProgramPays pays, Money patientsPart, Money kept, Money paid) => pays switch
    {
        ProgramPays.AllAbove above => patientsPart.Less(above.PatientPaysPerTreatment.Less(kept)),
        ProgramPays.Part part => patientsPart * part.Off,
        ProgramPays.UpTo upTo => Money.Least(patientsPart, upTo.Amount.Less(paid)),
        _ => patientsPart,
    };
}
