using CostFinder.Core.Situations;

namespace CostFinder.Core.Assistance;

/// <summary>
/// The plan has decided about the treatment in one of these ways. Somebody with one of the insurances in
/// <paramref name="OrCoverageIs"/> needs no decision, such as no insurance at all where a refusal is asked for.
/// </summary>
public sealed record PlanDecisionIs(IReadOnlyList<PriorAuthorization> Any, IReadOnlyList<CoverageKind> OrCoverageIs) : ProgramRule(RuleKind.PlanDecisionIs)
{
    private string Wanted { get; } = $"This needs a decision of your plan: {PlainWords.Any(Any.Select(PlainWords.Of))}";

    protected override RuleResult JudgeRule(RuleQuestion question)
    {
        var (kind, decision) = (question.Answers.Coverage.Kind, question.Answers.Coverage.PriorAuthorization);
        if (kind is { } known && OrCoverageIs.Contains(known))
            return RuleResult.Met(() => $"You have {PlainWords.Of(known)}, so no decision of a plan is needed.");
        if (decision is { } stated && Any.Contains(stated))
            return RuleResult.Met(() => $"You said that {PlainWords.Of(stated)}.");
        if (decision is null)
            return RuleResult.Unknown(() => $"{Wanted}. Tell us where it stands.", AnswerNames.PriorAuthorization);
        return kind is null && OrCoverageIs.Count > 0
            ? RuleResult.Unknown(() => $"{Wanted}. Tell us your insurance.", AnswerNames.CoverageKind)
            : RuleResult.NotMet(() => $"{Wanted}. You said that {PlainWords.Of(decision.Value)}.");
    }

    public override IEnumerable<LawfulChange> ChangesFor(RuleQuestion question) =>
    [
        .. Any.Select(decision => LawfulChange.OfCoverage(question, AnswerNames.PriorAuthorization,
            $"It would fit once {PlainWords.Of(decision)}.", coverage => coverage with { PriorAuthorization = decision })),
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
            ? RuleResult.NotMet(() => "Your plan must pay its part first, and you said that it refused.")
            : RuleResult.Met(() => "Your plan must pay its part first. You have not said that it refused.");

    public override IEnumerable<LawfulChange> ChangesFor(RuleQuestion question) =>
    [
        LawfulChange.OfCoverage(question, AnswerNames.PriorAuthorization,
            "It would fit once your plan agrees to pay, for example after an appeal.", coverage => coverage with { PriorAuthorization = PriorAuthorization.Approved }),
    ];
}
