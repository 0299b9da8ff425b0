using CostFinder.Core.Situations;

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
        other.Amount("ridePerVisit", "the price of a ride home"),
        other.Amount("hourlyWage", "the pay for one hour of work"),
        other.Hours("hoursPerVisit", "the hours that one visit takes"));

    private static CoverageAnswers ReadCoverage(Fields coverage)
    {
        var kind = coverage.Word<CoverageKind>("kind", "the insurance", orUnknown: true);
        var plan = coverage.Section("plan");
        if (kind == CoverageKind.None && (coverage.Has("plan") || coverage.Has("planDesign")))
            coverage.Report("plan", "does-not-apply", "Leave the plan's terms out when there is no insurance.");
        if (kind is null && (plan.HasAny || coverage.Has("planDesign")))
            coverage.Report("kind", "required", "Choose your insurance: you gave terms of a plan, and they mean something else for each kind.");
        var secondary = coverage.Word<SecondaryCoverage>("secondary", "the second insurance", orUnknown: true);
        if (kind == CoverageKind.None && secondary is not (null or SecondaryCoverage.None))
            coverage.Report("secondary", "does-not-apply", "Leave the second insurance out when there is no first.");
        return new()
        {
            Kind = kind,
            Secondary = secondary,
            Network = coverage.Word<NetworkStatus>("network", "whether the clinic is in the plan's network", orUnknown: true),
            BehavioralNetwork = coverage.Word<NetworkStatus>("behavioralNetwork", "whether the clinic is in the plan's network for mental health", orUnknown: true),
            Benefit = coverage.Word<DrugBenefit>("benefit", "which part of the plan pays for the drug", orUnknown: true),
            PriorAuthorization = coverage.Word<PriorAuthorization>("priorAuthorization", "where prior approval stands", orUnknown: true),
            PlanDesign = coverage.Text("planDesign", "the id of a plan design, as GET /api/v1/plan-designs lists them", longest: 60),
            AssistanceCrediting = plan.Word<AssistanceCrediting>("assistanceCrediting", "whether the plan counts help from a program", orUnknown: true),
            Plan = PlanReader.Read(plan),
        };
    }

    private static HouseholdAnswers ReadHousehold(Fields household) => new(
        household.Whole("size", "your household size", 1, 20),
        household.Amount("annualIncome", "your household's income in a year"),
        household.Amount("savings", "what your household has saved"));

    private static PatientAnswers ReadPatient(Fields patient) => new(
        patient.Whole("age", "the patient's age in years", 0, 120),
        patient.YesNo("veteran", "whether the patient is a veteran"),
        patient.YesNo("firstResponder", "whether the patient is a first responder"),
        patient.Word<Diagnosis>("diagnosis", "the diagnosis", orUnknown: true));
}
