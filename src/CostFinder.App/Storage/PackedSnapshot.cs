using System.Security.Cryptography;

namespace CostFinder.App.Storage;

/// <summary>What is known of a snapshot besides its bytes, and the check that the bytes are still those.</summary>
internal readonly record struct PackedSnapshot(long Length, string Sha256)
{
    public static PackedSnapshot Of(byte[] bytes) => new(bytes.LongLength, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <exception cref="DamagedStoreException">The bytes are not those that were written.</exception>
    public byte[] Verify(byte[] bytes, EditionSubject subject, string editionId, string place)
    {
        if (bytes.LongLength != Length)
            throw DamagedStoreException.Snapshot(subject, editionId, place, $"{bytes.LongLength} bytes are there where {Length} were written");
        if (Of(bytes) != this)
            throw DamagedStoreException.Snapshot(subject, editionId, place, "its bytes are not those that were written");
        return bytes;
    }
}
