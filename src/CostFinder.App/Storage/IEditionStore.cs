namespace CostFinder.App.Storage;

/// <summary>
/// Where published facts live. An edition, once written, never changes; what readers see is decided by one pointer per subject,
/// moved by <see cref="PublishAsync"/>. So whatever was read of an edition may be kept for ever.
/// </summary>
/// <remarks>
/// Every member throws <see cref="StoreUnavailableException"/> when the store cannot be reached or refuses, and
/// <see cref="DamagedStoreException"/> when what it holds cannot be trusted.
/// </remarks>
public interface IEditionStore
{
    /// <summary>The pointers of all subjects that were ever published, in one round trip.</summary>
    Task<IReadOnlyList<CurrentEdition>> ReadCurrentAsync(CancellationToken cancellationToken);

    /// <summary>The packed facts of an edition, held against the SHA-256 and the length they were written with.</summary>
    /// <exception cref="EditionNotWrittenException">There is no such edition.</exception>
    Task<byte[]> ReadSnapshotAsync(EditionSubject subject, string editionId, CancellationToken cancellationToken);

    /// <summary>The providers of an edition of prices, in no promised order; only those of one state when it is named.</summary>
    IAsyncEnumerable<ProviderRow> ReadProvidersAsync(string editionId, string? state, CancellationToken cancellationToken);

    /// <summary>The prices of an edition of prices, in no promised order; only those of one state when it is named.</summary>
    IAsyncEnumerable<PriceRow> ReadPricesAsync(string editionId, string? state, CancellationToken cancellationToken);

    /// <summary>The JSON facts of an edition, in no promised order.</summary>
    IAsyncEnumerable<DocumentRow> ReadDocumentsAsync(EditionSubject subject, string editionId, CancellationToken cancellationToken);

    /// <summary>
    /// Stores an edition that nobody sees until it is published. Writing the same again changes nothing, and finishes what an
    /// interrupted writing left.
    /// </summary>
    /// <exception cref="EditionTakenException">There is an edition of that id with other content.</exception>
    Task WriteAsync(NewEdition edition, CancellationToken cancellationToken);

    /// <summary>
    /// Makes an edition the current one of its subject, unless somebody else published since <paramref name="expected"/> was
    /// read (null: nothing was ever published). An older edition is put back in the same way.
    /// </summary>
    /// <returns>False when somebody else published; nothing has changed then.</returns>
    /// <exception cref="EditionNotWrittenException">The edition is not there, or not completely.</exception>
    Task<bool> PublishAsync(
        EditionSubject subject, string editionId, CurrentEdition? expected, string note, string by, DateTimeOffset at,
        CancellationToken cancellationToken);

    /// <summary>Every edition of a subject that is there, complete or not, in no promised order.</summary>
    IAsyncEnumerable<WrittenEdition> ListEditionsAsync(EditionSubject subject, CancellationToken cancellationToken);

    /// <summary>Keeps an edition from being removed, or lets it go again.</summary>
    /// <exception cref="EditionNotWrittenException">There is no such edition.</exception>
    Task PinAsync(EditionSubject subject, string editionId, bool pinned, CancellationToken cancellationToken);

    /// <summary>Removes an edition, unless it is current, pinned, or was written or published since <paramref name="untouchedSince"/>.</summary>
    /// <returns>Whether it is gone.</returns>
    Task<bool> RemoveAsync(EditionSubject subject, string editionId, DateTimeOffset untouchedSince, CancellationToken cancellationToken);

    /// <summary>Removes rows that belong to no edition any more.</summary>
    Task SweepAsync(CancellationToken cancellationToken);
}

/// <summary>
/// An edition as the store knows it. Without its end written it is not complete, and cannot be published; <c>PublishedAt</c> is when it
/// last became current, if ever.
/// </summary>
public sealed record WrittenEdition(
    EditionSubject Subject, string Id, bool Complete, DateTimeOffset WrittenAt, DateTimeOffset? PublishedAt, bool Pinned,
    int Providers, int Prices, int Documents);

/// <summary>What is published as a whole, apart from the others.</summary>
public enum EditionSubject
{
    Prices,
    Programs,
    Treatments,
    Parameters,
}

/// <summary>The pointer of a subject. Its version changes with every publication, also when an edition is put back.</summary>
public sealed record CurrentEdition(EditionSubject Subject, string EditionId, DateTimeOffset PublishedAt, string PublishedBy, string Version);
