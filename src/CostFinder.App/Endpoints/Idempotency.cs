using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CostFinder.App.Editions;
using CostFinder.App.Http;
using CostFinder.App.Storage;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>
/// Lets a caller send a POST again when its answer was lost: the same <c>Idempotency-Key</c> with the same body gets the first answer, for
/// 24 hours, and nothing is done twice. With another body it is refused.
/// </summary>
public sealed class Idempotency(IRecordStore records, TimeProvider clock) : IEndpointFilter
{
    private const string Partition = StoreHousekeeping.Answers;

    private static readonly object KeepInsteadItem = new();

    public const string Header = "Idempotency-Key";

    private static readonly TimeSpan KeptFor = StoreHousekeeping.AnswersKept;

    /// <summary>After this time a request without an answer was cut off, and may be done anew.</summary>
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromMinutes(10);

    private const int LongestKey = 200;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method))
            return await next(context);
        if (http.Request.Headers[Header].ToString() is not { Length: > 0 and <= LongestKey } key)
            return Problem.Of(ProblemKind.BadRequest, [new("", "idempotency-key", Text.Same($"Send a key of your own, up to {LongestKey} letters, in the header {Header}."))]);
        var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        http.Request.Body = body;
        body.Position = 0;
        var bodyHash = HashOf(body.ToArray());
        var place = HashOf(Encoding.UTF8.GetBytes($"{http.Actor()}\n{http.Request.Path}\n{key}"));

        var begun = new KeptAnswer(bodyHash, clock.GetUtcNow(), 0, null, null, null, "");
        var version = await records.AddAsync(Record(place, begun), http.RequestAborted);
        if (version is null)
        {
            if (await records.FindAsync(Partition, place, http.RequestAborted) is not { } record)
                return Problem.Of(ProblemKind.Conflict);
            var kept = JsonSerializer.Deserialize(record.Text, IdempotencyJson.Default.KeptAnswer)!;
            var age = clock.GetUtcNow() - kept.At;
            if (age < KeptFor && kept.BodyHash != bodyHash)
                return Problem.Of(ProblemKind.Invalid, [new("", "idempotency-key", Text.Same("This key was used with another body. Choose a new one."))]);
            if (age < KeptFor && kept.Status != 0)
                return new Answered(kept);
            if (age < AnswersWithin)
                return Problem.Of(ProblemKind.Conflict, [new("", "idempotency-key", Text.Same("A request with this key is being answered. Wait for it and ask again."))]);
            version = await records.ReplaceAsync(Record(place, begun), record.Version!, http.RequestAborted);
            if (version is null)
                return Problem.Of(ProblemKind.Conflict);
        }
        try
        {
            return new Kept(this, place, begun, version, await next(context));
        }
        catch
        {
            await ForgetAsync(place);
            throw;
        }
    }

    /// <summary>What is kept of an answer that shows a secret, which is shown once and nowhere kept.</summary>
    public static void KeepInstead(HttpContext context, string body) => context.Items[KeepInsteadItem] = body;

    private static StoredRecord Record(string place, KeptAnswer answer) =>
        new(Partition, place, JsonSerializer.Serialize(answer, IdempotencyJson.Default.KeptAnswer));

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Writes the answer and keeps it. A failure of ours is not kept, so that it may be tried again.</summary>
    private sealed class Kept(Idempotency filter, string place, KeptAnswer begun, string version, object? result) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var to = httpContext.Response.Body;
            var written = new MemoryStream();
            httpContext.Response.Body = written;
            try
            {
                if (result is IResult answer)
                    await answer.ExecuteAsync(httpContext);
            }
            finally
            {
                httpContext.Response.Body = to;
            }
            var response = httpContext.Response;
            if (response.StatusCode >= StatusCodes.Status500InternalServerError)
                await filter.ForgetAsync(place);
            else
            {
                var kept = begun with
                {
                    Status = response.StatusCode,
                    ContentType = response.ContentType,
                    Location = response.Headers.Location,
                    ETag = response.Headers.ETag,
                    Body = httpContext.Items[KeepInsteadItem] as string ?? Encoding.UTF8.GetString(written.ToArray()),
                };
                await filter.KeepAsync(place, kept, version);
            }
            // An answer without a body, such as 204, must not be written to, not even nothing: the server would cut the connection.
            if (written.Length > 0)
                await to.WriteAsync(written.ToArray(), httpContext.RequestAborted);
        }
    }

    /// <summary>What failed on our side may be tried again at once. When the store is down, the key is free again after a while.</summary>
    private Task ForgetAsync(string place) => records.RemoveAsync(Partition, [place], CancellationToken.None);

    private Task<string?> KeepAsync(string place, KeptAnswer answer, string version) => records.ReplaceAsync(Record(place, answer), version, CancellationToken.None);

    private sealed class Answered(KeptAnswer kept) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = kept.Status;
            response.ContentType = kept.ContentType;
            response.Headers.Location = kept.Location;
            response.Headers.ETag = kept.ETag;
            response.Headers["Idempotency-Replayed"] = "true";
            return kept.Body.Length == 0 ? Task.CompletedTask : response.WriteAsync(kept.Body, httpContext.RequestAborted);
        }
    }
}

/// <summary>The answer to a POST, kept for who asks again. Without a status it was not given yet.</summary>
internal sealed record KeptAnswer(string BodyHash, DateTimeOffset At, int Status, string? ContentType, string? Location, string? ETag, string Body);

[JsonSerializable(typeof(KeptAnswer))]
internal sealed partial class IdempotencyJson : JsonSerializerContext;
