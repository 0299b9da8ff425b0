using System.Collections.Concurrent;
using CostFinder.Core.Packing;

namespace CostFinder.Core.Pricing;

/// <summary>
/// The pages of a packed price book by name: those at hand, and the names of those that are kept elsewhere until somebody asks for their
/// areas. <paramref name="unpack"/> gives the bytes as <see cref="PriceBook.Pack"/> made them.
/// </summary>
public sealed class PricePages(IReadOnlySet<string> names, Func<byte[], byte[]> unpack)
{
    private readonly ConcurrentDictionary<string, byte[]> _atHand = new(StringComparer.Ordinal);

    /// <summary>The pages that are not at hand, in no promised order.</summary>
    public IReadOnlyList<string> Left => [.. names.Where(name => !_atHand.ContainsKey(name))];

    /// <summary>Puts a page at hand; the same page twice changes nothing.</summary>
    public void Add(string name, byte[] packed) => _atHand.TryAdd(name, packed);

    internal bool Exists(string name) => names.Contains(name);

    internal bool IsLeft(string name) => names.Contains(name) && !_atHand.ContainsKey(name);

    /// <exception cref="InvalidOperationException">The page was not put at hand before.</exception>
    internal PageReader Read(string name) => _atHand.TryGetValue(name, out var packed)
        ? new(unpack(packed))
        : throw new InvalidOperationException($"The page {name} of the price book is not at hand. Open the pages of a place before asking about it.");
}

/// <summary>The model's logarithms on a page.</summary>
internal static class PackedReals
{
    public static void Real(this PageWriter page, double number) => page.Bits(BitConverter.DoubleToInt64Bits(number));

    public static double Real(this PageReader page) => BitConverter.Int64BitsToDouble(page.Bits());
}

/// <summary>How the pages are named. A home is a state together with a metropolitan area in it, or the rest of the state.</summary>
internal static class PageName
{
    public const string Contents = "contents";

    public static string Model(int number) => $"model {number}";

    public static string Counts(string region) => $"counts {region}";

    public static string Prices(string region) => $"prices {region}";

    /// <summary>A service by its place in the contents.</summary>
    public static string Prices(string region, int service) => $"{Prices(region)} {service:d2}";

    public static string Home(string state, string? metro) => $"home {state} {metro ?? "-"}";

    public static string Providers(string home, string treatment) => $"{home} {treatment}";
}
