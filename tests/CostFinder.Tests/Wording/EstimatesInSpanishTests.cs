using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.App.Endpoints;
using CostFinder.Core.Regions;
using CostFinder.Tests.App;
using CostFinder.Tests.Assistance;
using CostFinder.Tests.House;
using Microsoft.Extensions.DependencyInjection;

namespace CostFinder.Tests.Wording;

/// <summary>Estimates, comparisons and the facts behind them, through HTTP: whoever asks in Spanish reads no English, and the other way round.</summary>
public sealed class EstimatesInSpanishTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Estimates = "/api/v1/estimates";
    private const string Comparisons = "/api/v1/comparisons";

    private static readonly IReadOnlyList<string> Names =
    [
        .. RealPrograms.All.SelectMany(program => new[] { program.Name.English, program.Name.Spanish, program.Sponsor?.English, program.Sponsor?.Spanish }).OfType<string>(),
        .. RealPrograms.Plans.SelectMany(plan => new[] { plan.Name.English, plan.Name.Spanish, plan.Lender.English }),
    ];

    /// <summary>Insurances with what a person may know of them, so that every step, caveat and question comes up.</summary>
    public static TheoryData<string> Insurances =>
    [
        "{}",
        """{"kind":"none"}""",
        """{"kind":"commercial"}""",
        """{"kind":"commercial","secondary":"commercial","priorAuthorization":"pending","planDesign":"marketplace-silver","plan":{"deductibleMet":1500}}""",
        """{"kind":"commercial","priorAuthorization":"approved","network":"in","behavioralNetwork":"out","plan":{"deductible":1000,"coinsurancePercent":20,"outOfPocketMaximum":3000,"planYearStartsOn":"03-01"}}""",
        """{"kind":"commercial","priorAuthorization":"denied"}""",
        """{"kind":"commercial","network":"out"}""",
        """{"kind":"commercial","network":"out","priorAuthorization":"approved","plan":{"outOfNetwork":{"deductible":500,"coinsurancePercent":40,"allowedPercent":80}}}""",
        """{"kind":"commercial","benefit":"pharmacy","priorAuthorization":"approved","planDesign":"employer-average","plan":{"assistanceCrediting":"does-not-count"}}""",
        """{"kind":"medicare"}""",
        """{"kind":"medicare","secondary":"medigap"}""",
        """{"kind":"medicare","secondary":"qmb"}""",
        """{"kind":"medicare-advantage","priorAuthorization":"approved"}""",
        """{"kind":"medicaid"}""",
        """{"kind":"medicaid","planDesign":"medicaid-small-copay"}""",
        """{"kind":"tricare","planDesign":"tricare-select-active-duty-family"}""",
        """{"kind":"va"}""",
        """{"kind":"champva"}""",
        """{"kind":"other"}""",
    ];

    public static TheoryData<string> Facts =>
    [
        "/api/v1/treatments", "/api/v1/plan-designs", "/api/v1/parameters", "/api/v1/regions?query=7", "/api/v1/regions/78701",
        "/api/v1/providers?region=78701&method=iv", "/api/v1/providers?region=CA&method=intranasal",
    ];

    [Theory]
    [MemberData(nameof(Insurances))]
    public async Task Estimates_speak_the_language_of_the_request(string insurance)
    {
        foreach (var treatment in (string[])[""" "method":"iv" """, """ "method":"intranasal" """, """ "method":"intranasal","product":"compounded" """])
        {
            foreach (var region in (string[])["78701", "AK", "PR"])
                await HoldsAsync(Estimates, $$"""{"region":"{{region}}",{{treatment}},"coverage":{{insurance}} }""");
        }
    }

    [Theory]
    [MemberData(nameof(Insurances))]
    public async Task Estimates_with_a_course_of_ones_own_speak_the_language_of_the_request(string insurance) => await HoldsAsync(Estimates, $$"""
        {"region":"CA","method":"intranasal","coverage":{{insurance}},"quotedPrice":{"perSession":1200,"consultation":300},"other":{"ridePerVisit":20,"hourlyWage":25},
         "course":{"startsOn":"2027-02-01","inductionSessions":6,"inductionPerWeek":2,"maintenanceEveryWeeks":1,"doseMg":56},"patient":{"diagnosis":"treatment-resistant-depression"} }
        """);

    [Theory]
    [MemberData(nameof(Insurances))]
    public async Task Comparisons_speak_the_language_of_the_request(string insurance) => await HoldsAsync(Comparisons, $$"""{"region":"10001","coverage":{{insurance}} }""");

    [Fact]
    public async Task Estimates_of_every_standard_profile_speak_the_language_of_the_request()
    {
        using var personas = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "data", "personas", "personas.json"), TestContext.Current.CancellationToken));
        foreach (var persona in personas.RootElement.GetProperty("personas").EnumerateArray())
            await HoldsAsync(Estimates, persona.GetProperty("request").GetRawText());
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task Facts_speak_the_language_of_the_request(string address) => await HoldsAsync(await ReadAsync(HttpMethod.Get, address, null, "en"), await ReadAsync(HttpMethod.Get, address, null, "es"));

    [Fact]
    public async Task Names_that_are_said_in_Spanish_stand_in_Spanish()
    {
        var spanish = await ReadAsync(HttpMethod.Post, Estimates, """{"region":"New York","method":"iv","coverage":{"kind":"commercial"}}""", "es");
        Assert.Equal("Infusión de ketamina (por la vena)", spanish.GetProperty("treatment").GetProperty("name").GetString());
        Assert.Equal(["Nueva York", "Atlántico Medio", "Estados Unidos"], spanish.GetProperty("region").GetProperty("ladder").EnumerateArray().Select(area => area.GetProperty("name").GetString()));
        Assert.Equal("NY", (await ReadAsync(HttpMethod.Post, Estimates, """{"region":"nueva york","method":"iv"}""", "es")).GetProperty("region").GetProperty("asked").GetString());

        // Only what is a name in both languages may be written once.
        foreach (var (address, list) in (Dictionary<string, string>)new() { ["/api/v1/treatments"] = "treatments", ["/api/v1/plan-designs"] = "planDesigns", ["/api/v1/parameters"] = "parameters" })
        {
            var (here, there) = (await ReadAsync(HttpMethod.Get, address, null, "en"), await ReadAsync(HttpMethod.Get, address, null, "es"));
            Assert.Equal(address == "/api/v1/plan-designs" ? ["CHAMPVA"] : Array.Empty<string>(), NamesOf(here, list).Intersect(NamesOf(there, list)));
        }
    }

    [Fact]
    public void What_any_published_price_includes_is_said_in_both()
    {
        Assert.All(RealCatalog.Instance.Facts.Prices.Prices.Values.Select(price => price.Includes).OfType<string>().Distinct(), includes => Assert.True(IncludesWords.IsKnown(includes), includes));
        Assert.False(IncludesWords.IsKnown("a pony"));
        Assert.Equal("a pony", IncludesWords.Of("a pony").Spanish);
    }

    [Theory]
    [InlineData("/api/v1/regions/TX", "es-MX", "es")]
    [InlineData("/api/v1/regions/TX", "fr", "en")]
    [InlineData("/api/v1/regions/nowhere", "es", "es")]
    [InlineData("/nothing-here", "es", "es")]
    [InlineData("/", "es", "es")]
    [InlineData("/es", "en", "es")]
    [InlineData("/openapi.json", "es", null)]
    [InlineData("/health/live", "es", null)]
    public async Task An_answer_says_its_language_where_it_depends_on_it(string address, string accepts, string? language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)) { Headers = { { "Accept-Language", accepts } } };
        using var response = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(language is null ? [] : [language], response.Content.Headers.ContentLanguage);
        Assert.Equal(language is null ? 0 : 1, response.Headers.Vary.Count(header => header == "Accept-Language"));
    }

    private static IEnumerable<string> NamesOf(JsonElement answer, string list) => answer.GetProperty(list).EnumerateArray().Select(item => item.GetProperty("name").GetString()!);

    private async Task HoldsAsync(string address, string body) =>
        await HoldsAsync(await ReadAsync(HttpMethod.Post, address, body, "en"), await ReadAsync(HttpMethod.Post, address, body, "es-US"));

    private async Task HoldsAsync(JsonElement english, JsonElement spanish)
    {
        var catalog = await app.Services.GetRequiredService<CatalogSource>().GetAsync(TestContext.Current.CancellationToken);
        var metros = catalog.Facts.Places.All.Where(region => region.Kind == RegionKind.Metro).Select(region => region.Name.English).ToHashSet();
        // A metropolitan area has its name in both languages, and so has a dose.
        Assert.DoesNotContain(
            SpokenAnswers.Untranslated(english, spanish), said => said[(said.IndexOf(": ", StringComparison.Ordinal) + 2)..] is var words && !metros.Contains(words) && words is not ("56 mg" or "84 mg"));
        Assert.Empty(SpokenAnswers.SpeakEnglish(spanish, [.. Names, .. metros]));
        Assert.Empty(SpokenAnswers.SpeakSpanish(english, [.. Names, .. metros]));
    }

    private async Task<JsonElement> ReadAsync(HttpMethod method, string address, string? body, string language)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Headers = { { "Accept-Language", language } } };
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{address} {body}: {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
