using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CostFinder.Core.Assistance;
using CostFinder.Core.Wording;

namespace CostFinder.App.Http;

/// <summary>Writes days down as an iCalendar file (RFC 5545): whole days, nothing that blocks time, no person and no place.</summary>
public static class ICalendarText
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private const int LongestLineInBytes = 75;

    private const int IdentityBytes = 16;

    /// <param name="entries">What to write, in order.</param>
    /// <param name="now">When the file is made; each event has to say so.</param>
    /// <param name="language">The language of titles and texts.</param>
    public static string Of(IReadOnlyList<CalendarEntry> entries, DateTimeOffset now, Language language)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, $"PRODID:-//CostFinder//Treatment calendar//{RequestLanguage.Tag(language).ToUpperInvariant()}");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        var alike = new Dictionary<(DateOnly, CalendarKind, string?), int>();
        foreach (var entry in entries)
        {
            var key = (entry.Day, entry.Kind, entry.Program?.Id);
            alike[key] = alike.GetValueOrDefault(key) + 1;
            Event(text, entry, IdentityOf(entry, alike[key]), now, language);
        }
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, CalendarEntry entry, string identity, DateTimeOffset now, Language language)
    {
        var day = Day(entry.Day);
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{identity}@costfinder");
        Line(text, $"DTSTAMP:{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        Line(text, $"DTSTART;VALUE=DATE:{day}");
        Line(text, $"DTEND;VALUE=DATE:{Day(entry.Day.AddDays(1))}");
        Line(text, $"SUMMARY:{Escaped(entry.Title.In(language))}");
        Line(text, $"DESCRIPTION:{Escaped(entry.Text.In(language))}");
        if (entry.Program is { } program)
            Line(text, $"URL:{program.Link}");
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "END:VEVENT");
    }

    // The same day for the same thing is the same entry, in either language, so that a calendar that has the file already takes the new one for
    // it. It is made of what the entry itself says, and of nothing else that was answered. The last number tells apart what is alike in that.
    private static string IdentityOf(CalendarEntry entry, int number)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"{Day(entry.Day)} {entry.Kind} {entry.Program?.Id} {number}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, IdentityBytes));
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
