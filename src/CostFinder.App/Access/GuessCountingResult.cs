using CostFinder.App.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace CostFinder.App.Access;

/// <summary>
/// Turns away whoever is not signed in or lacks the role, and counts wrong keys. Every wrong key gets the same answer, whether there is
/// one like it or not.
/// </summary>
public sealed class GuessCountingResult(Guessing guessing, ClientAddress addresses) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Challenged && context.Request.Headers.Authorization.Count > 0)
            guessing.Failed(addresses.Of(context));
        await _usual.HandleAsync(next, context, policy, authorizeResult);
    }
}

/// <summary>Says that somebody asks too often, and when to come back.</summary>
internal static class TooMany
{
    public static Task WriteAsync(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = $"{(long)Math.Max(1, Math.Ceiling(wait.TotalSeconds))}";
        return Problem.WriteAsync(context, ProblemKind.TooMany);
    }
}
