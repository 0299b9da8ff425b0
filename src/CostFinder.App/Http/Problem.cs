using CostFinder.App.Contracts;
using CostFinder.Core.Wording;

namespace CostFinder.App.Http;

/// <summary>A kind of failure that callers can tell apart: the last part of the problem's <c>type</c>, which is a page under <c>/problems/</c>.</summary>
public sealed record ProblemKind(string Code, int Status, Text Title, Text WhatToDo)
{
    public static readonly ProblemKind MalformedJson = new("malformed-json", 400, Text.Of("The request is not JSON we can read.", "La solicitud no es un JSON que podamos leer."),
        Text.Of("Send one JSON object in UTF-8, with every name once. Most tools have a check for JSON.", "Envíe un objeto JSON en UTF-8, con cada nombre una sola vez. Casi todas las herramientas pueden revisar un JSON."));

    public static readonly ProblemKind BadRequest = new("bad-request", 400, Text.Of("The request cannot be read.", "No se puede leer la solicitud."),
        Text.Of("Check the request line, the headers and the body.", "Revise la línea de la solicitud, los encabezados y el cuerpo."));

    public static readonly ProblemKind SignInNeeded = new("sign-in-needed", 401, Text.Of("This address needs a key or a sign-in.", "Esta dirección pide una clave o iniciar sesión."),
        Text.Of("Admins send a bearer token in the header Authorization. Who embeds the API sends a key in X-Api-Key, or none.", "Los administradores envían un token en el encabezado Authorization. Quien usa la API envía una clave en X-Api-Key, o ninguna."));

    public static readonly ProblemKind NotAllowed = new("not-allowed", 403, Text.Of("This is not allowed with your key or role.", "Su clave o su función no permite hacer esto."),
        Text.Of("Ask for a role that may do this. A publishable key works only on the pages and for the calls it was made for.", "Pida una función que lo permita. Una clave pública solo sirve en las páginas y para las llamadas para las que se hizo."));

    public static readonly ProblemKind NotFound = new("not-found", 404, Text.Of("There is nothing at this address.", "No hay nada en esta dirección."),
        Text.Of("Check the address. The addresses of the API are listed at /docs.", "Revise la dirección. Las direcciones de la API están en /docs."));

    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", 405, Text.Of("This address does not take that method.", "Esta dirección no acepta ese método."),
        Text.Of("The Allow header of the answer names the methods it takes.", "El encabezado Allow de la respuesta nombra los métodos que acepta."));

    public static readonly ProblemKind Conflict = new("conflict", 409, Text.Of("This cannot be done as things stand.", "Esto no se puede hacer tal como están las cosas."),
        Text.Of("The entry of errors says what is in the way.", "La lista de errores dice qué lo impide."));

    public static readonly ProblemKind Clash = new("changed-meanwhile", 412, Text.Of("Somebody else changed this meanwhile.", "Otra persona cambió esto mientras tanto."),
        Text.Of("The ETag of this answer is the version it has now. Read it again, and make your change to that.", "El ETag de esta respuesta es la versión actual. Léala de nuevo y haga su cambio sobre ella."));

    public static readonly ProblemKind TooLarge = new("too-large", 413, Text.Of("The request is too large.", "La solicitud es demasiado grande."),
        Text.Of("An estimate request is a few hundred bytes. Leave out what the API does not ask for.", "Una solicitud de estimación ocupa unos cientos de bytes. Deje fuera lo que la API no pide."));

    public static readonly ProblemKind WrongMediaType = new("wrong-media-type", 415, Text.Of("This address takes JSON.", "Esta dirección acepta JSON."),
        Text.Of("Send the header Content-Type: application/json.", "Envíe el encabezado Content-Type: application/json."));

    public static readonly ProblemKind Invalid = new("invalid-request", 422, Text.Of("Some answers need a second look.", "Algunas respuestas necesitan otra mirada."),
        Text.Of("Each entry of errors names a field by a JSON Pointer and says what to enter there.", "Cada error nombra un campo con un JSON Pointer y dice qué escribir ahí."));

    public static readonly ProblemKind NeedsRevision = new("if-match-needed", 428, Text.Of("Say which version your change is meant for.", "Diga para qué versión es su cambio."),
        Text.Of("Send the ETag that you saw in the header If-Match.", "Envíe en el encabezado If-Match el ETag que usted vio."));

    public static readonly ProblemKind TooMany = new("too-many-requests", 429, Text.Of("Too many requests.", "Demasiadas solicitudes."),
        Text.Of("Wait, then try again. The header Retry-After says how long. The header RateLimit says how many calls are left.", "Espere y vuelva a intentarlo. El encabezado Retry-After dice cuánto tiempo. El encabezado RateLimit dice cuántas llamadas quedan."));

    public static readonly ProblemKind Unexpected = new("unexpected", 500, Text.Of("Something went wrong on our side.", "Algo salió mal de nuestro lado."),
        Text.Of("Try again. If it happens again, report it with the request id; it says nothing about you.", "Inténtelo otra vez. Si vuelve a pasar, avísenos con el número de la solicitud; no dice nada sobre usted."));

    public static readonly ProblemKind Unavailable = new("unavailable", 503, Text.Of("The price data cannot be reached right now.", "En este momento no podemos llegar a los datos de precios."),
        Text.Of("Wait a minute and try again. Programs find the seconds to wait in the header Retry-After.", "Espere un minuto e inténtelo otra vez. Los programas ven en el encabezado Retry-After cuántos segundos esperar."));

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
        var language = RequestLanguage.Of(context);
        var document = new ProblemResponse(
            $"/problems/{kind.Code}", kind.Title.In(language), kind.Status, kind.WhatToDo.In(language), kind.Code, context.TraceIdentifier,
            faults is null ? null : [.. faults.Select(fault => fault.In(language))]);
        return context.Response.WriteAsJsonAsync(
            document, ContractJson.Default.ProblemResponse, "application/problem+json", context.RequestAborted);
    }

    private sealed class ProblemResult(ProblemKind kind, IReadOnlyList<Fault>? faults) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => kind.Status;

        public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, kind, faults);
    }
}
