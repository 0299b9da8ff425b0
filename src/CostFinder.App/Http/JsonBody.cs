using System.Buffers;
using System.Text.Json;

namespace CostFinder.App.Http;

/// <summary>Reads a request body as JSON, whatever host it came through, and never more of it than a request of ours can need.</summary>
public static class JsonBody
{
    public const int LargestBytes = 64 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Answers a request by its JSON. The answer is kept in no cache, and of the request nothing is left when it is answered.</summary>
    public static async Task<IResult> AnswerAsync(HttpContext context, Func<JsonElement, Task<IResult>> answer)
    {
        context.Response.Headers.CacheControl = "no-store";
        var (document, problem) = await ReadAsync(context.Request, context.RequestAborted);
        if (problem is not null)
            return Problem.Of(problem);
        using (document)
            return await answer(document!.RootElement);
    }

    public static async ValueTask<(JsonDocument? Document, ProblemKind? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
            return (null, ProblemKind.WrongMediaType);
        if (request.ContentLength > LargestBytes)
            return (null, ProblemKind.TooLarge);

        var buffer = ArrayPool<byte>.Shared.Rent(LargestBytes + 1);
        try
        {
            var length = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, LargestBytes + 1), LargestBytes + 1, throwOnEndOfStream: false, cancellationToken);
            if (length > LargestBytes)
                return (null, ProblemKind.TooLarge);
            var document = JsonDocument.Parse(buffer.AsSpan(0, length).ToArray(), Strict);
            DemandText(document.RootElement);
            return (document, null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return (null, ProblemKind.MalformedJson);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>The parser lets through strings that are no text, such as half a surrogate pair; reading them here is where that shows.</summary>
    private static void DemandText(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
            _ = element.GetString();
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                DemandText(item);
        }
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                _ = member.Name;
                DemandText(member.Value);
            }
        }
    }
}
