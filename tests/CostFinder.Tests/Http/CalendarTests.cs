using System.Net;
using System.Text;
using CostFinder.Tests.App;

namespace CostFinder.Tests.Http;

/// <summary>The calendar through HTTP and from the page: no account, nothing kept.</summary>
public sealed class CalendarTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Person = """
        {"region":"TX","method":"intranasal","course":{"sessions":3,"startsOn":"2026-12-07"},
         "coverage":{"kind":"commercial","secondary":"none","plan":{"planYearStartsOn":"12-10"}},"patient":{"age":35}}
        """;

    [Fact]
    public async Task A_request_becomes_a_file_that_a_calendar_reads()
    {
        using var response = await PostAsync("/api/v1/calendars", Person);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(("text/calendar", "utf-8"), (response.Content.Headers.ContentType?.MediaType, response.Content.Headers.ContentType?.CharSet));
        Assert.Equal("attachment; filename=\"visits-and-deadlines.ics\"", response.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.True(response.Headers.CacheControl?.NoStore);
        var calendar = Ical.Net.Calendar.Load(text)!;
        Assert.Equal(3, calendar.Events.Count(read => read.Summary!.StartsWith("Visit ", StringComparison.Ordinal)));
        Assert.Contains(calendar.Events, read => read.Summary == "New plan year" && read.Start!.Date == new DateOnly(2026, 12, 10));
        Assert.Contains(calendar.Events, read => read.Description!.StartsWith("SPRAVATO withMe", StringComparison.Ordinal) && read.Start!.Date == new DateOnly(2026, 12, 31));
        Assert.DoesNotContain("35", calendar.Events.Select(read => read.Description!));
    }

    [Theory]
    [InlineData("""{"method":"iv"}""", "/region")]
    [InlineData("""{"region":"TX","method":"intranasal","product":"compounded"}""", "/course/sessions")] // no usual schedule
    public async Task Faults_are_a_problem_document(string body, string pointer)
    {
        using var response = await PostAsync("/api/v1/calendars", body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(pointer, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_offers_the_file_with_the_answers_in_the_body()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["region"] = "TX", ["method"] = "iv", ["course.sessions"] = "2" });
        using var shown = await app.Http.PostAsync(new Uri("/", UriKind.Relative), form, TestContext.Current.CancellationToken);
        var page = await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("form=\"estimate-form\" formaction=\"/calendar\"", page, StringComparison.Ordinal);
        // The first button of a form is the one that Enter presses: it asks for the new figure.
        Assert.InRange(page.IndexOf("Update my figure", StringComparison.Ordinal), page.IndexOf("id=\"estimate-form\"", StringComparison.Ordinal), page.IndexOf("formaction", StringComparison.Ordinal));

        using var again = new FormUrlEncodedContent(new Dictionary<string, string> { ["region"] = "TX", ["method"] = "iv", ["course.sessions"] = "2" });
        using var file = await app.Http.PostAsync(new Uri("/calendar", UriKind.Relative), again, TestContext.Current.CancellationToken);
        Assert.Equal("text/calendar", file.Content.Headers.ContentType?.MediaType);

        using var wrong = new FormUrlEncodedContent(new Dictionary<string, string> { ["region"] = "nowhere at all", ["method"] = "iv" });
        using var refused = await app.Http.PostAsync(new Uri("/calendar", UriKind.Relative), wrong, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "text/html"), (refused.StatusCode, refused.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Help_stands_before_loans_on_the_page_with_worth_and_the_four_sentences()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["region"] = "TX",
            ["method"] = "intranasal esketamine",
            ["coverage.kind"] = "medicare",
            ["coverage.secondary"] = "none",
            ["household.size"] = "1",
            ["household.annualIncome"] = "16200",
            ["household.savings"] = "9950",
            ["patient.age"] = "70",
            ["patient.diagnosis"] = "treatment-resistant-depression",
        });
        using var response = await app.Http.PostAsync(new Uri("/", UriKind.Relative), form, TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var (help, loans) = (page.IndexOf("id=\"help\"", StringComparison.Ordinal), page.IndexOf("id=\"over-time\"", StringComparison.Ordinal));
        Assert.InRange(help, 1, loans);
        foreach (var sentence in new[] { "is not a decision", "Only the program itself decides", "not listed here may still help", "stops you from applying" })
            Assert.InRange(page.IndexOf(sentence, StringComparison.Ordinal), help, loans);
        Assert.Contains("Used together:", page, StringComparison.Ordinal); // the savings program that takes the whole share
        Assert.Contains("On your visits, if it helps:", page, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> PostAsync(string address, string body) => app.Http.PostAsync(
        new Uri(address, UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
}
