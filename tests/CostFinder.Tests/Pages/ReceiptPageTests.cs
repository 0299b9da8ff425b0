using System.Net;
using CostFinder.BrowserTests;
using CostFinder.Tests.App;

namespace CostFinder.Tests.Pages;

/// <summary>The page that holds a plan's statement against the estimate, without any script.</summary>
public sealed class ReceiptPageTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData("/receipt", "en", "Does your plan&#x27;s statement match?")]
    [InlineData("/en/receipt", "en", "Does your plan&#x27;s statement match?")]
    [InlineData("/es/receipt", "es", "¿Coincide el documento de su plan?")]
    public async Task It_asks_in_the_language_of_its_address(string address, string language, string title)
    {
        var (status, html) = await ReadAsync(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains($"<html lang=\"{language}\"", html, StringComparison.Ordinal);
        Assert.Contains(title, WebUtility.HtmlDecode(html).Replace("'", "&#x27;", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("error-summary", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_come_over_and_nothing_is_missing_yet()
    {
        var (status, html) = await PostAsync("receipt-from-an-answer");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("error-summary", html, StringComparison.Ordinal);
        Assert.Contains("name=\"coverage.plan.deductible\" type=\"text\" value=\"2000\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"receipt.asked\" value=\"yes\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_differed_is_said_with_what_it_means_for_the_course()
    {
        var (status, html) = await PostAsync("receipt-explained");
        var text = WebUtility.HtmlDecode(html);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("The plan's allowed amount is $312 more than we took: $1,312, not $1,000.", text, StringComparison.Ordinal);
        Assert.Contains("Your coinsurance is 30 %.", text, StringComparison.Ordinal);
        // 1,312; 188 + 30 % of 1,124 = 525.20; 393.60; 393.60. Together 2,624.40.
        Assert.Contains("the whole course would cost you about $2,620. We had $2,000, before any help.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_told_and_what_was_written_stays()
    {
        var (status, html) = await PostAsync("receipt-faulty");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("<title>Error: ", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#receipt-owed\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#receipt-visit\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"lots\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"2000\"", html, StringComparison.Ordinal);
    }

    private Task<(HttpStatusCode Status, string Html)> PostAsync(string state) => ReadAsync(HttpMethod.Post, PageStates.Of(state).Path, PageStates.Of(state).Form);

    private async Task<(HttpStatusCode Status, string Html)> ReadAsync(HttpMethod method, string address, IReadOnlyDictionary<string, string>? form = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        request.Headers.Add("Accept", "text/html");
        if (form is not null)
            request.Content = new FormUrlEncodedContent(form);
        using var response = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.Headers.CacheControl?.NoStore);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
