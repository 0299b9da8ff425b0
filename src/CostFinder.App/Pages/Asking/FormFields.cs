namespace CostFinder.App.Pages.Asking;

/// <summary>Every field that the form has, in the order of the page.</summary>
public static class FormFields
{
    public const string Region = "region";
    public const string Treatment = "method";
    public const string CoverageKind = "coverage.kind";
    public const string PlanDesign = "coverage.planDesign";

    /// <summary>The answer to which treatment it is, of a person who does not know yet.</summary>
    public const string NotSure = "unsure";

    /// <summary>The three questions that give an answer.</summary>
    public static IReadOnlyList<FormField> First { get; } = [PersonFields.Region, PersonFields.Treatment, PlanFields.Kind];

    /// <summary>All that makes the answer closer.</summary>
    public static IReadOnlyList<FieldGroup> Groups { get; } = [PlanFields.Plan, PlanFields.More, PersonFields.Clinic, PersonFields.Time, PersonFields.Household, PersonFields.Patient];

    public static IReadOnlyList<FormField> All { get; } = [.. First, .. Groups.SelectMany(group => group.Fields)];

    /// <summary>The field where a question is answered: its own, or the first of the group that its path names; nothing when the form has none.</summary>
    public static FormField? AnswerTo(string question) => Named(question) ?? All.FirstOrDefault(field => field.Path.StartsWith($"{question}.", StringComparison.Ordinal));

    public static FormField? Named(string path) => All.FirstOrDefault(field => field.Path == path);
}
