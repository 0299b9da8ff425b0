using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Estimates;
using CostFinder.Core.Situations;

namespace CostFinder.Tests.Estimates;

/// <summary>What is open is answered every way, on the real facts.</summary>
public sealed class OpenQuestionsTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    [Fact]
    public void Without_an_insurance_every_kind_is_answered_and_the_questions_stand_in_the_order_of_what_they_settle()
    {
        var opened = Open(Esketamine("63110"));
        var open = OpenQuestions.Of(opened, RealCatalog.Instance.Facts);

        Assert.Contains(open, question => question.Id == "coverage.kind" && question.Branches.Count >= 3);
        Assert.Equal(open.OrderByDescending(question => question.Settles?.Dollars ?? -1), open);
        var insurance = open.Single(question => question.Id == "coverage.kind");
        Assert.Null(insurance.Branches.Single(branch => branch.Answer == "medicaid").Typical);
        Assert.Equal(opened.Money!.PatientPays.Typical, insurance.Branches.Single(branch => branch.Answer == "none").Typical);
    }

    [Fact]
    public void Everything_that_matters_with_a_plan_is_answered_both_ways_and_the_first_question_settles_most()
    {
        var opened = Open(Esketamine("63110") with { Answers = Insured(CoverageKind.Commercial) });
        var open = OpenQuestions.Of(opened, RealCatalog.Instance.Facts);

        Assert.Superset(
            new HashSet<string> { "coverage.planDesign", "coverage.priorAuthorization", "coverage.network", "coverage.behavioralNetwork", "course.doseMg" },
            open.Select(question => question.Id).ToHashSet());
        for (var next = 1; next < open.Count; next++)
            Assert.True((open[next - 1].Settles?.Dollars ?? -1) >= (open[next].Settles?.Dollars ?? -1));
        Assert.All(open, question => Assert.NotEqual(Money.Zero, question.Settles));
        // A branch is the whole estimate with that answer.
        var refused = open.Single(question => question.Id == "coverage.priorAuthorization").Branches.Single(branch => branch.Answer == "denied");
        Assert.Equal(Open(opened.Question with { Answers = new() { Coverage = new() { Kind = CoverageKind.Commercial, PriorAuthorization = PriorAuthorization.Denied } } }).Money!.PatientPays.Typical, refused.Typical);
    }

    [Fact]
    public void The_benefit_is_asked_where_the_pharmacy_part_has_terms_of_its_own()
    {
        // Deductible 0 and 10 % for the visit; the drug through the pharmacy costs 50 %. Two visits of 1,000, the drug 590 and 885.
        var opened = Open(Esketamine("63110") with
        {
            Quoted = new(Money.Of(1_000), Money.Zero),
            Course = new() { Sessions = 2 },
            Answers = new()
            {
                Coverage = new()
                {
                    Kind = CoverageKind.Commercial,
                    Plan = new()
                    {
                        Deductible = Money.Zero,
                        Coinsurance = Percentage.Of(10),
                        OutOfPocketMaximum = Money.Of(9_000),
                        Pharmacy = new(null, null, Percentage.Of(50), null, null, null),
                    },
                },
            },
        });
        var benefit = OpenQuestions.Of(opened, RealCatalog.Instance.Facts).Single(question => question.Id == "coverage.benefit");

        Assert.Equal(Money.Of(200), benefit.Branches.Single(branch => branch.Answer == "medical").Typical); // 10 % of 2,000
        Assert.Equal(Money.Of(790), benefit.Branches.Single(branch => branch.Answer == "pharmacy").Typical); // 50 % of 1,475 = 737.50, 10 % of 525 = 52.50
        Assert.Equal(Money.Of(590), benefit.Settles);
    }

    [Fact]
    public void Whether_a_plan_counts_help_is_answered_three_ways_and_until_then_the_dearest_is_taken()
    {
        // Deductible 1,000, nothing after it, limit 1,000. The program pays all of the drug above 10, up to 2,000 a year.
        var opened = Open(Esketamine("63110") with
        {
            Quoted = new(Money.Of(885), Money.Zero),
            Course = new() { Sessions = 3 },
            Answers = new()
            {
                Coverage = new()
                {
                    Kind = CoverageKind.Commercial,
                    Plan = new() { Deductible = Money.Of(1_000), Coinsurance = Percentage.Of(0), OutOfPocketMaximum = Money.Of(1_000) },
                },
            },
        });
        IReadOnlyList<AssistanceTerms> help =
        [
            new() { ProgramId = "savings", For = Component.Drug, Pays = new ProgramPays.AllAbove(Money.Of(10)), Cap = ProgramCap.Of(Money.Of(2_000)), FromManufacturer = true },
        ];
        var crediting = OpenQuestions.Of(opened, RealCatalog.Instance.Facts, new(help)).Single(question => question.Id == "coverage.plan.assistanceCrediting");

        // Counts. Visit 1: drug 590 and visit 295 under the deductible; the program pays 580. Visit 2: drug 115 is left of it; 105 paid. Visit 3: nothing.
        Assert.Equal(Money.Of(10 + 295 + 10), crediting.Branches.Single(branch => branch.Answer == "counts").Typical);
        // Does not count: only what the person paid does. Visit 1: 305. Visit 2: 885 falls under the 695 that are left, 10 of it the person's.
        // Visit 3: 685 are left, 10 of it the person's. The program pays 580 + 685 + 675 = 1,940, under its cap.
        Assert.Equal(Money.Of(305 + 10 + 10), crediting.Branches.Single(branch => branch.Answer == "does-not-count").Typical);
        Assert.Equal(crediting.Branches.Max(branch => branch.Typical!.Value), opened.MoneyWith(help)!.PatientPays.Typical);
        Assert.DoesNotContain(OpenQuestions.Of(opened, RealCatalog.Instance.Facts), question => question.Id == "coverage.plan.assistanceCrediting");
    }

    [Fact]
    public void A_makers_money_never_goes_with_public_insurance()
    {
        var opened = Open(Esketamine("63110") with
        {
            Course = new() { Sessions = 2 },
            Answers = new() { Coverage = new() { Kind = CoverageKind.Commercial, Secondary = SecondaryCoverage.Medicaid, AssistanceCrediting = AssistanceCrediting.Counts } },
        });
        IReadOnlyList<AssistanceTerms> help = [new() { ProgramId = "savings", Pays = new ProgramPays.All(), FromManufacturer = true }];

        Assert.Equal(opened.Money!.PatientPays, opened.MoneyWith(help)!.PatientPays);
    }

    [Fact]
    public void The_law_stops_one_person_in_a_family_whose_plan_has_only_a_family_limit()
    {
        // Aggregate family limit 21,200. In 2026 no plan may ask more than 10,600 of one person in its network.
        var opened = Open(Esketamine("63110") with
        {
            StartsOn = new(2026, 1, 5),
            AsOf = new(2026, 1, 5),
            Course = new() { Sessions = 12 },
            Quoted = new(Money.Of(2_000), Money.Zero),
            Answers = new()
            {
                Coverage = new()
                {
                    Kind = CoverageKind.Commercial,
                    Plan = new()
                    {
                        Deductible = Money.Zero,
                        Coinsurance = Percentage.Of(100),
                        Family = new(null, null, Money.Of(21_200), null, FamilyLimits.Aggregate),
                    },
                },
            },
        });

        Assert.Equal(Money.Of(10_600), opened.Money!.PatientPays.Typical);
    }

    private static Case Open(Question question)
    {
        Assert.Empty(Case.ObjectionsTo(question, RealCatalog.Instance.Facts));
        return Case.Open(question, RealCatalog.Instance.Facts);
    }

    private static Question Esketamine(string region) =>
        new() { Region = region, Method = Method.Intranasal, Product = Product.Esketamine, AsOf = Day, StartsOn = Day, Course = new() };

    private static Answers Insured(CoverageKind kind) => new() { Coverage = new() { Kind = kind } };
}
