using System.Globalization;
using CostFinder.Core.Dating;

namespace CostFinder.Core.Coverage;

/// <summary>
/// The day of the year on which deductible and limit begin anew. A plan that begins on 29 February begins on the 28th in years
/// without one.
/// </summary>
public readonly record struct PlanYearStart
{
    private PlanYearStart(int month, int day) => (_monthsAfterJanuary, _daysAfterFirst) = (month - 1, day - 1);

    private readonly int _monthsAfterJanuary;
    private readonly int _daysAfterFirst;

    public static PlanYearStart January => default;

    public int Month => _monthsAfterJanuary + 1;

    public int Day => _daysAfterFirst + 1;

    /// <exception cref="ArgumentOutOfRangeException">No year has such a day.</exception>
    public static PlanYearStart On(int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(LeapYear, month)
        ? new(month, day)
        : throw new ArgumentOutOfRangeException(nameof(day), "A plan year starts on a day of the calendar.");

    /// <summary>The start of a text such as <c>07-01</c>, month first; null when it is no day of the calendar.</summary>
    public static PlanYearStart? TryParse(string text) =>
        DateOnly.TryParseExact($"{LeapYear}-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new PlanYearStart(day.Month, day.Day)
            : null;

    /// <summary>The plan year a day belongs to.</summary>
    public Period YearOf(DateOnly day)
    {
        var start = In(day.Year) <= day ? In(day.Year) : In(day.Year - 1);
        return new(start, In(start.Year + 1));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");

    private const int LeapYear = 2000;

    private DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));
}
