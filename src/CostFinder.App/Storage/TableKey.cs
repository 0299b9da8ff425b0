using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CostFinder.App.Storage;

/// <summary>
/// Partition and row keys. A key is made of parts joined by <c>|</c>. What a table forbids in keys, or what means something in an
/// address or a filter, is written as <c>!</c> and four hexadecimal digits, so that different parts give different keys. A part
/// too long for a key keeps its beginning and ends in <c>!~</c> and its SHA-256; rows hold their ids as columns too, so nothing is lost.
/// </summary>
internal static class TableKey
{
    private const char Separator = '|';

    /// <summary>Three parts and their separators stay below the 512 UTF-16 units that the service takes.</summary>
    public const int LongestPart = 160;

    public const int MostParts = 3;

    private const int KeptOfLongPart = LongestPart - 66;

    /// <exception cref="ArgumentException">There is no part, or there are more than three.</exception>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        if (parts.Length is 0 or > MostParts)
            throw new ArgumentException($"A key has one to {MostParts} parts.", nameof(parts));
        var key = new StringBuilder(Part(parts[0]));
        foreach (var part in parts[1..])
            key.Append(Separator).Append(Part(part));
        return key.ToString();
    }

    /// <summary>The keys that begin with the parts of <paramref name="key"/> and go on are from the first of these up to the second.</summary>
    public static (string From, string Until) Below(string key) => (key + Separator, key + (char)(Separator + 1));

    private static string Part(string text)
    {
        var escaped = new StringBuilder(text.Length);
        var kept = 0;
        for (var place = 0; place < text.Length; place++)
        {
            if (char.IsSurrogatePair(text, place))
                escaped.Append(text, place++, 2);
            else if (IsPlain(text[place]))
                escaped.Append(text[place]);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"!{(int)text[place]:x4}");
            if (escaped.Length <= KeptOfLongPart)
                kept = escaped.Length;
        }
        if (escaped.Length <= LongestPart)
            return escaped.ToString();

        // Hashed as it lies in memory: in an encoding, texts that differ in half a surrogate pair would become one.
        var hash = Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())));
        return $"{escaped.ToString(0, kept)}!~{hash}";
    }

    private static bool IsPlain(char letter) =>
        !char.IsControl(letter) && !char.IsSurrogate(letter) && letter is not ('/' or '\\' or '#' or '?' or '%' or '+' or '&' or '\'' or '|' or '!');
}
