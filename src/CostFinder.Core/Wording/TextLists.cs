namespace CostFinder.Core.Wording;

/// <summary>Lists of texts in the language of a reader.</summary>
public static class TextLists
{
    public static IReadOnlyList<string> In(this IEnumerable<Text> texts, Language language) => [.. texts.Select(text => text.In(language))];
}
