using System.Globalization;
using CostFinder.Core.Wording;

namespace CostFinder.App.Pages;

/// <summary>Writes amounts, days and counts the way a page says them. It never adds anything up.</summary>
public static class Say
{
    private const decimal RoundedFrom = 1000;

    public static readonly Text NotKnown = Text.Of("not known", "no se sabe");

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

    public static string Day(DateOnly day, Language language) => Days.Short(day, language);

    /// <summary>A calendar year is only its number; any other plan year its first and last day.</summary>
    public static Text PlanYear(DateOnly from, DateOnly to) =>
        from is { Month: 1, Day: 1 } && to is { Month: 12, Day: 31 } && from.Year == to.Year
            ? Text.Same(from.Year.ToString(CultureInfo.InvariantCulture))
            : Text.Of($"{Day(from, Language.English)} to {Day(to, Language.English)}", $"{Day(from, Language.Spanish)} a {Day(to, Language.Spanish)}");

    /// <summary>A day, month or year as precise as a source gives it.</summary>
    public static string Stated(string date, Language language) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Day(day, language)
        : DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? Days.MonthOf(month).In(language)
        : date;

    /// <summary>A month such as <c>2026-12</c>, short enough for a chart on a phone.</summary>
    public static string Month(string month, Language language)
    {
        var first = DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture);
        return $"{Days.ShortMonth(first.Month, language)} {first.Year.ToString(CultureInfo.InvariantCulture)}";
    }

    public static Text Count(int number, Text one, Text several)
    {
        var said = number.ToString("#,##0", CultureInfo.InvariantCulture);
        return Text.Of($"{said} {(number == 1 ? one : several)}", $"{said} {(number == 1 ? one : several)}");
    }

    /// <summary>The first letter in upper case, for words that start a line.</summary>
    public static string Start(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
