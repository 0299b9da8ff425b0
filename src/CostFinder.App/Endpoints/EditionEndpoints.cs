using System.Globalization;
using System.Text;
using CostFinder.App.Access;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Editions;
using CostFinder.App.Http;
using CostFinder.App.Storage;
using CostFinder.Core.Dating;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>What was published: listed, taken out as files, pinned, put back.</summary>
public static class EditionEndpoints
{
    private const string Tag = "Admin: editions";
    private const int Quarter = 90;
    private const int MostDays = 10_000;

    public static void MapEditions(this IEndpointRouteBuilder admin)
    {
        admin.MapGet(Routes.Editions, ListAsync).Describe(Role.Viewer, Tag, "ListEditions", "The editions of a subject, the newest first", 404).Produces<EditionListResponse>();
        admin.MapGet(Routes.EditionExport, ExportAsync).Describe(Role.Viewer, Tag, "ExportEdition", "A whole edition as JSON, ready to be imported again", 404).Produces<EditionExport>();
        admin.MapGet(Routes.EditionFile, FileAsync).Describe(Role.Viewer, Tag, "GetEditionFile", "One file of an edition, such as prices/prices.csv", 404)
            .Produces<string>(200, "text/csv", "application/json");
        admin.MapPut(Routes.EditionPin, PinAsync).Describe(Role.Publisher, Tag, "PinEdition", "Keep an edition from being removed, or let it go", 404, 415, 422)
            .WithExample<PinRequest>("""{"pinned":true}""").Produces(204);
        admin.MapPost(Routes.Rollback, RollBackAsync).Describe(Role.Publisher, Tag, "RollBack", "Make an older edition current again", 400, 404, 409, 415, 422)
            .WithExample<RollbackRequest>("""{"editionId":"0123456789abcdef","from":"fedcba9876543210","note":"The prices of May were wrong"}""").Produces(204);
        admin.MapPost(Routes.Housekeeping, KeepHouseAsync).Describe(Role.Publisher, Tag, "KeepHouse", "Remove what is old, note what has expired, and list the facts that are due for review", 400, 409)
            .Produces<HousekeepingResponse>();
        admin.MapGet(Routes.Expiring, ExpiringAsync).Describe(Role.Viewer, Tag, "ListExpiring", "Facts that have come to their end or soon will: shelf lives, periods, statuses, reviews", 422)
            .Produces<ExpiringListResponse>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, IEditionStore editions, string subject)
    {
        var wanted = Subject(subject);
        var current = (await editions.ReadCurrentAsync(context.RequestAborted)).FirstOrDefault(edition => edition.Subject == wanted);
        var all = await editions.ListEditionsAsync(wanted, context.RequestAborted).ToListAsync(context.RequestAborted);
        return Results.Json(
            new EditionListResponse(current?.EditionId, [.. all.OrderByDescending(edition => edition.PublishedAt ?? edition.WrittenAt).ThenBy(edition => edition.Id, StringComparer.Ordinal)
                .Select(edition => new EditionResponse(
                    edition.Id, edition.Complete, edition.Pinned, edition.WrittenAt, edition.PublishedAt, edition.Providers, edition.Prices, edition.Documents))]),
            ContractJson.Default.EditionListResponse);
    }

    private static async Task<IResult> ExportAsync(HttpContext context, EditionFiles files, string subject, string edition)
    {
        var content = await files.GetAsync(Subject(subject), edition, context.RequestAborted);
        return Results.Json(
            new EditionExport(subject, edition, [.. content.All.Select(file => new ExportedFile(file.Path, Encoding.UTF8.GetString(file.Content)))]),
            ContractJson.Default.EditionExport);
    }

    private static async Task<IResult> FileAsync(HttpContext context, EditionFiles files, string subject, string edition, string folder, string file) =>
        (await files.GetAsync(Subject(subject), edition, context.RequestAborted)).Find($"{folder}/{file}") is { } found
            ? Results.File(found.Content, file.EndsWith(".csv", StringComparison.Ordinal) ? "text/csv; charset=utf-8" : "application/json", file)
            : Problem.Of(ProblemKind.NotFound);

    private static async Task<IResult> PinAsync(HttpContext context, IEditionStore editions, AuditTrail audit, string subject, string edition)
    {
        var (wanted, problem) = await context.ReadAsync(fields =>
        {
            if (!fields.Has("pinned"))
                fields.Report("pinned", "required", Text.Same("Send true or false."));
            return new PinRequest(fields.YesNo("pinned", Text.Same("whether to keep it")) ?? false);
        });
        if (wanted is null)
            return problem!;
        await editions.PinAsync(Subject(subject), edition, wanted.Pinned, context.RequestAborted);
        await audit.AppendAsync(new(context.Actor(), wanted.Pinned ? "pin" : "unpin", $"{subject} {edition}", null, null, null, "done"), CancellationToken.None);
        return Results.NoContent();
    }

    private static async Task<IResult> RollBackAsync(HttpContext context, Publishing publishing, string subject)
    {
        var wantedSubject = Subject(subject);
        var (wanted, problem) = await context.ReadAsync(fields => new
        {
            EditionId = fields.Required("editionId", "the edition to make current", 100),
            From = fields.Required("from", "the edition that is current now", 100),
            Note = fields.Required("note", "why", 500),
        });
        if (wanted is null)
            return problem!;
        await publishing.RollBackAsync(wantedSubject, wanted.EditionId, wanted.From, wanted.Note, context.Actor(), context.RequestAborted);
        return Results.NoContent();
    }

    private static async Task<IResult> KeepHouseAsync(HttpContext context, StoreHousekeeping housekeeping, AuditTrail audit)
    {
        var report = await housekeeping.RunAsync(context.RequestAborted);
        await audit.AppendAsync(new(context.Actor(), "housekeeping", null, null, null, null, "done"), CancellationToken.None);
        return Results.Json(
            new HousekeepingResponse(report.EditionsRemoved, report.ImportsRemoved, report.AnswersForgotten,
                [.. report.Due.Select(due => new DueFactResponse(due.Path, due.ReviewBy, due.Overdue))], report.Expired, report.DraftId),
            ContractJson.Default.HousekeepingResponse);
    }

    private static async Task<IResult> ExpiringAsync(HttpContext context, ExpiredFacts expiry, TimeProvider clock, string? within = null)
    {
        var days = Quarter;
        if (within is not null && !(int.TryParse(within, NumberStyles.None, CultureInfo.InvariantCulture, out days) && days <= MostDays))
            return Problem.Of(ProblemKind.Invalid, [new("/within", "not-in-range", Text.Same($"Enter how many days to look ahead, from 0 to {MostDays}."))]);
        var today = Today.In(clock);
        var facts = Expiring.Within(await expiry.ReadAsync(context.RequestAborted), today, days);
        return Results.Json(
            new ExpiringListResponse([.. facts.Select(fact => new ExpiringFactResponse(Words.Of(fact.Kind), fact.FileName, fact.What, fact.Day, fact.Rows, fact.Day <= today))]),
            ContractJson.Default.ExpiringListResponse);
    }

    private static EditionSubject Subject(string word) =>
        Words.TryParse<EditionSubject>(word) ?? throw new EditRefusedException("unknown-subject", "There is no such subject.");
}
