using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>States a program's rule by itself, before it is held against anybody's answers.</summary>
public static class RuleWords
{
    public static Text Of(ProgramRule rule) => rule.Note is { } note ? Text.Join(" ", [Stated(rule), note]) : Stated(rule);

    private static Text Stated(ProgramRule rule) => rule switch
    {
        TreatmentIs treatment => Text.Of(
            $"The treatment is {Text.Any(treatment.Any.Select(PlainWords.OfTreatment))}.", $"El tratamiento es {Text.Any(treatment.Any.Select(PlainWords.TheTreatment))}."),
        CoverageIs coverage => Text.Of(
            $"For people with {Text.Any(coverage.Any.Select(PlainWords.With))}{(coverage.IncludingSecondary ? "; a second insurance counts too" : "")}.",
            $"Para personas {Text.Any(coverage.Any.Select(PlainWords.With))}{(coverage.IncludingSecondary ? "; un segundo seguro también cuenta" : "")}."),
        CoverageIsNot coverage => Text.Of(
            $"Not for people with {Text.Any(coverage.Any.Select(PlainWords.With))}{(coverage.IncludingSecondary ? ", even as a second insurance" : "")}.",
            $"No es para personas {Text.Any(coverage.Any.Select(PlainWords.With))}{(coverage.IncludingSecondary ? ", ni siquiera como segundo seguro" : "")}."),
        LivesIn place => Text.Of($"The person lives in {PlainWords.AnyState(place.States)}.", $"La persona vive en {PlainWords.AnyState(place.States)}."),
        LivesNotIn place => Text.Of($"The person does not live in {PlainWords.AnyState(place.States)}.", $"La persona no vive en {PlainWords.AnyState(place.States)}."),
        IncomeAtMost income => Text.Of($"The household's yearly income is at or below {Limit(income)}.", $"Los ingresos del hogar al año no pasan de {Limit(income)}."),
        IncomeAtLeast income => Text.Of($"The household's yearly income is at or above {Limit(income)}.", $"Los ingresos del hogar al año son al menos {Limit(income)}."),
        IncomeAbove income => Text.Of($"The household's yearly income is above {Limit(income)}.", $"Los ingresos del hogar al año son más de {Limit(income)}."),
        IncomeAtMostByState => Text.Of(
            "The household's income in a year is at or below a limit. Each state sets it as a share of the poverty guideline.",
            "Los ingresos del hogar al año no pasan de un límite. Cada estado lo fija como una parte de las pautas de pobreza."),
        AgeAtLeast age => Text.Of($"The patient is at least {age.Years} years old.", $"El paciente tiene al menos {age.Years} años."),
        AgeAtMost age => Text.Of($"The patient is at most {age.Years} years old.", $"El paciente tiene {age.Years} años o menos."),
        Veteran => Text.Of("The patient is a veteran.", "El paciente es veterano o veterana."),
        FirstResponder => Text.Of("The patient is a first responder.", "El paciente es personal de primera respuesta, como bombero o paramédico."),
        DiagnosisIs diagnosis => Text.Of(
            $"The diagnosis is {Text.Any(diagnosis.Any.Select(PlainWords.Of))}.", $"El diagnóstico es {Text.Any(diagnosis.Any.Select(PlainWords.Of))}."),
        ProviderKindIs provider => Text.Of(
            $"The treatment is given at {Text.Any(provider.Any.Select(PlainWords.Of))}.", $"El tratamiento se da en {Text.Any(provider.Any.Select(PlainWords.Of))}."),
        SavingsAtMost savings => Savings(savings),
        PlanDecisionIs decision => Decision(decision),
        PlanHasNotRefused => Text.Of("The plan has not refused to pay for the treatment.", "El plan no se ha negado a pagar el tratamiento."),
        Citizenship => Text.Of(
            "There are rules about citizenship or immigration status. We do not ask; the program will.",
            "Hay reglas sobre la ciudadanía o el estatus migratorio. Nosotros no preguntamos; el programa sí lo hará."),
        ToConfirm confirm => Text.Of($"To be confirmed: {confirm.Question}", $"Por confirmar: {confirm.Question}"),
        _ => throw new InvalidOperationException($"The rule {rule.Kind} has no words yet."),
    };

    private static Text Savings(SavingsAtMost savings)
    {
        var limits = Text.Of(
            $"The household has saved at most {savings.OnePerson} (one person) or {savings.Couple} (a couple), the limits of {savings.Year}.",
            $"El hogar tiene ahorrado como máximo {savings.OnePerson} (una persona) o {savings.Couple} (una pareja). Son los límites de {savings.Year}.");
        return savings.WithoutLimitIn.Count == 0 ? limits : Text.Join(" ",
            [limits, Text.Of($"There is no limit in {PlainWords.AnyState(savings.WithoutLimitIn)}.", $"No hay límite en {PlainWords.AnyState(savings.WithoutLimitIn)}.")]);
    }

    private static Text Decision(PlanDecisionIs decision)
    {
        var wanted = Text.Of(
            $"It needs a decision of the plan: {Text.Any(decision.Any.Select(PlainWords.Of))}.",
            $"Hace falta una decisión del plan: {Text.Any(decision.Any.Select(PlainWords.Of))}.");
        return decision.OrCoverageIs.Count == 0 ? wanted : Text.Join(" ",
        [
            wanted,
            Text.Of(
                $"None is needed for people with {Text.Any(decision.OrCoverageIs.Select(PlainWords.With))}.",
                $"No hace falta para personas {Text.Any(decision.OrCoverageIs.Select(PlainWords.With))}."),
        ]);
    }

    private static Text Limit(IncomeRuleEverywhere income)
    {
        var limit = income.GuidelineYear is { } year
            ? Text.Of($"{income.PercentOfPovertyGuideline:0.##} % of the {year} federal poverty guideline", $"{income.PercentOfPovertyGuideline:0.##} % de las pautas federales de pobreza de {year}")
            : Text.Of($"{income.PercentOfPovertyGuideline:0.##} % of the federal poverty guideline", $"{income.PercentOfPovertyGuideline:0.##} % de las pautas federales de pobreza");
        return income.DisregardPerYear == Money.Zero ? limit : Text.Of(
            $"{limit}, of which {income.DisregardPerYear} does not count", $"{limit}, de los que {income.DisregardPerYear} no cuentan");
    }
}
