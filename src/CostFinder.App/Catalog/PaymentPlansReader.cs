using CostFinder.Core.Financing;

namespace CostFinder.App.Catalog;

/// <summary>Reads <c>payment-plans/*.json</c>, one plan a file.</summary>
public static class PaymentPlansReader
{
    /// <summary>Every payment plan, by id.</summary>
    /// <exception cref="DamagedFactException">A file cannot be read, or its rates, terms or amounts are not in order.</exception>
    public static IReadOnlyList<PaymentPlan> Read(FactFiles files) =>
        [.. files.In("payment-plans").Select(Read).OrderBy(plan => plan.Id, StringComparer.Ordinal)];

    private static PaymentPlan Read(FactFile file)
    {
        var fact = file.Json(FactJson.Default.PaymentPlanFact);
        return file.Build(() =>
        {
            ProgramFactParts.DemandFileName(file, fact.Id);
            ProgramFactParts.Demand(fact.Sources.Length > 0, "there is no source; cite one");
            ProgramFactParts.Demand(fact.Apr is not { } apr || apr.Min <= apr.Max, "apr.min is above apr.max");
            ProgramFactParts.Demand(!(fact.Amount.Min > fact.Amount.Max), "amount.min is above amount.max");
            ProgramFactParts.Demand(fact.Kind is not CreditKind.MinimumPayment || fact.TermsMonths is [], "smallest payments have no term; leave termsMonths empty");
            ProgramFactParts.Demand(fact.TermsMonths.Order().SequenceEqual(fact.TermsMonths), "termsMonths are not in order, shortest first");
            ProgramFactParts.DemandBothLanguages(
                [fact.Summary, fact.DownPayment, fact.CreditCheck, fact.WhereOffered, fact.Disputed, .. fact.Fees, .. fact.Steps, .. fact.Documents, .. fact.Notes]);
            return PlanOf(fact);
        });
    }

    private static PaymentPlan PlanOf(PaymentPlanFact fact) => new()
    {
        Id = fact.Id,
        Name = fact.Name,
        Lender = fact.Lender,
        Kind = fact.Kind,
        Summary = fact.Summary,
        Treatments = fact.Treatments,
        Rates = fact.Apr is { } apr ? new(YearlyRate.OfPercent(apr.Min), YearlyRate.OfPercent(apr.Max)) : null,
        TermsMonths = fact.TermsMonths,
        SmallestAmount = ProgramFactParts.MoneyOf(fact.Amount.Min),
        LargestAmount = ProgramFactParts.MoneyOf(fact.Amount.Max),
        LeastMonthly = ProgramFactParts.MoneyOf(fact.LeastMonthly),
        Fees = fact.Fees,
        DownPayment = fact.DownPayment,
        CreditCheck = fact.CreditCheck,
        WhereOffered = fact.WhereOffered,
        OnlyAt = fact.OnlyAt,
        NotOfferedIn = fact.NotOfferedIn,
        Status = ProgramFactParts.StatusOf(fact.Status),
        Link = fact.Link,
        Phone = fact.Phone,
        Steps = fact.Steps,
        Documents = fact.Documents,
        Notes = fact.Notes,
        Disputed = fact.Disputed,
        Sources = fact.Sources.Sources(),
        ReviewBy = fact.ReviewBy,
    };
}
