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

    /// <summary>
    /// What was entered here, with its cents, and the ZIP code as a number of its own: a digit more or fewer would be found by chance among the
    /// lengths, times and ids of a log.
    /// </summary>
    private const string Marks = @"\b97913\b|61,?728\.39|4,?173\.57|8,?527\.41|7,?416\.93|1,?593\.57";

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
        Assert.All(addresses, address => Assert.DoesNotMatch(Marks, address));
    }

    /// <summary>The whole way: an estimate, a file, a link, a statement; then every place is searched in which something could be left.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Marked_answers_are_nowhere_after_the_response(bool script)
    {
        await using var visit = await browsing.OpenAsync(Screen.Desk, script);
        var page = visit.Page;
        var requests = new System.Collections.Concurrent.ConcurrentQueue<IRequest>();
        page.Request += (_, request) => requests.Enqueue(request);
        await visit.SendAsync(Marked);
        await Expect(page.Locator("#headline")).ToBeVisibleAsync();
        await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download your estimate as a file" }).ClickAsync());
        if (script)
        {
            await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
            await page.GetByRole(AriaRole.Button, new() { Name = "Copy a link with your answers" }).ClickAsync();
            await Expect(page.GetByText("Copied.")).ToBeVisibleAsync();
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Check a statement from your plan" }).ClickAsync();
        await page.Locator("#receipt-allowed").FillAsync("8527.41");
        await page.Locator("#receipt-planPaid").FillAsync("7416.93");
        await page.Locator("#receipt-owed").FillAsync("1593.57");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#found")).ToBeVisibleAsync();

        Assert.Contains(requests, request => request.PostData is { } body && System.Text.RegularExpressions.Regex.IsMatch(body, Marks)); // The search finds what is there.
        Assert.All(requests, request => Assert.DoesNotMatch(Marks, request.Url));
        foreach (var request in requests)
        {
            var headers = await request.AllHeadersAsync();
            Assert.All(headers.Values, value => Assert.DoesNotMatch(Marks, value));
            Assert.DoesNotContain(headers, header => header.Key == "referer" && header.Value.Length > 0);
        }
        Assert.DoesNotMatch(Marks, page.Url);
        Assert.Empty(await page.Context.CookiesAsync());
        Assert.DoesNotMatch(Marks, await page.Context.StorageStateAsync(new() { IndexedDB = true }));
        Assert.DoesNotMatch(Marks, string.Join('\n', browsing.Log));
        foreach (var file in Directory.EnumerateFiles(browsing.DataDirectory, "*", SearchOption.AllDirectories))
        {
            await using var stored = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stored, System.Text.Encoding.Latin1);
            // The ZIP code itself is a fact of the store.
            Assert.DoesNotMatch("61728\\.39|4173\\.57|8527\\.41|7416\\.93|1593\\.57", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        await page.GotoAsync("/");
        Assert.Equal("", await page.EvaluateAsync<string>("() => document.referrer"));
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
