using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Regions;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Estimates;

/// <summary>A question with everything about it looked up: the place, the treatment, the course, the prices and who pays.</summary>
public sealed record Case
{
    public required Question Question { get; init; }

    public required Place Place { get; init; }

    public required Treatment Treatment { get; init; }

    /// <summary>Nothing when the treatment has no usual course and the person gave none.</summary>
    public required Course? Course { get; init; }

    public required CoverageOutlook Outlook { get; init; }

    public required Payment Payment { get; init; }

    /// <summary>The dose that most visits have; nothing where the dose does not set the price.</summary>
    public required int? UsualDoseMg { get; init; }

    /// <summary>One visit at the usual dose.</summary>
    public required ServicePrice Session { get; init; }

    /// <summary>The first evaluation; nothing when it is not paid for apart.</summary>
    public required ServicePrice? Consultation { get; init; }

    /// <summary>The visits with their prices, in order; nothing when a visit has no price.</summary>
    public required IReadOnlyList<PricedVisit>? Visits { get; init; }

    /// <summary>Hours, rides and time off, apart from all medical figures.</summary>
    public OtherCosts OtherCosts => OtherCosts.Of(Course?.Visits.Count ?? 0, Treatment.TimeInClinic, Question.Other);

    /// <summary>What the course costs and what is left for the person; nothing when that cannot be worked out.</summary>
    public CourseMoney? Money => Visits is { Count: > 0 } visits ? Estimator.Estimate(visits, Payment) : null;

    /// <summary>
    /// The same with the help of programs, in the order in which they pay. Where the person does not know whether their plan counts such
    /// help, the answer that leaves them most to pay is taken. Nothing when what they pay without help is not known.
    /// </summary>
    public CourseMoney? MoneyWith(IReadOnlyList<AssistanceTerms> programs)
    {
        if (Visits is not { Count: > 0 } visits || Payment is Payment.Unknown)
            return null;
        CourseMoney? dearest = null;
        foreach (var way in Ways(programs))
        {
            var money = Estimator.Estimate(visits, Payment, Applied(programs, way));
            if (dearest is null || money.Typical.PatientPays > dearest.Typical.PatientPays)
                dearest = money;
        }
        return dearest;
    }

    /// <summary>What the person pays in the typical case, with the help of programs; nothing when that is not known.</summary>
    public Money? TypicalWith(IReadOnlyList<AssistanceTerms> programs)
    {
        if (Visits is not { Count: > 0 } visits || Payment is Payment.Unknown)
            return null;
        Money? most = null;
        foreach (var way in Ways(programs))
        {
            var pays = Estimator.Typical(visits, Payment, Applied(programs, way)).PatientPays;
            most = Amounts.Money.Greatest(most ?? pays, pays);
        }
        return most;
    }

    /// <summary>The same where the terms of the insurance are known; without them nobody can say what is left for the person.</summary>
    public CourseMoney? PatientsMoney => Payment is Payment.Unknown ? null : Money;

    /// <summary>Everything in the question that the facts do not allow, by JSON Pointer; empty when a case can be opened.</summary>
    public static IReadOnlyList<Objection> ObjectionsTo(Question question, Facts facts)
    {
        var objections = new List<Objection>();
        if (ObjectionToPlace(question.Region, facts) is { } noPlace)
            objections.Add(noPlace);
        var treatment = facts.TreatmentFor(question.Method, question.Product);
        objections.AddRange(question.Course.ObjectionsFor(treatment)
            .Where(objection => objection.Code != "required")
            .Select(objection => objection with { Field = $"/course/{objection.Field}" }));
        var coverage = question.Answers.Coverage;
        if (coverage.PlanDesign is { } id)
        {
            if (facts.PlanDesigns.Find(id) is not { } design)
                objections.Add(new("/coverage/planDesign", "unknown-choice", Text.Of("Choose a plan design that GET /api/v1/plan-designs lists, or leave it out.", "Elija un tipo de plan de los que muestra GET /api/v1/plan-designs, o déjelo vacío.")));
            else if (coverage.Kind is { } kind && design.Kind != kind)
                objections.Add(new("/coverage/planDesign", "does-not-apply", Text.Of("This plan design is for another kind of insurance. Choose one that fits, or leave it out.", "Este tipo de plan es para otro seguro. Elija uno que corresponda, o déjelo vacío.")));
        }
        objections.AddRange(Payment.ObjectionsToPlan(coverage, facts, question.StartsOn, question.AsOf)
            .Select(objection => objection with { Field = $"/coverage/plan/{objection.Field}" }));
        return objections;
    }

    /// <summary>What is wrong with a place; nothing when we know it.</summary>
    public static Objection? ObjectionToPlace(string region, Facts facts) => facts.FindPlace(region) is not null ? null
        : new("/region", "unknown-region", Text.Of("We do not know this place. Enter a five-digit ZIP code or a state, such as 78701 or TX.", "No conocemos este lugar. Escriba un código postal de cinco números o un estado, como 78701 o TX."));

    /// <summary>Looks everything up. The question must be one without objections.</summary>
    public static Case Open(Question question, Facts facts)
    {
        var treatment = facts.TreatmentFor(question.Method, question.Product);
        var place = facts.FindPlace(question.Region)!;
        var pattern = treatment.CourseFor(question.Answers.Patient.Diagnosis);
        var choice = question.Course with { Pattern = question.Course.Pattern ?? pattern.Id };
        var course = choice.ObjectionsFor(treatment).Count == 0 ? Course.Plan(treatment, choice, question.StartsOn) : null;
        var payment = PaymentFor(question, facts, treatment);
        var pricing = new ServicePricing(facts, question, place, treatment, payment);
        var usualDose = course?.UsualDoseMg;
        var (session, consultation) = (pricing.Session(usualDose), pricing.Consultation());
        return new()
        {
            Question = question,
            Place = place,
            Treatment = treatment,
            Course = course,
            Outlook = facts.Outlooks.For(treatment.Id, question.Answers.Coverage.Kind),
            Payment = payment,
            UsualDoseMg = usualDose,
            Session = session,
            Consultation = consultation,
            Visits = course is null ? null : Price(course, dose => dose == usualDose ? session : pricing.Session(dose), consultation,
                (price, dose) => PricedVisit.PartsOf(price, DrugPrice(question, facts, treatment, dose), pattern.Dose?.DevicesFor(dose))),
        };
    }

    /// <summary>The ways in which the plan may count a program's help: the one the person names, else all of them.</summary>
    private AssistanceCrediting[] Ways(IReadOnlyList<AssistanceTerms> programs) =>
        programs.Count == 0 || Payment is not Payment.ByPlan ? [AssistanceCrediting.Counts]
        : Question.Answers.Coverage.AssistanceCrediting is { } known ? [known]
        : Enum.GetValues<AssistanceCrediting>();

    private AppliedAssistance Applied(IReadOnlyList<AssistanceTerms> programs, AssistanceCrediting way) =>
        new(programs, way, Question.Answers.Coverage.HasPublicInsurance);

    private static Payment PaymentFor(Question question, Facts facts, Treatment treatment)
    {
        var coverage = question.Answers.Coverage;
        return Payment.For(coverage, facts.Outlooks.For(treatment.Id, coverage.Kind), facts, question.StartsOn, question.AsOf);
    }

    /// <summary>Medicare has one amount for drug and visit together; what it asks is never split.</summary>
    private static Money? DrugPrice(Question question, Facts facts, Treatment treatment, int? doseMg) =>
        question.Answers.Coverage.Kind is CoverageKind.Medicare or CoverageKind.MedicareAdvantage ? null : facts.Prices.DrugAlone(treatment.Id, doseMg);

    /// <summary>An evaluation without a price is left out and said so elsewhere; a visit without one leaves no total at all.</summary>
    private static List<PricedVisit>? Price(
        Course course, Func<int?, ServicePrice> session, ServicePrice? consultation, Func<MoneyRange, int?, IReadOnlyList<PricedPart>> partsOf)
    {
        var visits = new List<PricedVisit>(course.Visits.Count + 1);
        if (consultation?.Range is { } range && course.Visits.Count > 0)
            visits.Add(new(0, course.Visits[0].Date, Phase.Evaluation, [new(Component.Consultation, range)]));
        var byDose = new List<PricedDose>();
        foreach (var visit in course.Visits)
        {
            var priced = byDose.Find(known => known.DoseMg == visit.DoseMg);
            if (priced is null)
            {
                if (session(visit.DoseMg).Range is not { } price)
                    return null;
                byDose.Add(priced = new(visit.DoseMg, partsOf(price, visit.DoseMg)));
            }
            visits.Add(new(visit.Number, visit.Date, visit.Phase, priced.Parts));
        }
        return visits;
    }

    private sealed record PricedDose(int? DoseMg, IReadOnlyList<PricedPart> Parts);
}
