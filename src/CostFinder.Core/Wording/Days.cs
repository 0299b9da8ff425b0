using System.Globalization;

namespace CostFinder.Core.Wording;

/// <summary>Days and months as a person reads them: <c>March 3, 2027</c> and <c>3 de marzo de 2027</c>.</summary>
public static class Days
{
    private static readonly string[] SpanishMonths =
    [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ];

    private static readonly string[] EnglishMonths =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    private const int LettersOfAShortMonth = 3;

    public static string InEnglish(DateOnly day) => $"{EnglishMonths[day.Month - 1]} {Number(day.Day)}, {Number(day.Year)}";

    /// <summary>The first of a month is <c>1.º</c>.</summary>
    public static string InSpanish(DateOnly day) => $"{(day.Day == 1 ? "1.º" : Number(day.Day))} de {SpanishMonths[day.Month - 1]} de {Number(day.Year)}";

    /// <summary><c>Mar 3, 2027</c> and <c>3 mar 2027</c>, for tables.</summary>
    public static string Short(DateOnly day, Language language) => language == Language.Spanish
        ? $"{Number(day.Day)} {ShortMonth(day.Month, language)} {Number(day.Year)}"
        : $"{ShortMonth(day.Month, language)} {Number(day.Day)}, {Number(day.Year)}";

    /// <summary><c>March 2027</c> and <c>marzo de 2027</c>.</summary>
    public static Text MonthOf(DateOnly day) => Text.Of($"{EnglishMonths[day.Month - 1]} {day.Year}", $"{SpanishMonths[day.Month - 1]} de {day.Year}");

    /// <summary>The name of a month from 1 to 12.</summary>
    public static Text Month(int month) => Text.Of(EnglishMonths[month - 1], SpanishMonths[month - 1]);

    public static string ShortMonth(int month, Language language) => (language == Language.Spanish ? SpanishMonths : EnglishMonths)[month - 1][..LettersOfAShortMonth];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
