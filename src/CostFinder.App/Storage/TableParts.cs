using Azure.Data.Tables;

namespace CostFinder.App.Storage;

/// <summary>
/// Rows of one state, which all editions with the same rows of that state share. A marker says whether they are all there. What is removed
/// is marked first: whoever writes the part then knows that they have to write it anew.
/// </summary>
internal sealed class TableParts(TableRequests requests, TableClient editions, TableClient providers, TableClient prices)
{
    private const string MarkerPartition = "parts";

    /// <summary>Makes sure that a part is there whole.</summary>
    public async Task WriteAsync(EditionPart part, CancellationToken cancellationToken)
    {
        while (true)
        {
            var marker = await requests.FindAsync("parts", editions, MarkerPartition, part.Id, cancellationToken);
            if (marker?.GetBoolean("Complete") == true)
                return;
            if (marker?.GetBoolean("Removing") == true)
            {
                await RemoveMarkedAsync(marker, cancellationToken);
                continue;
            }
            if (marker is null)
            {
                await TableRequests.TryChangeAsync(editions, table => table.AddEntityAsync(Marker(part.Id), cancellationToken), cancellationToken);
                continue;
            }
            await TableRequests.UpsertAsync(providers, part.Providers.Select(row => TableRows.Of(part.Id, row)), cancellationToken);
            await TableRequests.UpsertAsync(prices, part.Prices.Select(row => TableRows.Of(part.Id, row)), cancellationToken);
            if (await MarkAsync(marker, complete: true, cancellationToken))
                return;
        }
    }

    /// <summary>Removes parts that no edition names.</summary>
    public async Task SweepAsync(Func<Task<HashSet<string>>> named, CancellationToken cancellationToken)
    {
        var candidates = new List<TableEntity>();
        await foreach (var marker in requests.QueryAsync("parts", editions, TableRequests.Partition(MarkerPartition), cancellationToken))
            candidates.Add(marker);
        var kept = await named();
        foreach (var marker in candidates.Where(marker => !kept.Contains(TableRows.Text(marker, "PartId"))))
        {
            if (!await MarkAsync(marker, complete: false, cancellationToken))
                continue;
            var marked = await requests.FindAsync("parts", editions, MarkerPartition, marker.RowKey, cancellationToken);
            if (marked?.GetBoolean("Removing") != true)
                continue;
            // An edition names its parts before it relies on them, so who relied on this one before it was marked is seen now.
            if ((await named()).Contains(marker.RowKey))
                await MarkAsync(marked, complete: marker.GetBoolean("Complete") == true, cancellationToken);
            else
                await RemoveMarkedAsync(marked, cancellationToken);
        }
    }

    private async Task RemoveMarkedAsync(TableEntity marker, CancellationToken cancellationToken)
    {
        var id = TableRows.Text(marker, "PartId");
        var partition = TableKey.Of(id);
        var rows = await requests.KeysAsync(providers, partition, cancellationToken);
        var morePrices = await requests.KeysAsync(prices, partition, cancellationToken);
        // Rows written by somebody who came after the mark must not be deleted: they only write once the mark is gone.
        if ((await requests.FindAsync("parts", editions, MarkerPartition, id, cancellationToken))?.ETag != marker.ETag)
            return;
        await TableRequests.DeleteAsync(providers, rows, cancellationToken);
        await TableRequests.DeleteAsync(prices, morePrices, cancellationToken);
        await TableRequests.TryChangeAsync(
            editions, table => table.DeleteEntityAsync(MarkerPartition, id, marker.ETag, cancellationToken), cancellationToken);
    }

    private Task<bool> MarkAsync(TableEntity marker, bool complete, CancellationToken cancellationToken)
    {
        var changed = new TableEntity(MarkerPartition, marker.RowKey) { ["PartId"] = marker.RowKey, ["Complete"] = complete, ["Removing"] = !complete };
        return TableRequests.TryChangeAsync(
            editions, table => table.UpdateEntityAsync(changed, marker.ETag, TableUpdateMode.Replace, cancellationToken), cancellationToken);
    }

    private static TableEntity Marker(string partId) => new(MarkerPartition, partId) { ["PartId"] = partId, ["Complete"] = false, ["Removing"] = false };
}
