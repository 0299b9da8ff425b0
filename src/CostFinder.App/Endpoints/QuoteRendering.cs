using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Http;
using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Dating;
using CostFinder.Core.Financing;
using CostFinder.Core.Provenance;

namespace CostFinder.App.Endpoints;

/// <summary>Works a quote out and writes it down as the contract has it.</summary>
public static class QuoteRendering
{
    private const string Disclaimer =
        "This is arithmetic on the terms given. It is not an offer, and we recommend no lender. Look for help first: it does not have to be paid back.";

    public static QuoteResponse Render(QuoteQuestion question, Parameters parameters, DateOnly day)
    {
        var warnings = new List<string>();
        var sources = new List<Source>();
        var quote = QuoteOf(question, parameters, day, warnings, sources);
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
            IfNotPaidInTime = quote?.IfNotPaidInTime is { } missed ? Render(quote, missed) : null,
            ShareOfIncome = everyMonth && quote is not null && question.AnnualIncome is { } income ? Share(quote.Payment, income, parameters, day) : null,
            TaxSavings = question.TaxRate is { } rate ? TaxSavings(question.Price, rate, parameters, day, sources) : null,
            Schedule = [.. quote?.Schedule.Instalments.Select(instalment => new InstalmentResponse(
                instalment.Number, instalment.Payment.Dollars, instalment.Interest.Dollars, instalment.Principal.Dollars, instalment.BalanceAfter.Dollars)) ?? []],
            Warnings = warnings,
            Sources = [.. sources.Distinct().Select(EstimateRendering.Render)],
            Disclaimer = Disclaimer,
        };
    }

    /// <summary>What share of a month's income a payment takes; nothing when there is no income or no known limit for the day.</summary>
    public static IncomeShareResponse? Share(Money payment, Money yearlyIncome, Parameters parameters, DateOnly day)
    {
        if (On(parameters, "income.high-medical-share", day) is not { } limit || IncomeShare.Of(payment, yearlyIncome, Percentage.Of(limit.Value)) is not { } share)
            return null;
        return new(share.Percent, limit.Value, share.IsAboveLimit, share.IsAboveLimit
            ? $"One payment takes {share.Percent}% of a month's income. Medical costs of {limit.Value}% or more count as high."
            : $"One payment takes {share.Percent}% of a month's income.");
    }

    private static CreditQuote? QuoteOf(QuoteQuestion question, Parameters parameters, DateOnly day, List<string> warnings, List<Source> sources)
    {
        var (price, fee, down) = (question.Price, question.Fee, question.DownPayment);
        if (question.Plan is { } plan)
        {
            sources.AddRange(plan.Sources);
            var isPublished = plan.Rates is { } rates ? question.Rate == rates.Highest : question.Rate == YearlyRate.Zero;
            warnings.Add(isPublished
                ? $"These are the highest published terms of {plan.Name}. The lender decides; yours may differ."
                : $"The rate is the one you gave, not one that {plan.Name} publishes. The lender decides; yours may differ.");
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
                warnings.Add("This is deferred interest. If any of it is unpaid when the time is up, even by a day, interest is added back to the first day.");
                return CreditQuotes.DeferredInterest(price, question.Rate, question.Months!.Value, fee, down);
            default:
                var quote = CreditQuotes.MinimumPayment(price, question.Rate, MinimumOf(question, parameters, day, warnings, sources), fee, down);
                warnings.Add(quote is null
                    ? "The smallest payments never pay this off, or not within a hundred years."
                    : "The smallest payments fall with the balance, so it takes long to pay off.");
                return quote;
        }
    }

    // What nobody gave is a usual rule of cards, and is said to be one.
    private static MinimumPaymentRule MinimumOf(QuoteQuestion question, Parameters parameters, DateOnly day, List<string> warnings, List<Source> sources)
    {
        if (question is { MinimumShare: { } given, MinimumFloor: { } least })
            return new(given, least, PlusInterest: true);
        var share = parameters.Get("credit-card.smallest-payment.share").Values.On(day);
        var floor = parameters.Get("credit-card.smallest-payment.floor").Values.On(day);
        sources.AddRange([share.Source, floor.Source]);
        var rule = new MinimumPaymentRule(question.MinimumShare ?? Percentage.Of(share.Value), question.MinimumFloor ?? Money.Of(floor.Value), PlusInterest: true);
        warnings.Add($"We took a usual rule for the smallest payment: {rule.ShareOfBalance.Percent:0.##}% of the balance and the month's interest, at least {rule.Floor}. Your card's own rule counts.");
        return rule;
    }

    private static MissedPromotionResponse Render(CreditQuote quote, MissedPromotion missed) => new(
        missed.OnWholePurchase.Dollars, missed.OnFallingBalance.Dollars, (quote.TotalPaid + missed.OnWholePurchase).Dollars,
        $"If anything is still unpaid after {quote.Payments} months, about {missed.OnWholePurchase} of interest is added at once, counted from the first day.");

    private static List<TaxSavingResponse> TaxSavings(Money price, Percentage rate, Parameters parameters, DateOnly day, List<Source> sources)
    {
        var savings = new List<TaxSavingResponse>();
        Add("hsa", "hsa.highest-contribution.one-person", "a health savings account (HSA)");
        Add("health-fsa", "fsa.highest-contribution", "a health flexible spending account (FSA)");
        return savings;

        void Add(string account, string figure, string name)
        {
            if (On(parameters, figure, day) is not { } most)
                return;
            var saving = TaxSaving.Of(price, Money.Of(most.Value), rate);
            sources.Add(most.Source);
            savings.Add(new(account, saving.UntaxedMoney.Dollars, saving.Saves.Dollars,
                $"Paid from {name}, {saving.UntaxedMoney} of the price would save about {saving.Saves.InWholeDollars} of income tax at your rate of {rate.Percent:0.##}%. "
                + $"One person may pay in {Money.Of(most.Value)} for {day.Year}. What a program pays may not be counted again."));
        }
    }

    private static Dated<decimal>? On(Parameters parameters, string id, DateOnly day) =>
        parameters.Get(id).Values is var values && values.IsKnownOn(day) ? values.On(day) : null;
}
