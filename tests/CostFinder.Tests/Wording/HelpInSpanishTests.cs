using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CostFinder.Tests.App;
using CostFinder.Tests.Assistance;

namespace CostFinder.Tests.Wording;

/// <summary>Everything about help and paying over time, through HTTP: whoever asks in Spanish reads no English, and the other way round.</summary>
public sealed class HelpInSpanishTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Matches = "/api/v1/assistance/matches";
    private const string Quotes = "/api/v1/payment-plans/quotes";
    private const string Estimates = "/api/v1/estimates";

    private static readonly IReadOnlyList<string> Names =
    [
        .. RealPrograms.All.SelectMany(program => new[] { program.Name.English, program.Name.Spanish, program.Sponsor?.English, program.Sponsor?.Spanish }).OfType<string>(),
        .. RealPrograms.Plans.SelectMany(plan => new[] { plan.Name.English, plan.Name.Spanish, plan.Lender.English }),
    ];

    /// <summary>Persons who between them meet every rule, fail it and leave it open.</summary>
    public static TheoryData<string> People =>
    [
        """{"region":"CO","method":"intranasal","amount":3000,"coverage":{"kind":"commercial","secondary":"none","priorAuthorization":"approved"},"household":{"size":1,"annualIncome":50000},"patient":{"age":35,"veteran":false,"firstResponder":false,"diagnosis":"treatment-resistant-depression"}}""",
        """{"region":"US","method":"intranasal","amount":40000}""",
        """{"region":"AL","method":"intranasal","amount":200,"coverage":{"kind":"medicare","secondary":"medigap"},"household":{"size":2,"annualIncome":19000,"savings":9000},"patient":{"age":68,"veteran":true}}""",
        """{"region":"NJ","method":"iv","amount":6000,"coverage":{"kind":"none","secondary":"none"},"household":{"size":3,"annualIncome":30000},"patient":{"age":17,"firstResponder":true,"diagnosis":"ptsd"}}""",
        """{"region":"GA","method":"iv","amount":900,"coverage":{"kind":"va","secondary":"other-government","priorAuthorization":"denied"},"household":{"size":4},"patient":{"diagnosis":"depression"}}""",
        """{"region":"PR","method":"intranasal","product":"compounded","coverage":{"kind":"medicaid","secondary":"qmb","priorAuthorization":"pending"},"household":{"annualIncome":12000},"patient":{"age":40}}""",
        """{"region":"WA","method":"intranasal","amount":1500,"coverage":{"kind":"medicare-advantage","priorAuthorization":"not-needed"},"household":{"size":1,"annualIncome":21597,"savings":100000},"patient":{"age":66,"veteran":false}}""",
    ];

    public static TheoryData<string> Credits =>
    [
        """{"amount":3000,"months":24,"aprPercent":17.9,"kind":"installment","annualIncome":20000,"taxRatePercent":22}""",
        """{"amount":3000,"months":12,"kind":"zero-interest","annualIncome":90000}""",
        """{"amount":3000,"promotionMonths":12,"aprPercent":26.99,"kind":"deferred-interest"}""",
        """{"amount":400,"kind":"pay-in-four"}""",
        """{"amount":3000,"aprPercent":26.99,"kind":"minimum-payment"}""",
        """{"amount":3000,"aprPercent":1000,"kind":"minimum-payment","minimumPayment":{"percentOfBalance":0,"floor":1}}""",
        """{"amount":100,"months":480,"aprPercent":399,"kind":"installment"}""",
        """{"amount":60000,"planId":"cherry"}""",
        """{"amount":100,"planId":"scratch-plans","aprPercent":9}""",
    ];

    [Theory]
    [MemberData(nameof(People))]
    public async Task Matches_speak_the_language_of_the_request(string person)
    {
        Holds(await AskAsync(Matches, person, "en"), await AskAsync(Matches, person, "es-US"));
    }

    [Theory]
    [MemberData(nameof(Credits))]
    public async Task Quotes_speak_the_language_of_the_request(string credit) => Holds(await AskAsync(Quotes, credit, "en"), await AskAsync(Quotes, credit, "es-US"));

    [Theory]
    [MemberData(nameof(People))]
    public async Task Help_in_an_estimate_speaks_the_language_of_the_request(string person)
    {
        var request = JsonNode.Parse(person)!.AsObject();
        request.Remove("amount");
        request["quotedPrice"] = new JsonObject { ["perSession"] = 700 };
        request["course"] = new JsonObject { ["sessions"] = 8 };
        var (english, spanish) = (await AskAsync(Estimates, request.ToJsonString(), "en"), await AskAsync(Estimates, request.ToJsonString(), "es"));
        foreach (var part in (string[])["assistance", "stacking", "paymentPlans", "questions"])
            Holds(english.GetProperty(part), spanish.GetProperty(part));
    }

    [Fact]
    public async Task Programs_speak_the_language_of_the_request() => Holds(await ReadAsync("/api/v1/programs?limit=100", "en"), await ReadAsync("/api/v1/programs?limit=100", "es"));

    [Fact]
    public async Task A_calendar_speaks_the_language_of_the_request()
    {
        const string person = """
            {"region":"TX","method":"intranasal","course":{"sessions":3,"startsOn":"2026-12-07"},"coverage":{"kind":"commercial","secondary":"none","plan":{"planYearStartsOn":"12-10"}}}
            """;
        var (english, spanish) = (Ical.Net.Calendar.Load(await TextAsync("/api/v1/calendars", person, "en"))!, Ical.Net.Calendar.Load(await TextAsync("/api/v1/calendars", person, "es"))!);

        Assert.Equal(english.Events.Select(entry => (entry.Uid, entry.Start!.Date)), spanish.Events.Select(entry => (entry.Uid, entry.Start!.Date)));
        Assert.Contains(spanish.Events, entry => entry.Summary == "Visita 1");
        Assert.Contains(spanish.Events, entry => entry.Summary == "Nuevo año del plan");
        Assert.All(english.Events.Zip(spanish.Events), pair =>
        {
            Assert.NotEqual(pair.First.Summary, pair.Second.Summary);
            Assert.NotEqual(pair.First.Description, pair.Second.Description);
            var words = Names.OrderByDescending(name => name.Length).Aggregate(pair.Second.Description!, (left, name) => left.Replace(name, "", StringComparison.Ordinal));
            Assert.False(SpokenAnswers.IsEnglish(words), words);
        });
    }

    [Theory]
    [InlineData("You pay the rest of the bill.", true, false)]
    [InlineData("Usted paga el resto de la factura.", false, true)]
    [InlineData("The Fund: usted paga el resto en DE, LA y AL.", false, true)] // one English word is not enough
    public void A_sentence_is_known_by_its_small_words(string words, bool isEnglish, bool isSpanish) =>
        Assert.Equal((isEnglish, isSpanish), (SpokenAnswers.IsEnglish(words), SpokenAnswers.IsSpanish(words)));

    private static void Holds(JsonElement english, JsonElement spanish)
    {
        Assert.Empty(SpokenAnswers.Untranslated(english, spanish));
        Assert.Empty(SpokenAnswers.SpeakEnglish(spanish, Names));
        Assert.Empty(SpokenAnswers.SpeakSpanish(english, Names));
    }

    private async Task<JsonElement> AskAsync(string address, string body, string language)
    {
        using var response = await PostAsync(address, body, language);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    private async Task<string> TextAsync(string address, string body, string language)
    {
        using var response = await PostAsync(address, body, language);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> PostAsync(string address, string body, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { { "Accept-Language", language } },
        };
        return await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<JsonElement> ReadAsync(string address, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)) { Headers = { { "Accept-Language", language } } };
        using var response = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        Assert.Contains("Accept-Language", response.Headers.Vary);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
