using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Provenance;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Assistance;

/// <summary>A program whose help the ledger can work out.</summary>
public sealed record HelpCandidate(AssistanceProgram Program, AssistanceTerms Terms);

/// <summary>A program that is not in a plan, and why: the rule of which program forbids it, or that it would take off nothing more.</summary>
public sealed record LeftOutProgram(string ProgramId, Text Text, string? ForbiddenWith, Source? Citation);

/// <summary>The programs to use together, in the order in which they pay, and what is then left for the patient.</summary>
public sealed record HelpPlan(IReadOnlyList<HelpCandidate> InOrder, Money PatientPays, IReadOnlyList<LeftOutProgram> LeftOut);

/// <summary>
/// Finds the allowed combination and order of programs that leaves the least to pay. Every allowed order is tried, also one that begins
/// with a program that takes nothing off by itself: where a plan does not count help, two such programs together may.
/// </summary>
public static class StackingPlanner
{
    /// <summary>Of more programs than this the ones that take off most by themselves are planned with.</summary>
    public const int MostCandidates = 5;

    /// <param name="candidates">Programs that may be used.</param>
    /// <param name="patientPays">What is left for the patient when programs pay in this order; for none of them, without help.</param>
    public static HelpPlan Best(IReadOnlyList<HelpCandidate> candidates, Func<IReadOnlyList<AssistanceTerms>, Money> patientPays)
    {
        var without = patientPays([]);
        var tried = candidates.Count <= MostCandidates ? candidates
            : [.. candidates.OrderBy(candidate => patientPays([candidate.Terms]).Dollars).ThenBy(candidate => candidate.Program.Id, StringComparer.Ordinal).Take(MostCandidates)];
        var best = (InOrder: (IReadOnlyList<HelpCandidate>)[], PatientPays: without);
        Search([], without);
        return new(best.InOrder, best.PatientPays, [.. candidates.Where(candidate => !best.InOrder.Contains(candidate)).Select(candidate => LeftOut(candidate, best.InOrder))]);

        void Search(IReadOnlyList<HelpCandidate> sequence, Money leaves)
        {
            var isWhole = sequence.All(member => HasCompany(member.Program, sequence));
            if (isWhole && (leaves < best.PatientPays || (leaves == best.PatientPays && sequence.Count < best.InOrder.Count)))
                best = (sequence, leaves);
            if (isWhole && leaves == Money.Zero)
                return;
            foreach (var next in tried)
            {
                if (sequence.Contains(next) || !IsAllowed(next, sequence))
                    continue;
                IReadOnlyList<HelpCandidate> longer = [.. sequence, next];
                Search(longer, patientPays([.. longer.Select(member => member.Terms)]));
            }
        }
    }

    /// <summary>Whether a program may follow those that pay before it: none excludes the other, and no set order is turned round.</summary>
    private static bool IsAllowed(HelpCandidate next, IReadOnlyList<HelpCandidate> sequence) => sequence.All(earlier =>
        !Excludes(earlier.Program, next.Program) && !(earlier.Program.Stacking.Order > next.Program.Stacking.Order));

    private static bool Excludes(AssistanceProgram one, AssistanceProgram other) =>
        one.Stacking.NotWith.Contains(other.Id) || other.Stacking.NotWith.Contains(one.Id);

    private static bool HasCompany(AssistanceProgram program, IReadOnlyList<HelpCandidate> sequence) =>
        program.Stacking.OnlyWith.Count == 0 || sequence.Any(member => program.Stacking.OnlyWith.Contains(member.Program.Id));

    private static LeftOutProgram LeftOut(HelpCandidate candidate, IReadOnlyList<HelpCandidate> plan)
    {
        var program = candidate.Program;
        if (plan.FirstOrDefault(member => Excludes(member.Program, program)) is { } barring)
        {
            var says = program.Stacking.NotWith.Contains(barring.Program.Id) ? program : barring.Program;
            return new(program.Id, Text.Of($"It may not be used together with {barring.Program.Name}.", $"No se puede usar junto con {barring.Program.Name}."), barring.Program.Id, says.Stacking.Citation);
        }
        return program.Stacking.OnlyWith.Count > 0 && !HasCompany(program, plan)
            ? new(program.Id, Text.Of(
                "It may only be used together with another program that is not in the plan.",
                "Solo se puede usar junto con otro programa que no está en este plan."), null, program.Stacking.Citation)
            : new(program.Id, Text.Of("It would take nothing more off.", "No bajaría más lo que usted paga."), null, null);
    }
}
