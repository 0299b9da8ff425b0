using CostFinder.Core.Assistance;

namespace CostFinder.App.Endpoints;

/// <summary>Says what a program gives, in plain words. What is not published is said to be so; it is never a figure.</summary>
public static class BenefitWords
{
    public static string Of(ProgramBenefit benefit)
    {
        var gives = Gives(benefit);
        var cap = benefit.AnnualMax switch
        {
            null => "",
            { Value: { } most } known => $" At most {most} in {(known.Year is { } year ? $"{year}" : "a year")}.",
            { Reported.Count: > 0 } reported => $" There is a yearly limit. Its amount is not published; {string.Join("; ", reported.Reported.Select(report => $"{report.Basis}: {report.Value}"))}.",
            _ => " There is a yearly limit. Its amount is not published.",
        };
        var later = benefit.Payout is Payout.AfterPayment ? " You pay first and get it back later." : "";
        return gives + cap + later;
    }

    private static string Gives(ProgramBenefit benefit) => benefit switch
    {
        { Kind: BenefitKind.PayAtMost, PayAtMost: { } most } => $"You pay {most} for {Part(benefit)} at each treatment.",
        { Kind: BenefitKind.PayAtMost } => $"It lowers what you pay for {Part(benefit)}. How far is not published.",
        { Kind: BenefitKind.PercentOff, PercentOff: { } off } => $"{off} off {Part(benefit)}{(benefit.MaxSessions is { } sessions ? $", for up to {sessions} sessions" : "")}.",
        { Kind: BenefitKind.PercentOff, Tiers.Count: > 0 } => $"Money off {Part(benefit)}. How much depends on income.",
        { Kind: BenefitKind.PercentOff } => $"Money off {Part(benefit)}. How much is not published.",
        { Kind: BenefitKind.FixedAmount, Amount: { } amount } => $"{amount.Value} {Per(amount.Per)} toward {Part(benefit)}.",
        { Kind: BenefitKind.FixedAmount } => $"A sum toward {Part(benefit)}. How much is not published.",
        { Kind: BenefitKind.FullCost } => $"It can pay all of {Part(benefit)}.",
        { Kind: BenefitKind.Coverage, PlanPays: { } share } => $"It pays {share} of the approved amount for {Part(benefit)}.",
        { Kind: BenefitKind.Coverage } => $"It is insurance that can pay for {Part(benefit)}.",
        { Kind: BenefitKind.TaxSaving } => "You pay with money that is not taxed.",
        _ => "Advice and a place to look, not money.",
    };

    private static string Part(ProgramBenefit benefit) => benefit.Component switch
    {
        BenefitComponent.Drug => "the drug",
        BenefitComponent.Observation => "the time you are watched at the clinic",
        BenefitComponent.Visit => "the visit",
        BenefitComponent.Premium => "your insurance premium",
        _ => "the treatment",
    };

    private static string Per(AmountPeriod period) => period switch
    {
        AmountPeriod.Month => "a month",
        AmountPeriod.Year => "a year",
        AmountPeriod.Treatment => "a treatment",
        _ => "once",
    };
}
