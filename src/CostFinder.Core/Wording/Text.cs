namespace CostFinder.Core.Wording;

/// <summary>Words for a person to read, in both languages side by side, so that neither can be forgotten.</summary>
public sealed record Text
{
    private Text(string english, string spanish) => (English, Spanish) = (english, spanish);

    public string English { get; }

    public string Spanish { get; }

    public static Text Empty { get; } = new("", "");

    public bool IsEmpty => English.Length == 0;

    /// <summary>The same words in both languages. What stands in the holes is written in the language of its side: days in words, a nested text in that language.</summary>
    public static Text Of(EnglishWords english, SpanishWords spanish) => new(english.ToString(), spanish.ToString());

    /// <summary>What is the same in every language: a name, a code, a figure.</summary>
    public static Text Same(string words) => new(words, words);

    /// <summary>Joined by what is the same in both languages, such as a space.</summary>
    public static Text Join(string between, IEnumerable<Text> texts)
    {
        var all = texts as IReadOnlyList<Text> ?? [.. texts];
        return new(string.Join(between, all.Select(text => text.English)), string.Join(between, all.Select(text => text.Spanish)));
    }

    /// <summary>"One, two and three".</summary>
    public static Text All(IEnumerable<Text> texts) => Listed([.. texts], "and", "y");

    /// <summary>"One, two or three".</summary>
    public static Text Any(IEnumerable<Text> texts) => Listed([.. texts], "or", "o");

    public static Text operator +(Text first, Text second) => new(first.English + second.English, first.Spanish + second.Spanish);

    public string In(Language language) => language == Language.Spanish ? Spanish : English;

    public override string ToString() => English;

    private static Text Listed(Text[] texts, string english, string spanish) => texts switch
    {
        [] => Empty,
        [var only] => only,
        [.. var first, var last] => Of($"{Join(", ", first)} {english} {last}", $"{Join(", ", first)} {Linking(spanish, last.Spanish)} {last}"),
    };

    /// <summary>Before a like sound Spanish says "e" for "y" and "u" for "o".</summary>
    private static string Linking(string word, string next) => (word, next) switch
    {
        ("y", ['i' or 'I' or 'í' or 'Í', ..]) => "e",
        ("y", ['h' or 'H', 'i' or 'I' or 'í', not ('e' or 'a'), ..]) => "e",
        ("o", ['o' or 'O' or 'ó' or 'Ó', ..]) => "u",
        ("o", ['h' or 'H', 'o' or 'O' or 'ó', ..]) => "u",
        _ => word,
    };
}
