using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Coverage;
using CostFinder.Core.Estimates;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Says of each group of figures how it was made and which rows or documents, of which dates, it rests on.</summary>
public static class BasisRendering
{
    /// <summary>One entry for each group of figures that the answer holds. <paramref name="paid"/> is what is left for the person, if that is known.</summary>
    public static IReadOnlyList<BasisResponse> Render(Case opened, CourseMoney? paid, IReadOnlyList<ProgramMatch> matches, FactCatalog catalog, Language language) =>
    [
        .. OfTreatment(opened, paid, language),
        new("otherCosts", Text.Of(
            "Hours in the clinic times visits; rides and pay for time off as you gave them. Counted toward no medical total.",
            "Horas en la clínica por el número de visitas; viajes y tiempo sin trabajar como usted los dio. No cuentan para ningún total médico.").In(language), [], null,
            [.. opened.Treatment.TimeInClinic?.Sources.Select(EstimateRendering.Render) ?? []]),
        new("superbill", Text.Of(
            "The bills added up as they would be sent to the plan, and what its terms outside the network would pay back of them.",
            "La suma de las facturas como se enviarían al plan, y lo que el plan devolvería según sus condiciones fuera de la red.").In(language), [], null, []),
        new("branches", Text.Of(
            "The whole estimate made anew, with one open question answered each time; nothing else is changed.",
            "Toda la estimación hecha de nuevo, cada vez con una pregunta respondida; nada más cambia.").In(language), [], null, []),
        new("questions", Text.Of(
            "The dearest total among its answers less the cheapest.",
            "El total más caro entre sus respuestas menos el más barato.").In(language), [], null, []),
        .. OfPrograms(opened, matches, catalog, language),
        new("stacking", Text.Of(
            "The same visits with help that may be combined, in order, each within its own cap: once with what is likely, once if all of it helps.",
            "Las mismas visitas con ayudas que se pueden combinar, en orden, cada una con su propio tope: una vez con lo probable, otra vez si todo ayuda.").In(language), [], null, []),
        .. OfPaymentPlans(paid, catalog, language),
        new("providers", Text.Of(
            "What each provider publishes; a price for one visit by the same rules as in the range.",
            "Lo que publica cada clínica; el precio de una visita sigue las mismas reglas que el rango.").In(language), [], null, []),
    ];

    /// <summary>The same for prices, course and what is left to pay: all that one treatment's column of a comparison holds.</summary>
    public static IReadOnlyList<BasisResponse> OfTreatment(Case opened, CourseMoney? paid, Language language) =>
    [
        .. PriceBasis.Of("price.perSession", opened.Session, language),
        .. opened.Consultation is { } consultation ? PriceBasis.Of("price.consultation", consultation, language) : [],
        .. OfCourse(opened, language),
        .. OfPayment(opened, paid, language),
    ];

    private static IEnumerable<BasisResponse> OfCourse(Case opened, Language language)
    {
        if (opened.Course is not { } course)
            yield break;
        var sources = opened.Treatment.CourseFor(opened.Question.Answers.Patient.Diagnosis).Sources.Select(EstimateRendering.Render).ToList();
        yield return new("course.sessions", course.Explanation.In(language), [opened.Treatment.Id], null, sources);
        if (opened.Visits is { Count: > 0 } visits)
        {
            yield return new("course.total", Text.Of(
                "The visits' prices added up three times: all at their low, all at their typical, all at their high price.",
                "Los precios de las visitas sumados tres veces: todos al precio bajo, todos al típico y todos al alto.").In(language), [], Dates(visits).In(language), []);
        }
    }

    private static IEnumerable<BasisResponse> OfPayment(Case opened, CourseMoney? paid, Language language)
    {
        if (opened.Payment is Payment.ByPlan plan)
        {
            var used = plan.Preset is { } preset ? TermsOf(preset, opened.Question) : null;
            yield return new("coverage.plan",
                (plan.Preset is null
                    ? Text.Of("The terms you gave.", "Las condiciones que usted dio.")
                    : Text.Of(
                        $"The terms you gave, and those of the preset for {string.Join(", ", plan.Assumed)}.",
                        $"Las condiciones que usted dio, y las del plan de ejemplo para {string.Join(", ", plan.Assumed)}.")).In(language),
                plan.Preset is { } named ? [named.Id] : [],
                plan.FiguresFrom?.In(language),
                [.. used?.Basis.Where(term => term.Source is not null).Select(term => EstimateRendering.Render(term.Source!)).Distinct() ?? []]);
        }
        if (paid is null)
            yield break;
        yield return new("patientPays",
            (opened.Payment is Payment.ByPlan
                ? Text.Of(
                    "Visit by visit: the allowed amount; covered or not; copay; deductible; coinsurance; out-of-pocket maximum; what the clinic bills above it. Each line is rounded to the cent.",
                    "Visita por visita: lo que acepta el plan; cubierto o no; copago; deducible; coseguro; gasto máximo de bolsillo; lo que la clínica cobra por encima. Cada línea se redondea al centavo.")
                : Text.Of("Every visit's price is yours; totals are sums of the visits.", "El precio de cada visita lo paga usted; los totales son sumas de las visitas.")).In(language),
            opened.Payment is Payment.ByPlan { Preset: { } terms } ? [terms.Id] : [],
            opened.Visits is { Count: > 0 } visits ? Dates(visits).In(language) : null,
            []);
    }

    /// <summary>The preset's terms on the first treatment day, or on the day asked for where those are not out yet.</summary>
    private static PlanDesignTerms? TermsOf(PlanDesign preset, Question question) =>
        preset.Terms.IsKnownOn(question.StartsOn) ? preset.Terms.On(question.StartsOn).Value
        : preset.Terms.IsKnownOn(question.AsOf) ? preset.Terms.On(question.AsOf).Value
        : null;

    private static IEnumerable<BasisResponse> OfPrograms(Case opened, IReadOnlyList<ProgramMatch> matches, FactCatalog catalog, Language language)
    {
        if (matches.Count == 0)
            yield break;
        var notices = catalog.PovertyGuidelines.Notices.Where(notice => notice.Period.Covers(opened.Question.AsOf)).ToList();
        yield return new("assistance",
            Text.Of(
                "Each rule of a program is met, not met or unknown by your answers. Incomes are held against the federal poverty guideline for the household.",
                "Según sus respuestas, cada regla de un programa se cumple, no se cumple o no se sabe. Los ingresos se comparan con el nivel federal de pobreza para el hogar.").In(language),
            [.. matches.Select(match => match.Program.Id)],
            notices is [var notice, ..] ? Text.Of($"Poverty guideline in force from {notice.Period.From}", $"Nivel de pobreza vigente desde el {notice.Period.From}").In(language) : null,
            [.. notices.Select(one => EstimateRendering.Render(one.Source)), .. matches.SelectMany(match => match.Program.Sources).Select(EstimateRendering.Render).Distinct()]);
    }

    private static IEnumerable<BasisResponse> OfPaymentPlans(CourseMoney? paid, FactCatalog catalog, Language language)
    {
        if (paid is null || catalog.PaymentPlans.Count == 0)
            yield break;
        yield return new("paymentPlans",
            Text.Of(
                "The typical amount you pay, paid off on the plan's published terms: level payments, or equal parts where there is no interest. A range of rates is taken at its highest.",
                "La cantidad típica que usted paga, pagada según los términos publicados del plan de pagos: pagos iguales, o partes iguales si no hay interés. Si hay varias tasas, se usa la más alta.").In(language),
            [.. catalog.PaymentPlans.Select(plan => plan.Id)], null,
            [.. catalog.PaymentPlans.SelectMany(plan => plan.Sources).Select(EstimateRendering.Render).Distinct()]);
    }

    private static Text Dates(IReadOnlyList<PricedVisit> visits) => Between(visits[0].Date, visits[^1].Date);

    internal static Text Between(DateOnly first, DateOnly last) => Text.Of($"{first} to {last}", $"del {first} al {last}");
}
