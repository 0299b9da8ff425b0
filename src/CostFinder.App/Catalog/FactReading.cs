using System.Text;
using System.Text.Json.Serialization;
using CostFinder.Core.Provenance;

namespace CostFinder.App.Catalog;

/// <summary>A source as it stands in a fact file. What it says, in our words, is for the reader of the file.</summary>
internal sealed record CitedSource(string Title, string Link, string RetrievedOn, string? Says = null)
{
    public Source ToSource() => new(Title, Link, RetrievedOn);
}

internal static class FactReading
{
    /// <summary>One of a closed set of words.</summary>
    /// <exception cref="DamagedFactException">The word is none of them.</exception>
    public static T Choice<T>(this FactFile file, string word) where T : struct, Enum => Words.TryParse<T>(word)
        ?? throw new DamagedFactException(file.Path, file.LineOf(word), $"{word} is not one of {string.Join(", ", Words.All<T>())}");

    /// <summary>Builds something from what was read; what its type refuses is a fault of the file.</summary>
    /// <exception cref="DamagedFactException">The type refused it.</exception>
    public static T Build<T>(this FactFile file, Func<T> build)
    {
        try
        {
            return build();
        }
        catch (ArgumentException exception)
        {
            throw file.Damaged(exception.Message.TrimEnd('.'));
        }
    }

    public static IReadOnlyList<Source> Sources(this IEnumerable<CitedSource> sources) => [.. sources.Select(source => source.ToSource())];

    private static long? LineOf(this FactFile file, string word)
    {
        var lines = Encoding.UTF8.GetString(file.Content).Split('\n');
        var line = Array.FindIndex(lines, text => text.Contains($"\"{word}\"", StringComparison.Ordinal));
        return line < 0 ? null : line + 1;
    }
}

/// <summary>What every one of our JSON facts begins and ends with.</summary>
internal abstract record FactDocument
{
    [JsonPropertyName("$schema")]
    public required string Schema { get; init; }

    public required DateOnly ReviewBy { get; init; }
}
