using System.Text.RegularExpressions;

namespace CostFinder.Tests.Wording;

/// <summary>
/// The school grade a text asks for. English by Flesch and Kincaid (1975), Spanish by Crawford (1984, made for texts up to grade 8).
/// Both count sentences, words and syllables. Words that have to be used and are explained where they first stand count as two syllables.
/// </summary>
public static partial class ReadingGrade
{
    /// <summary>A few words are too few to count: one long name would make a grade of its own.</summary>
    public const int FewestWords = 12;

    private const int SyllablesOfAnExplainedWord = 2;

    /// <summary>Names of treatments, insurances and agencies, and the words printed on every plan's summary, which a person has to know again there.</summary>
    private static readonly HashSet<string> Explained = new(StringComparer.OrdinalIgnoreCase)
    {
        "ketamine", "esketamine", "spravato", "medicare", "medicaid", "medigap", "tricare", "champva", "insurance", "deductible", "coinsurance", "maximum",
        "evaluation", "intranasal", "superbill", "infusion", "infusions", "estimate", "estimates", "depression", "approval", "benefit", "benefits",
        "administration", "authorization", "pharmacy", "eligibility", "beneficiary", "california", "colorado", "maintenance", "induction", "veterans", "veteran",
        "ketamina", "esketamina", "deducible", "coseguro", "seguro", "máximo", "evaluación", "intranasal", "infusión", "infusiones", "estimación", "depresión",
        "aprobación", "beneficio", "beneficios", "autorización", "farmacia", "tratamiento", "tratamientos", "medicamento", "medicamentos", "veteranos", "veterano",
    };

    public static int WordsIn(string text) => Word().Count(text);

    public static double English(string text)
    {
        var (sentences, words, syllables) = Count(text, SyllablesInEnglish);
        return words == 0 ? 0 : (0.39 * words / sentences) + (11.8 * syllables / words) - 15.59;
    }

    public static double Spanish(string text)
    {
        var (sentences, words, syllables) = Count(text, SyllablesInSpanish);
        return words == 0 ? 0 : (-0.205 * sentences * 100 / words) + (0.049 * syllables * 100 / words) - 3.407;
    }

    private static (int Sentences, int Words, int Syllables) Count(string text, Func<string, int> syllablesIn)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        var sentences = Math.Max(1, SentenceEnd().Count(text + " "));
        return (sentences, words.Count, words.Sum(word => Explained.Contains(word) ? SyllablesOfAnExplainedWord : syllablesIn(word)));
    }

    private static int SyllablesInEnglish(string word)
    {
        var lower = word.ToLowerInvariant();
        var groups = EnglishVowels().Count(lower);
        if (groups > 1 && SilentEnd().IsMatch(lower))
            groups--;
        return Math.Max(1, groups);
    }

    /// <summary>Two strong vowels are two syllables, and so is a weak one with an accent beside a strong one.</summary>
    private static int SyllablesInSpanish(string word)
    {
        var lower = SilentU().Replace(word.ToLowerInvariant(), "$1");
        return Math.Max(1, SpanishSyllable().Count(lower));
    }

    [GeneratedRegex(@"[\p{L}]+(?:['’\-][\p{L}]+)*|\d[\d,.]*\d|\d")]
    private static partial Regex Word();

    [GeneratedRegex(@"[.!?:;]+(?=[\s""”)]|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex EnglishVowels();

    [GeneratedRegex("(?<![laeiouy])e$|(?<![aeiouytd])ed$|(?<=[aeiouy][^aeiouysxz])es$|(?<=[aeiouy]l)e$")]
    private static partial Regex SilentEnd();

    [GeneratedRegex("([gq])u(?=[eiéí])")]
    private static partial Regex SilentU();

    [GeneratedRegex("[iuü]?[aeoáéó][iuüy]?(?![íú])|[íú]|[iuü]+|y$")]
    private static partial Regex SpanishSyllable();
}
