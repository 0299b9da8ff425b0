using CostFinder.Core.Amounts;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Coverage;

/// <summary><see cref="CostShare"/>, ready to work with.</summary>
internal readonly struct Sharing
{
    public Sharing(CostShare share)
    {
        (Coinsurance, Copay) = (share.Coinsurance, Cents.Of(share.Copay));
        CopayBeforeDeductible = share.CopayBeforeDeductible;
        ExemptFromDeductible = share.ExemptFromDeductible;
        CopayCounts = share is { Copay: not null, CopayBeforeDeductible: true, CopayCountsTowardDeductible: true };
    }

    public Percentage Coinsurance { get; }

    public Cents? Copay { get; }

    public bool CopayBeforeDeductible { get; }

    public bool ExemptFromDeductible { get; }

    /// <summary>Whether what is paid as a copay is taken off the deductible.</summary>
    public bool CopayCounts { get; }
}

/// <summary>An amount of a plan year: what one person meets, what the family meets together, or both.</summary>
internal readonly record struct YearAmount(Cents? Own, Cents? Family)
{
    /// <summary>With an aggregate family only the family's amount counts; the law may still stop one person.</summary>
    public static YearAmount Of(Money? own, Money? family, FamilyLimits? kind, Money? lawful = null) => family switch
    {
        null => new(Cents.Of(own), null),
        _ when kind == FamilyLimits.Aggregate => new(Cents.Of(lawful), Cents.Of(family)),
        _ => new(Cents.Of(own ?? lawful), Cents.Of(family)),
    };

    public bool Exists => (Own ?? Family) > Cents.Zero;
}

/// <summary>What is met of one amount so far in the plan year.</summary>
internal struct Counter(Money own, Money? family)
{
    private Cents _own = Cents.Of(own);
    private Cents _family = Cents.Of(family ?? own);

    public readonly Money Own => _own.Money;

    public readonly Money Family => _family.Money;

    public void Add(Cents amount)
    {
        _own += amount;
        _family += amount;
    }

    public void TakeBack(Cents amount)
    {
        _own = _own.Less(amount);
        _family = _family.Less(amount);
    }

    /// <summary>Null when there is no such amount.</summary>
    public readonly Cents? Left(in YearAmount amount)
    {
        var own = amount.Own?.Less(_own);
        return amount.Family is not { } family ? own
            : own is { } left ? Cents.Least(left, family.Less(_family))
            : family.Less(_family);
    }
}

/// <summary>A <see cref="LedgerPart"/> while it is being worked out.</summary>
internal struct OpenPart
{
    public Component Component;
    public Cents Allowed;
    public Share Share;
    public Cents LimitTakesOff;
    public Cents NotCovered;
    public Cents BalanceBill;
    public Cents SupplementPaysOfShare;
    public Cents SupplementPaysOfBalanceBill;
    public Cents AssistancePays;
    public Cents OffTheShare;
    public Cents CountsTowardDeductible;
    public Cents CountsTowardLimit;
    public bool SetByMaximizer;
    public bool HelpUnknown;

    /// <summary>Adds what another line of the same bill has.</summary>
    public void Add(in OpenPart line)
    {
        Allowed += line.Allowed;
        Share = new(Share.Copay + line.Share.Copay, Share.Deductible + line.Share.Deductible, Share.Coinsurance + line.Share.Coinsurance);
        NotCovered += line.NotCovered;
        BalanceBill += line.BalanceBill;
        SupplementPaysOfShare += line.SupplementPaysOfShare;
        SupplementPaysOfBalanceBill += line.SupplementPaysOfBalanceBill;
        AssistancePays += line.AssistancePays;
        CountsTowardDeductible += line.CountsTowardDeductible;
        CountsTowardLimit += line.CountsTowardLimit;
    }

    public readonly Cents PlanPays => Allowed.Less(Share.Total).Less(NotCovered);

    /// <summary>What of the plan's share is still the patient's. Programs pay of it first.</summary>
    public readonly Cents ShareLeft => Share.Total.Less(SupplementPaysOfShare).Less(AssistancePays);

    public readonly Cents BeforeAssistance =>
        Share.Total.Less(SupplementPaysOfShare) + NotCovered + BalanceBill.Less(SupplementPaysOfBalanceBill);

    public readonly LedgerPart Done => new()
    {
        Component = Component,
        Allowed = Allowed.Money,
        Copay = Share.Copay.Money,
        Deductible = Share.Deductible.Money,
        Coinsurance = Share.Coinsurance.Money,
        LimitTakesOff = LimitTakesOff.Money,
        NotCovered = NotCovered.Money,
        BalanceBill = BalanceBill.Money,
        PlanPays = PlanPays.Money,
        SupplementPaysOfShare = SupplementPaysOfShare.Money,
        SupplementPaysOfBalanceBill = SupplementPaysOfBalanceBill.Money,
        AssistancePays = AssistancePays.Money,
        CountsTowardDeductible = CountsTowardDeductible.Money,
        CountsTowardLimit = CountsTowardLimit.Money,
        SetByMaximizer = SetByMaximizer,
    };
}
