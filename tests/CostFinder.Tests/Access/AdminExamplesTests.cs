using System.Text.Json;
using CostFinder.Tests.House;

namespace CostFinder.Tests.Access;

/// <summary>Runs every admin operation of the contract document with its own example, in an order in which an admin would.</summary>
public sealed class AdminExamplesTests(AdminApp admin) : IClassFixture<AdminApp>
{
    private static readonly JsonElement Paths = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "openapi.json"))).RootElement.GetProperty("paths");

    private readonly HashSet<string> _run = [];
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal) { ["table"] = "providers", ["row"] = "hill-clinic-tx", ["folder"] = "payment-plans", ["name"] = "hill-clinic-plan", ["subject"] = "prices" };
    private int _revision = 1;

    [Fact]
    public async Task Every_admin_operation_of_the_contract_works_with_its_example()
    {
        var draft = await RunAsync("CreateDraft");
        _known["draft"] = Text(draft, "id");
        _known["edition"] = Text(draft, "baseEditionId");
        foreach (var look in (string[])["ListDrafts", "GetDraft", "ListTables", "ListRows", "ListDocuments", "CheckDraft"])
            await RunAsync(look);
        Revise(await RunAsync("PutRow"));
        Assert.Equal("Hill Clinic", Text((await RunAsync("GetRow")).GetProperty("cells"), "name"));
        Assert.Equal(1, (await RunAsync("CompareDraft")).GetProperty("total").GetInt32());
        await RunAsync("PreviewDraft");

        var import = await RunAsync("CreateImport");
        _known["import"] = Text(import, "id");
        await RunAsync("SendImport", "id,name,kind,city,state,zip\nlake-clinic-tx,Lake Clinic,clinic,Austin,TX,78701\n", "text/csv");
        await StateAsync("checked");
        await RunAsync("GetImportFindings");
        await RunAsync("StageImport");
        await StateAsync("staged");
        _revision++;
        foreach (var look in (string[])["GetTemplate", "GetTemplateExample", "ListEditions", "ExportEdition"])
            await RunAsync(look);
        Revise(await RunAsync("RemoveRow"));
        Revise(await RunAsync("ApproveDraft"));
        Revise(await RunAsync("RebaseDraft"));
        var published = await RunAsync("PublishDraft");
        (_known["folder"], _known["file"]) = ("prices", "providers.csv");
        await RunAsync("GetEditionFile");
        await RunAsync("PinEdition");
        await RunAsync("RollBack", JsonSerializer.Serialize(new { editionId = _known["edition"], from = Text(published, "publishedAs"), note = "Back" }));

        _known["draft"] = Text(await RunAsync("CreateDraft"), "id");
        (_known["folder"], _revision) = ("prices", 1);
        Revise(await RunAsync("PutDocument"));
        await RunAsync("GetDocument");
        Revise(await RunAsync("RemoveDocument"));
        await RunAsync("DiscardDraft");

        var key = await RunAsync("CreateKey");
        _known["key"] = Text(key.GetProperty("key"), "id");
        _known["number"] = "1";
        foreach (var act in (string[])["ListKeys", "GetKey", "RotateKey", "DropSecret", "RevokeKey", "ListAudit", "ExportAudit", "VerifyAudit", "KeepHouse", "ListExpiring"])
            await RunAsync(act);

        Assert.Equal(
            Paths.EnumerateObject().Where(path => path.Name.StartsWith("/api/v1/admin/", StringComparison.Ordinal))
                .SelectMany(path => path.Value.EnumerateObject()).Select(operation => Text(operation.Value, "operationId")).Order(),
            _run.Order());
    }

    private async Task<JsonElement> RunAsync(string operationId, string? body = null, string type = "application/json")
    {
        _run.Add(operationId);
        var (path, operation) = Paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => (path.Name, operation)))
            .Single(pair => Text(pair.operation.Value, "operationId") == operationId);
        var filled = string.Join('/', path["/api/v1/admin".Length..].Split('/').Select(part => part.StartsWith('{')
            ? _known[part[1..part.IndexOf('}')]] + part[(part.IndexOf('}') + 1)..]
            : part));
        if (body is null && operation.Value.TryGetProperty("requestBody", out var expected))
            body = expected.GetProperty("content").GetProperty("application/json").GetProperty("example").GetRawText();
        var needsRevision = operation.Value.TryGetProperty("parameters", out var parameters)
            && parameters.EnumerateArray().Any(parameter => Text(parameter, "name") == "If-Match");
        using var response = await admin.SendAsync(
            new(operation.Name.ToUpperInvariant()), filled, body, revision: needsRevision ? _revision : null, type: type);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{operationId}: {(int)response.StatusCode} {text}");
        Assert.Contains($"{(int)response.StatusCode}", operation.Value.GetProperty("responses").EnumerateObject().Select(one => one.Name));
        return response.Content.Headers.ContentType?.MediaType == "application/json" && text.Length > 0 ? JsonDocument.Parse(text).RootElement : default;
    }

    private async Task StateAsync(string state)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (Text(await RunAsync("GetImport"), "state") == state)
                return;
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"The import did not become {state}: {await RunAsync("GetImport")}");
    }

    private void Revise(JsonElement draft) => _revision = draft.GetProperty("revision").GetInt32();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
