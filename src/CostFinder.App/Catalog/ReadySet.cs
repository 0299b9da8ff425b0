using System.Globalization;
using CostFinder.App.Storage;
using CostFinder.Core.Pricing;

namespace CostFinder.App.Catalog;

/// <summary>The pages of one ready-made catalog in the store: those at hand, and the way to the others.</summary>
internal sealed class ReadySet
{
    private readonly IRecordStore _records;
    private readonly string _partition;
    private readonly ReadyDirectory _directory;
    private readonly int _pieceBytes;
    private readonly Dictionary<string, byte[]> _facts = new(StringComparer.Ordinal);

    /// <param name="records">The store.</param>
    /// <param name="partition">Where the pieces lie that were not read yet.</param>
    /// <param name="directory">Where each page lies.</param>
    /// <param name="front">The pieces that were read with the directory.</param>
    /// <param name="pieceBytes">How long a piece is.</param>
    /// <exception cref="InvalidDataException">A page is not as it was written.</exception>
    public ReadySet(IRecordStore records, string partition, ReadyDirectory directory, IReadOnlyDictionary<int, byte[]> front, int pieceBytes)
    {
        (_records, _partition, _directory, _pieceBytes) = (records, partition, directory, pieceBytes);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in directory.Pages)
        {
            if (ReadyDirectory.HoldsFacts(page.Name))
                _facts.Add(page.Name, ContentOf(page, front));
            else
                names.Add(page.Name);
        }
        Prices = new(names, ReadyDirectory.Inflate);
        foreach (var page in directory.Pages)
        {
            if (names.Contains(page.Name) && PiecesOf(page).All(front.ContainsKey))
                Prices.Add(page.Name, ContentOf(page, front));
        }
        IsWhole = Prices.Left.Count == 0;
    }

    public PricePages Prices { get; }

    /// <summary>Whether every page is at hand, so that no question needs the store.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>A page of facts as it was written, before the directory packed it.</summary>
    /// <exception cref="KeyNotFoundException">There is no such page.</exception>
    public byte[] Facts(string page) => ReadyDirectory.Inflate(_facts[page]);

    public static string KeyOf(int piece) => piece.ToString("d6", CultureInfo.InvariantCulture);

    /// <summary>Reads pages that are not at hand yet, in one round trip where they lie in a few pieces.</summary>
    /// <exception cref="InvalidDataException">A page is not as it was written.</exception>
    public async Task OpenAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        // As many pages at a time as their pieces fit in memory, when all of a large edition is read.
        foreach (var pages in names.Select(_directory.Get).OrderBy(page => page.From).Chunk(PagesAtOnce))
        {
            var pieces = pages.SelectMany(PiecesOf).Distinct().Select(KeyOf).ToList();
            var found = (await _records.FindAsync(_partition, pieces, cancellationToken))
                .ToDictionary(record => int.Parse(record.Key, CultureInfo.InvariantCulture), record => record.Bytes ?? []);
            foreach (var page in pages)
                Prices.Add(page.Name, ContentOf(page, found));
        }
        IsWhole = Prices.Left.Count == 0;
    }

    private const int PagesAtOnce = 256;

    private IEnumerable<int> PiecesOf(ReadyPage page)
    {
        for (var piece = page.From / _pieceBytes; piece * (long)_pieceBytes < page.From + (long)page.Length; piece++)
            yield return piece;
    }

    private byte[] ContentOf(ReadyPage page, IReadOnlyDictionary<int, byte[]> pieces)
    {
        var content = new byte[page.Length];
        for (var done = 0; done < page.Length;)
        {
            var (piece, start) = Math.DivRem(page.From + done, _pieceBytes);
            if (!pieces.TryGetValue(piece, out var bytes) || start >= bytes.Length)
                throw new InvalidDataException($"the page {page.Name} is not in the store");
            var here = bytes.AsSpan(start, Math.Min(bytes.Length - start, page.Length - done));
            here.CopyTo(content.AsSpan(done));
            done += here.Length;
        }
        return page.Verify(content);
    }
}
