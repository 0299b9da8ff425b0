using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Assistance;

/// <summary>
/// One answer that would have to be different, what it would be, and the question with it. Only what can really change is ever named:
/// an income, where somebody lives, a birthday, a plan's decision; never who somebody is or what illness they have.
/// </summary>
/// <param name="Answer">The answer's name in a request.</param>
/// <param name="Words">The change in a sentence that carries the numbers.</param>
/// <param name="Changed">The same question with this one answer changed.</param>
public sealed record LawfulChange(string Answer, Text Words, RuleQuestion Changed)
{
    internal static LawfulChange OfCoverage(RuleQuestion question, string answer, Text words, Func<CoverageAnswers, CoverageAnswers> change) =>
        new(answer, words, question with { Answers = question.Answers with { Coverage = change(question.Answers.Coverage) } });

    internal static LawfulChange OfHousehold(RuleQuestion question, string answer, Text words, Func<HouseholdAnswers, HouseholdAnswers> change) =>
        new(answer, words, question with { Answers = question.Answers with { Household = change(question.Answers.Household) } });
}
