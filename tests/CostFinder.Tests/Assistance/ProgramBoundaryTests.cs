using CostFinder.Core.Assistance;
using CostFinder.Core.Situations;

namespace CostFinder.Tests.Assistance;

/// <summary>Every limit of every program, on it and a cent or a year beside it, with sums made here and not by the rules.</summary>
public class ProgramBoundaryTests
{
    // The notices as the Federal Register has them: the first person and each further one.
    private static readonly Dictionary<(int Year, string State), (decimal First, decimal Further)> Guidelines = new()
    {
        [(2025, "TX")] = (15_650, 5_500),
        [(2025, "DC")] = (15_650, 5_500),
        [(2025, "AK")] = (19_550, 6_880),
        [(2025, "HI")] = (17_990, 6_330),
        [(2026, "TX")] = (15_960, 5_680),
        [(2026, "DC")] = (15_960, 5_680),
        [(2026, "AK")] = (19_950, 7_100),
        [(2026, "HI")] = (18_360, 6_530),
    };

    private static readonly decimal[] OnTheLimitAndACentAbove = [0m, 0.01m];

    public static TheoryData<string> EveryProgram => [.. RealPrograms.All.Select(program => program.Id)];

    [Theory]
    [MemberData(nameof(EveryProgram))]
    public void Every_limit_of_a_program_is_exact(string id)
    {
        foreach (var rule in RealPrograms.Program(id).Rules)
        {
            switch (rule)
            {
                case IncomeRuleEverywhere income:
                    foreach (var ((year, state), _) in Guidelines.Where(notice => notice.Key.Year == (income.GuidelineYear ?? 2026)))
                    {
                        foreach (var size in new[] { 1, 2, 7, 20 })
                            AssertIncome(income, year, state, size, income.PercentOfPovertyGuideline, income.DisregardPerYear.Dollars);
                    }
                    break;
                case IncomeAtMostByState byState:
                    foreach (var (state, percent) in byState.PercentByState)
                        Assert.Equal(
                            [Finding.Met, Finding.NotMet],
                            OnTheLimitAndACentAbove.Select(more => byState.Judge(Income(state, 3, CentsBelow((15_960 + 2 * 5_680) * percent / 100) + more)).Finding));
                    break;
                case AgeAtLeast least:
                    Assert.Equal([Finding.NotMet, Finding.Met], new[] { least.Years - 1, least.Years }.Select(age => rule.Judge(Asked.With(Asked.Patient(age))).Finding));
                    break;
                case AgeAtMost most:
                    Assert.Equal([Finding.Met, Finding.NotMet], new[] { most.Years, most.Years + 1 }.Select(age => rule.Judge(Asked.With(Asked.Patient(age))).Finding));
                    break;
                case SavingsAtMost savings:
                    Assert.Equal(
                        [Finding.Met, Finding.NotMet],
                        OnTheLimitAndACentAbove.Select(more => rule.Judge(Asked.With(Asked.Household(1, null, savings.OnePerson.Dollars + more), "TX")).Finding));
                    break;
                case LivesIn lives:
                    Assert.All(lives.States, state => Assert.Equal(Finding.Met, rule.Judge(Asked.With(state: state)).Finding));
                    Assert.Equal(Finding.NotMet, rule.Judge(Asked.With(state: "PR")).Finding);
                    break;
                case LivesNotIn not:
                    Assert.All(not.States, state => Assert.Equal(Finding.NotMet, rule.Judge(Asked.With(state: state)).Finding));
                    Assert.Equal(Finding.Met, rule.Judge(Asked.With(state: "TX")).Finding);
                    break;
                case CoverageIs coverage:
                    Assert.All(Enum.GetValues<CoverageKind>(), kind => Assert.Equal(
                        coverage.Any.Contains(kind) ? Finding.Met : Finding.NotMet, rule.Judge(Asked.With(Asked.Covered(kind, SecondaryCoverage.None))).Finding));
                    break;
                case CoverageIsNot barred:
                    Assert.All(Enum.GetValues<CoverageKind>(), kind => Assert.Equal(
                        barred.Any.Contains(kind) ? Finding.NotMet : Finding.Met, rule.Judge(Asked.With(Asked.Covered(kind, SecondaryCoverage.None))).Finding));
                    break;
            }
        }
    }

    public static TheoryData<int, string, int> EveryHousehold
    {
        get
        {
            var data = new TheoryData<int, string, int>();
            foreach (var ((year, state), _) in Guidelines)
            {
                for (var size = 1; size <= 20; size++)
                    data.Add(year, state, size);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryHousehold))]
    public void An_income_test_is_exact_in_every_area_for_every_household(int year, string state, int size)
    {
        foreach (var percent in new[] { 15.1m, 100, 138, 200, 400 })
        {
            AssertIncome(new IncomeAtMost(percent, year) { Citation = Asked.Citation }, year, state, size, percent, 0);
            AssertIncome(new IncomeAtLeast(percent, year) { Citation = Asked.Citation }, year, state, size, percent, 0);
            AssertIncome(new IncomeAbove(percent, year) { Citation = Asked.Citation }, year, state, size, percent, 0);
        }
    }

    [Theory]
    [InlineData(2026, 1, 12, 15_650)] // the notice of 2025 holds until the day before
    [InlineData(2026, 1, 13, 15_960)]
    public void Without_a_named_year_the_notice_in_force_on_the_day_counts(int year, int month, int day, int guideline) => Assert.Equal(
        [Finding.Met, Finding.NotMet],
        OnTheLimitAndACentAbove.Select(more => new IncomeAtMost(100) { Citation = Asked.Citation }
            .Judge(Asked.With(Asked.Household(1, guideline + more), "TX", day: new(year, month, day))).Finding));

    private static void AssertIncome(IncomeRule rule, int year, string state, int size, decimal percent, decimal disregard)
    {
        var (first, further) = Guidelines[(year, state)];
        var exact = ((first + (further * (size - 1))) * percent / 100) + disregard;
        var below = CentsBelow(exact);
        var onTheCent = below == exact;
        Finding[] expected = rule switch
        {
            IncomeAtMost => [Finding.Met, Finding.Met, Finding.NotMet],
            IncomeAtLeast => [Finding.NotMet, onTheCent ? Finding.Met : Finding.NotMet, Finding.Met],
            _ => [Finding.NotMet, Finding.NotMet, Finding.Met],
        };
        Assert.Equal(expected, new[] { -0.01m, 0, 0.01m }.Select(more => rule.Judge(Income(state, size, below + more)).Finding));
    }

    private static RuleQuestion Income(string state, int size, decimal income) => Asked.With(Asked.Household(size, income), state);

    private static decimal CentsBelow(decimal amount) => decimal.Floor(amount * 100) / 100;
}
