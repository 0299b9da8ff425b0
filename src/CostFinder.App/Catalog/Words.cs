using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CostFinder.App.Catalog;

/// <summary>The words of a closed set as they stand in data, requests and answers: <c>MedicareAdvantage</c> is <c>medicare-advantage</c>.</summary>
public static class Words
{
    public static string Of<T>(T value) where T : struct, Enum => Known<T>.Words[Unsafe.BitCast<T, int>(value)];

    /// <summary>The value of a word, or nothing when it is no word of the set.</summary>
    public static T? TryParse<T>(string word) where T : struct, Enum =>
        Known<T>.Places.TryGetValue(word, out var place) ? Unsafe.BitCast<int, T>(place) : null;

    /// <summary>Every word of the set, to be named in a message.</summary>
    public static IReadOnlyCollection<string> All<T>() where T : struct, Enum => Known<T>.Words;

    // Values are numbered from 0 without gaps, so a word is found by its number. Dictionaries by enumeration would have to be compiled for
    // each enumeration when the app starts.
    private static class Known<T> where T : struct, Enum
    {
        public static readonly string[] Words = WordsOf(typeof(T));

        public static readonly Dictionary<string, int> Places = PlacesOf(Words);
    }

    private static string[] WordsOf(Type set)
    {
        var names = Enum.GetNames(set);
        var values = (int[])Enum.GetValuesAsUnderlyingType(set);
        for (var place = 0; place < names.Length; place++)
        {
            if (values[place] != place)
                throw new InvalidOperationException($"The values of {set.Name} are not numbered from 0 without gaps.");
            names[place] = JsonNamingPolicy.KebabCaseLower.ConvertName(names[place]);
        }
        return names;
    }

    private static Dictionary<string, int> PlacesOf(string[] words)
    {
        var places = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var place = 0; place < words.Length; place++)
            places.Add(words[place], place);
        return places;
    }
}
