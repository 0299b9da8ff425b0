using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CostFinder.Tests.App;

namespace CostFinder.Tests.Http;

/// <summary>Two treatments on one sheet and twelve start months, through HTTP.</summary>
public sealed class ComparisonTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Both_treatments_stand_side_by_side_over_six_and_twelve_months()
    {
        var answer = await OkAsync("""{"region":"63110","asOf":"2026-11-24","coverage":{"kind":"none"},"iv":{"quotedPrice":{"perSession":500,"consultation":0}},"intranasal":{"quotedPrice":{"perSession":1000,"consultation":0}}}""");
        var methods = answer.GetProperty("methods");

        Assert.Equal(["iv-ketamine", "esketamine"], methods.EnumerateArray().Select(column => column.GetProperty("treatment").GetProperty("id").GetString()));
        Assert.Equal(["off-label", "fda-approved"], methods.EnumerateArray().Select(column => column.GetProperty("treatment").GetProperty("approval").GetString()));
        var iv = methods[0].GetProperty("twelveMonths");
        Assert.Equal(18, iv.GetProperty("visits").GetInt32()); // 6 + 12, one every four weeks
        Assert.Equal(9_000m, Typical(iv)); // 18 x 500
        Assert.Equal(21m, iv.GetProperty("hoursInClinic").GetProperty("atLeast").GetDecimal()); // 18 x 70 minutes
        Assert.Equal(33m, iv.GetProperty("hoursInClinic").GetProperty("upTo").GetDecimal()); // 18 x 110 minutes
        var spray = methods[1].GetProperty("twelveMonths");
        Assert.Equal(34, spray.GetProperty("rides").GetInt32()); // 8 + 4 + 22, as the label has it
        Assert.Equal(34_000m, Typical(spray));
        Assert.Equal(68m, spray.GetProperty("hoursInClinic").GetProperty("atLeast").GetDecimal()); // 34 x 2 hours
        Assert.Equal(JsonValueKind.Null, spray.GetProperty("hoursInClinic").GetProperty("upTo").ValueKind);
        // November 24 to May 23: IV 6 in three weeks, then every 28 days from January 8: January 8, February 5, March 5, April 2, April 30 = 11.
        Assert.Equal(11, methods[0].GetProperty("sixMonths").GetProperty("visits").GetInt32());
        Assert.Equal(5_500m, Typical(methods[0].GetProperty("sixMonths")));
        Assert.All(methods.EnumerateArray(), column =>
        {
            Assert.NotEmpty(column.GetProperty("supervision").EnumerateArray());
            Assert.Equal(0m, column.GetProperty("uncertainty").GetProperty("spread").GetDecimal()); // a quoted price is one amount
            Assert.NotEmpty(column.GetProperty("steps").EnumerateArray());
        });
    }

    [Fact]
    public async Task A_column_is_the_estimate_of_the_same_person()
    {
        const string Person = """ "region":"63110","asOf":"2026-11-24","coverage":{"kind":"commercial","planDesign":"employer-average"} """;
        var comparison = await OkAsync($"{{{Person}}}");
        foreach (var (method, place) in new[] { ("iv", 0), ("intranasal", 1) })
        {
            var response = await PostAsync("estimates", $$"""{{{Person}},"method":"{{method}}"}""");
            var estimate = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            var column = comparison.GetProperty("methods")[place];

            Assert.Equal(estimate.GetProperty("patientPays").GetProperty("twelveMonths").GetRawText(), column.GetProperty("twelveMonths").GetProperty("patientPays").GetRawText());
            Assert.Equal(estimate.GetProperty("caveats").GetRawText(), column.GetProperty("caveats").GetRawText());
            Assert.Equal(estimate.GetProperty("questions").GetRawText(), column.GetProperty("uncertainty").GetProperty("questions").GetRawText());
        }
    }

    [Fact]
    public async Task Twelve_start_months_cross_the_plan_year_where_they_cross_it()
    {
        // Deductible 1,000, nothing after it. One visit of 1,000 a month, six of them: a start in November needs two plan years, a start in January one.
        var answer = await OkAsync("""
            {"region":"63110","method":"intranasal","asOf":"2026-11-24",
             "course":{"startsOn":"2026-11-24","sessions":6},"quotedPrice":{"perSession":1000,"consultation":0},
             "coverage":{"kind":"commercial","priorAuthorization":"approved","network":"in",
               "plan":{"deductible":1000,"coinsurancePercent":0,"outOfPocketMaximum":1000}}}
            """);
        var starts = answer.GetProperty("startMonths")[1].GetProperty("starts");

        Assert.Equal(12, starts.GetArrayLength());
        Assert.Equal(Enumerable.Range(0, 12).Select(month => new DateOnly(2026, 11, 24).AddMonths(month).ToString("yyyy-MM-dd", null)),
            starts.EnumerateArray().Select(start => start.GetProperty("startsOn").GetString()));
        // Six visits, two a week, take two weeks and three days: only the start of December 24 runs into January.
        Assert.Equal([1_000m, 2_000m, 1_000m], starts.EnumerateArray().Take(3).Select(start => start.GetProperty("twelveMonths").GetProperty("typical").GetDecimal()));
        Assert.Equal([1, 2, 1], starts.EnumerateArray().Take(3).Select(start => start.GetProperty("byPlanYear").GetArrayLength()));
        Assert.Equal(1_000m, starts[1].GetProperty("toEndOfPlanYear").GetProperty("typical").GetDecimal());
    }

    [Fact]
    public async Task A_plan_year_that_starts_in_July_is_crossed_in_July()
    {
        var answer = await OkAsync("""
            {"region":"63110","method":"intranasal","asOf":"2026-11-24",
             "course":{"startsOn":"2026-11-24","sessions":6},"quotedPrice":{"perSession":1000,"consultation":0},
             "coverage":{"kind":"commercial","plan":{"deductible":1000,"coinsurancePercent":0,"outOfPocketMaximum":1000,"planYearStartsOn":"07-01"}}}
            """);
        var years = answer.GetProperty("startMonths")[1].GetProperty("starts").EnumerateArray()
            .Where(start => start.GetProperty("byPlanYear").GetArrayLength() == 2).Select(start => start.GetProperty("startsOn").GetString());

        Assert.Equal(["2027-06-24"], years);
    }

    [Fact]
    public async Task Nothing_is_recommended_and_nobody_is_told_to_wait()
    {
        var answer = await OkAsync("""{"region":"TX","coverage":{"kind":"commercial"}}""");
        var notes = answer.GetProperty("notes");

        Assert.Contains("recommends neither", notes.GetProperty("noRecommendation").GetString(), StringComparison.Ordinal);
        Assert.Contains("no advice to wait", notes.GetProperty("aboutStarting").GetString(), StringComparison.Ordinal);
        Assert.Contains("988", notes.GetProperty("crisis").GetString(), StringComparison.Ordinal);
        var text = answer.GetRawText();
        Assert.All(["cheaper choice", "you should", "better to wait", "best month", "save by waiting"], words => Assert.DoesNotContain(words, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Insurance_without_known_terms_leaves_that_column_without_a_figure()
    {
        var answer = await OkAsync("""{"region":"TX","coverage":{"kind":"other"}}""");
        var (iv, spray) = (answer.GetProperty("methods")[0], answer.GetProperty("methods")[1]);

        Assert.NotEqual(JsonValueKind.Null, iv.GetProperty("twelveMonths").GetProperty("patientPays").ValueKind);
        Assert.Equal(JsonValueKind.Null, spray.GetProperty("twelveMonths").GetProperty("patientPays").ValueKind);
        Assert.NotEmpty(spray.GetProperty("uncertainty").GetProperty("noFigure").GetString()!);
        Assert.All(answer.GetProperty("startMonths")[1].GetProperty("starts").EnumerateArray(),
            start => Assert.Equal(JsonValueKind.Null, start.GetProperty("twelveMonths").ValueKind));
    }

    [Theory]
    [InlineData("""{}""", "/region")]
    [InlineData("""{"region":"99999"}""", "/region")]
    [InlineData("""{"region":"TX","method":"zebra41"}""", "/method")]
    [InlineData("""{"region":"TX","product":"compounded"}""", "/product")]
    [InlineData("""{"region":"TX","quotedPrice":{"perSession":450}}""", "/method")]
    [InlineData("""{"region":"TX","course":{"sessions":6}}""", "/method")]
    [InlineData("""{"region":"TX","method":"iv","iv":{"course":{"sessions":6}}}""", "/iv")]
    [InlineData("""{"region":"TX","iv":{"course":{"doseMg":84}}}""", "/iv/course/doseMg")]
    [InlineData("""{"region":"TX","method":"intranasal","course":{"doseMg":60}}""", "/course/doseMg")]
    [InlineData("""{"region":"TX","intranasal":{"course":{"doseMg":60}}}""", "/intranasal/course/doseMg")]
    [InlineData("""{"region":"TX","iv":{"zebra41":1}}""", "/iv")]
    [InlineData("""{"region":"TX","coverage":{"kind":"commercial","plan":{"deductible":5000,"outOfPocketMaximum":4000}}}""", "/coverage/plan/outOfPocketMaximum")]
    [InlineData("""{"coverage":{"kind":"commercial","plan":{"deductible":5000,"outOfPocketMaximum":4000}}}""", "/coverage/plan/outOfPocketMaximum")]
    public async Task A_broken_rule_is_named_by_its_pointer_and_nothing_is_repeated(string body, string pointer)
    {
        var response = await PostAsync("comparisons", body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(pointer, JsonDocument.Parse(text).RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()));
        Assert.DoesNotContain("zebra41", text, StringComparison.Ordinal);
    }

    private static decimal Typical(JsonElement horizon) => horizon.GetProperty("patientPays").GetProperty("typical").GetDecimal();

    private async Task<JsonElement> OkAsync(string body)
    {
        var response = await PostAsync("comparisons", body);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, answer.GetRawText());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        return answer;
    }

    private Task<HttpResponseMessage> PostAsync(string route, string body) => app.Http.PostAsync(
        new Uri($"/api/v1/{route}", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
}
