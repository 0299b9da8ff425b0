using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.Core.Amounts;
using CostFinder.Core.Estimates;
using CostFinder.Core.Financing;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Writes down what paying over time costs.</summary>
public static class FinancingRendering
{
    private const int Year = 12;

    /// <summary>One line for each plan, at the published term nearest to a year, so that plans can be held against each other.</summary>
    public static IReadOnlyList<PaymentPlanOfferResponse> Offers(FactCatalog catalog, Money amount, Case opened, Language language)
    {
        var day = opened.Question.AsOf;
        return amount == Money.Zero ? [] :
        [
            .. PaymentPlanOffers.For(catalog.PaymentPlans, amount, opened.Treatment.Id, opened.Place.State, day).Select(offer => Render(offer, amount,
                payment => opened.Question.Answers.Household.AnnualIncome is { } income ? QuoteRendering.Share(payment, income, catalog.Parameters, day, language) : null, language)),
        ];
    }

    private static PaymentPlanOfferResponse Render(PaymentPlanOffer offer, Money amount, Func<Money, IncomeShareResponse?> shareOf, Language language)
    {
        var term = offer.Terms.MinBy(term => Math.Abs(term.Months - Year));
        var dearest = term?.AtHighestRate;
        var cheapest = offer.Plan.Rates is { } rates && rates.Lowest == rates.Highest ? dearest : term?.AtLowestRate;
        var isRange = cheapest?.Payment != dearest?.Payment;
        return new()
        {
            PlanId = offer.Plan.Id,
            Name = offer.Plan.Name.In(language),
            Kind = Words.Of(offer.Plan.Kind),
            Amount = amount.Dollars,
            Months = term?.Months,
            OtherMonths = MonthsBeside(term, offer.Terms),
            AprPercent = dearest?.AprPercent,
            IsHighestRate = isRange,
            Monthly = dearest?.Payment.Dollars,
            MonthlyAtLowestRate = isRange ? cheapest!.Payment.Dollars : null,
            TotalPaid = dearest?.TotalPaid.Dollars,
            CostOfCredit = dearest?.CostOfCredit.Dollars,
            IfNotPaidInTime = dearest?.IfNotPaidInTime is { } missed
                ? new(missed.OnWholePurchase.Dollars, Text.Of(
                    $"If you still owe anything after {term!.Months} months, about {missed.OnWholePurchase} of interest is added.",
                    $"Si después de {term.Months} meses queda algo sin pagar, se suman unos {missed.OnWholePurchase} de interés.").In(language))
                : null,
            ShareOfIncome = offer.Plan.Kind is not CreditKind.PayInFour && dearest is not null ? shareOf(dearest.Payment) : null,
            Fees = offer.Plan.Fees.In(language),
            DownPayment = offer.Plan.DownPayment?.In(language),
            CreditCheck = offer.Plan.CreditCheck?.In(language),
            Warnings = offer.Warnings.In(language),
            WhereOffered = offer.Plan.WhereOffered.In(language),
            Link = offer.Plan.Link,
        };
    }

    private static List<int> MonthsBeside(PaymentPlanTerm? shown, IReadOnlyList<PaymentPlanTerm> terms)
    {
        var months = new List<int>(terms.Count);
        foreach (var term in terms)
        {
            if (term.Months != shown?.Months)
                months.Add(term.Months);
        }
        return months;
    }
}
