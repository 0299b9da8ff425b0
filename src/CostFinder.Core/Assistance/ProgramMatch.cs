using CostFinder.Core.Provenance;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Assistance;

/// <summary>How well a program fits, in the order in which matches are shown. It says nothing about the amount.</summary>
public enum Verdict { Likely, Possible, Unlikely, Closed }

/// <summary>One judged rule: the finding in words, the answers that would settle it, and where the rule is written.</summary>
public sealed record ProgramReason(ProgramRule Judged, RuleResult Result)
{
    public RuleKind Rule => Judged.Kind;

    public Finding Finding => Result.Finding;

    public Text Text => Result.Text;

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
    public Text StatusText
    {
        get
        {
            var stated = Program.Status;
            var seen = stated.AsOfInWords is { } when
                ? Text.Of($"as of {when}", $"según datos de {when}")
                : Text.Of("the page we saw has no date", "la página que vimos no tiene fecha");
            return Status switch
            {
                OpenStatus.Open => Text.Of($"Open, {seen}.", $"Abierto, {seen}."),
                OpenStatus.Closed => Text.Of($"Closed, {seen}.", $"Cerrado, {seen}."),
                OpenStatus.Waitlist => Text.Of(
                    $"It has a waiting list, {seen}. Ask before you count on it.", $"Tiene lista de espera, {seen}. Pregunte antes de contar con él."),
                _ when stated.Value is not OpenStatus.Unknown => Text.Of(
                    "It was open, but we do not know if it still is. Ask before you count on it.",
                    "Estaba abierto, pero no sabemos si lo sigue estando. Pregunte antes de contar con él."),
                _ => Text.Of(
                    "We could not confirm that it is open. Ask before you count on it.",
                    "No pudimos confirmar que esté abierto. Pregunte antes de contar con él."),
            };
        }
    }
}
