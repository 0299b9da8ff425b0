using System.Globalization;

namespace CostFinder.App.Pages;

/// <summary>Writes amounts, days and counts the way a page says them. It never adds anything up.</summary>
public static class Say
{
    private const decimal RoundedFrom = 1000;

    /// <summary>To the cent; whole dollars without cents.</summary>
    public static string Dollars(decimal amount) =>
        "$" + amount.ToString(amount == decimal.Truncate(amount) ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>No more exact than an estimate is: whole dollars, and tens from $1,000 on.</summary>
    public static string About(decimal amount) => Dollars(
        amount >= RoundedFrom ? Math.Round(amount / 10, 0, MidpointRounding.AwayFromZero) * 10 : Math.Round(amount, 0, MidpointRounding.AwayFromZero));

    /// <summary>To the dollar, for prices that are the middle between two listed ones.</summary>
    public static string Whole(decimal amount) => Dollars(Math.Round(amount, 0, MidpointRounding.AwayFromZero));

    public static string Number(decimal number) => number.ToString("#,##0.#", CultureInfo.InvariantCulture);

    public static string Percent(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public static string Day(DateOnly day) => day.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>A calendar year is only its number; any other plan year its first and last day.</summary>
    public static string PlanYear(DateOnly from, DateOnly to) =>
        from is { Month: 1, Day: 1 } && to is { Month: 12, Day: 31 } && from.Year == to.Year
            ? from.Year.ToString(CultureInfo.InvariantCulture)
            : $"{Day(from)} to {Day(to)}";

    /// <summary>A day, month or year as precise as a source gives it.</summary>
    public static string Stated(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Day(day)
        : DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : date;

    /// <summary>A month such as <c>2026-12</c>, short enough for a chart on a phone.</summary>
    public static string Month(string month) => DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMM yyyy", CultureInfo.InvariantCulture);

    public static string Count(int number, string one, string? several = null) =>
        $"{number.ToString("#,##0", CultureInfo.InvariantCulture)} {(number == 1 ? one : several ?? one + "s")}";

    /// <summary>One, two and three.</summary>
    public static string And(IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";

    /// <summary>The first letter in upper case, for words that start a line.</summary>
    public static string Start(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
