using CostFinder.App.Contracts;
using CostFinder.App.Pages.Asking;
using CostFinder.Core.Wording;

namespace CostFinder.App.Pages.Answering;

/// <summary>A question that is still open, the field that answers it, and what each answer would lead to.</summary>
public sealed record AskedQuestion(QuestionResponse Question, FormField Field, IReadOnlyList<BranchResponse> Branches)
{
    private const int MostSideBySide = 10;

    /// <summary>Whether the field answers the whole question, so that it can be answered where it stands.</summary>
    public bool IsAnsweredHere => Field.Path == Question.Id;

    public string Worth => Question.Settles is { } dollars ? Say.About(dollars) : "";

    /// <summary>Questions with a field, the one that settles most first; those set aside come last. One whose answers all lead to the same figure is not worth asking.</summary>
    public static IReadOnlyList<AskedQuestion> Of(IEnumerable<QuestionResponse> questions, IReadOnlyList<BranchResponse> branches, IReadOnlyList<string> setAside) =>
    [
        .. questions.Where(question => question.Settles != 0)
            .Select(question => (Question: question, Field: FormFields.AnswerTo(question.Id)))
            .Where(asked => asked.Field is not null)
            .Select(asked => new AskedQuestion(asked.Question, asked.Field!, [.. branches.Where(branch => branch.Question == asked.Question.Id)]))
            .OrderBy(asked => setAside.Contains(asked.Question.Id)),
    ];

    /// <summary>The answers to choose from; nothing where the person writes. Saying "I don't know" is a button of its own.</summary>
    public IReadOnlyList<Choice>? Choices(Offers offers)
    {
        var all = offers.For(Field)?.Where(choice => choice.Value != Choice.DoNotKnow.Value).ToList();
        if (all is null || Field.Path != FormFields.PlanDesign)
            return all;
        // Only the plans that are for this kind of insurance.
        return [.. all.Where(choice => Branches.Any(branch => branch.Answer == choice.Value)).Select(choice => choice with { Group = null })];
    }

    public static bool IsSideBySide(IReadOnlyList<Choice> choices) => choices.Count <= MostSideBySide;

    /// <summary>What the figure would be with this answer.</summary>
    public decimal? With(Choice choice) => Branches.FirstOrDefault(branch => branch.Answer == choice.Value)?.Typical;

    /// <summary>What the question is about, as a heading over it.</summary>
    public Text About => Field.Path.Split('.')[0] switch
    {
        "coverage" => Text.Of("About your insurance", "Sobre su seguro"),
        "course" or "quotedPrice" or "method" => Text.Of("About the visits", "Sobre las visitas"),
        "household" => Text.Of("About your household", "Sobre su hogar"),
        _ => Text.Of("About the patient", "Sobre el paciente"),
    };
}
