using Azure.Data.Tables;
using CostFinder.App.Catalog;

namespace CostFinder.App.Storage;

/// <summary>How an edition lies in tables, column by column. Every row holds its ids as columns; keys are only for finding.</summary>
internal static class TableRows
{
    /// <summary>A column of text ends before this, so that 64 KiB hold it; never between the halves of a letter.</summary>
    private const int LettersOfColumn = 32_000;

    /// <summary>Binary columns of 64 KiB in one row: with base64 it is still below a mebibyte as sent.</summary>
    private const int ColumnsOfSnapshotRow = 11;

    private const int ColumnsOfDocumentRow = 14;

    public static string Edition(EditionSubject subject, string editionId) => TableKey.Of(Words.Of(subject), editionId);

    public static TableEntity Of(string partId, ProviderRow row) =>
        new(TableKey.Of(partId), TableKey.Of(row.Id))
        {
            ["Id"] = row.Id,
            ["Name"] = row.Name,
            ["Kind"] = row.Kind,
            ["City"] = row.City,
            ["State"] = row.State,
            ["Zip"] = row.Zip,
        };

    public static ProviderRow Provider(TableEntity row) => new(
        Text(row, "Id"), Text(row, "Name"), Text(row, "Kind"), row.GetString("City"), Text(row, "State"), row.GetString("Zip"));

    public static TableEntity Of(string partId, PriceRow row) =>
        new(TableKey.Of(partId), TableKey.Of(row.ProviderId, row.Id))
        {
            ["Id"] = row.Id,
            ["ProviderId"] = row.ProviderId,
            ["State"] = row.State,
            ["PriceListId"] = row.PriceListId,
            ["Treatment"] = row.Treatment,
            ["Service"] = row.Service,
            ["Sessions"] = row.Sessions,
            ["LowCents"] = row.LowCents,
            ["HighCents"] = row.HighCents,
            ["Kind"] = row.Kind,
            ["RateFor"] = row.RateFor,
            ["Setting"] = row.Setting,
            ["Condition"] = row.Condition,
            ["DoseMg"] = row.DoseMg,
            ["Includes"] = row.Includes,
            ["DrugIncluded"] = row.DrugIncluded,
            ["DurationMinutes"] = row.DurationMinutes,
            ["AsOf"] = row.AsOf,
            ["Withdrawn"] = row.Withdrawn,
            ["SourceTitle"] = row.SourceTitle,
            ["SourceLink"] = row.SourceLink,
            ["RetrievedOn"] = row.RetrievedOn,
            ["Disputed"] = row.Disputed,
            ["Note"] = row.Note,
        };

    public static PriceRow Price(TableEntity row) => new()
    {
        Id = Text(row, "Id"),
        ProviderId = Text(row, "ProviderId"),
        State = Text(row, "State"),
        PriceListId = Text(row, "PriceListId"),
        Treatment = Text(row, "Treatment"),
        Service = Text(row, "Service"),
        Sessions = row.GetInt32("Sessions"),
        LowCents = Cents(row, "LowCents"),
        HighCents = Cents(row, "HighCents"),
        Kind = Text(row, "Kind"),
        RateFor = row.GetString("RateFor"),
        Setting = row.GetString("Setting"),
        Condition = row.GetString("Condition"),
        DoseMg = row.GetInt32("DoseMg"),
        Includes = row.GetString("Includes"),
        DrugIncluded = row.GetString("DrugIncluded"),
        DurationMinutes = row.GetInt32("DurationMinutes"),
        AsOf = row.GetString("AsOf"),
        Withdrawn = row.GetString("Withdrawn"),
        SourceTitle = Text(row, "SourceTitle"),
        SourceLink = Text(row, "SourceLink"),
        RetrievedOn = Text(row, "RetrievedOn"),
        Disputed = row.GetString("Disputed"),
        Note = row.GetString("Note"),
    };

    /// <summary>A document, in as many rows as it needs; the text goes on from <c>Json0</c> to <c>Json1</c> and into the next row.</summary>
    public static IEnumerable<TableEntity> Of(EditionSubject subject, string editionId, DocumentRow document) =>
        Pieces(document.Json).Chunk(ColumnsOfDocumentRow).Select((pieces, part) =>
        {
            var row = new TableEntity(Edition(subject, editionId), TableKey.Of(document.Path, $"{part:d5}"))
            {
                ["EditionId"] = editionId,
                ["Path"] = document.Path,
            };
            for (var column = 0; column < pieces.Length; column++)
                row[$"Json{column}"] = pieces[column];
            return row;
        });

    public static string DocumentPath(TableEntity row) => Text(row, "Path");

    public static string DocumentPiece(TableEntity row) =>
        string.Concat(Enumerable.Range(0, ColumnsOfDocumentRow).Select(column => row.GetString($"Json{column}")));

    /// <summary>A snapshot, in as many rows as it needs. Each says how long the whole is and what its SHA-256 is.</summary>
    public static IEnumerable<TableEntity> Of(NewEdition edition)
    {
        var packed = PackedSnapshot.Of(edition.Snapshot);
        var perRow = ColumnsOfSnapshotRow * TableLimits.ColumnBytes;
        for (int from = 0, part = 0; part == 0 || from < edition.Snapshot.Length; from += perRow, part++)
        {
            var row = new TableEntity(Edition(edition.Subject, edition.Id), $"{part:d5}")
            {
                ["EditionId"] = edition.Id,
                ["Length"] = packed.Length,
                ["Sha256"] = packed.Sha256,
            };
            var here = edition.Snapshot.AsMemory(from, Math.Min(perRow, edition.Snapshot.Length - from));
            for (var column = 0; column * TableLimits.ColumnBytes < here.Length; column++)
            {
                var start = column * TableLimits.ColumnBytes;
                row[$"Packed{column:d2}"] = here.Slice(start, Math.Min(TableLimits.ColumnBytes, here.Length - start)).ToArray();
            }
            yield return row;
        }
    }

    public static PackedSnapshot Packed(TableEntity row) => new(Cents(row, "Length"), Text(row, "Sha256"));

    public static IEnumerable<byte[]> PackedPieces(TableEntity row) =>
        from column in Enumerable.Range(0, ColumnsOfSnapshotRow)
        let piece = row.GetBinary($"Packed{column:d2}")
        where piece is not null
        select piece;

    public static string Text(TableEntity row, string column) => row.GetString(column) ?? throw Missing(row, column);

    private static long Cents(TableEntity row, string column) => row.GetInt64(column) ?? throw Missing(row, column);

    private static DamagedStoreException Missing(TableEntity row, string column) => new(
        $"The row {row.RowKey} of {row.PartitionKey}", $"its column {column} is missing",
        "Publish the edition before it again, or put a backup of the store back");

    public static IEnumerable<string> Pieces(string text)
    {
        var from = 0;
        do
        {
            var length = Math.Min(LettersOfColumn, text.Length - from);
            if (length == LettersOfColumn && char.IsHighSurrogate(text[from + length - 1]))
                length--;
            yield return text.Substring(from, length);
            from += length;
        }
        while (from < text.Length);
    }
}
