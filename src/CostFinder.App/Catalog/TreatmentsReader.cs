using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;
using CostFinder.Core.Wording;

namespace CostFinder.App.Catalog;

/// <summary>Reads <c>data/treatments</c>.</summary>
public static class TreatmentsReader
{
    /// <exception cref="DamagedFactException">A file cannot be read, or there is none.</exception>
    public static IReadOnlyList<Treatment> Read(FactFiles files)
    {
        var treatments = files.In("treatments").Select(file => Treatment(file, file.Json(FactJson.Default.TreatmentFact))).ToList();
        return treatments.Count > 0 ? treatments : throw new DamagedFactException("treatments", null, "there is no treatment; put the files back");
    }

    private static Treatment Treatment(FactFile file, TreatmentFact fact) => new()
    {
        Id = fact.Id,
        Method = file.Choice<Method>(fact.Method),
        Product = fact.Product is { } product ? file.Choice<Product>(product) : null,
        Name = fact.Name,
        Description = fact.Description,
        Approval = new(
            file.Choice<ApprovalStatus>(fact.Approval.Status),
            fact.Approval.Text,
            [.. fact.Approval.Indications.Select(indication => new Indication(indication.Text, indication.ApprovedOn))],
            fact.Approval.Sources.Sources()),
        Safety = [.. fact.Safety.Select(line => new SafetyLine(line.Text, line.Sources.Sources()))],
        BillingCodes =
        [
            .. fact.BillingCodes.Select(code => new BillingCode(
                code.System, code.Code, code.Meaning, code.MinimumDoseMg, code.MaximumDoseMg, code.Sources.Sources())),
        ],
        Consultation = fact.Consultation is { } consultation ? new(consultation.Expected, consultation.Sources.Sources()) : null,
        TimeInClinic = fact.TimeInClinic is { } time ? new(time.AtLeastMinutes, time.UpToMinutes, time.Text, time.Sources.Sources()) : null,
        Courses = [.. fact.Courses.Select(course => Pattern(file, course))],
    };

    private static CoursePattern Pattern(FactFile file, CourseFact fact)
    {
        if (fact.Stretches is [] || fact.Stretches.SkipLast(1).Any(stretch => stretch.Visits is null))
            throw file.Damaged($"the course {fact.Id} has no stretch, or goes on without end before its last one");
        if (fact.Stretches.Any(stretch => stretch.DaysBetween is [] || stretch.DaysBetween.Any(days => days < 1)))
            throw file.Damaged($"the course {fact.Id} has a stretch without days between its visits");
        return new()
        {
            Id = fact.Id,
            For = fact.For is { } diagnosis ? file.Choice<Diagnosis>(diagnosis) : null,
            Explanation = fact.Explanation,
            NeedsSessions = fact.NeedsSessions,
            Stretches =
            [
                .. fact.Stretches.Select(stretch => new CourseStretch(
                    file.Choice<Phase>(stretch.Phase),
                    stretch.Visits,
                    stretch.DaysBetween,
                    stretch.EveryWeeks is { } weeks ? new(weeks.Shortest, weeks.Usual, weeks.Longest, weeks.Basis) : null)),
            ],
            Dose = fact.Dose is { } dose ? new(dose.FirstMg, dose.UsualMg, dose.AllowedMg, dose.Basis, dose.MgPerDevice) : null,
            Sources = fact.Sources.Sources(),
        };
    }
}

internal sealed record TreatmentFact(
    string Id,
    string Method,
    string? Product,
    Text Name,
    Text Description,
    ApprovalFact Approval,
    IReadOnlyList<SafetyFact> Safety,
    IReadOnlyList<BillingCodeFact> BillingCodes,
    IReadOnlyList<CourseFact> Courses,
    ConsultationFact? Consultation = null,
    TimeInClinicFact? TimeInClinic = null) : FactDocument;

internal sealed record ApprovalFact(string Status, Text Text, IReadOnlyList<IndicationFact> Indications, IReadOnlyList<CitedSource> Sources);

internal sealed record IndicationFact(Text Text, DateOnly? ApprovedOn);

internal sealed record SafetyFact(Text Text, IReadOnlyList<CitedSource> Sources);

internal sealed record BillingCodeFact(
    string System, string Code, Text Meaning, IReadOnlyList<CitedSource> Sources, int? MinimumDoseMg = null, int? MaximumDoseMg = null);

internal sealed record ConsultationFact(bool Expected, IReadOnlyList<CitedSource> Sources);

internal sealed record TimeInClinicFact(int AtLeastMinutes, int? UpToMinutes, Text Text, IReadOnlyList<CitedSource> Sources);

internal sealed record CourseFact(
    string Id,
    Text Explanation,
    IReadOnlyList<StretchFact> Stretches,
    IReadOnlyList<CitedSource> Sources,
    string? For = null,
    bool NeedsSessions = false,
    DoseFact? Dose = null);

internal sealed record StretchFact(string Phase, int? Visits, IReadOnlyList<int> DaysBetween, IntervalFact? EveryWeeks = null);

internal sealed record IntervalFact(int Shortest, int Usual, int Longest, Text Basis);

internal sealed record DoseFact(int? FirstMg, int UsualMg, IReadOnlyList<int> AllowedMg, Text Basis, int? MgPerDevice = null);
