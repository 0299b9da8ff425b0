using System.Text;
using CostFinder.App.Access;
using CostFinder.App.Storage;
using CostFinder.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace CostFinder.Tests.Access;

/// <summary>Keys, pages of others and limits of the public API. The callers are on this machine, so local calls are refused here like all others.</summary>
public sealed class PublicAccessTests : IAsyncLifetime
{
    private const string Page = "https://clinic.example";

    private readonly RunningApp _app = new(["--CostFinder:Limits:Local", "true", "--CostFinder:Limits:PerMinute", "5", "--CostFinder:Limits:PerDay", "8"]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Without_a_key_there_are_so_many_calls_in_a_minute_and_a_day_and_each_answer_says_how_many_are_left()
    {
        for (var call = 1; call <= 5; call++)
        {
            using var response = await GetAsync();
            Assert.Equal(200, (int)response.StatusCode);
            Assert.Equal("\"minute\";q=5;w=60, \"day\";q=8;w=86400", response.Headers.GetValues("RateLimit-Policy").Single());
            Assert.StartsWith($"\"minute\";r={5 - call};t=", response.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
        }
        using (var refused = await GetAsync())
        {
            Assert.Equal((429, "application/problem+json"), ((int)refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        }
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((200, 200, 429), (await StatusAsync(), await StatusAsync(), await StatusAsync())); // eight were allowed in the day, and one was refused
        _app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(200, await StatusAsync());
    }

    [Fact]
    public async Task Calls_from_this_machine_are_not_refused_unless_that_is_asked_for()
    {
        await using var usual = new RunningApp(["--CostFinder:Limits:PerMinute", "1"]);
        await usual.InitializeAsync();
        for (var call = 0; call < 3; call++)
        {
            using var response = await usual.Http.GetAsync(new Uri("/api/v1/treatments", UriKind.Relative), Cancel);
            Assert.Equal(200, (int)response.StatusCode);
        }
    }

    [Fact]
    public async Task A_publishable_key_works_on_its_pages_and_a_secret_one_in_no_page()
    {
        var (pk, sk) = (await KeyAsync(KeyKind.Publishable, [Page]), await KeyAsync(KeyKind.Secret, []));
        using (var right = await GetAsync(pk.Secret, Page))
        {
            Assert.Equal(200, (int)right.StatusCode);
            Assert.Equal(Page, right.Headers.GetValues("Access-Control-Allow-Origin").Single());
            Assert.Contains("Origin", right.Headers.Vary);
            Assert.Contains("RateLimit", right.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
            Assert.False(right.Headers.Contains("Access-Control-Allow-Credentials"));
        }
        foreach (var (secret, origin, expected) in ((string?, string?, int)[])
        [
            (pk.Secret, "https://other.example", 403), (pk.Secret, "https://clinic.example:8443", 403), (pk.Secret, "http://clinic.example", 403),
            (pk.Secret, null, 200), (sk.Secret, null, 200), (sk.Secret, Page, 403), (null, Page, 200),
        ])
        {
            using var response = await GetAsync(secret, origin);
            Assert.Equal(expected, (int)response.StatusCode);
            Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    [Fact]
    public async Task A_browser_that_asks_first_is_answered_without_a_key()
    {
        await KeyAsync(KeyKind.Publishable, [Page]);
        Assert.Equal((204, Page), await PreflightAsync(Page));
        Assert.Equal((204, null), await PreflightAsync("https://other.example"));

        async Task<(int, string?)> PreflightAsync(string origin)
        {
            using var request = new HttpRequestMessage(HttpMethod.Options, new Uri("/api/v1/estimates", UriKind.Relative));
            request.Headers.Add("Origin", origin);
            request.Headers.Add("Access-Control-Request-Method", "POST");
            using var response = await _app.Http.SendAsync(request, Cancel);
            return ((int)response.StatusCode, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null);
        }
    }

    [Fact]
    public async Task A_key_has_its_own_limits_and_scopes()
    {
        var key = await KeyAsync(KeyKind.Secret, [], perMinute: 2, scopes: [KeyScope.Reference]);
        Assert.Equal((200, 200, 429), (await StatusAsync(key.Secret), await StatusAsync(key.Secret), await StatusAsync(key.Secret)));
        Assert.Equal(200, await StatusAsync()); // who sends no key is counted apart
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var body = new StringContent("""{"region":"78701","method":"iv"}""", Encoding.UTF8, "application/json");
        body.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/estimates", UriKind.Relative)) { Content = body };
        request.Headers.Add(PublicAccess.KeyHeader, key.Secret);
        using var response = await _app.Http.SendAsync(request, Cancel);
        Assert.Equal(403, (int)response.StatusCode);
    }

    [Fact]
    public async Task Both_secrets_work_while_a_key_is_rotated_and_the_day_of_its_use_is_noted()
    {
        var keys = _app.Services.GetRequiredService<EmbedderKeys>();
        var first = await KeyAsync(KeyKind.Secret, [], perMinute: 100);
        Assert.Equal(200, await StatusAsync(first.Secret));
        var second = (await keys.RotateAsync(first.Key.Id, Cancel))!.Value;
        Assert.Null(await keys.RotateAsync(first.Key.Id, Cancel));
        Forget();
        Assert.Equal((200, 200), (await StatusAsync(first.Secret), await StatusAsync(second.Secret)));
        Assert.NotNull(await keys.DropAsync(first.Key.Id, 1, Cancel));
        Assert.Null(await keys.DropAsync(first.Key.Id, 2, Cancel));
        Forget();
        Assert.Equal((401, 200), (await StatusAsync(first.Secret), await StatusAsync(second.Secret)));
        for (var tries = 0; tries < 100 && (await keys.FindAsync(first.Key.Id, Cancel))!.LastUsedOn is null; tries++)
            await Task.Delay(25, Cancel);
        Assert.Equal(new DateOnly(2026, 11, 24), (await keys.FindAsync(first.Key.Id, Cancel))!.LastUsedOn);
        await keys.RevokeAsync(first.Key.Id, Cancel);
        Forget();
        Assert.Equal(401, await StatusAsync(second.Secret));
    }

    [Fact]
    public async Task A_wrong_key_is_refused_alike_whatever_is_wrong_with_it_and_guessing_ends()
    {
        var key = await KeyAsync(KeyKind.Secret, [], perMinute: 100);
        var answers = new HashSet<string>();
        string[] guesses = ["x", "sk_live_nobody_000000", key.Secret[..^1] + "!", key.Key.Prefix, key.Secret.Replace("sk_live", "pk_live", StringComparison.Ordinal)];
        foreach (var guess in guesses.Concat(guesses))
        {
            using var response = await GetAsync(guess);
            Assert.Equal(401, (int)response.StatusCode);
            var text = await response.Content.ReadAsStringAsync(Cancel);
            answers.Add(text[..text.IndexOf("\"requestId\"", StringComparison.Ordinal)]);
        }
        Assert.Single(answers);
        Assert.Equal(429, await StatusAsync(key.Secret));
        _app.Clock.Advance(Guessing.Within);
        Assert.Equal(200, await StatusAsync(key.Secret));
    }

    [Fact]
    public async Task The_local_admin_key_is_made_once_kept_as_a_hash_and_opens_the_admin_routes()
    {
        var local = _app.Services.GetRequiredService<LocalAdminKey>();
        var key = (await local.MakeOnceAsync(Cancel))!;
        Assert.StartsWith(LocalAdminKey.Prefix, key, StringComparison.Ordinal);
        Assert.Null(await local.MakeOnceAsync(Cancel));
        Assert.DoesNotContain(key, (await _app.Services.GetRequiredService<IRecordStore>().FindAsync("admin-key", "admin-key", Cancel))!.Text, StringComparison.Ordinal);
        Assert.Equal((200, 401, 401), (await AdminAsync(key), await AdminAsync(key + "0"), await AdminAsync("")));
        var replaced = await local.ReplaceAsync(Cancel);
        Assert.Equal((401, 200), (await AdminAsync(key), await AdminAsync(replaced)));

        async Task<int> AdminAsync(string sent)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/admin/keys", UriKind.Relative));
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {sent}");
            using var response = await _app.Http.SendAsync(request, Cancel);
            return (int)response.StatusCode;
        }
    }

    private Task<(EmbedderKey Key, string Secret)> KeyAsync(KeyKind kind, IReadOnlyList<string> origins, int perMinute = 50, IReadOnlyList<KeyScope>? scopes = null)
    {
        Forget();
        return _app.Services.GetRequiredService<EmbedderKeys>().CreateAsync(new()
        {
            Id = "",
            Owner = "Clinic",
            Kind = kind,
            Mode = KeyMode.Live,
            Scopes = scopes ?? Enum.GetValues<KeyScope>(),
            Origins = origins,
            PerMinute = perMinute,
            PerDay = 1_000,
            Secrets = [],
            CreatedBy = "tests",
            CreatedAt = default,
        }, Cancel);
    }

    private void Forget() => _app.Services.GetRequiredService<EmbedderKeyRing>().Forget();

    private async Task<int> StatusAsync(string? key = null)
    {
        using var response = await GetAsync(key);
        return (int)response.StatusCode;
    }

    private Task<HttpResponseMessage> GetAsync(string? key = null, string? origin = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/treatments", UriKind.Relative));
        if (key is not null)
            request.Headers.TryAddWithoutValidation(PublicAccess.KeyHeader, key);
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return _app.Http.SendAsync(request, Cancel);
    }
}
