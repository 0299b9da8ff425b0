using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using CostFinder.Core.Amounts;
using CostFinder.Core.Dating;
using CostFinder.Core.Provenance;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Packing;

/// <summary>Reads a page in the order in which <see cref="PageWriter"/> wrote it.</summary>
/// <exception cref="FormatException">The page ends too early, or refers to what it does not hold.</exception>
internal sealed class PageReader(byte[] bytes)
{
    private readonly List<string> _texts = [];
    private int _place;

    public int Whole() => Whole(Number());

    public long Number() => Unfolded(Unsigned());

    /// <summary>How many come now; each takes a byte at least.</summary>
    public int Count() => Unsigned() is var count && count <= (ulong)(bytes.Length - _place) ? (int)count : throw Broken();

    public int? OptionalWhole() => Unsigned() is > 0 and var there ? Whole(Unfolded(there - 1)) : null;

    public bool Flag() => Next(1)[0] != 0;

    public T Choice<T>() where T : struct, Enum
    {
        var number = Whole();
        foreach (var known in Known<T>.Numbers)
        {
            if (number == known)
                return Unsafe.BitCast<int, T>(number);
        }
        throw Broken();
    }

    public T? OptionalChoice<T>() where T : struct, Enum => Flag() ? Choice<T>() : null;

    public Money Amount() => Money.OfCents(Number());

    public Money? OptionalAmount() => Flag() ? Amount() : null;

    public long Bits() => BinaryPrimitives.ReadInt64LittleEndian(Next(sizeof(long)));

    public decimal Exact() => new([Part(), Part(), Part(), Part()]);

    public decimal? OptionalExact() => Flag() ? Exact() : null;

    public Money ExactAmount() => Money.Of(Exact());

    public Money? OptionalExactAmount() => Flag() ? ExactAmount() : null;

    public Percentage Share() => Percentage.Of(Exact() * 100);

    public Percentage? OptionalShare() => Flag() ? Share() : null;

    public DateOnly Day() => DateOnly.FromDayNumber(Whole());

    public DateOnly? OptionalDay() => OptionalWhole() is { } day ? DateOnly.FromDayNumber(day) : null;

    public Period Days() => new(Day(), OptionalDay());

    public Text Words() => Wording.Text.Of(Text(), Text());

    public Text? OptionalWords() => OptionalText() is { } english ? Wording.Text.Of(english, Text()) : null;

    public Text[] Sentences() => All(Words);

    public Source Cited() => new(Text(), Text(), Text());

    public Source[] Sources() => All(Cited);

    public T OneOf<T>(T[] items) where T : class => Unsigned() is var place && place < (ulong)items.Length ? items[place] : throw Broken();

    public T[] All<T>(Func<T> read)
    {
        var items = new T[Count()];
        for (var place = 0; place < items.Length; place++)
            items[place] = read();
        return items;
    }

    public string Text() => OptionalText() ?? throw Broken();

    public string? OptionalText()
    {
        var kind = Unsigned();
        if (kind == 0)
            return null;
        if (kind > 1)
            return kind - 2 < (ulong)_texts.Count ? _texts[(int)(kind - 2)] : throw Broken();
        var text = Encoding.UTF8.GetString(Next(Count()));
        _texts.Add(text);
        return text;
    }

    public int[] Wholes()
    {
        var numbers = new int[Count()];
        for (var place = 0; place < numbers.Length; place++)
            numbers[place] = Whole();
        return numbers;
    }

    public string[] Texts()
    {
        var texts = new string[Count()];
        for (var place = 0; place < texts.Length; place++)
            texts[place] = Text();
        return texts;
    }

    private int Part() => Unsigned() is <= uint.MaxValue and var part ? (int)(uint)part : throw Broken();

    private static int Whole(long number) => number is >= int.MinValue and <= int.MaxValue ? (int)number : throw Broken();

    private static long Unfolded(ulong number) => (long)(number >> 1) ^ -(long)(number & 1);

    private ulong Unsigned()
    {
        var number = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Next(1)[0];
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return number;
        }
        throw Broken();
    }

    private ReadOnlySpan<byte> Next(int length)
    {
        if (length < 0 || length > bytes.Length - _place)
            throw Broken();
        _place += length;
        return bytes.AsSpan(_place - length, length);
    }

    private static FormatException Broken() => new("A page of packed facts cannot be read.");

    /// <summary>The numbers of a closed set.</summary>
    private static class Known<T> where T : struct, Enum
    {
        [SuppressMessage("Usage", "CA2263", Justification = "The generic method would have to be compiled for each set when the app starts.")]
        public static readonly int[] Numbers = (int[])Enum.GetValuesAsUnderlyingType(typeof(T));
    }
}
