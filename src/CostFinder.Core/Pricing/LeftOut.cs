namespace CostFinder.Core.Pricing;

/// <summary>Why a price that was found does not count. The first reason that holds is the one that is given.</summary>
public enum LeftOutReason
{
    HomeUse, ForPain, Withdrawn, TooOld, UndatedReport, SpecialRate, LongerInfusion, DrugMayBeMissing, VisitsNotStated,
    HospitalCash, PublishedList, PackageBesideSinglePrice, Credited,
    ClinicianPartOnly, FarBelowUsualDiscount,
}

/// <summary>How many prices of the area were left out for one reason.</summary>
public sealed record LeftOut(LeftOutReason Reason, int Prices)
{
    /// <summary>The reason in words that follow "left out:".</summary>
    public string Text => Reason switch
    {
        LeftOutReason.HomeUse => "for use at home, without a clinic",
        LeftOutReason.ForPain => "for treating pain, which takes longer and costs more",
        LeftOutReason.Withdrawn => "no longer offered",
        LeftOutReason.TooOld => "too old to count",
        LeftOutReason.UndatedReport => "told by somebody else, without a date",
        LeftOutReason.SpecialRate => "only for some people, such as members or first visits",
        LeftOutReason.LongerInfusion => "for infusions that take much longer",
        LeftOutReason.DrugMayBeMissing => "less than the drug alone costs, so the drug may not be included",
        LeftOutReason.VisitsNotStated => "a package that does not say how many visits it pays for",
        LeftOutReason.HospitalCash => "a hospital's cash price, which is another kind of price",
        LeftOutReason.PublishedList => "a clinic's own price, which is another kind of price",
        LeftOutReason.Credited => "taken off the price of treatment, so it adds nothing",
        LeftOutReason.PackageBesideSinglePrice => "a package from a clinic whose price for one visit is counted",
        LeftOutReason.ClinicianPartOnly => "for the clinician's part of a hospital visit only, without the drug",
        LeftOutReason.FarBelowUsualDiscount => "far below the hospital's usual discount, so it may be an insurer's rate and not a cash price",
        _ => throw new ArgumentOutOfRangeException(nameof(Reason)),
    };
}
