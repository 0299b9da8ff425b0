using System.Globalization;
using CostFinder.App.Catalog;
using CostFinder.App.Http;
using Microsoft.Net.Http.Headers;

namespace CostFinder.App.Access;

/// <summary>
/// What the public API asks of callers before their question is looked at: a key that is right when one is sent, from a page it is meant
/// for, and not too many calls. Without a key the API is open to programs and closed to other people's pages.
/// </summary>
public static class PublicAccess
{
    public const string KeyHeader = "X-Api-Key";

    /// <summary>Stands on answers while the store is away: when it last said which facts are current.</summary>
    public const string ConfirmedHeader = "X-Facts-Confirmed-At";

    private const string Exposed = ConfirmedHeader + ", RateLimit, RateLimit-Policy, Retry-After, ETag, Link, X-Request-Id, Deprecation, Sunset";

    public static void UsePublicAccess(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments(Routes.Api) || context.Request.Path.StartsWithSegments(Routes.Admin))
        {
            await next(context);
            return;
        }
        var services = context.RequestServices;
        var ring = services.GetRequiredService<EmbedderKeyRing>();
        var origin = context.Request.Headers.Origin.ToString();
        var isForeign = origin.Length > 0 && origin != $"{context.Request.Scheme}://{context.Request.Host}";
        if (isForeign)
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (isForeign && HttpMethods.IsOptions(context.Request.Method) && context.Request.Headers.AccessControlRequestMethod.Count > 0)
        {
            await AnswerPreflightAsync(context, ring, origin);
            return;
        }

        var address = services.GetRequiredService<ClientAddress>();
        var guessing = services.GetRequiredService<Guessing>();
        var limits = services.GetRequiredService<CallLimits>();
        var (caller, limit) = ($"address {address.Of(context)}", limits.Anonymous);
        if (context.Request.Headers[KeyHeader].ToString() is { Length: > 0 } secret)
        {
            if (guessing.LockedFor(address.Of(context)) is { } left)
            {
                await TooMany.WriteAsync(context, left);
                return;
            }
            if (await ring.FindAsync(secret, context.RequestAborted) is not { } key)
            {
                guessing.Failed(address.Of(context));
                await Problem.WriteAsync(context, ProblemKind.SignInNeeded);
                return;
            }
            if (!MayBeUsed(key, context, isForeign ? origin : null))
            {
                await Problem.WriteAsync(context, ProblemKind.NotAllowed);
                return;
            }
            if (isForeign)
                Grant(context, origin);
            (caller, limit) = ($"key {key.Id}", new(key.PerMinute, key.PerDay));
        }
        var allowance = services.GetRequiredService<CallCounts>().Count(caller, limit);
        context.Response.OnStarting(() =>
        {
            context.Response.Headers["RateLimit-Policy"] = allowance.Policy;
            context.Response.Headers["RateLimit"] = allowance.Left;
            if (services.GetRequiredService<CatalogSource>() is { IsStale: true, ConfirmedAt: { } confirmed })
                context.Response.Headers[ConfirmedHeader] = confirmed.ToString("O", CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });
        if (!allowance.IsAllowed && (limits.RefusesLocal || !address.IsLocal(context)))
            await TooMany.WriteAsync(context, allowance.Wait);
        else
            await next(context);
    });

    /// <summary>A browser asks before it sends a key, so the page is granted what any key allows it; the key itself is checked with the call.</summary>
    private static async Task AnswerPreflightAsync(HttpContext context, EmbedderKeyRing ring, string origin)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        if (!await ring.KnowsOriginAsync(origin, context.RequestAborted))
            return;
        Grant(context, origin);
        context.Response.Headers.AccessControlAllowMethods = "GET, POST";
        context.Response.Headers.AccessControlAllowHeaders = $"Content-Type, {KeyHeader}, If-None-Match";
        context.Response.Headers.AccessControlMaxAge = "600";
    }

    private static void Grant(HttpContext context, string origin)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.AccessControlAllowOrigin = origin;
            context.Response.Headers.AccessControlExposeHeaders = Exposed;
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            return Task.CompletedTask;
        });
    }

    /// <summary>A secret key has no business in a page, and a publishable one only in those it names.</summary>
    private static bool MayBeUsed(EmbedderKey key, HttpContext context, string? origin)
    {
        var scope = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) ? KeyScope.Reference : KeyScope.Estimates;
        return key.Scopes.Contains(scope) && (origin is null || (key.Kind == KeyKind.Publishable && key.Origins.Contains(origin)));
    }
}
