using System.Globalization;
using System.Text.Json.Serialization;
using CostFinder.Core.Dating;
using CostFinder.Core.Provenance;

namespace CostFinder.App.Catalog;

/// <summary>What stands beside a CSV table: its columns, the days it holds for and where it comes from.</summary>
internal sealed record AboutTable(
    string Table,
    string Says,
    IReadOnlyList<AboutColumn> Columns,
    IReadOnlyList<string> Key,
    IReadOnlyList<AboutSource> Sources,
    string ReviewBy,
    [property: JsonPropertyName("$schema")] string? Schema = null,
    string? From = null,
    string? Until = null,
    string? AsOf = null,
    string? Disputed = null,
    IReadOnlyList<string>? Notes = null)
{
    /// <summary>What is said about the table <c>medicare/localities.csv</c> in <c>medicare/localities.about.json</c>.</summary>
    /// <exception cref="DamagedFactException">The file is missing or damaged.</exception>
    public static AboutTable Of(FactFiles files, string table) =>
        files.Get(Path.ChangeExtension(table, ".about.json")).Json(AboutTableJson.Default.AboutTable);

    public IReadOnlyList<Source> Citations => [.. Sources.Select(source => new Source(source.Title, source.Link, source.RetrievedOn))];

    /// <exception cref="ArgumentException">The table names no first day, or ends before it begins.</exception>
    public Period Period => new(
        From is null ? throw new ArgumentException("the table names no first day") : Day(From),
        Until is null ? null : Day(Until));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

internal sealed record AboutColumn(string Name, string Means, string Pattern, bool Required, string? Unit = null);

internal sealed record AboutSource(string Title, string Link, string RetrievedOn, string? Says = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AboutTable))]
internal sealed partial class AboutTableJson : JsonSerializerContext;
