using System.Text;
using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Editions;
using CostFinder.App.Storage;
using CostFinder.Tests.Facts;

namespace CostFinder.Tests.Editions;

/// <summary>Words for patients, from draft to edition: in both languages or not at all.</summary>
public abstract partial class EditionsContract
{
    private const string Veterans = "programs/clinic-veteran-discount.json";
    private const string English = "\"en\": \"Ask each clinic for its military or veteran price.\"";
    private const string Pair = "{ " + English + ", \"es\": \"Pregunte a cada clínica por su precio para militares o veteranos.\" }";

    [Fact]
    public async Task A_program_is_published_in_both_languages_and_found_at_fault_in_one()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var draft = await desk.DraftAsync(EditionSubject.Programs);
        var text = Encoding.UTF8.GetString(RealFacts.All.Get(Veterans).Content);
        Assert.Contains(Pair, text, StringComparison.Ordinal);
        foreach (var (wrong, says) in (Dictionary<string, string>)new()
        {
            ["\"Ask each clinic.\""] = "\"Ask each clinic.\" is for patients",
            ["{ " + English + " }"] = "an object with \"en\" and \"es\"",
        })
        {
            draft = await desk.PutDocumentAsync(draft, Veterans, text.Replace(Pair, wrong, StringComparison.Ordinal));
            var finding = Assert.Single((await desk.Publishing.CheckAsync(draft, Cancel)).Findings, finding => !finding.IsWarning);
            Assert.Equal(Veterans, finding.Path);
            Assert.Contains(says, finding.Message, StringComparison.Ordinal);
        }

        draft = await desk.PutDocumentAsync(draft, Veterans, text.Replace(Pair, """{ "en": "Ask twice.", "es": "Pregunte dos veces en la clínica «Ñandú»." }""", StringComparison.Ordinal));
        await desk.Publishing.PublishAsync(draft.Id, draft.Revision, "Words", "ana", Cancel);

        var step = (await desk.Source.GetAsync(Cancel)).Programs.Single(program => program.Id == "clinic-veteran-discount").Steps[0];
        Assert.Equal(("Ask twice.", "Pregunte dos veces en la clínica «Ñandú»."), (step.English, step.Spanish));
    }

    [Fact]
    public async Task Programs_that_were_exported_come_back_as_the_identical_edition()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var draft = await desk.DraftAsync(EditionSubject.Programs);
        var exported = new EditionExport("programs", draft.BaseEditionId,
            [.. FactFolders.Read(RealFacts.Folder, EditionSubject.Programs).All.Select(file => new ExportedFile(file.Path, Encoding.UTF8.GetString(file.Content)))]);

        var document = JsonSerializer.SerializeToUtf8Bytes(exported, ContractJson.Default.EditionExport);

        Assert.Empty(EditionExports.FindingsOf(EditionSubject.Programs, document));
        var read = EditionExports.Read(document);
        Assert.All(FactFolders.Read(RealFacts.Folder, EditionSubject.Programs).All, file => Assert.Equal(file.Content, read.Get(file.Path).Content));
    }
}
