namespace CostFinder.App.Storage;

/// <summary>
/// What the work on editions leaves behind, beside the editions themselves: drafts, imports, keys, the audit trail. A record is a
/// text, and bytes where it needs them, under a key in a partition. Whoever changes a record names the version they read.
/// </summary>
/// <remarks>
/// Every member throws <see cref="StoreUnavailableException"/> when the store cannot be reached or refuses. Keys and partitions may
/// be any text.
/// </remarks>
public interface IRecordStore
{
    Task<StoredRecord?> FindAsync(string partition, string key, CancellationToken cancellationToken);

    /// <summary>
    /// The records under any of these keys, in no promised order; keys under which there is nothing are passed over. Up to
    /// <see cref="StoredRecord.MostAtOnce"/> keys are one round trip.
    /// </summary>
    Task<IReadOnlyList<StoredRecord>> FindAsync(string partition, IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>
    /// The records of a partition in the order of their keys, only those after <paramref name="after"/> when it is named. Letters,
    /// digits and hyphens sort by their code; of other characters only the order is the same in every store.
    /// </summary>
    IAsyncEnumerable<StoredRecord> ListAsync(string partition, string? after, CancellationToken cancellationToken);

    /// <summary>Adds a record. Nothing changes, and the answer is null, when there is one under that key.</summary>
    /// <returns>The version of the new record.</returns>
    Task<string?> AddAsync(StoredRecord record, CancellationToken cancellationToken);

    /// <summary>Replaces a record whose version is still <paramref name="expected"/>; otherwise nothing changes and the answer is null.</summary>
    /// <returns>The new version.</returns>
    Task<string?> ReplaceAsync(StoredRecord record, string expected, CancellationToken cancellationToken);

    /// <summary>Removes records; those that are not there are gone already.</summary>
    Task RemoveAsync(string partition, IReadOnlyCollection<string> keys, CancellationToken cancellationToken);
}

/// <summary>A text, and bytes where it needs them, under a key. The version is null until the record was stored.</summary>
public sealed record StoredRecord(string Partition, string Key, string Text, byte[]? Bytes = null, string? Version = null)
{
    /// <summary>The most keys that every store finds in one round trip: a filter of tables has at most fifteen comparisons.</summary>
    public const int MostAtOnce = 14;

    /// <summary>The most letters of a text that every store takes.</summary>
    public const int MostLetters = 200_000;

    /// <summary>The most bytes that every store takes beside the text.</summary>
    public const int MostBytes = 448 * 1024;

    /// <exception cref="ArgumentException">The record is larger than every store takes.</exception>
    internal StoredRecord Checked() => Text.Length <= MostLetters && (Bytes?.Length ?? 0) <= MostBytes
        ? this
        : throw new ArgumentException($"The record {Key} has {Text.Length} letters and {Bytes?.Length ?? 0} bytes, and {MostLetters} and {MostBytes} are the most.");
}
