using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Financing;

/// <summary>
/// One published term for an amount. It is worked out when it is read, because of many terms few are looked at. Four payments over six weeks
/// count as two months.
/// </summary>
public sealed record PaymentPlanTerm(PaymentPlan Plan, Money Amount, int Months)
{
    /// <summary>At the lowest published rate, which is the highest too where there is one rate.</summary>
    public CreditQuote AtLowestRate => At(Plan.Rates?.Lowest);

    /// <summary>At the highest published rate.</summary>
    public CreditQuote AtHighestRate => At(Plan.Rates?.Highest);

    // A published APR already holds the lender's fees, so they are not added a second time.
    private CreditQuote At(YearlyRate? rate) => (Plan.Kind, rate) switch
    {
        (CreditKind.PayInFour, _) => CreditQuotes.PayInFour(Amount),
        (CreditKind.DeferredInterest, { } ifMissed) => CreditQuotes.DeferredInterest(Amount, ifMissed, Months),
        (CreditKind.ZeroInterest, _) => CreditQuotes.ZeroInterest(Amount, Months),
        (CreditKind.Installment, { } yearly) => CreditQuotes.Installment(Amount, yearly, Months),
        _ => throw new InvalidOperationException($"A {Plan.Kind} plan has no published terms to work out."),
    };
}

/// <summary>A plan for an amount: the terms that can be worked out from what is published, and what to mind.</summary>
public sealed record PaymentPlanOffer(PaymentPlan Plan, IReadOnlyList<PaymentPlanTerm> Terms, IReadOnlyList<Text> Warnings);

/// <summary>Works payment plans out for an amount. Nothing that a lender does not publish is made up.</summary>
public static class PaymentPlanOffers
{
    private const int MonthsOfPayInFour = 2;

    /// <summary>
    /// The plans for a treatment, without those of a single provider or closed to new people; those without interest first, deferred
    /// interest last, then by name. A plan whose terms cannot be worked out is listed with the reason.
    /// </summary>
    /// <param name="plans">The plans known.</param>
    /// <param name="amount">Dollars to be paid over time; more than nothing.</param>
    /// <param name="treatment">Id of the treatment.</param>
    /// <param name="state">Postal code of the state; nothing when the place spans several.</param>
    /// <param name="day">The day that statuses are read for.</param>
    public static IReadOnlyList<PaymentPlanOffer> For(
        IEnumerable<PaymentPlan> plans, Money amount, string treatment, string? state, DateOnly day) =>
        [.. plans
            .Where(plan => plan.Treatments.Contains(treatment) && plan.OnlyAt is null && plan.Status.On(day) is not OpenStatus.Closed)
            .Order(Comparer<PaymentPlan>.Create((first, second) =>
                first.Kind != second.Kind ? first.Kind - second.Kind : string.CompareOrdinal(first.Name.English, second.Name.English)))
            .Select(plan => For(plan, amount, state, day))];

    /// <summary>One plan for an amount.</summary>
    public static PaymentPlanOffer For(PaymentPlan plan, Money amount, string? state, DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amount.Cents, 0, nameof(amount));
        List<Text> warnings = [.. Obstacles(plan, amount, state)];
        var terms = warnings.Count > 0 ? [] : TermsOf(plan, amount);
        if (plan.Kind is CreditKind.DeferredInterest)
            warnings.Add(Text.Of(
                "This is deferred interest. If any of it is unpaid when the time is up, interest is added back to the first day.",
                "Es interés diferido. Si queda algo sin pagar cuando termina el plazo, se suma el interés desde el primer día."));
        if (plan.LeastMonthly is { } least && terms.Any(term => term.AtHighestRate.Payment < least))
            warnings.Add(Text.Of($"The lender asks for at least {least} a month.", $"El prestamista pide al menos {least} al mes."));
        if (plan.Status.On(day) is not OpenStatus.Open)
            warnings.Add(Text.Of("We could not confirm that this plan is offered now.", "No pudimos confirmar que este plan se ofrezca ahora."));
        return new(plan, terms, warnings);
    }

    /// <summary>Why the lender does not lend this amount, in words; nothing when it does or publishes no limits.</summary>
    public static IEnumerable<Text> LimitsAgainst(PaymentPlan plan, Money amount)
    {
        if (plan.SmallestAmount is { } smallest && amount < smallest)
            yield return Text.Of($"The smallest amount is {smallest}.", $"La cantidad mínima es {smallest}.");
        if (plan.LargestAmount is { } largest && amount > largest)
            yield return Text.Of($"The largest amount is {largest}.", $"La cantidad máxima es {largest}.");
    }

    private static IEnumerable<Text> Obstacles(PaymentPlan plan, Money amount, string? state)
    {
        if (state is not null && plan.NotOfferedIn.Contains(state))
            yield return Text.Of($"This lender does not offer it in {state}.", $"Este prestamista no lo ofrece en {state}.");
        foreach (var limit in LimitsAgainst(plan, amount))
            yield return limit;
        if (plan.Rates is null && plan.Kind is not CreditKind.DeferredInterest)
            yield return Text.Of(
                "The lender does not publish its rate, so we cannot work out the payment. Ask for it in writing.",
                "El prestamista no publica su tasa, así que no podemos calcular el pago. Pídala por escrito.");
        if (plan.Kind is CreditKind.DeferredInterest && plan.Rates is null)
            yield return Text.Of(
                "The lender does not publish the rate that is charged when you miss the date. Ask for it in writing.",
                "El prestamista no publica la tasa que cobra si usted no cumple con la fecha. Pídala por escrito.");
        if (plan.TermsMonths.Count == 0 && plan.Kind is not CreditKind.PayInFour)
            yield return Text.Of(
                "The lender does not publish for how long you can pay. Ask for it in writing.",
                "El prestamista no publica en cuánto tiempo se puede pagar. Pídalo por escrito.");
    }

    private static List<PaymentPlanTerm> TermsOf(PaymentPlan plan, Money amount)
    {
        var terms = new List<PaymentPlanTerm>(plan.TermsMonths.Count);
        if (plan.Kind is CreditKind.PayInFour)
            terms.Add(new(plan, amount, MonthsOfPayInFour));
        else
        {
            foreach (var months in plan.TermsMonths)
                terms.Add(new(plan, amount, months));
        }
        return terms;
    }
}
