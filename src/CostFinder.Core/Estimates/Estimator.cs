using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Estimates;

/// <summary>Prices a course three times - every visit at its low, its typical and its high price - and puts each through the plan-year ledger.</summary>
public static class Estimator
{
    /// <summary>Nothing is due when there are no visits. <paramref name="assistance"/> are the programs that pay; nothing when none is counted.</summary>
    public static CourseMoney Estimate(IReadOnlyList<PricedVisit> visits, Payment payment, AppliedAssistance? assistance = null) => new(
        Adjudicate(visits, payment, assistance, price => price.Low),
        Typical(visits, payment, assistance),
        Adjudicate(visits, payment, assistance, price => price.High));

    /// <summary>The typical prices only, for who needs no range.</summary>
    public static Ledger Typical(IReadOnlyList<PricedVisit> visits, Payment payment, AppliedAssistance? assistance = null) =>
        Adjudicate(visits, payment, assistance, price => price.Typical);

    /// <summary>What the visits cost at typical prices, as the plan sees them.</summary>
    internal static IReadOnlyList<Charge> Charges(IReadOnlyList<PricedVisit> visits, Payment payment) => Charges(visits, payment, price => price.Typical);

    private static List<Charge> Charges(IReadOnlyList<PricedVisit> visits, Payment payment, Func<MoneyRange, Money> price)
    {
        var charges = new List<Charge>(visits.Count);
        foreach (var visit in visits)
        {
            var parts = new List<ChargePart>(visit.Parts.Count);
            foreach (var part in visit.Parts)
                parts.Add(Part(part, price(part.Price), payment));
            charges.Add(new(visit.Number, visit.Date, visit.Phase, parts));
        }
        return charges;
    }

    private static Ledger Adjudicate(IReadOnlyList<PricedVisit> visits, Payment payment, AppliedAssistance? assistance, Func<MoneyRange, Money> price)
    {
        var charges = Charges(visits, payment, price);
        return payment is Payment.ByPlan plan ? PlanYearLedger.Adjudicate(plan.Terms, plan.Met, charges, assistance) : PlanYearLedger.SelfPay(charges, assistance);
    }

    /// <summary>A line of the bill as the plan sees it: through which benefit, in or out of the network, and what of it the plan accepts.</summary>
    private static ChargePart Part(PricedPart part, Money price, Payment payment)
    {
        if (payment is not Payment.ByPlan plan)
            return new(part.Component, price, Covered: false, Devices: part.Devices);
        var network = part.Component is Component.Visit or Component.Observation or Component.Consultation ? plan.BehavioralNetwork : plan.Network;
        var benefit = part.Component == Component.Drug ? plan.Benefit : DrugBenefit.Medical;
        var inside = new ChargePart(part.Component, price, Benefit: benefit, Devices: part.Devices);
        return (network, plan.AllowedOutOfNetwork) switch
        {
            (NetworkStatus.In, _) => inside,
            (_, { } accepts) => inside with { Allowed = price * accepts, Billed = price, Network = NetworkStatus.Out },
            _ => inside with { Covered = false, Network = NetworkStatus.Out },
        };
    }
}
