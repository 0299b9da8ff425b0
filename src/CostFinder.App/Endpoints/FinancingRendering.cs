using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.Core.Amounts;
using CostFinder.Core.Financing;

namespace CostFinder.App.Endpoints;

/// <summary>Writes down what paying over time costs.</summary>
public static class FinancingRendering
{
    private const int Year = 12;

    /// <summary>One line for each plan, at the published term nearest to a year, so that plans can be held against each other.</summary>
    public static IReadOnlyList<PaymentPlanOfferResponse> Offers(
        IReadOnlyList<PaymentPlan> plans, Money amount, string treatment, string? state, DateOnly day) =>
        amount == Money.Zero ? [] : [.. PaymentPlanOffers.For(plans, amount, treatment, state, day).Select(offer => Render(offer, amount))];

    private static PaymentPlanOfferResponse Render(PaymentPlanOffer offer, Money amount)
    {
        var term = offer.Terms.OrderBy(term => Math.Abs(term.Months - Year)).FirstOrDefault();
        var dearest = term?.AtHighestRate;
        var isRange = term is not null && term.AtLowestRate.Payment != term.AtHighestRate.Payment;
        return new()
        {
            PlanId = offer.Plan.Id,
            Name = offer.Plan.Name,
            Kind = Words.Of(offer.Plan.Kind),
            Amount = amount.Dollars,
            Months = term?.Months,
            OtherMonths = [.. offer.Terms.Select(other => other.Months).Where(months => months != term?.Months)],
            AprPercent = dearest?.AprPercent,
            IsHighestRate = isRange,
            Monthly = dearest?.Payment.Dollars,
            MonthlyAtLowestRate = isRange ? term!.AtLowestRate.Payment.Dollars : null,
            TotalPaid = dearest?.TotalPaid.Dollars,
            CostOfCredit = dearest?.CostOfCredit.Dollars,
            IfNotPaidInTime = dearest?.IfNotPaidInTime is { } missed
                ? new(missed.OnWholePurchase.Dollars, $"If anything is still unpaid after {term!.Months} months, about {missed.OnWholePurchase} of interest is added.")
                : null,
            Warnings = offer.Warnings,
            WhereOffered = offer.Plan.WhereOffered,
            Link = offer.Plan.Link,
        };
    }
}
