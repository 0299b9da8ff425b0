using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Assistance;

/// <summary>Treatment is given at a place of one of these kinds. Only the clinic can say, so it is unknown until it was asked.</summary>
public sealed record ProviderKindIs(IReadOnlyList<ProviderKind> Any) : ProgramRule(RuleKind.ProviderKind)
{
    private Text Wanted { get; } = Text.Of(
        $"This applies when you are treated at {Text.Any(Places(Any))}", $"Esto se aplica cuando recibe el tratamiento en {Text.Any(Places(Any))}");

    protected override RuleResult JudgeRule(RuleQuestion question) => question.Provider is not { } provider
        ? RuleResult.Unknown(() => Text.Of($"{Wanted}. Ask your clinic.", $"{Wanted}. Pregunte a su clínica."))
        : RuleResult.When(Any.Contains(provider),
            () => Text.Of($"You are treated at {PlainWords.Of(provider)}.", $"Usted recibe el tratamiento en {PlainWords.Of(provider)}."),
            () => Text.Of($"{Wanted}, not at {PlainWords.Of(provider)}.", $"{Wanted}, no en {PlainWords.Of(provider)}."));

    public override IEnumerable<LawfulChange> ChangesFor(RuleQuestion question) =>
    [
        .. Any.Select(kind => new LawfulChange(AnswerNames.Provider,
            Text.Of($"It would fit if you were treated at {PlainWords.Of(kind)}.", $"Le serviría si recibiera el tratamiento en {PlainWords.Of(kind)}."), question with { Provider = kind })),
    ];

    private static IEnumerable<Text> Places(IReadOnlyList<ProviderKind> any) =>
        any.Contains(ProviderKind.NonprofitHospital) && any.Contains(ProviderKind.OtherHospital)
            ? any.Where(kind => kind is not (ProviderKind.NonprofitHospital or ProviderKind.OtherHospital)).Select(PlainWords.Of).Prepend(Text.Of("a hospital", "un hospital"))
            : any.Select(PlainWords.Of);
}

/// <summary>
/// What settles a question that we do not ask: an insurance, a second insurance, a state or being a veteran, any of which already
/// answers it with yes.
/// </summary>
public sealed record Settlement(Text Says)
{
    public IReadOnlyList<CoverageKind> CoverageIs { get; init; } = [];

    public IReadOnlyList<SecondaryCoverage> SecondaryIs { get; init; } = [];

    public IReadOnlyList<string> LivesIn { get; init; } = [];

    public bool Veteran { get; init; }

    public bool IsSettledBy(RuleQuestion question) =>
        (question.Answers.Coverage.Kind is { } kind && CoverageIs.Contains(kind))
        || (question.Answers.Coverage.Secondary is { } secondary && SecondaryIs.Contains(secondary))
        || (question.State is { } state && LivesIn.Contains(state))
        || (Veteran && question.Answers.Patient.Veteran is true);
}

/// <summary>
/// A condition that decides but that we do not ask about. It stays unknown, so the program is at most possible, unless another
/// answer already settles it. It is never judged as failed.
/// </summary>
public sealed record ToConfirm(Text Question, Settlement? SettledBy = null) : ProgramRule(RuleKind.ToConfirm)
{
    protected override RuleResult JudgeRule(RuleQuestion question) => SettledBy is { } settled && settled.IsSettledBy(question)
        ? RuleResult.Met(() => settled.Says)
        : RuleResult.Unknown(() => Text.Of($"Please check: {Question}", $"Por favor, confirme: {Question}"));
}

/// <summary>
/// Citizenship or immigration status decides, and we leave it unasked on purpose: the program will ask. It stays unknown, and is never
/// judged as failed, unless another answer already settles it.
/// </summary>
public sealed record Citizenship(Settlement? SettledBy = null) : ProgramRule(RuleKind.Citizenship)
{
    protected override RuleResult JudgeRule(RuleQuestion question) => SettledBy is { } settled && settled.IsSettledBy(question)
        ? RuleResult.Met(() => settled.Says)
        : RuleResult.Unknown(() => Text.Of(
            "There are rules about citizenship or immigration status. We do not ask about it; the program will.",
            "Hay reglas sobre la ciudadanía o el estatus migratorio. Nosotros no preguntamos por eso; el programa sí lo hará."));
}
