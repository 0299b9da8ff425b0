using CostFinder.App.Http;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>A page of what the store lists, from where the last page ended.</summary>
internal static class StoredPage
{
    private const int DefaultLimit = 25;
    private const int LargestLimit = 100;

    public static async Task<(IReadOnlyList<T> Items, string? Next)> ReadAsync<T>(
        HttpContext context, IAsyncEnumerable<T> from, string? limit, Func<T, string> key, List<Fault> faults)
    {
        var most = DefaultLimit;
        if (limit is not null && !(int.TryParse(limit, out most) && most is >= 1 and <= LargestLimit))
        {
            faults.Add(new("/limit", "not-in-range", Text.Same($"Enter limit as a whole number from 1 to {LargestLimit}.")));
            return ([], null);
        }
        var items = await from.Take(most + 1).ToListAsync(context.RequestAborted);
        if (items.Count <= most)
            return (items, null);
        items.RemoveAt(most);
        var next = key(items[^1]);
        var others = context.Request.Query.Where(pair => pair.Key is not ("cursor" or "limit"))
            .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}");
        context.Response.Headers.Link =
            $"<{context.Request.Path}?{string.Join("&", [.. others, $"limit={most}", $"cursor={Uri.EscapeDataString(next)}"])}>; rel=\"next\"";
        return (items, next);
    }
}
