using System.Security.Claims;
using System.Text;
using System.Text.Json;
using CostFinder.App.Access;
using CostFinder.App.Catalog;
using CostFinder.Tests.App;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CostFinder.Tests.Access;

/// <summary>The running app with an identity provider that the tests play: they sign tokens with a key of their own.</summary>
public sealed class AdminApp : IAsyncLifetime
{
    private const string Issuer = "https://identity.example";
    private const string Audience = "costfinder";

    private static readonly SymmetricSecurityKey Signing = new(Encoding.UTF8.GetBytes(new string('s', 64)));

    public AdminApp() : this([])
    {
    }

    internal AdminApp(string[] settings) => App = new(
        ["--CostFinder:SignIn:Authority", Issuer, "--CostFinder:SignIn:Audience", Audience, .. settings],
        services => services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options =>
        {
            options.TokenValidationParameters.IssuerSigningKey = Signing;
            options.TokenValidationParameters.ValidIssuer = Issuer;
            options.TokenValidationParameters.LifetimeValidator = (_, expires, _, _) => expires > Noon.UtcDateTime;
            options.Configuration = new OpenIdConnectConfiguration { Issuer = Issuer };
            options.Configuration.SigningKeys.Add(Signing);
        }));

    public RunningApp App { get; }

    private static DateTimeOffset Noon => Storage.SampleEditions.Noon;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await App.InitializeAsync();

    public async ValueTask DisposeAsync() => await App.DisposeAsync();

    internal static string Token(Role? role, string name = "ana", DateTimeOffset? expires = null, string audience = Audience, SecurityKey? key = null) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            NotBefore = Noon.AddDays(-1).UtcDateTime,
            IssuedAt = Noon.AddDays(-1).UtcDateTime,
            Expires = (expires ?? Noon.AddDays(1)).UtcDateTime,
            Subject = new ClaimsIdentity(role is { } held ? [new("oid", $"id-{name}"), new("preferred_username", name), new("roles", Words.Of(held))] : [new("oid", $"id-{name}")]),
            SigningCredentials = new(key ?? Signing, SecurityAlgorithms.HmacSha256),
        });

    internal async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? body = null, Role? role = Role.Publisher, string name = "ana", int? revision = null, string? key = null, string type = "application/json")
    {
        var request = new HttpRequestMessage(method, new Uri($"/api/v1/admin{path}", UriKind.Relative));
        request.Headers.Authorization = new("Bearer", Token(role, name));
        if (method == HttpMethod.Post)
            request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        if (revision is { } seen)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, type);
        return await App.Http.SendAsync(request, Cancel);
    }

    internal async Task<JsonElement> JsonAsync(
        HttpMethod method, string path, string? body = null, int status = 200, string name = "ana", int? revision = null, string? key = null, string type = "application/json")
    {
        using var response = await SendAsync(method, path, body, Role.Publisher, name, revision, key, type);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        Assert.True(status == (int)response.StatusCode,
            $"{method} {path}: {(int)response.StatusCode} {text}\n{string.Join('\n', App.Log.Lines.Where(line => line.Contains(" Error ", StringComparison.Ordinal)).TakeLast(3))}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
