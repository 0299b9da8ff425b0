using System.Security.Claims;
using System.Text.Encodings.Web;
using CostFinder.App.Catalog;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CostFinder.App.Access;

/// <summary>Signs in whoever sends the local admin key as a bearer token.</summary>
public sealed class AdminKeySignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, LocalAdminKey key, SessionKey session)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "AdminKey";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        const string scheme = "Bearer ";
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var sent = header[scheme.Length..].Trim();
        var by = session.Is(sent) ? session.By : await key.IsAsync(sent, Context.RequestAborted) ? "local-admin" : null;
        if (by is null)
            return AuthenticateResult.Fail("wrong key");
        var identity = new ClaimsIdentity(
            [new("sub", by), new(Actor.RoleClaim, Words.Of(Role.Publisher))], SchemeName, "sub", Actor.RoleClaim);
        return AuthenticateResult.Success(new(new(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }
}

/// <summary>
/// A key that lives as long as this process and is never stored: the console works on a store of its own through the same routes as
/// everybody else, and whoever may open the store's files may do so.
/// </summary>
public sealed class SessionKey
{
    private string? _hash;

    /// <summary>Who works with it, for the audit trail.</summary>
    public string By { get; private set; } = "console";

    public string Open(string by)
    {
        var key = SecretText.New();
        (_hash, By) = (SecretText.HashOf(key), by);
        return key;
    }

    internal bool Is(string key) => SecretText.Matches(key, _hash);
}
