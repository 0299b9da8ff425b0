using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace CostFinder.BrowserTests;

public sealed class ErrorSummaryTests(Browsing browsing)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_summary_takes_the_focus_and_the_title_says_so(bool script)
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone, script);
        await visit.SendAsync(Situations.Faulty);

        await Expect(visit.Page.Locator(".error-summary")).ToBeFocusedAsync();
        await Expect(visit.Page).ToHaveTitleAsync(new Regex("^Error: "));
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is a problem");
        await Expect(visit.Page.Locator(".error-summary li")).ToHaveCountAsync(3);
    }

    [Theory]
    [InlineData("Choose the treatment", "method", "Which treatment are you asking about?", true)]
    [InlineData("Choose the treatment", "method", "Which treatment are you asking about?", false)]
    [InlineData("Enter the plan's deductible", "coverage-plan-deductible", "Deductible for a year", true)]
    [InlineData("Enter the plan's deductible", "coverage-plan-deductible", "Deductible for a year", false)]
    [InlineData("Enter your household size", "household-size", "People in your household", true)]
    [InlineData("Enter your household size", "household-size", "People in your household", false)]
    public async Task A_link_leads_to_its_field_with_the_label_in_view(string words, string id, string label, bool script)
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone, script);
        await visit.SendAsync(Situations.Faulty);

        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"^{words}") }).ClickAsync();

        await Expect(visit.Page.Locator($"#{id}")).ToBeFocusedAsync();
        await Expect(visit.Page.GetByText(label, new() { Exact = true })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_field_is_read_out_with_its_hint_and_its_fault()
    {
        await using var visit = await browsing.OpenAsync(Screen.Desk);
        await visit.SendAsync(Situations.Faulty);

        var deductible = visit.Page.Locator("#coverage-plan-deductible");
        await Expect(deductible).ToHaveAccessibleDescriptionAsync(new Regex("^What you pay before your plan starts to pay. Error: Enter the plan's deductible"));
        await Expect(deductible).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(deductible).ToHaveValueAsync("lots");
    }

    [Fact]
    public async Task After_the_faults_are_put_right_there_is_an_answer()
    {
        await using var visit = await browsing.OpenAsync(Screen.Desk);
        await visit.SendAsync(Situations.Faulty);
        await visit.SendAsync(new Dictionary<string, string> { ["method"] = "iv", ["coverage.plan.deductible"] = "$1,500", ["household.size"] = "2" });

        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();
        await Expect(visit.Page).ToHaveTitleAsync("Your estimate | CostFinder");
    }
}
