using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using CostFinder.App.Catalog;

namespace CostFinder.App.Storage;

/// <summary>
/// Editions in Azure Tables, in five tables named with one prefix. <c>…Editions</c>: in the partition <c>current</c> the pointer of
/// each subject, and in the partition of each subject its editions, with whether they are complete. <c>…Snapshots</c> and
/// <c>…Documents</c>: a partition per edition. <c>…Providers</c> and <c>…Prices</c>: a partition per edition and state.
/// </summary>
public sealed class TableEditionStore(TableServiceClient account, StoreReads reads, string prefix = "CostFinder") : IEditionStore
{
    private const string CurrentPartition = "current";
    private const int BatchesAtOnce = 4;

    private readonly ConcurrentDictionary<string, bool> _made = new();

    private TableClient Editions => account.GetTableClient(prefix + "Editions");

    private TableClient Snapshots => account.GetTableClient(prefix + "Snapshots");

    private TableClient Documents => account.GetTableClient(prefix + "Documents");

    private TableClient Providers => account.GetTableClient(prefix + "Providers");

    private TableClient Prices => account.GetTableClient(prefix + "Prices");

    public async Task<IReadOnlyList<CurrentEdition>> ReadCurrentAsync(CancellationToken cancellationToken)
    {
        var current = new List<CurrentEdition>();
        await foreach (var row in QueryAsync(
            "current", Editions, TableClient.CreateQueryFilter($"PartitionKey eq {CurrentPartition}"), cancellationToken))
        {
            current.Add(new(
                Words.TryParse<EditionSubject>(row.RowKey) ?? throw Damaged($"{row.RowKey} is no subject of editions"),
                TableRows.Text(row, "EditionId"),
                row.GetDateTimeOffset("PublishedAt") ?? throw Damaged($"the pointer of {row.RowKey} has no time of publishing"),
                TableRows.Text(row, "PublishedBy"),
                row.ETag.ToString()));
        }
        return current;
    }

    public async Task<byte[]> ReadSnapshotAsync(EditionSubject subject, string editionId, CancellationToken cancellationToken)
    {
        PackedSnapshot? packed = null;
        var bytes = new MemoryStream();
        var partition = TableRows.Edition(subject, editionId);
        await foreach (var row in QueryAsync(
            "snapshot", Snapshots, TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken))
        {
            packed ??= TableRows.Packed(row);
            foreach (var piece in TableRows.PackedPieces(row))
                bytes.Write(piece);
        }
        return packed is { } written
            ? written.Verify(bytes.ToArray(), subject, editionId, Snapshots.Uri.ToString())
            : throw new EditionNotWrittenException(subject, editionId);
    }

    public async IAsyncEnumerable<ProviderRow> ReadProvidersAsync(
        string editionId, string? state, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in QueryAsync("providers", Providers, InEdition(editionId, state), cancellationToken))
            yield return TableRows.Provider(row);
    }

    public async IAsyncEnumerable<PriceRow> ReadPricesAsync(
        string editionId, string? state, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in QueryAsync("prices", Prices, InEdition(editionId, state), cancellationToken))
            yield return TableRows.Price(row);
    }

    public async IAsyncEnumerable<DocumentRow> ReadDocumentsAsync(
        EditionSubject subject, string editionId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var partition = TableRows.Edition(subject, editionId);
        DocumentRow? document = null;
        await foreach (var row in QueryAsync(
            "documents", Documents, TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken))
        {
            var path = TableRows.DocumentPath(row);
            if (document is not null && document.Path != path)
            {
                yield return document;
                document = null;
            }
            document = new(path, document?.Json + TableRows.DocumentPiece(row));
        }
        if (document is not null)
            yield return document;
    }

    public async Task WriteAsync(NewEdition edition, CancellationToken cancellationToken)
    {
        var content = edition.ContentSha256();
        foreach (var table in (TableClient[])[Editions, Snapshots, Documents, Providers, Prices])
            await MakeAsync(table, cancellationToken);

        var header = await FindHeaderAsync(edition.Subject, edition.Id, cancellationToken)
            ?? await ClaimAsync(edition, content, cancellationToken);
        if (header.GetString("ContentSha256") != content)
            throw new EditionTakenException(edition.Subject, edition.Id);
        if (header.GetBoolean("Complete") == true)
            return;

        await UpsertAsync(Snapshots, TableRows.Of(edition), cancellationToken);
        await UpsertAsync(Documents, edition.Documents.SelectMany(row => TableRows.Of(edition.Subject, edition.Id, row)), cancellationToken);
        await UpsertAsync(Providers, ByState(edition.Providers, row => row.State).Select(row => TableRows.Of(edition.Id, row)), cancellationToken);
        await UpsertAsync(Prices, ByState(edition.Prices, row => row.State).Select(row => TableRows.Of(edition.Id, row)), cancellationToken);
        await ChangeAsync(
            Editions, table => table.UpsertEntityAsync(Header(edition, content, complete: true), TableUpdateMode.Replace, cancellationToken),
            cancellationToken);
    }

    public async Task<bool> PublishAsync(
        EditionSubject subject, string editionId, CurrentEdition? expected, string note, string by, DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        if (await FindHeaderAsync(subject, editionId, cancellationToken) is not { } header || header.GetBoolean("Complete") != true)
            throw new EditionNotWrittenException(subject, editionId);

        var publication = Guid.NewGuid().ToString("N");
        var pointer = new TableEntity(CurrentPartition, Words.Of(subject))
        {
            ["EditionId"] = editionId,
            ["PublishedAt"] = at.ToUniversalTime(),
            ["PublishedBy"] = by,
            ["Note"] = note,
            ["Publication"] = publication,
        };
        TableLimits.Check(pointer);
        try
        {
            await ChangeAsync(
                Editions,
                table => expected is null
                    ? table.AddEntityAsync(pointer, cancellationToken)
                    : table.UpdateEntityAsync(pointer, new ETag(expected.Version), TableUpdateMode.Replace, cancellationToken),
                cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == TableErrorCode.EntityAlreadyExists || exception.Status is 404 or 412)
        {
            // When an answer is lost, the client sends the write again and meets its own first one: then it was ours that won.
            await foreach (var row in QueryAsync("current", Editions, Row(CurrentPartition, pointer.RowKey), cancellationToken))
                return row.GetString("Publication") == publication;
            return false;
        }
    }

    private static string Row(string partition, string row) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey eq {row}");

    private static string InEdition(string editionId, string? state)
    {
        if (state is not null)
            return TableClient.CreateQueryFilter($"PartitionKey eq {TableKey.Of(editionId, state)}");
        var (from, until) = TableKey.Below(TableKey.Of(editionId));
        return TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {until}");
    }

    private static IEnumerable<T> ByState<T>(IEnumerable<T> rows, Func<T, string> state) => rows.OrderBy(state, StringComparer.Ordinal);

    private static TableEntity Header(NewEdition edition, string content, bool complete) =>
        new(Words.Of(edition.Subject), TableKey.Of(edition.Id))
        {
            ["EditionId"] = edition.Id,
            ["Complete"] = complete,
            ["ContentSha256"] = content,
            ["SnapshotBytes"] = edition.Snapshot.LongLength,
            ["Providers"] = edition.Providers.Count,
            ["Prices"] = edition.Prices.Count,
            ["Documents"] = edition.Documents.Count,
        };

    private async Task<TableEntity?> FindHeaderAsync(EditionSubject subject, string editionId, CancellationToken cancellationToken)
    {
        await foreach (var row in QueryAsync("edition", Editions, Row(Words.Of(subject), TableKey.Of(editionId)), cancellationToken))
            return row;
        return null;
    }

    /// <summary>Takes the id for this content before anything else is written, so that two contents never mix under one id.</summary>
    private async Task<TableEntity> ClaimAsync(NewEdition edition, string content, CancellationToken cancellationToken)
    {
        var header = Header(edition, content, complete: false);
        TableLimits.Check(header);
        try
        {
            await ChangeAsync(Editions, table => table.AddEntityAsync(header, cancellationToken), cancellationToken);
            return header;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return await FindHeaderAsync(edition.Subject, edition.Id, cancellationToken)
                ?? throw new EditionNotWrittenException(edition.Subject, edition.Id);
        }
    }

    private static Task UpsertAsync(TableClient table, IEnumerable<TableEntity> rows, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        TableLimits.Batches(rows),
        new ParallelOptions { MaxDegreeOfParallelism = BatchesAtOnce, CancellationToken = cancellationToken },
        async (batch, cancel) => await ChangeAsync(
            table,
            target => target.SubmitTransactionAsync(batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancel),
            cancel));

    private async Task MakeAsync(TableClient table, CancellationToken cancellationToken)
    {
        if (_made.ContainsKey(table.Name))
            return;
        await ChangeAsync(table, target => target.CreateIfNotExistsAsync(cancellationToken), cancellationToken);
        _made[table.Name] = true;
    }

    private static async Task ChangeAsync(TableClient table, Func<TableClient, Task> change, CancellationToken cancellationToken)
    {
        try
        {
            await change(table);
        }
        catch (Exception exception) when (TableFaults.IsOutage(exception, cancellationToken))
        {
            throw TableFaults.Unavailable(table.Uri.ToString(), exception);
        }
    }

    /// <summary>Rows page by page, each page one round trip. A table that nobody has written to yet has no rows.</summary>
    private async IAsyncEnumerable<TableEntity> QueryAsync(
        string what, TableClient table, string filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var pages = table.QueryAsync<TableEntity>(filter, TableLimits.PageRows, select: null, cancellationToken)
            .AsPages().GetAsyncEnumerator(cancellationToken);
        while (await NextAsync())
        {
            foreach (var row in pages.Current.Values)
                yield return row;
        }

        async Task<bool> NextAsync()
        {
            try
            {
                var more = await pages.MoveNextAsync();
                if (more)
                    reads.Count(what);
                return more;
            }
            catch (RequestFailedException exception) when (TableFaults.IsTableMissing(exception))
            {
                reads.Count(what);
                return false;
            }
            catch (Exception exception) when (TableFaults.IsOutage(exception, cancellationToken))
            {
                throw TableFaults.Unavailable(table.Uri.ToString(), exception);
            }
        }
    }

    private DamagedStoreException Damaged(string problem) => new(Editions.Uri.ToString(), problem, "Put a backup of the table back");
}
