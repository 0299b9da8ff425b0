using System.Net;
using System.Text.RegularExpressions;
using CostFinder.App.Pages.Asking;
using CostFinder.Tests.App;

namespace CostFinder.Tests.Pages;

/// <summary>The page at / as the server writes it, through the real pipeline and on real data.</summary>
public sealed class PatientPageTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly Dictionary<string, string> Everything = new()
    {
        ["region"] = "63110",
        ["method"] = "intranasal esketamine",
        ["coverage.kind"] = "commercial",
        ["coverage.planDesign"] = "employer-average",
        ["coverage.plan.deductible"] = "$1,500",
        ["coverage.plan.deductibleMet"] = "200",
        ["coverage.plan.coinsurancePercent"] = "20%",
        ["coverage.plan.copayPerVisit"] = "",
        ["coverage.plan.copayBeforeDeductible"] = "unknown",
        ["coverage.plan.outOfPocketMaximum"] = "$6,000",
        ["coverage.plan.outOfPocketMet"] = "200",
        ["coverage.plan.planYearStartsOn"] = "07-01",
        ["coverage.network"] = "in",
        ["coverage.behavioralNetwork"] = "in",
        ["coverage.priorAuthorization"] = "approved",
        ["coverage.plan.assistanceCrediting"] = "counts",
        ["coverage.secondary"] = "none",
        ["coverage.plan.family.kind"] = "embedded",
        ["coverage.plan.family.deductible"] = "$3,000",
        ["coverage.plan.family.deductibleMet"] = "200",
        ["coverage.plan.family.outOfPocketMaximum"] = "$12,000",
        ["coverage.plan.family.outOfPocketMet"] = "200",
        ["coverage.benefit"] = "pharmacy",
        ["coverage.plan.pharmacy.deductible"] = "",
        ["coverage.plan.pharmacy.deductibleMet"] = "",
        ["coverage.plan.pharmacy.coinsurancePercent"] = "25%",
        ["coverage.plan.pharmacy.copay"] = "",
        ["coverage.plan.outOfNetwork.deductible"] = "$4,000",
        ["coverage.plan.outOfNetwork.deductibleMet"] = "0",
        ["coverage.plan.outOfNetwork.coinsurancePercent"] = "50",
        ["coverage.plan.outOfNetwork.outOfPocketMaximum"] = "$16,000",
        ["coverage.plan.outOfNetwork.allowedPercent"] = "60",
        ["quotedPrice.perSession"] = "$900",
        ["quotedPrice.consultation"] = "0",
        ["course.startsOn"] = "2026-12-07",
        ["course.sessions"] = "12",
        ["course.inductionSessions"] = "8",
        ["course.inductionPerWeek"] = "2",
        ["course.maintenanceEveryWeeks"] = "2",
        ["course.months"] = "12",
        ["course.doseMg"] = "84",
        ["other.ridePerVisit"] = "$25",
        ["other.hourlyWage"] = "20",
        ["other.hoursPerVisit"] = "3.5",
        ["household.size"] = "2",
        ["household.annualIncome"] = "$41,000",
        ["household.savings"] = "$2,000",
        ["patient.age"] = "35",
        ["patient.diagnosis"] = "treatment-resistant-depression",
        ["patient.veteran"] = "no",
        ["patient.firstResponder"] = "no",
    };

    [Fact]
    public async Task The_first_page_asks_three_questions_and_nothing_else()
    {
        var (_, page) = await GetAsync();

        Assert.Equal(["coverage.kind", "method", "region"], Asked(page));
        Assert.Contains("value=\"unsure\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_questions_ask_for_every_field_the_form_can_read_and_for_no_other()
    {
        var (_, page) = await GetAsync("/answers");

        var asked = Asked(page);
        Assert.Equal(FormFields.All.Select(field => field.Path).Order(StringComparer.Ordinal), asked);
        Assert.Equal(FormFields.All.Select(field => field.Path).Order(StringComparer.Ordinal), Everything.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_field_is_understood()
    {
        var (status, page) = await PostAsync(Everything);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("You would probably pay about", page, StringComparison.Ordinal);
        Assert.Contains("12 visits from Dec 7, 2026", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_are_shown_again()
    {
        var (_, page) = await PostAsync(Everything, "/answers");

        Assert.Matches("<input id=\"coverage-plan-deductible\"[^>]* value=\"\\$1,500\"", page);
        Assert.Matches("<option value=\"07-01\" selected>", page);
        Assert.Matches("name=\"patient.veteran\" value=\"no\" checked", page);
    }

    [Fact]
    public async Task What_was_written_is_shown_as_text_and_never_as_markup()
    {
        var (status, page) = await PostAsync(new() { ["region"] = "\"><script>alert(1)</script>", ["method"] = "iv" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_named_all_at_once_with_links_to_their_fields()
    {
        var (status, page) = await PostAsync(new() { ["region"] = "00000", ["coverage.plan.deductible"] = "lots", ["household.size"] = "0" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("<title>Error: ", page, StringComparison.Ordinal);
        foreach (var id in new[] { "method", "coverage-plan-deductible", "household-size" })
        {
            Assert.Matches($"<li><a href=\"#{id}\">", page);
            Assert.Matches($"id=\"{id}-fault\"", page);
            Assert.Matches($"id=\"{id}\"", page);
        }
    }

    [Fact]
    public async Task An_estimate_says_what_it_must()
    {
        var (_, page) = await PostAsync(new() { ["region"] = "90024", ["method"] = "iv", ["coverage.kind"] = "none" });

        foreach (var words in new[] { "988", "This is not a good faith estimate", "not medical, legal or insurance advice", "is not a decision", "Only the program itself decides", "that is not listed here may still help", "Nothing you read here stops you from applying", "Not FDA approved for depression", "Safety" })
            Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/problems/not-found")]
    public async Task Every_page_names_988_before_anything_else_of_its_own(string address)
    {
        var page = await app.Http.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.InRange(page.IndexOf("tel:988", StringComparison.Ordinal), 0, page.IndexOf("<main", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_page_needs_inline_style_or_script()
    {
        var pages = new[]
        {
            (await GetAsync()).Page, (await PostAsync(Everything)).Page, (await PostAsync(Everything, "/answers")).Page, (await PostAsync(new() { ["region"] = "?" })).Page,
            (await PostAsync(new() { ["region"] = "TX", ["method"] = "unsure" }, "/es")).Page,
        };

        Assert.All(pages, page =>
        {
            Assert.DoesNotMatch("<[^>]+ (?:style|on[a-z]+)=\"", page);
            Assert.DoesNotMatch("<style|<script(?![^>]* src=\"/assets/)", page);
        });
    }

    [Fact]
    public async Task A_form_that_is_not_ours_is_refused()
    {
        using var json = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await app.Http.PostAsync(new Uri("/", UriKind.Relative), json, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);

        var (status, _) = await PostAsync(new() { ["region"] = new string('9', 200_000) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    private static IEnumerable<string> Asked(string page) =>
        Regex.Matches(page, "<(?:input|select)[^>]* name=\"([^\"]+)\"").Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    private async Task<(HttpStatusCode Status, string Page)> GetAsync(string address = "/")
    {
        using var response = await app.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<(HttpStatusCode Status, string Page)> PostAsync(Dictionary<string, string> answers, string address = "/")
    {
        using var form = new FormUrlEncodedContent(answers);
        using var response = await app.Http.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
