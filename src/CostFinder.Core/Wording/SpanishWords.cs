using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CostFinder.Core.Amounts;

namespace CostFinder.Core.Wording;

/// <summary>The Spanish side of a <see cref="Text"/> while it is written. What stands in a hole is written in Spanish.</summary>
[InterpolatedStringHandler]
public readonly struct SpanishWords
{
    private readonly StringBuilder? _words;
    private readonly string _literal;

    public SpanishWords(int literalLength, int formattedCount)
    {
        _words = new StringBuilder(literalLength + (formattedCount * RoomForAValue));
        _literal = "";
    }

    private SpanishWords(string literal) => _literal = literal;

    private const int RoomForAValue = 12;

    public static implicit operator SpanishWords(string words) => new(words);

    public void AppendLiteral(string words) => _words!.Append(words);

    public void AppendFormatted(string? words) => _words!.Append(words);

    public void AppendFormatted(Text? text) => _words!.Append(text?.Spanish);

    public void AppendFormatted(Money amount) => _words!.Append(amount.ToString());

    public void AppendFormatted(Percentage share) => _words!.Append(share.ToString());

    public void AppendFormatted(DateOnly day) => _words!.Append(Days.InSpanish(day));

    public void AppendFormatted(int number) => _words!.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(decimal number) => _words!.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(decimal number, string format) => _words!.Append(number.ToString(format, CultureInfo.InvariantCulture));

    public override string ToString() => _words?.ToString() ?? _literal ?? "";
}
