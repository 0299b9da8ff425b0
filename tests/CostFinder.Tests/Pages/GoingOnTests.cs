using System.Net;
using System.Text.RegularExpressions;
using CostFinder.Tests.App;

namespace CostFinder.Tests.Pages;

/// <summary>From an answer a person goes on: one more answer, one changed, both treatments, the other language, from the start.</summary>
public sealed partial class GoingOnTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly Dictionary<string, string> Three = new() { ["region"] = "63110", ["method"] = "intranasal esketamine", ["coverage.kind"] = "commercial" };

    [Fact]
    public async Task Three_answers_give_a_figure_and_the_question_that_settles_most_with_its_answers()
    {
        var page = await PostAsync(Three);

        Assert.Contains("You would probably pay about", page, StringComparison.Ordinal);
        var first = page[page.IndexOf("class=\"next\"", StringComparison.Ordinal)..page.IndexOf("questions-title", StringComparison.Ordinal)];
        Assert.Contains("Settles about $", first, StringComparison.Ordinal);
        Assert.Matches("type=\"radio\"[^>]* name=\"coverage\\.", first);
        Assert.Contains("you would pay about $", first, StringComparison.Ordinal);
        var worths = Worth().Matches(page).Select(match => decimal.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(worths.Count > 2);
        Assert.Equal(worths.Max(), worths[0]);
    }

    [Fact]
    public async Task What_is_known_goes_along_hidden_and_once()
    {
        var page = await PostAsync(new(Three) { ["patient.age"] = "35" });
        var form = Form(page);

        foreach (var (name, value) in new[] { ("region", "63110"), ("method", "intranasal esketamine"), ("coverage.kind", "commercial"), ("patient.age", "35") })
            Assert.Single(Regex.Matches(form, $"<input type=\"hidden\" name=\"{Regex.Escape(name)}\" value=\"{value}\" />"));
        var names = Regex.Matches(form, "<(?:input(?! type=\"radio\")|select)[^>]* name=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public async Task Answering_one_question_changes_the_figure_and_asks_it_no_more()
    {
        var before = await PostAsync(Three);
        var after = await PostAsync(new(Three) { ["coverage.planDesign"] = "marketplace-bronze" });

        Assert.NotEqual(Figure(before), Figure(after));
        Assert.Matches("name=\"coverage.planDesign\" value=\"marketplace-gold\"", before);
        Assert.DoesNotMatch("name=\"coverage.planDesign\" value=\"marketplace-gold\"", after);
    }

    [Fact]
    public async Task A_question_set_aside_is_not_put_first_again()
    {
        var page = await PostAsync(Three);
        var first = FirstAside().Match(page).Groups[1].Value;

        var next = await PostAsync(new(Three) { ["aside"] = first });

        Assert.NotEqual(first, FirstAside().Match(next).Groups[1].Value);
        Assert.Contains($"<input type=\"hidden\" name=\"aside\" value=\"{first}\" />", next, StringComparison.Ordinal);
        Assert.Contains("(you said: I don&#x27;t know)", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_answer_is_changed_where_all_answers_stand()
    {
        var page = await PostAsync(Three);
        Assert.Matches("formaction=\"/answers\" name=\"change\" value=\"coverage.kind\"", page);

        var all = await PostAsync(new(Three) { ["coverage.plan.deductible"] = "1500", ["change"] = "coverage.plan.deductible" }, "/answers");

        Assert.Matches("<input id=\"coverage-plan-deductible\"[^>]* value=\"1500\"[^>]* autofocus", all);
        Assert.Matches("<details id=\"coverage-plan\" open", all);
        Assert.Contains("name=\"coverage.kind\" value=\"commercial\" checked", all, StringComparison.Ordinal);
        Assert.Contains("Back to your figure", all, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/\">Start over</a>", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_sure_shows_each_treatment_with_its_own_figure_and_leads_to_one()
    {
        Dictionary<string, string> unsure = new(Three) { ["method"] = "unsure" };
        var page = await PostAsync(unsure);

        Assert.Equal(2, Regex.Count(page, "<section class=\"method\""));
        Assert.Equal(2, Regex.Count(page, "<span class=\"amount\">\\$[0-9,]+</span> in the first 12 months"));
        Assert.Contains("recommends neither treatment", page, StringComparison.Ordinal);
        Assert.Contains("name=\"look\" value=\"iv\"", page, StringComparison.Ordinal);

        var closer = await PostAsync(new(unsure) { ["look"] = "intranasal esketamine" });
        Assert.Equal(Figure(await PostAsync(Three)), Figure(closer));
        Assert.Contains("name=\"look\" value=\"unsure\"", closer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_sure_with_a_fault_says_so()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["region"] = "00000", ["method"] = "unsure" });
        using var answer = await app.Http.PostAsync(new Uri("/", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("<a href=\"#region\">", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/es", null, "es")]
    [InlineData("/en", "es", "en")]
    [InlineData("/", "es-US,en;q=0.5", "es")]
    [InlineData("/", null, "en")]
    [InlineData("/es/answers", null, "es")]
    [InlineData("/es/problems/not-found", null, "es")]
    public async Task A_page_is_in_the_language_of_its_address_or_of_the_browser(string address, string? accepted, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (accepted is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        using var answer = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains(language == "es" ? "Ir a la parte principal" : "Skip to the main part", page, StringComparison.Ordinal);
        Assert.Matches(language == "es" ? "href=\"/en[^\"]*\" lang=\"en\" hreflang=\"en\">English" : "href=\"/es[^\"]*\" lang=\"es\" hreflang=\"es\">Español", WebUtility.HtmlDecode(page));
    }

    [Fact]
    public async Task The_other_language_takes_the_answers_along_in_the_body()
    {
        var page = WebUtility.HtmlDecode(await PostAsync(Three));
        var other = page[page.IndexOf("<form class=\"language\" method=\"post\" action=\"/es\">", StringComparison.Ordinal)..page.IndexOf("</header>", StringComparison.Ordinal)];
        Assert.Contains("name=\"region\" value=\"63110\"", other, StringComparison.Ordinal);

        var spanish = WebUtility.HtmlDecode(await PostAsync(Three, "/es"));
        Assert.Contains("Usted pagaría unos", spanish, StringComparison.Ordinal);
        Assert.Equal(Figure(page), Figure(spanish));
        Assert.Contains("action=\"/es\" id=\"estimate-form\"", spanish, StringComparison.Ordinal);
        Assert.Contains("formaction=\"/es/answers\"", spanish, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?:action|href)=\"[^\"]*63110", spanish);
    }

    [Fact]
    public async Task What_is_printed_holds_what_a_clinic_needs_and_blank_lines_for_names()
    {
        var page = await PostAsync(Three);
        var paper = page[page.IndexOf("<section class=\"paper\"", StringComparison.Ordinal)..];

        foreach (var words in new[] { "not a good faith estimate", "Name", "Date of birth", "Number ", "Codes: G2082", "Treatment visit", "You pay, before help", "Plan year 2026", "Deductible", "Programs counted:", "This is not a contract", "To ask on the phone", "dispute the bill" })
            Assert.Contains(words, WebUtility.HtmlDecode(paper), StringComparison.Ordinal);
        Assert.DoesNotContain("<input", paper, StringComparison.Ordinal);
    }

    private static string Form(string page)
    {
        var from = page.IndexOf("id=\"estimate-form\"", StringComparison.Ordinal);
        return page[from..page.IndexOf("</form>", from, StringComparison.Ordinal)];
    }

    private static string Figure(string page) => Regex.Match(page, "<span class=\"amount\">(\\$[0-9,]+)</span>").Groups[1].Value;

    private async Task<string> PostAsync(Dictionary<string, string> answers, string address = "/")
    {
        using var form = new FormUrlEncodedContent(answers);
        using var response = await app.Http.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("ettles about \\$([0-9,]+)")]
    private static partial Regex Worth();

    [GeneratedRegex("name=\"aside\" value=\"([^\"]+)\">I don")]
    private static partial Regex FirstAside();
}
