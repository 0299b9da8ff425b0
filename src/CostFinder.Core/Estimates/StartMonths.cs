using CostFinder.Core.Wording;

namespace CostFinder.Core.Estimates;

/// <summary>The same course begun on one day. <paramref name="Money"/> is nothing when what the person pays cannot be worked out; <paramref name="Because"/> says on what terms.</summary>
public sealed record StartMonth(DateOnly StartsOn, CourseMoney? Money, Text Because);

/// <summary>
/// The same course begun in each of twelve months, because deductible and limit begin anew with the plan year. It says what a start costs and
/// nothing about when to start.
/// </summary>
public static class StartMonths
{
    private const int MonthsOfYear = 12;

    /// <summary>Twelve starts, the first on the day of the question, each later one a month on. The question must be one without objections.</summary>
    public static IReadOnlyList<StartMonth> Of(Question question, Facts facts) =>
    [
        .. Enumerable.Range(0, MonthsOfYear).Select(later =>
        {
            var opened = Case.Open(question with { StartsOn = question.StartsOn.AddMonths(later) }, facts);
            return new StartMonth(opened.Question.StartsOn, opened.PatientsMoney, opened.Payment.Because);
        }),
    ];
}
