using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace CostFinder.BrowserTests;

/// <summary>What happens around an answer: both treatments, the other language, going back, and a connection that fails.</summary>
public sealed class GoingOnTests(Browsing browsing)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_is_not_sure_sees_both_and_looks_closer_at_one(bool script)
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone, script);
        await visit.SendAsync(Situations.All["not-sure"]);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator(".method .amount")).ToHaveCountAsync(2);

        await visit.Page.Locator(".method button").Last.ClickAsync();

        await Expect(visit.Page.Locator("#headline .amount")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#answers")).ToContainTextAsync("Esketamine nasal spray");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Compare IV and Spravato" }).ClickAsync();
        await Expect(visit.Page.Locator(".method .amount")).ToHaveCountAsync(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_other_language_keeps_the_answers_and_the_address_holds_none(bool script)
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone, script);
        await visit.SendAsync(Situations.All["esketamine-private"]);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();
        var figure = await visit.Page.Locator("#headline .amount").TextContentAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Español" }).ClickAsync();

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "es");
        await Expect(visit.Page.Locator("#headline")).ToContainTextAsync("Usted pagaría");
        await Expect(visit.Page.Locator("#headline .amount")).ToHaveTextAsync(figure!);
        await Expect(visit.Page).ToHaveTitleAsync("Su costo | CostFinder");
        Assert.Equal(new Uri(browsing.Home, "/es").AbsoluteUri, visit.Page.Url);
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "English" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Back_leads_to_the_page_before_with_what_was_written()
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone);
        await visit.SendAsync(Situations.All["iv-self-pay"]);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();
        await visit.Page.Locator("a[href='#help']").First.ClickAsync();

        await visit.Page.GoBackAsync();
        await Expect(visit.Page.Locator("#headline")).ToBeVisibleAsync();
        await visit.Page.GoBackAsync();
        await Expect(visit.Page.Locator("#region")).ToHaveValueAsync("90024");
        await Expect(visit.Page.Locator("[name='coverage.kind'][value='none']")).ToBeCheckedAsync();
        await visit.Page.GoForwardAsync();
        await Expect(visit.Page.Locator("#headline")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task When_the_server_is_gone_the_answers_stay_and_the_page_says_so(int status)
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone);
        await visit.Page.RouteAsync("**/*", route => route.Request.Method != "POST" ? route.FallbackAsync()
            : status == 0 ? route.AbortAsync() : route.FulfillAsync(new() { Status = status, Body = "" }));
        await visit.SendAsync(Situations.All["iv-self-pay"]);

        await Expect(visit.Page.Locator("#busy")).ToContainTextAsync("Your answers are still here");
        await Expect(visit.Page.Locator("#region")).ToHaveValueAsync("90024");

        await visit.Page.UnrouteAllAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show my estimate" }).ClickAsync();
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task While_an_answer_is_on_its_way_the_page_says_so_and_sends_once()
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone);
        var sent = 0;
        var answered = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/*", async route =>
        {
            if (route.Request.Method == "POST")
            {
                sent++;
                await answered.Task;
            }
            await route.FallbackAsync();
        });
        await visit.SendAsync(Situations.All["iv-self-pay"]);
        await Expect(visit.Page.Locator("#busy")).ToHaveTextAsync("Working out your answer.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show my estimate" }).ClickAsync();
        answered.SetResult();

        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("#busy")).ToBeEmptyAsync();
        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task A_fault_in_Spanish_is_told_in_Spanish()
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone);
        await visit.Page.GotoAsync("/es/answers");
        await visit.SendAsync(Situations.Faulty);

        await Expect(visit.Page.Locator(".error-summary")).ToBeFocusedAsync();
        await Expect(visit.Page).ToHaveTitleAsync(new Regex("^Error: Sus respuestas"));
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Escriba cuántas personas hay en su hogar como un número entero de 1 a 20.");
    }
}
