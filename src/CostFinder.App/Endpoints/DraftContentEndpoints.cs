using System.Text;
using System.Text.Json;
using CostFinder.App.Access;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Editions;
using CostFinder.App.Http;
using CostFinder.Core.Wording;
using CostFinder.PriceFiles;

namespace CostFinder.App.Endpoints;

/// <summary>
/// What is in a draft: rows of tables (providers, prices) and documents (programs with their discounts, payment plans, treatments,
/// parameters).
/// </summary>
public static class DraftContentEndpoints
{
    private const string Tag = "Admin: content";
    private const int LongestCell = TableReading.LongestCell;

    public static void MapDraftContent(this IEndpointRouteBuilder admin)
    {
        admin.MapGet(Routes.DraftTables, TablesAsync).Describe(Role.Viewer, Tag, "ListTables", "The tables of a draft and their columns", 404).Produces<TableListResponse>();
        admin.MapGet(Routes.DraftRows, RowsAsync).Describe(Role.Viewer, Tag, "ListRows", "The rows of a table as the draft has them", 404, 422).Produces<RowListResponse>();
        admin.MapGet(Routes.DraftRow, RowAsync).Describe(Role.Viewer, Tag, "GetRow", "One row as the draft has it", 404).Produces<RowResponse>();
        admin.MapPut(Routes.DraftRow, PutRowAsync).Describe(Role.Editor, Tag, "PutRow", "Add a row, or put it in place of the one with its key", 404, 415, 422).AtRevision()
            .WithExample<RowRequest>("""{"cells":{"name":"Hill Clinic","kind":"clinic","city":"Austin","state":"TX","zip":"78701"}}""").Produces<DraftResponse>();
        admin.MapDelete(Routes.DraftRow, RemoveRowAsync).Describe(Role.Editor, Tag, "RemoveRow", "Take a row out", 404).AtRevision().Produces<DraftResponse>();
        admin.MapGet(Routes.DraftDocuments, DocumentsAsync).Describe(Role.Viewer, Tag, "ListDocuments", "The JSON documents of a draft", 404).Produces<DocumentListResponse>();
        admin.MapGet(Routes.DraftDocument, DocumentAsync).Describe(Role.Viewer, Tag, "GetDocument", "One document as the draft has it", 404).Produces<JsonElement>();
        admin.MapPut(Routes.DraftDocument, PutDocumentAsync)
            .Describe(Role.Editor, Tag, "PutDocument", "Add a document, such as a program or a payment plan, or put it in place of the one of that name", 404, 413, 415, 422)
            .AtRevision().WithExample<JsonElement>("""{"id":"hill-clinic-plan"}""").Produces<DraftResponse>();
        admin.MapDelete(Routes.DraftDocument, RemoveDocumentAsync).Describe(Role.Editor, Tag, "RemoveDocument", "Take a document out", 404).AtRevision().Produces<DraftResponse>();
    }

    private static async Task<IResult> TablesAsync(HttpContext context, Drafts drafts, string draft)
    {
        var content = await ContentAsync(context, drafts, draft);
        return Results.Json(
            new TableListResponse([.. TableTemplates.All(content).Where(template => template.Key.Count == 1).Select(template => new TableResponse(
                Path.GetFileNameWithoutExtension(template.Name), template.Name, template.Key[0],
                [.. template.Columns.Select(column => new TableColumnResponse(column.Name, column.Means, column.Pattern.ToString(), column.Required))]))]),
            ContractJson.Default.TableListResponse);
    }

    private static async Task<IResult> RowsAsync(
        HttpContext context, Drafts drafts, string draft, string table, string? limit = null, string? cursor = null)
    {
        var content = await ContentAsync(context, drafts, draft);
        var faults = new List<Fault>();
        var rows = Rows(content, Find(content, table)).OrderBy(row => row.Row, StringComparer.Ordinal)
            .Where(row => cursor is null || string.CompareOrdinal(row.Row, cursor) > 0);
        var page = await StoredPage.ReadAsync(context, rows.ToAsyncEnumerable(), limit, row => row.Row, faults);
        return faults.Count > 0
            ? Problem.Of(ProblemKind.Invalid, faults)
            : Results.Json(new RowListResponse(page.Items, page.Next), ContractJson.Default.RowListResponse);
    }

    private static async Task<IResult> RowAsync(HttpContext context, Drafts drafts, string draft, string table, string row)
    {
        var content = await ContentAsync(context, drafts, draft);
        return Rows(content, Find(content, table)).FirstOrDefault(one => one.Row == row) is { } found
            ? Results.Json(found, ContractJson.Default.RowResponse)
            : Problem.Of(ProblemKind.NotFound);
    }

    private static async Task<IResult> PutRowAsync(
        HttpContext context, Drafts drafts, AuditTrail audit, TimeProvider clock, string draft, string table, string row)
    {
        var template = Find(await ContentAsync(context, drafts, draft), table);
        var (cells, problem) = await ReadCellsAsync(context, template);
        return cells is null
            ? problem!
            : await ChangeAsync(context, drafts, audit, draft, row, Change(context, clock, DraftChangeKind.PutRow, template.Name) with { Row = row, Cells = cells });
    }

    private static async Task<IResult> RemoveRowAsync(
        HttpContext context, Drafts drafts, AuditTrail audit, TimeProvider clock, string draft, string table, string row)
    {
        var content = await ContentAsync(context, drafts, draft);
        var template = Find(content, table);
        return Rows(content, template).Any(one => one.Row == row)
            ? await ChangeAsync(context, drafts, audit, draft, row, Change(context, clock, DraftChangeKind.RemoveRow, template.Name) with { Row = row })
            : Problem.Of(ProblemKind.NotFound);
    }

    private static async Task<IResult> DocumentsAsync(HttpContext context, Drafts drafts, string draft) => Results.Json(
        new DocumentListResponse([.. (await ContentAsync(context, drafts, draft)).All.Where(file => IsDocument(file.Path)).Select(file => file.Path[..^".json".Length])]),
        ContractJson.Default.DocumentListResponse);

    private static async Task<IResult> DocumentAsync(HttpContext context, Drafts drafts, string draft, string folder, string name) =>
        (await ContentAsync(context, drafts, draft)).Find($"{folder}/{name}.json") is { } file
            ? Results.Bytes(file.Content, "application/json")
            : Problem.Of(ProblemKind.NotFound);

    private static async Task<IResult> PutDocumentAsync(
        HttpContext context, Drafts drafts, AuditTrail audit, TimeProvider clock, string draft, string folder, string name)
    {
        await DraftEndpoints.FindAsync(drafts, draft, context.RequestAborted);
        if (!IsName(folder) || !IsName(name))
            return Problem.Of(ProblemKind.Invalid, [new("", "name", Text.Same("Name a document with small letters, digits and hyphens, such as programs/hill-clinic."))]);
        var (document, problem) = await JsonBody.ReadAsync(context.Request, context.RequestAborted);
        if (problem is not null)
            return Problem.Of(problem);
        using (document)
        {
            var json = JsonSerializer.Serialize(document!.RootElement, DocumentJson.Default.JsonElement) + "\n";
            return await ChangeAsync(context, drafts, audit, draft, null, Change(context, clock, DraftChangeKind.PutDocument, $"{folder}/{name}.json") with { Json = json });
        }
    }

    private static async Task<IResult> RemoveDocumentAsync(
        HttpContext context, Drafts drafts, AuditTrail audit, TimeProvider clock, string draft, string folder, string name) =>
        (await ContentAsync(context, drafts, draft)).Find($"{folder}/{name}.json") is null
            ? Problem.Of(ProblemKind.NotFound)
            : await ChangeAsync(context, drafts, audit, draft, null, Change(context, clock, DraftChangeKind.RemoveDocument, $"{folder}/{name}.json"));

    private static async Task<IResult> ChangeAsync(HttpContext context, Drafts drafts, AuditTrail audit, string id, string? row, DraftChange change)
    {
        var draft = await drafts.ChangeAsync(id, context.Revision(), change, context.RequestAborted);
        await audit.AppendAsync(
            new(change.By, Words.Of(change.Kind), $"{id} {change.Path}{(row is null ? "" : $" {row}")}", $"{draft.Revision - 1}", $"{draft.Revision}", null, "done"),
            CancellationToken.None);
        return DraftEndpoints.Answer(context, draft);
    }

    private static DraftChange Change(HttpContext context, TimeProvider clock, DraftChangeKind kind, string path) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
        Kind = kind,
        Path = path,
        By = context.Actor(),
        At = clock.GetUtcNow(),
    };

    private static async Task<(IReadOnlyDictionary<string, string>? Cells, IResult? Problem)> ReadCellsAsync(HttpContext context, TableTemplate template)
    {
        var (document, problem) = await JsonBody.ReadAsync(context.Request, context.RequestAborted);
        if (problem is not null)
            return (null, Problem.Of(problem));
        using (document)
        {
            if (document!.RootElement is not { ValueKind: JsonValueKind.Object } body || !body.TryGetProperty("cells", out var sent) || sent.ValueKind != JsonValueKind.Object)
                return (null, Problem.Of(ProblemKind.Invalid, [new("/cells", "not-an-object", Text.Same("Send the cells as an object of texts, by column."))]));
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            var faults = new List<Fault>();
            foreach (var cell in sent.EnumerateObject())
            {
                var at = template.Header.Contains(cell.Name);
                if (!at)
                    faults.Add(new("/cells", "unknown-column", Text.Same($"The table has the columns {string.Join(", ", template.Header)}.")));
                else if (cell.Value.ValueKind == JsonValueKind.String && cell.Value.GetString()!.Length <= LongestCell)
                    cells[cell.Name] = cell.Value.GetString()!;
                else
                    faults.Add(new($"/cells/{cell.Name}", "not-text", Text.Same($"Send a text of at most {LongestCell} letters, also for a number, such as \"475.00\".")));
            }
            return faults.Count > 0 ? (null, Problem.Of(ProblemKind.Invalid, faults)) : (cells, null);
        }
    }

    private static async Task<FactFiles> ContentAsync(HttpContext context, Drafts drafts, string id) =>
        await drafts.ContentAsync(await DraftEndpoints.FindAsync(drafts, id, context.RequestAborted), context.RequestAborted);

    private static TableTemplate Find(FactFiles content, string table) =>
        TableTemplates.All(content).FirstOrDefault(template => template.Key.Count == 1 && Path.GetFileNameWithoutExtension(template.Name) == table)
        ?? throw new EditRefusedException("unknown-table", "There is no such table in this draft.");

    private static IEnumerable<RowResponse> Rows(FactFiles content, TableTemplate template)
    {
        var records = new CsvRecords(new StreamReader(new MemoryStream(content.Get(template.Name).Content, writable: false), Encoding.UTF8));
        records.Read();
        var header = records.Cells.ToList();
        var key = header.IndexOf(template.Key[0]);
        while (records.Read())
            yield return new(records.Cells[key], header.Zip(records.Cells).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal));
    }

    private static bool IsDocument(string path) => path.EndsWith(".json", StringComparison.Ordinal) && !path.EndsWith(".about.json", StringComparison.Ordinal);

    private static bool IsName(string text) => text.Length <= 100 && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '.');
}
