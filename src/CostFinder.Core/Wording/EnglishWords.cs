using System.Globalization;
using System.Runtime.CompilerServices;
using CostFinder.Core.Amounts;

namespace CostFinder.Core.Wording;

/// <summary>The English side of a <see cref="Text"/> while it is written. What stands in a hole is written in English.</summary>
[InterpolatedStringHandler]
public ref struct EnglishWords
{
    private readonly string? _literal;
    private DefaultInterpolatedStringHandler _words;

    public EnglishWords(int literalLength, int formattedCount) => _words = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    private EnglishWords(string literal) => _literal = literal;

    public static implicit operator EnglishWords(string words) => new(words);

    public void AppendLiteral(string words) => _words.AppendLiteral(words);

    public void AppendFormatted(string? words) => _words.AppendFormatted(words);

    public void AppendFormatted(Text? text) => _words.AppendFormatted(text?.English);

    public void AppendFormatted(Money amount) => _words.AppendFormatted(amount.ToString());

    public void AppendFormatted(Percentage share) => _words.AppendFormatted(share.ToString());

    public void AppendFormatted(DateOnly day) => _words.AppendFormatted(Days.InEnglish(day));

    public void AppendFormatted(int number) => _words.AppendFormatted(number);

    public void AppendFormatted(decimal number) => _words.AppendFormatted(number);

    public void AppendFormatted(decimal number, string format) => _words.AppendFormatted(number, format);

    /// <summary>What was written; asked for once, because it gives back the room it was written in.</summary>
    public override string ToString() => _literal ?? _words.ToStringAndClear();
}
