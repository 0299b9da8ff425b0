using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Estimates;

/// <summary>
/// Something programs ask that the person has not told us: the dollars between the best and the worst answer after likely help, and how
/// many programs it could settle. No dollars when the programs behind it do not publish what they pay.
/// </summary>
public sealed record AssistanceQuestion(string Answer, Money? Settles, int Programs);

/// <summary>Tries the answers that programs still need, each time judging them anew, and puts the question first that settles most.</summary>
public static class AssistanceQuestions
{
    private const int FewPeople = 1;
    private const int ManyPeople = 8;

    private static readonly bool[] YesOrNo = [true, false];
    private static readonly Money NoMoney = Money.Zero;
    private static readonly Money MuchMoney = Money.Of(1_000_000);

    /// <summary>Ordered by dollars settled, then by how many programs they could settle, then by name.</summary>
    public static IReadOnlyList<AssistanceQuestion> Of(Case opened, IReadOnlyList<ProgramMatch> matches)
    {
        var helping = matches.Where(match => match.Verdict is Verdict.Likely or Verdict.Possible && !match.IsInformation).ToList();
        var known = new Dictionary<string, Money>(StringComparer.Ordinal);
        return
        [
            .. helping.SelectMany(match => match.Missing).Distinct()
                .Select(answer => Question(opened, helping, answer, known))
                .OrderByDescending(question => question.Settles?.Dollars ?? -1)
                .ThenByDescending(question => question.Programs)
                .ThenBy(question => question.Answer, StringComparer.Ordinal),
        ];
    }

    private static AssistanceQuestion Question(Case opened, IReadOnlyList<ProgramMatch> helping, string answer, Dictionary<string, Money> known)
    {
        var open = helping.Where(match => match.Missing.Contains(answer)).ToList();
        var left = new List<Money>();
        foreach (var changed in Answered(answer, open[0].Question, [.. open.Select(match => match.Program)]))
        {
            // Only programs that ask this can change their verdict.
            IReadOnlyList<ProgramMatch> judged =
                [.. helping.Select(match => match.Missing.Contains(answer) ? ProgramMatcher.Judge(match.Program, changed) : match)];
            if (CourseHelp.LeftAfter(opened, judged, known) is { } pays)
                left.Add(pays);
        }
        var settles = left.Count < 2 ? (Money?)null : left.Max() - left.Min();
        return new(answer, settles == Money.Zero ? null : settles, open.Count);
    }

    /// <summary>The question with each answer worth trying: every word of a set, both sides of every limit that a program has.</summary>
    private static IEnumerable<RuleQuestion> Answered(string answer, RuleQuestion asked, IReadOnlyList<AssistanceProgram> programs)
    {
        return answer switch
        {
            AnswerNames.CoverageKind => Enum.GetValues<CoverageKind>().Select(kind => Coverage(with => with with { Kind = kind })),
            AnswerNames.SecondaryCoverage => Enum.GetValues<SecondaryCoverage>().Select(second => Coverage(with => with with { Secondary = second })),
            AnswerNames.PriorAuthorization => Enum.GetValues<PriorAuthorization>().Select(decision => Coverage(with => with with { PriorAuthorization = decision })),
            AnswerNames.AnnualIncome => Incomes().Select(income => Household(with => with with { AnnualIncome = income })),
            AnswerNames.HouseholdSize => new[] { FewPeople, ManyPeople }.Select(size => Household(with => with with { Size = size })),
            AnswerNames.Savings => new[] { NoMoney, MuchMoney }.Select(saved => Household(with => with with { Savings = saved })),
            AnswerNames.Age => Ages().Select(age => Patient(with => with with { Age = age })),
            AnswerNames.Veteran => YesOrNo.Select(yes => Patient(with => with with { Veteran = yes })),
            AnswerNames.FirstResponder => YesOrNo.Select(yes => Patient(with => with with { FirstResponder = yes })),
            AnswerNames.Diagnosis => Enum.GetValues<Diagnosis>().Select(diagnosis => Patient(with => with with { Diagnosis = diagnosis })),
            AnswerNames.Region => programs.SelectMany(program => program.Rules).OfType<LivesIn>().SelectMany(rule => rule.States).Distinct()
                .Select(state => asked with { State = state }),
            _ => [],
        };

        RuleQuestion Coverage(Func<CoverageAnswers, CoverageAnswers> change) =>
            asked with { Answers = asked.Answers with { Coverage = change(asked.Answers.Coverage) } };

        RuleQuestion Household(Func<HouseholdAnswers, HouseholdAnswers> change) =>
            asked with { Answers = asked.Answers with { Household = change(asked.Answers.Household) } };

        RuleQuestion Patient(Func<PatientAnswers, PatientAnswers> change) =>
            asked with { Answers = asked.Answers with { Patient = change(asked.Answers.Patient) } };

        // The lowest and the highest income, and the limit of each program where it is known.
        IEnumerable<Money> Incomes() => programs.SelectMany(program => program.Rules).OfType<IncomeRule>()
            .SelectMany(rule => rule.ChangesFor(Household(with => with with { AnnualIncome = MuchMoney })))
            .Select(change => change.Changed.Answers.Household.AnnualIncome!.Value).Append(NoMoney).Append(MuchMoney).Distinct();

        IEnumerable<int> Ages() => programs.SelectMany(program => program.Rules)
            .SelectMany(rule => rule switch { AgeAtLeast least => [least.Years - 1, least.Years], AgeAtMost most => [most.Years, most.Years + 1], _ => Array.Empty<int>() })
            .Distinct();
    }
}
