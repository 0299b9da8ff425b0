using System.Globalization;
using static CostFinder.Core.Consistency.FindingRules;

namespace CostFinder.Core.Consistency;

/// <summary>A column of a table as it is described: its name, its unit, and whether its cells are figures that count something.</summary>
public sealed record DescribedColumn(string Name, string? Unit, bool HoldsFigures);

/// <summary>Holds the cells of any described table against the rules that need no knowledge of what the table is about.</summary>
/// <param name="limits">What a placeholder looks like.</param>
/// <param name="today">Nothing can have been read or stated after this day.</param>
public sealed class CellLint(PriceLimits limits, DateOnly today)
{
    private const string Percent = "percent";
    private static readonly string[] MoneyNames = ["price", "amount", "cost", "payment", "copay", "dollars", "gross", "cash", "charge", "low", "high"];
    private static readonly string[] DayColumns = ["as_of", "retrieved_on", "withdrawn"];

    /// <summary>What is wrong with the description of the columns.</summary>
    public static IEnumerable<Finding> Columns(string file, IReadOnlyList<DescribedColumn> columns) =>
        from column in columns
        where column.HoldsFigures
        let isMoney = column.Name.Split('_').Any(word => MoneyNames.Contains(word))
        where column.Unit is null || (isMoney && !IsMoney(column) && column.Unit != Percent)
        select new Finding(column.Unit is null ? UnitMissing : CurrencyMissing, new(file, null, column.Name), $"the column {column.Name} does not say what its figures count");

    /// <summary>What is wrong with one row; <paramref name="cells"/> holds the cells that are filled, by the name of their column.</summary>
    public IEnumerable<Finding> Row(string file, long row, IReadOnlyList<DescribedColumn> columns, IReadOnlyDictionary<string, string> cells)
    {
        foreach (var column in columns)
        {
            if (cells.TryGetValue(column.Name, out var cell) && Problem(column, cell) is { } rule)
                yield return new(rule, new(file, row, column.Name), $"{column.Name} is {cell}");
        }
        if (Falls(cells, "low", "typical") || Falls(cells, "typical", "high") || Falls(cells, "low", "high") || Falls(cells, "min", "max"))
            yield return new(RangeOutOfOrder, new(file, row, "low"), "low, typical and high do not rise");
        if (Number(cells, "sessions") is { } sessions && Number(cells, "per_session") is { } price && Number(cells, "total") is { } total && sessions * price != total)
            yield return new(TotalIsNotTheSum, new(file, row, "total"), $"{sessions} x {price} is not {total}");
    }

    private FindingRule? Problem(DescribedColumn column, string cell)
    {
        if (DayColumns.Contains(column.Name))
            return IsInFuture(cell, today) ? DateInFuture : null;
        if (!column.HoldsFigures || Number(cell) is not { } number)
            return null;
        return IsMoney(column) && limits.IsPlaceholder(number) ? PlaceholderAmount
            : limits.IsAllNines(number) ? PlaceholderAmount
            : column.Unit == Percent && number is > 0 and < 1 ? PercentAsFraction
            : column.Unit == Percent && number > 100 ? PercentAboveHundred
            : null;
    }

    private static bool IsMoney(DescribedColumn column) => column.Unit?.StartsWith("usd", StringComparison.Ordinal) == true;

    private static bool Falls(IReadOnlyDictionary<string, string> cells, string lower, string upper) => Number(cells, lower) > Number(cells, upper);

    private static decimal? Number(IReadOnlyDictionary<string, string> cells, string column) => cells.TryGetValue(column, out var cell) ? Number(cell) : null;

    private static decimal? Number(string cell) =>
        decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a year, month or day begins after <paramref name="today"/>; what is no date is not judged here.</summary>
    internal static bool IsInFuture(string text, DateOnly today) =>
        DateOnly.TryParseExact(text, ["yyyy", "yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first > today;
}
