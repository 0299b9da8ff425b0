using CostFinder.Core.Situations;

namespace CostFinder.Core.Coverage;

/// <summary>The patient's share of one line of the bill, by what it comes from.</summary>
internal readonly record struct Share(Cents Copay, Cents Deductible, Cents Coinsurance)
{
    public Cents AfterDeductible => Copay + Coinsurance;

    public Cents Total => Copay + Deductible + Coinsurance;
}

/// <summary>The steps of adjudication in their order, each a function of its own. What a step leaves is what the next one gets.</summary>
internal static class Phases
{
    /// <summary>1. The allowed amount: what plan and patient share.</summary>
    public static Cents AllowedAmount(in ChargePart part) => Cents.Of(part.Allowed);

    /// <summary>2. Covered or not: the plan pays for it, and has terms for where it is given.</summary>
    public static bool IsCovered(PlanTerms? terms, in ChargePart part) =>
        terms is not null && part.Covered && (part.Network == NetworkStatus.In || terms.OutOfNetwork is not null);

    /// <summary>3. A copay that applies at once. <paramref name="already"/> is what this visit has had of it.</summary>
    public static Cents CopayAtOnce(in Sharing terms, Cents allowed, Cents already) =>
        terms is { Copay: { } copay, CopayBeforeDeductible: true } ? Cents.Least(copay.Less(already), allowed) : Cents.Zero;

    /// <summary>4. The deductible, unless a copay takes its place or the care is free of it.</summary>
    public static Cents Deductible(in Sharing terms, Cents allowed, Cents left) =>
        terms.ExemptFromDeductible || terms is { Copay: not null, CopayBeforeDeductible: true } ? Cents.Zero : Cents.Least(allowed, left);

    /// <summary>5. Of what is left, the copay or else the coinsurance.</summary>
    public static Share CopayOrCoinsurance(in Sharing terms, Cents atOnce, Cents deductible, Cents rest, Cents already) => terms.Copay switch
    {
        null => new(Cents.Zero, deductible, rest * terms.Coinsurance),
        _ when terms.CopayBeforeDeductible => new(atOnce, deductible, Cents.Zero),
        { } copay => new(Cents.Least(copay.Less(already), rest), deductible, Cents.Zero),
    };

    /// <summary>5b. The most that copay and coinsurance of one visit can be.</summary>
    public static Share MostPerVisit(Share share, Cents? most, Cents already)
    {
        if (most?.Less(already) is not { } left || share.AfterDeductible <= left)
            return share;
        var copay = Cents.Least(share.Copay, left);
        return share with { Copay = copay, Coinsurance = Cents.Least(share.Coinsurance, left.Less(copay)) };
    }

    /// <summary>6. The out-of-pocket maximum cuts what came last: the coinsurance, then the copay, then the deductible.</summary>
    public static Share OutOfPocketMaximum(Share share, Cents? leftToLimit)
    {
        if (leftToLimit is not { } left || share.Total <= left)
            return share;
        var deductible = Cents.Least(share.Deductible, left);
        var copay = Cents.Least(share.Copay, left.Less(deductible));
        return new(copay, deductible, Cents.Least(share.Coinsurance, left.Less(deductible).Less(copay)));
    }

    /// <summary>6b. What a second insurance pays of the share, and what of its copay stays with the patient. <paramref name="keptAlready"/> is this visit's.</summary>
    public static (Cents Pays, Cents Kept) Supplement(SupplementTerms? terms, Share share, Cents keptAlready)
    {
        if (terms is null)
            return (Cents.Zero, Cents.Zero);
        var kept = Cents.Of(terms.CopayPerVisit) is { } copay ? Cents.Least(copay.Less(keptAlready), share.AfterDeductible) : Cents.Zero;
        return ((terms.PaysDeductible ? share.Deductible : Cents.Zero) + (share.AfterDeductible.Less(kept) * terms.PaysOfShare), kept);
    }

    /// <summary>7. What the clinic asks above the allowed amount.</summary>
    public static Cents BalanceBill(in ChargePart part, Cents allowed) => part.Billed is { } billed ? Cents.Of(billed).Less(allowed) : Cents.Zero;

    /// <summary>
    /// 8. What a program would pay of the patient's part, before its cap. <paramref name="kept"/> and <paramref name="paid"/> are this
    /// treatment's and this period's; <paramref name="amount"/> is what it leaves to the patient or gives at most.
    /// </summary>
    public static Cents Assistance(ProgramPays pays, Cents amount, Cents patientsPart, Cents kept, Cents paid) => pays switch
    {
        ProgramPays.AllAbove => patientsPart.Less(amount.Less(kept)),
        ProgramPays.Part part => patientsPart * part.Off,
        ProgramPays.UpTo => Cents.Least(patientsPart, amount.Less(paid)),
        _ => patientsPart,
    };
}
