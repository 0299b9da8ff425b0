using System.Text.Json;
using System.Text.RegularExpressions;

namespace CostFinder.Tests.Wording;

/// <summary>Holds the same answer in both languages side by side: what is left untranslated, and what speaks the other language.</summary>
public static partial class SpokenAnswers
{
    /// <summary>Members that hold names, codes and what a source says, which are the same in both languages.</summary>
    private static readonly HashSet<string> Names = ["name", "notWithNames", "sponsor", "title", "link", "citation", "phone", "paymentEvery", "city", "locality", "rows", "answer"];

    private static readonly HashSet<string> English =
        new(["the", "and", "of", "is", "are", "you", "your", "for", "with", "not", "that", "this", "we", "it", "to", "from", "what", "how", "by"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Spanish =
        new(["el", "la", "los", "las", "de", "del", "que", "su", "sus", "para", "con", "una", "por", "y", "usted", "es", "se", "al"], StringComparer.OrdinalIgnoreCase);

    private const int WordsThatTell = 2;

    /// <summary>Sentences that are the same in both answers, by their place. Both answers have to be to the same request.</summary>
    public static IEnumerable<string> Untranslated(JsonElement english, JsonElement spanish)
    {
        var other = Sentences("", spanish).ToDictionary(sentence => sentence.Pointer, sentence => sentence.Words, StringComparer.Ordinal);
        return Sentences("", english).Where(sentence => other.GetValueOrDefault(sentence.Pointer) == sentence.Words).Select(Named);
    }

    /// <summary>Sentences with at least two words that only English has.</summary>
    public static IEnumerable<string> SpeakEnglish(JsonElement answer, IEnumerable<string> names) => Speaking(answer, names, English, Spanish);

    /// <summary>Sentences with at least two words that only Spanish has.</summary>
    public static IEnumerable<string> SpeakSpanish(JsonElement answer, IEnumerable<string> names) => Speaking(answer, names, Spanish, English);

    public static bool IsEnglish(string words) => Tells(words, English) >= WordsThatTell;

    public static bool IsSpanish(string words) => Tells(words, Spanish) >= WordsThatTell;

    /// <summary>Every text of an answer with more than one word, by its place, but for names and codes.</summary>
    public static IEnumerable<(string Pointer, string Words)> Sentences(string pointer, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(member => !Names.Contains(member.Name)).SelectMany(member => Sentences($"{pointer}/{member.Name}", member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, number) => Sentences($"{pointer}/{number}", item)),
        JsonValueKind.String when element.GetString() is { } words && words.Contains(' ', StringComparison.Ordinal) && words.Any(char.IsLetter) => [(pointer, words)],
        _ => [],
    };

    // Names of programs may hold words of either language, so they are taken out first.
    private static IEnumerable<string> Speaking(JsonElement answer, IEnumerable<string> names, HashSet<string> wrong, HashSet<string> right)
    {
        string[] longestFirst = [.. names.OrderByDescending(name => name.Length)];
        return Sentences("", answer)
            .Select(sentence => (sentence.Pointer, Words: longestFirst.Aggregate(sentence.Words, (words, name) => words.Replace(name, "", StringComparison.Ordinal))))
            .Where(sentence => Tells(sentence.Words, wrong) >= WordsThatTell || (Tells(sentence.Words, wrong) > 0 && Tells(sentence.Words, right) == 0))
            .Select(Named);
    }

    private static int Tells(string words, HashSet<string> language) =>
        Word().Matches(words).Select(match => match.Value).Where(language.Contains).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    private static string Named((string Pointer, string Words) sentence) => $"{sentence.Pointer}: {sentence.Words}";

    /// <summary>States are written in capitals: DE is no Spanish word, nor is IN an English one.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?!\p{Lu}{2})\p{L}+")]
    private static partial Regex Word();
}
