using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Situations;
using CsCheck;

namespace CostFinder.Tests.Assistance;

public class ProgramPropertyTests
{
    private static readonly Gen<string> States = OneOf("TX", "CA", "AK", "HI", "GA", "IL", "MA", "NY", "PR");

    private static readonly Gen<string> Treatments = OneOf("iv-ketamine", "esketamine", "compounded-nasal-ketamine");

    // Which of the answers are given: one bit each.
    private static readonly Gen<int> Known = Gen.Int[0, 2_047];

    // A whole, consistent person: without insurance there is no second one either, and VA health care is for veterans.
    private static readonly Gen<(Answers Answers, string State)> People = Gen.Select(
        Gen.Enum<CoverageKind>(), Gen.Enum<SecondaryCoverage>(), Gen.Int[1, 20],
        Gen.Select(Gen.Int[0, 20_000_000], Gen.Int[0, 3_000_000], Gen.Enum<PriorAuthorization>()), Gen.Int[0, 100], Gen.Bool, Gen.Enum<Diagnosis>(), States)
        .Select((kind, secondary, size, more, age, veteran, diagnosis, state) => (new Answers
        {
            Coverage = new() { Kind = kind, Secondary = kind is CoverageKind.None ? SecondaryCoverage.None : secondary, PriorAuthorization = more.Item3 },
            Household = new(size, Money.OfCents(more.Item1), Money.OfCents(more.Item2)),
            Patient = new(age, veteran || kind is CoverageKind.Va, !veteran, diagnosis),
        }, state));

    [Fact]
    public void A_further_answer_never_takes_back_what_was_found() => Gen.Select(People, Treatments, Known, Known).Sample(
        (person, treatment, first, second) =>
        {
            var fewer = Findings(person, treatment, first & second);
            var more = Findings(person, treatment, first);
            for (var at = 0; at < fewer.Count; at++)
                Assert.True(fewer[at].Finding is Finding.Unknown || fewer[at].Finding == more[at].Finding || IsToldRefusal(fewer[at].Rule, person, first));
        }, iter: 1_000);

    [Fact]
    public void A_further_answer_never_turns_likely_into_possible_nor_brings_back_what_failed() => Gen.Select(People, Treatments, Known, Known).Sample(
        (person, treatment, first, second) =>
        {
            var more = Matches(person, treatment, first).ToDictionary(match => match.Program.Id, match => match.Verdict);
            Assert.All(Matches(person, treatment, first & second).Where(match => match.Verdict is not Verdict.Possible), match => Assert.True(
                match.Verdict == more[match.Program.Id]
                // A refusal of the plan, once told, bars. It makes likely unlikely, never possible.
                || (match.Verdict is Verdict.Likely && more[match.Program.Id] is Verdict.Unlikely && match.Program.Rules.Any(rule => IsToldRefusal(rule, person, first)))));
        }, iter: 500);

    [Fact]
    public void Only_answers_that_were_not_given_are_missing() => Gen.Select(People, Treatments, Known).Sample(
        (person, treatment, known) => Assert.All(Matches(person, treatment, known),
            match => Assert.DoesNotContain(match.Missing, missing => IsKnown(missing, known))), iter: 500);

    [Fact]
    public void Every_program_is_judged_once() => Gen.Select(People, Treatments, Known).Sample(
        (person, treatment, known) => Assert.Equal(
            RealPrograms.All.Select(program => program.Id),
            Matches(person, treatment, known).Select(match => match.Program.Id).Order(StringComparer.Ordinal)), iter: 200);

    [Fact]
    public void Nobody_with_public_insurance_is_offered_manufacturers_money() => Gen.Select(People, Treatments, Known).Sample(
        (person, treatment, known) =>
        {
            var answers = Only(person, known).Answers.Coverage;
            var isPublic = answers.Kind is CoverageKind.Medicare or CoverageKind.MedicareAdvantage or CoverageKind.Medicaid
                    or CoverageKind.Tricare or CoverageKind.Va or CoverageKind.Champva
                || answers.Secondary is SecondaryCoverage.Medigap or SecondaryCoverage.Medicaid or SecondaryCoverage.Qmb or SecondaryCoverage.OtherGovernment;
            if (isPublic)
                Assert.All(Matches(person, treatment, known).Where(IsManufacturersMoney), match => Assert.Equal(Verdict.Unlikely, match.Verdict));
        }, iter: 1_000);

    [Fact]
    public void Manufacturers_money_is_never_likely_unless_a_second_insurance_was_ruled_out() => Gen.Select(People, Known).Sample(
        (person, known) =>
        {
            var secondary = Only(person, known).Answers.Coverage.Secondary;
            Assert.All(Matches(person, "esketamine", known).Where(match => IsManufacturersMoney(match) && match.Verdict is Verdict.Likely),
                _ => Assert.True(secondary is SecondaryCoverage.None or SecondaryCoverage.Commercial));
        }, iter: 500);

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);

    private static bool IsManufacturersMoney(ProgramMatch match) =>
        match.Program is { Funding: Funding.Manufacturer, IsInformation: false } || match.Program.Kind is ProgramKind.CopaySavings;

    // The one answer that takes back what held before: that the plan refused.
    private static bool IsToldRefusal(ProgramRule rule, (Answers Answers, string) person, int known) =>
        rule is PlanHasNotRefused && IsKnown(AnswerNames.PriorAuthorization, known) && person.Answers.Coverage.PriorAuthorization is PriorAuthorization.Denied;

    private static List<(ProgramRule Rule, Finding Finding)> Findings((Answers, string) person, string treatment, int known)
    {
        var (answers, state) = Only(person, known);
        var question = new RuleQuestion(answers, state, treatment, Asked.Day, RealPrograms.Guidelines);
        return [.. RealPrograms.All.SelectMany(program => program.Rules).Select(rule => (rule, rule.Judge(question).Finding))];
    }

    private static IReadOnlyList<ProgramMatch> Matches((Answers, string) person, string treatment, int known)
    {
        var (answers, state) = Only(person, known);
        return ProgramMatcher.Match(RealPrograms.All, answers, state, treatment, Asked.Day, RealPrograms.Guidelines);
    }

    private static readonly string[] Order =
    [
        AnswerNames.CoverageKind, AnswerNames.SecondaryCoverage, AnswerNames.HouseholdSize, AnswerNames.AnnualIncome, AnswerNames.Age,
        AnswerNames.Veteran, AnswerNames.FirstResponder, AnswerNames.Diagnosis, AnswerNames.Region, AnswerNames.Savings, AnswerNames.PriorAuthorization,
    ];

    private static bool IsKnown(string answer, int known) => (known & (1 << Array.IndexOf(Order, answer))) != 0;

    // Only the answers whose bit is set.
    private static (Answers Answers, string? State) Only((Answers Answers, string State) person, int known)
    {
        var (coverage, household, patient) = (person.Answers.Coverage, person.Answers.Household, person.Answers.Patient);
        return (new Answers
        {
            Coverage = new()
            {
                Kind = IsKnown(AnswerNames.CoverageKind, known) ? coverage.Kind : null,
                Secondary = IsKnown(AnswerNames.SecondaryCoverage, known) ? coverage.Secondary : null,
                PriorAuthorization = IsKnown(AnswerNames.PriorAuthorization, known) ? coverage.PriorAuthorization : null,
            },
            Household = new(
                IsKnown(AnswerNames.HouseholdSize, known) ? household.Size : null, IsKnown(AnswerNames.AnnualIncome, known) ? household.AnnualIncome : null,
                IsKnown(AnswerNames.Savings, known) ? household.Savings : null),
            Patient = new(
                IsKnown(AnswerNames.Age, known) ? patient.Age : null,
                IsKnown(AnswerNames.Veteran, known) ? patient.Veteran : null,
                IsKnown(AnswerNames.FirstResponder, known) ? patient.FirstResponder : null,
                IsKnown(AnswerNames.Diagnosis, known) ? patient.Diagnosis : null),
        }, IsKnown(AnswerNames.Region, known) ? person.State : null);
    }
}
