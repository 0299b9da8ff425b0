using CostFinder.Core.Dating;

namespace CostFinder.App.Catalog;

/// <summary>What stands beside a CSV table: its columns, the days it holds for and where it comes from.</summary>
internal sealed record AboutTable : FactDocument
{
    public required string Table { get; init; }

    public required string Says { get; init; }

    public required IReadOnlyList<AboutColumn> Columns { get; init; }

    /// <summary>The columns whose values together name one row.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    public string? AsOf { get; init; }

    public string? Disputed { get; init; }

    public IReadOnlyList<string>? Notes { get; init; }

    public required IReadOnlyList<CitedSource> Sources { get; init; }

    /// <summary>What is said about <c>medicare/localities.csv</c> in <c>medicare/localities.about.json</c>.</summary>
    /// <exception cref="DamagedFactException">The file is missing or damaged.</exception>
    public static AboutTable Of(FactFiles files, FactFile table) =>
        files.Get(Path.ChangeExtension(table.Path, ".about.json")).Json(FactJson.Default.AboutTable);

    /// <summary>The days that the whole table holds for.</summary>
    /// <exception cref="DamagedFactException">It names no first day, or ends before it begins.</exception>
    public Period PeriodOf(FactFile table) => From is { } from && (Until is null || Until > from)
        ? new(from, Until)
        : throw table.Damaged("its about-file needs a first day (from), and until must be after it");
}

/// <summary>A column: what it means, the regular expression that each whole cell matches, and whether a cell may be blank.</summary>
internal sealed record AboutColumn(string Name, string Means, string Pattern, bool Required, string? Unit = null);
