using CostFinder.Core.Wording;

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

    /// <summary>The language as a tag, such as <c>es</c>.</summary>
    public static string Tag(Language language) => language == Language.Spanish ? "es" : "en";

    private static bool IsFor(Microsoft.Extensions.Primitives.StringSegment tag, string language) =>
        tag.Equals(language, StringComparison.OrdinalIgnoreCase)
        || (tag.Length > language.Length && tag[language.Length] == '-' && tag.StartsWith(language, StringComparison.OrdinalIgnoreCase));
}
