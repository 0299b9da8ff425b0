using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CostFinder.Tests.App;

namespace CostFinder.Tests.Http;

/// <summary>
/// The stories in Examples/insurance: a request as a caller sends it, and what has to be in the answer, with the sum written out. Each kind of
/// insurance has at least one.
/// </summary>
public sealed class InsuranceExamples(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Examples", "insurance");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_answer_is_as_the_example_says(string name)
    {
        var example = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".json"), TestContext.Current.CancellationToken)).RootElement;
        Assert.False(string.IsNullOrWhiteSpace(example.GetProperty("because").GetString()));

        using var content = new StringContent(example.GetProperty("request").GetRawText(), Encoding.UTF8, "application/json");
        var response = await app.Http.PostAsync(new Uri("/api/v1/estimates", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.True(response.IsSuccessStatusCode, answer.GetRawText());
        Assert.Empty(JsonPromise.Missing(example.GetProperty("expect"), answer));
        if (answer.GetProperty("patientPays") is { ValueKind: JsonValueKind.Object } pays)
            AssertEveryCentIsSomebodys(pays.GetProperty("timeline"));
    }

    [Fact]
    public void Every_kind_of_insurance_has_an_example()
    {
        var kinds = Names.Select(name => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name.Data + ".json"))).RootElement.GetProperty("request").GetProperty("coverage"))
            .Select(coverage => coverage.TryGetProperty("kind", out var kind) ? kind.GetString()! : "unknown").ToHashSet();

        Assert.Superset(CostFinder.App.Catalog.Words.All<Core.Situations.CoverageKind>().Append("unknown").ToHashSet(), kinds);
        Assert.Subset(kinds, CostFinder.App.Catalog.Words.All<Core.Situations.CoverageKind>().Append("unknown").ToHashSet());
    }

    /// <summary>Plan, second insurance, programs and the person together pay what the clinic asks for; and so do the lines of each bill.</summary>
    private static void AssertEveryCentIsSomebodys(JsonElement timeline)
    {
        foreach (var visit in timeline.EnumerateArray())
        {
            Assert.Equal(Of(visit, "allowed") + Of(visit, "balanceBill"), Of(visit, "planPays") + Of(visit, "supplementPays") + Of(visit, "patientPays"));
            foreach (var amount in new[] { "allowed", "copay", "deductible", "coinsurance", "notCovered", "balanceBill", "planPays", "supplementPays", "patientPays" })
                Assert.Equal(Of(visit, amount), visit.GetProperty("parts").EnumerateArray().Sum(part => Of(part, amount)));
        }

        static decimal Of(JsonElement holder, string amount) => holder.GetProperty(amount).GetDecimal();
    }
}
