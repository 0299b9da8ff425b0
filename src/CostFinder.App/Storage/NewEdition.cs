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

    /// <summary>
    /// The rows by state. A part's id is a hash of its rows, so a state that did not change is the same part in the next edition and
    /// is stored once.
    /// </summary>
    internal IReadOnlyList<EditionPart> Parts() =>
    [
        .. from state in Providers.Select(row => row.State).Concat(Prices.Select(row => row.State)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
           join provider in Providers on state equals provider.State into providers
           join price in Prices on state equals price.State into prices
           select EditionPart.Of(state, [.. providers], [.. prices]),
    ];

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

    internal static void Append<T>(IncrementalHash hash, IEnumerable<T> rows, Func<T, string> id, JsonTypeInfo<T> type)
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

/// <summary>The rows of one state in an edition of prices.</summary>
internal sealed record EditionPart(string State, string Id, IReadOnlyList<ProviderRow> Providers, IReadOnlyList<PriceRow> Prices)
{
    public static EditionPart Of(string state, IReadOnlyList<ProviderRow> providers, IReadOnlyList<PriceRow> prices)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        NewEdition.Append(hash, providers, provider => provider.Id, RowJson.Default.ProviderRow);
        NewEdition.Append(hash, prices, price => price.Id, RowJson.Default.PriceRow);
        return new(state, Convert.ToHexStringLower(hash.GetHashAndReset()[..16]), providers, prices);
    }
}
