using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CostFinder.Tests.App;

namespace CostFinder.Tests.Http;

/// <summary>Matches through HTTP, and programs with all they rest on.</summary>
public sealed class MatchTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Person = """
        {"region":"CO","method":"intranasal","asOf":"2026-11-24","amount":3000,
         "coverage":{"kind":"commercial","secondary":"none","priorAuthorization":"approved"},
         "household":{"size":1,"annualIncome":50000},"patient":{"age":35,"veteran":false,"firstResponder":false,"diagnosis":"treatment-resistant-depression"}}
        """;

    [Fact]
    public async Task A_person_gets_every_program_and_the_payment_plans_for_the_amount()
    {
        var (status, answer) = await MatchAsync(Person);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("likely", Of(answer, "spravato-withme-savings").GetProperty("verdict").GetString());
        Assert.Equal("closed", Of(answer, "pan-foundation").GetProperty("verdict").GetString());
        Assert.Equal(66, answer.GetProperty("matches").GetArrayLength());
        Assert.All(answer.GetProperty("paymentPlans").EnumerateArray(), plan => Assert.Equal(3_000, plan.GetProperty("amount").GetDecimal()));
        Assert.NotEmpty(answer.GetProperty("paymentPlans").EnumerateArray());
        Assert.Equal(4, answer.GetProperty("aboutPrograms").GetArrayLength());
    }

    [Fact]
    public async Task Help_stands_before_loans()
    {
        using var response = await PostAsync(Person);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.InRange(text.IndexOf("\"matches\"", StringComparison.Ordinal), 0, text.IndexOf("\"paymentPlans\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_nearest_yes_sent_back_gives_the_promised_verdict()
    {
        var (_, answer) = await MatchAsync(Person);
        var ways = answer.GetProperty("matches").EnumerateArray()
            .Where(match => match.GetProperty("nearestYes").ValueKind == JsonValueKind.Object)
            .SelectMany(match => match.GetProperty("nearestYes").GetProperty("ways").EnumerateArray(), (match, way) => (Id: match.GetProperty("programId").GetString()!, way))
            .ToList();

        Assert.NotEmpty(ways);
        foreach (var (id, way) in ways)
        {
            var request = JsonNode.Parse(Person)!.AsObject();
            foreach (var change in way.GetProperty("changes").EnumerateArray())
                Put(request, change.GetProperty("answer").GetString()!, change.GetProperty("value").GetString()!);
            var (status, again) = await MatchAsync(request.ToJsonString());
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Equal(way.GetProperty("verdict").GetString(), Of(again, id).GetProperty("verdict").GetString());
        }
    }

    [Fact]
    public async Task Without_an_amount_there_are_no_payment_plans() =>
        Assert.Empty((await MatchAsync("""{"region":"TX","method":"iv"}""")).Answer.GetProperty("paymentPlans").EnumerateArray());

    [Theory]
    [InlineData("""{"region":"TX","method":"iv","amount":-1}""", "/amount")]
    [InlineData("""{"method":"iv","household":{"savings":"much"}}""", "/region /household/savings")]
    public async Task Faults_are_named(string body, string pointers)
    {
        var (status, problem) = await MatchAsync(body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(pointers.Split(' ').Order(), problem.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString()!).Order());
    }

    [Fact]
    public async Task Every_program_shows_every_rule_with_its_citation_and_date()
    {
        var list = await app.Http.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/programs?limit=100", UriKind.Relative), TestContext.Current.CancellationToken);
        foreach (var id in list.GetProperty("programs").EnumerateArray().Select(program => program.GetProperty("id").GetString()!))
        {
            var program = await app.Http.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/programs/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.All(program.GetProperty("rules").EnumerateArray().Concat(program.GetProperty("deadlines").EnumerateArray()), rule =>
            {
                Assert.NotEmpty(rule.GetProperty("text").GetString()!);
                var citation = rule.GetProperty("citation");
                Assert.StartsWith("http", citation.GetProperty("link").GetString(), StringComparison.Ordinal);
                Assert.Matches("^20[0-9]{2}-[0-9]{2}(-[0-9]{2})?$", citation.GetProperty("retrievedOn").GetString());
            });
            Assert.Equal(Assistance.RealPrograms.Program(id).Rules.Count, program.GetProperty("rules").GetArrayLength());
        }
    }

    private static JsonElement Of(JsonElement answer, string id) =>
        answer.GetProperty("matches").EnumerateArray().Single(match => match.GetProperty("programId").GetString() == id);

    private static void Put(JsonObject request, string answer, string value)
    {
        var path = (answer switch
        {
            "annualIncome" => "household.annualIncome",
            "householdSize" => "household.size",
            "age" => "patient.age",
            _ => answer,
        }).Split('.');
        var section = path.Length == 1 ? request : (request[path[0]] ??= new JsonObject()).AsObject();
        section[path[^1]] = path[^1] is "annualIncome" or "savings" or "size" or "age" ? JsonNode.Parse(value) : value;
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> MatchAsync(string body)
    {
        using var response = await PostAsync(body);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }

    private Task<HttpResponseMessage> PostAsync(string body) => app.Http.PostAsync(
        new Uri("/api/v1/assistance/matches", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
}
