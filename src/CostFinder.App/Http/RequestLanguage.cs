using CostFinder.Core.Wording;
using Microsoft.Net.Http.Headers;

namespace CostFinder.App.Http;

/// <summary>In which language to answer: the one that the address names, else the first of ours that the header Accept-Language prefers, else English.</summary>
public static class RequestLanguage
{
    /// <summary>Addresses of pages may begin with a language, so that a link leads to it whatever the browser prefers.</summary>
    public const string EnglishPath = "/en";
    public const string SpanishPath = "/es";

    public static Language Of(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments(SpanishPath))
            return Language.Spanish;
        if (context.Request.Path.StartsWithSegments(EnglishPath) || context.Request.Headers.AcceptLanguage.Count == 0)
            return Language.English;
        foreach (var wanted in context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(wanted => wanted.Quality ?? 1))
        {
            if (wanted.Quality == 0)
                continue;
            if (IsFor(wanted.Value, "es"))
                return Language.Spanish;
            if (IsFor(wanted.Value, "en"))
                return Language.English;
        }
        return Language.English;
    }

    /// <summary>Says on each answer that is written for a reader in which language it is, and that another reader may get another.</summary>
    public static void UseRequestLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // When the answer starts its kind is known, and nothing clears the headers any more.
        context.Response.OnStarting(Tell, context);
        return next(context);
    });

    /// <summary>The language as a tag, such as <c>es</c>.</summary>
    public static string Tag(Language language) => language == Language.Spanish ? "es" : "en";

    private static Task Tell(object state)
    {
        var context = (HttpContext)state;
        if (IsForReaders(context))
        {
            context.Response.Headers.ContentLanguage = Tag(Of(context));
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        }
        return Task.CompletedTask;
    }

    /// <summary>What the public API and the pages answer; failures too, wherever they happen. The page for developers is in English.</summary>
    private static bool IsForReaders(HttpContext context) =>
        (context.Request.Path.StartsWithSegments(Routes.Api) && !context.Request.Path.StartsWithSegments(Routes.Admin))
        || (context.Response.ContentType is { } type
            && (type.StartsWith("application/problem+json", StringComparison.Ordinal)
                || (type.StartsWith("text/html", StringComparison.Ordinal) && !context.Request.Path.StartsWithSegments(Routes.Docs))));

    private static bool IsFor(Microsoft.Extensions.Primitives.StringSegment tag, string language) =>
        tag.Equals(language, StringComparison.OrdinalIgnoreCase)
        || (tag.Length > language.Length && tag[language.Length] == '-' && tag.StartsWith(language, StringComparison.OrdinalIgnoreCase));
}
