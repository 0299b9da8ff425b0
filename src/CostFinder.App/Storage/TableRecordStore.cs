using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace CostFinder.App.Storage;

/// <summary>Records in one table, <c>…Records</c>. Each write leaves its mark, so that a write whose answer was lost is known as our own.</summary>
public sealed class TableRecordStore(TableServiceClient account, StoreReads reads, string prefix = "CostFinder") : IRecordStore
{
    private const int TextColumns = 7;
    private const int BytesColumns = 7;

    private readonly TableRequests _requests = new(reads);

    private TableClient Records => account.GetTableClient(prefix + "Records");

    public async Task<StoredRecord?> FindAsync(string partition, string key, CancellationToken cancellationToken) =>
        await _requests.FindAsync("records", Records, TableKey.Of(partition), TableKey.Of(key), cancellationToken) is { } row ? Record(row) : null;

    public async Task<IReadOnlyList<StoredRecord>> FindAsync(string partition, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var found = new List<StoredRecord>();
        foreach (var some in keys.Chunk(StoredRecord.MostAtOnce))
        {
            var rows = string.Join(" or ", some.Select(key => TableClient.CreateQueryFilter($"RowKey eq {TableKey.Of(key)}")));
            var filter = $"{TableRequests.Partition(TableKey.Of(partition))} and ({rows})";
            await foreach (var row in _requests.QueryAsync("records", Records, filter, cancellationToken))
                found.Add(Record(row));
        }
        return found;
    }

    public async IAsyncEnumerable<StoredRecord> ListAsync(string partition, string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var place = TableKey.Of(partition);
        var filter = after is null
            ? TableRequests.Partition(place)
            : TableClient.CreateQueryFilter($"PartitionKey eq {place} and RowKey gt {TableKey.Of(after)}");
        await foreach (var row in _requests.QueryAsync("records", Records, filter, cancellationToken))
            yield return Record(row);
    }

    public async Task<string?> AddAsync(StoredRecord record, CancellationToken cancellationToken)
    {
        await _requests.MakeAsync(Records, cancellationToken);
        return await WriteAsync(Row(record.Checked()), (table, row) => table.AddEntityAsync(row, cancellationToken), cancellationToken);
    }

    public Task<string?> ReplaceAsync(StoredRecord record, string expected, CancellationToken cancellationToken) => WriteAsync(
        Row(record.Checked()),
        (table, row) => table.UpdateEntityAsync(row, new ETag(expected), TableUpdateMode.Replace, cancellationToken), cancellationToken);

    public async Task RemoveAsync(string partition, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        foreach (var key in keys)
        {
            await TableRequests.TryChangeAsync(
                Records, table => table.DeleteEntityAsync(TableKey.Of(partition), TableKey.Of(key), ETag.All, cancellationToken), cancellationToken);
        }
    }

    private async Task<string?> WriteAsync(TableEntity row, Func<TableClient, TableEntity, Task<Response>> write, CancellationToken cancellationToken)
    {
        TableLimits.Check(row);
        Response? answer = null;
        if (await TableRequests.TryChangeAsync(Records, async table => answer = await write(table, row), cancellationToken))
            return answer!.Headers.ETag!.Value.ToString();
        // When an answer is lost, the client sends the write again and meets its own first one: then it was ours that got through.
        var there = await _requests.FindAsync("records", Records, row.PartitionKey, row.RowKey, cancellationToken);
        return there?.GetString("Mark") == row.GetString("Mark") ? there!.ETag.ToString() : null;
    }

    private static TableEntity Row(StoredRecord record)
    {
        var row = new TableEntity(TableKey.Of(record.Partition), TableKey.Of(record.Key))
        {
            ["Partition"] = record.Partition,
            ["Key"] = record.Key,
            ["Mark"] = Guid.NewGuid().ToString("N"),
        };
        var column = 0;
        foreach (var piece in TableRows.Pieces(record.Text))
            row[$"Text{column++}"] = piece;
        if (record.Bytes is not { } bytes)
            return row;
        row["HasBytes"] = true;
        foreach (var (place, piece) in bytes.Chunk(TableLimits.ColumnBytes).Index())
            row[$"Bytes{place}"] = piece;
        return row;
    }

    private static StoredRecord Record(TableEntity row) => new(
        TableRows.Text(row, "Partition"), TableRows.Text(row, "Key"),
        string.Concat(Enumerable.Range(0, TextColumns).Select(column => row.GetString($"Text{column}"))),
        row.GetBoolean("HasBytes") == true
            ? BytesOf(row)
            : null,
        row.ETag.ToString());

    private static byte[] BytesOf(TableEntity row)
    {
        var bytes = new MemoryStream();
        for (var column = 0; column < BytesColumns && row.GetBinary($"Bytes{column}") is { } piece; column++)
            bytes.Write(piece);
        return bytes.ToArray();
    }
}
