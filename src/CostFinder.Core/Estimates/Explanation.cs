using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Pricing;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Estimates;

/// <summary>Says in plain words how the figures of a case came about and what to keep in mind.</summary>
public static class Explanation
{
    /// <summary>How the figures came about, in the order in which they were made.</summary>
    public static IReadOnlyList<Text> Steps(Case opened, CourseMoney? money)
    {
        var steps = new List<Text>();
        if (opened.Course is { } course)
            steps.Add(course.Explanation);
        steps.Add(opened.Session.Range is { } range
            ? Text.Of($"One visit costs {Words(range)}. {opened.Session.Why}", $"Una visita cuesta {Words(range)}. {opened.Session.Why}")
            : Text.Of($"We have no price for one visit. {opened.Session.Why}", $"No tenemos un precio para una visita. {opened.Session.Why}"));
        if (opened.Consultation is { Range: { } first } consultation)
            steps.Add(Text.Of($"The first evaluation costs {Words(first)}. {consultation.Why}", $"La primera evaluación cuesta {Words(first)}. {consultation.Why}"));
        if (money is not null)
        {
            steps.Add(Text.Of(
                $"Together the visits cost {Words(money.CourseTotal)} before insurance and help.",
                $"Todas las visitas juntas cuestan {Words(money.CourseTotal)}, sin contar el seguro ni las ayudas."));
        }
        if (opened.Session.Range is not null)
            steps.Add(opened.Payment.Because);
        if (opened.Payment is Payment.ByPlan && opened.Visits?.FirstOrDefault(visit => visit.Parts.Any(part => part.Component == Component.Drug) && visit.Parts.Count > 1) is { } split)
        {
            steps.Add(Text.Of(
                $"Plans and programs treat the drug and the visit apart. Of visit {split.Number} we take {Words(split.Parts[0].Price)} as the drug, at its list price, and {Words(split.Parts[1].Price)} as the visit with its observation.",
                $"Los planes y los programas tratan el medicamento y la visita por separado. De la visita {split.Number} contamos {Words(split.Parts[0].Price)} como el medicamento, a su precio de lista. Contamos {Words(split.Parts[1].Price)} como la visita con su observación."));
        }
        if (money is not null && opened.Payment is Payment.ByPlan plan)
            steps.AddRange(Shares(plan.Terms, money.Typical));
        return steps;
    }

    /// <summary>What to keep in mind, the most important first.</summary>
    public static IReadOnlyList<Text> Caveats(Case opened, CourseMoney? money)
    {
        var caveats = new List<Text>();
        if (opened.Question.Answers.Coverage.Secondary is { } second and not SecondaryCoverage.None
            && !(opened.Payment is Payment.ByPlan { Preset: { } design } && design.With.Contains(second)))
        {
            caveats.Add(Text.Of(
                "Your second insurance may pay part or all of what is left. We count nothing of it.",
                "Su segundo seguro puede pagar una parte o todo lo que queda. No contamos nada de eso."));
        }
        if (opened.Payment is Payment.Unknown)
        {
            caveats.Add(Text.Of(
                "We do not know what your insurance leaves for you to pay, so we give no figure for it. Ask your plan with the codes below.",
                "No sabemos cuánto le deja pagar su seguro, así que no damos una cifra. Pregunte a su plan con los códigos de abajo."));
        }
        if (opened.Question.Answers.Coverage.Kind is null && money is not null)
        {
            caveats.Add(Text.Of(
                "We do not know your insurance. The figure is what you would pay without any.",
                "No sabemos qué seguro tiene. La cifra es lo que usted pagaría sin seguro."));
        }
        if (opened.Session.Origin == PriceOrigin.CommercialGuide)
        {
            caveats.Add(Text.Of(
                "Plans agree their own prices with clinics, and those are not public here. Ours is a rough guide from Medicare's amounts. Your plan can tell you what it allows for the codes below.",
                "Los planes acuerdan sus propios precios con las clínicas, y esos precios no son públicos aquí. El nuestro es una guía aproximada que parte de lo que paga Medicare. Su plan puede decirle cuánto acepta por los códigos de abajo."));
        }
        if (opened.Payment is Payment.ByPlan && opened.Session.Origin is PriceOrigin.HospitalCash or PriceOrigin.SelfPay)
        {
            caveats.Add(Text.Of(
                "Plans agree their own prices with clinics, and those are not public here. We used published cash prices in their place, so your plan's price may be lower or higher.",
                "Los planes acuerdan sus propios precios con las clínicas, y esos precios no son públicos aquí. En su lugar usamos precios publicados para quien paga sin seguro. El precio de su plan puede ser más bajo o más alto."));
        }
        if (opened.Payment is Payment.ByPlan && opened.Outlook.PriorAuthorization is { } approval
            && opened.Question.Answers.Coverage.PriorAuthorization is not (PriorAuthorization.Approved or PriorAuthorization.NotNeeded))
        {
            caveats.Add(Text.Of($"Approval by your plan before treatment: {approval}", $"Autorización previa de su plan: {approval}"));
        }
        if (opened.Payment is Payment.ByPlan && opened.Question.Answers.Coverage.PriorAuthorization == PriorAuthorization.Pending)
        {
            caveats.Add(Text.Of(
                "Your plan has not answered yet. If it refuses, it pays nothing, and every visit would be yours to pay.",
                "Su plan todavía no ha respondido. Si dice que no, no paga nada, y usted tendría que pagar todas las visitas."));
        }
        if (opened.Payment is Payment.ByPlan && opened.Question.Answers.Coverage is { Network: null, Kind: CoverageKind.Commercial or CoverageKind.MedicareAdvantage })
        {
            caveats.Add(Text.Of(
                "We counted the clinic as in your plan's network. Outside it you would likely pay much more; ask the clinic and your plan.",
                "Contamos la clínica como parte de la red de su plan. Fuera de la red es probable que pague mucho más; pregunte a la clínica y a su plan."));
        }
        if (opened.Payment is Payment.ByPlan { Terms.Pharmacy: not null } && opened.Question.Answers.Coverage.Benefit is null)
        {
            caveats.Add(Text.Of(
                "We counted the drug as billed with the visit. If it runs through the pharmacy part of your plan, other terms hold for it.",
                "Contamos el medicamento como cobrado junto con la visita. Si pasa por la parte de farmacia de su plan, tiene otras condiciones."));
        }
        if (opened.Payment is Payment.ByPlan { AllowedOutOfNetwork: null } outside && outside.Network != outside.BehavioralNetwork)
        {
            caveats.Add(Text.Of(
                "The clinic is in one of your plan's networks and not in the other. What is outside is yours to pay and counts toward nothing.",
                "La clínica está en una de las redes de su plan y no en la otra. Lo que queda fuera lo paga usted y no cuenta para ningún límite."));
        }
        if (opened.Payment is Payment.ByPlan { FiguresFrom: { } age, Preset.Kind: CoverageKind.Commercial } filled)
            caveats.Add(FilledIn(age, filled.Assumed.Contains("outOfPocketMaximum")));
        if (opened.Consultation is { Range: null })
        {
            caveats.Add(Text.Of(
                "The first evaluation is not in the total: we have no published price for it.",
                "La primera evaluación no está en el total: no tenemos un precio publicado."));
        }
        if (opened.Session.Found is { Basis: RangeBasis.ListedPrices })
        {
            caveats.Add(Text.Of(
                "Few prices are published, so the range is simply the lowest and the highest of them.",
                "Hay pocos precios publicados, así que el rango es solo el más bajo y el más alto de ellos."));
        }
        if (money is not null && opened.Payment is Payment.ByPlan && YearAhead(money, opened.Question.AsOf) is { } ahead)
            caveats.Add(ahead);
        if (opened.Payment is Payment.ByPlan { Terms.OutOfPocketMaximum: null })
        {
            caveats.Add(Text.Of(
                "This insurance sets no limit on what you can pay in a year.",
                "Este seguro no pone un límite a lo que usted puede pagar en un año."));
        }
        caveats.Add(Text.Of(
            "These figures leave out what you may also need. Think of talk therapy, blood tests, other drugs, a ride home and time off work.",
            "Estas cifras no incluyen otras cosas que puede necesitar, como terapia, análisis de sangre, otras medicinas, el viaje a casa o el tiempo sin trabajar."));
        return caveats;
    }

    private static Text FilledIn(Text age, bool assumesLimit)
    {
        var from = Text.Of($"The plan terms we filled in come from {age}.", $"Las condiciones del plan que usted no nos dio vienen de {age}.");
        return assumesLimit
            ? Text.Join(" ", [from, Text.Of(
                "Your own yearly limit may well be higher; it is on your plan's summary.",
                "Su propio límite anual bien puede ser más alto; está en el resumen de su plan.")])
            : from;
    }

    private static Text? YearAhead(CourseMoney money, DateOnly asOf) => money.ByPlanYear switch
    {
        [var first, ..] when first.From > asOf => Text.Of(
            $"The course begins in the plan year from {first.From}. Where its prices and terms are not out yet we took those of {asOf}; both can change.",
            $"El tratamiento comienza en el año del plan que empieza el {first.From}. Donde sus precios y condiciones aún no han salido usamos los del {asOf}; ambos pueden cambiar."),
        [_, var next, ..] => Text.Of(
            $"Part of the course falls into the plan year from {next.From}. We took this year's prices and terms for it; both can change.",
            $"Una parte del tratamiento cae en el año del plan que empieza el {next.From}. Usamos los precios y las condiciones de este año; ambos pueden cambiar."),
        _ => null,
    };

    private static IEnumerable<Text> Shares(PlanTerms terms, Ledger ledger)
    {
        var isPlansOwn = ledger.Lines.All(line => VisitWords.IsPlansOwn(line, terms));
        if (ledger.Lines.Sum(line => line.Deductible) is var deductible && deductible > Money.Zero)
        {
            yield return isPlansOwn
                ? Text.Of(
                    $"In the typical case {deductible} of it falls under your deductible of {terms.Deductible} a plan year, which you pay first.",
                    $"En el caso típico, {deductible} de eso entra en su deducible de {terms.Deductible} por año del plan, que usted paga primero.")
                : Text.Of(
                    $"In the typical case {deductible} of it falls under deductibles, which you pay first.",
                    $"En el caso típico, {deductible} de eso entra en los deducibles, que usted paga primero.");
        }
        if (ledger.Lines.Sum(line => line.Coinsurance) is var coinsurance && coinsurance > Money.Zero)
        {
            yield return isPlansOwn
                ? Text.Of(
                    $"Your share of {(deductible > Money.Zero ? "the rest" : "each visit")} is {terms.Coinsurance}: {coinsurance} in all.",
                    $"Su parte {(deductible > Money.Zero ? "del resto" : "de cada visita")} (coseguro) es el {terms.Coinsurance}: {coinsurance} en total.")
                : Text.Of($"Your shares of the rest come to {coinsurance}.", $"Sus partes del resto (coseguro) suman {coinsurance}.");
        }
        if (ledger.Lines.Sum(line => line.Copay) is var copay && copay > Money.Zero)
            yield return Text.Of($"Copays come to {copay}.", $"Los copagos suman {copay}.");
        foreach (var line in ledger.Lines)
        {
            foreach (var mark in line.Marks)
                yield return Mark(line, mark, terms);
        }
        var second = ledger.Lines.Sum(line => line.SupplementPays);
        yield return second > Money.Zero
            ? Text.Of(
                $"The plan pays {ledger.PlanPays}, your second insurance {second} and you {ledger.PatientPays} in the typical case.",
                $"En el caso típico, el plan paga {ledger.PlanPays}, su segundo seguro {second} y usted {ledger.PatientPays}.")
            : Text.Of(
                $"The plan pays {ledger.PlanPays} and you pay {ledger.PatientPays} in the typical case.",
                $"En el caso típico, el plan paga {ledger.PlanPays} y usted paga {ledger.PatientPays}.");
    }

    private static Text Mark(LedgerLine line, LedgerMark mark, PlanTerms terms)
    {
        var (day, visit) = (line.Charge.Date, Visit(line));
        return mark switch
        {
            LedgerMark.PlanYearReset => Text.Of(
                $"A new plan year starts before the visit on {day}{VisitWords.StartsAnew(terms)}.",
                $"Antes de la visita del {day} empieza un nuevo año del plan{VisitWords.StartsAnew(terms)}."),
            LedgerMark.DeductibleFinished => Text.Of($"The deductible is met on {day}{visit}.", $"El deducible se completa el {day}{visit}."),
            LedgerMark.CapUsedUp => Text.Of(
                $"Help from a program is used up on {day}{visit}; from then on you pay that part yourself.",
                $"La ayuda de un programa se acaba el {day}{visit}; desde ese día usted paga esa parte."),
            _ => Text.Of(
                $"You reach your plan's yearly limit on {day}{visit}; covered visits cost you nothing more until the plan year ends.",
                $"Usted llega al límite anual de su plan el {day}{visit}. Las visitas cubiertas ya no le cuestan nada hasta que termine el año del plan."),
        };
    }

    private static Text Visit(LedgerLine line) => line.Charge.Number == 0
        ? Text.Of(", with the first evaluation", ", con la primera evaluación")
        : Text.Of($", with visit {line.Charge.Number}", $", con la visita {line.Charge.Number}");

    private static Text Words(MoneyRange range) => range.Low == range.High
        ? Text.Same($"{range.Typical}")
        : Text.Of(
            $"about {range.Typical.InWholeDollars} ({range.Low.InWholeDollars} to {range.High.InWholeDollars})",
            $"unos {range.Typical.InWholeDollars} (de {range.Low.InWholeDollars} a {range.High.InWholeDollars})");
}
