using CostFinder.Core.Provenance;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

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
    SavingsAtMost,
    AgeAtLeast,
    AgeAtMost,
    Veteran,
    FirstResponder,
    DiagnosisIs,
    ProviderKind,
    PlanDecisionIs,
    PlanHasNotRefused,
    Citizenship,
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
/// A finding with the words for it, which carry the numbers. The words are made only when they are read, because most verdicts are
/// judged more often than they are shown.
/// </summary>
public sealed class RuleResult
{
    private readonly Func<Text> _words;

    private RuleResult(Finding finding, Func<Text> words, IReadOnlyList<string> missing) => (Finding, _words, Missing) = (finding, words, missing);

    public Finding Finding { get; }

    public Text Text => _words();

    /// <summary>
    /// The answers, by their name in a request, that would settle an unknown; empty when only the program or the clinic can settle it.
    /// </summary>
    public IReadOnlyList<string> Missing { get; }

    public static RuleResult Met(Func<Text> words) => new(Finding.Met, words, []);

    public static RuleResult NotMet(Func<Text> words) => new(Finding.NotMet, words, []);

    public static RuleResult Unknown(Func<Text> words, params IReadOnlyList<string> missing) => new(Finding.Unknown, words, missing);

    /// <summary>Met when it holds, not met when it does not, each in its own words.</summary>
    public static RuleResult When(bool holds, Func<Text> met, Func<Text> notMet) => holds ? Met(met) : NotMet(notMet);

    internal RuleResult Adding(Text note) => new(Finding, () => Text.Join(" ", [_words(), note]), Missing);
}

/// <summary>One condition of a program, where it is written, and what to add when it is not met or not known.</summary>
public abstract record ProgramRule(RuleKind Kind)
{
    public required Source Citation { get; init; }

    public Text? Note { get; init; }

    /// <summary>Judges the rule on what is known so far; pure, and the same for the same question.</summary>
    public RuleResult Judge(RuleQuestion question)
    {
        var result = JudgeRule(question);
        return Note is null || result.Finding is Finding.Met ? result : result.Adding(Note);
    }

    /// <summary>
    /// The smallest lawful changes of one answer that would make a rule hold that is not met; none where nothing can lawfully change it.
    /// </summary>
    public virtual IEnumerable<LawfulChange> ChangesFor(RuleQuestion question) => [];

    protected abstract RuleResult JudgeRule(RuleQuestion question);
}
