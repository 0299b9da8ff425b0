using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Estimates;

/// <summary>Says step by step, with its numbers, who pays what of one visit and why.</summary>
public static class VisitWords
{
    /// <summary>The steps in the order in which the ledger takes them. <paramref name="nameOf"/> gives a program's name by its id.</summary>
    public static IReadOnlyList<string> Explain(LedgerLine line, Payment payment, Func<string, string> nameOf)
    {
        var steps = new List<string>();
        if (line.Marks.Contains(LedgerMark.PlanYearReset) && payment is Payment.ByPlan { Terms: var terms })
            steps.Add($"A new plan year has begun{StartsAnew(terms, "start")}.");
        steps.Add(Price(line));
        if (payment is Payment.ByPlan plan)
            steps.AddRange(Shares(line, plan.Terms));
        if (line.NotCovered > Money.Zero && payment is Payment.ByPlan)
            steps.Add($"{line.NotCovered} of it is not covered. It is yours and counts toward nothing.");
        if (line.BalanceBill > Money.Zero)
            steps.Add($"{line.BalanceBill} is what the clinic asks above what the plan accepts. It is yours and counts toward nothing.");
        if (line.SupplementPays > Money.Zero)
            steps.Add($"Your second insurance pays {line.SupplementPays}.");
        steps.AddRange(line.Assistance.Select(help => Help(help, nameOf(help.ProgramId))));
        if (line.Marks.Contains(LedgerMark.CapUsedUp))
            steps.Add("With this visit the yearly amount of a program is used up.");
        steps.Add(End(line));
        return steps;
    }

    private static string Price(LedgerLine line)
    {
        var price = line.Allowed + line.BalanceBill;
        var parts = line.Parts.Count > 1
            ? $": {string.Join(", ", line.Parts.Select(part => $"{NameOf(part.Component)} {part.Allowed + part.BalanceBill}"))}"
            : "";
        return line.BalanceBill > Money.Zero ? $"The clinic asks for {price}{parts}. The plan accepts {line.Allowed} of it." : $"The price is {price}{parts}.";
    }

    private static IEnumerable<string> Shares(LedgerLine line, PlanTerms terms)
    {
        if (line.Deductible > Money.Zero)
        {
            yield return line.DeductibleLeft is { } left
                ? $"{line.Deductible} falls under a deductible, which you pay first; {(left == Money.Zero ? "the plan's deductible is met now" : $"{left} of the plan's deductible is left")}."
                : $"{line.Deductible} falls under a deductible, which you pay first.";
        }
        if (line.Copay > Money.Zero)
            yield return $"The copay is {line.Copay}.";
        if (line.Coinsurance > Money.Zero)
            yield return $"Your share of the rest is {line.Coinsurance}{(IsPlansOwn(line, terms) ? $", at {terms.Coinsurance}" : "")}.";
        var cut = line.Parts.Select(part => part.LimitTakesOff).Sum();
        if (cut > Money.Zero)
            yield return $"Your yearly limit takes {cut} off your share; the plan pays it.";
        if (line.Marks.Contains(LedgerMark.LimitReached))
            yield return "With this visit the yearly limit is reached. Covered care in the network costs you nothing more until the plan year ends.";
        else if (line.OutOfPocketLeft is { } left && left > Money.Zero && line.CountsTowardLimit > Money.Zero)
            yield return $"{line.CountsTowardLimit} counts toward your limits; {left} is left to the plan's yearly limit.";
    }

    /// <summary>What a new plan year sets back to nothing; empty where the plan has neither.</summary>
    public static string StartsAnew(PlanTerms terms, string verb)
    {
        var deductible = terms.Deductible > Money.Zero || terms.Pharmacy?.Deductible > Money.Zero || terms.OutOfNetwork?.Deductible > Money.Zero;
        var limit = (terms.OutOfPocketMaximum ?? terms.Pharmacy?.OutOfPocketMaximum ?? terms.OutOfNetwork?.OutOfPocketMaximum) is not null;
        return (deductible, limit) switch
        {
            (true, true) => $", so deductible and yearly limit {verb} anew",
            (true, false) => $", so the deductible {verb}s anew",
            (false, true) => $", so the yearly limit {verb}s anew",
            _ => "",
        };
    }

    /// <summary>Whether all of the share came from the plan's own percentage, so that it can be named.</summary>
    public static bool IsPlansOwn(LedgerLine line, PlanTerms terms) =>
        terms.ByComponent.Count == 0 && line.Charge.Parts.All(part => part.Network == NetworkStatus.In && (part.Benefit == DrugBenefit.Medical || terms.Pharmacy is null));

    private static string Help(AssistancePayment help, string name) => help switch
    {
        { Amount: null } => $"{name} pays a part that nobody can say, so you may pay less.",
        { Payout: Assistance.Payout.AfterPayment } => $"{name} pays {help.Amount} back to you later{Left(help)}.",
        _ => $"{name} pays {help.Amount}{Left(help)}.",
    };

    private static string Left(AssistancePayment help) => help.Left is { } left ? $"; {left} of its yearly amount is left" : "";

    private static string End(LedgerLine line)
    {
        var others = new List<string>();
        if (line.PlanPays > Money.Zero)
            others.Add($"the plan pays {line.PlanPays}");
        return $"You pay {(line.MayBeLess ? "at most " : "")}{line.PatientPays}{(others.Count > 0 ? $" and {others[0]}" : "")}.";
    }

    private static string NameOf(Component component) => component switch
    {
        Component.Drug => "drug",
        Component.Observation => "visit with observation",
        Component.Visit => "visit",
        Component.Facility => "room and staff",
        Component.Consultation => "first evaluation",
        _ => "all in one",
    };
}
