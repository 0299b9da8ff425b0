using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CostFinder.Tests.App;

namespace CostFinder.Tests.Http;

/// <summary>What a person does not know is answered every way, with dollars, through HTTP.</summary>
public sealed class BothWaysTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Saver = """
        "region":"63110","method":"intranasal","asOf":"2026-11-24","course":{"sessions":3},"quotedPrice":{"perSession":885,"consultation":0},"patient":{"age":40}
        """;

    private const string Plan = """ "plan":{"deductible":1000,"coinsurancePercent":0,"outOfPocketMaximum":1000} """;

    [Fact]
    public async Task Whether_a_plan_counts_savings_is_worked_out_three_ways_with_the_cap_that_others_state()
    {
        var answer = await EstimateAsync(""" "kind":"commercial","secondary":"none","network":"in","priorAuthorization":"approved", """ + Plan);
        var branches = answer.GetProperty("branches").EnumerateArray()
            .Where(branch => branch.GetProperty("question").GetString() == "coverage.plan.assistanceCrediting")
            .ToDictionary(branch => branch.GetProperty("answer").GetString()!, branch => branch.GetProperty("typical").GetDecimal());

        // Visit 1: drug 590 and visit 295 under the deductible; the maker's program leaves 10 of the drug. It counts: 115 of the deductible are left for
        // visit 2, of which the program leaves 10, and nothing is due for visit 3.
        Assert.Equal(315m, branches["counts"]); // 10 + 295 + 10
        // It does not count: only 305 and then 10 do, so the deductible lasts through visit 3.
        Assert.Equal(325m, branches["does-not-count"]); // 10 + 295 + 10 + 10
        Assert.True(branches.ContainsKey("maximizer"));
        var question = answer.GetProperty("questions").EnumerateArray().Single(question => question.GetProperty("id").GetString() == "coverage.plan.assistanceCrediting");
        Assert.Contains("does not publish its own yearly limit", question.GetProperty("ask").GetString(), StringComparison.Ordinal);
        Assert.Equal(branches.Values.Max() - branches.Values.Min(), question.GetProperty("settles").GetDecimal());
    }

    [Theory]
    [InlineData(""" "kind":"commercial","secondary":"none","plan":{"assistanceCrediting":"counts"} """)] // said
    [InlineData(""" "kind":"commercial","secondary":"medicaid" """)] // no maker's money beside public insurance
    [InlineData(""" "kind":"medicare","secondary":"commercial" """)]
    [InlineData(""" "kind":"none" """)] // no plan
    public async Task Who_has_said_it_or_cannot_have_savings_is_not_asked(string coverage)
    {
        var answer = await EstimateAsync(coverage);

        Assert.DoesNotContain(answer.GetProperty("questions").EnumerateArray(), question => question.GetProperty("id").GetString() == "coverage.plan.assistanceCrediting");
    }

    [Fact]
    public async Task Questions_stand_in_the_order_of_the_dollars_they_settle_and_each_branch_is_the_estimate_with_that_answer()
    {
        var answer = await EstimateAsync(""" "kind":"commercial", """ + Plan);
        var settles = answer.GetProperty("questions").EnumerateArray()
            .Select(question => question.GetProperty("settles") is { ValueKind: JsonValueKind.Number } dollars ? dollars.GetDecimal() : -1).ToList();
        Assert.Equal(settles.OrderDescending(), settles);

        foreach (var (question, word) in new[] { ("coverage.network", "network"), ("coverage.behavioralNetwork", "behavioralNetwork"), ("coverage.priorAuthorization", "priorAuthorization") })
        {
            var branches = answer.GetProperty("branches").EnumerateArray().Where(branch => branch.GetProperty("question").GetString() == question).ToList();
            Assert.Equal(2, branches.Count);
            foreach (var branch in branches)
            {
                var said = await EstimateAsync($""" "kind":"commercial","{word}":"{branch.GetProperty("answer").GetString()}", """ + Plan);
                Assert.Equal(said.GetProperty("patientPays").GetProperty("total").GetProperty("typical").GetDecimal(), branch.GetProperty("typical").GetDecimal());
            }
        }
    }

    private async Task<JsonElement> EstimateAsync(string coverage)
    {
        using var content = new StringContent("{" + Saver + ",\"coverage\":{" + coverage + "}}", Encoding.UTF8, "application/json");
        var response = await app.Http.PostAsync(new Uri("/api/v1/estimates", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, answer.GetRawText());
        return answer;
    }
}
