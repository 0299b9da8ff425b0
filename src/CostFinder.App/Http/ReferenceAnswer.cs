using System.Text.Json.Serialization.Metadata;
using CostFinder.Core.Wording;
using Microsoft.Net.Http.Headers;

namespace CostFinder.App.Http;

/// <summary>
/// Answers reference data, which changes only when an edition is published: the edition is the ETag, so a caller that has it is told so
/// without a body.
/// </summary>
public static class ReferenceAnswer
{
    private const int DefaultLimit = 25;
    private const int LargestLimit = 100;

    public static IResult Of<T>(HttpContext context, string edition, T document, JsonTypeInfo<T> type)
    {
        var tag = new EntityTagHeaderValue($"\"{edition}{(RequestLanguage.Of(context) == Language.Spanish ? "-es" : "")}\"");
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new() { Public = true, MaxAge = TimeSpan.FromMinutes(1) };
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known == EntityTagHeaderValue.Any)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Json(document, type);
    }

    /// <summary>
    /// Cuts a page out of a list by <c>limit</c> (1 to 100, 25 when absent) and <c>cursor</c>, the id after which the page starts.
    /// The list has to be in the order of its ids' positions; the next page is also named by a Link header.
    /// </summary>
    public static (IReadOnlyList<T> Items, string? NextCursor)? Page<T>(HttpContext context, IReadOnlyList<T> all, Func<T, string> id, List<Fault> faults)
    {
        var query = context.Request.Query;
        var limit = DefaultLimit;
        if (query.TryGetValue("limit", out var asked) && !(int.TryParse(asked, out limit) && limit is >= 1 and <= LargestLimit))
            faults.Add(new("/limit", "not-in-range", Text.Same($"Enter limit as a whole number from 1 to {LargestLimit}.")));
        var start = 0;
        if (query.TryGetValue("cursor", out var cursor))
        {
            start = all.Select(id).ToList().IndexOf(cursor.ToString()) + 1;
            if (start == 0)
                faults.Add(new("/cursor", "unknown-cursor", Text.Same("Send the nextCursor of the page before, or leave cursor out to start anew.")));
        }
        if (faults.Count > 0)
            return null;

        IReadOnlyList<T> items = [.. all.Skip(start).Take(limit)];
        if (start + items.Count >= all.Count)
            return (items, null);
        var next = id(items[^1]);
        var others = query.Where(pair => pair.Key is not ("cursor" or "limit")).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}");
        var address = $"{context.Request.Path}?{string.Join("&", [.. others, $"limit={limit}", $"cursor={Uri.EscapeDataString(next)}"])}";
        context.Response.Headers.Link = $"<{address}>; rel=\"next\"";
        return (items, next);
    }
}
