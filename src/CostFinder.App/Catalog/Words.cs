using System.Text.Json;

namespace CostFinder.App.Catalog;

/// <summary>The words of a closed set as they stand in data, requests and answers: <c>MedicareAdvantage</c> is <c>medicare-advantage</c>.</summary>
public static class Words
{
    public static string Of<T>(T value) where T : struct, Enum => Known<T>.Words[value];

    /// <summary>The value of a word, or nothing when it is no word of the set.</summary>
    public static T? TryParse<T>(string word) where T : struct, Enum =>
        Known<T>.Values.TryGetValue(word, out var value) ? value : null;

    /// <summary>Every word of the set, to be named in a message.</summary>
    public static IReadOnlyCollection<string> All<T>() where T : struct, Enum => Known<T>.Values.Keys;

    private static class Known<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Words = Enum.GetValues<T>()
            .ToDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        public static readonly Dictionary<string, T> Values = Words.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
