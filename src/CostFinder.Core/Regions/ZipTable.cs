using CostFinder.Core.Packing;

namespace CostFinder.Core.Regions;

/// <summary>The state that a ZIP code is counted to and its Medicare payment locality.</summary>
public sealed record ZipBelonging(string State, string Locality);

/// <summary>
/// Every ZIP code there is. One slot of two bytes for each of the hundred thousand numbers, so that the table is quick to build and
/// a look-up reads one of them.
/// </summary>
public sealed class ZipTable
{
    private const int Numbers = 100_000;
    private const int NumbersInPrefix = 100;

    // Slot 0 means that there is no such ZIP code; slot n belongs to _belongings[n - 1].
    private readonly ushort[] _slots = new ushort[Numbers];
    private readonly List<ZipBelonging> _belongings = [];
    private readonly List<int> _counts = [];

    /// <exception cref="ArgumentException">A number is not one of five digits, or comes twice.</exception>
    public ZipTable(IEnumerable<(int Zip, ZipBelonging Belonging)> zips)
    {
        Dictionary<ZipBelonging, ushort> known = [];
        (ZipBelonging? Belonging, ushort Slot) last = default;
        foreach (var (zip, belonging) in zips)
        {
            if (zip is < 0 or >= Numbers)
                throw new ArgumentException($"{zip} is not a ZIP code.", nameof(zips));
            if (_slots[zip] != 0)
                throw new ArgumentException($"The ZIP code {zip:D5} comes twice.", nameof(zips));
            if (!ReferenceEquals(belonging, last.Belonging))
                last = (belonging, SlotOf(belonging, known));
            _slots[zip] = last.Slot;
            _counts[last.Slot - 1]++;
        }
    }

    private ZipTable()
    {
    }

    /// <summary>First where ZIP codes belong, then how many numbers in a row share a slot.</summary>
    internal void Write(PageWriter page)
    {
        page.Count(_belongings.Count);
        foreach (var belonging in _belongings)
        {
            page.Text(belonging.State);
            page.Text(belonging.Locality);
        }
        for (var left = _slots.AsSpan(); left is [var slot, ..];)
        {
            var run = left.IndexOfAnyExcept(slot) is var end and >= 0 ? end : left.Length;
            page.Number(slot);
            page.Number(run);
            left = left[run..];
        }
    }

    /// <exception cref="FormatException">The page holds something else.</exception>
    internal static ZipTable Read(PageReader page)
    {
        var table = new ZipTable();
        for (var left = page.Count(); left > 0; left--)
        {
            table._belongings.Add(new(page.Text(), page.Text()));
            table._counts.Add(0);
        }
        for (var zip = 0; zip < Numbers;)
        {
            var (slot, run) = (page.Whole(), page.Whole());
            if (slot < 0 || slot > table._belongings.Count || run < 1 || run > Numbers - zip)
                throw new FormatException("A page of packed ZIP codes cannot be read.");
            if (slot > 0)
            {
                Array.Fill(table._slots, (ushort)slot, zip, run);
                table._counts[slot - 1] += run;
            }
            zip += run;
        }
        return table;
    }

    /// <summary>Nothing when there is no such ZIP code.</summary>
    public ZipBelonging? Find(int zip) => _slots[zip] is var slot and not 0 ? _belongings[slot - 1] : null;

    /// <summary>Where the ZIP codes that begin with these three digits belong, and how many of them.</summary>
    public IReadOnlyList<(ZipBelonging Belonging, int Zips)> InPrefix(int prefix)
    {
        var counts = new List<(ZipBelonging Belonging, int Zips)>();
        var slots = _slots.AsSpan(prefix * NumbersInPrefix, NumbersInPrefix);
        while (slots is [var slot, ..])
        {
            var run = slots.IndexOfAnyExcept(slot) is var end and >= 0 ? end : slots.Length;
            if (slot != 0)
                Count(_belongings[slot - 1], run);
            slots = slots[run..];
        }
        return counts;

        void Count(ZipBelonging belonging, int zips)
        {
            var place = counts.FindIndex(count => ReferenceEquals(count.Belonging, belonging));
            if (place < 0)
                counts.Add((belonging, zips));
            else
                counts[place] = (belonging, counts[place].Zips + zips);
        }
    }

    /// <summary>Where the ZIP codes of a state belong, and how many of them.</summary>
    public IReadOnlyList<(ZipBelonging Belonging, int Zips)> InState(string state)
    {
        var counts = new List<(ZipBelonging Belonging, int Zips)>();
        for (var place = 0; place < _belongings.Count; place++)
        {
            if (_belongings[place].State == state)
                counts.Add((_belongings[place], _counts[place]));
        }
        return counts;
    }

    /// <summary>Whether there is a ZIP code from <paramref name="first"/> up to, and not including, <paramref name="end"/>.</summary>
    public bool HasAny(int first, int end) => _slots.AsSpan(first, end - first).ContainsAnyExcept((ushort)0);

    private ushort SlotOf(ZipBelonging belonging, Dictionary<ZipBelonging, ushort> known)
    {
        if (known.TryGetValue(belonging, out var slot))
            return slot;
        _belongings.Add(belonging);
        _counts.Add(0);
        return known[belonging] = checked((ushort)_belongings.Count);
    }
}
