using System.Globalization;
using CostFinder.App.Catalog;
using Microsoft.Data.Sqlite;
using static CostFinder.App.Storage.SqliteStatements;

namespace CostFinder.App.Storage;

/// <summary>
/// The embedded store: one SQLite file, made on first use. An edition is written in one transaction, so there is never half of
/// one. The file can be looked at with <c>sqlite3</c> while CostFinder runs.
/// </summary>
public sealed class SqliteEditionStore : IEditionStore, IDisposable
{
    private const string PartsOfEdition = "part_id IN (SELECT part_id FROM edition_part WHERE edition_id = $0)";

    private readonly SqliteFile _file;
    private readonly SqliteStatements _statements;
    private readonly TimeProvider _clock;

    public SqliteEditionStore(string path, StoreReads reads, TimeProvider clock) : this(path, reads, clock, pragmas: null)
    {
    }

    /// <summary>For tests of a full or read-only disk, which SQLite can be told to play on each connection.</summary>
    internal SqliteEditionStore(string path, StoreReads reads, TimeProvider clock, string? pragmas)
    {
        _file = new SqliteFile(path, pragmas);
        _statements = new SqliteStatements(_file, reads);
        _clock = clock;
    }

    public async Task<IReadOnlyList<CurrentEdition>> ReadCurrentAsync(CancellationToken cancellationToken)
    {
        var current = new List<CurrentEdition>();
        await foreach (var pointer in _statements.ReadAsync(
            "current", "SELECT subject, edition_id, published_at, published_by, version FROM current_edition", [], Pointer, cancellationToken))
            current.Add(pointer);
        return current;

        CurrentEdition Pointer(SqliteDataReader row) => new(
            Words.TryParse<EditionSubject>(row.GetString(0)) ?? throw Damaged($"{row.GetString(0)} is no subject of editions"),
            row.GetString(1),
            Time(row.GetString(2)),
            row.GetString(3),
            row.GetInt64(4).ToString(CultureInfo.InvariantCulture));
    }

    public async Task<byte[]> ReadSnapshotAsync(EditionSubject subject, string editionId, CancellationToken cancellationToken)
    {
        await foreach (var (stored, bytes) in _statements.ReadAsync(
            "snapshot", "SELECT length, sha256, packed FROM snapshot WHERE subject = $0 AND edition_id = $1",
            [Words.Of(subject), editionId],
            row => (new PackedSnapshot(row.GetInt64(0), row.GetString(1)), row.GetFieldValue<byte[]>(2)), cancellationToken))
            return stored.Verify(bytes, subject, editionId, _file.Path);
        throw new EditionNotWrittenException(subject, editionId);
    }

    public IAsyncEnumerable<ProviderRow> ReadProvidersAsync(string editionId, string? state, CancellationToken cancellationToken) => _statements.ReadAsync(
        "providers", $"SELECT {SqliteRows.ProviderColumns} FROM provider WHERE {PartsOfEdition} {OfState(state)}", [editionId, state],
        SqliteRows.Provider, cancellationToken);

    public IAsyncEnumerable<PriceRow> ReadPricesAsync(string editionId, string? state, CancellationToken cancellationToken) => _statements.ReadAsync(
        "prices", $"SELECT {SqliteRows.PriceColumns} FROM price WHERE {PartsOfEdition} {OfState(state)}", [editionId, state],
        SqliteRows.Price, cancellationToken);

    public IAsyncEnumerable<DocumentRow> ReadDocumentsAsync(
        EditionSubject subject, string editionId, CancellationToken cancellationToken) => _statements.ReadAsync(
            "documents", "SELECT path, json FROM document WHERE subject = $0 AND edition_id = $1", [Words.Of(subject), editionId],
            SqliteRows.Document, cancellationToken);

    public Task WriteAsync(NewEdition edition, CancellationToken cancellationToken) => _statements.ChangeAsync(
        (connection, transaction) =>
        {
            var subject = Words.Of(edition.Subject);
            var content = edition.ContentSha256();
            using var known = Command(
                connection, "SELECT content_sha256 FROM edition WHERE subject = $0 AND id = $1", [subject, edition.Id], transaction);
            if (known.ExecuteScalar() is string written)
                return written == content ? true : throw new EditionTakenException(edition.Subject, edition.Id);

            var packed = PackedSnapshot.Of(edition.Snapshot);
            Insert("edition", "subject, id, content_sha256, written_at, providers, prices, documents",
            [
                [subject, edition.Id, content, Text(_clock.GetUtcNow()), edition.Providers.Count, edition.Prices.Count, edition.Documents.Count],
            ]);
            Insert("snapshot", "subject, edition_id, length, sha256, packed",
                [[subject, edition.Id, packed.Length, packed.Sha256, edition.Snapshot]]);
            Insert("document", "subject, edition_id, path, json",
                edition.Documents.Select(row => (object?[])[subject, edition.Id, row.Path, row.Json]));
            foreach (var part in edition.Parts())
            {
                using var shared = Command(connection, "SELECT 1 FROM edition_part WHERE part_id = $0", [part.Id], transaction);
                var isThere = shared.ExecuteScalar() is not null;
                Insert("edition_part", "edition_id, state, part_id", [[edition.Id, part.State, part.Id]]);
                if (isThere)
                    continue;
                // Rows that were not yet swept up after an edition was removed.
                foreach (var table in (string[])["price", "provider"])
                {
                    using var left = Command(connection, $"DELETE FROM {table} WHERE part_id = $0", [part.Id], transaction);
                    left.ExecuteNonQuery();
                }
                Insert("provider", $"part_id, {SqliteRows.ProviderColumns}",
                    part.Providers.Select(row => (object?[])[part.Id, .. SqliteRows.Values(row)]));
                Insert("price", $"part_id, {SqliteRows.PriceColumns}",
                    part.Prices.Select(row => (object?[])[part.Id, .. SqliteRows.Values(row)]));
            }
            return true;

            void Insert(string table, string columns, IEnumerable<object?[]> rows) =>
                SqliteStatements.Insert(connection, transaction, table, columns, rows, cancellationToken);
        },
        cancellationToken);

    public Task<bool> PublishAsync(
        EditionSubject subject, string editionId, CurrentEdition? expected, string note, string by, DateTimeOffset at,
        CancellationToken cancellationToken) => _statements.ChangeAsync(
            (connection, transaction) =>
            {
                var published = Text(at);
                using var known = Command(
                    connection, "UPDATE edition SET published_at = $2 WHERE subject = $0 AND id = $1", [Words.Of(subject), editionId, published], transaction);
                if (known.ExecuteNonQuery() == 0)
                    throw new EditionNotWrittenException(subject, editionId);

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

    public IAsyncEnumerable<WrittenEdition> ListEditionsAsync(EditionSubject subject, CancellationToken cancellationToken) => _statements.ReadAsync(
        "editions", "SELECT id, written_at, published_at, pinned, providers, prices, documents FROM edition WHERE subject = $0", [Words.Of(subject)],
        row => new WrittenEdition(
            subject, row.GetString(0), Complete: true, Time(row.GetString(1)), row.IsDBNull(2) ? null : Time(row.GetString(2)), row.GetInt64(3) != 0,
            row.GetInt32(4), row.GetInt32(5), row.GetInt32(6)),
        cancellationToken);

    public async Task PinAsync(EditionSubject subject, string editionId, bool pinned, CancellationToken cancellationToken)
    {
        if (await _statements.ChangeAsync(
            "UPDATE edition SET pinned = $2 WHERE subject = $0 AND id = $1", [Words.Of(subject), editionId, pinned ? 1 : 0], cancellationToken) == 0)
            throw new EditionNotWrittenException(subject, editionId);
    }

    public Task<bool> RemoveAsync(
        EditionSubject subject, string editionId, DateTimeOffset untouchedSince, CancellationToken cancellationToken) => _statements.ChangeAsync(
            (connection, transaction) =>
            {
                using var kept = Command(
                    connection,
                    """
                    SELECT 1 FROM edition WHERE subject = $0 AND id = $1 AND (pinned = 1 OR written_at >= $2 OR published_at >= $2
                        OR EXISTS (SELECT 1 FROM current_edition WHERE current_edition.subject = $0 AND edition_id = $1))
                    """,
                    [Words.Of(subject), editionId, Text(untouchedSince)], transaction);
                if (kept.ExecuteScalar() is not null)
                    return false;
                string[] statements =
                [
                    "DELETE FROM document WHERE subject = $0 AND edition_id = $1",
                    "DELETE FROM snapshot WHERE subject = $0 AND edition_id = $1",
                    "DELETE FROM edition WHERE subject = $0 AND id = $1",
                    .. subject == EditionSubject.Prices ? ["DELETE FROM edition_part WHERE edition_id = $1"] : Array.Empty<string>(),
                ];
                foreach (var statement in statements)
                {
                    using var remove = Command(connection, statement, [Words.Of(subject), editionId], transaction);
                    remove.ExecuteNonQuery();
                }
                return true;
            },
            cancellationToken);

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await _statements.ChangeAsync("DELETE FROM price WHERE part_id NOT IN (SELECT part_id FROM edition_part)", [], cancellationToken);
        await _statements.ChangeAsync("DELETE FROM provider WHERE part_id NOT IN (SELECT part_id FROM edition_part)", [], cancellationToken);
    }

    public void Dispose() => _file.Dispose();

    private static string OfState(string? state) => state is null ? "" : "AND state = $1";

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private DateTimeOffset Time(string text) => DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? time
        : throw Damaged($"{text} is no time");

    private DamagedStoreException Damaged(string problem) => new(_file.Path, problem, "Put a backup of the file back");
}
