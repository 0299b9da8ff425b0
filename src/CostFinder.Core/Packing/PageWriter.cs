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

    public void Number(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var left = (ulong)number;
        for (; left >= 0x80; left >>= 7)
            Byte((byte)(left | 0x80));
        Byte((byte)left);
    }

    /// <summary>Zero stands for nothing, and every number for one more.</summary>
    public void Optional(int? number) => Number(number is { } there ? there + 1L : 0);

    public void Flag(bool flag) => Byte(flag ? (byte)1 : (byte)0);

    public void Amount(Money amount) => Number(amount.Cents);

    public void Optional(Money? amount)
    {
        Flag(amount is not null);
        if (amount is { } there)
            Amount(there);
    }

    /// <summary>One of a closed set, by its number. Pages are read by the build that wrote them, so the numbers are the same.</summary>
    public void Choice<T>(T choice) where T : struct, Enum => Number(Convert.ToInt64(choice, CultureInfo.InvariantCulture));

    public void Choices<T>(IReadOnlyList<T> choices) where T : struct, Enum
    {
        Number(choices.Count);
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
            Number(0);
            return;
        }
        if (_texts.TryGetValue(text, out var known))
        {
            Number(known + 2);
            return;
        }
        _texts.Add(text, _texts.Count);
        Number(1);
        var length = Encoding.UTF8.GetByteCount(text);
        Number(length);
        Encoding.UTF8.GetBytes(text, Room(length));
    }

    /// <summary>A number with all its decimals, the zeros at its end too.</summary>
    public void Exact(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        foreach (var part in parts)
            Number((uint)part);
    }

    public void OptionalExact(decimal? number)
    {
        Flag(number is not null);
        if (number is { } there)
            Exact(there);
    }

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
        Number(place);
    }

    /// <summary>How many there are, and then each.</summary>
    public void All<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
            write(item);
    }

    public void Wholes(IReadOnlyList<int> numbers)
    {
        Number(numbers.Count);
        foreach (var number in numbers)
            Number(number);
    }

    public void Texts(IReadOnlyList<string> texts)
    {
        Number(texts.Count);
        foreach (var text in texts)
            Text(text);
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

/// <summary>Reads a page in the order in which <see cref="PageWriter"/> wrote it.</summary>
/// <exception cref="FormatException">The page ends too early, or refers to what it does not hold.</exception>
internal sealed class PageReader(byte[] bytes)
{
    private readonly List<string> _texts = [];
    private int _place;

    public int Whole() => (int)Number();

    public long Number()
    {
        var number = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Next(1)[0];
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return (long)number;
        }
        throw Broken();
    }

    public int? OptionalWhole() => Number() is > 0 and var there ? (int)(there - 1) : null;

    public bool Flag() => Next(1)[0] != 0;

    public Money Amount() => Money.OfCents(Number());

    public Money? OptionalAmount() => Flag() ? Amount() : null;

    public long Bits() => BinaryPrimitives.ReadInt64LittleEndian(Next(sizeof(long)));

    public decimal Exact() => new([(int)Number(), (int)Number(), (int)Number(), (int)Number()]);

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

    public T OneOf<T>(T[] items) where T : class => Whole() is var place && place < items.Length ? items[place] : throw Broken();

    public T[] All<T>(Func<T> read)
    {
        var items = new T[Whole()];
        for (var place = 0; place < items.Length; place++)
            items[place] = read();
        return items;
    }

    public string Text() => OptionalText() ?? throw Broken();

    public string? OptionalText()
    {
        var kind = Whole();
        if (kind == 0)
            return null;
        if (kind > 1)
            return kind - 2 < _texts.Count ? _texts[kind - 2] : throw Broken();
        var text = Encoding.UTF8.GetString(Next(Whole()));
        _texts.Add(text);
        return text;
    }

    public int[] Wholes()
    {
        var numbers = new int[Whole()];
        for (var place = 0; place < numbers.Length; place++)
            numbers[place] = Whole();
        return numbers;
    }

    public string[] Texts()
    {
        var texts = new string[Whole()];
        for (var place = 0; place < texts.Length; place++)
            texts[place] = Text();
        return texts;
    }

    private ReadOnlySpan<byte> Next(int length)
    {
        if (length < 0 || length > bytes.Length - _place)
            throw Broken();
        _place += length;
        return bytes.AsSpan(_place - length, length);
    }

    private static FormatException Broken() => new("A page of packed facts cannot be read.");
}
