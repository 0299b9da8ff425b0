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
                .Order(Comparer<AssistanceQuestion>.Create(Compare)),
        ];
    }

    private static int Compare(AssistanceQuestion first, AssistanceQuestion second) =>
        first.Settles != second.Settles ? (second.Settles?.Dollars ?? -1).CompareTo(first.Settles?.Dollars ?? -1)
        : first.Programs != second.Programs ? second.Programs - first.Programs
        : string.CompareOrdinal(first.Answer, second.Answer);

    private static AssistanceQuestion Question(Case opened, IReadOnlyList<ProgramMatch> helping, string answer, Dictionary<string, Money> known)
    {
        var open = helping.Where(match => match.Missing.Contains(answer)).ToList();
        var settles = Answered(answer, open[0].Question, [.. open.Select(match => match.Program)]).Spread(changed =>
            // Only programs that ask this can change their verdict.
            CourseHelp.LeftAfter(opened, helping.Select(match => match.Missing.Contains(answer) ? ProgramMatcher.Judge(match.Program, changed) : match), known));
        return new(answer, settles == Money.Zero ? null : settles, open.Count);
    }

    /// <summary>The question with each answer worth trying: every word of a set, both sides of every limit that a program has.</summary>
    private static IEnumerable<RuleQuestion> Answered(string answer, RuleQuestion asked, IReadOnlyList<AssistanceProgram> programs)
    {
        return answer switch
        {
            AnswerNames.CoverageKind => Each(Enum.GetValues<CoverageKind>(), kind => Coverage(with => with with { Kind = kind })),
            AnswerNames.SecondaryCoverage => Each(Enum.GetValues<SecondaryCoverage>(), second => Coverage(with => with with { Secondary = second })),
            AnswerNames.PriorAuthorization => Each(Enum.GetValues<PriorAuthorization>(), decision => Coverage(with => with with { PriorAuthorization = decision })),
            AnswerNames.AnnualIncome => Each(Incomes(), income => Household(with => with with { AnnualIncome = income })),
            AnswerNames.HouseholdSize => Each([FewPeople, ManyPeople], size => Household(with => with with { Size = size })),
            AnswerNames.Savings => Each([NoMoney, MuchMoney], saved => Household(with => with with { Savings = saved })),
            AnswerNames.Age => Each(Ages(), age => Patient(with => with with { Age = age })),
            AnswerNames.Veteran => Each([true, false], yes => Patient(with => with with { Veteran = yes })),
            AnswerNames.FirstResponder => Each([true, false], yes => Patient(with => with with { FirstResponder = yes })),
            AnswerNames.Diagnosis => Each(Enum.GetValues<Diagnosis>(), diagnosis => Patient(with => with with { Diagnosis = diagnosis })),
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
        Money[] Incomes()
        {
            var incomes = new List<Money> { NoMoney, MuchMoney };
            foreach (var rule in programs.SelectMany(program => program.Rules).OfType<IncomeRule>())
            {
                foreach (var change in rule.ChangesFor(Household(with => with with { AnnualIncome = MuchMoney })))
                {
                    var limit = change.Changed.Answers.Household.AnnualIncome!.Value;
                    if (!incomes.Exists(known => known == limit))
                        incomes.Add(limit);
                }
            }
            return [.. incomes];
        }

        int[] Ages()
        {
            var ages = new List<int>();
            foreach (var rule in programs.SelectMany(program => program.Rules))
            {
                if (rule is AgeAtLeast { Years: var least })
                    ages.AddRange([least - 1, least]);
                else if (rule is AgeAtMost { Years: var most })
                    ages.AddRange([most, most + 1]);
            }
            return [.. ages];
        }

        static List<RuleQuestion> Each<T>(T[] values, Func<T, RuleQuestion> answered)
        {
            var questions = new List<RuleQuestion>(values.Length);
            foreach (var value in values)
                questions.Add(answered(value));
            return questions;
        }
    }
}
