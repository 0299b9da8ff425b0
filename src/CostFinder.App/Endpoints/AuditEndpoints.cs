using System.Globalization;
using CostFinder.App.Access;
using CostFinder.App.Contracts;
using CostFinder.App.Editions;
using CostFinder.App.Http;
using CostFinder.Core.Wording;
using CostFinder.PriceFiles;

namespace CostFinder.App.Endpoints;

/// <summary>The audit trail, page by page, as a file, and verified.</summary>
public static class AuditEndpoints
{
    private const string Tag = "Admin: audit";

    public static void MapAudit(this IEndpointRouteBuilder admin)
    {
        admin.MapGet(Routes.Audit, ListAsync).Describe(Role.Viewer, Tag, "ListAudit", "Every act of an admin, the oldest first", 422).Produces<AuditListResponse>();
        admin.MapGet(Routes.AuditExport, ExportAsync).Describe(Role.Viewer, Tag, "ExportAudit", "The whole trail as CSV").Produces<string>(200, "text/csv");
        admin.MapGet(Routes.AuditVerification, VerifyAsync)
            .Describe(Role.Viewer, Tag, "VerifyAudit", "Recompute every hash; hold the trail against a line that you kept elsewhere, when it is named", 422).Produces<AuditVerdictResponse>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, AuditTrail audit, string? limit = null, string? cursor = null)
    {
        var faults = new List<Fault>();
        var after = 0L;
        if (cursor is not null && !long.TryParse(cursor, CultureInfo.InvariantCulture, out after))
            faults.Add(new("/cursor", "unknown-cursor", Text.Same("Send the nextCursor of the page before, or leave cursor out to start anew.")));
        var page = await StoredPage.ReadAsync(context, audit.ListAsync(after, context.RequestAborted), limit, entry => $"{entry.Number}", faults);
        return faults.Count > 0
            ? Problem.Of(ProblemKind.Invalid, faults)
            : Results.Json(new AuditListResponse([.. page.Items.Select(Render)], page.Next), ContractJson.Default.AuditListResponse);
    }

    private static async Task<IResult> ExportAsync(HttpContext context, AuditTrail audit)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        await using var text = new StreamWriter(context.Response.Body);
        CsvLine.Write(text, ["number", "at", "by", "act", "target", "from", "to", "why", "outcome", "previous", "hash"]);
        await foreach (var entry in audit.ListAsync(0, context.RequestAborted))
        {
            var content = entry.Content;
            CsvLine.Write(text,
            [
                $"{entry.Number}", entry.At.ToString("O", CultureInfo.InvariantCulture), Inert(content.By), content.Act, Inert(content.Target), Inert(content.From), Inert(content.To),
                Inert(content.Why), content.Outcome ?? "", entry.Previous, entry.Hash,
            ]);
            await text.FlushAsync(context.RequestAborted);
        }
        return Results.Empty;
    }

    private static async Task<IResult> VerifyAsync(HttpContext context, AuditTrail audit, string? number = null, string? hash = null)
    {
        AuditHead? kept = null;
        if (number is not null || hash is not null)
        {
            if (!long.TryParse(number, CultureInfo.InvariantCulture, out var line) || hash is null)
                return Problem.Of(ProblemKind.Invalid, [new("/number", "not-a-line", Text.Same("Send number and hash of a line that you kept, or neither."))]);
            kept = new(line, hash);
        }
        var verdict = await audit.VerifyAsync(kept, context.RequestAborted);
        return Results.Json(
            new AuditVerdictResponse(verdict.Fault is null, verdict.Entries, verdict.Head.Hash, verdict.FirstFault, verdict.Fault),
            ContractJson.Default.AuditVerdictResponse);
    }

    /// <summary>A text that a spreadsheet does not take for a formula.</summary>
    private static string Inert(string? text) => text is [('=' or '+' or '-' or '@' or '\t' or '\r'), ..] ? "'" + text : text ?? "";

    private static AuditEntryResponse Render(AuditEntry entry) => new(
        entry.Number, entry.At, entry.Content.By, entry.Content.Act, entry.Content.Target, entry.Content.From, entry.Content.To,
        entry.Content.Why, entry.Content.Outcome, entry.Hash);
}
