using System.Text;
using CostFinder.App.Http;
using CostFinder.Core.Assistance;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;
using CostFinder.Core.Wording;

namespace CostFinder.Tests.Assistance;

public class HelpCalendarTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 18, 0, 0, TimeSpan.Zero);

    private static readonly Course Course = new(
        [new(1, new(2026, 12, 7), Phase.Induction, 56), new(2, new(2026, 12, 10), Phase.Induction, 84), new(3, new(2027, 1, 4), Phase.Maintenance, 84)], Text.Same("Three visits."));

    private static readonly Answers Insured = new()
    {
        Coverage = new() { Kind = CoverageKind.Commercial, Secondary = SecondaryCoverage.None },
        Patient = new(35, false, false, Diagnosis.TreatmentResistantDepression),
    };

    [Fact]
    public void Claim_windows_follow_each_visit_and_renewals_the_first()
    {
        var entries = Entries("healthwell-foundation");

        // 120 days after each visit, 120 days and 12 months after the first
        Assert.Equal(
            ["2027-04-06", "2027-04-06", "2027-04-09", "2027-05-04", "2027-12-07"],
            entries.Where(entry => entry.Kind is CalendarKind.Deadline).Select(entry => entry.Day.ToString("O", null)));
        Assert.Contains(entries, entry => entry.Text.English.EndsWith("This is the last day for visit 3.", StringComparison.Ordinal));
        Assert.Contains(entries, entry => entry.Text.English.EndsWith("Counted from your first visit; count from the day you were accepted.", StringComparison.Ordinal));
    }

    [Fact]
    public void Terms_that_end_each_year_are_placed_until_the_course_is_over() => Assert.Equal(
        [new(2026, 12, 31), new DateOnly(2027, 12, 31)],
        Entries("spravato-withme-savings").Where(entry => entry.Kind is CalendarKind.Deadline).Select(entry => entry.Day));

    [Theory]
    [InlineData(1, 1, "2027-01-01")]
    [InlineData(12, 10, "2026-12-10")]
    [InlineData(7, 1, null)]
    public void A_new_plan_year_between_the_visits_is_marked(int month, int day, string? starts) => Assert.Equal(
        starts is null ? [] : [DateOnly.Parse(starts, null)],
        HelpCalendar.Of(Course, [], PlanYearStart.On(month, day)).Where(entry => entry.Kind is CalendarKind.PlanYear).Select(entry => entry.Day));

    [Fact]
    public void Programs_that_do_not_fit_leave_the_calendar_alone()
    {
        var match = ProgramMatcher.Judge(RealPrograms.Program("spravato-withme-savings"), Asked.With(Asked.Covered(CoverageKind.Medicare), "TX"));

        Assert.All(HelpCalendar.Of(Course, [match], null), entry => Assert.Equal(CalendarKind.Visit, entry.Kind));
        Assert.Empty(HelpCalendar.Of(new([], Text.Same("None.")), [match], null));
    }

    [Fact]
    public void No_title_tells_others_what_it_is_for() => Assert.All(
        HelpCalendar.Of(Course, Matches(), PlanYearStart.January),
        entry => Assert.DoesNotMatch("(?i)ketamin|spravato|depres|suicid|savings|ahorro|medic|grant|beca|veteran", $"{entry.Title.English} {entry.Title.Spanish}"));

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public void Another_program_reads_every_event_as_it_was_meant(Language language)
    {
        var entries = HelpCalendar.Of(Course, Matches(), PlanYearStart.January);

        var calendar = Ical.Net.Calendar.Load(ICalendarText.Of(entries, Now, language))!;

        Assert.Equal("2.0", calendar.Version);
        Assert.Equal(entries.Count, calendar.Events.Count);
        Assert.Equal(calendar.Events.Count, calendar.Events.Select(read => read.Uid).Distinct().Count());
        Assert.Equal(
            entries.Select(entry => (entry.Day, entry.Title.In(language), entry.Text.In(language))).Order(),
            calendar.Events.Select(read => (read.Start!.Date, read.Summary!, read.Description!)).Order());
        Assert.All(calendar.Events, read =>
        {
            Assert.True(read.IsAllDay);
            Assert.Equal(read.Start!.Date.AddDays(1), read.End!.Date);
            Assert.Equal("TRANSPARENT", read.Transparency);
        });
    }

    [Fact]
    public void The_same_answers_make_the_same_entries_whenever_and_in_whatever_language()
    {
        var first = Identities(HelpCalendar.Of(Course, Matches(), PlanYearStart.January), Now, Language.English);

        Assert.Equal(first, Identities(HelpCalendar.Of(Course, Matches(), PlanYearStart.January), Now.AddDays(3), Language.Spanish));
        // Who has no plan year to mark keeps every other entry.
        Assert.Subset(first.ToHashSet(), Identities(HelpCalendar.Of(Course, Matches(), null), Now, Language.English).ToHashSet());
        Assert.All(first, identity => Assert.Matches("^[0-9a-f]{32}@costfinder$", identity));
    }

    private static IReadOnlyList<string> Identities(IReadOnlyList<CalendarEntry> entries, DateTimeOffset now, Language language) =>
        [.. Ical.Net.Calendar.Load(ICalendarText.Of(entries, now, language))!.Events.Select(read => read.Uid!)];

    [Fact]
    public void Every_line_keeps_to_the_rules_of_the_format()
    {
        var text = ICalendarText.Of(
            [new(new(2026, 12, 7), CalendarKind.Deadline, Text.Same("Tag, für \\ Ärzte; " + new string('ü', 200)), Text.Same("One\ntwo"), RealPrograms.Program("needymeds"))],
            Now, Language.English);

        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal); // every line ends in CR LF
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Contains("SUMMARY:Tag\\, für \\\\ Ärzte\\; " + new string('ü', 200), unfolded);
        Assert.Contains("DESCRIPTION:One\\ntwo", unfolded);
        Assert.Contains("DTSTART;VALUE=DATE:20261207", unfolded);
        Assert.Contains("DTEND;VALUE=DATE:20261208", unfolded);
        Assert.Contains("DTSTAMP:20261124T180000Z", unfolded);
        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], unfolded[..2]);
        Assert.Equal("END:VCALENDAR", unfolded[^2]);
    }

    private static IReadOnlyList<ProgramMatch> Matches() => ProgramMatcher.Match(RealPrograms.All, Insured, "TX", "esketamine", Asked.Day, RealPrograms.Guidelines);

    private static IReadOnlyList<CalendarEntry> Entries(string program) =>
        HelpCalendar.Of(Course, Matches().Where(match => match.Program.Id == program), null);
}
