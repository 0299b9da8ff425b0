using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Situations;
using CsCheck;

namespace CostFinder.Tests.Assistance;

public class NearestYesTests
{
    private static readonly Answers Insured = new()
    {
        Coverage = new() { Kind = CoverageKind.Commercial, Secondary = SecondaryCoverage.None, PriorAuthorization = PriorAuthorization.Approved },
        Household = new(1, Money.Of(90_000), Money.Of(20_000)),
        Patient = new(35, false, false, Diagnosis.TreatmentResistantDepression),
    };

    private static readonly string[] Programs = [.. RealPrograms.All.Select(program => program.Id)];

    private static readonly Gen<RuleQuestion> Questions = Gen.Select(
        Gen.Enum<CoverageKind>(), Gen.Enum<SecondaryCoverage>(), Gen.Enum<PriorAuthorization>(), Gen.Int[1, 20], Gen.Int[0, 20_000_000], Gen.Int[0, 3_000_000],
        Gen.Select(Gen.Int[0, 100], Gen.Bool, Gen.Enum<Diagnosis>(), Gen.Enum<ProviderKind>()),
        OneOf("TX", "CA", "AK", "HI", "GA", "OH", "MA", "VT", "CT", "PR"))
        .Select((kind, secondary, decision, size, income, savings, patient, state) => Asked.With(new Answers
        {
            Coverage = new() { Kind = kind, Secondary = kind is CoverageKind.None ? SecondaryCoverage.None : secondary, PriorAuthorization = decision },
            Household = new(size, Money.OfCents(income), Money.OfCents(savings)),
            Patient = new(patient.Item1, patient.Item2 || kind is CoverageKind.Va, !patient.Item2, patient.Item3),
        }, state, "esketamine", patient.Item4));

    [Fact]
    public void Every_way_in_fed_back_gives_the_promised_verdict() => Gen.Select(Questions, OneOf(Programs)).Sample((question, id) =>
        Assert.All(NearestYes.Of(ProgramMatcher.Judge(RealPrograms.Program(id), question)), way =>
        {
            var judged = ProgramMatcher.Judge(RealPrograms.Program(id), way.Changed);
            Assert.Equal(way.Verdict, judged.Verdict);
            Assert.True(judged.Verdict is Verdict.Likely or Verdict.Possible);
        }), iter: 5_000);

    [Fact]
    public void Only_what_can_lawfully_change_is_changed() => Gen.Select(Questions, OneOf(Programs)).Sample((question, id) =>
        Assert.All(NearestYes.Of(RealPrograms.Program(id), question), way =>
        {
            var (before, after) = (question.Answers.Patient, way.Changed.Answers.Patient);
            Assert.Equal((before.Veteran, before.FirstResponder, before.Diagnosis), (after.Veteran, after.FirstResponder, after.Diagnosis));
            Assert.True(after.Age >= before.Age); // nobody grows younger
            Assert.Equal(question.Treatment, way.Changed.Treatment);
            Assert.NotEqual(CoverageKind.None, question.Answers.Coverage.Kind is CoverageKind.None ? null : way.Changed.Answers.Coverage.Kind); // nobody is told to go without
            Assert.True(way.Changed.Answers.Household.Size >= question.Answers.Household.Size);
        }), iter: 5_000);

    [Fact]
    public void A_cent_further_an_income_no_longer_fits() => Gen.Select(Questions, OneOf(Programs)).Sample((question, id) =>
    {
        foreach (var way in NearestYes.Of(RealPrograms.Program(id), question).Where(way => way.Changes is [{ Answer: AnswerNames.AnnualIncome }]))
        {
            var (asked, found) = (question.Answers.Household.AnnualIncome!.Value, way.Changed.Answers.Household.AnnualIncome!.Value);
            if (found == Money.Zero)
                continue;
            var household = question.Answers.Household with { AnnualIncome = found < asked ? found + Money.OfCents(1) : found - Money.OfCents(1) };
            var further = question with { Answers = question.Answers with { Household = household } };
            Assert.Equal(Verdict.Unlikely, ProgramMatcher.Judge(RealPrograms.Program(id), further).Verdict);
        }
    }, iter: 5_000);

    [Fact]
    public void Many_programs_that_do_not_fit_have_a_way_in() => Assert.True(
        RealPrograms.All.Count(program => NearestYes.Of(program, Asked.With(Insured, "CO")).Count > 0) > 10);

    [Theory]
    [InlineData("hospital-charity-co", "CO", "It would fit if your household's income were $39,900 a year or less. That is $50,100 less than you gave. Programs look at what you earn when you apply.")] // 250% of 15,960
    [InlineData("hospital-charity-vt", "VT", "It would fit if your household's income were $63,840 a year or less. That is $26,160 less than you gave. Programs look at what you earn when you apply.")]
    [InlineData("hospital-charity-or", "OR", "It would fit if your household's income were $63,840 a year or less. That is $26,160 less than you gave. Programs look at what you earn when you apply.")]
    public void The_way_in_says_by_how_much(string id, string state, string text) =>
        Assert.Equal(text, NearestYes.Of(RealPrograms.Program(id), Asked.With(Insured, state))[0].Text.English);

    [Fact]
    public void A_larger_household_is_named_with_a_warning_to_count_nobody_else()
    {
        var ways = NearestYes.Of(RealPrograms.Program("hospital-charity-co"), Asked.With(Insured with { Household = new(1, Money.Of(50_000)) }, "CO"));

        // 250% of 15,960 + 5,680 = 54,100
        Assert.Equal(2, ways.Count);
        Assert.StartsWith("It would fit if 2 people counted in your household instead of 1.", ways[1].Text.English, StringComparison.Ordinal);
        Assert.EndsWith("and nobody else.", ways[1].Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_two_further_people_are_no_slip_and_not_named() =>
        Assert.Single(NearestYes.Of(RealPrograms.Program("hospital-charity-co"), Asked.With(Insured, "CO"))); // 90,000 would take six people

    [Theory]
    [InlineData(CoverageKind.Commercial, false)] // nobody can choose Medicare
    [InlineData(CoverageKind.MedicareAdvantage, true)]
    public void Insurance_is_named_only_where_it_can_be_chosen(CoverageKind kind, bool named)
    {
        var answers = Insured with { Coverage = new() { Kind = kind, Secondary = SecondaryCoverage.None } };

        Assert.Equal(named, NearestYes.Of(RealPrograms.Program("medicare-part-b-spravato"), Asked.With(answers, "TX")).Count > 0);
    }

    [Theory]
    [InlineData(SecondaryCoverage.Medigap, "It would fit if you did not have a Medicare supplement (Medigap) beside your first insurance. Always name every insurance you have. ")]
    [InlineData(SecondaryCoverage.Qmb, "It would fit if you did not have the Qualified Medicare Beneficiary program beside your first insurance. Always name every insurance you have. ")]
    public void A_second_insurance_that_bars_is_not_to_be_left_out(SecondaryCoverage second, string words)
    {
        var answers = Insured with { Coverage = new() { Kind = CoverageKind.Commercial, Secondary = second } };

        Assert.StartsWith(words, NearestYes.Of(RealPrograms.Program("spravato-withme-savings"), Asked.With(answers, "TX"))[0].Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_failed_rules_take_two_changes()
    {
        var way = NearestYes.Of(RealPrograms.Program("hospital-charity-co"), Asked.With(Insured, "TX"))[0];

        Assert.Equal([AnswerNames.Region, AnswerNames.AnnualIncome], way.Changes.Select(change => change.Answer));
    }

    [Theory]
    [InlineData("ketamine-fund")] // another illness
    [InlineData("clinic-veteran-discount")] // not a veteran
    [InlineData("pan-foundation")] // closed
    public void Nothing_is_named_that_nobody_can_lawfully_change(string id) => Assert.Empty(NearestYes.Of(ProgramMatcher.Judge(
        RealPrograms.Program(id), Asked.With(Insured with { Patient = Insured.Patient with { Diagnosis = Diagnosis.Other } }, "TX", "iv-ketamine"))));

    [Fact]
    public void No_words_invite_to_misreport() => Gen.Select(Questions, OneOf(Programs)).Sample((question, id) =>
        Assert.All(NearestYes.Of(RealPrograms.Program(id), question), way => Assert.DoesNotMatch(
            "(?i)\\b(say|tell|state|report|claim|declare|enter|put down|pretend|declare|reporte|finja|ponga|escriba|invente)\\b", $"{way.Text.English} {way.Text.Spanish}")), iter: 2_000);

    [Fact]
    public void A_refusal_that_bars_has_an_appeal_as_its_way_in()
    {
        var refused = Insured with { Coverage = Insured.Coverage with { PriorAuthorization = PriorAuthorization.Denied } };
        var match = ProgramMatcher.Judge(RealPrograms.Program("spravato-withme-savings"), Asked.With(refused, "TX"));

        Assert.Equal(Verdict.Unlikely, match.Verdict);
        Assert.Equal("It would fit once your plan agrees to pay, for example after an appeal.", NearestYes.Of(match)[0].Text.English);
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);
}
