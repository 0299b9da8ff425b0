using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CostFinder.Tests.App;
using CostFinder.Tests.House;

namespace CostFinder.Tests.Http;

/// <summary>Reference data through HTTP: lists by page, entity tags, ladders of regions.</summary>
public sealed class ReferenceTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_ZIP_code_resolves_to_its_ladder()
    {
        var ladder = (await GetAsync("/api/v1/regions/78701")).GetProperty("ladder").EnumerateArray().Select(region => region.GetProperty("id").GetString());

        Assert.Equal(["zip3:787", "metro:12420", "TX", "division:west-south-central", "US"], ladder);
    }

    [Fact]
    public async Task A_city_is_found_by_its_name()
    {
        var found = (await GetAsync("/api/v1/regions?query=austin")).GetProperty("regions").EnumerateArray().Select(region => region.GetProperty("id").GetString());

        Assert.Contains("metro:12420", found);
    }

    [Theory]
    [InlineData("/api/v1/regions", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/regions?query=", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/regions/99999", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/programs/no-such-program", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/programs?limit=0", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/programs?limit=101", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/programs?limit=x", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/programs?cursor=no-such-program", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/regions?query=austin&limit=0", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/regions?query=austin&cursor=nowhere", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/providers?region=99999&method=iv", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/providers?region=TX&method=pills", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/providers?region=TX&method=iv&limit=1000", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/providers?method=iv", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/providers?region=TX", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/providers?region=TX&method=iv&product=esketamine", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/problems/no-such-problem", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_answered_is_a_problem(string address, HttpStatusCode status)
    {
        using var response = await app.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Regions_come_by_the_page()
    {
        var first = await GetAsync("/api/v1/regions?query=san&limit=2");
        var next = first.GetProperty("nextCursor").GetString();
        var second = await GetAsync($"/api/v1/regions?query=san&limit=2&cursor={next}");

        Assert.Equal(2, first.GetProperty("regions").GetArrayLength());
        Assert.Equal(next, first.GetProperty("regions")[1].GetProperty("id").GetString());
        Assert.DoesNotContain(next, second.GetProperty("regions").EnumerateArray().Select(region => region.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_provider_says_what_it_asks_for_whom_and_how_long_and_the_order_is_stated()
    {
        var list = await GetAsync("/api/v1/providers?region=90024&method=iv");
        var provider = list.GetProperty("providers").EnumerateArray().Single(one => one.GetProperty("id").GetString() == "phos-ca");
        var prices = provider.GetProperty("prices").EnumerateArray().ToList();

        Assert.StartsWith("The nearest area first", list.GetProperty("order").GetString(), StringComparison.Ordinal);
        Assert.Contains(prices, price => price.GetProperty("rateFor").GetString() == "members");
        Assert.Contains(prices, price => price.GetProperty("durationMinutes").ValueKind == JsonValueKind.Number);
        Assert.All(prices, price => Assert.Equal(JsonValueKind.False, price.GetProperty("isOld").ValueKind));
        Assert.All(prices, price => Assert.StartsWith("https://", price.GetProperty("source").GetProperty("link").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_program_is_reached_by_following_the_pages()
    {
        var all = new List<string>();
        var address = "/api/v1/programs?limit=20";
        while (address.Length > 0)
        {
            using var response = await app.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var page = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            all.AddRange(page.GetProperty("programs").EnumerateArray().Select(program => program.GetProperty("id").GetString()!));
            address = response.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : "";
            Assert.Equal(address.Length == 0, page.GetProperty("nextCursor").ValueKind == JsonValueKind.Null);
        }

        Assert.Equal(Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "data", "programs")).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal), all);
    }

    [Theory]
    [InlineData("/api/v1/programs/spravato-withme-savings")]
    [InlineData("/api/v1/treatments")]
    [InlineData("/api/v1/plan-designs")]
    [InlineData("/api/v1/parameters")]
    [InlineData("/api/v1/providers?region=63110&method=intranasal")]
    [InlineData("/openapi.json")]
    public async Task Reference_data_that_a_caller_has_is_not_sent_again(string address)
    {
        using var first = await app.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await app.Http.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_program_shows_every_rule_with_where_it_is_written()
    {
        var program = await GetAsync("/api/v1/programs/spravato-withme-savings");

        Assert.NotEmpty(program.GetProperty("rules").EnumerateArray());
        Assert.All(program.GetProperty("rules").EnumerateArray(),
            rule => Assert.StartsWith("https://", rule.GetProperty("citation").GetProperty("link").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_answer_names_its_request_and_forbids_other_origins()
    {
        using var response = await app.Http.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.NotEmpty(response.Headers.GetValues("X-Request-Id").Single());
        Assert.StartsWith("default-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Ready_says_which_editions_it_answers_from()
    {
        var ready = await GetAsync("/health/ready");

        Assert.Equal("ready", ready.GetProperty("status").GetString());
        Assert.Equal(["parameters", "prices", "programs", "treatments"],
            ready.GetProperty("editions").EnumerateArray().Select(edition => edition.GetProperty("subject").GetString()).Order());
    }

    private async Task<JsonElement> GetAsync(string address) =>
        await app.Http.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
}
