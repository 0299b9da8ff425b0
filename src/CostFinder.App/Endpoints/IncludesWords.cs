using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>
/// What published prices include, in both languages. The table of prices has it in English; a test holds every row against these words, and
/// what an admin adds later stands as it was written until it is here too.
/// </summary>
public static class IncludesWords
{
    private static readonly Dictionary<string, Text> Known = new Text[]
    {
        Text.Of("esketamine up to 56 mg, visit, 2 hours of observation", "esketamina hasta 56 mg, visita, 2 horas de observación"),
        Text.Of("esketamine above 56 mg, visit, 2 hours of observation", "más de 56 mg de esketamina, visita, 2 horas de observación"),
        Text.Of("longer infusion", "infusión más larga"),
        Text.Of("drug kit 56 mg only", "solo el medicamento, 56 mg"),
        Text.Of("drug kit 84 mg only", "solo el medicamento, 84 mg"),
        Text.Of("drug 56 mg only", "solo el medicamento de 56 mg"),
        Text.Of("mental health protocol", "protocolo de salud mental"),
        Text.Of("mental health protocol with guide", "protocolo de salud mental con guía"),
        Text.Of("chronic pain protocol", "protocolo de dolor crónico"),
        Text.Of("chronic pain protocol with guide", "protocolo de dolor crónico con guía"),
        Text.Of("initial course", "primera serie de visitas"),
        Text.Of("hospital outpatient infusion", "infusión en un hospital, sin quedarse"),
        Text.Of("psychiatric evaluation", "evaluación psiquiátrica"),
        Text.Of("drug, administration, monitoring", "medicamento, aplicación, observación"),
        Text.Of("high dose", "dosis alta"),
        Text.Of("low dose", "dosis baja"),
        Text.Of("PA visit before and after", "visita con un asistente médico (PA) antes y después"),
        Text.Of("PA visit before and after, supportive drugs", "visita con un asistente médico (PA) antes y después, medicamentos de apoyo"),
        Text.Of("history review, contact with referrer, visit", "revisión del historial, contacto con quien le refirió, visita"),
        Text.Of("single infusion after induction", "una infusión después de la primera fase"),
        Text.Of("initial evaluation, 6 infusions, monitoring, follow-up calls", "primera evaluación, 6 infusiones, observación, llamadas después"),
        Text.Of("candidacy screening", "revisión de si el tratamiento es para usted"),
        Text.Of("assessment and treatment plan", "evaluación y plan de tratamiento"),
        Text.Of("monitoring by clinicians", "observación por médicos"),
        Text.Of("monitoring by the clinician", "observación por el médico"),
        Text.Of("mental health infusion", "infusión de salud mental"),
        Text.Of("pain infusion", "infusión para el dolor"),
        Text.Of("first infusion, provider consultation, drug, monitoring", "primera infusión, consulta con el médico, medicamento, observación"),
        Text.Of("follow-up visit", "visita de seguimiento"),
        Text.Of("drug, supplies, nurse and physician", "medicamento, materiales, enfermería y médico"),
        Text.Of("chronic pain", "dolor crónico"),
        Text.Of("depression", "depresión"),
        Text.Of("intake and dosing visits, coaching, messaging", "visitas de ingreso y de dosis, orientación, mensajes"),
        Text.Of("home session", "sesión en casa"),
        Text.Of("observation only", "solo la observación"),
        Text.Of("membership fee $250, treatment $200", "cuota de miembro $250, tratamiento $200"),
        Text.Of(
            "six infusions, a seventh if needed, check-up, preparation, integration, calls",
            "seis infusiones y una séptima si hace falta, revisión médica, preparación, integración, llamadas después"),
        Text.Of("screening call", "llamada para ver si el tratamiento es para usted"),
        Text.Of("twelve infusions used at own pace", "doce infusiones a su propio ritmo"),
        Text.Of("six infusions used at own pace", "seis infusiones a su propio ritmo"),
        Text.Of("initial evaluation and first infusion", "primera evaluación y primera infusión"),
        Text.Of("consult, medication, follow-up", "consulta, medicamento, seguimiento"),
        Text.Of(
            "two-hour visit; first two sessions also: one hour to prepare; two visits of integration",
            "visita de dos horas; en las dos primeras sesiones también: una hora para prepararse; dos visitas de integración"),
    }.ToDictionary(text => text.English, StringComparer.Ordinal);

    public static Text Of(string includes) => Known.TryGetValue(includes, out var text) ? text : Text.Same(includes);

    public static bool IsKnown(string includes) => Known.ContainsKey(includes);
}
