using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;
using CostFinder.Core.Wording;

namespace CostFinder.Tests.Assistance;

/// <summary>What each kind of benefit takes off a visit, on its limits and a cent beside them.</summary>
public class LedgerHelpTests
{
    private static readonly ProgramBenefit Any = new() { Kind = BenefitKind.FullCost, Component = BenefitComponent.All };

    private static readonly ProgramBenefit Tiered = Any with
    {
        Kind = BenefitKind.PercentOff,
        Tiers =
        [
            new(null, 200, Percentage.Of(100), Percentage.Of(100), null, null),
            new(200, 300, Percentage.Of(40), Percentage.Of(75), null, Text.Of("At least 40%.", "Al menos 40%.")),
            new(300, 400, null, null, null, Text.Of("The hospital sets it.", "Lo fija el hospital.")),
        ],
    };

    // The price of one visit without a plan, and what is left of it.
    public static TheoryData<string, ProgramBenefit, decimal, decimal> Benefits => new()
    {
        { "pay at most 10: below", Any with { Kind = BenefitKind.PayAtMost, PayAtMost = Money.Of(10) }, 9.99m, 9.99m },
        { "pay at most 10: on it", Any with { Kind = BenefitKind.PayAtMost, PayAtMost = Money.Of(10) }, 10m, 10m },
        { "pay at most 10: a cent above", Any with { Kind = BenefitKind.PayAtMost, PayAtMost = Money.Of(10) }, 10.01m, 10m },
        { "75% off", Any with { Kind = BenefitKind.PercentOff, PercentOff = Percentage.Of(75) }, 1_250m, 312.50m }, // 1,250 - 937.50
        { "75% off, rounded to the cent", Any with { Kind = BenefitKind.PercentOff, PercentOff = Percentage.Of(75) }, 0.02m, 0m }, // 0.015 is 0.02
        { "100 for each treatment: below", Fixed(100, AmountPeriod.Treatment), 99.99m, 0m },
        { "100 for each treatment: on it", Fixed(100, AmountPeriod.Treatment), 100m, 0m },
        { "100 for each treatment: a cent above", Fixed(100, AmountPeriod.Treatment), 100.01m, 0.01m },
        { "100 a month", Fixed(100, AmountPeriod.Month), 150m, 50m },
        { "100 a year", Fixed(100, AmountPeriod.Year), 150m, 50m },
        { "100 once", Fixed(100, AmountPeriod.Once), 150m, 50m },
        { "all of it", Any, 1_250m, 0m },
        { "all of it up to 100 this year: on it", Any with { AnnualMax = new(Money.Of(100), CapPeriod.CalendarYear, 2026, []) }, 100m, 0m },
        { "all of it up to 100 this year: a cent above", Any with { AnnualMax = new(Money.Of(100), CapPeriod.CalendarYear, 2026, []) }, 100.01m, 0.01m },
        { "a rebate counts too", Any with { Payout = Payout.AfterPayment }, 80m, 0m },
        { "only what a plan leaves", Any with { CoveredCareOnly = true }, 80m, 80m }, // no plan pays here
    };

    [Theory]
    [MemberData(nameof(Benefits))]
    public void A_benefit_takes_off_what_its_terms_say(string what, ProgramBenefit benefit, decimal price, decimal left)
    {
        var help = Assert.IsType<LedgerHelp.Known>(LedgerHelp.Of(Match(benefit)));

        Assert.Equal(Money.Of(left), SelfPay(help.Terms, price).PatientPays);
        Assert.NotEmpty(what);
    }

    [Fact]
    public void Every_kind_of_benefit_is_an_example_or_says_why_not() => Assert.Empty(Enum.GetValues<BenefitKind>()
        .Except(Benefits.Select(row => row.Data.Item2.Kind))
        .Except(Silent.Select(row => row.Data.Item1.Kind)));

    public static TheoryData<ProgramBenefit, string> Silent => new()
    {
        { Any with { Kind = BenefitKind.Coverage, PlanPays = Percentage.Of(80) }, "It is insurance." },
        { Any with { Kind = BenefitKind.TaxSaving }, "It saves tax." },
        { Any with { Kind = BenefitKind.Information }, "It gives advice, not money." },
        { Fixed(202.90m, AmountPeriod.Month) with { Component = BenefitComponent.Premium }, "It pays insurance premiums, not visits." },
        { Any with { Kind = BenefitKind.FixedAmount }, "How much it pays is not published." },
        { Any with { Kind = BenefitKind.PayAtMost }, "How much it pays is not published." },
        { Any with { Kind = BenefitKind.PercentOff }, "How much it pays is not published." },
    };

    [Theory]
    [MemberData(nameof(Silent))]
    public void What_nobody_can_say_has_a_reason_and_no_figure(ProgramBenefit benefit, string why) =>
        Assert.StartsWith(why, Assert.IsType<LedgerHelp.NotWorkedOut>(LedgerHelp.Of(Match(benefit))).Why.English, StringComparison.Ordinal);

    [Theory]
    [InlineData(31_920, 100, false)] // 200% of 15,960
    [InlineData(31_920.01, 40, true)] // at least 40%
    [InlineData(47_880, 40, true)] // 300%
    [InlineData(47_880.01, null, false)] // the hospital sets it
    [InlineData(0, 100, false)]
    public void Tiers_follow_the_income_to_the_cent(decimal income, int? off, bool atLeast)
    {
        var help = LedgerHelp.Of(Match(Tiered, Asked.Household(1, income)));

        if (off is null)
            Assert.Contains("at your income is not published", Assert.IsType<LedgerHelp.NotWorkedOut>(help).Why.English, StringComparison.Ordinal);
        else
            Assert.Equal((Percentage.Of(off.Value), atLeast), (Assert.IsType<ProgramPays.Part>(Assert.IsType<LedgerHelp.Known>(help).Terms.Pays).Off, ((LedgerHelp.Known)help).AtLeast));
    }

    [Fact]
    public void Without_an_income_no_tier_is_taken() =>
        Assert.StartsWith("How much it takes off depends on your income", Assert.IsType<LedgerHelp.NotWorkedOut>(LedgerHelp.Of(Match(Tiered))).Why.English, StringComparison.Ordinal);

    [Fact]
    public void Of_two_groups_of_hospitals_the_smaller_share_is_sure()
    {
        var question = Asked.With(Asked.Household(1, 40_000), "WA"); // 250.6%: 100% off at large systems, 50% at others
        var help = Assert.IsType<LedgerHelp.Known>(LedgerHelp.Of(ProgramMatcher.Judge(RealPrograms.Program("hospital-charity-wa"), question)));

        Assert.Equal(Percentage.Of(50), Assert.IsType<ProgramPays.Part>(help.Terms.Pays).Off);
        Assert.True(help.AtLeast);
    }

    [Theory]
    [InlineData(2026, true)]
    [InlineData(2025, false)] // a cap of last year says nothing about this one
    [InlineData(null, false)]
    public void A_cap_holds_for_its_year_only(int? year, bool known)
    {
        var cap = new AnnualCap(Money.Of(7_150), CapPeriod.CalendarYear, year, []);

        Assert.Equal(known, LedgerHelp.Of(Match(Any with { AnnualMax = cap })) is LedgerHelp.Known);
    }

    [Fact]
    public void A_cap_that_is_not_published_is_neither_nothing_nor_endless()
    {
        var help = Assert.IsType<LedgerHelp.CapNotPublished>(LedgerHelp.Of(ProgramMatcher.Judge(
            RealPrograms.Program("spravato-withme-savings"), Asked.With(Asked.Covered(CoverageKind.Commercial, SecondaryCoverage.None), "TX"))));

        Assert.False(help.Terms.Cap.IsKnown);
        Assert.Equal(new(3, 24, 24, 23, 24), help.Terms.Devices);
        Assert.True(help.Terms.FromManufacturer);
        Assert.Equal([Money.Of(7_150), Money.Of(8_000)], help.Reported.Select(reported => help.If(reported).Cap.Amount!.Value));
    }

    private static ProgramBenefit Fixed(decimal amount, AmountPeriod per) => Any with { Kind = BenefitKind.FixedAmount, Amount = new(Money.Of(amount), per) };

    private static ProgramMatch Match(ProgramBenefit benefit, Answers? answers = null) =>
        ProgramMatcher.Judge(Asked.Program() with { Benefit = benefit }, Asked.With(answers, "TX"));

    private static Ledger SelfPay(AssistanceTerms terms, decimal price) => PlanYearLedger.SelfPay(
        [new(1, new(2026, 11, 24), Phase.Induction, Money.Of(price), covered: false)], new([terms], AssistanceCrediting.Counts, PublicInsurance: false));
}
