using System.Text.Json;
using System.Text.Json.Serialization;
using CostFinder.App.Access;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Editions;
using CostFinder.App.Endpoints;
using CostFinder.App.Http;
using CostFinder.App.Operations;
using CostFinder.App.Pages;
using CostFinder.App.Storage;
using CostFinder.Core.Wording;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;

namespace CostFinder.App;

/// <summary>
/// The whole web application, whatever hosts it: <see cref="AddCostFinder"/> registers its parts, <see cref="UseCostFinder"/> builds the one
/// pipeline that every request goes through.
/// </summary>
public static class CostFinderApplication
{
    public static IServiceCollection AddCostFinder(this IServiceCollection services, IConfiguration configuration, ReadAhead? ahead = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<JsonOptions>(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ContractJson.Default);
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddLogging(logging => logging.AddFilter("Microsoft", LogLevel.Warning));
        services.AddCompression();
        services.AddRouting();
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddCascadingValue(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context ? RequestLanguage.Of(context) : Language.English);
        services.AddCascadingValue(provider => Here.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext));
        services.AddEditionStore(configuration, ahead ?? ReadAhead.Nothing);
        services.AddSingleton<ReadyCatalogs>();
        services.AddSingleton<CatalogSource>();
        services.AddSingleton<EstimateDesk>();
        services.AddSingleton<ComparisonDesk>();
        services.AddSingleton<ReceiptDesk>();
        services.AddEditionWork(configuration);
        services.AddSingleton<Housekeeping>();
        services.AddSingleton<Idempotency>();
        services.AddAccess(configuration);
        services.AddSingleton<Seeding>();
        services.AddHostedService<Opening>();
        services.ProtectNothing();
        return services;
    }

    /// <summary>
    /// The pages hold no form that changes anything, and sign-in keeps no cookie, so nothing is ever protected: no key is made at the start and
    /// written to the disk, as the framework otherwise does for whoever asks for pages or sign-in.
    /// </summary>
    private static void ProtectNothing(this IServiceCollection services)
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        foreach (var maker in services.Where(service => service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.Assembly == typeof(EphemeralDataProtectionProvider).Assembly).ToList())
            services.Remove(maker);
    }

    public static void UseCostFinder(this IApplicationBuilder app)
    {
        app.UseSecurityHeaders();
        app.UseRequestLanguage();
        app.UseCompression();
        app.UseExceptionHandler(failed => failed.Run(AnswerFailureAsync));
        app.UseStatusCodePages(context => AnswerStatusAsync(context.HttpContext));
        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = "/assets",
            FileProvider = new EmbeddedFileProvider(typeof(CostFinderApplication).Assembly, "CostFinder.App.wwwroot"),
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=3600",
        });
        app.UseRouting();
        app.UseLockOut();
        app.UsePublicAccess();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseEndpoints(MapCostFinder);
    }

    private static void MapCostFinder(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Routes.Api);
        api.MapEstimates();
        api.MapComparisons();
        api.MapMatches();
        api.MapPaymentPlans();
        api.MapCalendars();
        api.MapReceipts();
        api.MapRegions();
        api.MapProviders();
        api.MapPrograms();
        api.MapReference();
        routes.MapAdmin();
        routes.MapContract();
        routes.MapHealth();
        routes.MapPatientPages();
        routes.MapReceiptPages();
        routes.MapProblemPages();
    }

    private static Task AnswerFailureAsync(HttpContext context)
    {
        var kind = context.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            BadHttpRequestException { StatusCode: var status } => ProblemKind.OfStatus(status),
            JsonException => ProblemKind.MalformedJson,
            StoreUnavailableException => ProblemKind.Unavailable,
            _ => ProblemKind.Unexpected,
        };
        return AnswerAsync(context, kind);
    }

    private static Task AnswerStatusAsync(HttpContext context) =>
        AnswerAsync(context, ProblemKind.OfStatus(context.Response.StatusCode));

    /// <summary>People get a page, programs a problem document.</summary>
    private static Task AnswerAsync(HttpContext context, ProblemKind kind) =>
        !context.Request.Path.StartsWithSegments("/api") && context.Request.GetTypedHeaders().Accept.Any(type => type.MatchesMediaType("text/html"))
            ? ProblemPages.WriteAsync(context, kind)
            : Problem.WriteAsync(context, kind);
}
