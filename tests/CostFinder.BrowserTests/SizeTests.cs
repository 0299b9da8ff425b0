using System.IO.Compression;
using static Microsoft.Playwright.Assertions;

namespace CostFinder.BrowserTests;

/// <summary>How much a first answer asks of a slow phone: bytes and requests, which are the same on every machine, and no times.</summary>
public sealed class SizeTests(Browsing browsing)
{
    private const int MostBytes = 50_000;

    public static TheoryData<string, string> Answers()
    {
        var answers = new TheoryData<string, string>();
        foreach (var situation in new[] { "esketamine-three", "iv-self-pay", "not-sure" })
        {
            answers.Add(situation, "/en");
            answers.Add(situation, "/es");
        }
        return answers;
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_first_answer_with_all_it_needs_is_below_fifty_kilobytes(string situation, string address)
    {
        using var http = new HttpClient { BaseAddress = browsing.Home };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        using var form = new FormUrlEncodedContent(Situations.All[situation]);
        using var answer = await http.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);
        var packed = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));

        var files = System.Text.RegularExpressions.Regex.Matches(Unpacked(packed), "(?:src|href)=\"(/assets/[^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(6, files.Count); // The icon, three stylesheets, two modules.
        var total = packed.Length;
        foreach (var file in files)
            total += (await http.GetByteArrayAsync(new Uri(file, UriKind.Relative), TestContext.Current.CancellationToken)).Length;

        Assert.True(total < MostBytes, $"{situation} {address}: {total} bytes, {packed.Length} of them the page.");
    }

    [Fact]
    public async Task Nothing_but_stylesheets_of_the_page_itself_holds_up_what_is_shown()
    {
        await using var visit = await browsing.OpenAsync(Screen.Phone, module: false);
        var asked = new List<(string Path, string Kind)>();
        visit.Page.Request += (_, request) => asked.Add((new Uri(request.Url).AbsolutePath, request.ResourceType));
        await visit.SendAsync(Situations.All["esketamine-three"]);
        await Expect(visit.Page.Locator("#headline")).ToBeFocusedAsync();

        // All of it is named in the document, so one round trip after it brings everything.
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("""
            () => performance.getEntriesByType('resource').filter(entry => !['link', 'script', 'other', 'img'].includes(entry.initiatorType)).map(entry => entry.name)
            """));
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("() => [...document.scripts].filter(script => script.type !== 'module').map(script => script.outerHTML)"));
        Assert.All(asked, request => Assert.True(request.Kind is "document" or "stylesheet" or "script" or "other" or "image", request.Kind));
        Assert.DoesNotContain(asked, request => request.Kind == "font");
        foreach (var sheet in new[] { "site.css", "answer.css", "print.css" })
        {
            using var http = new HttpClient { BaseAddress = browsing.Home };
            Assert.DoesNotContain("@import", await http.GetStringAsync(new Uri($"/assets/{sheet}", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    private static string Unpacked(byte[] packed)
    {
        using var stream = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
