using CostFinder.App.Access;
using CostFinder.App.Editions;
using CostFinder.App.Http;
using CostFinder.App.Storage;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>A request body that works, for the contract document; tests send it.</summary>
public sealed record RequestExample(string Json);

/// <summary>The route changes a draft, so the caller names the revision they saw.</summary>
public sealed record NeedsRevision;

/// <summary>What all admin routes share: a role, a revision where a draft is changed, a key of the caller's where something is made.</summary>
public static class AdminRoutes
{
    public static void MapAdmin(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup(Routes.Admin);
        // Named by its type, the filter would be made by code that is compiled at every start.
        admin.AddEndpointFilter((context, next) => context.HttpContext.RequestServices.GetRequiredService<Idempotency>().InvokeAsync(context, next))
            .AddEndpointFilter(AnswerRefusalsAsync);
        admin.MapDrafts();
        admin.MapDraftContent();
        admin.MapImports();
        admin.MapEditions();
        admin.MapAudit();
        admin.MapKeys();
    }

    /// <summary>Names the role, the words for the contract document, and the failures that every admin route can answer with.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder route, Role role, string tag, string name, string summary, params ReadOnlySpan<int> problems) =>
        route.Demands(role).WithName(name).WithTags(tag).WithSummary(summary).ProducesProblems([401, 403, 429, 503, .. problems]);

    public static RouteHandlerBuilder WithExample<T>(this RouteHandlerBuilder route, string json) where T : notnull =>
        route.Accepts<T>("application/json").WithMetadata(new RequestExample(json));

    public static RouteHandlerBuilder AtRevision(this RouteHandlerBuilder route) => route.WithMetadata(new NeedsRevision()).ProducesProblems(409, 412, 428);

    public static string Actor(this HttpContext context) => Access.Actor.Of(context.User);

    /// <summary>The revision that the caller saw, from <c>If-Match: "3"</c>.</summary>
    /// <exception cref="EditRefusedException">There is none.</exception>
    public static int Revision(this HttpContext context) =>
        context.Request.Headers.IfMatch is [{ } tag] && int.TryParse(tag.Trim('"'), out var revision)
            ? revision
            : throw new EditRefusedException("if-match", "Send the ETag of the draft as you saw it in the header If-Match.");

    /// <summary>The body, read strictly; what it lacks is told all at once.</summary>
    public static async Task<(T? Value, IResult? Problem)> ReadAsync<T>(this HttpContext context, Func<Fields, T?> read) where T : class
    {
        var (document, problem) = await JsonBody.ReadAsync(context.Request, context.RequestAborted);
        if (problem is not null)
            return (null, Problem.Of(problem));
        using (document)
        {
            var faults = new List<Fault>();
            var fields = Fields.Of(document!.RootElement, faults);
            var value = read(fields);
            fields.ReportUnknownMembers();
            return faults.Count > 0 || value is null ? (null, Problem.Of(ProblemKind.Invalid, faults)) : (value, null);
        }
    }

    /// <summary>A text that has to be there.</summary>
    public static string Required(this Fields fields, string name, string what, int longest)
    {
        if (!fields.Has(name))
            fields.Report(name, "required", Text.Same($"Enter {what}."));
        return fields.Line(name, Text.Same(what), longest) ?? "";
    }

    private static async ValueTask<object?> AnswerRefusalsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        try
        {
            return await next(context);
        }
        catch (EditClashException exception)
        {
            context.HttpContext.Response.Headers.ETag = $"\"{exception.Current}\"";
            return Problem.Of(ProblemKind.Clash, [new("", "revision", Text.Same($"{exception.Message} Read it again, and make your change to that."))]);
        }
        catch (EditRefusedException exception)
        {
            return Problem.Of(KindOf(exception.Code), [new("", exception.Code, Text.Same(exception.Message))]);
        }
        catch (EditionNotWrittenException)
        {
            return Problem.Of(ProblemKind.NotFound);
        }
    }

    private static ProblemKind KindOf(string code) => code switch
    {
        _ when code.StartsWith("unknown-", StringComparison.Ordinal) && code != "unknown-column" => ProblemKind.NotFound,
        "if-match" => ProblemKind.NeedsRevision,
        "base-moved" or "draft-closed" or "already-received" or "not-received" => ProblemKind.Conflict,
        _ => ProblemKind.Invalid,
    };
}
