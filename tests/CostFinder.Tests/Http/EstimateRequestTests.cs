using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CostFinder.Tests.App;

namespace CostFinder.Tests.Http;

/// <summary>What the estimate address does with bad input: every fault at once, by pointer, in plain words, and nothing repeated.</summary>
public sealed class EstimateRequestTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Marked = "zebra41";

    [Theory]
    [InlineData("""{"method":"iv"}""", "/region")]
    [InlineData("""{"region":"78701"}""", "/method")]
    [InlineData("""{"region":"99999","method":"iv"}""", "/region")]
    [InlineData("""{"region":"zebra41","method":"iv"}""", "/region")]
    [InlineData("""{"region":78701,"method":"iv"}""", "/region")]
    [InlineData("""{"region":"78701","method":"zebra41"}""", "/method")]
    [InlineData("""{"region":"78701","method":"iv","product":"compounded"}""", "/product")]
    [InlineData("""{"region":"78701","method":"iv","asOf":"2026-02-30"}""", "/asOf")]
    [InlineData("""{"region":"78701","method":"iv","asOf":"1999-01-01"}""", "/asOf")]
    [InlineData("""{"region":"78701","method":"iv","course":{"startsOn":"2031-01-01"}}""", "/course/startsOn")]
    [InlineData("""{"region":"78701","method":"iv","course":{"sessions":0}}""", "/course/sessions")]
    [InlineData("""{"region":"78701","method":"iv","course":{"sessions":2.5}}""", "/course/sessions")]
    [InlineData("""{"region":"78701","method":"iv","course":{"inductionPerWeek":8}}""", "/course/inductionPerWeek")]
    [InlineData("""{"region":"78701","method":"iv","course":{"maintenanceEveryWeeks":0}}""", "/course/maintenanceEveryWeeks")]
    [InlineData("""{"region":"78701","method":"iv","course":{"months":25}}""", "/course/months")]
    [InlineData("""{"region":"78701","method":"iv","other":{"ridePerVisit":-1}}""", "/other/ridePerVisit")]
    [InlineData("""{"region":"78701","method":"iv","other":{"hoursPerVisit":24.01}}""", "/other/hoursPerVisit")]
    [InlineData("""{"region":"78701","method":"iv","other":{"hourlyWage":"zebra41"}}""", "/other/hourlyWage")]
    [InlineData("""{"region":"78701","method":"iv","other":{"rides":1}}""", "/other")]
    [InlineData("""{"region":"78701","method":"iv","course":{"doseMg":84}}""", "/course/doseMg")]
    [InlineData("""{"region":"78701","method":"intranasal","course":{"doseMg":60}}""", "/course/doseMg")]
    [InlineData("""{"region":"78701","method":"iv","course":[]}""", "/course")]
    [InlineData("""{"region":"78701","method":"iv","quotedPrice":{"perSession":-1}}""", "/quotedPrice/perSession")]
    [InlineData("""{"region":"78701","method":"iv","quotedPrice":{"perSession":"zebra41"}}""", "/quotedPrice/perSession")]
    [InlineData("""{"region":"78701","method":"iv","quotedPrice":{"perSession":1.005}}""", "/quotedPrice/perSession")]
    [InlineData("""{"region":"78701","method":"iv","quotedPrice":{"perSession":1e30}}""", "/quotedPrice/perSession")]
    [InlineData("""{"region":"78701","method":"iv","coverage":{"kind":"zebra41"}}""", "/coverage/kind")]
    [InlineData("""{"region":"78701","method":"iv","coverage":{"kind":"commercial","planDesign":"zebra41"}}""", "/coverage/planDesign")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"medicare","planDesign":"employer-average"}}""", "/coverage/planDesign")]
    [InlineData("""{"region":"78701","method":"iv","coverage":{"kind":"none","plan":{"deductible":1}}}""", "/coverage/plan")]
    [InlineData("""{"region":"78701","method":"iv","coverage":{"kind":"commercial","plan":{"coinsurancePercent":110}}}""", "/coverage/plan/coinsurancePercent")]
    [InlineData("""{"region":"78701","method":"iv","coverage":{"kind":"commercial","plan":{"planYearStartsOn":"13-01"}}}""", "/coverage/plan/planYearStartsOn")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"commercial","plan":{"deductible":5000,"outOfPocketMaximum":4999.99}}}""", "/coverage/plan/outOfPocketMaximum")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"commercial","plan":{"deductible":500,"deductibleMet":500.01}}}""", "/coverage/plan/deductibleMet")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"commercial","plan":{"deductible":500,"coinsurancePercent":20,"outOfPocketMaximum":5000,"outOfPocketMet":5000.01}}}""", "/coverage/plan/outOfPocketMet")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"commercial","plan":{"deductible":500,"deductibleMet":400,"outOfPocketMet":399.99,"coinsurancePercent":20,"outOfPocketMaximum":5000}}}""", "/coverage/plan/outOfPocketMet")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"commercial","plan":{"deductible":500,"family":{"deductible":499.99}}}}""", "/coverage/plan/family/deductible")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"commercial","plan":{"outOfPocketMaximum":5000,"family":{"outOfPocketMaximum":4999.99}}}}""", "/coverage/plan/family/outOfPocketMaximum")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"commercial","plan":{"services":{"visit":{"coinsurancePercent":100.01}}}}}""", "/coverage/plan/services/visit/coinsurancePercent")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"commercial","plan":{"pharmacy":{"deductible":100,"deductibleMet":100.01,"copay":50}}}}""", "/coverage/plan/pharmacy/deductibleMet")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"commercial","plan":{"outOfNetwork":{"deductible":2000,"coinsurancePercent":40,"outOfPocketMaximum":1999.99}}}}""", "/coverage/plan/outOfNetwork/outOfPocketMaximum")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"commercial","plan":{"outOfNetwork":{"deductible":2000,"deductibleMet":2000.01,"coinsurancePercent":40}}}}""", "/coverage/plan/outOfNetwork/deductibleMet")]
    [InlineData("""{"region":"78701","method":"iv","coverage":{"kind":"commercial","plan":{"outOfNetwork":{"allowedPercent":101}}}}""", "/coverage/plan/outOfNetwork/allowedPercent")]
    [InlineData("""{"region":"78701","method":"iv","coverage":{"kind":"commercial","plan":{"outOfNetwork":{"alowed":1}}}}""", "/coverage/plan/outOfNetwork")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"commercial","behavioralNetwork":"zebra41"}}""", "/coverage/behavioralNetwork")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"commercial","plan":{"deductible":500,"outOfPocketMaximum":3000,"family":{"deductible":900,"deductibleMet":900.01}}}}""", "/coverage/plan/family/deductibleMet")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"commercial","plan":{"coinsurancePercent":100.01}}}""", "/coverage/plan/coinsurancePercent")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"commercial","plan":{"outOfPocketMaximum":3000,"pharmacy":{"deductible":3000.01}}}}""", "/coverage/plan/pharmacy/deductible")]
    [InlineData("""{"region":"78701","method":"iv","coverage":{"kind":"commercial","plan":{"deductible":5000,"coinsurancePercent":20,"outOfPocketMaximum":4999.99}}}""", "/coverage/plan/outOfPocketMaximum")]
    [InlineData("""{"region":"99999","method":"intranasal","coverage":{"kind":"commercial","plan":{"deductible":5000,"coinsurancePercent":20,"outOfPocketMaximum":4999.99}}}""", "/coverage/plan/outOfPocketMaximum")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"commercial","priorAuthorization":"denied","plan":{"deductible":5000,"coinsurancePercent":20,"outOfPocketMaximum":4999.99}}}""", "/coverage/plan/outOfPocketMaximum")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"commercial","network":"out","plan":{"deductible":5000,"coinsurancePercent":20,"outOfPocketMaximum":4999.99}}}""", "/coverage/plan/outOfPocketMaximum")]
    [InlineData("""{"region":"78701","method":"iv","coverage":{"kind":"commercial","plan":{"outOfNetwork":{"deductible":2000,"coinsurancePercent":40,"outOfPocketMaximum":1999.99}}}}""", "/coverage/plan/outOfNetwork/outOfPocketMaximum")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"tricare","plan":{"deductible":5000,"outOfPocketMaximum":4999.99}}}""", "/coverage/plan/outOfPocketMaximum")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"commercial","plan":{"pharmacy":{"deductible":100,"deductibleMet":100,"outOfPocketMet":99.99,"outOfPocketMaximum":500}}}}""", "/coverage/plan/pharmacy/outOfPocketMet")]
    [InlineData("""{"region":"78701","method":"iv","quotedPrice":{"perSession":1e-30}}""", "/quotedPrice/perSession")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"plan":{"deductible":500}}}""", "/coverage/kind")]
    [InlineData("""{"region":"78701","method":"intranasal","coverage":{"kind":"none","secondary":"medigap"}}""", "/coverage/secondary")]
    [InlineData("""{"region":"78701","method":"iv","household":{"size":0}}""", "/household/size")]
    [InlineData("""{"region":"78701","method":"iv","household":{"annualIncome":-5}}""", "/household/annualIncome")]
    [InlineData("""{"region":"78701","method":"iv","patient":{"veteran":"zebra41"}}""", "/patient/veteran")]
    [InlineData("""{"region":"78701","method":"iv","patient":{"age":121}}""", "/patient/age")]
    [InlineData("""{"region":"78701","method":"iv","zebra41":1}""", "")]
    [InlineData("""{"region":"78701","method":"iv","coverage":{"kind":"commercial","plan":{"deductable":1}}}""", "/coverage/plan")]
    [InlineData("[]", "")]
    public async Task A_broken_rule_is_named_by_its_pointer_and_nothing_is_repeated(string body, string pointer)
    {
        var response = await PostAsync(body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal("invalid-request", problem.GetProperty("code").GetString());
        Assert.Contains(pointer, problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()));
        Assert.DoesNotContain(Marked, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_is_reported_at_once()
    {
        var response = await PostAsync("""{"region":"78701","method":"x","household":{"size":0,"annualIncome":-1},"coverage":{"kind":"commercial","plan":{"coinsurancePercent":101}}}""");
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal(
            ["/coverage/plan/coinsurancePercent", "/household/annualIncome", "/household/size", "/method"],
            problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()).Order());
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest, "malformed-json")]
    [InlineData("""{"region":"\ud800","method":"iv"}""", HttpStatusCode.BadRequest, "malformed-json")]
    [InlineData("""{"region":"78701","method":"iv","\ud800":1}""", HttpStatusCode.BadRequest, "malformed-json")]
    [InlineData("", HttpStatusCode.BadRequest, "malformed-json")]
    [InlineData("""{"region":"78701","region":"TX","method":"iv"}""", HttpStatusCode.BadRequest, "malformed-json")]
    public async Task What_is_not_JSON_is_malformed(string body, HttpStatusCode status, string code)
    {
        var response = await PostAsync(body);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, await CodeOf(response));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Only_JSON_is_taken(string mediaType)
    {
        using var content = new StringContent("""{"region":"78701","method":"iv"}""", Encoding.UTF8, mediaType);
        var response = await app.Http.PostAsync(new Uri("/api/v1/estimates", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("wrong-media-type", await CodeOf(response));
    }

    [Fact]
    public async Task A_body_of_two_megabytes_is_too_large()
    {
        var response = await PostAsync($$"""{"region":"{{new string('7', 2_000_000)}}","method":"iv"}""");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("too-large", await CodeOf(response));
    }

    [Fact]
    public async Task Another_method_is_not_allowed_and_the_answer_says_which_is()
    {
        var response = await app.Http.GetAsync(new Uri("/api/v1/estimates", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("POST", string.Join(",", response.Content.Headers.Allow));
        Assert.Equal("method-not-allowed", await CodeOf(response));
    }

    [Fact]
    public async Task An_unknown_address_is_a_problem_document()
    {
        var response = await app.Http.GetAsync(new Uri("/api/v1/zebra41", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("not-found", await CodeOf(response));
    }

    [Fact]
    public async Task Each_kind_of_problem_has_its_page()
    {
        foreach (var kind in CostFinder.App.Http.ProblemKind.All)
        {
            var page = await app.Http.GetStringAsync(new Uri($"/problems/{kind.Code}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Contains(WebUtility.HtmlEncode(kind.WhatToDo.English), page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Faults_are_told_in_the_language_of_the_request()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/estimates", UriKind.Relative))
        {
            Content = new StringContent("""{"region":"99999","method":"iv","household":{"size":0}}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.AcceptLanguage.ParseAdd("es-MX");
        using var response = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal("Algunas respuestas necesitan otra mirada.", problem.GetProperty("title").GetString());
        Assert.Equal(
            [
                "Escriba cuántas personas hay en su hogar como un número entero de 1 a 20.",
                "No conocemos este lugar. Escriba un código postal de cinco números o un estado, como 78701 o TX.",
            ],
            problem.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("message").GetString()!));
    }

    [Theory]
    [InlineData("estimates")]
    [InlineData("assistance/matches")]
    [InlineData("calendars")]
    public async Task A_place_that_we_do_not_know_is_told_beside_a_missing_treatment(string route)
    {
        using var content = new StringContent("""{"region":"99999","patient":{"age":-1}}""", Encoding.UTF8, "application/json");
        using var response = await app.Http.PostAsync(new Uri($"/api/v1/{route}", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(["/method", "/patient/age", "/region"], problem.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString()!).Order(StringComparer.Ordinal));
    }

    private Task<HttpResponseMessage> PostAsync(string body) =>
        app.Http.PostAsync(new Uri("/api/v1/estimates", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

    private static async Task<string?> CodeOf(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetString();
}
