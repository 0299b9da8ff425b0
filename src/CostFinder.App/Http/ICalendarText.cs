using System.Globalization;
using System.Text;
using CostFinder.Core.Assistance;

namespace CostFinder.App.Http;

/// <summary>Writes days down as an iCalendar file (RFC 5545): whole days, nothing that blocks time, no person and no place.</summary>
public static class ICalendarText
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private const int LongestLineInBytes = 75;

    /// <param name="entries">What to write, in order.</param>
    /// <param name="now">When the file is made; each event has to say so.</param>
    public static string Of(IReadOnlyList<CalendarEntry> entries, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//CostFinder//Treatment calendar//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        for (var place = 0; place < entries.Count; place++)
            Event(text, entries[place], place, now);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, CalendarEntry entry, int place, DateTimeOffset now)
    {
        var day = Day(entry.Day);
        Line(text, "BEGIN:VEVENT");
        Line(text, string.Create(CultureInfo.InvariantCulture, $"UID:{now.UtcDateTime:yyyyMMddHHmmssfff}-{place}-{day}@costfinder"));
        Line(text, $"DTSTAMP:{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        Line(text, $"DTSTART;VALUE=DATE:{day}");
        Line(text, $"DTEND;VALUE=DATE:{Day(entry.Day.AddDays(1))}");
        Line(text, $"SUMMARY:{Escaped(entry.Title)}");
        Line(text, $"DESCRIPTION:{Escaped(entry.Text)}");
        if (entry.Program is { } program)
            Line(text, $"URL:{program.Link}");
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "END:VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // A line is at most 75 bytes; what is longer goes on in the next one after a blank. No character is cut in two.
    private static void Line(StringBuilder text, string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LongestLineInBytes)
            {
                text.Append("\r\n ");
                bytes = 1;
            }
            text.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
