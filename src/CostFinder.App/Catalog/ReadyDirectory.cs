using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Text;

namespace CostFinder.App.Catalog;

/// <summary>Where a page lies in the ready-made catalog, and what its bytes have to come to.</summary>
internal sealed record ReadyPage(string Name, int From, int Length, uint Checksum)
{
    /// <exception cref="InvalidDataException">The bytes are not those that were written.</exception>
    public byte[] Verify(byte[] packed) => ReadyDirectory.ChecksumOf(packed) == Checksum
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
    public const string Format = "6";

    private const string Facts = "facts ";

    private readonly Dictionary<string, ReadyPage> _pages;

    private ReadyDirectory(List<ReadyPage> pages)
    {
        _pages = new(pages.Count, StringComparer.Ordinal);
        foreach (var page in pages)
            _pages.Add(page.Name, page);
    }

    public IReadOnlyCollection<ReadyPage> Pages => _pages.Values;

    public long Length => _pages.Values.Sum(page => (long)page.Length);

    /// <summary>How many bytes from the beginning hold all that a start needs, whichever place is asked about.</summary>
    public long StartLength => _pages.Values.Where(page => Rank(page.Name) < PricesRank).Sum(page => (long)page.Length);

    public ReadyPage Get(string name) => _pages[name];

    // The pages of facts, each as Pack of its type writes it.
    public const string Places = Facts + "places";
    public const string Medicare = Facts + "medicare";
    public const string PricingRules = Facts + "pricing-rules";
    public const string Treatments = Facts + "treatments";
    public const string Outlooks = Facts + "outlooks";
    public const string Parameters = Facts + "parameters";
    public const string PlanDesigns = Facts + "plan-designs";
    public const string PovertyGuidelines = Facts + "poverty-guidelines";
    public const string Programs = Facts + "programs";
    public const string PaymentPlans = Facts + "payment-plans";

    /// <summary>The page of standard profiles, which no answer needs: their fact files, as <see cref="FactFiles.ToBytes"/> writes them.</summary>
    public const string Personas = Facts + "personas";

    public static bool HoldsFacts(string page) => page.StartsWith(Facts, StringComparison.Ordinal);

    /// <summary>Packs the pages; what is large or seldom asked for comes last.</summary>
    public static (ReadyDirectory Directory, byte[] Content) Of(IEnumerable<KeyValuePair<string, byte[]>> pages)
    {
        var content = new MemoryStream();
        var entries = new List<ReadyPage>();
        foreach (var (name, bytes) in pages.OrderBy(page => Rank(page.Key)).ThenBy(page => page.Key, StringComparer.Ordinal))
        {
            var packed = Deflate(bytes);
            entries.Add(new(name, checked((int)content.Length), packed.Length, ChecksumOf(packed)));
            content.Write(packed);
        }
        return (new(entries), content.ToArray());
    }

    public byte[] Pack()
    {
        var text = new StringBuilder();
        foreach (var page in _pages.Values)
            text.Append(page.Name).Append('\t').Append(page.From).Append('\t').Append(page.Length).Append('\t').Append(page.Checksum).Append('\n');
        return Deflate(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <exception cref="InvalidDataException">It is no directory.</exception>
    public static ReadyDirectory Unpack(byte[] packed)
    {
        var pages = new List<ReadyPage>();
        foreach (var line in Encoding.UTF8.GetString(Inflate(packed)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('\t');
            if (cells.Length != 4 || !int.TryParse(cells[1], out var from) || !int.TryParse(cells[2], out var length) || !uint.TryParse(cells[3], out var checksum))
                throw new InvalidDataException("the directory cannot be read");
            pages.Add(new(cells[0], from, length, checksum));
        }
        return new(pages);
    }

    /// <summary>
    /// CRC-32C: it finds what was cut or changed by accident, and a start need not load a library of ciphers for it. Whoever can change pages
    /// on purpose can change the facts as well.
    /// </summary>
    public static uint ChecksumOf(byte[] bytes)
    {
        var checksum = (uint)bytes.Length;
        var left = bytes.AsSpan();
        for (; left.Length >= sizeof(ulong); left = left[sizeof(ulong)..])
            checksum = BitOperations.Crc32C(checksum, BinaryPrimitives.ReadUInt64LittleEndian(left));
        foreach (var last in left)
            checksum = BitOperations.Crc32C(checksum, last);
        return checksum;
    }

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

    private const int PricesRank = 4;

    private static int Rank(string page) => page.Split(' ')[0] switch
    {
        "facts" => 0,
        "contents" => 1,
        "model" => 2,
        "counts" => 3,
        _ => PricesRank,
    };
}
