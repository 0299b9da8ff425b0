using CostFinder.Core.Amounts;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Assistance;

/// <summary>
/// What a household has saved is at most a limit: one for a person alone and one for a couple, of one year. A larger household may be a
/// couple or not, so between the two limits only a person alone can be judged. Some states ask for no limit.
/// </summary>
public sealed record SavingsAtMost(Money OnePerson, Money Couple, int Year, IReadOnlyList<string> WithoutLimitIn) : ProgramRule(RuleKind.SavingsAtMost)
{
    private Text Limits => Text.Of(
        $"The most you may have saved in {Year} is {OnePerson} for a person alone and {Couple} for a couple",
        $"En {Year}, lo máximo que puede tener ahorrado es {OnePerson} una persona sola y {Couple} una pareja");

    protected override RuleResult JudgeRule(RuleQuestion question)
    {
        var (size, _, savings) = question.Answers.Household;
        if (question.State is { } state && WithoutLimitIn.Contains(state))
            return RuleResult.Met(() => Text.Of($"{state} has no savings limit for this.", $"En {state} no hay límite de ahorros para esto."));
        if (question.Day.Year != Year)
            return RuleResult.Unknown(() => Text.Of(
                $"{Limits}. We do not have the limit for {question.Day.Year} yet; ask the program.",
                $"{Limits}. Todavía no tenemos el límite de {question.Day.Year}; pregunte al programa."));
        if (savings is not { } saved)
            return RuleResult.Unknown(() => Text.Of(
                $"{Limits}. Tell us what your household has saved. Your home and your car do not count.",
                $"{Limits}. Díganos cuánto tiene ahorrado su hogar. Su casa y su auto no cuentan."), AnswerNames.Savings);
        if (saved <= OnePerson)
            return RuleResult.Met(() => Text.Of(
                $"You have {saved} saved; the most is {OnePerson} for a person alone and {Couple} for a couple in {Year}.",
                $"Usted tiene {saved} ahorrados; en {Year} lo máximo es {OnePerson} para una persona sola y {Couple} para una pareja."));
        if (saved <= Couple && size is null)
            return RuleResult.Unknown(() => Text.Of(
                $"{Limits}. Tell us how many people are in your household.",
                $"{Limits}. Díganos cuántas personas hay en su hogar."), AnswerNames.HouseholdSize);
        if (saved <= Couple && size > 1)
            return RuleResult.Unknown(() => Text.Of(
                $"{Limits}. You have {saved}, so it depends on whether you count as a couple. Ask the program.",
                $"{Limits}. Usted tiene {saved}, así que depende de si cuentan como pareja. Pregunte al programa."));
        return question.State is null && WithoutLimitIn.Count > 0
            ? RuleResult.Unknown(() => Text.Of(
                $"{Limits}. Some states have no limit. Tell us where you live.",
                $"{Limits}. Algunos estados no tienen límite. Díganos dónde vive."), AnswerNames.Region)
            : RuleResult.NotMet(() => Text.Of(
                $"You have {saved} saved, which is {saved - (size == 1 ? OnePerson : Couple)} more than the limit. {Limits}.",
                $"Usted tiene {saved} ahorrados, {saved - (size == 1 ? OnePerson : Couple)} más que el límite. {Limits}."));
    }

    public override IEnumerable<LawfulChange> ChangesFor(RuleQuestion question)
    {
        if (question.Answers.Household.Savings is not { } saved || saved <= OnePerson)
            yield break;
        yield return LawfulChange.OfHousehold(question, AnswerNames.Savings,
            Text.Of(
                $"It would fit once your savings are {OnePerson} or less. That is {saved - OnePerson} less than you gave. Your home and your car do not count.",
                $"Le serviría cuando sus ahorros sean de {OnePerson} o menos. Son {saved - OnePerson} menos de lo que indicó. Su casa y su auto no cuentan."),
            household => household with { Savings = OnePerson });
    }
}
