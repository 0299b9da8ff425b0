using CostFinder.App.Pages;
using CostFinder.Core.Wording;

namespace CostFinder.Tests.Pages;

public sealed class SayTests
{
    [Theory]
    [InlineData(0, "$0")]
    [InlineData(419.50, "$420")] // Half a dollar goes up.
    [InlineData(999.49, "$999")]
    [InlineData(1000, "$1,000")]
    [InlineData(1734.75, "$1,730")]
    [InlineData(8835, "$8,840")]
    public void An_estimate_is_no_more_exact_than_it_can_be(decimal amount, string expected) => Assert.Equal(expected, Say.About(amount));

    [Theory]
    [InlineData(1250, "$1,250")]
    [InlineData(1250.5, "$1,250.50")]
    public void An_exact_amount_has_cents_only_where_there_are_some(decimal amount, string expected) => Assert.Equal(expected, Say.Dollars(amount));

    [Theory]
    [InlineData("2026", "2026", "2026")]
    [InlineData("2026-09", "September 2026", "septiembre de 2026")]
    [InlineData("2026-09-03", "Sep 3, 2026", "3 sep 2026")]
    [InlineData("early 2026", "early 2026", "early 2026")]
    public void A_date_is_as_exact_as_its_source(string stated, string english, string spanish) =>
        Assert.Equal((english, spanish), (Say.Stated(stated, Language.English), Say.Stated(stated, Language.Spanish)));

    [Fact]
    public void A_plan_year_that_is_a_calendar_year_is_its_number()
    {
        Assert.Equal("2027", Say.PlanYear(new(2027, 1, 1), new(2027, 12, 31)).English);
        Assert.Equal("Jul 1, 2026 to Jun 30, 2027", Say.PlanYear(new(2026, 7, 1), new(2027, 6, 30)).English);
        Assert.Equal("1 jul 2026 a 30 jun 2027", Say.PlanYear(new(2026, 7, 1), new(2027, 6, 30)).Spanish);
    }

    [Theory]
    [InlineData(1, "1 visit", "1 visita")]
    [InlineData(1200, "1,200 visits", "1,200 visitas")]
    public void A_count_fits_its_noun(int number, string english, string spanish) =>
        Assert.Equal((english, spanish), (Counts.Visits(number).English, Counts.Visits(number).Spanish));
}
