using System.Net;
using CostFinder.BrowserTests;
using CostFinder.Tests.App;

namespace CostFinder.Tests.Pages;

/// <summary>The HTML of every state of every page, in both languages, is as the standard asks.</summary>
public sealed class HtmlTests(RunningApp app) : IClassFixture<RunningApp>
{
    public static TheoryData<string> LanguagesOfPages => [.. PageStates.Languages];

    [Theory]
    [MemberData(nameof(LanguagesOfPages))]
    public async Task Every_state_is_valid(string language)
    {
        var pages = new List<(string Name, string Html)>();
        foreach (var state in PageStates.All)
        {
            var (status, html) = await ReadAsync(state, language);
            Assert.Equal(Expected(state), status);
            Assert.Contains($"<html lang=\"{language}\"", html, StringComparison.Ordinal);
            pages.Add(($"{state.Name}-{language}", html));
        }
        HouseRules.AssertNone(await HtmlCheck.WrongWithAsync(pages, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("<p><div>A block in a paragraph</div></p>")]
    [InlineData("<a href=\"/\"><button>A button in a link</button></a>")]
    [InlineData("<p id=\"twice\">One id</p><p id=\"twice\">two elements</p>")]
    [InlineData("<ul><p>No item</p></ul>")]
    [InlineData("<p>An end tag <b>too few</p>")]
    public async Task A_fault_is_found(string fault)
    {
        var page = $"<!DOCTYPE html>\n<html lang=\"en\"><head><title>Page</title></head><body><h1>Page</h1>{{0}}</body></html>";

        Assert.Empty(await HtmlCheck.WrongWithAsync([("sound", page.Replace("{0}", "<p>Nothing</p>", StringComparison.Ordinal))], TestContext.Current.CancellationToken));
        Assert.NotEmpty(await HtmlCheck.WrongWithAsync([("planted", page.Replace("{0}", fault, StringComparison.Ordinal))], TestContext.Current.CancellationToken));
    }

    private static HttpStatusCode Expected(PageState state) => state.Name switch
    {
        "nothing-there" => HttpStatusCode.NotFound,
        _ when state.Name.EndsWith("-faulty", StringComparison.Ordinal) => HttpStatusCode.UnprocessableEntity,
        _ => HttpStatusCode.OK,
    };

    private async Task<(HttpStatusCode Status, string Html)> ReadAsync(PageState state, string language)
    {
        using var request = new HttpRequestMessage(state.Form is null ? HttpMethod.Get : HttpMethod.Post, new Uri(state.At(language), UriKind.Relative));
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Accept-Language", language);
        if (state.Form is not null)
            request.Content = new FormUrlEncodedContent(state.Form);
        using var response = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
