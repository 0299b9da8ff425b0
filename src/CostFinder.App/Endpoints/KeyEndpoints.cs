using System.Text.Json;
using CostFinder.App.Access;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Editions;
using CostFinder.App.Http;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Keys of those who embed CostFinder or ask its API.</summary>
public static class KeyEndpoints
{
    private const string Tag = "Admin: keys";
    private const int MostCalls = 10_000_000;

    public static void MapKeys(this IEndpointRouteBuilder admin)
    {
        admin.MapGet(Routes.Keys, ListAsync).Describe(Role.Publisher, Tag, "ListKeys", "All keys, without their secrets", 422).Produces<KeyListResponse>();
        admin.MapPost(Routes.Keys, CreateAsync).Describe(Role.Publisher, Tag, "CreateKey", "Make a key; its secret is shown once", 400, 409, 415, 422)
            .WithExample<NewKeyRequest>("""{"owner":"Hill Clinic","kind":"publishable","mode":"live","origins":["https://hill.example"]}""").Produces<NewSecretResponse>(201);
        admin.MapGet(Routes.Key, GetAsync).Describe(Role.Publisher, Tag, "GetKey", "One key", 404).Produces<KeyResponse>();
        admin.MapPost(Routes.KeyRotation, RotateAsync).Describe(Role.Publisher, Tag, "RotateKey", "Add a second secret, which is shown once; both work", 400, 404, 409).Produces<NewSecretResponse>(201);
        admin.MapDelete(Routes.KeySecret, DropAsync).Describe(Role.Publisher, Tag, "DropSecret", "End one of two secrets", 404, 409).Produces<KeyResponse>();
        admin.MapDelete(Routes.Key, RevokeAsync).Describe(Role.Publisher, Tag, "RevokeKey", "End a key for good", 404).Produces<KeyResponse>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, EmbedderKeys keys, string? limit = null, string? cursor = null)
    {
        var faults = new List<Fault>();
        var page = await StoredPage.ReadAsync(context, keys.ListAsync(cursor, context.RequestAborted), limit, key => key.Id, faults);
        return faults.Count > 0
            ? Problem.Of(ProblemKind.Invalid, faults)
            : Results.Json(new KeyListResponse([.. page.Items.Select(Render)], page.Next), ContractJson.Default.KeyListResponse);
    }

    private static async Task<IResult> CreateAsync(HttpContext context, EmbedderKeys keys, EmbedderKeyRing ring, AuditTrail audit, TimeProvider clock, CallLimits limits)
    {
        var (document, problem) = await JsonBody.ReadAsync(context.Request, context.RequestAborted);
        if (problem is not null)
            return Problem.Of(problem);
        using (document)
        {
            var faults = new List<Fault>();
            if (Read(document!.RootElement, context.Actor(), clock.GetUtcNow(), limits, faults) is not { } wanted)
                return Problem.Of(ProblemKind.Invalid, faults);
            var (key, secret) = await keys.CreateAsync(wanted, context.RequestAborted);
            await NoteAsync(context, audit, ring, "create-key", key.Id, key.Owner);
            context.Response.Headers.Location = $"{Routes.Admin}/keys/{key.Id}";
            return Show(context, key, secret);
        }
    }

    private static async Task<IResult> GetAsync(HttpContext context, EmbedderKeys keys, string key) => Answer(await keys.FindAsync(key, context.RequestAborted));

    private static async Task<IResult> RotateAsync(HttpContext context, EmbedderKeys keys, EmbedderKeyRing ring, AuditTrail audit, string key)
    {
        if (await keys.FindAsync(key, context.RequestAborted) is null)
            return Problem.Of(ProblemKind.NotFound);
        if (await keys.RotateAsync(key, context.RequestAborted) is not var (changed, secret))
            return Problem.Of(ProblemKind.Conflict, [new("", "two-secrets", Text.Same("The key has two secrets already, or it is revoked. End one secret first."))]);
        await NoteAsync(context, audit, ring, "rotate-key", key, null);
        return Show(context, changed, secret);
    }

    private static async Task<IResult> DropAsync(HttpContext context, EmbedderKeys keys, EmbedderKeyRing ring, AuditTrail audit, string key, int number)
    {
        if ((await keys.FindAsync(key, context.RequestAborted))?.Secrets.Any(secret => secret.Number == number) != true)
            return Problem.Of(ProblemKind.NotFound);
        if (await keys.DropAsync(key, number, context.RequestAborted) is not { } changed)
            return Problem.Of(ProblemKind.Conflict, [new("", "last-secret", Text.Same("It is the last secret of the key. Add another first, or revoke the key."))]);
        await NoteAsync(context, audit, ring, "drop-secret", key, $"{number}");
        return Answer(changed);
    }

    private static async Task<IResult> RevokeAsync(HttpContext context, EmbedderKeys keys, EmbedderKeyRing ring, AuditTrail audit, string key)
    {
        if (await keys.RevokeAsync(key, context.RequestAborted) is { } revoked)
        {
            await NoteAsync(context, audit, ring, "revoke-key", key, null);
            return Answer(revoked);
        }
        return Answer(await keys.FindAsync(key, context.RequestAborted));
    }

    private static async Task NoteAsync(HttpContext context, AuditTrail audit, EmbedderKeyRing ring, string act, string key, string? to)
    {
        ring.Forget();
        await audit.AppendAsync(new(context.Actor(), act, key, null, to, null, "done"), CancellationToken.None);
    }

    private static IResult Show(HttpContext context, EmbedderKey key, string secret)
    {
        Idempotency.KeepInstead(context, JsonSerializer.Serialize(new NewSecretResponse(Render(key), null), ContractJson.Default.NewSecretResponse));
        return Results.Json(new NewSecretResponse(Render(key), secret), ContractJson.Default.NewSecretResponse, statusCode: StatusCodes.Status201Created);
    }

    private static IResult Answer(EmbedderKey? key) =>
        key is null ? Problem.Of(ProblemKind.NotFound) : Results.Json(Render(key), ContractJson.Default.KeyResponse);

    private static EmbedderKey? Read(JsonElement body, string by, DateTimeOffset at, CallLimits limits, List<Fault> faults)
    {
        var fields = Fields.Of(body, faults);
        var owner = fields.Required("owner", "whose key it is", 100);
        var kind = fields.Word<KeyKind>("kind", Text.Same("the kind"));
        var mode = fields.Word<KeyMode>("mode", Text.Same("the mode"));
        foreach (var name in (string[])["kind", "mode"])
        {
            if (!fields.Has(name))
                fields.Report(name, "required", Text.Same($"Choose the {name}."));
        }
        var usual = kind == KeyKind.Secret ? limits.Secret : limits.Publishable;
        var perMinute = fields.Whole("perMinute", Text.Same("calls in a minute"), 1, MostCalls) ?? usual.PerMinute;
        var perDay = fields.Whole("perDay", Text.Same("calls in a day"), 1, MostCalls) ?? usual.PerDay;
        var scopes = Texts(body, fields, "scopes").Select(word => Words.TryParse<KeyScope>(word)).ToList();
        if (scopes.Contains(null))
            fields.Report("scopes", "not-a-choice", Text.Same($"Choose scopes: {string.Join(", ", Words.All<KeyScope>())}."));
        var origins = Texts(body, fields, "origins").ToList();
        if (!origins.All(IsOrigin) || (kind == KeyKind.Publishable && origins.Count == 0) || (kind == KeyKind.Secret && origins.Count > 0))
            fields.Report("origins", "not-an-origin", Text.Same("Name for a publishable key each page's scheme, host and port, such as https://clinic.example; for a secret key none."));
        fields.ReportUnknownMembers();
        return faults.Count > 0 ? null : new()
        {
            Id = "",
            Owner = owner,
            Kind = kind!.Value,
            Mode = mode!.Value,
            Scopes = scopes.Count == 0 ? Enum.GetValues<KeyScope>() : [.. scopes.OfType<KeyScope>().Distinct()],
            Origins = origins,
            PerMinute = perMinute,
            PerDay = perDay,
            Secrets = [],
            CreatedBy = by,
            CreatedAt = at,
        };
    }

    private static IEnumerable<string> Texts(JsonElement body, Fields fields, string name)
    {
        if (!fields.Has(name))
            return [];
        var list = body.GetProperty(name);
        if (list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) && list.GetArrayLength() <= 50)
            return list.EnumerateArray().Select(item => item.GetString()!);
        fields.Report(name, "not-a-list", Text.Same("Send a list of at most 50 texts."));
        return [];
    }

    /// <summary>Scheme, host and port and nothing else, over https except on this machine. There are no wildcards.</summary>
    private static bool IsOrigin(string text) => text.Length <= 200 && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.GetLeftPart(UriPartial.Authority) == text && !text.Contains('*', StringComparison.Ordinal);

    private static KeyResponse Render(EmbedderKey key) => new()
    {
        Id = key.Id,
        Owner = key.Owner,
        Kind = Words.Of(key.Kind),
        Mode = Words.Of(key.Mode),
        Scopes = [.. key.Scopes.Select(Words.Of)],
        Origins = key.Origins,
        PerMinute = key.PerMinute,
        PerDay = key.PerDay,
        Secrets = key.RevokedAt is null ? [.. key.Secrets.Select(secret => new KeySecretResponse(secret.Number, secret.CreatedAt))] : [],
        CreatedAt = key.CreatedAt,
        RevokedAt = key.RevokedAt,
        LastUsedOn = key.LastUsedOn,
    };
}
