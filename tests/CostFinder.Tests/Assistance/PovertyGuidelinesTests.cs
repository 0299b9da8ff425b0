using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;

namespace CostFinder.Tests.Assistance;

public class PovertyGuidelinesTests
{
    private static readonly PovertyGuidelines Guidelines = RealPrograms.Guidelines;

    [Theory]
    [InlineData(GuidelineArea.Contiguous, 1, 15_960)]
    [InlineData(GuidelineArea.Contiguous, 4, 33_000)] // 15,960 + 3 x 5,680
    [InlineData(GuidelineArea.Contiguous, 20, 123_880)] // 15,960 + 19 x 5,680
    [InlineData(GuidelineArea.Alaska, 1, 19_950)]
    [InlineData(GuidelineArea.Alaska, 3, 34_150)] // 19,950 + 2 x 7,100
    [InlineData(GuidelineArea.Hawaii, 2, 24_890)] // 18,360 + 6,530
    public void A_further_person_adds_the_same_amount(GuidelineArea area, int size, int dollars)
    {
        var guideline = Guidelines.For(area, size, new(2026, 11, 24));

        Assert.Equal(Money.Of(dollars), guideline.Yearly);
        Assert.Equal(2026, guideline.Year);
    }

    [Theory]
    [InlineData("2025-01-15", 15_650)] // the first day of the 2025 notice
    [InlineData("2026-01-12", 15_650)] // the last day before the 2026 notice
    [InlineData("2026-01-13", 15_960)]
    [InlineData("2027-01-31", 15_960)]
    public void A_notice_counts_from_its_own_day(string day, int dollars) =>
        Assert.Equal(Money.Of(dollars), Guidelines.For(GuidelineArea.Contiguous, 1, DateOnly.Parse(day, null)).Yearly);

    [Theory]
    [InlineData("2025-01-14")]
    [InlineData("2027-02-01")]
    public void Outside_the_known_days_there_is_no_guideline(string day)
    {
        Assert.False(Guidelines.IsKnownOn(DateOnly.Parse(day, null)));
        Assert.Throws<InvalidOperationException>(() => Guidelines.For(GuidelineArea.Contiguous, 1, DateOnly.Parse(day, null)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public void A_household_has_1_to_20_people(int size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Guidelines.For(GuidelineArea.Contiguous, size, new(2026, 11, 24)));

    [Fact]
    public void A_named_year_is_looked_up_whatever_the_day()
    {
        Assert.Equal(Money.Of(15_650), Guidelines.ForYear(GuidelineArea.Contiguous, 1, 2025).Yearly);
        Assert.Throws<InvalidOperationException>(() => Guidelines.ForYear(GuidelineArea.Contiguous, 1, 2024));
    }

    [Theory]
    [InlineData("TX", GuidelineArea.Contiguous)]
    [InlineData("DC", GuidelineArea.Contiguous)]
    [InlineData("AK", GuidelineArea.Alaska)]
    [InlineData("HI", GuidelineArea.Hawaii)]
    [InlineData("PR", null)]
    [InlineData("GU", null)]
    public void Each_state_lies_in_one_area_and_a_territory_in_none(string state, GuidelineArea? area) =>
        Assert.Equal(area, Guidelines.AreaOf(state));

    [Fact]
    public void Fifty_states_and_the_District_have_an_area()
    {
        var letters = Enumerable.Range('A', 26).Select(letter => (char)letter).ToList();

        Assert.Equal(51, letters.SelectMany(first => letters.Select(second => $"{first}{second}")).Count(code => Guidelines.AreaOf(code) is not null));
    }
}
