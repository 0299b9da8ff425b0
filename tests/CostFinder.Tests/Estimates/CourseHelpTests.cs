using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Coverage;
using CostFinder.Core.Estimates;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;
using CostFinder.Tests.Assistance;

namespace CostFinder.Tests.Estimates;

public class CourseHelpTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    // Six visits of $1,000, of which the plan asks 20%: $200 each.
    private static readonly Question SixVisits = new()
    {
        Region = "TX",
        Method = Method.Intranasal,
        Product = Product.Esketamine,
        AsOf = Day,
        StartsOn = Day,
        Course = new() { Sessions = 6 },
        Quoted = new(Money.Of(1_000), Money.Zero),
        Answers = new()
        {
            Coverage = new()
            {
                Kind = CoverageKind.Commercial,
                Secondary = SecondaryCoverage.None,
                AssistanceCrediting = AssistanceCrediting.Counts,
                PriorAuthorization = PriorAuthorization.Approved,
                Network = NetworkStatus.In,
                Plan = new() { Deductible = Money.Zero, Coinsurance = Percentage.Of(20), OutOfPocketMaximum = Money.Of(9_000) },
            },
            Patient = new(35, false, false, Diagnosis.TreatmentResistantDepression),
        },
    };

    private static readonly Question OnMedicare = SixVisits with
    {
        Quoted = new(),
        Answers = new()
        {
            Coverage = new() { Kind = CoverageKind.Medicare, Secondary = SecondaryCoverage.None },
            Household = new(1, Money.Of(16_200), Money.Of(9_950)),
            Patient = new(70, false, false, Diagnosis.TreatmentResistantDepression),
        },
    };

    [Fact]
    public void A_cap_runs_out_on_the_right_visit()
    {
        var (opened, help) = Help(SixVisits, Pays(new AnnualCap(Money.Of(500), CapPeriod.CalendarYear, 2026, [])));

        // 500 is 200 + 200 + 100; then nothing
        var lines = help.After!.Typical.Lines.Where(line => line.Charge.Number > 0).ToList();
        Assert.Equal([200m, 200m, 100m, 0m, 0m, 0m], lines.Select(line => line.AssistancePays.Dollars));
        Assert.Equal([0m, 0m, 100m, 200m, 200m, 200m], lines.Select(line => line.PatientPays.Dollars));
        Assert.Contains(LedgerMark.CapUsedUp, lines[2].Marks);
        Assert.Equal(Money.Of(500), help.WorthOf("a-program")!.Saves!.Typical);
        Assert.Equal(opened.PatientsMoney!.PatientPays.Typical - Money.Of(500), help.LeftAfterLikelyHelp!.Typical);
    }

    [Fact]
    public void A_cap_that_nobody_publishes_gives_no_figure_but_a_scenario()
    {
        var reported = new ReportedAmount(Money.Of(500), Text.Of("an old page", "una página antigua"));
        var (opened, help) = Help(SixVisits, Pays(new AnnualCap(null, CapPeriod.CalendarYear, null, [reported])));
        var worth = help.WorthOf("a-program")!;

        Assert.Null(worth.Saves);
        Assert.Null(help.LeftAfterLikelyHelp);
        Assert.Equal((reported, Money.Of(500)), (Assert.Single(worth.IfReported).Cap, worth.IfReported[0].Saves.Typical));
        Assert.True(help.After!.Typical.MayBeLess); // it pays something; the figure is the most it can be
        Assert.Equal(opened.PatientsMoney!.PatientPays.Typical, help.After.PatientPays.Typical);
    }

    [Fact]
    public void A_Medicare_savings_program_takes_the_whole_share()
    {
        var (opened, help) = Help(OnMedicare, [.. RealPrograms.All]);

        Assert.True(opened.PatientsMoney!.PatientPays.Typical > Money.Zero);
        Assert.Equal(opened.PatientsMoney.PatientPays.Typical, help.WorthOf("medicare-qmb")!.Saves!.Typical);
        Assert.Equal(Money.Zero, help.LeftAfterLikelyHelp!.Typical);
        Assert.Equal(["medicare-qmb"], help.Likely!.InOrder.Select(member => member.Program.Id));
    }

    [Fact]
    public void Nothing_to_take_off_is_said_and_never_a_match_of_zero_dollars()
    {
        var free = SixVisits with { Quoted = new(Money.Zero, Money.Zero) };
        var (_, help) = Help(free, Pays(null));

        Assert.Null(help.WorthOf("a-program")!.Saves);
        Assert.Contains("nothing to take off", help.WorthOf("a-program")!.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void No_manufacturers_money_reaches_anybody_with_public_insurance()
    {
        foreach (var second in Enum.GetValues<SecondaryCoverage>().Where(second => second is not (SecondaryCoverage.None or SecondaryCoverage.Commercial)))
        {
            var answers = SixVisits.Answers with { Coverage = SixVisits.Answers.Coverage with { Secondary = second } };
            var (opened, _) = Help(SixVisits with { Answers = answers }, Pays(null));
            // Even if a caller had matched it by mistake.
            var terms = new AssistanceTerms { ProgramId = "maker", Pays = new ProgramPays.All(), FromManufacturer = true };
            Assert.Equal(opened.TypicalWith([]), opened.TypicalWith([terms]));
        }
    }

    [Fact]
    public void The_question_that_settles_most_dollars_comes_first()
    {
        var unsaid = OnMedicare with { Answers = OnMedicare.Answers with { Household = new(1, Money.Of(16_200)), Patient = OnMedicare.Answers.Patient with { Veteran = null } } };
        var opened = Case.Open(unsaid, RealCatalog.Instance.Facts);
        var questions = AssistanceQuestions.Of(opened, RealCatalog.Instance.Match(unsaid, opened.Treatment, opened.Place));

        // Savings decide about the program that pays the whole share.
        Assert.Equal((AnswerNames.Savings, opened.PatientsMoney!.PatientPays.Typical), (questions[0].Answer, questions[0].Settles));
        Assert.Equal(questions.Select(question => question.Settles?.Dollars ?? -1).OrderDescending(), questions.Select(question => question.Settles?.Dollars ?? -1));
        Assert.All(questions, question => Assert.True(question.Programs > 0));
    }

    [Fact]
    public void A_refused_plan_leaves_a_program_that_pays_after_the_plan_nothing_to_pay()
    {
        var refused = SixVisits with { Answers = SixVisits.Answers with { Coverage = SixVisits.Answers.Coverage with { PriorAuthorization = PriorAuthorization.Denied } } };
        var (_, help) = Help(refused, Pays(null) with { Benefit = new() { Kind = BenefitKind.FullCost, Component = BenefitComponent.All, CoveredCareOnly = true } });

        Assert.Null(help.WorthOf("a-program")!.Saves);
    }

    private static AssistanceProgram Pays(AnnualCap? cap) => Asked.Program() with
    {
        Benefit = new() { Kind = BenefitKind.PayAtMost, Component = BenefitComponent.All, PayAtMost = Money.Zero, AnnualMax = cap },
    };

    private static (Case Opened, CourseHelp Help) Help(Question question, params IReadOnlyList<AssistanceProgram> programs)
    {
        var opened = Case.Open(question, RealCatalog.Instance.Facts);
        return (opened, CourseHelp.Of(opened, ProgramMatcher.Match(
            programs, question.Answers, opened.Place.State, opened.Treatment.Id, Day, RealPrograms.Guidelines)));
    }
}
