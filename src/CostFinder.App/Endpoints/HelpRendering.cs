using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Estimates;

namespace CostFinder.App.Endpoints;

/// <summary>Writes down which programs to use together, and what to answer next.</summary>
public static class HelpRendering
{
    public static StackingResponse? Stacking(CourseHelp help, Case opened) =>
        help is { Likely: { } likely, IfAllHelp: { } all } && opened.PatientsMoney is { } money
            ? new(Render(likely, money.PatientPays.Typical), Render(all, money.PatientPays.Typical))
            : null;

    /// <summary>What to answer next about a case, for an answer that shows no programs.</summary>
    public static IReadOnlyList<QuestionResponse> Questions(Case opened, FactCatalog catalog)
    {
        var matches = catalog.Match(opened.Question, opened.Treatment, opened.Place);
        var help = CourseHelp.Of(opened, matches);
        return Questions(OpenQuestions.Of(opened, catalog.Facts, help.ForCrediting), AssistanceQuestions.Of(opened, matches));
    }

    /// <summary>
    /// The questions about insurance and course together with those that programs ask, the one first that settles most dollars, then most
    /// programs. What both ask is asked once.
    /// </summary>
    public static IReadOnlyList<QuestionResponse> Questions(IReadOnlyList<OpenQuestion> open, IReadOnlyList<AssistanceQuestion> assistance)
    {
        var questions = open.ToDictionary(question => question.Id, question => new QuestionResponse(question.Id, question.Ask, question.Settles?.Dollars));
        foreach (var question in assistance)
        {
            var (id, ask) = AskedAs(question.Answer);
            var asked = questions.GetValueOrDefault(id) ?? new(id, ask, null);
            questions[id] = asked with
            {
                Settles = asked.Settles is { } known && !(known < question.Settles?.Dollars) ? known : question.Settles?.Dollars,
                Programs = question.Programs,
            };
        }
        return [.. questions.Values.OrderByDescending(question => question.Settles ?? -1).ThenByDescending(question => question.Programs).ThenBy(question => question.Id, StringComparer.Ordinal)];
    }

    private static HelpPlanResponse Render(HelpPlan plan, Money without) => new(
        [.. plan.InOrder.Select(candidate => candidate.Program.Id)],
        without.Less(plan.PatientPays).Dollars,
        plan.PatientPays.Dollars,
        [.. plan.LeftOut.Select(left => new LeftOutProgramResponse(
            left.ProgramId, left.Text, left.ForbiddenWith, left.Citation is { } citation ? EstimateRendering.Render(citation) : null))]);

    /// <summary>The place of an answer in a request, and how it is asked for.</summary>
    private static (string Id, string Ask) AskedAs(string answer) => answer switch
    {
        AnswerNames.Region => ("region", "In which state do you live?"),
        AnswerNames.CoverageKind => ("coverage.kind", "What insurance do you have?"),
        AnswerNames.SecondaryCoverage => ("coverage.secondary", "Do you have a second insurance?"),
        AnswerNames.PriorAuthorization => ("coverage.priorAuthorization", "Has your plan approved the treatment in advance?"),
        AnswerNames.AnnualIncome => ("household.annualIncome", "What is your household's income in a year, before tax?"),
        AnswerNames.HouseholdSize => ("household.size", "How many people are in your household?"),
        AnswerNames.Savings => ("household.savings", "What has your household saved? Your home and your car do not count."),
        AnswerNames.Age => ("patient.age", "How old is the patient?"),
        AnswerNames.Veteran => ("patient.veteran", "Is the patient a veteran?"),
        AnswerNames.FirstResponder => ("patient.firstResponder", "Is the patient a first responder?"),
        AnswerNames.Diagnosis => ("patient.diagnosis", "What is the main diagnosis?"),
        _ => throw new InvalidOperationException($"Nobody knows how to ask for {answer} yet."),
    };
}
