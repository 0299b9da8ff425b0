using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace CostFinder.App.Storage;

/// <summary>Requests to the table service, with faults in the words of <see cref="TableFaults"/>.</summary>
internal sealed class TableRequests(StoreReads reads)
{
    private const int BatchesAtOnce = 4;

    private readonly ConcurrentDictionary<string, bool> _made = new();

    public static string Row(string partition, string row) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey eq {row}");

    public static string Partition(string partition) => TableClient.CreateQueryFilter($"PartitionKey eq {partition}");

    public async Task MakeAsync(TableClient table, CancellationToken cancellationToken)
    {
        if (_made.ContainsKey(table.Name))
            return;
        await ChangeAsync(table, target => target.CreateIfNotExistsAsync(cancellationToken), cancellationToken);
        _made[table.Name] = true;
    }

    public static async Task ChangeAsync(TableClient table, Func<TableClient, Task> change, CancellationToken cancellationToken)
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

    /// <summary>Whether a guarded change got through; false when the row is not, or no longer, as the change expects it.</summary>
    public static async Task<bool> TryChangeAsync(TableClient table, Func<TableClient, Task> change, CancellationToken cancellationToken)
    {
        try
        {
            await ChangeAsync(table, change, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == TableErrorCode.EntityAlreadyExists || exception.Status is 404 or 412)
        {
            return false;
        }
    }

    public static Task UpsertAsync(TableClient table, IEnumerable<TableEntity> rows, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        TableLimits.Batches(rows),
        new ParallelOptions { MaxDegreeOfParallelism = BatchesAtOnce, CancellationToken = cancellationToken },
        async (batch, cancel) => await ChangeAsync(
            table,
            target => target.SubmitTransactionAsync(batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancel),
            cancel));

    /// <summary>Deletes rows as they were read. Those that are gone, or were written anew since, are left.</summary>
    public static async Task DeleteAsync(TableClient table, IReadOnlyCollection<TableEntity> rows, CancellationToken cancellationToken)
    {
        foreach (var batch in rows.Chunk(TableLimits.BatchRows))
        {
            if (await TryChangeAsync(
                table,
                target => target.SubmitTransactionAsync(batch.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag)), cancellationToken),
                cancellationToken))
                continue;
            foreach (var row in batch)
                await TryChangeAsync(table, target => target.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken), cancellationToken);
        }
    }

    public async Task<TableEntity?> FindAsync(string what, TableClient table, string partition, string row, CancellationToken cancellationToken)
    {
        await foreach (var found in QueryAsync(what, table, Row(partition, row), cancellationToken))
            return found;
        return null;
    }

    /// <summary>Keys and versions of the rows of a partition, to delete them by.</summary>
    public async Task<IReadOnlyList<TableEntity>> KeysAsync(TableClient table, string partition, CancellationToken cancellationToken)
    {
        var keys = new List<TableEntity>();
        await foreach (var row in QueryAsync("keys", table, Partition(partition), cancellationToken, ["PartitionKey", "RowKey"]))
            keys.Add(row);
        return keys;
    }

    /// <summary>Rows page by page, each page one round trip. A table that nobody has written to yet has no rows.</summary>
    public async IAsyncEnumerable<TableEntity> QueryAsync(
        string what, TableClient table, string filter, [EnumeratorCancellation] CancellationToken cancellationToken, IEnumerable<string>? columns = null)
    {
        await using var pages = table.QueryAsync<TableEntity>(filter, TableLimits.PageRows, columns, cancellationToken)
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
}
