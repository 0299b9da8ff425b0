using System.Text;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace CostFinder.BrowserTests;

/// <summary>What is printed is two pages to take to the clinic, whatever the answer.</summary>
public sealed partial class PaperTests(Browsing browsing)
{
    private const int MostPages = 2;

    public static TheoryData<string, string, string> Papers()
    {
        var papers = new TheoryData<string, string, string>();
        foreach (var situation in new[] { "iv-self-pay", "esketamine-private", "esketamine-medicare", "iv-private-paid-first", "two-years", "compounded" })
        {
            papers.Add(situation, "Letter", "/en/answers");
            papers.Add(situation, "A4", "/es/answers");
        }
        return papers;
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task An_answer_is_two_pages_on_paper(string situation, string format, string form)
    {
        await using var visit = await browsing.OpenAsync(Screen.Desk);
        await visit.Page.GotoAsync(form);
        await visit.SendAsync(Situations.All[situation]);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();

        var pdf = await visit.PaperAsync($"paper-{situation}-{format}", format);

        Assert.InRange(Page().Count(Encoding.Latin1.GetString(pdf)), 1, MostPages);
    }

    [Fact]
    public async Task Paper_shows_the_summary_and_nothing_that_is_pressed()
    {
        await using var visit = await browsing.OpenAsync(Screen.Desk);
        await visit.SendAsync(Situations.All["esketamine-private"]);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator(".paper")).ToBeHiddenAsync();

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Cost estimate – not a good faith estimate" })).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".crisis")).ToBeVisibleAsync();
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('button, summary, input, select')].filter(part => part.checkVisibility()).length"));
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Page();
}
