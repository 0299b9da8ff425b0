using System.Globalization;
using CostFinder.App.Catalog;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;
using CostFinder.Tests.Facts;
using CsCheck;

namespace CostFinder.Tests.Treatments;

public sealed class CourseTests
{
    private static readonly IReadOnlyList<Treatment> All = TreatmentsReader.Read(RealFacts.Files("treatments"));
    private static readonly Treatment Iv = All.Single(treatment => treatment.Method == Method.Iv);
    private static readonly Treatment Esketamine = All.Single(treatment => treatment.Product == Product.Esketamine);
    private static readonly Treatment Compounded = All.Single(treatment => treatment.Product == Product.Compounded);
    private static readonly DateOnly Monday = new(2026, 12, 7);

    [Fact]
    public void Iv_runs_six_infusions_in_three_weeks_and_then_one_every_four_weeks()
    {
        var visits = Course.Plan(Iv, new(), Monday).Visits;

        // Two a week are the first day and three days later.
        Assert.Equal(["2026-12-07", "2026-12-10", "2026-12-14", "2026-12-17", "2026-12-21", "2026-12-24"], Dates(visits.Take(6)));
        // 24 December + 28 days, and so on; 26 November + 28 days would be after the anniversary.
        Assert.Equal(["2027-01-21", "2027-02-18", "2027-03-18"], Dates(visits.Skip(6).Take(3)));
        Assert.Equal("2027-11-25", Dates(visits).Last());
        Assert.Equal(18, visits.Count); // 6 + 12
        Assert.All(visits.Take(6), visit => Assert.Equal(Phase.Induction, visit.Phase));
        Assert.All(visits.Skip(6), visit => Assert.Equal(Phase.Maintenance, visit.Phase));
        Assert.All(visits, visit => Assert.Null(visit.DoseMg));
        Assert.Equal(Enumerable.Range(1, 18), visits.Select(visit => visit.Number));
    }

    [Theory]
    [InlineData(1, "2026-12-07 2026-12-14 2026-12-21")]
    [InlineData(2, "2026-12-07 2026-12-10 2026-12-14")]
    [InlineData(3, "2026-12-07 2026-12-09 2026-12-11")] // two weeks for six visits, as some clinics do
    [InlineData(7, "2026-12-07 2026-12-08 2026-12-09")]
    public void The_first_phase_can_be_spaced(int perWeek, string days)
    {
        var course = Course.Plan(Iv, new() { InductionPerWeek = perWeek }, Monday);

        Assert.Equal(days.Split(' '), Dates(course.Visits.Take(3)));
        Assert.Equal(6, course.Visits.Count(visit => visit.Phase == Phase.Induction));
        // After every week the same weekday comes round.
        if (perWeek < 6)
            Assert.Equal(Monday.AddDays(7), course.Visits[perWeek].Date);
        Assert.Contains($"{perWeek} visit{(perWeek == 1 ? "" : "s")} a week", course.Explanation.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 34)] // 8 + 4 + 22, the fewest the label allows in a year
    [InlineData(1, 56)] // 8 + 4 + 44, the most
    public void A_year_of_esketamine_has_the_visits_of_the_label(int everyWeeks, int visits) =>
        Assert.Equal(visits, Course.Plan(Esketamine, new() { MaintenanceEveryWeeks = everyWeeks }, Monday).Visits.Count);

    [Fact]
    public void Esketamine_keeps_the_weeks_of_the_label()
    {
        var visits = Course.Plan(Esketamine, new(), Monday).Visits;
        var weeks = visits.CountBy(visit => (visit.Date.DayNumber - Monday.DayNumber) / 7 + 1).ToDictionary();

        Assert.All(Enumerable.Range(1, 4), week => Assert.Equal(2, weeks[week]));
        Assert.All(Enumerable.Range(5, 4), week => Assert.Equal(1, weeks[week]));
        Assert.All(Enumerable.Range(9, 44), week => Assert.Equal(week % 2 == 0 ? 1 : 0, weeks.GetValueOrDefault(week))); // week 10, 12, ...
        Assert.Equal(52, weeks.Keys.Max());
    }

    [Theory]
    [InlineData(null, 56, 84)] // the label starts with 56; we take 84 afterwards
    [InlineData(84, 56, 84)]
    [InlineData(56, 56, 56)]
    public void The_first_esketamine_dose_is_56_mg(int? chosen, int first, int later)
    {
        var visits = Course.Plan(Esketamine, new() { DoseMg = chosen }, Monday).Visits;
        Assert.Equal(first, visits[0].DoseMg);
        Assert.All(visits.Skip(1), visit => Assert.Equal(later, visit.DoseMg));
    }

    [Fact]
    public void For_acute_suicidal_thoughts_esketamine_is_eight_visits_of_84_mg()
    {
        var pattern = Esketamine.CourseFor(Diagnosis.MddAcuteSuicidalIdeation);
        var visits = Course.Plan(Esketamine, new() { Pattern = pattern.Id }, Monday).Visits;

        Assert.Equal(8, visits.Count);
        Assert.Equal("2026-12-31", Dates(visits).Last()); // three weeks and three days after the first
        Assert.All(visits, visit => Assert.Equal((Phase.Induction, 84), (visit.Phase, visit.DoseMg)));
        Assert.All(Course.Plan(Esketamine, new() { Pattern = pattern.Id, DoseMg = 56 }, Monday).Visits, visit => Assert.Equal(56, visit.DoseMg));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Diagnosis.TreatmentResistantDepression)]
    [InlineData(Diagnosis.Ptsd)]
    public void Any_other_diagnosis_has_the_usual_course(Diagnosis? diagnosis) => Assert.Same(Esketamine.Courses[0], Esketamine.CourseFor(diagnosis));

    [Fact]
    public void Sessions_are_exactly_as_many_in_the_same_rhythm()
    {
        Assert.Equal(["2026-12-07"], Dates(Course.Plan(Iv, new() { Sessions = 1 }, Monday).Visits));
        Assert.Equal(Dates(Course.Plan(Iv, new(), Monday).Visits.Take(8)), Dates(Course.Plan(Iv, new() { Sessions = 8 }, Monday).Visits));
        // 40 visits outlast a year: the horizon does not cut what a person asked for.
        Assert.Equal(40, Course.Plan(Iv, new() { Sessions = 40, Months = 1 }, Monday).Visits.Count);
    }

    [Fact]
    public void Sessions_go_on_in_the_rhythm_of_a_course_that_has_an_end()
    {
        var visits = Course.Plan(Esketamine, new() { Pattern = "acute-suicidal-thoughts", Sessions = 10 }, Monday).Visits;
        Assert.Equal(["2027-01-04", "2027-01-07"], Dates(visits.Skip(8))); // two a week: Mondays and Thursdays
    }

    [Fact]
    public void Induction_and_maintenance_can_be_changed()
    {
        var visits = Course.Plan(Iv, new() { InductionSessions = 4, MaintenanceEveryWeeks = 6, Months = 4 }, Monday).Visits;
        // 17 December + 42 days = 28 January; + 42 = 11 March; + 42 = 22 April, after 7 April
        Assert.Equal(["2026-12-07", "2026-12-10", "2026-12-14", "2026-12-17", "2027-01-28", "2027-03-11"], Dates(visits));
    }

    [Fact]
    public void A_later_stretch_begins_its_last_gap_after_the_visit_before_it()
    {
        var pattern = Iv.Courses[0] with { Stretches = [new(Phase.Induction, 1, [7]), new(Phase.Maintenance, 3, [2, 5])] };
        // 7 + 5 = 12 December, + 2 = 14 December, + 5 = 19 December
        Assert.Equal(["2026-12-07", "2026-12-12", "2026-12-14", "2026-12-19"], Dates(Course.Plan(Iv with { Courses = [pattern] }, new(), Monday).Visits));
    }

    [Fact]
    public void The_anniversary_day_is_left_out()
    {
        // One month from 1 February 2027 is 28 days, exactly four weeks; in 2028 it is 29 days.
        var visits = Course.Plan(Iv, new() { InductionSessions = 1, MaintenanceEveryWeeks = 4, Months = 1 }, new(2027, 2, 1)).Visits;
        Assert.Equal(["2027-02-01"], Dates(visits)); // 1 March is the day itself
        var longer = Course.Plan(Iv, new() { InductionSessions = 1, MaintenanceEveryWeeks = 4, Months = 1 }, new(2028, 2, 1)).Visits;
        Assert.Equal(["2028-02-01", "2028-02-29"], Dates(longer));
    }

    [Fact]
    public void A_compounded_spray_has_no_course_of_its_own()
    {
        Assert.Equal(["sessions"], new CourseChoice().ObjectionsFor(Compounded).Select(objection => objection.Field));
        Assert.Throws<ArgumentException>(() => Course.Plan(Compounded, new(), Monday));
        Assert.Equal(["2026-12-07", "2026-12-14", "2026-12-21"], Dates(Course.Plan(Compounded, new() { Sessions = 3 }, Monday).Visits));
    }

    [Theory]
    [InlineData(0, "inductionSessions")]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(61, "inductionSessions")]
    public void Induction_sessions_are_one_to_sixty(int sessions, params string[] fields) =>
        Assert.Equal(fields, Objections(Iv, new() { InductionSessions = sessions }));

    [Theory]
    [InlineData(0, "maintenanceEveryWeeks")]
    [InlineData(1)]
    [InlineData(52)]
    [InlineData(53, "maintenanceEveryWeeks")]
    public void Weeks_between_visits_are_one_to_fifty_two(int weeks, params string[] fields) =>
        Assert.Equal(fields, Objections(Iv, new() { MaintenanceEveryWeeks = weeks }));

    [Theory]
    [InlineData(0, "months")]
    [InlineData(24)]
    [InlineData(25, "months")]
    public void Months_are_one_to_twenty_four(int months, params string[] fields) => Assert.Equal(fields, Objections(Iv, new() { Months = months }));

    [Theory]
    [InlineData(-1, "sessions")]
    [InlineData(0, "sessions")]
    [InlineData(200)]
    [InlineData(201, "sessions")]
    public void Sessions_are_one_to_two_hundred(int sessions, params string[] fields) => Assert.Equal(fields, Objections(Iv, new() { Sessions = sessions }));

    [Fact]
    public void Choices_that_do_not_fit_the_treatment_are_named_all_at_once()
    {
        Assert.Equal(["doseMg"], Objections(Iv, new() { DoseMg = 56 }));
        Assert.Equal(["doseMg"], Objections(Esketamine, new() { DoseMg = 28 }));
        Assert.Equal(["maintenanceEveryWeeks"], Objections(Esketamine, new() { Pattern = "acute-suicidal-thoughts", MaintenanceEveryWeeks = 2 }));
        Assert.Equal(["pattern"], Objections(Esketamine, new() { Pattern = "weekly" }));
        Assert.Equal(["months", "sessions", "doseMg"], Objections(Esketamine, new() { Months = 99, Sessions = 0, DoseMg = 1 }));
    }

    [Fact]
    public void The_explanation_names_what_the_person_asked_for() => Assert.EndsWith(
        "You asked for 4 visits in the first phase. You asked for a visit every 6 weeks in the last phase."
            + " Looking ahead 4 months from the first visit, that makes 6 visits.",
        Course.Plan(Iv, new() { InductionSessions = 4, MaintenanceEveryWeeks = 6, Months = 4 }, Monday).Explanation.English,
        StringComparison.Ordinal);

    [Fact]
    public void Every_course_is_in_order_within_its_bounds_and_the_same_each_time() => Gen.Select(
        Gen.Int[0, All.Count - 1].Select(place => All[place]), Gen.Int[1, 60], Gen.Int[1, 52], Gen.Int[1, 24], Gen.Int[0, 200], Gen.Int[0, 3000]).Sample(
            (treatment, induction, weeks, months, sessions, days) =>
            {
                var start = new DateOnly(2026, 1, 1).AddDays(days);
                var choice = new CourseChoice
                {
                    InductionSessions = induction,
                    MaintenanceEveryWeeks = weeks,
                    Months = months,
                    Sessions = sessions > 0 ? sessions : treatment == Compounded ? 1 : null,
                };
                var visits = Course.Plan(treatment, choice, start).Visits;

                Assert.Equal(start, visits[0].Date);
                Assert.Equal(Enumerable.Range(1, visits.Count), visits.Select(visit => visit.Number));
                Assert.All(visits.Zip(visits.Skip(1)), pair => Assert.True(pair.First.Date < pair.Second.Date));
                Assert.All(visits.Zip(visits.Skip(1)), pair => Assert.True(pair.First.Phase <= pair.Second.Phase));
                if (choice.Sessions is { } exactly)
                    Assert.Equal(exactly, visits.Count);
                else
                    Assert.True(visits[^1].Date < start.AddMonths(months));
                Assert.Equal(visits, Course.Plan(treatment, choice, start).Visits);
            },
            iter: 2_000);

    private static IEnumerable<string> Objections(Treatment treatment, CourseChoice choice) =>
        choice.ObjectionsFor(treatment).Select(objection => objection.Field);

    private static IEnumerable<string> Dates(IEnumerable<Visit> visits) =>
        visits.Select(visit => visit.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
