using System.Text;
using CostFinder.App.Access;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Editions;
using CostFinder.App.Http;
using CostFinder.Core.Wording;
using CostFinder.PriceFiles;

namespace CostFinder.App.Endpoints;

/// <summary>
/// Files of rows: made as a job, sent, checked behind the request, and made part of the draft on demand. The job tells how far it is.
/// </summary>
public static class ImportEndpoints
{
    private const string Tag = "Admin: imports";

    /// <summary>More than a million rows of prices.</summary>
    private const long LargestFile = 600L * 1024 * 1024;

    public static void MapImports(this IEndpointRouteBuilder admin)
    {
        admin.MapPost(Routes.DraftImports, CreateAsync).Describe(Role.Editor, Tag, "CreateImport", "Begin an import into a draft; the file is sent next", 400, 404, 409, 415, 422)
            .WithExample<NewImportRequest>("""{"table":"providers","mode":"merge","dryRun":true}""").Produces<ImportResponse>(202);
        admin.MapGet(Routes.Import, GetAsync).Describe(Role.Viewer, Tag, "GetImport", "How far an import is, and its findings", 404).Produces<ImportResponse>();
        admin.MapPut(Routes.ImportContent, ReceiveAsync)
            .Describe(Role.Editor, Tag, "SendImport", "Send the file: CSV in UTF-8 by the template, or an exported edition as JSON", 404, 409, 413)
            .Accepts<string>("text/csv", "application/json").Produces<ImportResponse>(202);
        admin.MapPost(Routes.ImportStaging, StageAsync).Describe(Role.Editor, Tag, "StageImport", "Make an import that was only checked part of its draft", 400, 404, 409, 422)
            .Produces<ImportResponse>(202);
        admin.MapGet(Routes.ImportFindings, FindingsAsync).Describe(Role.Viewer, Tag, "GetImportFindings", "The findings as CSV", 404).Produces<string>(200, "text/csv");
        admin.MapGet(Routes.Template, TemplateAsync).Describe(Role.Viewer, Tag, "GetTemplate", "An empty table with its header, as CSV", 404).Produces<string>(200, "text/csv");
        admin.MapGet(Routes.TemplateExample, ExampleAsync).Describe(Role.Viewer, Tag, "GetTemplateExample", "A table with a few rows of the current edition, as CSV", 404)
            .Produces<string>(200, "text/csv");
    }

    private static async Task<IResult> CreateAsync(HttpContext context, Imports imports, Drafts drafts, AuditTrail audit, string draft)
    {
        var (wanted, problem) = await context.ReadAsync(fields => new
        {
            Table = fields.Required("table", "a table of the draft, such as prices", 100),
            Mode = fields.Word<ImportMode>("mode", Text.Same("what happens to the other rows")) ?? ImportMode.Merge,
            DryRun = fields.YesNo("dryRun", Text.Same("whether to check only")) ?? true,
        });
        if (wanted is null)
            return problem!;
        var found = await DraftEndpoints.FindAsync(drafts, draft, context.RequestAborted);
        var path = wanted.Table == Imports.WholeEdition ? Imports.WholeEdition : PathOf(await drafts.ContentAsync(found, context.RequestAborted), wanted.Table);
        var job = await imports.CreateAsync(draft, path, wanted.Mode, !wanted.DryRun, context.Actor(), context.RequestAborted);
        await audit.AppendAsync(new(job.By, "import", $"{draft} {path}", null, job.Id, null, "begun"), CancellationToken.None);
        return Accepted(context, job);
    }

    private static async Task<IResult> GetAsync(HttpContext context, Imports imports, string import) =>
        await imports.FindAsync(import, context.RequestAborted) is { } job
            ? Results.Json(Render(job), ContractJson.Default.ImportResponse)
            : Problem.Of(ProblemKind.NotFound);

    private static async Task<IResult> ReceiveAsync(HttpContext context, Imports imports, string import)
    {
        if (context.Request.ContentLength > LargestFile)
            return Problem.Of(ProblemKind.TooLarge);
        if (context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestFile;
        return Accepted(context, await imports.ReceiveAsync(import, context.Request.Body, context.RequestAborted));
    }

    private static async Task<IResult> StageAsync(HttpContext context, Imports imports, AuditTrail audit, string import)
    {
        var job = await imports.StageAsync(import, context.RequestAborted);
        await audit.AppendAsync(new(context.Actor(), "stage-import", $"{job.DraftId} {job.Path}", null, job.Id, null, "begun"), CancellationToken.None);
        return Accepted(context, job);
    }

    private static async Task<IResult> FindingsAsync(HttpContext context, Imports imports, string import)
    {
        if (await imports.FindAsync(import, context.RequestAborted) is not { } job)
            return Problem.Of(ProblemKind.NotFound);
        var text = new StringWriter { NewLine = "\n" };
        CsvLine.Write(text, ["line", "column", "code", "message"]);
        foreach (var finding in job.Findings)
            CsvLine.Write(text, [$"{finding.Line}", finding.Column ?? "", finding.Code, finding.Message]);
        return Csv(text.ToString(), $"findings-{import}.csv");
    }

    private static async Task<IResult> TemplateAsync(HttpContext context, CatalogSource source, EditionFiles files, string table)
    {
        var content = await CurrentAsync(context, source, files);
        return Csv(TableTemplates.Blank(TableTemplates.Find(content, PathOf(content, table))!), $"{table}.csv");
    }

    private static async Task<IResult> ExampleAsync(HttpContext context, CatalogSource source, EditionFiles files, string table)
    {
        const int lines = 6;
        var content = await CurrentAsync(context, source, files);
        var records = new CsvRecords(new StreamReader(new MemoryStream(content.Get(PathOf(content, table)).Content, writable: false), Encoding.UTF8));
        var text = new StringWriter { NewLine = "\n" };
        for (var line = 0; line < lines && records.Read(); line++)
            CsvLine.Write(text, records.Cells);
        return Csv(text.ToString(), $"{table}-example.csv");
    }

    private static async Task<FactFiles> CurrentAsync(HttpContext context, CatalogSource source, EditionFiles files)
    {
        var catalog = await source.GetAsync(context.RequestAborted);
        return await files.GetAsync(Storage.EditionSubject.Prices, catalog.Editions.Prices.EditionId, context.RequestAborted);
    }

    private static string PathOf(FactFiles content, string table) =>
        TableTemplates.All(content).FirstOrDefault(template => template.Key.Count == 1 && Path.GetFileNameWithoutExtension(template.Name) == table)?.Name
        ?? throw new EditRefusedException("unknown-table", "There is no such table.");

    private static IResult Csv(string text, string name) => Results.File(Encoding.UTF8.GetBytes(text), "text/csv; charset=utf-8", name);

    private static IResult Accepted(HttpContext context, ImportJob job)
    {
        context.Response.Headers.Location = $"{Routes.Admin}/imports/{job.Id}";
        return Results.Json(Render(job), ContractJson.Default.ImportResponse, statusCode: StatusCodes.Status202Accepted);
    }

    private static ImportResponse Render(ImportJob job) => new()
    {
        Id = job.Id,
        DraftId = job.DraftId,
        Table = Path.GetFileNameWithoutExtension(job.Path),
        Mode = Words.Of(job.Mode),
        DryRun = !job.Stage,
        State = Words.Of(job.State),
        Bytes = job.Bytes,
        BytesChecked = job.BytesChecked,
        Rows = job.Rows,
        FindingCount = job.FindingCount,
        Findings = [.. job.Findings.Select(finding => new FindingResponse(job.Path, finding.Line, finding.Column, finding.Code, finding.Message, "error"))],
    };
}
