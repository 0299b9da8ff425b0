using CostFinder.App.Catalog;
using CostFinder.App.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;

namespace CostFinder.App.Access;

/// <summary>
/// Who may do what. With <c>CostFinder:SignIn:Authority</c> and <c>CostFinder:SignIn:Audience</c> admins sign in with their organisation's
/// identity (OpenID Connect, such as Microsoft Entra ID) and its roles; otherwise with the local admin key.
/// </summary>
public static class AccessRegistration
{
    public static void AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Guessing>();
        services.AddSingleton<ClientAddress>();
        services.AddSingleton<LocalAdminKey>();
        services.AddSingleton<SessionKey>();
        services.AddSingleton<EmbedderKeys>();
        services.AddSingleton<EmbedderKeyRing>();
        services.AddSingleton<CallCounts>();
        services.AddSingleton(CallLimits.Of(configuration));
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, GuessCountingResult>();
        if (SignsInWithOrganisation(configuration))
        {
            var signIn = configuration.GetSection("CostFinder:SignIn");
            services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
            {
                options.Authority = signIn["Authority"];
                options.Audience = signIn["Audience"] ?? throw new InvalidOperationException("CostFinder:SignIn:Audience is missing; name the audience of our tokens.");
                options.MapInboundClaims = false;
                options.IncludeErrorDetails = false;
                options.TokenValidationParameters.RoleClaimType = Actor.RoleClaim;
                options.TokenValidationParameters.NameClaimType = "sub";
            });
        }
        else
            services.AddAuthentication(AdminKeySignIn.SchemeName).AddScheme<AuthenticationSchemeOptions, AdminKeySignIn>(AdminKeySignIn.SchemeName, null);
        var policies = services.AddAuthorizationBuilder();
        foreach (var role in Enum.GetValues<Role>())
            policies.AddPolicy(PolicyOf(role), policy => policy.RequireRole(Enum.GetValues<Role>().Where(one => one >= role).Select(Words.Of)));
    }

    public static bool SignsInWithOrganisation(IConfiguration configuration) => configuration["CostFinder:SignIn:Authority"] is { Length: > 0 };

    /// <summary>Only admins with that role, or one above it, get to the route.</summary>
    public static TBuilder Demands<TBuilder>(this TBuilder route, Role role) where TBuilder : IEndpointConventionBuilder =>
        route.RequireAuthorization(PolicyOf(role));

    /// <summary>Whoever guessed too often is turned away before anything is looked at.</summary>
    public static void UseLockOut(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var guessing = context.RequestServices.GetRequiredService<Guessing>();
        if (context.Request.Path.StartsWithSegments(Routes.Admin)
            && guessing.LockedFor(context.RequestServices.GetRequiredService<ClientAddress>().Of(context)) is { } left)
        {
            await TooMany.WriteAsync(context, left);
            return;
        }
        await next(context);
    });

    private static string PolicyOf(Role role) => $"role {Words.Of(role)}";
}
