using CostFinder.App.Pages.Asking;
using CostFinder.Core.Wording;

namespace CostFinder.App.Pages.Answering;

/// <summary>Names of answers and of figures, as a person would say them.</summary>
public static class NamedAnswers
{
    /// <summary>The answer after "tell us", and the field of the form it stands in.</summary>
    public static (Text Words, string Field) Answer(string name) => name switch
    {
        "region" => (Text.Of("where you live", "dónde vive"), FormFields.Region),
        "method" or "product" => (Text.Of("the treatment", "el tratamiento"), FormFields.Treatment),
        "coverage.kind" => (Text.Of("your insurance", "su seguro"), FormFields.CoverageKind),
        "coverage.secondary" => (Text.Of("a second insurance", "un segundo seguro"), "coverage.secondary"),
        "coverage.priorAuthorization" => (Text.Of("what your plan has decided", "qué decidió su plan"), "coverage.priorAuthorization"),
        "household.savings" => (Text.Of("your savings", "sus ahorros"), "household.savings"),
        "annualIncome" or "household.annualIncome" => (Text.Of("household income", "los ingresos del hogar"), "household.annualIncome"),
        "householdSize" or "household.size" => (Text.Of("household size", "cuántos son en el hogar"), "household.size"),
        "age" or "patient.age" => (Text.Of("the patient's age", "la edad del paciente"), "patient.age"),
        "veteran" or "patient.veteran" => (Text.Of("whether the patient is a veteran", "si el paciente es veterano"), "patient.veteran"),
        "firstResponder" or "patient.firstResponder" => (Text.Of("whether the patient is a first responder", "si el paciente trabaja en emergencias"), "patient.firstResponder"),
        "diagnosis" or "patient.diagnosis" => (Text.Of("the diagnosis", "el diagnóstico"), "patient.diagnosis"),
        _ => (Text.Same(name), name),
    };

    public static Text Figure(string figure) => figure switch
    {
        "price.perSession" => Text.Of("Price of one visit", "Precio de una visita"),
        "price.consultation" => Text.Of("Price of the first evaluation", "Precio de la primera evaluación"),
        "course.sessions" => Text.Of("The visits and their days", "Las visitas y sus días"),
        "price.perSession.medicareBenchmark" => Text.Of("Medicare's amount for one visit", "Lo que paga Medicare por una visita"),
        "price.consultation.medicareBenchmark" => Text.Of("Medicare's amount for the first evaluation", "Lo que paga Medicare por la primera evaluación"),
        "course.total" => Text.Of("What the whole course costs", "Lo que cuesta todo el tratamiento"),
        "patientPays" => Text.Of("What you pay", "Lo que paga usted"),
        "coverage.plan" => Text.Of("The plan terms we used", "Los datos del plan que usamos"),
        "branches" => Text.Of("What each answer would change", "Lo que cambia cada respuesta"),
        "questions" => Text.Of("What each answer is worth", "Lo que vale cada respuesta"),
        "assistance" => Text.Of("Who may help", "Quién puede ayudar"),
        "stacking" => Text.Of("Help put together", "Las ayudas juntas"),
        "paymentPlans" => Text.Of("Paying over time", "Pagar poco a poco"),
        "providers" => Text.Of("Clinics that publish prices", "Clínicas que publican precios"),
        "otherCosts" => Text.Of("Rides and time off", "Viajes y tiempo sin trabajar"),
        "superbill" => Text.Of("What a superbill may bring back", "Lo que puede devolver el plan"),
        _ => Text.Same(figure),
    };
}
