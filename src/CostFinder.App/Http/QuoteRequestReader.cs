using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.Core.Amounts;
using CostFinder.Core.Financing;
using CostFinder.Core.Wording;

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
        var price = fields.Amount("amount", Text.Of("the amount to be paid over time", "la cantidad que se pagará a plazos"));
        if (!fields.Has("amount") || price == Money.Zero)
            fields.Report("amount", "required", Text.Of("Enter the amount to be paid over time, in dollars, such as 3000.", "Escriba en dólares la cantidad que se pagará a plazos, por ejemplo 3000."));
        var plan = PlanOf(fields, plans);
        var kind = fields.Word<CreditKind>("kind", Text.Of("how it is paid over time", "cómo se paga a plazos")) ?? plan?.Kind;
        if (kind is null && !fields.Has("kind") && !fields.Has("planId"))
            fields.Report("kind", "required", Text.Of($"Choose how it is paid over time: {string.Join(", ", Words.All<CreditKind>())}. Or name a plan in planId.", $"Elija cómo se paga a plazos: {string.Join(", ", Words.All<CreditKind>())}. O nombre un plan en planId."));
        var months = fields.Whole("months", Text.Of("the number of months", "el número de meses"), 1, MostMonths);
        var promotion = fields.Whole("promotionMonths", Text.Of("the months of the promotion", "los meses de la promoción"), 1, MostMonths);
        var rate = fields.Rate("aprPercent", Text.Of("the yearly rate", "la tasa anual"));
        var fee = fields.Amount("fee", Text.Of("the fee for the credit", "el cargo por el crédito")) ?? Money.Zero;
        var down = fields.Amount("downPayment", Text.Of("the down payment", "el pago inicial")) ?? Money.Zero;
        var minimum = fields.Section("minimumPayment");
        var question = new QuoteQuestion(
            price ?? Money.Zero, kind ?? CreditKind.Installment, plan,
            (kind is CreditKind.DeferredInterest ? promotion ?? months : months) ?? Published(plan, kind),
            rate ?? plan?.Rates?.Highest ?? YearlyRate.Zero,
            fee, down,
            minimum.Percent("percentOfBalance", Text.Of("the share of the balance", "la parte del saldo")),
            minimum.Amount("floor", Text.Of("the least that is asked for in a month", "el pago mínimo que se pide en un mes")),
            fields.Amount("annualIncome", Text.Of("your household's income in a year", "los ingresos de su hogar en un año")),
            fields.Percent("taxRatePercent", Text.Of("your rate of income tax", "su tasa de impuesto sobre los ingresos")));
        fields.ReportUnknownMembers();
        if (kind is not null)
            CheckKind(fields, question, hasRate: plan?.Rates is not null || fields.Has("aprPercent"), hasMinimum: minimum.HasAny);
        if (price > Money.Zero)
            CheckAmounts(fields, question);
        return faults.Count == 0 ? question : null;
    }

    private static PaymentPlan? PlanOf(Fields fields, IReadOnlyList<PaymentPlan> plans)
    {
        if (fields.Line("planId", Text.Of("the id of a payment plan, as estimates list them", "el identificador de un plan de pagos, como los que muestran las estimaciones"), longest: 60) is not { } id)
            return null;
        if (plans.FirstOrDefault(plan => plan.Id == id) is { } found)
            return found;
        fields.Report("planId", "unknown-choice", Text.Of("Choose a payment plan that estimates list, or leave it out.", "Elija un plan de pagos de los que muestran las estimaciones, o déjelo vacío."));
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
            fields.Report("kind", "does-not-apply", Text.Of("This plan is paid in another way. Leave the kind out, or leave the plan out.", "Este plan se paga de otra manera. Deje vacía la forma de pago, o deje vacío el plan."));
        if (kind is CreditKind.Installment or CreditKind.ZeroInterest && !hasTime)
            fields.Report("months", "required", Text.Of("Enter the number of months, such as 24.", "Escriba el número de meses, por ejemplo 24."));
        if (kind is CreditKind.DeferredInterest && !hasTime)
            fields.Report("promotionMonths", "required", Text.Of("Enter how many months the promotion lasts, such as 12.", "Escriba cuántos meses dura la promoción, por ejemplo 12."));
        if (kind is not CreditKind.DeferredInterest && hasPromotion)
            fields.Report("promotionMonths", "does-not-apply", Text.Of("Only deferred interest has a promotion. Leave it out.", "Solo el interés diferido tiene promoción. Deje este campo vacío."));
        if (kind is CreditKind.Installment or CreditKind.DeferredInterest or CreditKind.MinimumPayment && !hasRate)
            fields.Report("aprPercent", "required", question.Plan is null
                ? Text.Of("Enter the yearly rate as a number, such as 17.9 for 17.9 %.", "Escriba la tasa anual como un número, por ejemplo 17.9 para 17.9 %.")
                : Text.Of("The lender does not publish its rate. Ask for it in writing and enter it here.", "El prestamista no publica su tasa. Pídala por escrito y escríbala aquí."));
        if (kind is CreditKind.ZeroInterest or CreditKind.PayInFour && question.Rate != YearlyRate.Zero)
            fields.Report("aprPercent", "does-not-apply", Text.Of("Without interest there is no rate. Leave it out, or choose installment.", "Sin interés no hay tasa. Deje este campo vacío, o elija installment."));
        if (kind is CreditKind.PayInFour && question.DownPayment > Money.Zero)
            fields.Report("downPayment", "does-not-apply", Text.Of("The first of the four payments is due at once. Leave the down payment out.", "El primero de los cuatro pagos se hace de inmediato. Deje vacío el pago inicial."));
        if (kind is not CreditKind.MinimumPayment && hasMinimum)
            fields.Report("minimumPayment", "does-not-apply", Text.Of("Only smallest payments need this. Leave it out.", "Solo los pagos mínimos necesitan esto. Deje este campo vacío."));
    }

    private static void CheckAmounts(Fields fields, QuoteQuestion question)
    {
        if (question.DownPayment >= question.Price)
            fields.Report("downPayment", "leaves-nothing", Text.Of("The down payment has to be less than the amount.", "El pago inicial tiene que ser menor que la cantidad."));
        else if (question.Fee >= Advanced(question))
            fields.Report("fee", "too-high", Text.Of("The fee has to be less than what is lent.", "El cargo tiene que ser menor que lo que se presta."));
    }

    /// <summary>What the lender advances: of four payments the first is made at once.</summary>
    private static Money Advanced(QuoteQuestion question) => question.Kind is CreditKind.PayInFour
        ? question.Price - Money.OfCents(question.Price.Cents / 4)
        : question.Price - question.DownPayment;
}
