using CostFinder.Core.Amounts;

namespace CostFinder.Core.Assistance;

/// <summary>
/// What a household has saved is at most a limit: one for a person alone and one for a couple, of one year. A larger household may be a
/// couple or not, so between the two limits only a person alone can be judged. Some states ask for no limit.
/// </summary>
public sealed record SavingsAtMost(Money OnePerson, Money Couple, int Year, IReadOnlyList<string> WithoutLimitIn) : ProgramRule(RuleKind.SavingsAtMost)
{
    private string Limits => $"The most you may have saved in {Year} is {OnePerson} for a person alone and {Couple} for a couple";

    protected override RuleResult JudgeRule(RuleQuestion question)
    {
        var (size, _, savings) = question.Answers.Household;
        if (question.State is { } state && WithoutLimitIn.Contains(state))
            return RuleResult.Met(() => $"{state} has no savings limit for this.");
        if (question.Day.Year != Year)
            return RuleResult.Unknown(() => $"{Limits}. We do not have the limit for {question.Day.Year} yet; ask the program.");
        if (savings is not { } saved)
            return RuleResult.Unknown(() => $"{Limits}. Tell us what your household has saved. Your home and your car do not count.", AnswerNames.Savings);
        if (saved <= OnePerson)
            return RuleResult.Met(() => $"You have {saved} saved; the most is {OnePerson} for a person alone and {Couple} for a couple in {Year}.");
        if (saved <= Couple && size is null)
            return RuleResult.Unknown(() => $"{Limits}. Tell us how many people are in your household.", AnswerNames.HouseholdSize);
        if (saved <= Couple && size > 1)
            return RuleResult.Unknown(() => $"{Limits}. You have {saved}, so it depends on whether you count as a couple. Ask the program.");
        return question.State is null && WithoutLimitIn.Count > 0
            ? RuleResult.Unknown(() => $"{Limits}. Some states have no limit. Tell us where you live.", AnswerNames.Region)
            : RuleResult.NotMet(() => $"You have {saved} saved, which is {saved - (size == 1 ? OnePerson : Couple)} more than the limit. {Limits}.");
    }

    public override IEnumerable<LawfulChange> ChangesFor(RuleQuestion question)
    {
        if (question.Answers.Household.Savings is not { } saved || saved <= OnePerson)
            yield break;
        yield return LawfulChange.OfHousehold(question, AnswerNames.Savings,
            $"It would fit once your savings are {OnePerson} or less. That is {saved - OnePerson} less than you gave. Your home and your car do not count.",
            household => household with { Savings = OnePerson });
    }
}
