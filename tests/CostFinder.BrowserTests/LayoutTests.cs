using static Microsoft.Playwright.Assertions;

namespace CostFinder.BrowserTests;

/// <summary>On the narrowest screen, which is also a window of 1280 px at 400 %, nothing is cut off and nobody has to scroll sideways.</summary>
public sealed class LayoutTests(Browsing browsing)
{
    [Fact]
    public async Task The_form_fits_the_narrowest_screen()
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone);
        await AssertFitsAsync(visit);
    }

    [Fact]
    public async Task The_form_with_faults_fits_the_narrowest_screen()
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone);
        await visit.SendAsync(Situations.Faulty);
        await Expect(visit.Page.Locator(".error-summary")).ToBeFocusedAsync();
        await AssertFitsAsync(visit);
    }

    [Theory]
    [InlineData("iv-self-pay")]
    [InlineData("esketamine-private")]
    [InlineData("esketamine-medicare")]
    [InlineData("iv-private-paid-first")]
    [InlineData("not-sure")]
    [InlineData("compounded")]
    public async Task Every_answer_fits_the_narrowest_screen(string situation)
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone);
        await visit.SendAsync(Situations.All[situation]);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();
        await AssertFitsAsync(visit);
    }

    [Fact]
    public async Task What_is_pressed_is_large_enough_for_a_finger()
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone);
        await visit.SendAsync(Situations.All["esketamine-private"]);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();
        await visit.UnfoldAllAsync();

        // Links inside a sentence are as tall as its lines; everything else is a target of its own.
        var small = await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('summary, button, select, input:not([type=radio], [type=hidden]), .option, .reach a, .go-on a, .language, .wordmark')]
              .filter(part => part.getBoundingClientRect().height < 44)
              .map(part => part.outerHTML.slice(0, 120))
            """);
        Assert.Empty(small);
    }

    [Fact]
    public async Task Paper_keeps_the_answer_and_the_988_line_and_leaves_the_form_out()
    {
        await using var visit = await browsing.OpenAsync(Screen.Desk);
        await visit.SendAsync(Situations.All["iv-self-pay"]);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(visit.Page.Locator("#estimate-form")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("#answers")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator(".paper .ask")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".crisis")).ToBeVisibleAsync();
    }

    internal static async Task AssertFitsAsync(Visit visit)
    {
        await visit.UnfoldAllAsync();
        var beyond = await visit.Page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
              .filter(part => part.getBoundingClientRect().right > innerWidth + 1 && !part.closest('.scroll'))
              .slice(0, 5).map(part => part.outerHTML.slice(0, 160))
            """);
        Assert.Empty(beyond);
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }
}
