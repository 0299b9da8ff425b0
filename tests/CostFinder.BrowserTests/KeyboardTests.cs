using static Microsoft.Playwright.Assertions;

namespace CostFinder.BrowserTests;

/// <summary>Everything with the keyboard alone: no test here touches the mouse or sets a value.</summary>
public sealed class KeyboardTests(Browsing browsing)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, true)]
    [InlineData(320, false)]
    public async Task The_form_is_filled_and_the_answer_read(int width, bool script)
    {
        await using var visit = await browsing.OpenAsync(new(width), script);
        var page = visit.Page;

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the main part" })).ToBeFocusedAsync();
        await TabToAsync(page, "#region");
        await page.Keyboard.TypeAsync("63110");
        await TabToAsync(page, "[name='method']");
        await page.Keyboard.PressAsync("ArrowDown"); // From IV ketamine to esketamine.
        await Expect(page.GetByLabel("Esketamine nasal spray (Spravato)")).ToBeCheckedAsync();
        await TabToAsync(page, "[name='coverage.kind']");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByLabel("Private insurance")).ToBeCheckedAsync();
        await TabToAsync(page, "button");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#headline")).ToBeFocusedAsync();
        await Expect(page.Locator("#headline")).ToContainTextAsync("You would probably pay about $");
        await Expect(page).ToHaveTitleAsync("Your estimate | CostFinder");
        await TabToAsync(page, "a[href='#help']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Who may help" })).ToBeInViewportAsync();
        await TabToAsync(page, ".card > summary");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".card[open]").First.GetByText("Why we say so")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_answer_is_changed_and_the_others_stay(bool script)
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone, script);
        var page = visit.Page;
        await visit.SendAsync(Situations.All["iv-self-pay"]);
        await Expect(page.Locator("#headline")).ToBeFocusedAsync();

        await TabToAsync(page, ".go-on a[href='#answers']");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "#answers button[value='region']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#region")).ToBeFocusedAsync();
        await Expect(page.Locator("#region")).ToHaveValueAsync("90024");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("TX");
        await page.Keyboard.PressAsync("Enter"); // Enter in a field sends the form.

        await Expect(page.Locator("#headline")).ToBeFocusedAsync();
        await Expect(page.Locator("#answers")).ToContainTextAsync("TX");
        await Expect(page.Locator("#answers")).ToContainTextAsync("No insurance");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_next_question_is_answered_where_it_stands(bool script)
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone, script);
        var page = visit.Page;
        await visit.SendAsync(Situations.All["esketamine-three"]);
        await Expect(page.Locator("#headline")).ToBeFocusedAsync();
        var asked = await page.Locator(".next legend").TextContentAsync();

        await TabToAsync(page, ".next input[type=radio]");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowDown");
        await TabToAsync(page, ".next button");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#headline")).ToBeFocusedAsync();
        await Expect(page.Locator(".next")).Not.ToContainTextAsync(asked!);
        await Expect(page.Locator("#answers dl > div")).ToHaveCountAsync(4);
    }

    [Theory]
    [InlineData(320, true)]
    [InlineData(768, false)]
    [InlineData(1280, true)]
    public async Task A_statement_is_typed_and_checked(int width, bool script)
    {
        await using var visit = await browsing.OpenAsync(new(width), script);
        var page = visit.Page;
        await visit.GoToAsync(PageStates.Of("receipt-plan"), "en");
        await TabToAsync(page, "button[formaction$='/receipt']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#receipt")).ToBeFocusedAsync();

        foreach (var (field, figure) in new (string, string)[] { ("visit", "3"), ("allowed", "1000"), ("planPaid", "700"), ("deductible", "0"), ("coinsurance", "300"), ("owed", "300") })
        {
            await TabToAsync(page, $"#receipt-{field}");
            await page.Keyboard.TypeAsync(figure);
        }
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#found")).ToBeFocusedAsync();
        await Expect(page.Locator(".receipt")).ToContainTextAsync("Your coinsurance is 30 %");
    }

    [Fact]
    public async Task Starting_over_forgets_everything()
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone);
        var page = visit.Page;
        await visit.SendAsync(Situations.All["iv-self-pay"]);
        await Expect(page.Locator("#headline")).ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Start over" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#region")).ToHaveValueAsync("");
        await Expect(page.Locator("input:checked")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_has_focus_can_be_seen()
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone);
        var page = visit.Page;
        for (var press = 0; await page.Locator("button:focus").CountAsync() == 0; press++)
        {
            Assert.True(press < 30, "Tab does not reach the button.");
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("""
                () => {
                  const marked = [document.activeElement, document.activeElement.closest('.option')].filter(part => part);
                  const place = document.activeElement.getBoundingClientRect();
                  return marked.some(part => getComputedStyle(part).outlineStyle !== 'none') && place.bottom > 0 && place.top < innerHeight;
                }
                """), $"Nothing shows where the focus is after {press + 1} presses of Tab.");
        }
    }

    /// <summary>Presses Tab until the first element that fits has focus; fails when the page is through.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var press = 0; press < 80; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator($"{selector}:focus").CountAsync() > 0)
                return;
        }
        Assert.Fail($"Tab does not reach {selector}.");
    }
}
