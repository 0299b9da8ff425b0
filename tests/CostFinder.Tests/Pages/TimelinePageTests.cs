using System.Text.RegularExpressions;
using CostFinder.Tests.App;

namespace CostFinder.Tests.Pages;

/// <summary>The parts of the answer that run over time: months, both plan years, both treatments, and money that may come back.</summary>
public sealed class TimelinePageTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly Dictionary<string, string> Insured = new()
    {
        ["region"] = "63110",
        ["method"] = "intranasal esketamine",
        ["coverage.kind"] = "commercial",
        ["coverage.planDesign"] = "employer-average",
        ["other.ridePerVisit"] = "25",
    };

    [Fact]
    public async Task Months_are_drawn_and_told_and_listed_with_both_plan_years()
    {
        var page = await PostAsync(Insured);

        Assert.Matches("<svg class=\"shares\" role=\"img\" aria-labelledby=\"months-title months-says\"", page);
        Assert.Contains("Who pays, month by month", page, StringComparison.Ordinal);
        Assert.Contains("Plan year 2026", page, StringComparison.Ordinal);
        Assert.Contains("Plan year 2027", page, StringComparison.Ordinal);
        // Each kind of payer has a pattern of its own, so that the bars can be told apart without colour; and words beside them.
        Assert.Matches("<pattern id=\"pays-plan\"", page);
        Assert.Matches("<rect class=\"plan\"", page);
        Assert.Matches("Nov 2026: you pay \\$[0-9,.]+, your plan \\$[0-9,.]+", page);
        // The same months stand in the table.
        var drawn = Regex.Matches(page, "<text class=\"month\"[^>]*>([^<]+)</text>").Select(match => match.Groups[1].Value).ToList();
        var table = page[page.IndexOf("months-caption", StringComparison.Ordinal)..];
        Assert.Equal(13, drawn.Count); // November 2026 to November 2027
        Assert.All(drawn, month => Assert.Contains($"<th scope=\"row\">{month}</th>", table, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_bar_is_as_long_as_its_share()
    {
        var page = await PostAsync(Insured);
        var bars = Regex.Matches(page, "<rect class=\"(you|second|program|plan)\" x=\"([0-9.]+)%\" width=\"([0-9.]+)%\" y=\"([0-9]+)\"");

        Assert.NotEmpty(bars);
        Assert.All(bars.GroupBy(bar => bar.Groups[4].Value), month =>
        {
            var parts = month.OrderBy(bar => decimal.Parse(bar.Groups[2].Value, null)).ToList();
            for (var next = 1; next < parts.Count; next++)
                Assert.Equal(decimal.Parse(parts[next - 1].Groups[2].Value, null) + decimal.Parse(parts[next - 1].Groups[3].Value, null), decimal.Parse(parts[next].Groups[2].Value, null), 1);
        });
        Assert.Equal(100m, bars.GroupBy(bar => bar.Groups[4].Value).Max(month => month.Sum(bar => decimal.Parse(bar.Groups[3].Value, null))), 1);
    }

    [Fact]
    public async Task Each_visit_is_told_in_words()
    {
        var page = await PostAsync(Insured);

        Assert.Contains("Each visit in words", page, StringComparison.Ordinal);
        Assert.Contains("falls under a deductible, which you pay first", page, StringComparison.Ordinal);
        Assert.Contains("With this visit the yearly limit is reached", page, StringComparison.Ordinal);
        Assert.Contains("A new plan year has begun", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_treatments_and_twelve_starts_are_shown_and_nothing_is_recommended()
    {
        var page = await PostAsync(Insured);

        Assert.Contains("IV and Spravato side by side", page, StringComparison.Ordinal);
        Assert.Contains("This sheet recommends neither treatment", page, StringComparison.Ordinal);
        Assert.Contains("no advice to wait", page, StringComparison.Ordinal);
        var starts = page[page.IndexOf("starts-caption\"", StringComparison.Ordinal)..];
        Assert.Equal(12, Regex.Count(starts[..starts.IndexOf("</table>", StringComparison.Ordinal)], "<th scope=\"row\">"));
    }

    [Fact]
    public async Task Rides_stand_apart_and_a_superbill_begins_with_nothing_back()
    {
        var insured = await PostAsync(Insured);
        Assert.Contains("These are not medical costs", insured, StringComparison.Ordinal);
        Assert.Contains("together $850", insured, StringComparison.Ordinal); // 34 visits of the label x 25
        Assert.DoesNotContain("superbill-title", insured, StringComparison.Ordinal);

        var page = await PostAsync(new(Insured) { ["method"] = "iv" });
        Assert.Contains("superbill-title", page, StringComparison.Ordinal);
        Assert.Contains("The plan pays nothing back:", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spray_that_is_not_approved_is_compared_with_nothing() =>
        Assert.DoesNotContain("id=\"compare\"", await PostAsync(new() { ["region"] = "10001", ["method"] = "intranasal compounded" }), StringComparison.Ordinal);

    private async Task<string> PostAsync(Dictionary<string, string> answers)
    {
        using var form = new FormUrlEncodedContent(answers);
        using var response = await app.Http.PostAsync(new Uri("/", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
