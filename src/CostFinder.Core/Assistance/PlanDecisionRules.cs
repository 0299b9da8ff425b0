using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Assistance;

/// <summary>
/// The plan has decided about the treatment in one of these ways. Somebody with one of the insurances in
/// <paramref name="OrCoverageIs"/> needs no decision, such as no insurance at all where a refusal is asked for.
/// </summary>
public sealed record PlanDecisionIs(IReadOnlyList<PriorAuthorization> Any, IReadOnlyList<CoverageKind> OrCoverageIs) : ProgramRule(RuleKind.PlanDecisionIs)
{
    private Text Wanted { get; } = Text.Of(
        $"This needs a decision of your plan: {Text.Any(Any.Select(PlainWords.Of))}", $"Esto necesita una decisión de su plan: {Text.Any(Any.Select(PlainWords.Of))}");

    protected override RuleResult JudgeRule(RuleQuestion question)
    {
        var (kind, decision) = (question.Answers.Coverage.Kind, question.Answers.Coverage.PriorAuthorization);
        if (kind is { } known && OrCoverageIs.Contains(known))
            return RuleResult.Met(() => Text.Of(
                $"{PlainWords.YouHave(known)}, so no decision of a plan is needed.",
                $"{PlainWords.YouHave(known)}, así que no hace falta la decisión de un plan."));
        if (decision is { } stated && Any.Contains(stated))
            return RuleResult.Met(() => Text.Of($"You said that {PlainWords.Of(stated)}.", $"Usted indicó que {PlainWords.Of(stated)}."));
        if (decision is null)
            return RuleResult.Unknown(() => Text.Of($"{Wanted}. Tell us where it stands.", $"{Wanted}. Díganos cómo va ese trámite."), AnswerNames.PriorAuthorization);
        return kind is null && OrCoverageIs.Count > 0
            ? RuleResult.Unknown(() => Text.Of($"{Wanted}. Tell us your insurance.", $"{Wanted}. Díganos qué seguro tiene."), AnswerNames.CoverageKind)
            : RuleResult.NotMet(() => Text.Of($"{Wanted}. You said that {PlainWords.Of(decision.Value)}.", $"{Wanted}. Usted indicó que {PlainWords.Of(decision.Value)}."));
    }

    public override IEnumerable<LawfulChange> ChangesFor(RuleQuestion question) =>
    [
        .. Any.Select(decision => LawfulChange.OfCoverage(question, AnswerNames.PriorAuthorization,
            Text.Of($"It would fit once {PlainWords.Once(decision)}.", $"Le serviría en cuanto {PlainWords.Once(decision)}."), coverage => coverage with { PriorAuthorization = decision })),
    ];
}

/// <summary>
/// The plan has not refused to pay. This bars: it fails when a refusal was told, and holds as long as none was. It is the one rule
/// that a further answer can turn from met to not met.
/// </summary>
public sealed record PlanHasNotRefused() : ProgramRule(RuleKind.PlanHasNotRefused)
{
    protected override RuleResult JudgeRule(RuleQuestion question) =>
        question.Answers.Coverage.PriorAuthorization is PriorAuthorization.Denied
            ? RuleResult.NotMet(() => Text.Of(
                "Your plan must pay its part first, and you said that it refused.", "Primero su plan debe pagar su parte, y usted indicó que se negó."))
            : RuleResult.Met(() => Text.Of(
                "Your plan must pay its part first. You have not said that it refused.", "Primero su plan debe pagar su parte. Usted no ha indicado que se negó."));

    public override IEnumerable<LawfulChange> ChangesFor(RuleQuestion question) =>
    [
        LawfulChange.OfCoverage(question, AnswerNames.PriorAuthorization,
            Text.Of("It would fit once your plan agrees to pay, for example after an appeal.", "Le serviría en cuanto su plan acepte pagar, por ejemplo después de una apelación."),
            coverage => coverage with { PriorAuthorization = PriorAuthorization.Approved }),
    ];
}
