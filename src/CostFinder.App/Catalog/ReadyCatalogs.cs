using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CostFinder.App.Storage;
using CostFinder.Core.Assistance;
using CostFinder.Core.Financing;
using CostFinder.Core.Pricing;
using CostFinder.Core.Treatments;

namespace CostFinder.App.Catalog;

/// <summary>
/// Catalogs in the form in which they are used, made once for each set of editions and kept in the store beside them: a start reads one
/// and works nothing out. They are a copy. When one is missing, of another form or damaged, the fact files of the editions are read instead.
/// </summary>
public sealed partial class ReadyCatalogs(IRecordStore records, TimeProvider clock, ILogger<ReadyCatalogs> log)
{
    private const string Index = "ready-catalogs";
    private const string DirectoryKey = "directory";

    /// <summary>
    /// A catalog of up to so many pieces is read at once with its directory: in base64 they stay below what a table sends in one page. Of a
    /// larger one only the pieces that a start needs are.
    /// </summary>
    internal int FrontPieces { get; init; } = 8;

    /// <summary>Small, so that a start and a question fetch little else than the pages that they need.</summary>
    internal int PieceBytes { get; init; } = 64 * 1024;

    internal int LongestPage { get; init; } = PriceBook.LongestPage;

    /// <summary>The directory is one record.</summary>
    internal int MostDirectoryBytes { get; init; } = StoredRecord.MostBytes;

    /// <summary>How long one that no pointer names any more is kept, so that instances which still use it can go on reading.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>The catalog of these editions, or nothing when it was not made yet or cannot be trusted.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task<FactCatalog?> FindAsync(CatalogEditions editions, CancellationToken cancellationToken)
    {
        var key = KeyOf(editions);
        var pieces = new Dictionary<int, byte[]>();
        StoredRecord? directory = null;
        await foreach (var record in records.ListAsync(Front(key), after: null, cancellationToken))
        {
            if (record.Key == DirectoryKey)
                directory = record;
            else if (int.TryParse(record.Key, CultureInfo.InvariantCulture, out var piece))
                pieces[piece] = record.Bytes ?? [];
        }
        if (directory?.Bytes is not { } packed)
            return null;
        try
        {
            if (directory.Text != TextOf(ReadyDirectory.ChecksumOf(packed)))
                throw new InvalidDataException("the directory is not as it was written");
            return FactCatalog.Ready(editions, new(records, Rest(key), ReadyDirectory.Unpack(packed), pieces, PieceBytes));
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException or DamagedFactException or KeyNotFoundException)
        {
            Damaged(exception);
            return null;
        }
    }

    /// <summary>
    /// Keeps a catalog that was read from its fact files; one that cannot be packed and read back is not kept, and everybody goes on with the
    /// fact files. The directory is written last: without it there is none.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store cannot be reached, or is full.</exception>
    public async Task WriteAsync(IReadOnlyDictionary<EditionSubject, FactFiles> files, FactCatalog catalog, CancellationToken cancellationToken)
    {
        if (TryPack(files, catalog) is not var (directory, packed, content))
            return;
        var key = KeyOf(catalog.Editions);
        await records.AddAsync(new(Index, key, clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)), cancellationToken);
        await RemoveAsync(key, cancellationToken);
        var pieces = content.Chunk(PieceBytes).ToList();
        // Where they do not all lie in front, the rest holds every one: a page may begin in front and end behind.
        var isSmall = pieces.Count <= FrontPieces;
        for (var piece = 0; piece < pieces.Count && !isSmall; piece++)
            await records.AddAsync(new(Rest(key), ReadySet.KeyOf(piece), "", pieces[piece]), cancellationToken);
        for (var piece = 0; piece < pieces.Count && (isSmall || piece * (long)PieceBytes < directory.StartLength); piece++)
            await records.AddAsync(new(Front(key), ReadySet.KeyOf(piece), "", pieces[piece]), cancellationToken);
        await records.AddAsync(new(Front(key), DirectoryKey, TextOf(ReadyDirectory.ChecksumOf(packed)), packed), cancellationToken);
    }

    /// <summary>Packs a catalog and opens every page of facts once, as a start and its answers will; nothing when that does not work.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a fact holds that a page cannot, the fact files answer as well.")]
    private (ReadyDirectory Directory, byte[] Packed, byte[] Content)? TryPack(IReadOnlyDictionary<EditionSubject, FactFiles> files, FactCatalog catalog)
    {
        try
        {
            var (directory, content) = ReadyDirectory.Of(PagesOf(files, catalog, LongestPage));
            var packed = directory.Pack();
            if (packed.Length > MostDirectoryBytes)
                throw new InvalidDataException("the directory is larger than a record can be");
            var pages = new ReadySet(records, "", directory, new Dictionary<int, byte[]> { [0] = content }, content.Length);
            FactCatalog.Ready(catalog.Editions, pages).OpenFacts();
            return (directory, packed, content);
        }
        catch (Exception exception)
        {
            NotKept(exception);
            return null;
        }
    }

    /// <summary>What a ready-made catalog holds, page by page.</summary>
    internal static Dictionary<string, byte[]> PagesOf(
        IReadOnlyDictionary<EditionSubject, FactFiles> files, FactCatalog catalog, int longestPage = PriceBook.LongestPage)
    {
        var facts = catalog.Facts;
        return new(facts.Prices.Pack(longestPage), StringComparer.Ordinal)
        {
            [ReadyDirectory.Places] = facts.Places.Pack(),
            [ReadyDirectory.Medicare] = facts.Medicare.Pack(),
            [ReadyDirectory.PricingRules] = facts.Prices.Rules.Pack(),
            [ReadyDirectory.Treatments] = Treatment.Pack(facts.Treatments),
            [ReadyDirectory.Outlooks] = facts.Outlooks.Pack(),
            [ReadyDirectory.Parameters] = facts.Parameters.Pack(),
            [ReadyDirectory.PlanDesigns] = facts.PlanDesigns.Pack(),
            [ReadyDirectory.PovertyGuidelines] = catalog.PovertyGuidelines.Pack(),
            [ReadyDirectory.Programs] = AssistanceProgram.Pack(catalog.Programs),
            [ReadyDirectory.PaymentPlans] = PaymentPlan.Pack(catalog.PaymentPlans),
            [ReadyDirectory.Personas] = FactFiles.Together(files.Values).OnlyIn("personas").ToBytes(),
        };
    }

    /// <summary>Removes the catalogs of other editions, once nobody can still be reading them.</summary>
    public async Task ForgetOthersAsync(CatalogEditions current, CancellationToken cancellationToken)
    {
        var (kept, since) = (KeyOf(current), clock.GetUtcNow() - Kept);
        var old = new List<string>();
        await foreach (var record in records.ListAsync(Index, after: null, cancellationToken))
        {
            if (record.Key != kept && DateTimeOffset.Parse(record.Text, CultureInfo.InvariantCulture) < since)
                old.Add(record.Key);
        }
        foreach (var key in old)
            await RemoveAsync(key, cancellationToken);
        await records.RemoveAsync(Index, old, cancellationToken);
    }

    private async Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        foreach (var partition in (string[])[Front(key), Rest(key)])
        {
            var keys = new List<string>();
            await foreach (var record in records.ListAsync(partition, after: null, cancellationToken))
                keys.Add(record.Key);
            // The directory goes first, as it came last.
            await records.RemoveAsync(partition, [.. keys.OrderBy(one => one != DirectoryKey)], cancellationToken);
        }
    }

    private static string Front(string key) => $"ready-{key}-front";

    private static string Rest(string key) => $"ready-{key}-rest";

    /// <summary>The code that works a catalog out: another build may sort, weigh or fit in another way, so it makes its own.</summary>
    private static readonly string Build = $"{typeof(Core.Pricing.PriceBook).Module.ModuleVersionId:N}-{typeof(ReadyCatalogs).Module.ModuleVersionId:N}";

    /// <summary>Prices are sorted into areas by places and weighed by the fee schedule, so all editions together make a catalog.</summary>
    private static string KeyOf(CatalogEditions editions) =>
        $"{ReadyDirectory.Format}-{Build}-{editions.Prices.EditionId}-{editions.Programs.EditionId}-{editions.Treatments.EditionId}-{editions.Parameters.EditionId}";

    private static string TextOf(uint checksum) => checksum.ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The ready-made catalog cannot be used; reading the fact files instead.")]
    private partial void Damaged(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The ready-made catalog could not be kept; every start reads the fact files.")]
    private partial void NotKept(Exception exception);
}
