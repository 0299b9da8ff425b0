using CostFinder.Core.Provenance;

namespace CostFinder.Core.Assistance;

/// <summary>How well a program fits, in the order in which matches are shown. It says nothing about the amount.</summary>
public enum Verdict { Likely, Possible, Unlikely, Closed }

/// <summary>One judged rule: the finding in words, the answers that would settle it, and where the rule is written.</summary>
public sealed record ProgramReason(ProgramRule Judged, RuleResult Result)
{
    public RuleKind Rule => Judged.Kind;

    public Finding Finding => Result.Finding;

    public string Text => Result.Text;

    public IReadOnlyList<string> Missing => Result.Missing;

    public Source Citation => Judged.Citation;
}

/// <summary>
/// A program judged for one person. <see cref="Missing"/> names the answers that could still change the verdict;
/// <see cref="Verdict"/> and what the help is worth are kept apart.
/// </summary>
public sealed record ProgramMatch(
    AssistanceProgram Program, RuleQuestion Question, Verdict Verdict, OpenStatus Status, IReadOnlyList<ProgramReason> Reasons, IReadOnlyList<string> Missing)
{
    /// <summary>A place to look or a right to know, to be listed apart from help that pays.</summary>
    public bool IsInformation => Program.IsInformation;

    /// <summary>The status in a sentence, with its date.</summary>
    public string StatusText
    {
        get
        {
            var stated = Program.Status;
            var seen = stated.AsOf is null ? "the page we saw has no date" : $"as of {stated.AsOf}";
            return Status switch
            {
                OpenStatus.Open => $"Open, {seen}.",
                OpenStatus.Closed => $"Closed, {seen}.",
                OpenStatus.Waitlist => $"It has a waiting list, {seen}. Ask before you count on it.",
                _ when stated.Value is not OpenStatus.Unknown => "It was open, but we do not know if it still is. Ask before you count on it.",
                _ => "We could not confirm that it is open. Ask before you count on it.",
            };
        }
    }
}
