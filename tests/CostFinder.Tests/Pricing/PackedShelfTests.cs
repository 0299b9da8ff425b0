using CostFinder.Core.Pricing;
using CostFinder.Core.Regions;
using CostFinder.Core.Wording;

namespace CostFinder.Tests.Pricing;

public sealed class PackedShelfTests
{
    private static readonly Region Beyond = new("BB", RegionKind.State, Text.Same("Beland"));

    [Theory]
    [InlineData(0)]
    [InlineData(PriceBook.LongestPage)]
    public void A_ZIP_area_across_a_state_line_needs_no_page_that_was_not_opened(int longestPage)
    {
        // The area has a clinic beyond the line that offers no spray; elsewhere beyond the line, and on this side, somebody does.
        var book = Given.Book(
            [Given.Price("over-the-line", 400), Given.Hospital("far-beyond", 900), Given.Hospital("this-side", 950)],
            Given.Clinic("over-the-line") with { Regions = [Given.Zip, Beyond, Given.Division] },
            Given.Clinic("far-beyond") with { Regions = [Beyond, Given.Division] },
            Given.Clinic("this-side") with { Regions = [Given.State, Given.Division] });

        foreach (var limit in (int[])[1, 2, 20])
        {
            var opened = Opened(book, limit, longestPage);
            foreach (var treatment in (string[])["iv-ketamine", "esketamine"])
            {
                Assert.Equal(
                    book.ProvidersNear(Given.Ladder, treatment, limit).Select(near => (near.Provider.Id, near.FoundIn.Id, near.PerVisit)),
                    opened.ProvidersNear(Given.Ladder, treatment, limit).Select(near => (near.Provider.Id, near.FoundIn.Id, near.PerVisit)));
                Assert.NotEmpty(book.ProvidersNear(Given.Ladder, treatment, limit));
            }
        }
    }

    /// <summary>The book as it is opened for a question: only the pages of the place are at hand.</summary>
    private static PriceBook Opened(PriceBook book, int providers, int longestPage)
    {
        var packed = book.Pack(longestPage);
        var pages = new PricePages(packed.Keys.ToHashSet(), page => page);
        pages.Add("contents", packed["contents"]);
        var opened = PriceBook.Open(pages, Given.Rules, _ => null);
        while (opened.PagesToOpen(Given.Ladder, providers) is { Count: > 0 } wanted)
        {
            foreach (var name in wanted)
                pages.Add(name, packed[name]);
        }
        return opened;
    }
}
