using CostFinder.App.Access;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Editions;
using CostFinder.App.Http;
using CostFinder.App.Storage;
using CostFinder.Core.Amounts;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Drafts from their making to their publishing.</summary>
public static class DraftEndpoints
{
    private const string Tag = "Admin: drafts";
    private const int MostChanges = 1_000;
    private const int MostRegionMoves = 100;

    public static void MapDrafts(this IEndpointRouteBuilder admin)
    {
        admin.MapGet(Routes.Drafts, ListAsync).Describe(Role.Viewer, Tag, "ListDrafts", "All drafts, the oldest first", 422).Produces<DraftListResponse>();
        admin.MapPost(Routes.Drafts, CreateAsync).Describe(Role.Editor, Tag, "CreateDraft", "Begin a draft of the current edition of a subject", 400, 409, 415, 422)
            .WithExample<NewDraftRequest>("""{"subject":"prices","title":"Autumn prices"}""").Produces<DraftResponse>(201);
        admin.MapGet(Routes.Draft, GetAsync).Describe(Role.Viewer, Tag, "GetDraft", "One draft", 404).Produces<DraftResponse>();
        admin.MapDelete(Routes.Draft, DiscardAsync).Describe(Role.Editor, Tag, "DiscardDraft", "Give a draft up", 404).AtRevision().Produces<DraftResponse>();
        admin.MapGet(Routes.DraftCheck, CheckAsync).Describe(Role.Viewer, Tag, "CheckDraft", "Every fault by file, line and column", 404, 422).Produces<CheckResponse>();
        admin.MapGet(Routes.DraftDifference, DifferAsync)
            .Describe(Role.Viewer, Tag, "CompareDraft", "What differs from an edition; from the one it starts from when none is named", 404, 422).Produces<DifferenceResponse>();
        admin.MapGet(Routes.DraftPreview, PreviewAsync)
            .Describe(Role.Viewer, Tag, "PreviewDraft", "How answers would change: regions and standard profiles, the largest moves named", 404, 422).Produces<PreviewResponse>();
        admin.MapPost(Routes.DraftApproval, ApproveAsync).Describe(Role.Editor, Tag, "ApproveDraft", "Say that you looked the draft over as it stands", 400, 404)
            .AtRevision().Produces<DraftResponse>();
        admin.MapPost(Routes.DraftRebase, RebaseAsync).Describe(Role.Editor, Tag, "RebaseDraft", "Make the changes to the edition that is current now", 400, 404)
            .AtRevision().Produces<DraftResponse>();
        admin.MapPost(Routes.DraftPublication, PublishAsync).Describe(Role.Publisher, Tag, "PublishDraft", "Publish the draft", 400, 404, 415, 422)
            .AtRevision().WithExample<PublicationRequest>("""{"note":"Prices gathered in October"}""").Produces<DraftResponse>();
    }

    public static DraftResponse Render(Draft draft) => new()
    {
        Id = draft.Id,
        Subject = Words.Of(draft.Subject),
        BaseEditionId = draft.BaseEditionId,
        Title = draft.Title,
        State = Words.Of(draft.State),
        Revision = draft.Revision,
        Changes = draft.Changes,
        CreatedBy = draft.CreatedBy,
        CreatedAt = draft.CreatedAt,
        Editors = draft.Editors,
        ApprovedBy = draft.ApprovedRevision == draft.Revision ? draft.ApprovedBy : null,
        PublishedAs = draft.PublishedAs,
    };

    public static IResult Answer(HttpContext context, Draft draft, int status = StatusCodes.Status200OK)
    {
        context.Response.Headers.ETag = $"\"{draft.Revision}\"";
        if (status == StatusCodes.Status201Created)
            context.Response.Headers.Location = $"{Routes.Admin}{Routes.Drafts}/{draft.Id}";
        return Results.Json(Render(draft), ContractJson.Default.DraftResponse, statusCode: status);
    }

    public static async Task<Draft> FindAsync(Drafts drafts, string id, CancellationToken cancellationToken) =>
        await drafts.FindAsync(id, cancellationToken) ?? throw new EditRefusedException("unknown-draft", "There is no such draft.");

    private static async Task<IResult> ListAsync(HttpContext context, Drafts drafts, string? limit = null, string? cursor = null)
    {
        _ = cursor; // An id, so that the page is read from there on.
        var faults = new List<Fault>();
        var page = await StoredPage.ReadAsync(context, drafts.ListAsync(cursor, context.RequestAborted), limit, draft => draft.Id, faults);
        return faults.Count > 0
            ? Problem.Of(ProblemKind.Invalid, faults)
            : Results.Json(new DraftListResponse([.. page.Items.Select(Render)], page.Next), ContractJson.Default.DraftListResponse);
    }

    private static async Task<IResult> CreateAsync(HttpContext context, Drafts drafts, AuditTrail audit)
    {
        var (wanted, problem) = await context.ReadAsync(fields =>
        {
            var subject = fields.Word<EditionSubject>("subject", Text.Same("the subject"));
            if (!fields.Has("subject"))
                fields.Report("subject", "required", Text.Same($"Choose the subject: {string.Join(", ", Words.All<EditionSubject>())}."));
            return new { Subject = subject ?? default, Title = fields.Required("title", "what the draft is about", 200) };
        });
        if (wanted is null)
            return problem!;
        var draft = await drafts.CreateAsync(wanted.Subject, wanted.Title, context.Actor(), context.RequestAborted);
        await audit.AppendAsync(new(context.Actor(), "create-draft", draft.Id, draft.BaseEditionId, null, draft.Title, "done"), CancellationToken.None);
        return Answer(context, draft, StatusCodes.Status201Created);
    }

    private static async Task<IResult> GetAsync(HttpContext context, Drafts drafts, string draft) =>
        Answer(context, await FindAsync(drafts, draft, context.RequestAborted));

    private static Task<IResult> DiscardAsync(HttpContext context, Drafts drafts, AuditTrail audit, string draft) =>
        UpdateAsync(context, drafts, audit, draft, "discard-draft", open => open with { State = DraftState.Discarded });

    private static Task<IResult> ApproveAsync(HttpContext context, Drafts drafts, AuditTrail audit, string draft) =>
        UpdateAsync(context, drafts, audit, draft, "approve-draft", open => open with { ApprovedBy = context.Actor(), ApprovedRevision = open.Revision + 1 });

    private static async Task<IResult> RebaseAsync(HttpContext context, Drafts drafts, AuditTrail audit, IEditionStore editions, string draft)
    {
        var subject = (await FindAsync(drafts, draft, context.RequestAborted)).Subject;
        var current = (await editions.ReadCurrentAsync(context.RequestAborted)).Single(edition => edition.Subject == subject);
        return await UpdateAsync(context, drafts, audit, draft, "rebase-draft", open => open with { BaseEditionId = current.EditionId });
    }

    private static async Task<IResult> UpdateAsync(
        HttpContext context, Drafts drafts, AuditTrail audit, string id, string act, Func<Draft, Draft> update)
    {
        var updated = await drafts.UpdateAsync(id, context.Revision(), update, context.RequestAborted);
        await audit.AppendAsync(new(context.Actor(), act, id, $"{updated.Revision - 1}", $"{updated.Revision}", null, "done"), CancellationToken.None);
        return Answer(context, updated);
    }

    private static async Task<IResult> CheckAsync(HttpContext context, Drafts drafts, Publishing publishing, string draft)
    {
        var (findings, _) = await publishing.CheckAsync(await FindAsync(drafts, draft, context.RequestAborted), context.RequestAborted);
        return Results.Json(
            new CheckResponse(findings.All(finding => finding.IsWarning), [.. findings.Select(finding => new FindingResponse(
                finding.Path, finding.Line, finding.Column, finding.Code, finding.Message, finding.IsWarning ? "warning" : "error"))]),
            ContractJson.Default.CheckResponse);
    }

    private static async Task<IResult> DifferAsync(HttpContext context, Drafts drafts, EditionFiles files, string draft, string? from = null)
    {
        var found = await FindAsync(drafts, draft, context.RequestAborted);
        var edition = from ?? found.BaseEditionId;
        var to = await drafts.ContentAsync(found, context.RequestAborted);
        var differences = EditionDifference.Between(await files.GetAsync(found.Subject, edition, context.RequestAborted), to).ToList();
        return Results.Json(
            new DifferenceResponse(edition, to.ContentId(), differences.Count, [.. differences.Take(MostChanges).Select(change => new ChangeResponse(
                Words.Of(change.Kind), change.Path, change.Row, [.. change.Values.Select(value => new ValueChangeResponse(value.Field, value.From, value.To))]))]),
            ContractJson.Default.DifferenceResponse);
    }

    private static async Task<IResult> PreviewAsync(
        HttpContext context, Drafts drafts, Publishing publishing, CatalogSource source, TimeProvider clock, string draft)
    {
        var (findings, catalog) = await publishing.CheckAsync(await FindAsync(drafts, draft, context.RequestAborted), context.RequestAborted);
        if (catalog is null)
            throw new EditRefusedException("has-findings", $"The draft has {findings.Count} findings. Mend them first; the check lists them.");
        var preview = EffectPreview.Of(await source.GetWholeAsync(context.RequestAborted), catalog, StandardProfiles.On(Today.In(clock)));
        return Results.Json(
            new PreviewResponse
            {
                Regions = preview.Regions,
                RegionsMoved = preview.RegionsMoved,
                RegionMoves = [.. preview.RegionMoves.Take(MostRegionMoves).Select(move => new RegionMoveResponse(
                    RegionEndpoints.Render(move.Region, Language.English), move.Treatment, Dollars(move.Before), Dollars(move.After), move.ChangePercent))],
                Profiles = preview.Profiles,
                ProfilesMoved = preview.ProfilesMoved,
                ProfileMoves = [.. preview.ProfileMoves.Select(move => new ProfileMoveResponse(
                    move.Profile, Dollars(move.Before), Dollars(move.After), move.ChangePercent,
                    [.. move.Verdicts.Select(verdict => new VerdictMoveResponse(verdict.ProgramId, verdict.Before, verdict.After))]))],
            },
            ContractJson.Default.PreviewResponse);

        static decimal? Dollars(Money? amount) => amount?.Dollars;
    }

    private static async Task<IResult> PublishAsync(HttpContext context, Publishing publishing, string draft)
    {
        var revision = context.Revision();
        var (note, problem) = await context.ReadAsync(fields => fields.Required("note", "why this is published", 500));
        return note is null
            ? problem!
            : Answer(context, await publishing.PublishAsync(draft, revision, note, context.Actor(), context.RequestAborted));
    }
}
