using System.Text.RegularExpressions;

namespace CostFinder.PriceFiles;

/// <summary>What a cell holds, for the words of a finding.</summary>
public enum CellForm { Text, Number, Date, Choice }

/// <summary>
/// A column of a table that we take: its name, what it means, and the pattern that a whole cell matches. A cell may be blank, which means
/// not known, unless a value is required.
/// </summary>
public sealed record TableColumn(string Name, string Means, CellForm Form, Regex Pattern, bool Required);

/// <summary>A table that we take: every column, and those whose values together name a row.</summary>
public sealed record TableTemplate(string Name, IReadOnlyList<TableColumn> Columns, IReadOnlyList<string> Key)
{
    /// <summary>The first line of a file.</summary>
    public IReadOnlyList<string> Header => [.. Columns.Select(column => column.Name)];
}

/// <summary>
/// What is wrong in one place of a file: the line its record begins on (the header is line 1), the column where one is meant, a stable
/// code, and words that say what to do. The cell itself is not repeated.
/// </summary>
public sealed record Finding(long Line, string? Column, string Code, string Message);

/// <summary>A row without faults, its cells in the order of the template's columns.</summary>
public sealed record TableRow(long Line, string Key, IReadOnlyList<string> Cells);
