using CostFinder.Core.Amounts;

namespace CostFinder.Core.Pricing;

/// <summary>
/// Decides which published prices can vote on what one visit costs a person who pays it all. Left out are: use at home; pain
/// protocols; what is no longer offered; what is long past its shelf life; somebody else's report that has no date; rates that
/// only some people can have; long infusions; prices below what the drug alone costs; packages of an unknown number of visits; what is
/// paid for an evaluation and comes off the price of treatment.
/// </summary>
internal sealed class Eligibility(PricingRules rules)
{
    /// <summary>Whether the price says anything on that service. For one visit, packages and longer visits are looked at too.</summary>
    public static bool Concerns(PublishedPrice price, Service asked) => price.Service == asked
        || (asked == Service.Session && (price.Service is Service.Series or Service.ExtendedSession or Service.HomeProgram || IsLaterVisit(price)));

    /// <summary>The price of the visits after some first ones that have a price of their own.</summary>
    public static bool IsLaterVisit(PublishedPrice price) => price is { Service: Service.MaintenanceSession, FirstVisit: not null };

    public LeftOutReason? Against(PublishedPrice price, Service asked) =>
        price.Setting == Setting.Home ? LeftOutReason.HomeUse
        : price.Condition == Condition.Pain ? LeftOutReason.ForPain
        : price.Withdrawn is not null ? LeftOutReason.Withdrawn
        : price is { Kind: PriceKind.Report, AsOf: null } ? LeftOutReason.UndatedReport
        : IsTooOld(price) ? LeftOutReason.TooOld
        : price.RateFor != RateFor.Everyone ? LeftOutReason.SpecialRate
        : asked == Service.Session && price.Service == Service.ExtendedSession ? LeftOutReason.LongerInfusion
        : price.PerVisit is not { } perVisit ? LeftOutReason.VisitsNotStated
        : price.Doubt is { } doubt ? doubt
        : MayLackDrug(price, perVisit) ? LeftOutReason.DrugMayBeMissing
        : price.IsCredited ? LeftOutReason.Credited
        : null;

    /// <summary>
    /// Whether a provider's price may be shown by name beside the range: current, in a clinic or hospital, not for pain.
    /// </summary>
    public bool MayBeListed(PublishedPrice price) =>
        price is { Setting: not Setting.Home, Condition: not Condition.Pain, Withdrawn: null, Doubt: null }
        && price is not { Kind: PriceKind.Report, AsOf: null }
        && !IsTooOld(price);

    public bool IsPastShelfLife(PublishedPrice price) => rules.ShelfLifeEnds(price) <= rules.AgedTo;

    /// <summary>One on the day it came into force, a half at the end of its shelf life, a quarter after twice that time.</summary>
    public double WeightOf(PublishedPrice price)
    {
        var inForce = PricingRules.InForce(price);
        var shelfLife = inForce.AddMonths(rules.ShelfLifeOf(price.Kind).Months).DayNumber - inForce.DayNumber;
        return Math.Pow(2, -Math.Max(0, rules.AgedTo.DayNumber - inForce.DayNumber) / (double)shelfLife);
    }

    private bool IsTooOld(PublishedPrice price) => rules.DroppedFrom(price) <= rules.AgedTo;

    /// <summary>Only visits are held against the price of the drug: a consultation never includes it.</summary>
    private bool MayLackDrug(PublishedPrice price, Money perVisit) =>
        price.Service is Service.Session or Service.Series or Service.MaintenanceSession or Service.ExtendedSession
        && rules.FloorFor(price.Treatment, price.DoseMg) is { } floor
        && (price.DrugIncluded == DrugIncluded.No || perVisit < floor);
}
