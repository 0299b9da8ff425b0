using static Microsoft.Playwright.Assertions;

namespace CostFinder.BrowserTests;

/// <summary>After a visit nothing of it is left in the browser. Requests to other origins fail every test, see <see cref="Visit"/>.</summary>
public sealed class PrivacyTests(Browsing browsing)
{
    private static readonly Dictionary<string, string> Marked = new(Situations.All["esketamine-private"])
    {
        ["region"] = "97913",
        ["household.annualIncome"] = "61728.39",
        ["coverage.plan.deductible"] = "4173.57",
    };

    [Fact]
    public async Task Nothing_is_stored_and_the_address_holds_no_answer()
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone);
        await visit.SendAsync(Marked);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();
        await visit.Page.Locator("a[href='#help']").First.ClickAsync();

        Assert.Equal(browsing.Home.AbsoluteUri + "#help", visit.Page.Url);
        Assert.Empty(await visit.Page.Context.CookiesAsync());
        Assert.Equal("0 0 0 0", await visit.Page.EvaluateAsync<string>("""
            async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await navigator.serviceWorker?.getRegistrations() ?? []).length].join(' ')
            """));
    }

    [Fact]
    public async Task Only_the_form_is_sent_and_only_in_the_body()
    {
        await using var visit = await browsing.OpenAsync(Screen.Desk);
        var addresses = new List<string>();
        visit.Page.Request += (_, request) => addresses.Add(request.Url);
        await visit.SendAsync(Marked);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();

        Assert.Contains(browsing.Home.AbsoluteUri, addresses);
        Assert.All(addresses, address => Assert.DoesNotMatch("97913|61728|4173", address));
    }

    [Fact]
    public async Task A_page_with_answers_is_not_kept_by_the_browser()
    {
        await using var visit = await browsing.OpenAsync(Screen.Desk);
        var answered = visit.Page.WaitForResponseAsync(response => response.Request.Method == "POST");
        await visit.SendAsync(Marked);

        Assert.Equal("no-store", (await answered).Headers["cache-control"]);
        Assert.Equal("no-referrer", (await answered).Headers["referrer-policy"]);
    }
}
