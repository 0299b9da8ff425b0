using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Estimates;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Writes down which programs to use together, and what to answer next.</summary>
public static class HelpRendering
{
    public static StackingResponse? Stacking(CourseHelp help, Case opened, Language language) =>
        help is { Likely: { } likely, IfAllHelp: { } all } && opened.PatientsMoney is { } money
            ? new(Render(likely, money.PatientPays.Typical, language), Render(all, money.PatientPays.Typical, language))
            : null;

    /// <summary>What to answer next about a case, for an answer that shows no programs.</summary>
    public static IReadOnlyList<QuestionResponse> Questions(Case opened, FactCatalog catalog, Language language)
    {
        var matches = catalog.Match(opened.Question, opened.Treatment, opened.Place);
        var help = CourseHelp.Of(opened, matches);
        return Questions(OpenQuestions.Of(opened, catalog.Facts, help.ForCrediting), AssistanceQuestions.Of(opened, matches), language);
    }

    /// <summary>
    /// The questions about insurance and course together with those that programs ask, the one first that settles most dollars, then most
    /// programs. What both ask is asked once.
    /// </summary>
    public static IReadOnlyList<QuestionResponse> Questions(IReadOnlyList<OpenQuestion> open, IReadOnlyList<AssistanceQuestion> assistance, Language language)
    {
        var questions = open.ToDictionary(question => question.Id, question => new QuestionResponse(question.Id, question.Ask.In(language), question.Settles?.Dollars));
        foreach (var question in assistance)
        {
            var (id, ask) = AskedAs(question.Answer);
            var asked = questions.GetValueOrDefault(id) ?? new(id, ask.In(language), null);
            questions[id] = asked with
            {
                Settles = asked.Settles is { } known && !(known < question.Settles?.Dollars) ? known : question.Settles?.Dollars,
                Programs = question.Programs,
            };
        }
        return [.. questions.Values.Order(Comparer<QuestionResponse>.Create(Compare))];
    }

    private static int Compare(QuestionResponse first, QuestionResponse second) =>
        first.Settles != second.Settles ? (second.Settles ?? -1).CompareTo(first.Settles ?? -1)
        : first.Programs != second.Programs ? second.Programs - first.Programs
        : string.CompareOrdinal(first.Id, second.Id);

    private static HelpPlanResponse Render(HelpPlan plan, Money without, Language language) => new(
        [.. plan.InOrder.Select(candidate => candidate.Program.Id)],
        without.Less(plan.PatientPays).Dollars,
        plan.PatientPays.Dollars,
        [.. plan.LeftOut.Select(left => new LeftOutProgramResponse(
            left.ProgramId, left.Text.In(language), left.ForbiddenWith, left.Citation is { } citation ? EstimateRendering.Render(citation) : null))]);

    /// <summary>The place of an answer in a request, and how it is asked for.</summary>
    private static (string Id, Text Ask) AskedAs(string answer) => answer switch
    {
        AnswerNames.Region => ("region", Text.Of("In which state do you live?", "¿En qué estado vive?")),
        AnswerNames.CoverageKind => ("coverage.kind", Text.Of("What insurance do you have?", "¿Qué seguro tiene?")),
        AnswerNames.SecondaryCoverage => ("coverage.secondary", Text.Of("Do you have a second insurance?", "¿Tiene un segundo seguro?")),
        AnswerNames.PriorAuthorization => ("coverage.priorAuthorization", Text.Of("Has your plan approved the treatment in advance?", "¿Ya autorizó su plan el tratamiento?")),
        AnswerNames.AnnualIncome => ("household.annualIncome", Text.Of("What is your household's income in a year, before tax?", "¿Cuáles son los ingresos de su hogar en un año, antes de impuestos?")),
        AnswerNames.HouseholdSize => ("household.size", Text.Of("How many people are in your household?", "¿Cuántas personas hay en su hogar?")),
        AnswerNames.Savings => ("household.savings", Text.Of("What has your household saved? Your home and your car do not count.", "¿Cuánto tiene ahorrado su hogar? Su casa y su auto no cuentan.")),
        AnswerNames.Age => ("patient.age", Text.Of("How old is the patient?", "¿Qué edad tiene el paciente?")),
        AnswerNames.Veteran => ("patient.veteran", Text.Of("Is the patient a veteran?", "¿El paciente es veterano o veterana?")),
        AnswerNames.FirstResponder => ("patient.firstResponder", Text.Of("Is the patient a first responder?", "¿El paciente es personal de primera respuesta, como bombero o paramédico?")),
        AnswerNames.Diagnosis => ("patient.diagnosis", Text.Of("What is the main diagnosis?", "¿Cuál es el diagnóstico principal?")),
        _ => throw new InvalidOperationException($"Nobody knows how to ask for {answer} yet."),
    };
}
