using CostFinder.Core.Wording;

namespace CostFinder.Core.Assistance;

/// <summary>A way in: the changes it takes, and the verdict that these answers then have. It is judged, never guessed.</summary>
public sealed record WayIn(IReadOnlyList<LawfulChange> Changes, Verdict Verdict)
{
    /// <summary>The question with every change made.</summary>
    public RuleQuestion Changed => Changes[^1].Changed;

    public Text Text => Changes.Select(change => change.Words).Aggregate((first, then) => Text.Of($"{first} And: {then}", $"{first} Además: {then}"));
}

/// <summary>
/// For a program that does not fit: the fewest lawful changes after which it would. Each change comes from the rule that failed; what
/// nobody can lawfully change - who somebody is, an illness, the treatment, growing younger - is never named.
/// </summary>
public static class NearestYes
{
    /// <summary>More changes at once than this is no near yes any more.</summary>
    private const int MostChanges = 3;

    private const int MostWays = 2;

    /// <summary>
    /// At most two ways, both with the fewest changes there are; none when the program is closed, fits already, or nothing lawful helps.
    /// </summary>
    public static IReadOnlyList<WayIn> Of(ProgramMatch match) =>
        match.Verdict is Verdict.Unlikely ? Of(match.Program, match.Question) : [];

    /// <summary>The same, for a program that is not judged yet.</summary>
    public static IReadOnlyList<WayIn> Of(AssistanceProgram program, RuleQuestion question)
    {
        for (var changes = 1; changes <= MostChanges; changes++)
        {
            WayIn[] ways = [.. Search(program, question, [], changes).DistinctBy(way => way.Text).Take(MostWays)];
            if (ways.Length > 0)
                return ways;
        }
        return [];
    }

    // Mends the first rule that fails, then judges again: another limit may count in another state or household.
    private static IEnumerable<WayIn> Search(AssistanceProgram program, RuleQuestion question, IReadOnlyList<LawfulChange> made, int left)
    {
        var failed = program.Treatments.Count > 0 && !program.Treatments.Contains(question.Treatment)
            ? null
            : program.Rules.FirstOrDefault(rule => rule.Judge(question).Finding is Finding.NotMet);
        if (failed is null)
        {
            if (made.Count > 0 && ProgramMatcher.Judge(program, question).Verdict is var verdict and (Verdict.Likely or Verdict.Possible))
                yield return new(made, verdict);
            yield break;
        }
        if (left == 0)
            yield break;
        foreach (var change in failed.ChangesFor(question).Where(change => made.All(earlier => earlier.Answer != change.Answer)))
        {
            if (failed.Judge(change.Changed).Finding is Finding.NotMet)
                continue;
            foreach (var way in Search(program, change.Changed, [.. made, change], left - 1))
                yield return way;
        }
    }
}
