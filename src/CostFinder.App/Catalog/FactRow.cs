using System.Globalization;
using CostFinder.Core.Amounts;

namespace CostFinder.App.Catalog;

/// <summary>One line of a table of facts. An empty cell is "not known", so it is an error where a value is required.</summary>
public sealed class FactRow(FactFile file, long line, IReadOnlyDictionary<string, int> header, Func<int, string> cell)
{
    public long Line => line;

    public string? OptionalText(string column) => cell(header[column]) is { Length: > 0 } text ? text : null;

    public string Text(string column) => OptionalText(column) ?? throw Damaged(column, "is empty");

    public decimal? OptionalNumber(string column) => OptionalText(column) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw Damaged(column, "is not a number such as 1234.50");

    public decimal Number(string column) => OptionalNumber(column) ?? throw Damaged(column, "is empty");

    public int? OptionalWhole(string column) => OptionalNumber(column) is not { } number ? null
        : number == decimal.Truncate(number) && number is > int.MinValue and < int.MaxValue ? (int)number
        : throw Damaged(column, "is not a whole number");

    public int Whole(string column) => OptionalWhole(column) ?? throw Damaged(column, "is empty");

    public Money? OptionalMoney(string column)
    {
        try
        {
            return OptionalNumber(column) is { } number ? Core.Amounts.Money.Of(number) : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Damaged(column, "is negative or has more than two decimals");
        }
    }

    public Money Money(string column) => OptionalMoney(column) ?? throw Damaged(column, "is empty");

    public DateOnly? OptionalDay(string column) => OptionalText(column) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Damaged(column, "is not a day such as 2026-11-24");

    public DateOnly Day(string column) => OptionalDay(column) ?? throw Damaged(column, "is empty");

    /// <summary>One of a closed set of words, written in kebab-case as everywhere in our data.</summary>
    public T Choice<T>(string column) where T : struct, Enum =>
        Words.TryParse<T>(Text(column)) ?? throw Damaged(column, $"is not one of {string.Join(", ", Words.All<T>())}");

    public DamagedFactException Damaged(string column, string problem) => new(file.Path, line, $"{column} {problem}");
}
