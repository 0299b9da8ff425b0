using CostFinder.Core.Assistance;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Says what a program gives, in plain words. What is not published is said to be so; it is never a figure.</summary>
public static class BenefitWords
{
    public static Text Of(ProgramBenefit benefit) => Text.Join(" ", new[] { Gives(benefit), Cap(benefit), Later(benefit) }.OfType<Text>());

    private static Text? Cap(ProgramBenefit benefit) => benefit.AnnualMax switch
    {
        null => null,
        { Value: { } most, Year: { } year } => Text.Of($"At most {most} in {year}.", $"Como máximo {most} en {year}."),
        { Value: { } most } => Text.Of($"At most {most} in a year.", $"Como máximo {most} al año."),
        { Reported: { Count: > 0 } reported } => Text.Of(
            $"There is a yearly limit. Its amount is not published; {Text.Join("; ", reported.Select(Reported))}.",
            $"Hay un límite anual. No se publica de cuánto es; {Text.Join("; ", reported.Select(Reported))}."),
        _ => Text.Of("There is a yearly limit. Its amount is not published.", "Hay un límite anual. No se publica de cuánto es."),
    };

    private static Text Reported(ReportedAmount report) => Text.Of($"{report.Basis}: {report.Value}", $"{report.Basis}: {report.Value}");

    private static Text? Later(ProgramBenefit benefit) => benefit.Payout is Payout.AfterPayment
        ? Text.Of("You pay first and get it back later.", "Usted paga primero y después se lo devuelven.")
        : null;

    private static Text Gives(ProgramBenefit benefit)
    {
        var part = Part(benefit.Component);
        return benefit switch
        {
            { Kind: BenefitKind.PayAtMost, PayAtMost: { } most } => Text.Of($"You pay {most} for {part} at each treatment.", $"Usted paga {most} por {part} en cada tratamiento."),
            { Kind: BenefitKind.PayAtMost } => Text.Of(
                $"It lowers what you pay for {part}. How far is not published.", $"Baja lo que usted paga por {part}. No se publica hasta cuánto."),
            { Kind: BenefitKind.PercentOff, PercentOff: { } off, MaxSessions: { } sessions } => Text.Of(
                $"{off} off {part}, for up to {sessions} sessions.", $"{off} de descuento en {part}, hasta {sessions} sesiones."),
            { Kind: BenefitKind.PercentOff, PercentOff: { } off } => Text.Of($"{off} off {part}.", $"{off} de descuento en {part}."),
            { Kind: BenefitKind.PercentOff, Tiers.Count: > 0 } => Text.Of(
                $"Money off {part}. How much depends on income.", $"Un descuento en {part}. Cuánto depende de los ingresos."),
            { Kind: BenefitKind.PercentOff } => Text.Of($"Money off {part}. How much is not published.", $"Un descuento en {part}. No se publica de cuánto."),
            { Kind: BenefitKind.FixedAmount, Amount: { } amount } => Text.Of(
                $"{amount.Value} {Per(amount.Per)} toward {part}.", $"{amount.Value} {Per(amount.Per)} para pagar {part}."),
            { Kind: BenefitKind.FixedAmount } => Text.Of($"A sum toward {part}. How much is not published.", $"Una suma para pagar {part}. No se publica de cuánto."),
            { Kind: BenefitKind.FullCost } => Text.Of($"It can pay all of {part}.", $"Puede pagar por completo {part}."),
            { Kind: BenefitKind.Coverage, Component: BenefitComponent.Premium } => Text.Of("It lowers your insurance premium.", "Baja la prima de su seguro."),
            { Kind: BenefitKind.Coverage, PlanPays: { } share } => Text.Of(
                $"It pays {share} of the approved amount for {part}.", $"Paga {share} de la cantidad aprobada por {part}."),
            { Kind: BenefitKind.Coverage } => Text.Of($"It is insurance that can pay for {part}.", $"Es un seguro que puede pagar {part}."),
            { Kind: BenefitKind.TaxSaving } => Text.Of("You pay with money that is not taxed.", "Usted paga con dinero libre de impuestos."),
            _ => Text.Of("Advice and a place to look, not money.", "Consejos y un lugar donde buscar, no dinero."),
        };
    }

    private static Text Part(BenefitComponent component) => component switch
    {
        BenefitComponent.Drug => Text.Of("the drug", "el medicamento"),
        BenefitComponent.Observation => Text.Of("the time you are watched at the clinic", "el tiempo de observación en la clínica"),
        BenefitComponent.Visit => Text.Of("the visit", "la visita"),
        BenefitComponent.Premium => Text.Of("your insurance premium", "la prima de su seguro"),
        _ => Text.Of("the treatment", "el tratamiento"),
    };

    private static Text Per(AmountPeriod period) => period switch
    {
        AmountPeriod.Month => Text.Of("a month", "al mes"),
        AmountPeriod.Year => Text.Of("a year", "al año"),
        AmountPeriod.Treatment => Text.Of("a treatment", "por tratamiento"),
        _ => Text.Of("once", "una sola vez"),
    };
}
