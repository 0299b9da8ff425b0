namespace CostFinder.App.Pages.Asking;

/// <summary>How people write an answer, which says how it is read.</summary>
public enum Writing
{
    /// <summary>Passed on as it is: a place, or one of the choices.</summary>
    Words,

    /// <summary>A treatment: its method and, after a space, the product.</summary>
    Treatment,

    /// <summary>A number, also with $, thousands commas or %.</summary>
    Number,

    /// <summary>A day, as the browser sends it or as month/day/year.</summary>
    Day,

    /// <summary>yes or no; anything else said to be unknown is left out.</summary>
    YesNo,
}

/// <summary>One field of the form. Its name is the path of the answer in the request, joined with dots.</summary>
public sealed record FormField(string Path, Writing Writing)
{
    /// <summary>The id of the field in the page, which links can name.</summary>
    public string Id => IdOf(Path);

    public static string IdOf(string path) => path.Replace('.', '-');
}

/// <summary>Every field that the form has, in the order of the page.</summary>
public static class FormFields
{
    public const string Region = "region";
    public const string Treatment = "method";
    public const string CoverageKind = "coverage.kind";

    /// <summary>The field where a question is answered: its own, or the first of the group that its path names; nothing when the form has none.</summary>
    public static FormField? AnswerTo(string question) =>
        All.FirstOrDefault(field => field.Path == question) ?? All.FirstOrDefault(field => field.Path.StartsWith($"{question}.", StringComparison.Ordinal));

    public static IReadOnlyList<FormField> All { get; } =
    [
        new(Region, Writing.Words),
        new(Treatment, Writing.Treatment),
        new(CoverageKind, Writing.Words),
        new("coverage.planDesign", Writing.Words),
        new("coverage.plan.deductible", Writing.Number),
        new("coverage.plan.deductibleMet", Writing.Number),
        new("coverage.plan.coinsurancePercent", Writing.Number),
        new("coverage.plan.copayPerVisit", Writing.Number),
        new("coverage.plan.copayBeforeDeductible", Writing.YesNo),
        new("coverage.plan.outOfPocketMaximum", Writing.Number),
        new("coverage.plan.outOfPocketMet", Writing.Number),
        new("coverage.plan.planYearStartsOn", Writing.Words),
        new("coverage.network", Writing.Words),
        new("coverage.behavioralNetwork", Writing.Words),
        new("coverage.priorAuthorization", Writing.Words),
        new("coverage.plan.assistanceCrediting", Writing.Words),
        new("coverage.secondary", Writing.Words),
        new("coverage.plan.family.kind", Writing.Words),
        new("coverage.plan.family.deductible", Writing.Number),
        new("coverage.plan.family.deductibleMet", Writing.Number),
        new("coverage.plan.family.outOfPocketMaximum", Writing.Number),
        new("coverage.plan.family.outOfPocketMet", Writing.Number),
        new("coverage.benefit", Writing.Words),
        new("coverage.plan.pharmacy.deductible", Writing.Number),
        new("coverage.plan.pharmacy.deductibleMet", Writing.Number),
        new("coverage.plan.pharmacy.coinsurancePercent", Writing.Number),
        new("coverage.plan.pharmacy.copay", Writing.Number),
        new("coverage.plan.outOfNetwork.deductible", Writing.Number),
        new("coverage.plan.outOfNetwork.deductibleMet", Writing.Number),
        new("coverage.plan.outOfNetwork.coinsurancePercent", Writing.Number),
        new("coverage.plan.outOfNetwork.outOfPocketMaximum", Writing.Number),
        new("coverage.plan.outOfNetwork.allowedPercent", Writing.Number),
        new("quotedPrice.perSession", Writing.Number),
        new("quotedPrice.consultation", Writing.Number),
        new("course.startsOn", Writing.Day),
        new("course.sessions", Writing.Number),
        new("course.inductionSessions", Writing.Number),
        new("course.inductionPerWeek", Writing.Number),
        new("course.maintenanceEveryWeeks", Writing.Number),
        new("course.months", Writing.Number),
        new("course.doseMg", Writing.Number),
        new("other.ridePerVisit", Writing.Number),
        new("other.hourlyWage", Writing.Number),
        new("other.hoursPerVisit", Writing.Number),
        new("household.size", Writing.Number),
        new("household.annualIncome", Writing.Number),
        new("household.savings", Writing.Number),
        new("patient.age", Writing.Number),
        new("patient.diagnosis", Writing.Words),
        new("patient.veteran", Writing.YesNo),
        new("patient.firstResponder", Writing.YesNo),
    ];
}
