using System.Text;
using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Editions;
using CostFinder.App.Storage;
using CostFinder.PriceFiles;
using CostFinder.Tests.Facts;

namespace CostFinder.Tests.Editions;

/// <summary>Imported rows are held against the rules of consistency, each by itself and with the prices beside it.</summary>
public abstract partial class EditionsContract
{
    [Fact]
    public async Task What_contradicts_common_sense_in_an_imported_file_is_told_by_line_and_column()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var draft = await desk.WithClinicAsync(await desk.DraftAsync());
        var job = await ImportAsync(desk, draft, Prices, ImportMode.Merge, File(
            Row("hill-clinic-tx.cents", ("service", "maintenance-session"), ("low", "47500"), ("high", "47500")),
            Row("hill-clinic-tx.good", ("service", "consultation"), ("sessions", ""), ("low", "200"), ("high", "200")),
            Row("hill-clinic-tx.nines", ("service", "consultation"), ("sessions", ""), ("low", "999999"), ("high", "999999"), ("note", "nobody asks this")),
            Row("hill-clinic-tx.future", ("rate_for", "members"), ("as_of", "2027-01"), ("sessions", "2")),
            Row("hill-clinic-tx.broken", ("low", "a lot")),
            Row("hill-clinic-tx.series-6", ("kind", "package"), ("service", "series"), ("sessions", "6"), ("low", "6000"), ("high", "6000"))));

        Assert.Equal(ImportState.Refused, job.State);
        Assert.Equal(
            [
                (2, "low", "cents-as-dollars"), (4, "high", "placeholder-amount"), (4, "low", "placeholder-amount"), (5, "as_of", "date-in-future"), (5, "sessions", "visits-missing"),
                (6, "low", "bad-number"), (7, "low", "package-dearer-than-singles"),
            ],
            job.Findings.Select(finding => (finding.Line, finding.Column!, finding.Code)).Distinct().Order());
        Assert.Equal(2, (await desk.Drafts.FindAsync(draft.Id, Cancel))!.Changes);
    }

    [Fact]
    public async Task An_imported_price_is_held_against_the_prices_beside_it_in_the_draft()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var draft = await desk.DraftAsync();
        var again = await ImportAsync(desk, draft, Prices, ImportMode.Merge, Known("claritiv-health-tn.session",
            row => [row, row.Replace("claritiv-health-tn.session,", "claritiv-health-tn.again,", StringComparison.Ordinal).Replace("350", "360", StringComparison.Ordinal)]));
        var dear = await ImportAsync(desk, draft, Prices, ImportMode.Merge, Known("claritiv-health-tn.series-6", row => [row.Replace("2400", "3600", StringComparison.Ordinal)]));
        var site = await ImportAsync(desk, draft, Prices, ImportMode.Merge, Known("mercy-hospital-mn.session-56", row => [row]));

        Assert.Equal([(3L, "low", "one-thing-two-prices")], again.Findings.Select(finding => (finding.Line, finding.Column, finding.Code)));
        Assert.Equal([(2L, "low", "package-dearer-than-singles")], dear.Findings.Select(finding => (finding.Line, finding.Column, finding.Code)));
        Assert.Equal((ImportState.Staged, 0), (site.State, site.FindingCount)); // not the first site of its list, which is in the draft

        byte[] Known(string id, Func<string, string[]> change)
        {
            var lines = Encoding.UTF8.GetString(RealFacts.All.Get(Prices).Content).Split('\n');
            return Encoding.UTF8.GetBytes(string.Join('\n', [lines[0], .. change(lines.Single(line => line.StartsWith(id + ",", StringComparison.Ordinal))), ""]));
        }
    }

    [Fact]
    public async Task Who_sends_again_what_the_draft_has_does_not_answer_for_it()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var draft = await desk.DraftAsync();
        draft = await desk.PutAsync(draft, "prices/providers.csv", "hill-clinic-tx", new() { ["name"] = "Hill Clinic", ["kind"] = "clinic" });
        draft = await desk.PutAsync(draft, Prices, "hill-clinic-tx.session", EditionsDesk.PriceCells("hill-clinic-tx", "47500.00"));
        var same = File(Row("hill-clinic-tx.session", ("low", "47500.00"), ("high", "47500.00")));
        var other = File(Row("hill-clinic-tx.session", ("low", "47600.00"), ("high", "47600.00")));

        Assert.Equal(ImportState.Staged, (await ImportAsync(desk, draft, Prices, ImportMode.Merge, same)).State);
        Assert.Equal("cents-as-dollars", Assert.Single((await ImportAsync(desk, draft, Prices, ImportMode.Merge, other)).Findings).Code);
    }

    [Fact]
    public async Task Another_table_and_a_whole_edition_are_held_against_the_rules_too()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var draft = await desk.DraftAsync();
        var hospital = (await desk.Files.GetAsync(EditionSubject.Prices, draft.BaseEditionId, Cancel)).Get("prices/hospitals.csv");
        var lines = Encoding.UTF8.GetString(hospital.Content).Split('\n');
        var share = await ImportAsync(desk, draft, hospital.Path, ImportMode.Merge, Encoding.UTF8.GetBytes($"{lines[0]}\n{lines[1].Replace("78.0", "0.7", StringComparison.Ordinal)}\n"));
        Assert.Equal((2L, "usual_cash_percent", "percent-as-fraction"), Assert.Single(share.Findings.Select(finding => (finding.Line, finding.Column, finding.Code))));

        var text = (string path, string content) => path == Prices ? content.Replace("claritiv-health-tn,iv-ketamine,session,1,350,500", "claritiv-health-tn,iv-ketamine,session,1,35000,50000", StringComparison.Ordinal) : content;
        var whole = await ImportAsync(desk, draft, Imports.WholeEdition, ImportMode.Replace, Exported((_, content) => content));
        var changed = await ImportAsync(desk, draft, Imports.WholeEdition, ImportMode.Replace, Exported(text));
        Assert.Equal(ImportState.Staged, whole.State);
        Assert.Equal(["cents-as-dollars", "package-suspiciously-cheap"], changed.Findings.Select(finding => finding.Code).Order());
        Assert.All(changed.Findings, finding => Assert.StartsWith(Prices + ": ", finding.Message, StringComparison.Ordinal));

        byte[] Exported(Func<string, string, string> change) => JsonSerializer.SerializeToUtf8Bytes(
            new EditionExport("prices", draft.BaseEditionId, [.. FactFolders.Read(RealFacts.Folder, EditionSubject.Prices).All
                .Select(file => new ExportedFile(file.Path, change(file.Path, Encoding.UTF8.GetString(file.Content))))]),
            ContractJson.Default.EditionExport);
    }

    private static string[] Row(string id, params (string Column, string Cell)[] changes)
    {
        var cells = new Dictionary<string, string>(EditionsDesk.PriceCells("hill-clinic-tx", "480.00")) { ["id"] = id };
        foreach (var (column, cell) in changes)
            cells[column] = cell;
        return [.. TableTemplates.Find(RealFacts.All, Prices)!.Header.Select(column => cells.GetValueOrDefault(column, ""))];
    }

    private static byte[] File(params string[][] rows)
    {
        var text = new StringWriter { NewLine = "\n" };
        foreach (var row in rows.Prepend([.. TableTemplates.Find(RealFacts.All, Prices)!.Header]))
            CsvLine.Write(text, row);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
