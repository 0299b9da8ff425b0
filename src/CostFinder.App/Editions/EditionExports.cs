using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Storage;
using CostFinder.PriceFiles;

namespace CostFinder.App.Editions;

/// <summary>Editions that were exported as one JSON document, read again. The files come out byte for byte, so the edition is the identical one.</summary>
internal static class EditionExports
{
    /// <summary>What keeps the document from being an edition of that subject.</summary>
    public static IEnumerable<Finding> FindingsOf(EditionSubject subject, byte[] content)
    {
        EditionExport? export = null;
        Finding? fault = null;
        try
        {
            export = JsonSerializer.Deserialize(content, ContractJson.Default.EditionExport);
        }
        catch (JsonException exception)
        {
            fault = new((exception.LineNumber ?? 0) + 1, exception.Path, "malformed-json", "The file is not an exported edition. Export one, and send it as it is.");
        }
        if (fault is not null)
            return [fault];
        if (export?.Files is not { Count: > 0 })
            return [new(1, null, "no-files", "The file holds no files of an edition.")];
        return
        [
            .. export.Subject == Words.Of(subject) ? Array.Empty<Finding>() : [new(1, "subject", "other-subject", $"The draft is one of {Words.Of(subject)}.")],
            .. export.Files.GroupBy(file => file.Path, StringComparer.Ordinal).Where(same => same.Count() > 1)
                .Select(same => new Finding(1, "files", "file-twice", "A file stands twice. Keep one.")),
            .. export.Files.Where(file => !IsPath(subject, file.Path)).Select(file => new Finding(1, "files", "other-folder", $"Every file lies in one of {string.Join(", ", FactFolders.Of(subject))}.")),
        ];
    }

    public static FactFiles Read(byte[] content) =>
        FactFiles.Of(JsonSerializer.Deserialize(content, ContractJson.Default.EditionExport)!.Files.Select(file => (file.Path, file.Text)));

    private static bool IsPath(EditionSubject subject, string path) =>
        path.Split('/') is [var folder, var name] && FactFolders.Of(subject).Contains(folder) && Path.GetExtension(name) is ".json" or ".csv";
}
