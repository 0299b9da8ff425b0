using Microsoft.Data.Sqlite;

namespace CostFinder.App.Storage;

/// <summary>Records in the table <c>record</c> of the embedded store's file.</summary>
public sealed class SqliteRecordStore : IRecordStore, IDisposable
{
    private readonly SqliteFile _file;
    private readonly SqliteStatements _statements;

    public SqliteRecordStore(string path, StoreReads reads) : this(path, reads, pragmas: null)
    {
    }

    /// <summary>For tests of a full or read-only disk, which SQLite can be told to play on each connection.</summary>
    internal SqliteRecordStore(string path, StoreReads reads, string? pragmas)
    {
        _file = new SqliteFile(path, pragmas);
        _statements = new SqliteStatements(_file, reads);
    }

    public async Task<StoredRecord?> FindAsync(string partition, string key, CancellationToken cancellationToken)
    {
        await foreach (var record in ReadAsync("AND place = $1", [partition, TableKey.Of(key)], cancellationToken))
            return record;
        return null;
    }

    public async Task<IReadOnlyList<StoredRecord>> FindAsync(string partition, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var found = new List<StoredRecord>();
        foreach (var some in keys.Chunk(StoredRecord.MostAtOnce))
        {
            var places = string.Join(", ", Enumerable.Range(1, some.Length).Select(place => $"${place}"));
            await foreach (var record in ReadAsync($"AND place IN ({places})", [partition, .. some.Select(key => TableKey.Of(key))], cancellationToken))
                found.Add(record);
        }
        return found;
    }

    public IAsyncEnumerable<StoredRecord> ListAsync(string partition, string? after, CancellationToken cancellationToken) => after is null
        ? ReadAsync("ORDER BY place", [partition], cancellationToken)
        : ReadAsync("AND place > $1 ORDER BY place", [partition, TableKey.Of(after)], cancellationToken);

    public async Task<string?> AddAsync(StoredRecord record, CancellationToken cancellationToken)
    {
        var version = NewVersion();
        return await _statements.ChangeAsync(
            "INSERT INTO record (partition, place, key, text, bytes, version) VALUES ($0, $1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            [record.Partition, TableKey.Of(record.Key), record.Key, record.Checked().Text, record.Bytes, version], cancellationToken) == 1 ? version : null;
    }

    public async Task<string?> ReplaceAsync(StoredRecord record, string expected, CancellationToken cancellationToken)
    {
        var version = NewVersion();
        return await _statements.ChangeAsync(
            "UPDATE record SET text = $2, bytes = $3, version = $4 WHERE partition = $0 AND place = $1 AND version = $5",
            [record.Partition, TableKey.Of(record.Key), record.Checked().Text, record.Bytes, version, expected], cancellationToken) == 1 ? version : null;
    }

    public Task RemoveAsync(string partition, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => _statements.ChangeAsync(
        (connection, transaction) =>
        {
            foreach (var key in keys)
            {
                using var remove = SqliteStatements.Command(
                    connection, "DELETE FROM record WHERE partition = $0 AND place = $1", [partition, TableKey.Of(key)], transaction);
                remove.ExecuteNonQuery();
            }
            return true;
        },
        cancellationToken);

    public void Dispose() => _file.Dispose();

    private static string NewVersion() => Guid.NewGuid().ToString("N");

    private IAsyncEnumerable<StoredRecord> ReadAsync(string where, object?[] values, CancellationToken cancellationToken) => _statements.ReadAsync(
        "records", $"SELECT partition, key, text, bytes, version FROM record WHERE partition = $0 {where}", values, Record, cancellationToken);

    private static StoredRecord Record(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetFieldValue<byte[]>(3), row.GetString(4));
}
