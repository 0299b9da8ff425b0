using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;
using CsCheck;

namespace CostFinder.Tests.Coverage;

public sealed class CompletedPlanTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly PlanTerms Preset = new()
    {
        Deductible = Money.Of(1900),
        Coinsurance = Percentage.Of(20),
        OutOfPocketMaximum = Money.Of(4416),
    };

    [Fact]
    public void Without_answers_the_preset_stands()
    {
        var plan = CompletedPlan.Of(new(), Preset, Today)!;
        Assert.Equal(Preset, plan.Terms);
        Assert.Equal(["deductible", "coinsurancePercent", "outOfPocketMaximum"], plan.Assumed);
        Assert.Equal(Today, plan.Met.AsOf);
    }

    [Fact]
    public void What_the_person_says_stands()
    {
        var plan = CompletedPlan.Of(
            new()
            {
                Deductible = Money.Of(2000),
                DeductibleMet = Money.Of(500),
                Coinsurance = Percentage.Of(30),
                OutOfPocketMaximum = Money.Of(8000),
                YearStartsOn = (7, 1),
                Family = new(Money.Of(4000), Money.Of(700), null, null, null),
            },
            Preset,
            Today)!;
        Assert.Equal(
            new PlanTerms
            {
                Deductible = Money.Of(2000),
                Coinsurance = Percentage.Of(30),
                OutOfPocketMaximum = Money.Of(8000),
                YearStarts = PlanYearStart.On(7, 1),
                Family = new(Money.Of(4000), null, FamilyLimits.Embedded),
            },
            plan.Terms);
        Assert.Equal((Money.Of(500), Money.Of(500), (Money?)Money.Of(700)), (plan.Met.Deductible, plan.Met.OutOfPocket, plan.Met.FamilyDeductible));
        Assert.Empty(plan.Assumed);
        Assert.Empty(plan.Terms.ObjectionsTo(plan.Met));
    }

    [Theory]
    [InlineData(4416, 4416)] // still within the preset's limit
    [InlineData(6000, 8516)] // 6,000 + (4,416 - 1,900)
    public void A_deductible_above_the_presets_limit_moves_the_limit_along(decimal deductible, decimal limit) => Assert.Equal(
        Money.Of(limit), CompletedPlan.Of(new() { Deductible = Money.Of(deductible) }, Preset, Today)!.Terms.OutOfPocketMaximum);

    [Fact]
    public void A_limit_below_the_presets_deductible_lowers_the_deductible() => Assert.Equal(
        Money.Of(1500), CompletedPlan.Of(new() { OutOfPocketMaximum = Money.Of(1500) }, Preset, Today)!.Terms.Deductible);

    [Fact]
    public void A_preset_is_never_below_what_is_already_met()
    {
        var terms = CompletedPlan.Of(new() { DeductibleMet = Money.Of(2500), OutOfPocketMet = Money.Of(5000) }, Preset, Today)!.Terms;
        Assert.Equal((Money.Of(2500), (Money?)Money.Of(5000)), (terms.Deductible, terms.OutOfPocketMaximum));
    }

    [Fact]
    public void A_share_or_a_copay_replaces_the_presets_other_kind()
    {
        var copayPreset = Preset with { CopayPerVisit = Money.Of(50), CopayBeforeDeductible = true };
        var share = CompletedPlan.Of(new() { Coinsurance = Percentage.Of(10) }, copayPreset, Today)!.Terms;
        Assert.Equal((Percentage.Of(10), null, false), (share.Coinsurance, share.CopayPerVisit, share.CopayBeforeDeductible));
        var copay = CompletedPlan.Of(new() { CopayPerVisit = Money.Of(40) }, Preset, Today)!.Terms;
        Assert.Equal((Money.Of(40), false), (copay.CopayPerVisit!.Value, copay.CopayBeforeDeductible));
        Assert.True(CompletedPlan.Of(new(), copayPreset, Today)!.Terms.CopayBeforeDeductible);
    }

    [Theory]
    [InlineData(FamilyLimits.Embedded, 1500, 3000)]
    [InlineData(FamilyLimits.Aggregate, 1900, 4416)] // only the family's amounts count, so nothing contradicts
    public void A_preset_gives_way_to_the_amounts_of_a_family(FamilyLimits kind, decimal deductible, decimal limit)
    {
        var plan = CompletedPlan.Of(new() { Family = new(Money.Of(1500), null, Money.Of(3000), null, kind) }, Preset, Today)!;
        Assert.Equal((Money.Of(deductible), (Money?)Money.Of(limit)), (plan.Terms.Deductible, plan.Terms.OutOfPocketMaximum));
        Assert.Empty(plan.Terms.ObjectionsTo(plan.Met));
    }

    [Fact]
    public void A_services_copay_counts_toward_the_deductible_where_the_plans_copays_do()
    {
        var known = new PlanAnswers { CopayPerVisit = Money.Of(40), CopayCountsTowardDeductible = true, Services = new(Visit: new(null, Money.Of(50), true, null)) };
        Assert.True(CompletedPlan.Of(known, Preset, Today)!.Terms.ByComponent[Component.Observation].CopayCountsTowardDeductible);
        Assert.False(CompletedPlan.Of(known with { CopayCountsTowardDeductible = null }, Preset, Today)!.Terms.ByComponent[Component.Observation].CopayCountsTowardDeductible);
    }

    [Fact]
    public void Without_a_preset_a_deductible_and_a_share_are_needed()
    {
        Assert.Null(CompletedPlan.Of(new(), null, Today));
        Assert.Null(CompletedPlan.Of(new() { Deductible = Money.Of(500) }, null, Today));
        Assert.Null(CompletedPlan.Of(new() { Coinsurance = Percentage.Of(20) }, null, Today));
        var plan = CompletedPlan.Of(new() { Deductible = Money.Of(500), CopayPerVisit = Money.Of(30) }, null, Today)!;
        Assert.Equal((Money.Of(500), (Money?)Money.Of(30), null), (plan.Terms.Deductible, plan.Terms.CopayPerVisit, plan.Terms.OutOfPocketMaximum));
        Assert.Equal(["outOfPocketMaximum"], plan.Assumed);
    }

    [Fact]
    public void A_preset_never_brings_an_objection_that_the_person_did_not_cause()
    {
        var amount = Gen.Int[0, 20_000].Select(dollars => Money.Of(dollars));
        var maybe = Gen.Select(Gen.Bool, amount, (given, value) => given ? value : (Money?)null);
        Gen.Select(maybe, maybe, maybe, maybe).Sample((deductible, deductibleMet, limit, limitMet) =>
        {
            var known = new PlanAnswers { Deductible = deductible, DeductibleMet = deductibleMet, OutOfPocketMaximum = limit, OutOfPocketMet = limitMet };
            var plan = CompletedPlan.Of(known, Preset, Today)!;
            var own = limit < deductible || deductibleMet > deductible || limitMet > limit || deductibleMet > limit || deductibleMet > limitMet;
            if (!own)
                Assert.Empty(plan.Terms.ObjectionsTo(plan.Met));
        });
    }
}
