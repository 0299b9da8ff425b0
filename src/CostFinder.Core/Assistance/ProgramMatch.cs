using CostFinder.Core.Provenance;

namespace CostFinder.Core.Assistance;

/// <summary>How well a program fits, in the order in which matches are shown. It says nothing about the amount.</summary>
public enum Verdict { Likely, Possible, Unlikely, Closed }

/// <summary>One judged rule: the finding in words, the answers that would settle it, and where the rule is written.</summary>
public sealed record ProgramReason(RuleKind Rule, Finding Finding, string Text, IReadOnlyList<string> Missing, Source Citation);

/// <summary>
/// A program judged for one person. <see cref="Missing"/> names the answers that could still change the verdict;
/// <see cref="Verdict"/> and what the help is worth are kept apart.
/// </summary>
public sealed record ProgramMatch(
    AssistanceProgram Program, Verdict Verdict, OpenStatus Status, string StatusText,
    IReadOnlyList<ProgramReason> Reasons, IReadOnlyList<string> Missing)
{
    /// <summary>A place to look or a right to know, to be listed apart from help that pays.</summary>
    public bool IsInformation => Program.IsInformation;
}
