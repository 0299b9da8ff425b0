using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CostFinder.Tests.App;

namespace CostFinder.Tests.Http;

/// <summary>Each answer about the course does what it says, through HTTP.</summary>
public sealed class CourseRequestTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData("iv", "{}", 18, "2026-11-24", "2027-11-12")] // 6 in three weeks, then one every 28 days: 12 more before the anniversary
    [InlineData("iv", """{"startsOn":"2026-12-07"}""", 18, "2026-12-07", "2027-11-25")]
    [InlineData("iv", """{"sessions":6}""", 6, "2026-11-24", "2026-12-11")] // 17 days
    [InlineData("iv", """{"sessions":6,"inductionPerWeek":3}""", 6, "2026-11-24", "2026-12-05")] // 0, 2, 4, 7, 9, 11 days
    [InlineData("iv", """{"inductionSessions":4,"months":1}""", 4, "2026-11-24", "2026-12-04")] // the fifth would be 28 days later, after a month
    [InlineData("iv", """{"maintenanceEveryWeeks":6,"months":6}""", 9, "2026-11-24", "2027-04-16")] // 6, then 11 December + 42, 84 and 126 days
    [InlineData("intranasal", "{}", 34, "2026-11-24", "2027-11-19")] // 8 + 4 + 22, the fewest of the label
    [InlineData("intranasal", """{"maintenanceEveryWeeks":1}""", 56, "2026-11-24", "2027-11-19")] // 8 + 4 + 44, the most
    [InlineData("intranasal", """{"months":2}""", 12, "2026-11-24", "2027-01-15")]
    public async Task The_course_runs_as_asked(string method, string course, int visits, string first, string last)
    {
        var sessions = (await EstimateAsync($$"""{"region":"TX","method":"{{method}}","asOf":"2026-11-24","course":{{course}}}""")).GetProperty("course").GetProperty("sessions");

        Assert.Equal(visits, sessions.GetArrayLength());
        Assert.Equal(first, sessions[0].GetProperty("date").GetString());
        Assert.Equal(last, sessions[visits - 1].GetProperty("date").GetString());
    }

    [Theory]
    [InlineData("{}", null, 56, 84)]
    [InlineData("""{"doseMg":56}""", null, 56, 56)]
    [InlineData("{}", "mdd-acute-suicidal-ideation", 84, 84)] // the label of this use has 84 mg from the first visit, and eight visits
    public async Task The_doses_are_those_of_the_label(string course, string? diagnosis, int first, int later)
    {
        var patient = diagnosis is null ? "" : $$""","patient":{"diagnosis":"{{diagnosis}}"}""";
        var sessions = (await EstimateAsync($$"""{"region":"TX","method":"intranasal","asOf":"2026-11-24","course":{{course}}{{patient}}}""")).GetProperty("course").GetProperty("sessions");

        Assert.Equal(first, sessions[0].GetProperty("doseMg").GetInt32());
        Assert.All(sessions.EnumerateArray().Skip(1), session => Assert.Equal(later, session.GetProperty("doseMg").GetInt32()));
        Assert.Equal(diagnosis is null ? 34 : 8, sessions.GetArrayLength());
    }

    private async Task<JsonElement> EstimateAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var response = await app.Http.PostAsync(new Uri("/api/v1/estimates", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, answer.GetRawText());
        return answer;
    }
}
