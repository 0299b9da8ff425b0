using Azure.Data.Tables;

namespace CostFinder.App.Storage;

/// <summary>
/// What the table service takes, counted as its documentation counts it. Checked here because the emulator lets more through
/// than the service does.
/// </summary>
internal static class TableLimits
{
    public const int KeyLength = 512;
    public const int Columns = 252;
    public const int ColumnBytes = 64 * 1024;
    public const int EntityBytes = 1024 * 1024;
    public const int BatchRows = 100;
    public const int BatchBytes = 4 * 1024 * 1024;
    public const int PageRows = 1000;

    /// <exception cref="ArgumentException">The service would refuse the row; the message says why.</exception>
    public static void Check(TableEntity row)
    {
        if (row.PartitionKey.Length > KeyLength || row.RowKey.Length > KeyLength)
            throw Refused(row, $"a key is longer than {KeyLength} letters");
        var bytes = 4L + 2 * (row.PartitionKey.Length + row.RowKey.Length);
        var columns = 0;
        foreach (var (name, value) in Values(row))
        {
            columns++;
            var size = Stored(row, name, value);
            if (size > ColumnBytes)
                throw Refused(row, $"{name} has {size} bytes, and {ColumnBytes} is the most");
            bytes += 8 + 2 * name.Length + size + (value is byte[] or string ? 4 : 0);
        }
        if (columns > Columns)
            throw Refused(row, $"it has {columns} columns, and {Columns} is the most");
        if (bytes > EntityBytes)
            throw Refused(row, $"it has {bytes} bytes, and {EntityBytes} is the most");
    }

    /// <summary>The rows in batches that the service takes: one partition, at most a hundred rows, below 4 MiB as sent.</summary>
    /// <exception cref="ArgumentException">The service would refuse a row; the message says why.</exception>
    public static IEnumerable<IReadOnlyList<TableEntity>> Batches(IEnumerable<TableEntity> rows)
    {
        var batch = new List<TableEntity>();
        var bytes = 0L;
        foreach (var row in rows)
        {
            Check(row);
            var more = Sent(row);
            if (batch.Count > 0 && (batch.Count == BatchRows || bytes + more > BatchBytes || batch[0].PartitionKey != row.PartitionKey))
            {
                yield return batch;
                batch = [];
                bytes = 0;
            }
            batch.Add(row);
            bytes += more;
        }
        if (batch.Count > 0)
            yield return batch;
    }

    /// <summary>At most so many bytes is a row in a batch: a letter is up to six in JSON and nine in an address, and bytes are base64.</summary>
    private static long Sent(TableEntity row)
    {
        var bytes = 1024L + 15 * (row.PartitionKey.Length + row.RowKey.Length);
        foreach (var (name, value) in Values(row))
        {
            bytes += 64 + 2 * name.Length;
            bytes += value is string text ? 6L * text.Length : value is byte[] packed ? 4L * packed.Length / 3 : 32;
        }
        return bytes;
    }

    private static long Stored(TableEntity row, string name, object value) => value switch
    {
        string text => 2L * text.Length,
        byte[] packed => packed.Length,
        long or DateTimeOffset => 8,
        int => 4,
        bool => 1,
        _ => throw Refused(row, $"{name} is of the type {value.GetType().Name}, which we do not store"),
    };

    private static IEnumerable<KeyValuePair<string, object>> Values(TableEntity row) =>
        row.Where(column => column.Value is not null && column.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag"));

    private static ArgumentException Refused(TableEntity row, string problem) =>
        new($"The row {row.RowKey} of {row.PartitionKey} does not fit a table: {problem}.");
}
