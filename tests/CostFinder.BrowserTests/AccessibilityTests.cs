using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CostFinder.BrowserTests;

/// <summary>
/// No state of the page breaks a rule of WCAG 2.2 AA that a machine can check, narrow and wide, light and dark, with our module and without.
/// The checker is a script itself, so "without" means that the module is not loaded.
/// </summary>
public sealed class AccessibilityTests(Browsing browsing)
{
    private static readonly AxeRunOptions Wcag22 = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static TheoryData<int, bool, bool> Screens()
    {
        var screens = new TheoryData<int, bool, bool>();
        foreach (var width in new[] { 320, 1280 })
        {
            foreach (var dark in new[] { false, true })
            {
                screens.Add(width, dark, true);
                screens.Add(width, dark, false);
            }
        }
        return screens;
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_form(int width, bool dark, bool module)
    {
        await using var visit = await browsing.OpenAsync(new(width, dark), module: module);
        await visit.PictureAsync($"form-{new Screen(width, dark)}");
        await AssertNoneAsync(visit.Page);
        await visit.UnfoldAllAsync();
        await AssertNoneAsync(visit.Page);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task All_questions(int width, bool dark, bool module)
    {
        await using var visit = await browsing.OpenAsync(new(width, dark), module: module);
        await visit.Page.GotoAsync("/answers");
        await visit.UnfoldAllAsync();
        await visit.PictureAsync($"answers-{new Screen(width, dark)}");
        await AssertNoneAsync(visit.Page);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_form_with_faults(int width, bool dark, bool module)
    {
        await using var visit = await browsing.OpenAsync(new(width, dark), module: module);
        await visit.SendAsync(Situations.Faulty);
        await Expect(visit.Page.Locator(".error-summary")).ToBeFocusedAsync();
        await visit.PictureAsync($"error-{new Screen(width, dark)}");
        await AssertNoneAsync(visit.Page);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task An_estimate(int width, bool dark, bool module)
    {
        await using var visit = await browsing.OpenAsync(new(width, dark), module: module);
        await visit.SendAsync(Situations.All["esketamine-private"]);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();
        await visit.PictureAsync($"estimate-{new Screen(width, dark)}");
        await AssertNoneAsync(visit.Page);
    }

    [Theory]
    [InlineData("iv-self-pay")]
    [InlineData("esketamine-private")]
    [InlineData("esketamine-medicare")]
    [InlineData("esketamine-medicaid")]
    [InlineData("insurance-unknown")]
    [InlineData("not-sure")]
    [InlineData("compounded")]
    [InlineData("price-from-the-clinic")]
    public async Task Every_kind_of_answer_folded_and_unfolded(string situation)
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone);
        await visit.SendAsync(Situations.All[situation]);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();
        await visit.PictureAsync($"{situation}-320");
        await visit.Page.SetViewportSizeAsync(1280, 900);
        await visit.PictureAsync($"{situation}-1280");
        await visit.UnfoldAllAsync();
        await AssertNoneAsync(visit.Page);
    }

    public static TheoryData<string> States => [.. PageStates.All.Select(state => state.Name)];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Every_state_in_Spanish_folded_and_unfolded(string state)
    {
        await using var visit = await browsing.OpenAsync(new(768));
        await visit.GoToAsync(PageStates.Of(state), "es");
        await AssertNoneAsync(visit.Page);
        await visit.UnfoldAllAsync();
        await AssertNoneAsync(visit.Page);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_page_that_explains_a_failure(int width, bool dark, bool module)
    {
        await using var visit = await browsing.OpenAsync(new(width, dark), module: module);
        await visit.Page.GotoAsync("/nowhere");
        await visit.PictureAsync($"problem-{new Screen(width, dark)}");
        await AssertNoneAsync(visit.Page);
    }

    internal static async Task AssertNoneAsync(IPage page)
    {
        var found = (await page.RunAxe(Wcag22)).Violations;
        Assert.True(found.Length == 0, string.Join(Environment.NewLine, found.Select(violation =>
            $"{violation.Id}: {violation.Help}. {string.Join("; ", violation.Nodes.Take(5).Select(node => node.Html))}")));
    }
}
