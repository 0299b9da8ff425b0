using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using CostFinder.App.Storage;

namespace CostFinder.App.Access;

/// <summary>Keys in the store: made, given a second secret, and revoked. A secret is shown when it is made and never again.</summary>
public sealed class EmbedderKeys(IRecordStore records, TimeProvider clock)
{
    private const string Partition = "keys";
    private const int BytesOfId = 6;

    public async Task<(EmbedderKey Key, string Secret)> CreateAsync(EmbedderKey wanted, CancellationToken cancellationToken)
    {
        while (true)
        {
            var key = wanted with { Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(BytesOfId)), CreatedAt = clock.GetUtcNow() };
            var secret = key.Prefix + SecretText.New();
            key = key with { Secrets = [new(1, SecretText.HashOf(secret), key.CreatedAt)] };
            if (await records.AddAsync(new(Partition, key.Id, Text(key)), cancellationToken) is not null)
                return (key, secret);
        }
    }

    public async Task<EmbedderKey?> FindAsync(string id, CancellationToken cancellationToken) =>
        await records.FindAsync(Partition, id, cancellationToken) is { } record ? Read(record) : null;

    public async IAsyncEnumerable<EmbedderKey> ListAsync(string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in records.ListAsync(Partition, after, cancellationToken))
            yield return Read(record);
    }

    /// <summary>Adds a second secret, so that the first can be replaced wherever it is used before it is dropped.</summary>
    /// <returns>Nothing when there is no such key, it is revoked, or it has two secrets already.</returns>
    public async Task<(EmbedderKey Key, string Secret)?> RotateAsync(string id, CancellationToken cancellationToken)
    {
        string? secret = null;
        var changed = await ChangeAsync(id, key =>
        {
            if (key.RevokedAt is not null || key.Secrets.Count >= EmbedderKey.MostSecrets)
                return null;
            secret = key.Prefix + SecretText.New();
            var number = key.LastNumber + 1;
            return key with { LastNumber = number, Secrets = [.. key.Secrets, new(number, SecretText.HashOf(secret), clock.GetUtcNow())] };
        }, cancellationToken);
        return changed is null ? null : (changed, secret!);
    }

    /// <summary>Ends one of two secrets.</summary>
    /// <returns>Nothing when there is no such key or secret, or it is the last one.</returns>
    public Task<EmbedderKey?> DropAsync(string id, int number, CancellationToken cancellationToken) => ChangeAsync(
        id, key => key.Secrets.Count > 1 && key.Secrets.Any(secret => secret.Number == number)
            ? key with { Secrets = [.. key.Secrets.Where(secret => secret.Number != number)] }
            : null,
        cancellationToken);

    /// <summary>Ends a key for good.</summary>
    public Task<EmbedderKey?> RevokeAsync(string id, CancellationToken cancellationToken) => ChangeAsync(
        id, key => key.RevokedAt is null ? key with { RevokedAt = clock.GetUtcNow() } : null, cancellationToken);

    public Task<EmbedderKey?> UsedAsync(string id, DateOnly day, CancellationToken cancellationToken) => ChangeAsync(
        id, key => key.LastUsedOn < day || key.LastUsedOn is null ? key with { LastUsedOn = day } : null, cancellationToken);

    private async Task<EmbedderKey?> ChangeAsync(string id, Func<EmbedderKey, EmbedderKey?> change, CancellationToken cancellationToken)
    {
        while (await records.FindAsync(Partition, id, cancellationToken) is { } record)
        {
            if (change(Read(record)) is not { } changed)
                return null;
            if (await records.ReplaceAsync(record with { Text = Text(changed) }, record.Version!, cancellationToken) is not null)
                return changed;
        }
        return null;
    }

    private static string Text(EmbedderKey key) => JsonSerializer.Serialize(key, KeyJson.Default.EmbedderKey);

    private static EmbedderKey Read(StoredRecord record) => JsonSerializer.Deserialize(record.Text, KeyJson.Default.EmbedderKey)!;
}
