using System.Security.Cryptography;
using System.Text;

namespace CostFinder.App.Access;

/// <summary>
/// Secrets that we make: 256 bits of chance, so a plain hash is enough to keep them by. They are compared without telling by the time it
/// takes how much of a guess was right.
/// </summary>
internal static class SecretText
{
    private const int Bytes = 32;

    private static readonly byte[] Nothing = new byte[SHA256.HashSizeInBytes];

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Also where there is no hash the same work is done, and the answer is no.</summary>
    public static bool Matches(string secret, string? hash) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(secret)), hash is null ? Nothing : Convert.FromHexString(hash)) && hash is not null;
}
