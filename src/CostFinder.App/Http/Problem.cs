using CostFinder.App.Contracts;

namespace CostFinder.App.Http;

/// <summary>A kind of failure that callers can tell apart: the last part of the problem's <c>type</c>, which is a page under <c>/problems/</c>.</summary>
public sealed record ProblemKind(string Code, int Status, string Title, string WhatToDo)
{
    public static readonly ProblemKind MalformedJson = new("malformed-json", 400, "The request is not JSON we can read.",
        "Send one JSON object in UTF-8, with every name once. Most tools have a check for JSON.");

    public static readonly ProblemKind BadRequest = new("bad-request", 400, "The request cannot be read.",
        "Check the request line, the headers and the body.");

    public static readonly ProblemKind SignInNeeded = new("sign-in-needed", 401, "This address needs a key or a sign-in.",
        "Admins send a bearer token in the header Authorization. Who embeds the API sends a key in X-Api-Key, or none.");

    public static readonly ProblemKind NotAllowed = new("not-allowed", 403, "This is not allowed with your key or role.",
        "Ask for a role that may do this. A publishable key works only on the pages and for the calls it was made for.");

    public static readonly ProblemKind NotFound = new("not-found", 404, "There is nothing at this address.",
        "Check the address. The addresses of the API are listed at /docs.");

    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", 405, "This address does not take that method.",
        "The Allow header of the answer names the methods it takes.");

    public static readonly ProblemKind Conflict = new("conflict", 409, "This cannot be done as things stand.",
        "The entry of errors says what is in the way.");

    public static readonly ProblemKind Clash = new("changed-meanwhile", 412, "Somebody else changed this meanwhile.",
        "The ETag of this answer is the version it has now. Read it again, and make your change to that.");

    public static readonly ProblemKind TooLarge = new("too-large", 413, "The request is too large.",
        "An estimate request is a few hundred bytes. Leave out what the API does not ask for.");

    public static readonly ProblemKind WrongMediaType = new("wrong-media-type", 415, "This address takes JSON.",
        "Send the header Content-Type: application/json.");

    public static readonly ProblemKind Invalid = new("invalid-request", 422, "Some answers need a second look.",
        "Each entry of errors names a field by a JSON Pointer and says what to enter there.");

    public static readonly ProblemKind NeedsRevision = new("if-match-needed", 428, "Say which version your change is meant for.",
        "Send the ETag that you saw in the header If-Match.");

    public static readonly ProblemKind TooMany = new("too-many-requests", 429, "Too many requests.",
        "Wait for the number of seconds in Retry-After. The headers RateLimit and RateLimit-Policy tell how many calls there are.");

    public static readonly ProblemKind Unexpected = new("unexpected", 500, "Something went wrong on our side.",
        "Try again. If it happens again, report it with the request id; it says nothing about you.");

    public static readonly ProblemKind Unavailable = new("unavailable", 503, "The price data cannot be reached right now.",
        "Wait for the number of seconds in Retry-After and try again.");

    public static IReadOnlyList<ProblemKind> All { get; } =

    [
        MalformedJson, BadRequest, SignInNeeded, NotAllowed, NotFound, MethodNotAllowed, Conflict, Clash, TooLarge, WrongMediaType, Invalid,
        NeedsRevision, TooMany, Unexpected, Unavailable,
    ];

    public static ProblemKind OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => SignInNeeded,
        StatusCodes.Status403Forbidden => NotAllowed,
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status405MethodNotAllowed => MethodNotAllowed,
        StatusCodes.Status409Conflict => Conflict,
        StatusCodes.Status412PreconditionFailed => Clash,
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => WrongMediaType,
        StatusCodes.Status422UnprocessableEntity => Invalid,
        StatusCodes.Status428PreconditionRequired => NeedsRevision,
        StatusCodes.Status429TooManyRequests => TooMany,
        StatusCodes.Status503ServiceUnavailable => Unavailable,
        >= 500 => Unexpected,
        _ => BadRequest,
    };
}

/// <summary>Writes failures as RFC 9457 problem documents. Nothing that was sent is ever repeated.</summary>
public static class Problem
{
    public static IResult Of(ProblemKind kind, IReadOnlyList<Fault>? faults = null) => new ProblemResult(kind, faults);

    public static Task WriteAsync(HttpContext context, ProblemKind kind, IReadOnlyList<Fault>? faults = null)
    {
        context.Response.StatusCode = kind.Status;
        context.Response.Headers.CacheControl = "no-store";
        if (kind.Status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = "10";
        var document = new ProblemResponse(
            $"/problems/{kind.Code}", kind.Title, kind.Status, kind.WhatToDo, kind.Code, context.TraceIdentifier, faults);
        return context.Response.WriteAsJsonAsync(
            document, ContractJson.Default.ProblemResponse, "application/problem+json", context.RequestAborted);
    }

    private sealed class ProblemResult(ProblemKind kind, IReadOnlyList<Fault>? faults) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => kind.Status;

        public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, kind, faults);
    }
}
