using CostFinder.Core.Packing;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Treatments;

/// <summary>Treatments as one page.</summary>
internal static class PackedTreatments
{
    public static byte[] Of(IReadOnlyList<Treatment> treatments)
    {
        var page = new PageWriter();
        page.All(treatments, treatment => Write(page, treatment));
        return page.Content();
    }

    public static Treatment[] Read(PageReader page) => page.All(() => Treatment(page));

    private static void Write(PageWriter page, Treatment treatment)
    {
        page.Text(treatment.Id);
        page.Choice(treatment.Method);
        page.OptionalChoice(treatment.Product);
        page.Words(treatment.Name);
        page.Words(treatment.Description);
        Write(page, treatment.Approval);
        page.All(treatment.Safety, line =>
        {
            page.Words(line.Text);
            page.Sources(line.Sources);
        });
        page.All(treatment.BillingCodes, code => Write(page, code));
        page.Optional(treatment.Consultation, consultation =>
        {
            page.Flag(consultation.Expected);
            page.Sources(consultation.Sources);
        });
        page.Optional(treatment.TimeInClinic, time =>
        {
            page.Number(time.AtLeastMinutes);
            page.Optional(time.UpToMinutes);
            page.Words(time.Text);
            page.Sources(time.Sources);
        });
        page.All(treatment.Courses, course => Write(page, course));
    }

    private static Treatment Treatment(PageReader page) => new()
    {
        Id = page.Text(),
        Method = page.Choice<Method>(),
        Product = page.OptionalChoice<Product>(),
        Name = page.Words(),
        Description = page.Words(),
        Approval = new(page.Choice<ApprovalStatus>(), page.Words(), page.All(() => new Indication(page.Words(), page.OptionalDay())), page.Sources()),
        Safety = page.All(() => new SafetyLine(page.Words(), page.Sources())),
        BillingCodes = page.All(() => new BillingCode(
            page.Text(), page.Text(), page.Words(), page.OptionalWhole(), page.OptionalWhole(), page.Sources())),
        Consultation = page.Flag() ? new(page.Flag(), page.Sources()) : null,
        TimeInClinic = page.Flag() ? new(page.Whole(), page.OptionalWhole(), page.Words(), page.Sources()) : null,
        Courses = page.All(() => Course(page)),
    };

    private static void Write(PageWriter page, Approval approval)
    {
        page.Choice(approval.Status);
        page.Words(approval.Text);
        page.All(approval.Indications, indication =>
        {
            page.Words(indication.Text);
            page.OptionalDay(indication.ApprovedOn);
        });
        page.Sources(approval.Sources);
    }

    private static void Write(PageWriter page, BillingCode code)
    {
        page.Text(code.System);
        page.Text(code.Code);
        page.Words(code.Meaning);
        page.Optional(code.MinimumDoseMg);
        page.Optional(code.MaximumDoseMg);
        page.Sources(code.Sources);
    }

    private static void Write(PageWriter page, CoursePattern course)
    {
        page.Text(course.Id);
        page.OptionalChoice(course.For);
        page.Words(course.Explanation);
        page.Flag(course.NeedsSessions);
        page.All(course.Stretches, stretch =>
        {
            page.Choice(stretch.Phase);
            page.Optional(stretch.Visits);
            page.Wholes(stretch.DaysBetween);
            page.Optional(stretch.EveryWeeks, weeks => Write(page, weeks));
        });
        page.Optional(course.Dose, dose => Write(page, dose));
        page.Sources(course.Sources);
    }

    private static CoursePattern Course(PageReader page) => new()
    {
        Id = page.Text(),
        For = page.OptionalChoice<Diagnosis>(),
        Explanation = page.Words(),
        NeedsSessions = page.Flag(),
        Stretches = page.All(() => new CourseStretch(
            page.Choice<Phase>(), page.OptionalWhole(), page.Wholes(),
            page.Flag() ? new(page.Whole(), page.Whole(), page.Whole(), page.Words()) : null)),
        Dose = page.Flag() ? new(page.OptionalWhole(), page.Whole(), page.Wholes(), page.Words(), page.OptionalWhole()) : null,
        Sources = page.Sources(),
    };

    private static void Write(PageWriter page, IntervalChoices weeks)
    {
        page.Number(weeks.Shortest);
        page.Number(weeks.Usual);
        page.Number(weeks.Longest);
        page.Words(weeks.Basis);
    }

    private static void Write(PageWriter page, DosePattern dose)
    {
        page.Optional(dose.FirstMg);
        page.Number(dose.UsualMg);
        page.Wholes(dose.AllowedMg);
        page.Words(dose.Basis);
        page.Optional(dose.MgPerDevice);
    }
}
