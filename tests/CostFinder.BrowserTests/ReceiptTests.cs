using static Microsoft.Playwright.Assertions;

namespace CostFinder.BrowserTests;

/// <summary>From an answer to the plan's statement and back, with script and without.</summary>
public sealed class ReceiptTests(Browsing browsing)
{
    [Theory]
    [InlineData(320, true)]
    [InlineData(1280, false)]
    public async Task A_statement_is_checked_with_the_answers_of_the_estimate(int width, bool script)
    {
        await using var visit = await browsing.OpenAsync(new(width), script);
        var page = visit.Page;
        await visit.GoToAsync(PageStates.Of("receipt-plan"), "en");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check a statement from your plan" }).ClickAsync();
        await Expect(page.Locator("#receipt")).ToBeFocusedAsync();
        await Expect(page.Locator(".error-summary")).ToHaveCountAsync(0);

        await page.Locator("#receipt-visit").FillAsync("3");
        await page.Locator("#receipt-allowed").FillAsync("$1,000");
        await page.Locator("#receipt-planPaid").FillAsync("700");
        await page.Locator("#receipt-deductible").FillAsync("0");
        await page.Locator("#receipt-coinsurance").FillAsync("300");
        await page.Locator("#receipt-owed").FillAsync("300");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#found")).ToBeFocusedAsync();
        await Expect(page.Locator("#found")).ToContainTextAsync("One thing is different");
        await Expect(page.Locator(".receipt")).ToContainTextAsync("Your coinsurance is 30 %");
        await Expect(page.Locator(".receipt")).ToContainTextAsync("about $2,250");
        await Expect(page.Locator("#receipt-owed")).ToHaveValueAsync("300");

        await page.GetByRole(AriaRole.Button, new() { Name = "Back to your estimate" }).ClickAsync();
        await Expect(page.Locator("#headline")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_wrong_with_a_figure_is_said_at_the_field(bool script)
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone, script);
        await visit.GoToAsync(PageStates.Of("receipt-faulty"), "en");

        await Expect(visit.Page.Locator(".error-summary")).ToBeFocusedAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Enter what you owe") }).ClickAsync();
        await Expect(visit.Page.Locator("#receipt-owed")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("#receipt-owed")).ToHaveValueAsync("lots");
        await Expect(visit.Page.Locator("#receipt-owed")).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("Error: Enter what you owe"));
    }

    public static TheoryData<string, string, int, bool> StatesOfThePage()
    {
        var states = new TheoryData<string, string, int, bool>();
        foreach (var state in PageStates.All.Where(state => state.Path == "/receipt"))
        {
            states.Add(state.Name, "en", 320, true);
            states.Add(state.Name, "es", 1280, false);
        }
        return states;
    }

    [Theory]
    [MemberData(nameof(StatesOfThePage))]
    public async Task Every_state_fits_and_breaks_no_rule_of_accessibility(string state, string language, int width, bool dark)
    {
        await using var visit = await browsing.OpenAsync(new(width, dark));
        await visit.GoToAsync(PageStates.Of(state), language);

        await AccessibilityTests.AssertNoneAsync(visit.Page);
        await LayoutTests.AssertFitsAsync(visit); // It unfolds everything.
        await AccessibilityTests.AssertNoneAsync(visit.Page);
    }

    [Fact]
    public async Task The_other_language_keeps_the_figures()
    {
        await using var visit = await browsing.OpenAsync(Screen.Desk);
        await visit.GoToAsync(PageStates.Of("receipt-explained"), "en");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Español" }).ClickAsync();

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "es");
        await Expect(visit.Page.Locator("#receipt-allowed")).ToHaveValueAsync("1,312");
    }
}
