using CostFinder.Core.Assistance;
using CostFinder.Core.Packing;

namespace CostFinder.Core.Financing;

/// <summary>Payment plans as one page.</summary>
internal static class PackedPaymentPlans
{
    public static byte[] Of(IReadOnlyList<PaymentPlan> plans)
    {
        var page = new PageWriter();
        page.All(plans, plan => Write(page, plan));
        return page.Content();
    }

    public static PaymentPlan[] Read(PageReader page) => page.All(() => Plan(page));

    private static void Write(PageWriter page, PaymentPlan plan)
    {
        page.Text(plan.Id);
        page.Words(plan.Name);
        page.Words(plan.Lender);
        page.Choice(plan.Kind);
        page.Words(plan.Summary);
        page.Texts(plan.Treatments);
        page.Optional(plan.Rates, rates =>
        {
            page.Exact(rates.Lowest.Percent);
            page.Exact(rates.Highest.Percent);
        });
        page.Wholes(plan.TermsMonths);
        page.OptionalExact(plan.SmallestAmount);
        page.OptionalExact(plan.LargestAmount);
        page.OptionalExact(plan.LeastMonthly);
        page.Sentences(plan.Fees);
        page.Optional(plan.DownPayment);
        page.Optional(plan.CreditCheck);
        page.Words(plan.WhereOffered);
        page.Optional(plan.OnlyAt);
        page.Texts(plan.NotOfferedIn);
        PackedPrograms.Write(page, plan.Status);
        page.Text(plan.Link);
        page.Text(plan.Phone);
        page.Sentences(plan.Steps);
        page.Sentences(plan.Documents);
        page.Sentences(plan.Notes);
        page.Optional(plan.Disputed);
        page.Sources(plan.Sources);
        page.Day(plan.ReviewBy);
    }

    private static PaymentPlan Plan(PageReader page) => new()
    {
        Id = page.Text(),
        Name = page.Words(),
        Lender = page.Words(),
        Kind = page.Choice<CreditKind>(),
        Summary = page.Words(),
        Treatments = page.Texts(),
        Rates = page.Flag() ? new(YearlyRate.OfPercent(page.Exact()), YearlyRate.OfPercent(page.Exact())) : null,
        TermsMonths = page.Wholes(),
        SmallestAmount = page.OptionalExactAmount(),
        LargestAmount = page.OptionalExactAmount(),
        LeastMonthly = page.OptionalExactAmount(),
        Fees = page.Sentences(),
        DownPayment = page.OptionalWords(),
        CreditCheck = page.OptionalWords(),
        WhereOffered = page.Words(),
        OnlyAt = page.OptionalWords(),
        NotOfferedIn = page.Texts(),
        Status = PackedPrograms.Status(page),
        Link = page.Text(),
        Phone = page.OptionalText(),
        Steps = page.Sentences(),
        Documents = page.Sentences(),
        Notes = page.Sentences(),
        Disputed = page.OptionalWords(),
        Sources = page.Sources(),
        ReviewBy = page.Day(),
    };
}
