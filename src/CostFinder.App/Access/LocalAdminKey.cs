using CostFinder.App.Storage;

namespace CostFinder.App.Access;

/// <summary>
/// The key of the one admin of a server without an identity provider. It is made once, shown once, and kept as a hash. There is no
/// default one.
/// </summary>
public sealed class LocalAdminKey(IRecordStore records)
{
    /// <summary>Every key begins so, which lets people and scanners recognise one that leaked.</summary>
    public const string Prefix = "cf_admin_";

    private const string Partition = "admin-key";

    /// <summary>A new key when there was none; nothing when there is one already.</summary>
    public async Task<string?> MakeOnceAsync(CancellationToken cancellationToken)
    {
        // Looked for first, so that a start with a key loads no library of ciphers, and writes nothing.
        if (await records.FindAsync(Partition, Partition, cancellationToken) is not null)
            return null;
        var key = Prefix + SecretText.New();
        return await records.AddAsync(new(Partition, Partition, SecretText.HashOf(key)), cancellationToken) is not null ? key : null;
    }

    /// <summary>A new key in place of the old one, which no longer works.</summary>
    public async Task<string> ReplaceAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await records.RemoveAsync(Partition, [Partition], cancellationToken);
            if (await MakeOnceAsync(cancellationToken) is { } key)
                return key;
        }
    }

    public async Task<bool> IsAsync(string key, CancellationToken cancellationToken) =>
        SecretText.Matches(key, (await records.FindAsync(Partition, Partition, cancellationToken))?.Text);
}
