using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Situations;

namespace CostFinder.Tests.Assistance;

public class RealProgramTests
{
    private static readonly Answers Insured = new()
    {
        Coverage = new() { Kind = CoverageKind.Commercial, Secondary = SecondaryCoverage.None },
        Household = new(2, Money.Of(41_000)),
        Patient = new(35, false, false, Diagnosis.TreatmentResistantDepression),
    };

    private static readonly Answers Uninsured = Insured with { Coverage = new() { Kind = CoverageKind.None }, Household = new(1, Money.Of(20_000)) };

    private static readonly Answers OnMedicare = Insured with
    {
        Coverage = new() { Kind = CoverageKind.Medicare, Secondary = SecondaryCoverage.None },
        Household = new(1, Money.Of(16_200)),
        Patient = new(70, false, false, Diagnosis.TreatmentResistantDepression),
    };

    private static readonly Answers WithVa = Insured with { Coverage = new() { Kind = CoverageKind.Va } };

    // The verdict that the best-placed person can get: likely only where nothing is left that we do not ask.
    public static TheoryData<string, string, string, string, Verdict> BestPlaced => new()
    {
        { "spravato-withme-savings", "insured", "TX", "esketamine", Verdict.Likely },
        { "spravato-withme-observation-rebate", "insured", "TX", "esketamine", Verdict.Likely },
        { "spravato-withme-observation-rebate", "insured", "MA", "esketamine", Verdict.Unlikely },
        { "spravato-withme-savings", "insured", "TX", "iv-ketamine", Verdict.Unlikely },
        { "jj-patient-assistance-program", "uninsured", "TX", "esketamine", Verdict.Possible },
        { "paf-totalassist", "medicare", "TX", "esketamine", Verdict.Possible }, // whether a fund exists, only the charity knows
        { "pan-foundation", "medicare", "TX", "esketamine", Verdict.Closed },
        { "ketamine-fund", "va", "TX", "iv-ketamine", Verdict.Possible }, // nobody has confirmed that it still operates
        { "beyond-blue-grants", "insured", "TX", "iv-ketamine", Verdict.Possible },
        { "medicare-part-b-spravato", "medicare", "TX", "esketamine", Verdict.Likely },
        { "medicare-qmb", "medicare", "CT", "esketamine", Verdict.Likely }, // 16,200 - 240 = 15,960 = 100%; no savings limit in CT
        { "medicare-qmb", "medicare", "TX", "esketamine", Verdict.Possible }, // savings are not asked
        { "medicare-slmb", "medicare", "CT", "esketamine", Verdict.Unlikely }, // above 100% is wanted
        { "va-spravato", "va", "TX", "esketamine", Verdict.Likely },
        { "va-spravato", "insured", "TX", "esketamine", Verdict.Unlikely },
        { "va-iv-ketamine", "va", "TX", "iv-ketamine", Verdict.Possible }, // the site decides
        { "medicaid-expansion-adult", "uninsured", "CA", "esketamine", Verdict.Possible }, // citizenship is not asked
        { "medicaid-expansion-adult", "uninsured", "TX", "esketamine", Verdict.Unlikely },
        { "medicaid-wisconsin-adults", "uninsured", "WI", "esketamine", Verdict.Unlikely }, // 20,000 is 125%
        { "aca-premium-tax-credit", "uninsured", "TX", "esketamine", Verdict.Possible },
        { "hospital-charity-ca", "uninsured", "CA", "iv-ketamine", Verdict.Possible }, // the clinic must say what it is
        { "hospital-charity-il", "insured", "IL", "iv-ketamine", Verdict.Unlikely }, // for people without insurance
        { "clinic-veteran-discount", "va", "TX", "iv-ketamine", Verdict.Possible },
        { "nimh-17-m-0060", "insured", "TX", "iv-ketamine", Verdict.Possible },
        { "hsa", "insured", "TX", "iv-ketamine", Verdict.Possible },
        { "enthea", "insured", "TX", "iv-ketamine", Verdict.Possible },
        { "needymeds", "insured", "TX", "esketamine", Verdict.Likely },
        { "good-faith-estimate", "uninsured", "TX", "compounded-nasal-ketamine", Verdict.Likely },
    };

    [Theory]
    [MemberData(nameof(BestPlaced))]
    public void A_program_of_each_kind_judges_as_its_source_says(string id, string person, string state, string treatment, Verdict verdict)
    {
        var answers = person switch { "insured" => Insured, "uninsured" => Uninsured, "medicare" => OnMedicare, _ => WithVa };

        var match = ProgramMatcher.Judge(RealPrograms.Program(id), new RuleQuestion(answers, state, treatment, Asked.Day, RealPrograms.Guidelines));

        Assert.Equal(verdict, match.Verdict);
    }

    [Fact]
    public void Every_kind_is_among_the_examples() => Assert.Empty(Enum.GetValues<ProgramKind>()
        .Except(BestPlaced.Select(row => RealPrograms.Program(row.Data.Item1).Kind)));

    [Fact]
    public void Private_insurance_alone_leaves_the_savings_program_one_question_short()
    {
        var answers = Insured with { Coverage = new() { Kind = CoverageKind.Commercial } };

        var match = ProgramMatcher.Judge(RealPrograms.Program("spravato-withme-savings"), Asked.With(answers, "TX"));

        Assert.Equal(Verdict.Possible, match.Verdict);
        Assert.Equal([AnswerNames.SecondaryCoverage], match.Missing);
    }

    [Fact]
    public void The_savings_program_is_not_promised_into_the_next_year() => Assert.Equal(Verdict.Possible, ProgramMatcher.Judge(
        RealPrograms.Program("spravato-withme-savings"), Asked.With(Insured, "TX", day: new(2027, 1, 1))).Verdict);

    [Theory]
    [InlineData(19_152, "medicare-slmb")] // 120% of 15,960
    [InlineData(19_152.01, "medicare-qi")]
    [InlineData(15_960, "medicare-qmb")]
    [InlineData(15_960.01, "medicare-slmb")]
    [InlineData(21_546, "medicare-qi")] // 135% of 15,960
    [InlineData(21_546.01, null)]
    public void One_income_fits_one_Medicare_Savings_Program_only(decimal countedIncome, string? expected)
    {
        var answers = OnMedicare with { Household = new(1, Money.Of(countedIncome + 240)) };

        var likely = ProgramMatcher.Match(RealPrograms.All, answers, "CT", "esketamine", Asked.Day, RealPrograms.Guidelines)
            .Where(match => match.Verdict is Verdict.Likely && match.Program.Id is "medicare-qmb" or "medicare-slmb" or "medicare-qi");

        Assert.Equal(expected is null ? [] : [expected], likely.Select(match => match.Program.Id));
    }

    [Fact]
    public void In_a_territory_income_limits_stay_open() => Assert.Equal(Verdict.Possible, ProgramMatcher.Judge(
        RealPrograms.Program("jj-patient-assistance-program"), Asked.With(Uninsured, "PR")).Verdict);

    [Theory]
    [InlineData("spravato-withme-savings", BenefitKind.PayAtMost, BenefitComponent.Drug)]
    [InlineData("spravato-withme-observation-rebate", BenefitKind.PayAtMost, BenefitComponent.Observation)]
    [InlineData("medicare-part-b-spravato", BenefitKind.Coverage, BenefitComponent.All)]
    [InlineData("medicare-slmb", BenefitKind.FixedAmount, BenefitComponent.Premium)]
    [InlineData("hospital-charity-or", BenefitKind.PercentOff, BenefitComponent.All)]
    [InlineData("hsa", BenefitKind.TaxSaving, BenefitComponent.All)]
    [InlineData("nimh-17-m-0060", BenefitKind.FullCost, BenefitComponent.All)]
    [InlineData("needymeds", BenefitKind.Information, BenefitComponent.None)]
    public void The_benefit_says_what_it_is_for(string id, BenefitKind kind, BenefitComponent component)
    {
        var benefit = RealPrograms.Program(id).Benefit;

        Assert.Equal((kind, component), (benefit.Kind, benefit.Component));
    }

    [Fact]
    public void The_savings_cap_is_unknown_with_what_others_report()
    {
        var cap = RealPrograms.Program("spravato-withme-savings").Benefit.AnnualMax;

        Assert.NotNull(cap);
        Assert.Null(cap.Value);
        Assert.Equal(CapPeriod.CalendarYear, cap.Period);
        Assert.Equal([Money.Of(7_150), Money.Of(8_000)], cap.Reported.Select(reported => reported.Value));
    }
}
