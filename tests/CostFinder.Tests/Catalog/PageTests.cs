using CostFinder.Core.Coverage;
using CostFinder.Core.Packing;

namespace CostFinder.Tests.Catalog;

/// <summary>What is written on a page is read off it, and what no page can hold is refused as such.</summary>
public sealed class PageTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(63)]
    [InlineData(-64)]
    [InlineData(64)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void Every_number_comes_back(long number) => Assert.Equal(number, Read(page => page.Number(number)).Number());

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(-2)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void A_number_that_may_be_missing_comes_back_and_is_never_taken_for_nothing(int? number) =>
        Assert.Equal(number, Read(page => page.Optional(number)).OptionalWhole());

    [Theory]
    [InlineData(int.MaxValue + 1L)]
    [InlineData(int.MinValue - 1L)]
    public void A_number_too_long_is_not_cut(long number) =>
        Assert.Throws<FormatException>(() => Read(page => page.Number(number)).Whole());

    [Fact]
    public void One_of_a_closed_set_comes_back_and_no_other_number()
    {
        foreach (var outlook in Enum.GetValues<Outlook>())
        {
            Assert.Equal(outlook, Read(page => page.Choice(outlook)).Choice<Outlook>());
            Assert.Equal(outlook, Read(page => page.OptionalChoice<Outlook>(outlook)).OptionalChoice<Outlook>());
        }
        Assert.Null(Read(page => page.OptionalChoice<Outlook>(null)).OptionalChoice<Outlook>());
        foreach (var number in (int[])[-1, Enum.GetValues<Outlook>().Length, int.MinValue, int.MaxValue])
            Assert.Throws<FormatException>(() => Read(page => page.Choice((Outlook)number)).Choice<Outlook>());
    }

    [Fact]
    public void More_than_a_page_holds_is_refused_before_room_is_made_for_it()
    {
        Assert.Throws<FormatException>(() => Read(page => page.Count(int.MaxValue)).Texts());
        Assert.Throws<FormatException>(() => Read(page => page.Number(-1)).All(() => 0));
        Assert.Throws<FormatException>(() => Read(page => page.Number(long.MinValue)).Text());
        Assert.Throws<FormatException>(() => Read(page => page.Count(1)).OneOf(["the only one"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Read(page => page.OneOf("another", ["the only one"])));
    }

    private static PageReader Read(Action<PageWriter> write)
    {
        var page = new PageWriter();
        write(page);
        return new(page.Content());
    }
}
