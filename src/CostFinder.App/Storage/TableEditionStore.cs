using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using CostFinder.App.Catalog;

namespace CostFinder.App.Storage;

/// <summary>
/// Editions in Azure Tables, in five tables named with one prefix. <c>…Editions</c>: in the partition <c>current</c> the pointer of
/// each subject, and in the partition of each subject its editions, with whether they are complete. <c>…Snapshots</c> and
/// <c>…Documents</c>: a partition per edition. <c>…Providers</c> and <c>…Prices</c>: a partition per part, which is the rows of one state;
/// the edition names its parts, and editions with the same rows share them.
/// </summary>
public sealed class TableEditionStore(
    TableServiceClient account, StoreReads reads, TimeProvider clock, string prefix = "CostFinder") : IEditionStore
{
    private const string CurrentPartition = "current";
    private const int PublishTries = 10;

    private readonly TableRequests _requests = new(reads);

    private TableClient Editions => account.GetTableClient(prefix + "Editions");

    private TableClient Snapshots => account.GetTableClient(prefix + "Snapshots");

    private TableClient Documents => account.GetTableClient(prefix + "Documents");

    private TableClient Providers => account.GetTableClient(prefix + "Providers");

    private TableClient Prices => account.GetTableClient(prefix + "Prices");

    private TableParts Parts => new(_requests, Editions, Providers, Prices);

    public async Task<IReadOnlyList<CurrentEdition>> ReadCurrentAsync(CancellationToken cancellationToken)
    {
        var current = new List<CurrentEdition>();
        await foreach (var row in _requests.QueryAsync(
            "current", Editions, TableRequests.Partition(CurrentPartition), cancellationToken))
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
        await foreach (var row in _requests.QueryAsync(
            "snapshot", Snapshots, TableRequests.Partition(partition), cancellationToken))
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
        foreach (var part in await PartsOfAsync(editionId, state, cancellationToken))
        {
            await foreach (var row in _requests.QueryAsync("providers", Providers, TableRequests.Partition(part), cancellationToken))
                yield return TableRows.Provider(row);
        }
    }

    public async IAsyncEnumerable<PriceRow> ReadPricesAsync(
        string editionId, string? state, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var part in await PartsOfAsync(editionId, state, cancellationToken))
        {
            await foreach (var row in _requests.QueryAsync("prices", Prices, TableRequests.Partition(part), cancellationToken))
                yield return TableRows.Price(row);
        }
    }

    public async IAsyncEnumerable<DocumentRow> ReadDocumentsAsync(
        EditionSubject subject, string editionId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var partition = TableRows.Edition(subject, editionId);
        DocumentRow? document = null;
        await foreach (var row in _requests.QueryAsync(
            "documents", Documents, TableRequests.Partition(partition), cancellationToken))
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
        var parts = edition.Parts();
        foreach (var table in (TableClient[])[Editions, Snapshots, Documents, Providers, Prices])
            await _requests.MakeAsync(table, cancellationToken);

        var header = await ClaimAsync(edition, content, parts, cancellationToken);
        if (header.GetString("ContentSha256") != content)
            throw new EditionTakenException(edition.Subject, edition.Id);
        if (header.GetBoolean("Complete") == true)
            return;

        await TableRequests.UpsertAsync(Snapshots, TableRows.Of(edition), cancellationToken);
        await TableRequests.UpsertAsync(
            Documents, edition.Documents.SelectMany(row => TableRows.Of(edition.Subject, edition.Id, row)), cancellationToken);
        foreach (var part in parts)
            await Parts.WriteAsync(part, cancellationToken);

        header["Complete"] = true;
        await TableRequests.TryChangeAsync(
            Editions, table => table.UpdateEntityAsync(header, header.ETag, TableUpdateMode.Replace, cancellationToken), cancellationToken);
        if ((await FindHeaderAsync(edition.Subject, edition.Id, cancellationToken))?.GetBoolean("Complete") != true)
            throw new StoreUnavailableException(Editions.Uri.ToString(), $"edition {edition.Id} was removed while it was written; write it again");
    }

    public async Task<bool> PublishAsync(
        EditionSubject subject, string editionId, CurrentEdition? expected, string note, string by, DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        await TouchAsync(subject, editionId, header => header["PublishedAt"] = at.ToUniversalTime(), cancellationToken);

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
        if (await TableRequests.TryChangeAsync(
            Editions,
            table => expected is null
                ? table.AddEntityAsync(pointer, cancellationToken)
                : table.UpdateEntityAsync(pointer, new ETag(expected.Version), TableUpdateMode.Replace, cancellationToken),
            cancellationToken))
            return true;
        // When an answer is lost, the client sends the write again and meets its own first one: then it was ours that won.
        var there = await _requests.FindAsync("current", Editions, CurrentPartition, pointer.RowKey, cancellationToken);
        return there?.GetString("Publication") == publication;
    }

    public async IAsyncEnumerable<WrittenEdition> ListEditionsAsync(
        EditionSubject subject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _requests.QueryAsync("editions", Editions, TableRequests.Partition(Words.Of(subject)), cancellationToken))
        {
            yield return new(
                subject, TableRows.Text(row, "EditionId"), row.GetBoolean("Complete") == true, row.GetDateTimeOffset("WrittenAt") ?? default,
                row.GetDateTimeOffset("PublishedAt"), row.GetBoolean("Pinned") == true,
                row.GetInt32("Providers") ?? 0, row.GetInt32("Prices") ?? 0, row.GetInt32("Documents") ?? 0);
        }
    }

    public Task PinAsync(EditionSubject subject, string editionId, bool pinned, CancellationToken cancellationToken) =>
        TouchAsync(subject, editionId, header => header["Pinned"] = pinned, cancellationToken);

    public async Task<bool> RemoveAsync(
        EditionSubject subject, string editionId, DateTimeOffset untouchedSince, CancellationToken cancellationToken)
    {
        if (await FindHeaderAsync(subject, editionId, cancellationToken) is not { } header)
            return true;
        if ((await ReadCurrentAsync(cancellationToken)).Any(current => current.Subject == subject && current.EditionId == editionId)
            || header.GetBoolean("Pinned") == true
            || header.GetDateTimeOffset("WrittenAt") >= untouchedSince
            || header.GetDateTimeOffset("PublishedAt") >= untouchedSince)
            return false;

        // From the mark on nobody can publish or pin it; who does so at the same moment changes the header first, and the mark fails.
        header["Complete"] = false;
        header["Removing"] = true;
        return await TableRequests.TryChangeAsync(
                Editions, table => table.UpdateEntityAsync(header, header.ETag, TableUpdateMode.Replace, cancellationToken), cancellationToken)
            && await FindHeaderAsync(subject, editionId, cancellationToken) is { } marked
            && await RemoveMarkedAsync(subject, editionId, marked, cancellationToken);
    }

    public Task SweepAsync(CancellationToken cancellationToken) => Parts.SweepAsync(
        async () =>
        {
            var named = new HashSet<string>(StringComparer.Ordinal);
            await foreach (var row in _requests.QueryAsync(
                "editions", Editions, TableRequests.Partition(Words.Of(EditionSubject.Prices)), cancellationToken))
                named.UnionWith(PartsOf(row).Values);
            return named;
        },
        cancellationToken);

    private static TableEntity Header(NewEdition edition, string content, IReadOnlyList<EditionPart> parts, DateTimeOffset at) =>
        new(Words.Of(edition.Subject), TableKey.Of(edition.Id))
        {
            ["EditionId"] = edition.Id,
            ["Complete"] = false,
            ["ContentSha256"] = content,
            ["WrittenAt"] = at,
            ["SnapshotBytes"] = edition.Snapshot.LongLength,
            ["Providers"] = edition.Providers.Count,
            ["Prices"] = edition.Prices.Count,
            ["Documents"] = edition.Documents.Count,
            ["Parts"] = JsonSerializer.Serialize(parts.ToDictionary(part => part.State, part => part.Id), RowJson.Default.DictionaryStringString),
        };

    private static Dictionary<string, string> PartsOf(TableEntity header) =>
        JsonSerializer.Deserialize(TableRows.Text(header, "Parts"), RowJson.Default.DictionaryStringString)!;

    /// <summary>The partitions of an edition's rows, or the one of a state.</summary>
    private async Task<IReadOnlyList<string>> PartsOfAsync(string editionId, string? state, CancellationToken cancellationToken) =>
        await FindHeaderAsync(EditionSubject.Prices, editionId, cancellationToken) is { } header
            ? [.. PartsOf(header).Where(part => state is null || part.Key == state).Select(part => TableKey.Of(part.Value))]
            : [];

    private Task<TableEntity?> FindHeaderAsync(EditionSubject subject, string editionId, CancellationToken cancellationToken) =>
        _requests.FindAsync("edition", Editions, Words.Of(subject), TableKey.Of(editionId), cancellationToken);

    /// <summary>Takes the id for this content before anything else is written, so that two contents never mix under one id.</summary>
    private async Task<TableEntity> ClaimAsync(
        NewEdition edition, string content, IReadOnlyList<EditionPart> parts, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await FindHeaderAsync(edition.Subject, edition.Id, cancellationToken) is not { } there)
            {
                var header = Header(edition, content, parts, clock.GetUtcNow());
                TableLimits.Check(header);
                await TableRequests.TryChangeAsync(Editions, table => table.AddEntityAsync(header, cancellationToken), cancellationToken);
            }
            else if (there.GetBoolean("Removing") == true)
                await RemoveMarkedAsync(edition.Subject, edition.Id, there, cancellationToken);
            else
                return there;
        }
    }

    private async Task<bool> RemoveMarkedAsync(EditionSubject subject, string editionId, TableEntity marked, CancellationToken cancellationToken)
    {
        if (marked.GetBoolean("Removing") != true)
            return false;
        var partition = TableRows.Edition(subject, editionId);
        var snapshot = await _requests.KeysAsync(Snapshots, partition, cancellationToken);
        var documents = await _requests.KeysAsync(Documents, partition, cancellationToken);
        // Who writes the edition anew does so under a new header, so rows that were listed under this one are old.
        if ((await FindHeaderAsync(subject, editionId, cancellationToken))?.ETag != marked.ETag)
            return false;
        await TableRequests.DeleteAsync(Snapshots, snapshot, cancellationToken);
        await TableRequests.DeleteAsync(Documents, documents, cancellationToken);
        return await TableRequests.TryChangeAsync(
            Editions, table => table.DeleteEntityAsync(marked.PartitionKey, marked.RowKey, marked.ETag, cancellationToken), cancellationToken);
    }

    /// <summary>Changes the header of a complete edition, and so keeps whoever looked at it before from removing the edition.</summary>
    private async Task TouchAsync(EditionSubject subject, string editionId, Action<TableEntity> change, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < PublishTries; tries++)
        {
            if (await FindHeaderAsync(subject, editionId, cancellationToken) is not { } header || header.GetBoolean("Complete") != true)
                throw new EditionNotWrittenException(subject, editionId);
            change(header);
            if (await TableRequests.TryChangeAsync(
                Editions, table => table.UpdateEntityAsync(header, header.ETag, TableUpdateMode.Replace, cancellationToken), cancellationToken))
                return;
        }
        throw new StoreUnavailableException(Editions.Uri.ToString(), $"edition {editionId} is being changed by many at once; try again");
    }

    private DamagedStoreException Damaged(string problem) => new(Editions.Uri.ToString(), problem, "Put a backup of the table back");
}
