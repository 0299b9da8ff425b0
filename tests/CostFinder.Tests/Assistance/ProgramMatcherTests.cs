using CostFinder.Core.Assistance;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Tests.Assistance;

public class ProgramMatcherTests
{
    private static readonly AgeAtLeast Adult = new(18) { Citation = Asked.Citation };
    private static readonly Veteran ForVeterans = new() { Citation = Asked.Citation };
    private static readonly ToConfirm Confirm = new(Text.Of("Is the fund open?", "¿Está abierto el fondo?")) { Citation = Asked.Citation };

    [Theory]
    [InlineData(OpenStatus.Open, 35, true, Verdict.Likely, "")]
    [InlineData(OpenStatus.Open, 35, null, Verdict.Possible, "veteran")]
    [InlineData(OpenStatus.Open, null, null, Verdict.Possible, "age veteran")]
    [InlineData(OpenStatus.Open, 17, null, Verdict.Unlikely, "")] // one rule failed: the rest cannot help
    [InlineData(OpenStatus.Unknown, 35, true, Verdict.Possible, "")] // not known to be open: ask
    [InlineData(OpenStatus.Waitlist, 35, true, Verdict.Possible, "")]
    [InlineData(OpenStatus.Unknown, 35, false, Verdict.Unlikely, "")]
    [InlineData(OpenStatus.Closed, 35, true, Verdict.Closed, "")]
    [InlineData(OpenStatus.Closed, 17, false, Verdict.Closed, "")]
    public void The_verdict_follows_from_rules_and_status(OpenStatus status, int? age, bool? veteran, Verdict verdict, string missing)
    {
        var program = Asked.Program(status: status, rules: [Adult, ForVeterans]);

        var match = ProgramMatcher.Judge(program, Asked.With(Asked.Patient(age, veteran)));

        Assert.Equal(verdict, match.Verdict);
        Assert.Equal(missing, string.Join(' ', match.Missing));
    }

    [Fact]
    public void A_condition_we_do_not_ask_keeps_it_possible_with_nothing_to_answer()
    {
        var match = ProgramMatcher.Judge(Asked.Program(rules: [Adult, Confirm]), Asked.With(Asked.Patient(35)));

        Assert.Equal(Verdict.Possible, match.Verdict);
        Assert.Empty(match.Missing);
        Assert.Equal("Please check: Is the fund open?", match.Reasons[^1].Text.English);
    }

    [Theory]
    [InlineData("2026-12-31", Verdict.Likely)]
    [InlineData("2027-01-01", Verdict.Possible)]
    public void Terms_that_end_make_an_open_program_unknown_from_that_day(string day, Verdict verdict) => Assert.Equal(
        verdict, ProgramMatcher.Judge(Asked.Program(knownUntil: new(2027, 1, 1)), Asked.With(day: DateOnly.Parse(day, null))).Verdict);

    [Fact]
    public void A_program_for_another_treatment_says_only_that()
    {
        var match = ProgramMatcher.Judge(Asked.Program(treatments: ["iv-ketamine", "compounded-nasal-ketamine"], rules: [Adult]), Asked.With());

        Assert.Equal(Verdict.Unlikely, match.Verdict);
        var reason = Assert.Single(match.Reasons);
        Assert.Equal(RuleKind.TreatmentIs, reason.Rule);
        Assert.Equal("This is for IV ketamine or compounded nasal ketamine, not for esketamine.", reason.Text.English);
    }

    [Fact]
    public void A_program_for_no_treatment_is_information()
    {
        var match = ProgramMatcher.Judge(Asked.Program(treatments: [], rules: [Adult]), Asked.With(Asked.Patient(35)));

        Assert.True(match.IsInformation);
        Assert.Equal(RuleKind.AgeAtLeast, Assert.Single(match.Reasons).Rule);
    }

    [Fact]
    public void Matches_are_ordered_by_verdict_then_kind_then_name()
    {
        AssistanceProgram[] programs =
        [
            Asked.Program("E closed", status: OpenStatus.Closed),
            Asked.Program("D failed", rules: [ForVeterans]),
            Asked.Program("C ask", kind: ProgramKind.CopaySavings, rules: [Confirm]),
            Asked.Program("B grant"),
            Asked.Program("A grant"),
            Asked.Program("Z coverage", kind: ProgramKind.PublicCoverage),
        ];

        var matches = ProgramMatcher.Match(programs, Asked.Patient(veteran: false), "TX", "esketamine", Asked.Day, RealPrograms.Guidelines);

        Assert.Equal(["Z coverage", "A grant", "B grant", "C ask", "D failed", "E closed"], matches.Select(match => match.Program.Name.English));
    }

    [Theory]
    [InlineData(OpenStatus.Open, "Open, as of October 2026.")]
    [InlineData(OpenStatus.Closed, "Closed, as of October 2026.")]
    [InlineData(OpenStatus.Waitlist, "It has a waiting list, as of October 2026. Ask before you count on it.")]
    [InlineData(OpenStatus.Unknown, "We could not confirm that it is open. Ask before you count on it.")]
    public void The_status_is_told_with_its_date(OpenStatus status, string text) =>
        Assert.Equal(text, ProgramMatcher.Judge(Asked.Program(status: status), Asked.With()).StatusText.English);

    [Fact]
    public void Every_reason_has_its_citation() => Assert.All(
        ProgramMatcher.Match(RealPrograms.All, new Answers(), null, "esketamine", Asked.Day, RealPrograms.Guidelines).SelectMany(match => match.Reasons),
        reason => Assert.NotEmpty(reason.Citation.Link));
}
