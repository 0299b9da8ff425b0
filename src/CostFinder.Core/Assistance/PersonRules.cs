using CostFinder.Core.Situations;

namespace CostFinder.Core.Assistance;

/// <summary>The program is for one of these treatments; every program that names a treatment carries this rule.</summary>
public sealed record TreatmentIs(IReadOnlyList<string> Any) : ProgramRule(RuleKind.TreatmentIs)
{
    protected override RuleResult JudgeRule(RuleQuestion question) => RuleResult.When(
        Any.Contains(question.Treatment),
        () => $"This is for {PlainWords.OfTreatment(question.Treatment)}.",
        () => $"This is for {PlainWords.Any(Any.Select(PlainWords.OfTreatment))}, not for {PlainWords.OfTreatment(question.Treatment)}.");
}

/// <summary>The person lives in one of these states, by postal code.</summary>
public sealed record LivesIn(IReadOnlyList<string> States) : ProgramRule(RuleKind.LivesIn)
{
    // More states than this are counted and not listed.
    private const int Named = 5;

    /// <summary>Only where the program belongs to a few states: nobody is told to move for a program that most states have.</summary>
    public override IEnumerable<LawfulChange> ChangesFor(RuleQuestion question) => States.Count > Named ? [] :
    [
        .. States.Select(state => new LawfulChange(AnswerNames.Region,
            $"It would fit if you lived in {state}. What counts is where you really live.", question with { State = state })),
    ];

    protected override RuleResult JudgeRule(RuleQuestion question) => question.State is not { } state
        ? RuleResult.Unknown(() => $"This depends on your state: it is for people in {PlainWords.Any(States)}.", AnswerNames.Region)
        : RuleResult.When(States.Contains(state),
            () => $"You live in {state}.",
            () => States.Count > Named ? $"{state} is not one of the {States.Count} places that have this." : $"This is only for people in {PlainWords.Any(States)}; you gave {state}.");
}

/// <summary>The person lives in none of these states, by postal code.</summary>
public sealed record LivesNotIn(IReadOnlyList<string> States) : ProgramRule(RuleKind.LivesNotIn)
{
    protected override RuleResult JudgeRule(RuleQuestion question) => question.State is not { } state
        ? RuleResult.Unknown(() => $"This depends on your state: it is not for people in {PlainWords.Any(States)}.", AnswerNames.Region)
        : RuleResult.When(!States.Contains(state),
            () => $"You live in {state}, which is fine here.",
            () => $"This is not for people in {PlainWords.Any(States)}; you gave {state}.");
}

/// <summary>The person is at least this many years old; someone who turns that age today is.</summary>
public sealed record AgeAtLeast(int Years) : ProgramRule(RuleKind.AgeAtLeast)
{
    protected override RuleResult JudgeRule(RuleQuestion question) => question.Answers.Patient.Age is not { } age
        ? RuleResult.Unknown(() => $"This is for people aged {Years} or older. Tell us the patient's age.", AnswerNames.Age)
        : RuleResult.When(age >= Years, () => $"You are {age}; the lowest age is {Years}.", () => $"You are {age}; the lowest age is {Years}.");

    public override IEnumerable<LawfulChange> ChangesFor(RuleQuestion question) =>
    [
        new(AnswerNames.Age, $"It would fit from the day the patient turns {Years}.",
            question with { Answers = question.Answers with { Patient = question.Answers.Patient with { Age = Years } } }),
    ];
}

/// <summary>The person is at most this many years old, until the next birthday.</summary>
public sealed record AgeAtMost(int Years) : ProgramRule(RuleKind.AgeAtMost)
{
    protected override RuleResult JudgeRule(RuleQuestion question) => question.Answers.Patient.Age is not { } age
        ? RuleResult.Unknown(() => $"This is for people up to age {Years}. Tell us the patient's age.", AnswerNames.Age)
        : RuleResult.When(age <= Years, () => $"You are {age}; the highest age is {Years}.", () => $"You are {age}; the highest age is {Years}.");
}

/// <summary>The person served in the military. Somebody with VA health care did, and need not be asked.</summary>
public sealed record Veteran() : ProgramRule(RuleKind.Veteran)
{
    protected override RuleResult JudgeRule(RuleQuestion question) =>
        question.Answers.Coverage.Kind is CoverageKind.Va ? RuleResult.Met(() => "You have VA health care, which is for veterans.")
        : question.Answers.Patient.Veteran is not { } veteran
            ? RuleResult.Unknown(() => "This is for veterans. Tell us if you are one.", AnswerNames.Veteran)
            : RuleResult.When(veteran, () => "You are a veteran.", () => "This is for veterans, and you said you are not one.");
}

/// <summary>The person works as a first responder, such as a firefighter, paramedic or police officer.</summary>
public sealed record FirstResponder() : ProgramRule(RuleKind.FirstResponder)
{
    protected override RuleResult JudgeRule(RuleQuestion question) => question.Answers.Patient.FirstResponder is not { } responder
        ? RuleResult.Unknown(() => "This is for first responders. Tell us if you are one.", AnswerNames.FirstResponder)
        : RuleResult.When(responder, () => "You are a first responder.", () => "This is for first responders, and you said you are not one.");
}

/// <summary>
/// The diagnosis is one of these. A narrower diagnosis counts as the wider one it belongs to; a wider one leaves a narrower
/// condition unknown, because only a clinician can say.
/// </summary>
public sealed record DiagnosisIs(IReadOnlyList<Diagnosis> Any) : ProgramRule(RuleKind.DiagnosisIs)
{
    private string Wanted { get; } = $"This is for {PlainWords.Any(Any.Select(PlainWords.Of))}.";

    protected override RuleResult JudgeRule(RuleQuestion question)
    {
        if (question.Answers.Patient.Diagnosis is not { } diagnosis)
            return RuleResult.Unknown(() => $"{Wanted} Tell us the diagnosis.", AnswerNames.Diagnosis);
        if (Any.Any(any => any == diagnosis || BelongsTo(diagnosis, any)))
            return RuleResult.Met(() => $"Your diagnosis is {PlainWords.Of(diagnosis)}.");
        return Any.Any(any => BelongsTo(any, diagnosis))
            ? RuleResult.Unknown(() => $"{Wanted} You said {PlainWords.Of(diagnosis)}; your clinician can say if it is that kind.")
            : RuleResult.NotMet(() => $"{Wanted} You said {PlainWords.Of(diagnosis)}.");
    }

    private static bool BelongsTo(Diagnosis narrow, Diagnosis wide) => (narrow, wide) switch
    {
        (Diagnosis.TreatmentResistantDepression or Diagnosis.MddAcuteSuicidalIdeation, Diagnosis.MajorDepressiveDisorder) => true,
        (Diagnosis.TreatmentResistantDepression or Diagnosis.MddAcuteSuicidalIdeation or Diagnosis.MajorDepressiveDisorder, Diagnosis.Depression) => true,
        _ => false,
    };
}
