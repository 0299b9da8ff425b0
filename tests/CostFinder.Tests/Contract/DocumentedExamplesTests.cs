using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CostFinder.Tests.App;
using CostFinder.Tests.House;

namespace CostFinder.Tests.Contract;

/// <summary>
/// Runs every <c>curl</c> command of the documentation against the app. The JSON that stands below a command is what a reader was promised:
/// all of it has to be in the answer; the answer may hold more.
/// </summary>
public sealed partial class DocumentedExamplesTests(RunningApp app) : IClassFixture<RunningApp>
{
    public static IEnumerable<TheoryDataRow<string, string, string>> Examples() =>
        from file in Directory.EnumerateFiles(SourceTree.Root, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "docs"), "*.md"))
        from Match example in Example().Matches(File.ReadAllText(file))
        select new TheoryDataRow<string, string, string>(Path.GetFileName(file), example.Groups["command"].Value, example.Groups["answer"].Value);

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task A_documented_example_answers_as_documented(string file, string command, string answer)
    {
        var joined = command.Replace("\\\n", " ", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address().Match(joined).Groups["path"].Value, UriKind.Relative));
        if (Body().Match(joined) is { Success: true } body)
        {
            request.Method = HttpMethod.Post;
            request.Content = new StringContent(body.Groups["body"].Value, Encoding.UTF8, "application/json");
        }
        if (Language().Match(joined) is { Success: true } language)
            request.Headers.Add("Accept-Language", language.Groups["language"].Value);
        using var response = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var missing = JsonPromise.Missing(JsonDocument.Parse(answer).RootElement, JsonDocument.Parse(text).RootElement).ToList();
        Assert.True(missing.Count == 0, $"{file}: the answer differs from what is documented at {string.Join(", ", missing)}");
    }

    [Fact]
    public void The_README_has_examples() => Assert.True(Examples().Count(example => example.Data.Item1 == "README.md") >= 4);

    [Theory]
    [InlineData("""{"a":1}""", """{"a":1,"b":2}""", true)]
    [InlineData("""{"a":[{"b":1}]}""", """{"a":[{"b":1,"c":2},3]}""", true)]
    [InlineData("""{"a":1}""", """{"a":2}""", false)]
    [InlineData("""{"a":1}""", """{"b":1}""", false)]
    [InlineData("""{"a":[1,2]}""", """{"a":[1]}""", false)]
    [InlineData("""{"a":null}""", """{"a":0}""", false)]
    public void What_is_promised_is_held_against_what_is_answered(string promised, string answered, bool kept) =>
        Assert.Equal(kept, !JsonPromise.Missing(JsonDocument.Parse(promised).RootElement, JsonDocument.Parse(answered).RootElement).Any());

    [GeneratedRegex(@"```bash\n(?<command>curl [^`]+)```\n+(?:[^`\n]+\n+)?```json\n(?<answer>[^`]+)```")]
    private static partial Regex Example();

    [GeneratedRegex(@"http://localhost:7071(?<path>[^\s'""]*)")]
    private static partial Regex Address();

    [GeneratedRegex(@"-H 'Accept-Language: (?<language>[^']*)'")]
    private static partial Regex Language();

    [GeneratedRegex(@"-d '(?<body>[^']*)'")]
    private static partial Regex Body();
}
