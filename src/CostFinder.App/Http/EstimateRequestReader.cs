using System.Text.Json;
using CostFinder.App.Contracts;
using CostFinder.Core.Estimates;
using CostFinder.Core.Regions;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;

namespace CostFinder.App.Http;

/// <summary>Turns the JSON of an estimate request into a question that Core can answer, or into every fault it has.</summary>
public static class EstimateRequestReader
{
    /// <summary>How far from today the figures may be asked for; what is known of a day is decided by the facts themselves.</summary>
    private const int YearsAround = 2;

    /// <summary>Far above any dose; which doses there are is decided by the treatment.</summary>
    private const int MostMilligrams = 1_000;

    /// <summary>
    /// Reads the request and reports its faults. Also a faulty request gives a question, so that what Core objects to is reported together
    /// with them; nothing is given when not even the treatment is known.
    /// </summary>
    public static Question? Read(JsonElement body, DateOnly today, List<Fault> faults)
    {
        var fields = Fields.Of(body, faults);
        var region = fields.Text("region", "a five-digit ZIP code or a state, such as 78701 or TX", longest: 60);
        if (!fields.Has("region"))
            fields.Report("region", "required", "Enter a five-digit ZIP code or a state, such as 78701 or TX.");
        var method = fields.Word<Method>("method", "the treatment");
        if (!fields.Has("method"))
            fields.Report("method", "required", "Choose the treatment: iv or intranasal.");
        var product = fields.Word<Product>("product", "the nasal spray");
        if (method == Method.Iv && product is not null)
            fields.Report("product", "does-not-apply", "Leave the product out for IV treatment; it only tells nasal sprays apart.");
        var asOf = fields.Day("asOf", "the day the figures are for", today.AddYears(-YearsAround), today.AddYears(YearsAround)) ?? today;

        var (course, startsOn) = ReadCourse(fields.Section("course"), asOf);
        var quote = fields.Section("quotedPrice");
        var quoted = new QuotedPrice(
            quote.Amount("perSession", "the price of one visit"), quote.Amount("consultation", "the price of the first evaluation"));
        var other = ReadOther(fields.Section("other"));
        var answers = new Answers
        {
            Coverage = ReadCoverage(fields.Section("coverage")),
            Household = ReadHousehold(fields.Section("household")),
            Patient = ReadPatient(fields.Section("patient")),
        };
        fields.ReportUnknownMembers();

        return method is null ? null : new Question
        {
            Region = region ?? Region.Nation.Id,
            Method = method.Value,
            Product = method == Method.Iv ? null : product ?? Product.Esketamine,
            AsOf = asOf,
            StartsOn = startsOn ?? asOf,
            Course = course,
            Quoted = quoted,
            Other = other,
            Answers = answers,
        };
    }

    private static (CourseChoice Course, DateOnly? StartsOn) ReadCourse(Fields course, DateOnly asOf)
    {
        var startsOn = course.Day("startsOn", "the first treatment day", asOf.AddYears(-1), asOf.AddYears(1));
        var choice = new CourseChoice
        {
            InductionPerWeek = course.Whole("inductionPerWeek", "the visits a week in the first phase", 1, CourseChoice.MostInductionPerWeek),
            InductionSessions = course.Whole("inductionSessions", "the number of visits in the first phase", 1, CourseChoice.MostInductionSessions),
            MaintenanceEveryWeeks = course.Whole("maintenanceEveryWeeks", "the weeks between later visits", 1, CourseChoice.MostWeeksBetween),
            Months = course.Whole("months", "how many months to look ahead", 1, CourseChoice.MostMonths),
            DoseMg = course.Whole("doseMg", "the dose in mg", 1, MostMilligrams),
            Sessions = course.Whole("sessions", "the number of visits in all", 1, CourseChoice.MostSessions),
        };
        return (choice, startsOn);
    }

    private static OtherCostAnswers ReadOther(Fields other) => new(
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
            Benefit = coverage.Word<DrugBenefit>("benefit", "which part of the plan pays for the drug", orUnknown: true),
            PriorAuthorization = coverage.Word<PriorAuthorization>("priorAuthorization", "where prior approval stands", orUnknown: true),
            PlanDesign = coverage.Text("planDesign", "the id of a plan design, as GET /api/v1/plan-designs lists them", longest: 60),
            AssistanceCrediting = plan.Word<AssistanceCrediting>("assistanceCrediting", "whether the plan counts help from a program", orUnknown: true),
            Plan = new()
            {
                Deductible = plan.Amount("deductible", "the plan's deductible"),
                DeductibleMet = plan.Amount("deductibleMet", "how much of the deductible is met"),
                Coinsurance = plan.Percent("coinsurancePercent", "the coinsurance"),
                CopayPerVisit = plan.Amount("copayPerVisit", "the copay for one visit"),
                CopayBeforeDeductible = plan.YesNo("copayBeforeDeductible", "whether the copay applies before the deductible"),
                OutOfPocketMaximum = plan.Amount("outOfPocketMaximum", "the plan's out-of-pocket maximum"),
                OutOfPocketMet = plan.Amount("outOfPocketMet", "how much of the out-of-pocket maximum is met"),
                YearStartsOn = plan.MonthAndDay("planYearStartsOn", "when the plan year starts"),
                Family = ReadFamily(plan),
            },
        };
    }

    private static FamilyAnswers? ReadFamily(Fields plan)
    {
        var family = plan.Section("family");
        var answers = new FamilyAnswers(
            family.Amount("deductible", "the family deductible"),
            family.Amount("deductibleMet", "how much of the family deductible is met"),
            family.Amount("outOfPocketMaximum", "the family out-of-pocket maximum"),
            family.Amount("outOfPocketMet", "how much of the family out-of-pocket maximum is met"),
            family.Word<FamilyLimits>("kind", "how the family limits work"));
        return answers == new FamilyAnswers(null, null, null, null, null) ? null : answers;
    }

    private static HouseholdAnswers ReadHousehold(Fields household) => new(
        household.Whole("size", "your household size", 1, 20),
        household.Amount("annualIncome", "your household's income in a year"));

    private static PatientAnswers ReadPatient(Fields patient) => new(
        patient.Whole("age", "the patient's age in years", 0, 120),
        patient.YesNo("veteran", "whether the patient is a veteran"),
        patient.YesNo("firstResponder", "whether the patient is a first responder"),
        patient.Word<Diagnosis>("diagnosis", "the diagnosis", orUnknown: true));
}
