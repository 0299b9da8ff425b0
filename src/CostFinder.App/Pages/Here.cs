using CostFinder.App.Http;
using CostFinder.Core.Wording;

namespace CostFinder.App.Pages;

/// <summary>Which language the address of this page names, so that links and forms keep to it; nothing when the browser chose.</summary>
public sealed record Here(string Prefix)
{
    public static readonly Here Plain = new("");

    /// <summary>Every page is at each of these.</summary>
    public static IReadOnlyList<string> Prefixes { get; } = ["", RequestLanguage.EnglishPath, RequestLanguage.SpanishPath];

    public static Here Of(HttpContext? context) =>
        context is not null && Prefixes.FirstOrDefault(prefix => prefix.Length > 0 && context.Request.Path.StartsWithSegments(prefix)) is { } prefix ? new(prefix) : Plain;

    public static Here In(Language language) => new(language == Language.Spanish ? RequestLanguage.SpanishPath : RequestLanguage.EnglishPath);

    /// <summary>The address of one of our pages.</summary>
    public string At(string route) => route == Routes.Home && Prefix.Length > 0 ? Prefix : Prefix + route;
}
