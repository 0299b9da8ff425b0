namespace CostFinder.Core.Coverage;

/// <summary>Works out who pays what, visit by visit, the way a plan does: in named steps, in a fixed order, carrying what is met.</summary>
public static class PlanYearLedger
{
    /// <summary>
    /// Adjudicates the charges one after the other. What is already met counts in the plan year of its day
    /// (<see cref="Accumulators.AsOf"/>) and in no other. Care that is not covered is the patient's and counts toward nothing. To go on
    /// later, hand <see cref="Ledger.Carried"/> and <see cref="Ledger.Used"/> in again.
    /// </summary>
    /// <exception cref="ArgumentException">The charges are not in order of date.</exception>
    public static Ledger Adjudicate(PlanTerms terms, Accumulators met, IReadOnlyList<Charge> charges, AppliedAssistance? assistance = null) =>
        Through(new(terms, met, assistance), charges, met);

    /// <summary>The ledger without a plan: every visit is the patient's, by calendar year.</summary>
    /// <exception cref="ArgumentException">The charges are not in order of date.</exception>
    public static Ledger SelfPay(IReadOnlyList<Charge> charges, AppliedAssistance? assistance = null) =>
        Through(new(null, Accumulators.None, assistance), charges, Accumulators.None);

    private static Ledger Through(Adjudication adjudication, IReadOnlyList<Charge> charges, Accumulators met)
    {
        var lines = new LedgerLine[charges.Count];
        for (var next = 0; next < lines.Length; next++)
        {
            if (next > 0 && charges[next].Date < charges[next - 1].Date)
                throw new ArgumentException("Charges go in order of date.", nameof(charges));
            lines[next] = adjudication.Visit(charges[next]);
        }
        return new(lines, lines.Length == 0 ? met : adjudication.Carried, adjudication.Used);
    }
}
