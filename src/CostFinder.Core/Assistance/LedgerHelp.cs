using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Assistance;

/// <summary>What a program would pay on the visits of a course, as the ledger needs it, or why that cannot be worked out.</summary>
public abstract record LedgerHelp
{
    private LedgerHelp()
    {
    }

    /// <summary>
    /// It can be worked out. With <paramref name="AtLeast"/> the program may take off more than these terms do.
    /// </summary>
    public sealed record Known(AssistanceTerms Terms, bool AtLeast) : LedgerHelp;

    /// <summary>
    /// It pays, but up to a yearly cap that it does not publish. <paramref name="Terms"/> say so; a cap that others state is a figure
    /// to look at, and no more.
    /// </summary>
    public sealed record CapNotPublished(AssistanceTerms Terms, IReadOnlyList<ReportedAmount> Reported) : LedgerHelp
    {
        /// <summary>The same terms as if a reported cap were true.</summary>
        public AssistanceTerms If(ReportedAmount reported) => Terms with { Cap = ProgramCap.Of(reported.Value) };
    }

    /// <summary>Nobody can say, or it pays for something else than visits.</summary>
    public sealed record NotWorkedOut(Text Why) : LedgerHelp;

    /// <summary>Reads a program's benefit for the person it was judged for.</summary>
    public static LedgerHelp Of(ProgramMatch match)
    {
        var (program, benefit) = (match.Program, match.Program.Benefit);
        if (benefit.Component is BenefitComponent.Premium)
            return new NotWorkedOut(Text.Of("It pays insurance premiums, not visits.", "Paga primas del seguro, no visitas."));
        switch (benefit)
        {
            case { Kind: BenefitKind.Information }:
                return new NotWorkedOut(Text.Of("It gives advice, not money.", "Da consejos, no dinero."));
            case { Kind: BenefitKind.TaxSaving }:
                return new NotWorkedOut(Text.Of(
                    "It saves tax. How much depends on your tax rate; a payment plan quote can work it out.",
                    "Ahorra impuestos. Cuánto depende de su tasa de impuestos; puede calcularlo con la cotización de un plan de pagos."));
            case { Kind: BenefitKind.Coverage }:
                return new NotWorkedOut(Text.Of(
                    "It is insurance. Give it as your insurance to see what you would pay with it.",
                    "Es un seguro. Indíquelo como su seguro para ver cuánto pagaría con él."));
            case { Kind: BenefitKind.PayAtMost, PayAtMost: { } most }:
                return With(new ProgramPays.AllAbove(most), atLeast: false);
            case { Kind: BenefitKind.FullCost }:
                return With(new ProgramPays.All(), atLeast: false);
            case { Kind: BenefitKind.FixedAmount, Amount: { } amount }:
                return With(new ProgramPays.UpTo(amount.Value, amount.Per), atLeast: false);
            case { Kind: BenefitKind.PercentOff, PercentOff: { } off }:
                return With(new ProgramPays.Part(off), atLeast: false);
            case { Kind: BenefitKind.PercentOff, Tiers.Count: > 0 }:
                return TierOf(match) is { } tier ? With(new ProgramPays.Part(tier.Off), tier.AtLeast) : new NotWorkedOut(WhyNoTier(match));
            default:
                return new NotWorkedOut(Text.Of("How much it pays is not published.", "No se publica cuánto paga."));
        }

        LedgerHelp With(ProgramPays pays, bool atLeast)
        {
            var terms = new AssistanceTerms
            {
                ProgramId = program.Id,
                For = PartOf(benefit.Component),
                Pays = pays,
                Cap = benefit.AnnualMax switch
                {
                    null => ProgramCap.None,
                    { Value: { } cap } known when known.Year == match.Question.Day.Year => ProgramCap.Of(cap),
                    _ => ProgramCap.NotPublished,
                },
                CapPeriod = benefit.AnnualMax?.Period ?? CapPeriod.CalendarYear,
                MostTreatments = benefit.MaxSessions,
                Devices = benefit.Devices,
                Payout = benefit.Payout,
                PaysUncoveredCare = !benefit.CoveredCareOnly,
                FromManufacturer = program.Funding is Funding.Manufacturer,
            };
            return terms.Cap.IsKnown ? new Known(terms, atLeast) : new CapNotPublished(terms, benefit.AnnualMax!.Reported);
        }
    }

    private static Component? PartOf(BenefitComponent component) => component switch
    {
        BenefitComponent.Drug => Component.Drug,
        BenefitComponent.Observation => Component.Observation,
        BenefitComponent.Visit => null,
        _ => null,
    };

    // Where groups of hospitals have tiers of their own and nobody knows the hospital, the smallest share is what is sure.
    private static (Percentage Off, bool AtLeast)? TierOf(ProgramMatch match)
    {
        if (ShareOfGuideline(match.Question) is not { } share)
            return null;
        var found = match.Program.Benefit.Tiers.GroupBy(tier => tier.For)
            .Select(group => group.FirstOrDefault(tier => !(share <= tier.AbovePercentOfGuideline) && share <= tier.AtMostPercentOfGuideline))
            .ToList();
        if (found.Any(tier => tier?.PercentOffAtLeast is null))
            return null;
        var least = found.MinBy(tier => tier!.PercentOffAtLeast!.Value.Percent)!;
        return (least.PercentOffAtLeast!.Value, found.Any(tier => tier!.PercentOffAtMost!.Value.Percent > least.PercentOffAtLeast.Value.Percent));
    }

    private static Text WhyNoTier(ProgramMatch match) => ShareOfGuideline(match.Question) is null
        ? Text.Of(
            "How much it takes off depends on your income, your household and your state.",
            "Cuánto descuenta depende de sus ingresos, de su hogar y de su estado.")
        : Text.Of(
            "How much it takes off at your income is not published; the hospital or center sets it.",
            "No se publica cuánto descuenta con sus ingresos; lo fija el hospital o el centro.");

    private static decimal? ShareOfGuideline(RuleQuestion question) =>
        question is { State: { } state, Answers.Household: { Size: >= 1 and <= PovertyGuidelines.LargestHousehold and { } size, AnnualIncome: { } income } }
        && question.Guidelines.AreaOf(state) is { } area && question.Guidelines.IsKnownOn(question.Day)
            ? income.Dollars * 100 / question.Guidelines.For(area, size, question.Day).Yearly.Dollars
            : null;
}
