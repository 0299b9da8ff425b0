using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Estimates;

/// <summary>Says step by step, with its numbers, who pays what of one visit and why.</summary>
public static class VisitWords
{
    /// <summary>The steps in the order in which the ledger takes them. <paramref name="nameOf"/> gives a program's name by its id.</summary>
    public static IReadOnlyList<Text> Explain(LedgerLine line, Payment payment, Func<string, Text> nameOf)
    {
        var steps = new List<Text>();
        if (line.Marks.Contains(LedgerMark.PlanYearReset) && payment is Payment.ByPlan { Terms: var terms })
            steps.Add(Text.Of($"A new plan year has begun{StartsAnew(terms)}.", $"Ha empezado un nuevo año del plan{StartsAnew(terms)}."));
        steps.Add(Price(line));
        if (payment is Payment.ByPlan plan)
            steps.AddRange(Shares(line, plan.Terms));
        if (line.NotCovered > Money.Zero && payment is Payment.ByPlan)
        {
            steps.Add(Text.Of(
                $"{line.NotCovered} of it is not covered. It is yours and counts toward nothing.",
                $"{line.NotCovered} no está cubierto. Lo paga usted y no cuenta para ningún límite."));
        }
        if (line.BalanceBill > Money.Zero)
        {
            steps.Add(Text.Of(
                $"{line.BalanceBill} is what the clinic asks above what the plan accepts. It is yours and counts toward nothing.",
                $"{line.BalanceBill} es lo que la clínica cobra por encima de lo que acepta el plan. Lo paga usted y no cuenta para ningún límite."));
        }
        if (line.SupplementPays > Money.Zero)
            steps.Add(Text.Of($"Your second insurance pays {line.SupplementPays}.", $"Su segundo seguro paga {line.SupplementPays}."));
        steps.AddRange(line.Assistance.Select(help => Help(help, nameOf(help.ProgramId))));
        if (line.Marks.Contains(LedgerMark.CapUsedUp))
            steps.Add(Text.Of("With this visit the yearly amount of a program is used up.", "Con esta visita se acaba la cantidad anual de un programa."));
        steps.Add(End(line));
        return steps;
    }

    private static Text Price(LedgerLine line)
    {
        var price = line.Allowed + line.BalanceBill;
        var whole = Text.Same($"{price}");
        if (line.Parts.Count > 1)
            whole += Text.Same(": ") + Text.Join(", ", line.Parts.Select(part => NameOf(part.Component) + Text.Same($" {part.Allowed + part.BalanceBill}")));
        return line.BalanceBill > Money.Zero
            ? Text.Of($"The clinic asks for {whole}. The plan accepts {line.Allowed} of it.", $"La clínica cobra {whole}. El plan acepta {line.Allowed} de eso.")
            : Text.Of($"The price is {whole}.", $"El precio es {whole}.");
    }

    private static IEnumerable<Text> Shares(LedgerLine line, PlanTerms terms)
    {
        if (line.Deductible > Money.Zero)
            yield return Deductible(line);
        if (line.Copay > Money.Zero)
            yield return Text.Of($"The copay is {line.Copay}.", $"El copago es de {line.Copay}.");
        if (line.Coinsurance > Money.Zero)
        {
            yield return IsPlansOwn(line, terms)
                ? Text.Of(
                    $"Your share of the rest is {line.Coinsurance}, at {terms.Coinsurance}.",
                    $"Su parte del resto (coseguro) es {line.Coinsurance}, que es el {terms.Coinsurance}.")
                : Text.Of($"Your share of the rest is {line.Coinsurance}.", $"Su parte del resto (coseguro) es {line.Coinsurance}.");
        }
        var cut = line.Parts.Sum(part => part.LimitTakesOff);
        if (cut > Money.Zero)
            yield return Text.Of($"Your yearly limit takes {cut} off your share; the plan pays it.", $"Su límite anual le quita {cut} de su parte; eso lo paga el plan.");
        if (line.Marks.Contains(LedgerMark.LimitReached))
        {
            yield return Text.Of(
                "With this visit the yearly limit is reached. Covered care in the network costs you nothing more until the plan year ends.",
                "Con esta visita se llega al límite anual. La atención cubierta dentro de la red ya no le cuesta nada hasta que termine el año del plan.");
        }
        else if (line.OutOfPocketLeft is { } left && left > Money.Zero && line.CountsTowardLimit > Money.Zero)
        {
            yield return Text.Of(
                $"{line.CountsTowardLimit} counts toward your limits; {left} is left to the plan's yearly limit.",
                $"{line.CountsTowardLimit} cuenta para sus límites; faltan {left} para el límite anual del plan.");
        }
    }

    private static Text Deductible(LedgerLine line)
    {
        var first = Text.Of($"{line.Deductible} falls under a deductible, which you pay first", $"{line.Deductible} entra en un deducible, que usted paga primero");
        return line.DeductibleLeft switch
        {
            null => first + Text.Same("."),
            { } left when left == Money.Zero => Text.Of($"{first}; the plan's deductible is met now.", $"{first}; el deducible del plan ya está completo."),
            { } left => Text.Of($"{first}; {left} of the plan's deductible is left.", $"{first}; del deducible del plan quedan {left}."),
        };
    }

    /// <summary>What a new plan year sets back to nothing, to end a sentence with; empty where the plan has neither.</summary>
    public static Text StartsAnew(PlanTerms terms)
    {
        var deductible = terms.Deductible > Money.Zero || terms.Pharmacy?.Deductible > Money.Zero || terms.OutOfNetwork?.Deductible > Money.Zero;
        var limit = (terms.OutOfPocketMaximum ?? terms.Pharmacy?.OutOfPocketMaximum ?? terms.OutOfNetwork?.OutOfPocketMaximum) is not null;
        return (deductible, limit) switch
        {
            (true, true) => Text.Of(", so deductible and yearly limit start anew", ", y el deducible y el límite anual vuelven a cero"),
            (true, false) => Text.Of(", so the deductible starts anew", ", y el deducible vuelve a cero"),
            (false, true) => Text.Of(", so the yearly limit starts anew", ", y el límite anual vuelve a cero"),
            _ => Text.Empty,
        };
    }

    /// <summary>Whether all of the share came from the plan's own percentage, so that it can be named.</summary>
    public static bool IsPlansOwn(LedgerLine line, PlanTerms terms) =>
        terms.ByComponent.Count == 0 && line.Charge.Parts.All(part => part.Network == NetworkStatus.In && (part.Benefit == DrugBenefit.Medical || terms.Pharmacy is null));

    private static Text Help(AssistancePayment help, Text name) => help switch
    {
        { Amount: null } => Text.Of($"{name} pays a part that nobody can say, so you may pay less.", $"{name} paga una parte que nadie puede decir, así que tal vez pague menos."),
        { Payout: Assistance.Payout.AfterPayment } => Text.Of($"{name} pays {help.Amount.Value} back to you later{Left(help)}.", $"{name} le devuelve {help.Amount.Value} más tarde{Left(help)}."),
        _ => Text.Of($"{name} pays {help.Amount.Value}{Left(help)}.", $"{name} paga {help.Amount.Value}{Left(help)}."),
    };

    private static Text Left(AssistancePayment help) => help.Left is { } left
        ? Text.Of($"; {left} of its yearly amount is left", $"; de su cantidad anual quedan {left}")
        : Text.Empty;

    private static Text End(LedgerLine line)
    {
        var you = line.MayBeLess
            ? Text.Of($"You pay at most {line.PatientPays}", $"Usted paga como máximo {line.PatientPays}")
            : Text.Of($"You pay {line.PatientPays}", $"Usted paga {line.PatientPays}");
        return line.PlanPays > Money.Zero
            ? Text.Of($"{you} and the plan pays {line.PlanPays}.", $"{you} y el plan paga {line.PlanPays}.")
            : you + Text.Same(".");
    }

    private static Text NameOf(Component component) => component switch
    {
        Component.Drug => Text.Of("drug", "medicamento"),
        Component.Observation => Text.Of("visit with observation", "visita con observación"),
        Component.Visit => Text.Of("visit", "visita"),
        Component.Facility => Text.Of("room and staff", "sala y personal"),
        Component.Consultation => Text.Of("first evaluation", "primera evaluación"),
        _ => Text.Of("all in one", "todo en uno"),
    };
}
