using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.Core.Receipts;
using CostFinder.Tests.App;

namespace CostFinder.Tests.Receipts;

/// <summary>
/// The stories in Examples/receipts: an estimate, a statement as a plan would write it, and what has to be found, with the sum written out.
/// Unless a story says otherwise: four visits at $1,000, deductible $2,000 with $500 met, then 20 %, at most $8,000 in the year.
/// </summary>
public sealed class ReceiptExamples(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Examples", "receipts");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_found_is_as_the_example_says(string name)
    {
        var example = Read(name);
        Assert.False(string.IsNullOrWhiteSpace(example.GetProperty("because").GetString()));

        var (status, answer) = await CheckAsync(example.GetProperty("request").GetRawText());

        Assert.True(status == HttpStatusCode.OK, answer.GetRawText());
        Assert.Empty(JsonPromise.Missing(example.GetProperty("expect"), answer));
        foreach (var list in example.GetProperty("expect").EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array))
            Assert.Equal(list.Value.GetArrayLength(), answer.GetProperty(list.Name).GetArrayLength()); // Nothing is told beside it.
        Assert.All(answer.GetProperty("explanations").EnumerateArray().SelectMany(one => one.GetProperty("differences").EnumerateArray()),
            difference => Assert.False(string.IsNullOrWhiteSpace(difference.GetProperty("says").GetString())));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_same_is_found_in_Spanish_words(string name)
    {
        var request = Read(name).GetProperty("request").GetRawText();

        var (_, english) = await CheckAsync(request);
        var (_, spanish) = await CheckAsync(request, "es");

        Assert.Equal(english.GetProperty("outcome").GetString(), spanish.GetProperty("outcome").GetString());
        Assert.NotEqual(english.GetProperty("says").GetString(), spanish.GetProperty("says").GetString());
    }

    [Fact]
    public void Every_assumption_and_every_outcome_has_an_example()
    {
        var expected = string.Join('\n', Names.Select(name => Read(name.Data).GetProperty("expect").GetRawText()));

        Assert.All(Words.All<Assumption>(), word => Assert.Contains($"\"{word}\"", expected, StringComparison.Ordinal));
        Assert.All(Words.All<ReceiptOutcome>(), word => Assert.Contains($"\"{word}\"", expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"region":"63110","method":"iv"}""", "/receipt/allowed", "required")] // nothing to hold against it
    [InlineData("""{"region":"63110","method":"iv","receipt":{"billed":900}}""", "/receipt/allowed", "required")] // a bill alone says nothing of a plan
    [InlineData("""{"region":"63110","method":"iv","receipt":{"owed":"much"}}""", "/receipt/owed", "not-an-amount")]
    [InlineData("""{"region":"63110","method":"iv","receipt":{"owed":-1}}""", "/receipt/owed", "not-an-amount")]
    [InlineData("""{"region":"63110","method":"iv","receipt":{"owed":1,"visit":399}}""", "/receipt/visit", "not-in-range")]
    [InlineData("""{"region":"63110","method":"iv","receipt":{"owed":1,"date":"2126-01-01"}}""", "/receipt/date", "not-a-day")]
    [InlineData("""{"region":"63110","method":"iv","receipt":{"owed":1,"alowed":2}}""", "/receipt", "unknown-field")]
    [InlineData("""{"region":"nowhere","method":"iv","receipt":{"owed":1}}""", "/region", "unknown-region")]
    public async Task A_fault_is_told_by_field(string body, string pointer, string code)
    {
        var (status, answer) = await CheckAsync(body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains((pointer, code), answer.GetProperty("errors").EnumerateArray().Select(fault => (fault.GetProperty("pointer").GetString(), fault.GetProperty("code").GetString())));
    }

    private static JsonElement Read(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json"))).RootElement;

    private async Task<(HttpStatusCode Status, JsonElement Answer)> CheckAsync(string body, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/receipts/check", UriKind.Relative));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (language is not null)
            request.Headers.Add("Accept-Language", language);
        using var response = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.Headers.CacheControl?.NoStore);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }
}
