using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.Core.Amounts;
using CostFinder.Core.Financing;

namespace CostFinder.App.Http;

/// <summary>A checked request for a quote; what the kind needs is there.</summary>
public sealed record QuoteQuestion(
    Money Price, CreditKind Kind, PaymentPlan? Plan, int? Months, YearlyRate Rate, Money Fee, Money DownPayment,
    Percentage? MinimumShare, Money? MinimumFloor, Money? AnnualIncome, Percentage? TaxRate);

/// <summary>Turns the JSON of a quote request into a question, or into every fault it has.</summary>
public static class QuoteRequestReader
{
    private const int MostMonths = 480;
    private const int Year = 12;

    public static QuoteQuestion? Read(JsonElement body, IReadOnlyList<PaymentPlan> plans, List<Fault> faults)
    {
        var fields = Fields.Of(body, faults);
        var price = fields.Amount("amount", "the amount to be paid over time");
        if (!fields.Has("amount") || price == Money.Zero)
            fields.Report("amount", "required", "Enter the amount to be paid over time, in dollars, such as 3000.");
        var plan = PlanOf(fields, plans);
        var kind = fields.Word<CreditKind>("kind", "how it is paid over time") ?? plan?.Kind;
        if (kind is null && !fields.Has("kind") && !fields.Has("planId"))
            fields.Report("kind", "required", $"Choose how it is paid over time: {string.Join(", ", Words.All<CreditKind>())}. Or name a plan in planId.");
        var months = fields.Whole("months", "the number of months", 1, MostMonths);
        var promotion = fields.Whole("promotionMonths", "the months of the promotion", 1, MostMonths);
        var rate = fields.Rate("aprPercent", "the yearly rate");
        var fee = fields.Amount("fee", "the fee for the credit") ?? Money.Zero;
        var down = fields.Amount("downPayment", "the down payment") ?? Money.Zero;
        var minimum = fields.Section("minimumPayment");
        var question = new QuoteQuestion(
            price ?? Money.Zero, kind ?? CreditKind.Installment, plan,
            (kind is CreditKind.DeferredInterest ? promotion ?? months : months) ?? Published(plan, kind),
            rate ?? plan?.Rates?.Highest ?? YearlyRate.Zero,
            fee, down,
            minimum.Percent("percentOfBalance", "the share of the balance"),
            minimum.Amount("floor", "the least that is asked for in a month"),
            fields.Amount("annualIncome", "your household's income in a year"),
            fields.Percent("taxRatePercent", "your rate of income tax"));
        fields.ReportUnknownMembers();
        if (kind is not null)
            CheckKind(fields, question, hasRate: plan?.Rates is not null || fields.Has("aprPercent"), hasMinimum: minimum.HasAny);
        if (price > Money.Zero)
            CheckAmounts(fields, question);
        return faults.Count == 0 ? question : null;
    }

    private static PaymentPlan? PlanOf(Fields fields, IReadOnlyList<PaymentPlan> plans)
    {
        if (fields.Text("planId", "the id of a payment plan, as estimates list them", longest: 60) is not { } id)
            return null;
        if (plans.FirstOrDefault(plan => plan.Id == id) is { } found)
            return found;
        fields.Report("planId", "unknown-choice", "Choose a payment plan that estimates list, or leave it out.");
        return null;
    }

    private static int? Published(PaymentPlan? plan, CreditKind? kind) =>
        plan is { TermsMonths.Count: > 0 } && plan.Kind == kind ? plan.TermsMonths.MinBy(months => Math.Abs(months - Year)) : null;

    // What was sent but cannot be read has its fault already.
    private static void CheckKind(Fields fields, QuoteQuestion question, bool hasRate, bool hasMinimum)
    {
        var kind = question.Kind;
        var hasPromotion = fields.Has("promotionMonths");
        var hasTime = question.Months is not null || fields.Has("months") || (kind is CreditKind.DeferredInterest && hasPromotion);
        if (question.Plan is { } plan && plan.Kind != kind)
            fields.Report("kind", "does-not-apply", "This plan is paid in another way. Leave the kind out, or leave the plan out.");
        if (kind is CreditKind.Installment or CreditKind.ZeroInterest && !hasTime)
            fields.Report("months", "required", "Enter the number of months, such as 24.");
        if (kind is CreditKind.DeferredInterest && !hasTime)
            fields.Report("promotionMonths", "required", "Enter how many months the promotion lasts, such as 12.");
        if (kind is not CreditKind.DeferredInterest && hasPromotion)
            fields.Report("promotionMonths", "does-not-apply", "Only deferred interest has a promotion. Leave it out.");
        if (kind is CreditKind.Installment or CreditKind.DeferredInterest or CreditKind.MinimumPayment && !hasRate)
            fields.Report("aprPercent", "required", question.Plan is null
                ? "Enter the yearly rate as a number, such as 17.9 for 17.9 %."
                : "The lender does not publish its rate. Ask for it in writing and enter it here.");
        if (kind is CreditKind.ZeroInterest or CreditKind.PayInFour && question.Rate != YearlyRate.Zero)
            fields.Report("aprPercent", "does-not-apply", "Without interest there is no rate. Leave it out, or choose installment.");
        if (kind is CreditKind.PayInFour && question.DownPayment > Money.Zero)
            fields.Report("downPayment", "does-not-apply", "The first of the four payments is due at once. Leave the down payment out.");
        if (kind is not CreditKind.MinimumPayment && hasMinimum)
            fields.Report("minimumPayment", "does-not-apply", "Only smallest payments need this. Leave it out.");
    }

    private static void CheckAmounts(Fields fields, QuoteQuestion question)
    {
        if (question.DownPayment >= question.Price)
            fields.Report("downPayment", "leaves-nothing", "The down payment has to be less than the amount.");
        else if (question.Fee >= Advanced(question))
            fields.Report("fee", "too-high", "The fee has to be less than what is lent.");
    }

    /// <summary>What the lender advances: of four payments the first is made at once.</summary>
    private static Money Advanced(QuoteQuestion question) => question.Kind is CreditKind.PayInFour
        ? question.Price - Money.OfCents(question.Price.Cents / 4)
        : question.Price - question.DownPayment;
}
