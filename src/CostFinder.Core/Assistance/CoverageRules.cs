using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Assistance;

/// <summary>
/// The person's insurance is one of these. With <paramref name="IncludingSecondary"/> a second insurance counts as well; it is then
/// unknown until the second one is answered.
/// </summary>
public sealed record CoverageIs(IReadOnlyList<CoverageKind> Any, bool IncludingSecondary = false) : ProgramRule(RuleKind.CoverageIs)
{
    private Text Wanted { get; } = Text.Of(
        $"This is for people with {Text.Any(Any.Select(PlainWords.With))}", $"Esto es para personas {Text.Any(Any.Select(PlainWords.With))}");

    protected override RuleResult JudgeRule(RuleQuestion question)
    {
        var (kind, secondary) = (question.Answers.Coverage.Kind, question.Answers.Coverage.Secondary);
        if (kind is { } known && Any.Contains(known))
            return RuleResult.Met(() => Text.Of($"{PlainWords.YouHave(known)}.", $"{PlainWords.YouHave(known)}."));
        if (IncludingSecondary && secondary is { } second && SecondKinds.Of(second).Any(Any.Contains))
        {
            return SecondKinds.Of(second).All(Any.Contains) || second is SecondaryCoverage.Qmb
                ? RuleResult.Met(() => Text.Of($"Your second insurance is {PlainWords.Of(second)}.", $"Su segundo seguro es {PlainWords.Of(second)}."))
                : RuleResult.Unknown(() => Text.Of(
                    $"{Wanted}. Your second insurance may be one of these; its name is on the card.",
                    $"{Wanted}. Su segundo seguro puede ser uno de estos; el nombre está en la tarjeta."));
        }
        if (kind is null)
            return RuleResult.Unknown(() => Text.Of($"{Wanted}. Tell us your insurance.", $"{Wanted}. Díganos qué seguro tiene."), AnswerNames.CoverageKind);
        return IncludingSecondary && secondary is null && kind is not CoverageKind.None
            ? RuleResult.Unknown(() => Text.Of(
                $"{Wanted}, also as a second insurance. Tell us if you have a second one.",
                $"{Wanted}, también como segundo seguro. Díganos si tiene un segundo seguro."), AnswerNames.SecondaryCoverage)
            : RuleResult.NotMet(() => Text.Of($"{Wanted}. You said {PlainWords.Of(kind.Value)}.", $"{Wanted}. Usted indicó: {PlainWords.Of(kind.Value)}."));
    }

    /// <summary>
    /// Insurance that people can come to have: a plan, Medicaid by applying, the other form of Medicare for those who have one. Nobody is
    /// told to go without, or to take on what comes with age, illness or family.
    /// </summary>
    public override IEnumerable<LawfulChange> ChangesFor(RuleQuestion question) =>
    [
        .. Any.Where(kind => (kind, question.Answers.Coverage.Kind) is (CoverageKind.Commercial or CoverageKind.Medicaid, _)
                    or (CoverageKind.Medicare, CoverageKind.MedicareAdvantage) or (CoverageKind.MedicareAdvantage, CoverageKind.Medicare)
                || (kind is CoverageKind.Va && question.Answers.Patient.Veteran is true))
            .Select(kind => LawfulChange.OfCoverage(question, AnswerNames.CoverageKind,
                Text.Of(
                    $"It would fit if your insurance were {PlainWords.Of(kind)}. {SecondKinds.ChangingCosts}",
                    $"Le serviría si tuviera {PlainWords.Of(kind)}. {SecondKinds.ChangingCosts}"), coverage => coverage with { Kind = kind })),
    ];
}

/// <summary>
/// The person's insurance is none of these. With <paramref name="IncludingSecondary"/> a second insurance bars as well: while it is
/// not answered the rule is unknown, so that nobody is promised money that a second, public insurance forbids.
/// </summary>
public sealed record CoverageIsNot(IReadOnlyList<CoverageKind> Any, bool IncludingSecondary) : ProgramRule(RuleKind.CoverageIsNot)
{
    private Text Barred { get; } = Text.Of(
        $"This is not for people with {Text.Any(Any.Select(PlainWords.With))}{(IncludingSecondary ? ", even as a second insurance" : "")}",
        $"Esto no es para personas {Text.Any(Any.Select(PlainWords.With))}{(IncludingSecondary ? ", ni siquiera como segundo seguro" : "")}");

    protected override RuleResult JudgeRule(RuleQuestion question)
    {
        var (kind, secondary) = (question.Answers.Coverage.Kind, question.Answers.Coverage.Secondary);
        if (kind is { } known && Any.Contains(known))
            return RuleResult.NotMet(() => Text.Of($"{Barred}. You said {PlainWords.Of(known)}.", $"{Barred}. Usted indicó: {PlainWords.Of(known)}."));
        if (IncludingSecondary && secondary is { } second)
        {
            var kinds = SecondKinds.Of(second);
            if (second is SecondaryCoverage.Qmb ? kinds.Any(Any.Contains) : kinds.Count > 0 && kinds.All(Any.Contains))
                return RuleResult.NotMet(() => Text.Of(
                    $"{Barred}. You said your second insurance is {PlainWords.Of(second)}.",
                    $"{Barred}. Usted indicó que su segundo seguro es {PlainWords.Of(second)}."));
            if (kinds.Any(Any.Contains))
                return RuleResult.Unknown(() => Text.Of(
                    $"{Barred}. Your second insurance may be one of these; its name is on the card.",
                    $"{Barred}. Su segundo seguro puede ser uno de estos; el nombre está en la tarjeta."));
        }
        if (kind is null)
            return RuleResult.Unknown(() => Text.Of($"{Barred}. Tell us your insurance.", $"{Barred}. Díganos qué seguro tiene."), AnswerNames.CoverageKind);
        return IncludingSecondary && secondary is null
            ? RuleResult.Unknown(() => Text.Of(
                $"{Barred}. Tell us if you have a second insurance.", $"{Barred}. Díganos si tiene un segundo seguro."), AnswerNames.SecondaryCoverage)
            : RuleResult.Met(() => Text.Of(
                $"{PlainWords.YouHave(kind.Value)}{And(secondary)}, which is fine here.", $"{PlainWords.YouHave(kind.Value)}{And(secondary)}, y eso está bien aquí."));
    }

    private static Text And(SecondaryCoverage? secondary) => secondary switch
    {
        null => Text.Empty,
        SecondaryCoverage.None => Text.Of(" and no second insurance", " y no tiene un segundo seguro"),
        { } also => Text.Of($" and {PlainWords.Of(also)}", $" y {PlainWords.Of(also)}"),
    };

    /// <summary>A second insurance that bars may end; somebody without insurance may come to have some.</summary>
    public override IEnumerable<LawfulChange> ChangesFor(RuleQuestion question)
    {
        var coverage = question.Answers.Coverage;
        if (coverage.Kind is CoverageKind.None && !Any.Contains(CoverageKind.Commercial))
            yield return LawfulChange.OfCoverage(question, AnswerNames.CoverageKind,
                Text.Of("It would fit if you had insurance.", "Le serviría si tuviera seguro."), with => with with { Kind = CoverageKind.Commercial });
        if (IncludingSecondary && coverage.Kind is { } kind && !Any.Contains(kind) && coverage.Secondary is { } second && SecondKinds.Of(second).Any(Any.Contains))
            yield return LawfulChange.OfCoverage(question, AnswerNames.SecondaryCoverage,
                Text.Of(
                    $"It would fit if you did not have {PlainWords.Of(second)} beside your first insurance. Always name every insurance you have. {SecondKinds.ChangingCosts}",
                    $"Le serviría si no tuviera {PlainWords.Of(second)} además de su primer seguro. Diga siempre todos los seguros que tiene. {SecondKinds.ChangingCosts}"),
                with => with with { Secondary = SecondaryCoverage.None });
    }
}

// What a second insurance may be. Someone in the Qualified Medicare Beneficiary program has all of its kinds at once;
// "other government" is one of its kinds, and we do not know which.
internal static class SecondKinds
{
    public static Text ChangingCosts { get; } = Text.Of(
        "Changing insurance for this alone can cost more than it saves.", "Cambiar de seguro solo por esto puede costar más de lo que ahorra.");

    public static IReadOnlyList<CoverageKind> Of(SecondaryCoverage secondary) => secondary switch
    {
        SecondaryCoverage.Medigap => [CoverageKind.Medicare],
        SecondaryCoverage.Medicaid => [CoverageKind.Medicaid],
        SecondaryCoverage.Qmb => [CoverageKind.Medicare, CoverageKind.Medicaid],
        SecondaryCoverage.OtherGovernment => [CoverageKind.Medicare, CoverageKind.MedicareAdvantage, CoverageKind.Medicaid,
            CoverageKind.Tricare, CoverageKind.Va, CoverageKind.Champva],
        SecondaryCoverage.Commercial => [CoverageKind.Commercial],
        _ => [],
    };
}
