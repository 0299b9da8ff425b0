using CostFinder.Core.Situations;

namespace CostFinder.Core.Assistance;

/// <summary>Judges every program for one person: each once, whatever the verdict.</summary>
public static class ProgramMatcher
{
    /// <summary>
    /// Closed when the program is closed; unlikely when a rule is not met; possible when a rule is unknown or it is not known that
    /// the program is open; otherwise likely. Ordered by verdict, then kind, then name.
    /// </summary>
    /// <param name="programs">The programs to judge.</param>
    /// <param name="answers">What the person told us.</param>
    /// <param name="state">Postal code of the state; nothing when the place spans several.</param>
    /// <param name="treatment">Id of the treatment, such as <c>esketamine</c>.</param>
    /// <param name="day">The day that guidelines and statuses are read for.</param>
    /// <param name="guidelines">The federal poverty guidelines.</param>
    public static IReadOnlyList<ProgramMatch> Match(
        IEnumerable<AssistanceProgram> programs, Answers answers, string? state, string treatment, DateOnly day, PovertyGuidelines guidelines)
    {
        var question = new RuleQuestion(answers, state, treatment, day, guidelines);
        return [.. programs.Select(program => Judge(program, question)).Order(Comparer<ProgramMatch>.Create(Compare))];
    }

    private static int Compare(ProgramMatch first, ProgramMatch second) =>
        first.Verdict != second.Verdict ? first.Verdict - second.Verdict
        : first.Program.Kind != second.Program.Kind ? first.Program.Kind - second.Program.Kind
        : string.CompareOrdinal(first.Program.Name.English, second.Program.Name.English);

    /// <summary>One program, judged on everything that is known, the clinic's kind included.</summary>
    public static ProgramMatch Judge(AssistanceProgram program, RuleQuestion question)
    {
        var reasons = ReasonsOf(program, question);
        var status = program.Status.On(question.Day);
        var verdict = status is OpenStatus.Closed ? Verdict.Closed
            : reasons.Exists(reason => reason.Finding is Finding.NotMet) ? Verdict.Unlikely
            : status is OpenStatus.Open && reasons.TrueForAll(reason => reason.Finding is Finding.Met) ? Verdict.Likely
            : Verdict.Possible;
        string[] missing = verdict is Verdict.Possible ? [.. reasons.SelectMany(reason => reason.Missing).Distinct()] : [];
        return new(program, question, verdict, status, reasons, missing);
    }

    // A program for another treatment needs no further reason.
    private static List<ProgramReason> ReasonsOf(AssistanceProgram program, RuleQuestion question)
    {
        var reasons = new List<ProgramReason>(program.Rules.Count + 1);
        if (program.Treatments.Count > 0)
            reasons.Add(Reason(new TreatmentIs(program.Treatments) { Citation = program.Sources[0] }, question));
        if (reasons is [] or [{ Finding: Finding.Met }])
        {
            foreach (var rule in program.Rules)
                reasons.Add(Reason(rule, question));
        }
        return reasons;
    }

    private static ProgramReason Reason(ProgramRule rule, RuleQuestion question) => new(rule, rule.Judge(question));
}
