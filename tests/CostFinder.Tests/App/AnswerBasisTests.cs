using System.Net.Http.Json;
using System.Text.Json;
using CostFinder.Core.Consistency;
using CostFinder.Tests.Consistency;

namespace CostFinder.Tests.App;

/// <summary>Crawls answers: every figure is explained, and no answer contradicts itself.</summary>
public sealed class AnswerBasisTests(RunningApp app) : IClassFixture<RunningApp>
{
    /// <summary>Counts of price lists by area, which the basis of the price speaks for.</summary>
    private const string Region = "region.";

    [Theory]
    [InlineData("""{ "region": "90024", "method": "iv", "coverage": { "kind": "none" } }""")]
    [InlineData("""{ "region": "90024", "method": "iv" }""")]
    [InlineData("""{ "region": "63110", "method": "intranasal", "coverage": { "kind": "commercial", "planDesign": "employer-average" } }""")]
    [InlineData("""{ "region": "TX", "method": "intranasal", "coverage": { "kind": "medicare" }, "household": { "size": 2, "annualIncome": 30000 } }""")]
    [InlineData("""{ "region": "10001", "method": "intranasal", "coverage": { "kind": "commercial", "network": "out" }, "quotedPrice": { "perSession": 900, "consultation": 250 } }""")]
    [InlineData("""{ "region": "33180", "method": "intranasal", "product": "compounded", "course": { "sessions": 4 } }""")]
    public async Task Every_figure_of_an_answer_has_a_basis(string request)
    {
        var answer = await AskAsync(request);
        var figures = answer.GetProperty("basis").EnumerateArray().Select(basis => basis.GetProperty("figure").GetString()!).ToList();
        Assert.Equal(figures, figures.Distinct());

        var bare = Numbers("", answer).Where(path => !path.StartsWith(Region, StringComparison.Ordinal))
            .Where(path => !figures.Any(figure => path == figure || path.StartsWith(figure + ".", StringComparison.Ordinal)))
            .Distinct();

        Assert.Empty(bare);
        Assert.All(answer.GetProperty("basis").EnumerateArray(), basis => Assert.NotEqual("", basis.GetProperty("formula").GetString()));
    }

    [Fact]
    public async Task A_price_names_its_rows_their_dates_and_their_sources()
    {
        var answer = await AskAsync("""{ "region": "90024", "method": "iv", "coverage": { "kind": "none" } }""");
        var basis = answer.GetProperty("basis").EnumerateArray().Single(one => one.GetProperty("figure").GetString() == "price.perSession");

        Assert.Contains("phos-ca.session", basis.GetProperty("rows").EnumerateArray().Select(row => row.GetString()));
        Assert.Contains("2026", basis.GetProperty("dates").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(basis.GetProperty("sources").EnumerateArray());
        var benchmark = answer.GetProperty("price").GetProperty("perSession").GetProperty("medicareBenchmark");
        Assert.Equal(["96365", "99214"], benchmark.GetProperty("codes").EnumerateArray().Select(code => code.GetString()));
        Assert.True(benchmark.GetProperty("times").GetDecimal() > 1);
    }

    [Fact]
    public async Task An_answer_keeps_the_consistency_rules()
    {
        var answer = await AskAsync("""{ "region": "63110", "method": "intranasal", "coverage": { "kind": "commercial", "planDesign": "employer-average" } }""");

        // Sources may have been read after the day the app is asked on, but not after today.
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
        Assert.Empty(new DocumentLint(RuleExample.Limits, today).Check("answer", answer, unitsAreStated: true).Select(finding => finding.ToString()));
    }

    private async Task<JsonElement> AskAsync(string request)
    {
        using var content = new StringContent(request, System.Text.Encoding.UTF8, "application/json");
        using var response = await app.Http.PostAsync(new Uri("/api/v1/estimates", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Numbers(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => [path],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Numbers(path, item)),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Numbers(path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value)),
        _ => [],
    };
}
