using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Http;
using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Dating;
using CostFinder.Core.Financing;
using CostFinder.Core.Provenance;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Works a quote out and writes it down as the contract has it.</summary>
public static class QuoteRendering
{
    private static readonly Text Disclaimer = Text.Of(
        "This is arithmetic on the terms given. It is not an offer, and we recommend no lender. Look for help first: it does not have to be paid back.",
        "Es un cálculo con las condiciones dadas. No es una oferta, y no recomendamos a ningún prestamista. Busque ayuda primero: no hay que devolverla.");

    public static QuoteResponse Render(QuoteQuestion question, Parameters parameters, DateOnly day, Language language)
    {
        var warnings = new List<Text>();
        var sources = new List<Source>();
        var quote = QuoteOf(question, parameters, day, warnings, sources);
        if (quote is { EndsInLargerPayment: true })
        {
            var last = quote.Schedule.Instalments[^1].Payment;
            warnings.Add(Text.Of(
                $"The payments hardly lower what is owed. The last one is {last}, far more than the others.",
                $"Los pagos casi no bajan la deuda. El último es de {last}, mucho más que los demás."));
        }
        var everyMonth = question.Kind is not CreditKind.PayInFour;
        return new()
        {
            Kind = Words.Of(question.Kind),
            Amount = question.Price.Dollars,
            DownPayment = question.DownPayment.Dollars,
            Fee = question.Fee.Dollars,
            Months = everyMonth ? quote?.Payments : null,
            Payments = quote?.Payments,
            PaymentEvery = everyMonth ? "month" : "two weeks",
            Payment = quote?.Payment.Dollars,
            LastPayment = quote?.Schedule.Instalments[^1].Payment.Dollars,
            TotalPaid = quote?.TotalPaid.Dollars,
            CostOfCredit = quote?.CostOfCredit.Dollars,
            AprPercent = quote?.AprPercent,
            IfNotPaidInTime = quote?.IfNotPaidInTime is { } missed ? Render(quote, missed, language) : null,
            ShareOfIncome = everyMonth && quote is not null && question.AnnualIncome is { } income ? Share(quote.Payment, income, parameters, day, language) : null,
            TaxSavings = question.TaxRate is { } rate ? TaxSavings(question.Price, rate, parameters, day, sources, language) : null,
            Schedule = [.. quote?.Schedule.Instalments.Select(instalment => new InstalmentResponse(
                instalment.Number, instalment.Payment.Dollars, instalment.Interest.Dollars, instalment.Principal.Dollars, instalment.BalanceAfter.Dollars)) ?? []],
            Warnings = warnings.In(language),
            Sources = [.. sources.Distinct().Select(EstimateRendering.Render)],
            Disclaimer = Disclaimer.In(language),
        };
    }

    /// <summary>What share of a month's income a payment takes; nothing when there is no income or no known limit for the day.</summary>
    public static IncomeShareResponse? Share(Money payment, Money yearlyIncome, Parameters parameters, DateOnly day, Language language)
    {
        if (On(parameters, "income.high-medical-share", day) is not { } limit || IncomeShare.Of(payment, yearlyIncome, Percentage.Of(limit.Value)) is not { } share)
            return null;
        var says = share.IsAboveLimit
            ? Text.Of(
                $"One payment takes {share.Percent}% of a month's income. Medical costs of {limit.Value}% or more count as high.",
                $"Un pago se lleva {share.Percent}% de los ingresos de un mes. Los gastos médicos de {limit.Value}% o más se consideran altos.")
            : Text.Of($"One payment takes {share.Percent}% of a month's income.", $"Un pago se lleva {share.Percent}% de los ingresos de un mes.");
        return new(share.Percent, limit.Value, share.IsAboveLimit, says.In(language));
    }

    private static CreditQuote? QuoteOf(QuoteQuestion question, Parameters parameters, DateOnly day, List<Text> warnings, List<Source> sources)
    {
        var (price, fee, down) = (question.Price, question.Fee, question.DownPayment);
        if (question.Plan is { } plan)
        {
            sources.AddRange(plan.Sources);
            var isPublished = plan.Rates is { } rates ? question.Rate == rates.Highest : question.Rate == YearlyRate.Zero;
            warnings.Add(isPublished
                ? Text.Of(
                    $"These are the highest published terms of {plan.Name}. The lender decides; yours may differ.",
                    $"Son las condiciones más altas que publica {plan.Name}. El prestamista decide; las suyas pueden ser otras.")
                : Text.Of(
                    $"The rate is the one you gave, not one that {plan.Name} publishes. The lender decides; yours may differ.",
                    $"La tasa es la que usted dio, no una que publique {plan.Name}. El prestamista decide; la suya puede ser otra."));
            warnings.AddRange(PaymentPlanOffers.LimitsAgainst(plan, question.Price));
        }
        switch (question.Kind)
        {
            case CreditKind.ZeroInterest:
                return CreditQuotes.ZeroInterest(price, question.Months!.Value, fee, down);
            case CreditKind.Installment:
                return CreditQuotes.Installment(price, question.Rate, question.Months!.Value, fee, down);
            case CreditKind.PayInFour:
                return CreditQuotes.PayInFour(price, fee);
            case CreditKind.DeferredInterest:
                warnings.Add(Text.Of(
                    "This is deferred interest. If any of it is unpaid when the time is up, even by a day, interest is added back to the first day.",
                    "Es interés diferido. Si queda algo sin pagar cuando termina el plazo, aunque sea por un día, se suma el interés desde el primer día."));
                return CreditQuotes.DeferredInterest(price, question.Rate, question.Months!.Value, fee, down);
            default:
                var quote = CreditQuotes.MinimumPayment(price, question.Rate, MinimumOf(question, parameters, day, warnings, sources), fee, down);
                warnings.Add(quote is null
                    ? Text.Of(
                        "The smallest payments never pay this off, or not within a hundred years.",
                        "Con los pagos mínimos esta deuda no se acaba nunca, o no en cien años.")
                    : Text.Of(
                        "The smallest payments fall with the balance, so it takes long to pay off.",
                        "Los pagos mínimos bajan con el saldo, así que se tarda mucho en pagar todo."));
                return quote;
        }
    }

    // What nobody gave is a usual rule of cards, and is said to be one.
    private static MinimumPaymentRule MinimumOf(QuoteQuestion question, Parameters parameters, DateOnly day, List<Text> warnings, List<Source> sources)
    {
        if (question is { MinimumShare: { } given, MinimumFloor: { } least })
            return new(given, least, PlusInterest: true);
        var share = parameters.Get("credit-card.smallest-payment.share").Values.On(day);
        var floor = parameters.Get("credit-card.smallest-payment.floor").Values.On(day);
        sources.AddRange([share.Source, floor.Source]);
        var rule = new MinimumPaymentRule(question.MinimumShare ?? Percentage.Of(share.Value), question.MinimumFloor ?? Money.Of(floor.Value), PlusInterest: true);
        warnings.Add(Text.Of(
            $"We took a usual rule for the smallest payment: {rule.ShareOfBalance.Percent:0.##}% of the balance and the month's interest, at least {rule.Floor}. Your card's own rule counts.",
            $"Usamos una regla común para el pago mínimo: {rule.ShareOfBalance.Percent:0.##}% del saldo más el interés del mes, y al menos {rule.Floor}. Cuenta la regla de su tarjeta."));
        return rule;
    }

    private static MissedPromotionResponse Render(CreditQuote quote, MissedPromotion missed, Language language) => new(
        missed.OnWholePurchase.Dollars, missed.OnFallingBalance.Dollars, (quote.TotalPaid + missed.OnWholePurchase).Dollars,
        Text.Of(
            $"If you still owe anything after {quote.Payments} months, about {missed.OnWholePurchase} of interest is added at once. It counts from the first day.",
            $"Si después de {quote.Payments} meses queda algo sin pagar, se suman de golpe unos {missed.OnWholePurchase} de interés. Se cuentan desde el primer día.").In(language));

    private static List<TaxSavingResponse> TaxSavings(Money price, Percentage rate, Parameters parameters, DateOnly day, List<Source> sources, Language language)
    {
        var savings = new List<TaxSavingResponse>();
        Add("hsa", "hsa.highest-contribution.one-person", Text.Of("a health savings account (HSA)", "una cuenta de ahorros para la salud (HSA)"));
        Add("health-fsa", "fsa.highest-contribution", Text.Of("a health flexible spending account (FSA)", "una cuenta de gastos flexibles para la salud (FSA)"));
        return savings;

        void Add(string account, string figure, Text name)
        {
            if (On(parameters, figure, day) is not { } most)
                return;
            var saving = TaxSaving.Of(price, Money.Of(most.Value), rate);
            sources.Add(most.Source);
            savings.Add(new(account, saving.UntaxedMoney.Dollars, saving.Saves.Dollars,
                Text.Of(
                    $"Paid from {name}, {saving.UntaxedMoney} of the price would save about {saving.Saves.InWholeDollars} of income tax at your rate of {rate.Percent:0.##}%. One person may pay in {Money.Of(most.Value)} for {day.Year}. What a program pays may not be counted again.",
                    $"Si paga {saving.UntaxedMoney} del precio desde {name}, ahorraría unos {saving.Saves.InWholeDollars} de impuesto sobre la renta con su tasa de {rate.Percent:0.##}%. Una persona puede aportar {Money.Of(most.Value)} para {day.Year}. Lo que paga un programa no se puede contar otra vez.").In(language)));
        }
    }

    private static Dated<decimal>? On(Parameters parameters, string id, DateOnly day) =>
        parameters.Get(id).Values is var values && values.IsKnownOn(day) ? values.On(day) : null;
}
