using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CostFinder.App.Catalog;

/// <summary>Where a page lies in the ready-made catalog, and what its bytes have to come to.</summary>
internal sealed record ReadyPage(string Name, int From, int Length, string Sha256)
{
    /// <exception cref="InvalidDataException">The bytes are not those that were written.</exception>
    public byte[] Verify(byte[] packed) => ReadyDirectory.HashOf(packed) == Sha256
        ? packed
        : throw new InvalidDataException($"the page {Name} is not as it was written");
}

/// <summary>
/// The pages of a ready-made catalog, one after the other in one run of bytes that is cut into pieces of equal length. What a start needs
/// comes first, so that it lies in the first pieces.
/// </summary>
internal sealed class ReadyDirectory
{
    /// <summary>Raised whenever pages are written in another form: whoever finds another number reads the fact files instead.</summary>
    public const string Format = "1";

    /// <summary>The facts but the large tables, as <see cref="FactFiles.Pack"/> packs them.</summary>
    public const string Facts = "facts";

    private readonly Dictionary<string, ReadyPage> _pages;

    private ReadyDirectory(IEnumerable<ReadyPage> pages) => _pages = pages.ToDictionary(page => page.Name, StringComparer.Ordinal);

    public IReadOnlyCollection<ReadyPage> Pages => _pages.Values;

    public long Length => _pages.Values.Sum(page => (long)page.Length);

    public ReadyPage Get(string name) => _pages[name];

    /// <summary>Packs the pages; what is large or seldom asked for comes last.</summary>
    public static (ReadyDirectory Directory, byte[] Content) Of(IEnumerable<KeyValuePair<string, byte[]>> pages)
    {
        var content = new MemoryStream();
        var entries = new List<ReadyPage>();
        foreach (var (name, bytes) in pages.OrderBy(page => Rank(page.Key)).ThenBy(page => page.Key, StringComparer.Ordinal))
        {
            var packed = Deflate(bytes);
            entries.Add(new(name, checked((int)content.Length), packed.Length, HashOf(packed)));
            content.Write(packed);
        }
        return (new(entries), content.ToArray());
    }

    public byte[] Pack()
    {
        var text = new StringBuilder();
        foreach (var page in _pages.Values)
            text.Append(page.Name).Append('\t').Append(page.From).Append('\t').Append(page.Length).Append('\t').Append(page.Sha256).Append('\n');
        return Deflate(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <exception cref="InvalidDataException">It is no directory.</exception>
    public static ReadyDirectory Unpack(byte[] packed)
    {
        var pages = new List<ReadyPage>();
        foreach (var line in Encoding.UTF8.GetString(Inflate(packed)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('\t');
            if (cells.Length != 4 || !int.TryParse(cells[1], out var from) || !int.TryParse(cells[2], out var length))
                throw new InvalidDataException("the directory cannot be read");
            pages.Add(new(cells[0], from, length, cells[3]));
        }
        return new(pages);
    }

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes)[..8]);

    public static byte[] Inflate(byte[] packed)
    {
        using var inflated = new MemoryStream(4 * packed.Length);
        using (var stream = new DeflateStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress))
            stream.CopyTo(inflated);
        return inflated.ToArray();
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using var deflated = new MemoryStream();
        using (var stream = new DeflateStream(deflated, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(bytes);
        return deflated.ToArray();
    }

    private static int Rank(string page) => page == Facts ? 0 : page.Split(' ')[0] switch
    {
        "contents" => 1,
        "model" => 2,
        "counts" => 3,
        _ => 4,
    };
}
