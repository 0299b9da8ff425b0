using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Assistance;

/// <summary>The program is for one of these treatments; every program that names a treatment carries this rule.</summary>
public sealed record TreatmentIs(IReadOnlyList<string> Any) : ProgramRule(RuleKind.TreatmentIs)
{
    protected override RuleResult JudgeRule(RuleQuestion question) => RuleResult.When(
        Any.Contains(question.Treatment),
        () => Text.Of($"This is for {PlainWords.OfTreatment(question.Treatment)}.", $"Esto es para {PlainWords.TheTreatment(question.Treatment)}."),
        () => Text.Of(
            $"This is for {Text.Any(Any.Select(PlainWords.OfTreatment))}, not for {PlainWords.OfTreatment(question.Treatment)}.",
            $"Esto es para {Text.Any(Any.Select(PlainWords.TheTreatment))}, no para {PlainWords.TheTreatment(question.Treatment)}."));
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
            Text.Of(
                $"It would fit if you lived in {state}. What counts is where you really live.",
                $"Le serviría si viviera en {state}. Lo que cuenta es dónde vive de verdad."), question with { State = state })),
    ];

    protected override RuleResult JudgeRule(RuleQuestion question) => question.State is not { } state
        ? RuleResult.Unknown(() => Text.Of(
            $"This depends on your state: it is for people in {PlainWords.AnyState(States)}.",
            $"Esto depende de su estado: es para personas de {PlainWords.AnyState(States)}."), AnswerNames.Region)
        : RuleResult.When(States.Contains(state),
            () => Text.Of($"You live in {state}.", $"Usted vive en {state}."),
            () => States.Count > Named
                ? Text.Of($"{state} is not one of the {States.Count} places that have this.", $"{state} no es uno de los {States.Count} lugares que tienen esto.")
                : Text.Of(
                    $"This is only for people in {PlainWords.AnyState(States)}; you gave {state}.",
                    $"Esto es solo para personas de {PlainWords.AnyState(States)}; usted indicó {state}."));
}

/// <summary>The person lives in none of these states, by postal code.</summary>
public sealed record LivesNotIn(IReadOnlyList<string> States) : ProgramRule(RuleKind.LivesNotIn)
{
    protected override RuleResult JudgeRule(RuleQuestion question) => question.State is not { } state
        ? RuleResult.Unknown(() => Text.Of(
            $"This depends on your state: it is not for people in {PlainWords.AnyState(States)}.",
            $"Esto depende de su estado: no es para personas de {PlainWords.AnyState(States)}."), AnswerNames.Region)
        : RuleResult.When(!States.Contains(state),
            () => Text.Of($"You live in {state}, which is fine here.", $"Usted vive en {state}, y eso está bien aquí."),
            () => Text.Of(
                $"This is not for people in {PlainWords.AnyState(States)}; you gave {state}.",
                $"Esto no es para personas de {PlainWords.AnyState(States)}; usted indicó {state}."));
}

/// <summary>The person is at least this many years old; someone who turns that age today is.</summary>
public sealed record AgeAtLeast(int Years) : ProgramRule(RuleKind.AgeAtLeast)
{
    protected override RuleResult JudgeRule(RuleQuestion question) => question.Answers.Patient.Age is not { } age
        ? RuleResult.Unknown(() => Text.Of(
            $"This is for people aged {Years} or older. Tell us the patient's age.",
            $"Esto es para personas de {Years} años o más. Díganos la edad del paciente."), AnswerNames.Age)
        : RuleResult.When(age >= Years, () => Limit(age), () => Limit(age));

    private Text Limit(int age) => Text.Of($"You are {age}; the lowest age is {Years}.", $"Usted tiene {age} años; la edad mínima es {Years}.");

    public override IEnumerable<LawfulChange> ChangesFor(RuleQuestion question) =>
    [
        new(AnswerNames.Age, Text.Of($"It would fit from the day the patient turns {Years}.", $"Le serviría desde el día en que el paciente cumpla {Years} años."),
            question with { Answers = question.Answers with { Patient = question.Answers.Patient with { Age = Years } } }),
    ];
}

/// <summary>The person is at most this many years old, until the next birthday.</summary>
public sealed record AgeAtMost(int Years) : ProgramRule(RuleKind.AgeAtMost)
{
    protected override RuleResult JudgeRule(RuleQuestion question) => question.Answers.Patient.Age is not { } age
        ? RuleResult.Unknown(() => Text.Of(
            $"This is for people up to age {Years}. Tell us the patient's age.",
            $"Esto es para personas de hasta {Years} años. Díganos la edad del paciente."), AnswerNames.Age)
        : RuleResult.When(age <= Years, () => Limit(age), () => Limit(age));

    private Text Limit(int age) => Text.Of($"You are {age}; the highest age is {Years}.", $"Usted tiene {age} años; la edad máxima es {Years}.");
}

/// <summary>The person served in the military. Somebody with VA health care did, and need not be asked.</summary>
public sealed record Veteran() : ProgramRule(RuleKind.Veteran)
{
    protected override RuleResult JudgeRule(RuleQuestion question) =>
        question.Answers.Coverage.Kind is CoverageKind.Va ? RuleResult.Met(() => Text.Of("You have VA health care, which is for veterans.", "Usted tiene atención médica del VA, que es para veteranos."))
        : question.Answers.Patient.Veteran is not { } veteran
            ? RuleResult.Unknown(() => Text.Of("This is for veterans. Tell us if you are one.", "Esto es para veteranos. Díganos si usted lo es."), AnswerNames.Veteran)
            : RuleResult.When(veteran, () => Text.Of("You are a veteran.", "Usted es veterano o veterana."), () => Text.Of("This is for veterans, and you said you are not one.", "Esto es para veteranos, y usted indicó que no lo es."));
}

/// <summary>The person works as a first responder, such as a firefighter, paramedic or police officer.</summary>
public sealed record FirstResponder() : ProgramRule(RuleKind.FirstResponder)
{
    protected override RuleResult JudgeRule(RuleQuestion question) => question.Answers.Patient.FirstResponder is not { } responder
        ? RuleResult.Unknown(() => Text.Of("This is for first responders. Tell us if you are one.", "Esto es para personal de primera respuesta, como bomberos o paramédicos. Díganos si usted lo es."), AnswerNames.FirstResponder)
        : RuleResult.When(responder, () => Text.Of("You are a first responder.", "Usted es personal de primera respuesta."), () => Text.Of(
                "This is for first responders, and you said you are not one.", "Esto es para personal de primera respuesta, y usted indicó que no lo es."));
}

/// <summary>
/// The diagnosis is one of these. A narrower diagnosis counts as the wider one it belongs to; a wider one leaves a narrower
/// condition unknown, because only a clinician can say.
/// </summary>
public sealed record DiagnosisIs(IReadOnlyList<Diagnosis> Any) : ProgramRule(RuleKind.DiagnosisIs)
{
    private Text Wanted { get; } = Text.Of($"This is for {Text.Any(Any.Select(PlainWords.Of))}.", $"Esto es para {Text.Any(Any.Select(PlainWords.The))}.");

    protected override RuleResult JudgeRule(RuleQuestion question)
    {
        if (question.Answers.Patient.Diagnosis is not { } diagnosis)
            return RuleResult.Unknown(() => Text.Of($"{Wanted} Tell us the diagnosis.", $"{Wanted} Díganos el diagnóstico."), AnswerNames.Diagnosis);
        if (Any.Any(any => any == diagnosis || BelongsTo(diagnosis, any)))
            return RuleResult.Met(() => Text.Of($"Your diagnosis is {PlainWords.Of(diagnosis)}.", $"Su diagnóstico es {PlainWords.Of(diagnosis)}."));
        return Any.Any(any => BelongsTo(any, diagnosis))
            ? RuleResult.Unknown(() => Text.Of(
                $"{Wanted} You said {PlainWords.Of(diagnosis)}; your clinician can say if it is that kind.",
                $"{Wanted} Usted indicó {PlainWords.Of(diagnosis)}; su médico puede decirle si es de ese tipo."))
            : RuleResult.NotMet(() => Text.Of($"{Wanted} You said {PlainWords.Of(diagnosis)}.", $"{Wanted} Usted indicó {PlainWords.Of(diagnosis)}."));
    }

    private static bool BelongsTo(Diagnosis narrow, Diagnosis wide) => (narrow, wide) switch
    {
        (Diagnosis.TreatmentResistantDepression or Diagnosis.MddAcuteSuicidalIdeation, Diagnosis.MajorDepressiveDisorder) => true,
        (Diagnosis.TreatmentResistantDepression or Diagnosis.MddAcuteSuicidalIdeation or Diagnosis.MajorDepressiveDisorder, Diagnosis.Depression) => true,
        _ => false,
    };
}
