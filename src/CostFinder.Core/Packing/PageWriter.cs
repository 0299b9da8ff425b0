using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using CostFinder.Core.Amounts;
using CostFinder.Core.Dating;
using CostFinder.Core.Provenance;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Packing;

/// <summary>Writes one page of packed facts: whole numbers in as few bytes as they need, each text once and afterwards as a number.</summary>
internal sealed class PageWriter
{
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private byte[] _bytes = new byte[1024];
    private int _length;

    public byte[] Content() => _bytes[.._length];

    /// <summary>A whole number of either sign; the nearer to zero, the fewer bytes.</summary>
    public void Number(long number) => Unsigned(Folded(number));

    /// <summary>How many come now.</summary>
    public void Count(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Unsigned((ulong)count);
    }

    /// <summary>Zero stands for nothing, and one more for every number.</summary>
    public void Optional(int? number) => Unsigned(number is { } there ? Folded(there) + 1 : 0);

    public void Flag(bool flag) => Byte(flag ? (byte)1 : (byte)0);

    public void Amount(Money amount) => Number(amount.Cents);

    public void Optional(Money? amount) => Optional(amount, Amount);

    /// <summary>One of a closed set, by its number. Pages are read by the build that wrote them, so the numbers are the same.</summary>
    public void Choice<T>(T choice) where T : struct, Enum => Number(Convert.ToInt64(choice, CultureInfo.InvariantCulture));

    public void OptionalChoice<T>(T? choice) where T : struct, Enum => Optional(choice, Choice);

    public void Choices<T>(IReadOnlyList<T> choices) where T : struct, Enum
    {
        Count(choices.Count);
        foreach (var choice in choices)
            Choice(choice);
    }

    /// <summary>Eight bytes as they are.</summary>
    public void Bits(long bits) => BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), bits);

    /// <summary>Zero stands for nothing, one for a text that comes now, and what is above for one that came before.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Count(0);
            return;
        }
        if (_texts.TryGetValue(text, out var known))
        {
            Count(known + 2);
            return;
        }
        _texts.Add(text, _texts.Count);
        Count(1);
        var length = Encoding.UTF8.GetByteCount(text);
        Count(length);
        Encoding.UTF8.GetBytes(text, Room(length));
    }

    /// <summary>A number with all its decimals, the zeros at its end too.</summary>
    public void Exact(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        foreach (var part in parts)
            Unsigned((uint)part);
    }

    public void OptionalExact(decimal? number) => Optional(number, Exact);

    /// <summary>An amount as it was stated: with the decimals it was written with.</summary>
    public void Exact(Money amount) => Exact(amount.Dollars);

    public void OptionalExact(Money? amount) => OptionalExact(amount?.Dollars);

    public void Share(Percentage share) => Exact(share.Fraction);

    public void OptionalShare(Percentage? share) => OptionalExact(share?.Fraction);

    public void Day(DateOnly day) => Number(day.DayNumber);

    public void OptionalDay(DateOnly? day) => Optional(day?.DayNumber);

    public void Days(Period period)
    {
        Day(period.From);
        OptionalDay(period.Until);
    }

    public void Words(Text text)
    {
        Text(text.English);
        Text(text.Spanish);
    }

    public void Optional(Text? text)
    {
        Text(text?.English);
        if (text is not null)
            Text(text.Spanish);
    }

    public void Sentences(IReadOnlyList<Text> texts) => All(texts, Words);

    public void Cited(Source source)
    {
        Text(source.Title);
        Text(source.Link);
        Text(source.RetrievedOn);
    }

    public void Sources(IReadOnlyList<Source> sources) => All(sources, Cited);

    /// <summary>One of the items that the page already holds, by its place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of them.</exception>
    public void OneOf<T>(T item, IReadOnlyList<T> items) where T : class
    {
        var place = items.Count - 1;
        while (place >= 0 && !item.Equals(items[place]))
            place--;
        Count(place);
    }

    /// <summary>Whether it is there, and then itself.</summary>
    public void Optional<T>(T? thing, Action<T> write) where T : class
    {
        Flag(thing is not null);
        if (thing is not null)
            write(thing);
    }

    /// <inheritdoc cref="Optional{T}(T, Action{T})"/>
    public void Optional<T>(T? thing, Action<T> write) where T : struct
    {
        Flag(thing is not null);
        if (thing is { } there)
            write(there);
    }

    /// <summary>How many there are, and then each.</summary>
    public void All<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Count(items.Count);
        foreach (var item in items)
            write(item);
    }

    public void Wholes(IReadOnlyList<int> numbers)
    {
        Count(numbers.Count);
        foreach (var number in numbers)
            Number(number);
    }

    public void Texts(IReadOnlyList<string> texts)
    {
        Count(texts.Count);
        foreach (var text in texts)
            Text(text);
    }

    /// <summary>0, -1, 1, -2 and so on are numbered from zero.</summary>
    private static ulong Folded(long number) => (ulong)((number << 1) ^ (number >> 63));

    private void Unsigned(ulong number)
    {
        for (; number >= 0x80; number >>= 7)
            Byte((byte)(number | 0x80));
        Byte((byte)number);
    }

    private void Byte(byte value) => Room(1)[0] = value;

    private Span<byte> Room(int length)
    {
        if (_length + length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + length));
        _length += length;
        return _bytes.AsSpan(_length - length, length);
    }
}
