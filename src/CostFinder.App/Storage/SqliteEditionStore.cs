using System.Globalization;
using System.Runtime.CompilerServices;
using CostFinder.App.Catalog;
using Microsoft.Data.Sqlite;

namespace CostFinder.App.Storage;

/// <summary>
/// The embedded store: one SQLite file, made on first use. An edition is written in one transaction, so there is never half of
/// one. The file can be looked at with <c>sqlite3</c> while CostFinder runs.
/// </summary>
public sealed class SqliteEditionStore : IEditionStore, IDisposable
{
    private readonly SqliteFile _file;
    private readonly StoreReads _reads;

    public SqliteEditionStore(string path, StoreReads reads) : this(path, reads, pragmas: null)
    {
    }

    /// <summary>For tests of a full or read-only disk, which SQLite can be told to play on each connection.</summary>
    internal SqliteEditionStore(string path, StoreReads reads, string? pragmas)
    {
        _file = new SqliteFile(path, pragmas);
        _reads = reads;
    }

    public async Task<IReadOnlyList<CurrentEdition>> ReadCurrentAsync(CancellationToken cancellationToken)
    {
        var current = new List<CurrentEdition>();
        await foreach (var pointer in ReadAsync(
            "current", "SELECT subject, edition_id, published_at, published_by, version FROM current_edition", [], Pointer, cancellationToken))
            current.Add(pointer);
        return current;

        CurrentEdition Pointer(SqliteDataReader row) => new(
            Words.TryParse<EditionSubject>(row.GetString(0)) ?? throw Damaged($"{row.GetString(0)} is no subject of editions"),
            row.GetString(1),
            DateTimeOffset.TryParseExact(row.GetString(2), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
                ? at
                : throw Damaged($"{row.GetString(2)} is no time of publishing"),
            row.GetString(3),
            row.GetInt64(4).ToString(CultureInfo.InvariantCulture));
    }

    public async Task<byte[]> ReadSnapshotAsync(EditionSubject subject, string editionId, CancellationToken cancellationToken)
    {
        await foreach (var (stored, bytes) in ReadAsync(
            "snapshot", "SELECT length, sha256, packed FROM snapshot WHERE subject = $0 AND edition_id = $1",
            [Words.Of(subject), editionId],
            row => (new PackedSnapshot(row.GetInt64(0), row.GetString(1)), row.GetFieldValue<byte[]>(2)), cancellationToken))
            return stored.Verify(bytes, subject, editionId, _file.Path);
        throw new EditionNotWrittenException(subject, editionId);
    }

    public IAsyncEnumerable<ProviderRow> ReadProvidersAsync(string editionId, string? state, CancellationToken cancellationToken) => ReadAsync(
        "providers", $"SELECT {SqliteRows.ProviderColumns} FROM provider WHERE edition_id = $0 {OfState(state)}", [editionId, state],
        SqliteRows.Provider, cancellationToken);

    public IAsyncEnumerable<PriceRow> ReadPricesAsync(string editionId, string? state, CancellationToken cancellationToken) => ReadAsync(
        "prices", $"SELECT {SqliteRows.PriceColumns} FROM price WHERE edition_id = $0 {OfState(state)}", [editionId, state],
        SqliteRows.Price, cancellationToken);

    public IAsyncEnumerable<DocumentRow> ReadDocumentsAsync(
        EditionSubject subject, string editionId, CancellationToken cancellationToken) => ReadAsync(
            "documents", "SELECT path, json FROM document WHERE subject = $0 AND edition_id = $1", [Words.Of(subject), editionId],
            SqliteRows.Document, cancellationToken);

    public Task WriteAsync(NewEdition edition, CancellationToken cancellationToken) => ChangeAsync(
        (connection, transaction) =>
        {
            var subject = Words.Of(edition.Subject);
            var content = edition.ContentSha256();
            using var known = Command(
                connection, "SELECT content_sha256 FROM edition WHERE subject = $0 AND id = $1", [subject, edition.Id], transaction);
            if (known.ExecuteScalar() is string written)
                return written == content ? true : throw new EditionTakenException(edition.Subject, edition.Id);

            var packed = PackedSnapshot.Of(edition.Snapshot);
            Insert("edition", "subject, id, content_sha256", [[subject, edition.Id, content]]);
            Insert("snapshot", "subject, edition_id, length, sha256, packed",
                [[subject, edition.Id, packed.Length, packed.Sha256, edition.Snapshot]]);
            Insert("provider", $"edition_id, {SqliteRows.ProviderColumns}",
                edition.Providers.Select(row => (object?[])[edition.Id, .. SqliteRows.Values(row)]));
            Insert("price", $"edition_id, {SqliteRows.PriceColumns}",
                edition.Prices.Select(row => (object?[])[edition.Id, .. SqliteRows.Values(row)]));
            Insert("document", "subject, edition_id, path, json",
                edition.Documents.Select(row => (object?[])[subject, edition.Id, row.Path, row.Json]));
            return true;

            void Insert(string table, string columns, IEnumerable<object?[]> rows)
            {
                var places = string.Join(", ", Enumerable.Range(0, columns.Count(letter => letter == ',') + 1).Select(place => $"${place}"));
                using var insert = Command(connection, $"INSERT INTO {table} ({columns}) VALUES ({places})", [], transaction);
                foreach (var row in rows)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    Bind(insert, row);
                    insert.ExecuteNonQuery();
                }
            }
        },
        cancellationToken);

    public Task<bool> PublishAsync(
        EditionSubject subject, string editionId, CurrentEdition? expected, string note, string by, DateTimeOffset at,
        CancellationToken cancellationToken) => ChangeAsync(
            (connection, transaction) =>
            {
                using var known = Command(
                    connection, "SELECT 1 FROM edition WHERE subject = $0 AND id = $1", [Words.Of(subject), editionId], transaction);
                if (known.ExecuteScalar() is null)
                    throw new EditionNotWrittenException(subject, editionId);

                var published = at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
                using var move = expected is null
                    ? Command(connection, """
                        INSERT INTO current_edition (subject, edition_id, version, published_at, published_by, note)
                        VALUES ($0, $1, 1, $2, $3, $4) ON CONFLICT DO NOTHING
                        """, [Words.Of(subject), editionId, published, by, note], transaction)
                    : Command(connection, """
                        UPDATE current_edition SET edition_id = $1, version = version + 1, published_at = $2, published_by = $3, note = $4
                        WHERE subject = $0 AND CAST(version AS TEXT) = $5
                        """, [Words.Of(subject), editionId, published, by, note, expected.Version], transaction);
                return move.ExecuteNonQuery() == 1;
            },
            cancellationToken);

    public void Dispose() => _file.Dispose();

    private static string OfState(string? state) => state is null ? "" : "AND state = $1";

    private DamagedStoreException Damaged(string problem) => new(_file.Path, problem, "Put a backup of the file back");

    private async Task<T> ChangeAsync<T>(Func<SqliteConnection, SqliteTransaction, T> change, CancellationToken cancellationToken)
    {
        await using var connection = await _file.OpenAsync(cancellationToken);
        return await Task.Run(
            () =>
            {
                try
                {
                    using var transaction = connection.BeginTransaction(deferred: false);
                    var outcome = change(connection, transaction);
                    transaction.Commit();
                    return outcome;
                }
                catch (SqliteException exception)
                {
                    throw _file.Explain(exception);
                }
            },
            cancellationToken);
    }

    private async IAsyncEnumerable<T> ReadAsync<T>(
        string what, string query, object?[] values, Func<SqliteDataReader, T> row, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await _file.OpenAsync(cancellationToken);
        using var command = Command(connection, query, values);
        _reads.Count(what);
        using var reader = Explained(command.ExecuteReader);
        while (Explained(reader.Read))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Explained(() => row(reader));
        }
    }

    private T Explained<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (SqliteException exception)
        {
            throw _file.Explain(exception);
        }
    }

    private static SqliteCommand Command(SqliteConnection connection, string text, object?[] values, SqliteTransaction? transaction = null)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        Bind(command, values);
        return command;
    }

    private static void Bind(SqliteCommand command, object?[] values)
    {
        command.Parameters.Clear();
        for (var place = 0; place < values.Length; place++)
            command.Parameters.AddWithValue($"${place}", values[place] ?? DBNull.Value);
    }
}
