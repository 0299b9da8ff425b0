using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;

namespace CostFinder.Tests.Assistance;

public class IncomeRuleTests
{
    private static readonly IncomeAtMost AtMost = new(138) { Citation = Asked.Citation };

    [Theory]
    [InlineData("TX", 22_024.79, Finding.Met)] // 138% of 15,960 = 22,024.80
    [InlineData("TX", 22_024.80, Finding.Met)]
    [InlineData("TX", 22_024.81, Finding.NotMet)]
    [InlineData("AK", 27_530.99, Finding.Met)] // 138% of 19,950 = 27,531.00
    [InlineData("AK", 27_531.00, Finding.Met)]
    [InlineData("AK", 27_531.01, Finding.NotMet)]
    [InlineData("HI", 25_336.79, Finding.Met)] // 138% of 18,360 = 25,336.80
    [InlineData("HI", 25_336.80, Finding.Met)]
    [InlineData("HI", 25_336.81, Finding.NotMet)]
    public void At_most_includes_the_limit_to_the_cent(string state, decimal income, Finding finding) =>
        Assert.Equal(finding, AtMost.Judge(Asked.With(Asked.Household(1, income), state)).Finding);

    [Theory]
    [InlineData("TX", 2, 21_639.99, Finding.NotMet, Finding.NotMet)] // 100% of 15,960 + 5,680 = 21,640
    [InlineData("TX", 2, 21_640.00, Finding.Met, Finding.NotMet)]
    [InlineData("TX", 2, 21_640.01, Finding.Met, Finding.Met)]
    [InlineData("AK", 20, 154_849.99, Finding.NotMet, Finding.NotMet)] // 19,950 + 19 x 7,100 = 154,850
    [InlineData("AK", 20, 154_850.00, Finding.Met, Finding.NotMet)]
    [InlineData("AK", 20, 154_850.01, Finding.Met, Finding.Met)]
    [InlineData("HI", 3, 31_419.99, Finding.NotMet, Finding.NotMet)] // 18,360 + 2 x 6,530 = 31,420
    [InlineData("HI", 3, 31_420.00, Finding.Met, Finding.NotMet)]
    [InlineData("HI", 3, 31_420.01, Finding.Met, Finding.Met)]
    public void At_least_includes_the_limit_and_above_does_not(string state, int size, decimal income, Finding atLeast, Finding above)
    {
        var question = Asked.With(Asked.Household(size, income), state);

        Assert.Equal(atLeast, new IncomeAtLeast(100) { Citation = Asked.Citation }.Judge(question).Finding);
        Assert.Equal(above, new IncomeAbove(100) { Citation = Asked.Citation }.Judge(question).Finding);
    }

    [Theory]
    [InlineData(2_409.95, Finding.Met)] // 15.1% of 15,960 = 2,409.96
    [InlineData(2_409.96, Finding.Met)]
    [InlineData(2_409.97, Finding.NotMet)]
    public void A_limit_by_state_uses_the_states_own_percentage(decimal income, Finding finding)
    {
        var rule = new IncomeAtMostByState([new("TX", 15.1m)]) { Citation = Asked.Citation };

        Assert.Equal(finding, rule.Judge(Asked.With(Asked.Household(1, income), "TX")).Finding);
        Assert.Equal(Finding.Unknown, rule.Judge(Asked.With(Asked.Household(1, income), "NY")).Finding);
    }

    [Theory]
    [InlineData(16_200, Finding.Met)] // 15,960 + 12 x 20 that does not count
    [InlineData(16_200.01, Finding.NotMet)]
    [InlineData(100, Finding.Met)] // less than what does not count
    public void Income_that_does_not_count_is_taken_off_first(decimal income, Finding finding) =>
        Assert.Equal(finding, new IncomeAtMost(100, DisregardPerYear: Money.Of(240)) { Citation = Asked.Citation }
            .Judge(Asked.With(Asked.Household(1, income), "TX")).Finding);

    [Theory]
    [InlineData(null, 62_600, Finding.Met)] // 400% of 15,960 = 63,840
    [InlineData(2025, 62_600, Finding.Met)] // 400% of 15,650 = 62,600
    [InlineData(2025, 62_600.01, Finding.NotMet)]
    [InlineData(2024, 62_600, Finding.Unknown)] // not known, and no other year stands in
    public void A_program_may_fix_the_year_of_the_guideline(int? year, decimal income, Finding finding) =>
        Assert.Equal(finding, new IncomeAtMost(400, year) { Citation = Asked.Citation }.Judge(Asked.With(Asked.Household(1, income), "TX")).Finding);

    [Theory]
    [InlineData(41_000, "Your household of 2 at $41,000 is 189% of the 2026 guideline; the most is 400% ($86,560).")] // 41,000 / 21,640 = 189.46%
    [InlineData(86_560, "Your household of 2 at $86,560 is exactly 400% of the 2026 guideline; the most is 400% ($86,560).")]
    [InlineData(86_560.01, "Your household of 2 at $86,560.01 is just over 400% of the 2026 guideline; the most is 400% ($86,560).")]
    [InlineData(86_559.99, "Your household of 2 at $86,559.99 is just under 400% of the 2026 guideline; the most is 400% ($86,560).")]
    public void The_reason_carries_the_numbers(decimal income, string text) =>
        Assert.Equal(text, new IncomeAtMost(400) { Citation = Asked.Citation }.Judge(Asked.With(Asked.Household(2, income), "TX")).Text.English);

    [Theory]
    [InlineData(null, null, null, "annualIncome householdSize region")]
    [InlineData(2, null, "TX", "annualIncome")]
    [InlineData(null, 41_000, "TX", "householdSize")]
    [InlineData(2, 41_000, null, "region")]
    [InlineData(21, 41_000, "TX", "householdSize")]
    public void What_is_not_answered_is_named(int? size, int? income, string? state, string missing)
    {
        var result = AtMost.Judge(Asked.With(Asked.Household(size, income), state));

        Assert.Equal(Finding.Unknown, result.Finding);
        Assert.Equal(missing, string.Join(' ', result.Missing));
    }

    [Fact]
    public void The_limit_in_dollars_is_told_before_the_income_is() => Assert.Equal(
        "The most is 138% of the 2026 federal poverty guideline, $29,863.20 a year for a household of 2. Tell us your yearly household income.",
        AtMost.Judge(Asked.With(Asked.Household(2, null), "TX")).Text.English);

    [Theory]
    [InlineData("PR", "2026-11-24")] // a territory has no guideline of its own
    [InlineData("TX", "2027-02-01")] // the notice of 2027 is not known
    public void Without_a_guideline_it_is_unknown_and_no_answer_would_help(string state, string day)
    {
        var result = AtMost.Judge(Asked.With(Asked.Household(1, 10_000), state, day: DateOnly.Parse(day, null)));

        Assert.Equal(Finding.Unknown, result.Finding);
        Assert.Empty(result.Missing);
    }
}
