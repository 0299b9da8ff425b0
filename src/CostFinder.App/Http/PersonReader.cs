using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.App.Http;

/// <summary>Reads what a person says about themselves and their insurance.</summary>
internal static class PersonReader
{
    public static Answers Read(Fields fields) => new()
    {
        Coverage = ReadCoverage(fields.Section("coverage")),
        Household = ReadHousehold(fields.Section("household")),
        Patient = ReadPatient(fields.Section("patient")),
    };

    public static OtherCostAnswers ReadOther(Fields other) => new(
        other.Amount("ridePerVisit", Text.Of("the price of a ride home", "el precio del viaje a casa")),
        other.Amount("hourlyWage", Text.Of("the pay for one hour of work", "el pago por una hora de trabajo")),
        other.Hours("hoursPerVisit", Text.Of("the hours that one visit takes", "las horas que toma una visita")));

    private static CoverageAnswers ReadCoverage(Fields coverage)
    {
        var kind = coverage.Word<CoverageKind>("kind", Text.Of("the insurance", "el seguro"), orUnknown: true);
        var plan = coverage.Section("plan");
        if (kind == CoverageKind.None && (coverage.Has("plan") || coverage.Has("planDesign")))
            coverage.Report("plan", "does-not-apply", Text.Of("Leave the plan's terms out when there is no insurance.", "Si no tiene seguro, deje vacíos los datos del plan."));
        if (kind is null && (plan.HasAny || coverage.Has("planDesign")))
            coverage.Report("kind", "required", Text.Of("Choose your insurance: you gave terms of a plan, and they mean something else for each kind.", "Elija su seguro: usted dio datos de un plan, y significan algo distinto en cada tipo de seguro."));
        var secondary = coverage.Word<SecondaryCoverage>("secondary", Text.Of("the second insurance", "el segundo seguro"), orUnknown: true);
        if (kind == CoverageKind.None && secondary is not (null or SecondaryCoverage.None))
            coverage.Report("secondary", "does-not-apply", Text.Of("Leave the second insurance out when there is no first.", "Si no tiene un primer seguro, deje vacío el segundo."));
        return new()
        {
            Kind = kind,
            Secondary = secondary,
            Network = coverage.Word<NetworkStatus>("network", Text.Of("whether the clinic is in the plan's network", "si la clínica está en la red del plan"), orUnknown: true),
            BehavioralNetwork = coverage.Word<NetworkStatus>("behavioralNetwork", Text.Of("whether the clinic is in the plan's network for mental health", "si la clínica está en la red de salud mental del plan"), orUnknown: true),
            Benefit = coverage.Word<DrugBenefit>("benefit", Text.Of("which part of the plan pays for the drug", "qué parte del plan paga el medicamento"), orUnknown: true),
            PriorAuthorization = coverage.Word<PriorAuthorization>("priorAuthorization", Text.Of("where prior approval stands", "en qué punto está la autorización previa"), orUnknown: true),
            PlanDesign = coverage.Line("planDesign", Text.Of("the id of a plan design, as GET /api/v1/plan-designs lists them", "el identificador de un tipo de plan, como los que muestra GET /api/v1/plan-designs"), longest: 60),
            AssistanceCrediting = plan.Word<AssistanceCrediting>("assistanceCrediting", Text.Of("whether the plan counts help from a program", "si el plan cuenta la ayuda de un programa"), orUnknown: true),
            Plan = PlanReader.Read(plan),
        };
    }

    private static HouseholdAnswers ReadHousehold(Fields household) => new(
        household.Whole("size", Text.Of("your household size", "cuántas personas hay en su hogar"), 1, 20),
        household.Amount("annualIncome", Text.Of("your household's income in a year", "los ingresos de su hogar en un año")),
        household.Amount("savings", Text.Of("what your household has saved", "lo que su hogar tiene ahorrado")));

    private static PatientAnswers ReadPatient(Fields patient) => new(
        patient.Whole("age", Text.Of("the patient's age in years", "la edad del paciente en años"), 0, 120),
        patient.YesNo("veteran", Text.Of("whether the patient is a veteran", "si el paciente es veterano")),
        patient.YesNo("firstResponder", Text.Of("whether the patient is a first responder", "si el paciente es socorrista (policía, bombero o ambulancia)")),
        patient.Word<Diagnosis>("diagnosis", Text.Of("the diagnosis", "el diagnóstico"), orUnknown: true));
}
