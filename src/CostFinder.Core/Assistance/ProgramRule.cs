using CostFinder.Core.Provenance;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Assistance;

/// <summary>What judging one rule came to. Unknown is its own answer: never yes and never no.</summary>
public enum Finding { Met, NotMet, Unknown }

/// <summary>The closed set of rules that a program may carry.</summary>
public enum RuleKind
{
    TreatmentIs,
    CoverageIs,
    CoverageIsNot,
    LivesIn,
    LivesNotIn,
    IncomeAtMost,
    IncomeAtMostByState,
    IncomeAtLeast,
    IncomeAbove,
    AgeAtLeast,
    AgeAtMost,
    Veteran,
    FirstResponder,
    DiagnosisIs,
    ProviderKind,
    ToConfirm,
}

/// <summary>Where treatment is given, as far as programs tell places apart.</summary>
public enum ProviderKind { NonprofitHospital, OtherHospital, NonprofitHospitalClinic, IndependentClinic }

/// <summary>
/// Everything a rule may look at. <paramref name="State"/> is the postal code of the state the person lives in, and nothing when
/// the place spans several; <paramref name="Provider"/> is known only once the clinic was asked.
/// </summary>
public sealed record RuleQuestion(
    Answers Answers, string? State, string Treatment, DateOnly Day, PovertyGuidelines Guidelines, ProviderKind? Provider = null);

/// <summary>
/// A finding in words that carry the numbers. <paramref name="Missing"/> names the answers, by their name in a request, that
/// would settle an unknown; it is empty when only the program or the clinic can settle it.
/// </summary>
public sealed record RuleResult(Finding Finding, string Text, IReadOnlyList<string> Missing)
{
    public static RuleResult Met(string text) => new(Finding.Met, text, []);

    public static RuleResult NotMet(string text) => new(Finding.NotMet, text, []);

    public static RuleResult Unknown(string text, params IReadOnlyList<string> missing) => new(Finding.Unknown, text, missing);

    /// <summary>Met when it holds, not met when it does not, each in its own words.</summary>
    public static RuleResult When(bool holds, string met, string notMet) => holds ? Met(met) : NotMet(notMet);
}

/// <summary>One condition of a program, where it is written, and what to add when it is not met or not known.</summary>
public abstract record ProgramRule(RuleKind Kind)
{
    public required Source Citation { get; init; }

    public string? Note { get; init; }

    /// <summary>Judges the rule on what is known so far; pure, and the same for the same question.</summary>
    public RuleResult Judge(RuleQuestion question)
    {
        var result = JudgeRule(question);
        return Note is null || result.Finding is Finding.Met ? result : result with { Text = $"{result.Text} {Note}" };
    }

    protected abstract RuleResult JudgeRule(RuleQuestion question);
}
