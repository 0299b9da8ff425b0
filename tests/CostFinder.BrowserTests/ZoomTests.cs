using static Microsoft.Playwright.Assertions;

namespace CostFinder.BrowserTests;

/// <summary>Larger letters, a zoomed window, colours of the person's own and no motion: nothing is lost.</summary>
public sealed class ZoomTests(Browsing browsing)
{
    // A window of 1280 px at 200 % and at 400 %.
    [Theory]
    [InlineData(640, "esketamine-private")]
    [InlineData(640, "not-sure")]
    [InlineData(320, "esketamine-private")]
    [InlineData(320, "not-sure")]
    public async Task A_zoomed_window_needs_no_scrolling_sideways(int width, string situation)
    {
        await using var visit = await browsing.OpenAsync(new(width));
        await visit.SendAsync(Situations.All[situation]);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();
        await visit.UnfoldAllAsync();

        await AssertNothingIsBesideAsync(visit.Page);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(640)]
    public async Task Letters_twice_as_large_cut_nothing_off(int width)
    {
        await using var visit = await browsing.OpenAsync(new(width));
        await visit.SendAsync(Situations.All["esketamine-private"]);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();
        await visit.UnfoldAllAsync();
        await visit.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");

        await AssertNothingIsBesideAsync(visit.Page);
        var cut = await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('button, summary, .option, label, dd')]
              .filter(part => part.checkVisibility() && getComputedStyle(part).overflow === 'hidden' && (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1))
              .map(part => part.outerHTML.slice(0, 120))
            """);
        Assert.Empty(cut);
    }

    private static async Task AssertNothingIsBesideAsync(IPage page) => Assert.Empty(await page.EvaluateAsync<string[]>("""
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
          .filter(part => part.getBoundingClientRect().right > innerWidth + 1 && !part.closest('.scroll'))
          .slice(0, 5).map(part => part.outerHTML.slice(0, 160))
        """));

    [Fact]
    public async Task In_forced_colors_the_chosen_answer_and_the_charts_can_still_be_seen()
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone);
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await visit.Page.Locator(".option").First.ClickAsync();
        Assert.Equal("3px", await visit.Page.Locator(".option").First.EvaluateAsync<string>("part => getComputedStyle(part).borderTopWidth"));

        await visit.SendAsync(Situations.All["iv-self-pay"]);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();
        await visit.PictureAsync("forced-colors-320");
        Assert.True(await visit.Page.EvaluateAsync<bool>("""
            () => {
              const paper = getComputedStyle(document.body).backgroundColor;
              return [...document.querySelectorAll('.dot, .you')].every(part => getComputedStyle(part).fill !== paper)
                && [...document.querySelectorAll('button')].filter(part => part.checkVisibility() && !part.classList.contains('link')).every(part => getComputedStyle(part).borderTopStyle === 'solid');
            }
            """));
    }

    [Fact]
    public async Task Nothing_moves_for_who_wants_no_motion()
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone);
        await visit.SendAsync(Situations.All["iv-self-pay"]);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();

        Assert.True(await visit.Page.EvaluateAsync<bool>("""
            () => matchMedia('(prefers-reduced-motion: reduce)').matches && document.getAnimations().length === 0
              && [...document.querySelectorAll('*')].every(part => getComputedStyle(part).animationName === 'none' && getComputedStyle(part, '::before').transitionDuration.split(', ').every(time => time === '0s'))
            """));
    }

    [Fact]
    public async Task Nothing_jumps_while_the_page_comes_in()
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone, module: true);
        await visit.SendAsync(Situations.All["iv-self-pay"]);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();
        await visit.Page.GotoAsync("/");

        Assert.Equal(0, await visit.Page.EvaluateAsync<double>("""
            () => new Promise(done => { let sum = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; })).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(sum), 300); })
            """));
    }
}
