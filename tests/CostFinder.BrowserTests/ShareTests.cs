using System.Text.Json;
using static Microsoft.Playwright.Assertions;

namespace CostFinder.BrowserTests;

/// <summary>Answers can be taken along: in a link that no server sees, as text, as a file. Nothing happens unless the person asks for it.</summary>
public sealed class ShareTests(Browsing browsing)
{
    private const string Mark = "/answers#my-answers&";

    [Fact]
    public async Task A_link_rebuilds_the_form_and_no_request_holds_an_answer()
    {
        await using var giving = await browsing.OpenAsync(Screen.Desk);
        await giving.SendAsync(Situations.All["esketamine-private"]);
        await Expect(giving.Page.Locator("#headline")).ToBeFocusedAsync();
        var figure = await giving.Page.Locator("#headline").InnerTextAsync();
        var link = await CopyAsync(giving, "Copy a link with your answers");
        Assert.StartsWith($"{browsing.Home.GetLeftPart(UriPartial.Authority)}{Mark}", link, StringComparison.Ordinal);

        await using var taking = await browsing.OpenAsync(Screen.Phone);
        var sent = new List<string>();
        taking.Page.Request += (_, request) => sent.Add($"{request.Url} {request.PostData} {string.Join(' ', request.Headers.Values)}");
        await taking.Page.GotoAsync(link);

        await Expect(taking.Page.Locator("#region")).ToHaveValueAsync("63110");
        await Expect(taking.Page.Locator("[name='method'][value='intranasal esketamine']")).ToBeCheckedAsync();
        await Expect(taking.Page.Locator("#coverage-planDesign")).ToHaveValueAsync("employer-average");
        await Expect(taking.Page.Locator("#household-annualIncome")).ToBeVisibleAsync(); // Its group is unfolded.
        await Expect(taking.Page.Locator("[data-filled]")).ToContainTextAsync("filled in");
        Assert.Equal(browsing.Home.GetLeftPart(UriPartial.Authority) + "/answers", taking.Page.Url);
        Assert.NotEmpty(sent);
        Assert.All(sent, request => Assert.DoesNotMatch("63110|41,000|41%2C000|employer-average|my-answers", request));

        await taking.Page.GetByRole(AriaRole.Button, new() { Name = "Show my estimate" }).ClickAsync();
        await Expect(taking.Page.Locator("#headline")).ToHaveTextAsync(figure, new() { UseInnerText = true });
    }

    [Theory]
    [InlineData("region=%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("region=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")]
    [InlineData("region=63110%00")]
    [InlineData("coverage.kind=anything")]
    [InlineData("coverage.planDesign=not-one-of-ours")]
    [InlineData("__proto__=1&constructor=1&look=unsure&change=region&aside=patient&action=x")]
    [InlineData("region.constructor.prototype=1")]
    [InlineData("long")]
    [InlineData("many")]
    public async Task A_hostile_link_fills_in_nothing(string answers)
    {
        var fragment = answers switch
        {
            "long" => "region=" + new string('7', 5_000),
            "many" => string.Join('&', Enumerable.Repeat("region=TX", 100)),
            _ => answers,
        };
        await using var visit = await browsing.OpenAsync(Screen.Desk);
        var before = await BlankAsync(visit);

        await visit.Page.GotoAsync(Mark + fragment);

        await Expect(visit.Page).ToHaveURLAsync("/answers");
        Assert.Equal(before, await FormAsync(visit));
        await Expect(visit.Page.Locator("[data-filled]")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_link_opened_on_the_page_itself_is_taken_out_of_the_address_too()
    {
        await using var visit = await browsing.OpenAsync(Screen.Desk);
        await visit.Page.GotoAsync("/answers");

        await visit.Page.EvaluateAsync("() => { location.hash = '#my-answers&region=TX'; }");

        await Expect(visit.Page.Locator("#region")).ToHaveValueAsync("TX");
        await Expect(visit.Page).ToHaveURLAsync("/answers");
    }

    [Fact]
    public async Task A_summary_is_copied_as_text()
    {
        await using var visit = await browsing.OpenAsync(Screen.Desk);
        await visit.SendAsync(Situations.All["iv-self-pay"]);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();

        var text = await CopyAsync(visit, "Copy a short summary");

        Assert.StartsWith("Cost estimate: ", text, StringComparison.Ordinal);
        Assert.Contains("You would pay about $", text, StringComparison.Ordinal);
        Assert.Contains("Not a good faith estimate", text, StringComparison.Ordinal);
        Assert.DoesNotContain('<', text);
    }

    [Fact]
    public async Task Where_the_browser_does_not_allow_copying_the_words_can_be_copied_by_hand()
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone);
        await visit.Page.AddInitScriptAsync("Object.defineProperty(navigator, 'clipboard', { value: undefined });");
        await visit.Page.ReloadAsync();
        await visit.SendAsync(Situations.All["iv-self-pay"]);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy a short summary" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Copy a short summary" })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Cost estimate: "));
        await Expect(visit.Page.GetByText("Mark the text below")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_estimate_is_a_file_with_and_without_script(bool script)
    {
        await using var visit = await browsing.OpenAsync(Screen.Desk, script);
        await visit.SendAsync(Situations.All["iv-self-pay"]);
        await Expect(visit.Page.Locator("#headline")).ToBeVisibleAsync();

        var file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Download your estimate as a file" }).ClickAsync());

        Assert.Equal("estimate.json", file.SuggestedFilename);
        using var estimate = JsonDocument.Parse(await File.ReadAllTextAsync((await file.PathAsync())!, TestContext.Current.CancellationToken));
        Assert.Equal("90024", estimate.RootElement.GetProperty("region").GetProperty("asked").GetString());
        await Expect(visit.Page.Locator("#headline")).ToBeVisibleAsync(); // The page stays.
    }

    [Fact]
    public async Task Without_script_nothing_is_offered_that_needs_one()
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone, script: false);
        await visit.SendAsync(Situations.All["iv-self-pay"]);

        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy a link with your answers" })).ToBeHiddenAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy a short summary" })).ToBeHiddenAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Check a statement from your plan" })).ToBeVisibleAsync();
    }

    private static async Task<string> CopyAsync(Visit visit, string button)
    {
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(visit.Page.GetByText("Copied.")).ToBeVisibleAsync();
        return await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
    }

    private static async Task<string> BlankAsync(Visit visit)
    {
        await visit.Page.GotoAsync("/answers");
        var blank = await FormAsync(visit);
        await visit.Page.GotoAsync("about:blank");
        return blank;
    }

    private static Task<string> FormAsync(Visit visit) =>
        visit.Page.EvaluateAsync<string>("() => new URLSearchParams(new FormData(document.querySelector('form[data-answers]'))).toString()");
}
