using System.Net;
using System.Text;
using System.Text.Json;
using CostFinder.App.Access;

namespace CostFinder.Tests.Access;

public sealed class AdminApiTests(AdminApp admin) : IClassFixture<AdminApp>
{
    private const string NewDraft = """{"subject":"prices","title":"Autumn prices"}""";
    private const string Clinic = """{"cells":{"name":"Hill Clinic","kind":"clinic","city":"Austin","state":"TX","zip":"78701"}}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_saw_an_older_revision_is_told_the_current_one()
    {
        var draft = await DraftAsync();
        using (var none = await admin.SendAsync(HttpMethod.Put, $"/drafts/{draft}/tables/providers/rows/hill-clinic-tx", Clinic))
            Assert.Equal(428, (int)none.StatusCode);
        await admin.JsonAsync(HttpMethod.Put, $"/drafts/{draft}/tables/providers/rows/hill-clinic-tx", Clinic, revision: 1);

        using var late = await admin.SendAsync(HttpMethod.Delete, $"/drafts/{draft}", revision: 1);

        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        Assert.Equal("\"2\"", late.Headers.ETag!.Tag);
        Assert.Equal("application/problem+json", late.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task What_comes_to_its_end_is_listed_by_day_as_far_ahead_as_was_asked()
    {
        var (soon, later) = (await FactsAsync("?within=0"), await FactsAsync("?within=10000"));
        Assert.All(soon, fact => Assert.True(fact.GetProperty("ended").GetBoolean()));
        Assert.True(later.Count > soon.Count);
        Assert.Equal(later.Select(Day).Order(StringComparer.Ordinal), later.Select(Day));
        Assert.Contains(later, fact => fact.GetProperty("kind").GetString() == "dropped" && !fact.GetProperty("ended").GetBoolean());
        foreach (var wrong in (string[])["-1", "x", "10001", "1.5"])
            await admin.JsonAsync(HttpMethod.Get, $"/expiring?within={wrong}", null, 422);

        async Task<List<JsonElement>> FactsAsync(string query) =>
            [.. (await admin.JsonAsync(HttpMethod.Get, "/expiring" + query, null)).GetProperty("facts").EnumerateArray()];
        static string Day(JsonElement fact) => fact.GetProperty("day").GetString()!;
    }

    [Fact]
    public async Task A_request_sent_again_gets_the_first_answer_and_does_nothing_twice()
    {
        var key = Guid.NewGuid().ToString();
        var first = await admin.JsonAsync(HttpMethod.Post, "/drafts", NewDraft, 201, key: key);
        using var again = await admin.SendAsync(HttpMethod.Post, "/drafts", NewDraft, key: key);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(["true"], again.Headers.GetValues("Idempotency-Replayed"));
        Assert.EndsWith(first.GetProperty("id").GetString()!, again.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(first.ToString(), await again.Content.ReadAsStringAsync(Cancel));

        await admin.JsonAsync(HttpMethod.Post, "/drafts", NewDraft.Replace("Autumn", "Winter", StringComparison.Ordinal), 422, key: key);
        Assert.NotEqual(first.GetProperty("id").GetString(), (await admin.JsonAsync(HttpMethod.Post, "/drafts", NewDraft, 201, name: "bea", key: key)).GetProperty("id").GetString());
        await admin.JsonAsync(HttpMethod.Post, "/drafts", NewDraft, 400, key: "");
        await admin.JsonAsync(HttpMethod.Post, "/drafts", NewDraft, 400, key: new string('k', 201));
    }

    [Fact]
    public async Task Every_fault_of_a_body_is_told_at_once()
    {
        var problem = await admin.JsonAsync(HttpMethod.Post, "/drafts", """{"subject":"weather","name":"x"}""", 422);
        Assert.Equal(["/subject", "/title", ""], problem.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString()));
        var draft = await DraftAsync();
        var cells = await admin.JsonAsync(HttpMethod.Put, $"/drafts/{draft}/tables/providers/rows/a-b", """{"cells":{"name":5,"colour":"red"}}""", 422, revision: 1);
        Assert.Equal(2, cells.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task A_draft_goes_the_whole_way_and_estimates_follow_at_once()
    {
        var draft = await DraftAsync();
        await admin.JsonAsync(HttpMethod.Put, $"/drafts/{draft}/tables/providers/rows/hill-clinic-tx", Clinic, revision: 1);
        var price = JsonSerializer.Serialize(new { cells = Editions.EditionsDesk.PriceCells("hill-clinic-tx", "480.00") });
        await admin.JsonAsync(HttpMethod.Put, $"/drafts/{draft}/tables/prices/rows/hill-clinic-tx.session", price, revision: 2);
        Assert.True((await admin.JsonAsync(HttpMethod.Get, $"/drafts/{draft}/check")).GetProperty("passed").GetBoolean());
        var preview = await admin.JsonAsync(HttpMethod.Get, $"/drafts/{draft}/preview");
        Assert.True(preview.GetProperty("regionsMoved").GetInt32() > 0);
        Assert.NotEmpty(preview.GetProperty("regionMoves")[0].GetProperty("region").GetProperty("name").GetString()!);

        var published = await admin.JsonAsync(HttpMethod.Post, $"/drafts/{draft}/publication", """{"note":"A clinic in Austin"}""", revision: 3);

        var edition = published.GetProperty("publishedAs").GetString();
        Assert.Equal(edition, await AnsweringFromAsync());
        Assert.Contains("hill-clinic-tx.session", await (await admin.SendAsync(HttpMethod.Get, $"/editions/prices/{edition}/files/prices/prices.csv")).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        await admin.JsonAsync(HttpMethod.Post, $"/drafts/{draft}/publication", """{"note":"again"}""", 409, revision: 4);
        var trail = await admin.JsonAsync(HttpMethod.Get, "/audit?limit=100");
        Assert.Contains(trail.GetProperty("entries").EnumerateArray(), entry =>
            entry.GetProperty("act").GetString() == "publish" && entry.GetProperty("outcome").GetString() == "done"
            && entry.GetProperty("to").GetString() == edition && entry.GetProperty("by").GetString() == "ana (id-ana)" && entry.GetProperty("why").GetString() == "A clinic in Austin");
        Assert.True((await admin.JsonAsync(HttpMethod.Get, "/audit/verification")).GetProperty("whole").GetBoolean());

        var before = published.GetProperty("baseEditionId").GetString();
        await admin.JsonAsync(HttpMethod.Post, "/editions/prices/rollback", JsonSerializer.Serialize(new { editionId = before, from = before, note = "wrong from" }), 409);
        await admin.JsonAsync(HttpMethod.Post, "/editions/prices/rollback", JsonSerializer.Serialize(new { editionId = before, from = edition, note = "back" }), 204);
        Assert.Equal(before, await AnsweringFromAsync());
        Assert.DoesNotContain(admin.App.Log.Lines, line => line.StartsWith("Microsoft.AspNetCore.Server.Kestrel Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_export_imported_again_is_the_identical_edition()
    {
        foreach (var subject in (string[])["prices", "programs"])
        {
            var current = (await admin.JsonAsync(HttpMethod.Get, $"/editions/{subject}")).GetProperty("current").GetString();
            var export = await admin.JsonAsync(HttpMethod.Get, $"/editions/{subject}/{current}");
            var draft = (await admin.JsonAsync(HttpMethod.Post, "/drafts", JsonSerializer.Serialize(new { subject, title = "Copy" }), 201)).GetProperty("id").GetString();
            var import = (await admin.JsonAsync(HttpMethod.Post, $"/drafts/{draft}/imports", """{"table":"edition","dryRun":false}""", 202)).GetProperty("id").GetString();
            await admin.JsonAsync(HttpMethod.Put, $"/imports/{import}/content", export.ToString(), 202);
            await WaitAsync(import!, "staged");
            var difference = await admin.JsonAsync(HttpMethod.Get, $"/drafts/{draft}/difference");
            Assert.Equal((current, 0), (difference.GetProperty("to").GetString(), difference.GetProperty("total").GetInt32()));
        }
    }

    [Fact]
    public async Task A_dry_run_changes_nothing_and_tells_each_fault_by_line_and_column()
    {
        var draft = await DraftAsync();
        var import = (await admin.JsonAsync(HttpMethod.Post, $"/drafts/{draft}/imports", """{"table":"providers"}""", 202)).GetProperty("id").GetString();
        var template = await (await admin.SendAsync(HttpMethod.Get, "/templates/providers.csv")).Content.ReadAsStringAsync(Cancel);
        await admin.JsonAsync(HttpMethod.Put, $"/imports/{import}/content", template + "lake,Lake Clinic,spa,Austin,TX,78701\n=1,x,clinic,,TX,\n", 202, type: "text/csv");
        var job = await WaitAsync(import!, "refused");

        Assert.Equal((2, 3), (job.GetProperty("rows").GetInt32(), job.GetProperty("findingCount").GetInt32()));
        Assert.Contains(job.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("line").GetInt32() == 2 && finding.GetProperty("column").GetString() == "kind");
        Assert.Contains("3,id,formula,", await (await admin.SendAsync(HttpMethod.Get, $"/imports/{import}/findings.csv")).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        await admin.JsonAsync(HttpMethod.Post, $"/imports/{import}/staging", null, 422);
        Assert.Equal(0, (await admin.JsonAsync(HttpMethod.Get, $"/drafts/{draft}")).GetProperty("changes").GetInt32());
    }

    [Fact]
    public async Task The_secret_of_a_key_is_shown_once_and_kept_nowhere()
    {
        var key = Guid.NewGuid().ToString();
        const string body = """{"owner":"Hill Clinic","kind":"secret","mode":"live"}""";
        var made = await admin.JsonAsync(HttpMethod.Post, "/keys", body, 201, key: key);
        var secret = made.GetProperty("secret").GetString()!;
        Assert.StartsWith($"sk_live_{made.GetProperty("key").GetProperty("id").GetString()}_", secret, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, (await admin.JsonAsync(HttpMethod.Post, "/keys", body, 201, key: key)).GetProperty("secret").ValueKind);
        await admin.JsonAsync(HttpMethod.Post, "/keys", """{"owner":"x","kind":"publishable","mode":"live"}""", 422);
        foreach (var origin in (string[])["https://*.example", "http://clinic.example", "https://clinic.example/", "https://clinic.example/page", "clinic.example"])
            await admin.JsonAsync(HttpMethod.Post, "/keys", JsonSerializer.Serialize(new { owner = "x", kind = "publishable", mode = "test", origins = new[] { origin } }), 422);

        foreach (var file in Directory.EnumerateFiles(admin.App.DataDirectory, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(stream, Encoding.Latin1);
            Assert.DoesNotContain(secret.Split('_')[^1], await text.ReadToEndAsync(Cancel), StringComparison.Ordinal);
        }
        Assert.DoesNotContain(admin.App.Log.Lines, line => line.Contains(secret.Split('_')[^1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Guessing_locks_an_address_out_for_a_while_right_key_or_wrong()
    {
        for (var guess = 0; guess < Guessing.MostFailures; guess++)
            Assert.Equal(401, await StatusAsync($"guess-{guess}"));
        using (var locked = await RawAsync(AdminApp.Token(Role.Publisher)))
        {
            Assert.Equal(429, (int)locked.StatusCode);
            Assert.True(locked.Headers.RetryAfter!.Delta > TimeSpan.FromMinutes(14));
        }
        admin.App.Clock.Advance(Guessing.Within);
        Assert.Equal(200, await StatusAsync(AdminApp.Token(Role.Publisher)));

        async Task<int> StatusAsync(string token)
        {
            using var response = await RawAsync(token);
            return (int)response.StatusCode;
        }

        Task<HttpResponseMessage> RawAsync(string token)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/admin/drafts", UriKind.Relative));
            request.Headers.Authorization = new("Bearer", token);
            return admin.App.Http.SendAsync(request, Cancel);
        }
    }

    private async Task<string> AnsweringFromAsync()
    {
        using var body = new StringContent("""{"region":"78701","method":"iv"}""", Encoding.UTF8, "application/json");
        using var response = await admin.App.Http.PostAsync(new Uri("/api/v1/estimates", UriKind.Relative), body, Cancel);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("editions").GetProperty("prices").GetString()!;
    }

    private async Task<string> DraftAsync() => (await admin.JsonAsync(HttpMethod.Post, "/drafts", NewDraft, 201)).GetProperty("id").GetString()!;

    private async Task<JsonElement> WaitAsync(string import, string state)
    {
        for (var tries = 0; tries < 400; tries++)
        {
            var job = await admin.JsonAsync(HttpMethod.Get, $"/imports/{import}");
            if (job.GetProperty("state").GetString() == state)
                return job;
            await Task.Delay(25, Cancel);
        }
        throw new TimeoutException(state);
    }
}
