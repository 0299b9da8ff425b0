using System.Globalization;
using CostFinder.App.Storage;

namespace CostFinder.App.Editions;

/// <summary>The bytes of an imported file, cut into records.</summary>
internal static class ImportPieces
{
    public static string Partition(string importId) => $"import-pieces {importId}";

    public static string Key(int piece) => piece.ToString("d6", CultureInfo.InvariantCulture);

    public static async Task<byte[]> ReadAsync(IRecordStore records, string importId, CancellationToken cancellationToken)
    {
        var content = new MemoryStream();
        await foreach (var piece in records.ListAsync(Partition(importId), after: null, cancellationToken))
            content.Write(piece.Bytes);
        return content.ToArray();
    }

    /// <summary>Stores what comes from <paramref name="content"/>; what an earlier, interrupted try left is written over.</summary>
    public static async Task<long> WriteAsync(IRecordStore records, string importId, Stream content, CancellationToken cancellationToken)
    {
        var partition = Partition(importId);
        var buffer = new byte[StoredRecord.MostBytes];
        var piece = 0;
        var total = 0L;
        for (int filled; (filled = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)) > 0; piece++)
        {
            var record = new StoredRecord(partition, Key(piece), "", buffer[..filled]);
            while (await records.AddAsync(record, cancellationToken) is null)
                await records.RemoveAsync(partition, [record.Key], cancellationToken);
            total += filled;
        }
        var beyond = new List<string>();
        await foreach (var left in records.ListAsync(partition, Key(piece - 1), cancellationToken))
            beyond.Add(left.Key);
        await records.RemoveAsync(partition, beyond, cancellationToken);
        return total;
    }
}
