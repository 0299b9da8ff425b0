using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Tests.Assistance;

public class ProgramRuleTests
{
    private static readonly ToConfirm Enrolled = new(Text.Of("Are you enrolled?", "¿Está inscrito?"), new Settlement(Text.Of("You have VA health care.", "Usted tiene atención médica del VA."))
    {
        CoverageIs = [CoverageKind.Va],
        SecondaryIs = [SecondaryCoverage.Medigap],
        LivesIn = ["CT"],
        Veteran = true,
    })
    { Citation = Asked.Citation };

    private static readonly SavingsAtMost Savings = new(Money.Of(9_950), Money.Of(14_910), 2026, ["CT"]) { Citation = Asked.Citation };

    private static readonly PlanDecisionIs Refused = new([PriorAuthorization.Denied], [CoverageKind.None]) { Citation = Asked.Citation };

    private static readonly Citizenship Unasked = new(new Settlement(Text.Of("You already have Medicaid.", "Usted ya tiene Medicaid.")) { CoverageIs = [CoverageKind.Medicaid] }) { Citation = Asked.Citation };

    // Every kind of rule with every finding it can have.
    private static readonly (ProgramRule Rule, RuleQuestion Question, Finding Finding)[] Examples =
    [
        (new TreatmentIs(["esketamine"]) { Citation = Asked.Citation }, Asked.With(), Finding.Met),
        (new TreatmentIs(["iv-ketamine"]) { Citation = Asked.Citation }, Asked.With(), Finding.NotMet),
        (new CoverageIs([CoverageKind.Commercial]) { Citation = Asked.Citation }, Asked.With(Asked.Covered(CoverageKind.Commercial)), Finding.Met),
        (new CoverageIs([CoverageKind.Commercial]) { Citation = Asked.Citation }, Asked.With(Asked.Covered(CoverageKind.Other)), Finding.NotMet),
        (new CoverageIs([CoverageKind.Commercial]) { Citation = Asked.Citation }, Asked.With(), Finding.Unknown),
        (new CoverageIsNot([CoverageKind.Medicaid], false) { Citation = Asked.Citation }, Asked.With(Asked.Covered(CoverageKind.None)), Finding.Met),
        (new CoverageIsNot([CoverageKind.Medicaid], false) { Citation = Asked.Citation }, Asked.With(Asked.Covered(CoverageKind.Medicaid)), Finding.NotMet),
        (new CoverageIsNot([CoverageKind.Medicaid], false) { Citation = Asked.Citation }, Asked.With(), Finding.Unknown),
        (new LivesIn(["CA", "OR"]) { Citation = Asked.Citation }, Asked.With(state: "OR"), Finding.Met),
        (new LivesIn(["CA", "OR"]) { Citation = Asked.Citation }, Asked.With(state: "TX"), Finding.NotMet),
        (new LivesIn(["CA", "OR"]) { Citation = Asked.Citation }, Asked.With(), Finding.Unknown),
        (new LivesNotIn(["MA"]) { Citation = Asked.Citation }, Asked.With(state: "TX"), Finding.Met),
        (new LivesNotIn(["MA"]) { Citation = Asked.Citation }, Asked.With(state: "MA"), Finding.NotMet),
        (new LivesNotIn(["MA"]) { Citation = Asked.Citation }, Asked.With(), Finding.Unknown),
        (new IncomeAtMost(100) { Citation = Asked.Citation }, Asked.With(Asked.Household(1, 15_960), "TX"), Finding.Met),
        (new IncomeAtMost(100) { Citation = Asked.Citation }, Asked.With(Asked.Household(1, 15_960.01m), "TX"), Finding.NotMet),
        (new IncomeAtMost(100) { Citation = Asked.Citation }, Asked.With(), Finding.Unknown),
        (new IncomeAtMostByState([new("SC", 67)]) { Citation = Asked.Citation }, Asked.With(Asked.Household(1, 10_693.20m), "SC"), Finding.Met),
        (new IncomeAtMostByState([new("SC", 67)]) { Citation = Asked.Citation }, Asked.With(Asked.Household(1, 10_693.21m), "SC"), Finding.NotMet),
        (new IncomeAtMostByState([new("SC", 67)]) { Citation = Asked.Citation }, Asked.With(), Finding.Unknown),
        (new IncomeAtLeast(100) { Citation = Asked.Citation }, Asked.With(Asked.Household(1, 15_960), "TX"), Finding.Met),
        (new IncomeAtLeast(100) { Citation = Asked.Citation }, Asked.With(Asked.Household(1, 15_959.99m), "TX"), Finding.NotMet),
        (new IncomeAtLeast(100) { Citation = Asked.Citation }, Asked.With(), Finding.Unknown),
        (new IncomeAbove(100) { Citation = Asked.Citation }, Asked.With(Asked.Household(1, 15_960.01m), "TX"), Finding.Met),
        (new IncomeAbove(100) { Citation = Asked.Citation }, Asked.With(Asked.Household(1, 15_960), "TX"), Finding.NotMet),
        (new IncomeAbove(100) { Citation = Asked.Citation }, Asked.With(), Finding.Unknown),
        (new AgeAtLeast(18) { Citation = Asked.Citation }, Asked.With(Asked.Patient(age: 18)), Finding.Met),
        (new AgeAtLeast(18) { Citation = Asked.Citation }, Asked.With(Asked.Patient(age: 17)), Finding.NotMet),
        (new AgeAtLeast(18) { Citation = Asked.Citation }, Asked.With(), Finding.Unknown),
        (new AgeAtMost(64) { Citation = Asked.Citation }, Asked.With(Asked.Patient(age: 64)), Finding.Met),
        (new AgeAtMost(64) { Citation = Asked.Citation }, Asked.With(Asked.Patient(age: 65)), Finding.NotMet),
        (new AgeAtMost(64) { Citation = Asked.Citation }, Asked.With(), Finding.Unknown),
        (new Veteran { Citation = Asked.Citation }, Asked.With(Asked.Patient(veteran: true)), Finding.Met),
        (new Veteran { Citation = Asked.Citation }, Asked.With(Asked.Covered(CoverageKind.Va)), Finding.Met), // VA health care is for veterans
        (new Veteran { Citation = Asked.Citation }, Asked.With(Asked.Patient(veteran: false)), Finding.NotMet),
        (new Veteran { Citation = Asked.Citation }, Asked.With(), Finding.Unknown),
        (new FirstResponder { Citation = Asked.Citation }, Asked.With(Asked.Patient(firstResponder: true)), Finding.Met),
        (new FirstResponder { Citation = Asked.Citation }, Asked.With(Asked.Patient(firstResponder: false)), Finding.NotMet),
        (new FirstResponder { Citation = Asked.Citation }, Asked.With(), Finding.Unknown),
        (new DiagnosisIs([Diagnosis.MajorDepressiveDisorder]) { Citation = Asked.Citation }, Asked.With(Asked.Patient(diagnosis: Diagnosis.MajorDepressiveDisorder)), Finding.Met),
        (new DiagnosisIs([Diagnosis.MajorDepressiveDisorder]) { Citation = Asked.Citation }, Asked.With(Asked.Patient(diagnosis: Diagnosis.Ptsd)), Finding.NotMet),
        (new DiagnosisIs([Diagnosis.MajorDepressiveDisorder]) { Citation = Asked.Citation }, Asked.With(), Finding.Unknown),
        (new ProviderKindIs([ProviderKind.NonprofitHospital]) { Citation = Asked.Citation }, Asked.With(provider: ProviderKind.NonprofitHospital), Finding.Met),
        (new ProviderKindIs([ProviderKind.NonprofitHospital]) { Citation = Asked.Citation }, Asked.With(provider: ProviderKind.IndependentClinic), Finding.NotMet),
        (new ProviderKindIs([ProviderKind.NonprofitHospital]) { Citation = Asked.Citation }, Asked.With(), Finding.Unknown),
        (Savings, Asked.With(Asked.Household(1, null, 9_950), "TX"), Finding.Met),
        (Savings, Asked.With(Asked.Household(1, null, 9_950.01m), "TX"), Finding.NotMet),
        (Savings, Asked.With(), Finding.Unknown),
        (Refused, Asked.With(Asked.Decided(PriorAuthorization.Denied)), Finding.Met),
        (Refused, Asked.With(Asked.Decided(null, CoverageKind.None)), Finding.Met), // nobody can refuse
        (Refused, Asked.With(Asked.Decided(PriorAuthorization.Pending)), Finding.NotMet),
        (Refused, Asked.With(Asked.Decided(PriorAuthorization.Approved, null)), Finding.Unknown), // the insurance may still turn out to be none
        (Refused, Asked.With(), Finding.Unknown),
        (new PlanHasNotRefused { Citation = Asked.Citation }, Asked.With(), Finding.Met),
        (new PlanHasNotRefused { Citation = Asked.Citation }, Asked.With(Asked.Decided(PriorAuthorization.Denied)), Finding.NotMet),
        (Unasked, Asked.With(Asked.Covered(CoverageKind.Medicaid)), Finding.Met),
        (Unasked, Asked.With(Asked.Covered(CoverageKind.None), "TX"), Finding.Unknown),
        (Enrolled, Asked.With(Asked.Covered(CoverageKind.Va)), Finding.Met),
        (Enrolled, Asked.With(Asked.Covered(null, SecondaryCoverage.Medigap)), Finding.Met),
        (Enrolled, Asked.With(state: "CT"), Finding.Met),
        (Enrolled, Asked.With(Asked.Patient(veteran: true)), Finding.Met),
        (Enrolled, Asked.With(Asked.Covered(CoverageKind.None), "TX"), Finding.Unknown), // never failed: we did not ask
        (new ToConfirm(Text.Of("Is it so?", "¿Es así?")) { Citation = Asked.Citation }, Asked.With(Asked.Covered(CoverageKind.Va), "CT"), Finding.Unknown),
    ];

    public static TheoryData<int> EveryExample => [.. Enumerable.Range(0, Examples.Length)];

    [Theory]
    [MemberData(nameof(EveryExample))]
    public void A_rule_is_met_not_met_or_unknown(int example)
    {
        var (rule, question, finding) = Examples[example];

        var result = rule.Judge(question);

        Assert.Equal(finding, result.Finding);
        Assert.EndsWith(rule is ToConfirm && finding is Finding.Unknown ? "?" : ".", result.Text.English, StringComparison.Ordinal);
        Assert.EndsWith(rule is ToConfirm && finding is Finding.Unknown ? "?" : ".", result.Text.Spanish, StringComparison.Ordinal);
        Assert.NotEqual(result.Text.English, result.Text.Spanish);
        Assert.True(finding is Finding.Unknown || result.Missing.Count == 0);
    }

    [Fact]
    public void Every_kind_has_an_example_of_every_finding()
    {
        var expected = from kind in Enum.GetValues<RuleKind>()
                       from finding in Enum.GetValues<Finding>()
                       where (kind, finding) is not ((RuleKind.TreatmentIs or RuleKind.PlanHasNotRefused, Finding.Unknown)
                           or (RuleKind.ToConfirm or RuleKind.Citizenship, Finding.NotMet))
                       select (kind, finding);

        Assert.Empty(expected.Except(Examples.Select(example => (example.Rule.Kind, example.Finding))));
    }

    [Theory]
    [InlineData(Diagnosis.TreatmentResistantDepression, Diagnosis.Depression, Finding.Met)] // a narrow one is also the wide one
    [InlineData(Diagnosis.MddAcuteSuicidalIdeation, Diagnosis.MajorDepressiveDisorder, Finding.Met)]
    [InlineData(Diagnosis.Depression, Diagnosis.TreatmentResistantDepression, Finding.Unknown)] // only a clinician can say
    [InlineData(Diagnosis.MajorDepressiveDisorder, Diagnosis.TreatmentResistantDepression, Finding.Unknown)]
    [InlineData(Diagnosis.TreatmentResistantDepression, Diagnosis.MddAcuteSuicidalIdeation, Finding.NotMet)]
    [InlineData(Diagnosis.Other, Diagnosis.Depression, Finding.NotMet)]
    public void A_wider_diagnosis_leaves_a_narrower_condition_open(Diagnosis said, Diagnosis wanted, Finding finding) =>
        Assert.Equal(finding, new DiagnosisIs([wanted]) { Citation = Asked.Citation }.Judge(Asked.With(Asked.Patient(diagnosis: said))).Finding);

    [Theory]
    [InlineData(1, 9_950.01, "TX", "2026-11-24", Finding.NotMet)]
    [InlineData(2, 9_950, "TX", "2026-11-24", Finding.Met)] // within both limits
    [InlineData(2, 9_950.01, "TX", "2026-11-24", Finding.Unknown)] // a couple, or a parent with a child?
    [InlineData(2, 14_910, "TX", "2026-11-24", Finding.Unknown)]
    [InlineData(2, 14_910.01, "TX", "2026-11-24", Finding.NotMet)] // above both limits
    [InlineData(null, 14_910, "TX", "2026-11-24", Finding.Unknown)]
    [InlineData(null, 14_910.01, "TX", "2026-11-24", Finding.NotMet)]
    [InlineData(1, 14_910.01, "CT", "2026-11-24", Finding.Met)] // no limit there
    [InlineData(1, 14_910.01, null, "2026-11-24", Finding.Unknown)] // the state may have none
    [InlineData(1, 0, "TX", "2027-01-01", Finding.Unknown)] // the limit of 2027 is not known
    public void Savings_are_held_against_the_limit_of_the_year(int? size, decimal saved, string? state, string day, Finding finding) =>
        Assert.Equal(finding, Savings.Judge(Asked.With(Asked.Household(size, null, saved), state, day: DateOnly.Parse(day, null))).Finding);

    [Fact]
    public void A_note_is_added_unless_the_rule_is_met()
    {
        var rule = new AgeAtLeast(18) { Citation = Asked.Citation, Note = Text.Of("Some states differ.", "En algunos estados es distinto.") };

        Assert.Equal("You are 17; the lowest age is 18. Some states differ.", rule.Judge(Asked.With(Asked.Patient(age: 17))).Text.English);
        Assert.Equal("Usted tiene 17 años; la edad mínima es 18. En algunos estados es distinto.", rule.Judge(Asked.With(Asked.Patient(age: 17))).Text.Spanish);
        Assert.Equal("You are 18; the lowest age is 18.", rule.Judge(Asked.With(Asked.Patient(age: 18))).Text.English);
    }

    [Fact]
    public void Places_read_as_a_person_would_say_them() => Assert.Equal(
        "This applies when you are treated at a hospital. Ask your clinic.",
        new ProviderKindIs([ProviderKind.NonprofitHospital, ProviderKind.OtherHospital]) { Citation = Asked.Citation }.Judge(Asked.With()).Text.English);
}
