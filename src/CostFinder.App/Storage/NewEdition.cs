using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CostFinder.App.Storage;

/// <summary>An edition to be written: the packed facts that readers load, and the same facts as rows for people to look at.</summary>
public sealed class NewEdition
{
    /// <exception cref="ArgumentException">The id is blank, two rows have one id, or a price names no provider of the edition.</exception>
    public NewEdition(
        EditionSubject subject, string id, byte[] snapshot, IReadOnlyList<ProviderRow>? providers = null,
        IReadOnlyList<PriceRow>? prices = null, IReadOnlyList<DocumentRow>? documents = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Subject = subject;
        Id = id;
        Snapshot = snapshot;
        Providers = providers ?? [];
        Prices = prices ?? [];
        Documents = documents ?? [];

        var providerIds = Distinct(Providers.Select(provider => provider.Id), "provider");
        Distinct(Prices.Select(price => price.Id), "price");
        Distinct(Documents.Select(document => document.Path), "document");
        if (Prices.FirstOrDefault(price => !providerIds.Contains(price.ProviderId)) is { } orphan)
            throw new ArgumentException($"The price {orphan.Id} names the provider {orphan.ProviderId}, which the edition has not.");
    }

    public EditionSubject Subject { get; }

    public string Id { get; }

    public byte[] Snapshot { get; }

    public IReadOnlyList<ProviderRow> Providers { get; }

    public IReadOnlyList<PriceRow> Prices { get; }

    public IReadOnlyList<DocumentRow> Documents { get; }

    /// <summary>SHA-256 over the snapshot and every row, in whatever order the rows came: the same content has the same name.</summary>
    public string ContentSha256()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(SHA256.HashData(Snapshot));
        Append(hash, Providers, provider => provider.Id, RowJson.Default.ProviderRow);
        Append(hash, Prices, price => price.Id, RowJson.Default.PriceRow);
        Append(hash, Documents, document => document.Path, RowJson.Default.DocumentRow);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append<T>(IncrementalHash hash, IEnumerable<T> rows, Func<T, string> id, JsonTypeInfo<T> type)
    {
        foreach (var row in rows.OrderBy(id, StringComparer.Ordinal))
        {
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(row, type));
            hash.AppendData("\n"u8);
        }
        hash.AppendData("\n"u8);
    }

    private static HashSet<string> Distinct(IEnumerable<string> ids, string kind)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!seen.Add(id))
                throw new ArgumentException($"The {kind} {id} stands twice in the edition.");
        }
        return seen;
    }
}
