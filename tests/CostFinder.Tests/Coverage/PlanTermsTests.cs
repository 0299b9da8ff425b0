using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;

namespace CostFinder.Tests.Coverage;

public sealed class PlanTermsTests
{
    private static readonly PlanTerms Sound = new()
    {
        Deductible = Money.Of(1000),
        Coinsurance = Percentage.Of(20),
        OutOfPocketMaximum = Money.Of(3000),
        Family = new(Money.Of(2000), Money.Of(6000), FamilyLimits.Embedded),
    };

    [Fact]
    public void A_sound_plan_meets_no_objection() => Assert.Empty(Sound.ObjectionsTo(Accumulators.None));

    [Theory]
    [InlineData(2999.99, false)]
    [InlineData(3000, false)] // a plan may have a deductible as high as its limit
    [InlineData(3000.01, true)]
    public void The_limit_cannot_be_below_the_deductible(decimal deductible, bool objects) => Assert.Equal(
        objects ? ["outOfPocketMaximum"] : [],
        Fields((Sound with { Deductible = Money.Of(deductible), Family = null }).ObjectionsTo(Accumulators.None)));

    [Theory]
    [InlineData(1000, false)]
    [InlineData(999.99, true)]
    public void The_family_deductible_cannot_be_below_that_of_one_person(decimal family, bool objects) => Assert.Equal(
        objects ? ["family/deductible"] : [],
        Fields((Sound with { Family = Sound.Family! with { Deductible = Money.Of(family) } }).ObjectionsTo(Accumulators.None)));

    [Theory]
    [InlineData(3000, false)]
    [InlineData(2999.99, true)]
    public void The_family_limit_cannot_be_below_that_of_one_person(decimal family, bool objects) => Assert.Equal(
        objects ? ["family/outOfPocketMaximum"] : [],
        Fields((Sound with { Family = Sound.Family! with { OutOfPocketMaximum = Money.Of(family) } }).ObjectionsTo(Accumulators.None)));

    [Fact]
    public void The_family_limit_cannot_be_below_the_family_deductible() => Assert.Equal(
        ["family/outOfPocketMaximum"],
        Fields((Sound with { Family = new(Money.Of(7000), Money.Of(6999.99m), FamilyLimits.Embedded) }).ObjectionsTo(Accumulators.None)));

    [Theory]
    [InlineData(1000, 3000)]
    [InlineData(1000.01, 3000, "deductibleMet")]
    [InlineData(1000, 3000.01, "outOfPocketMet")]
    public void Nobody_has_met_more_than_there_is(decimal deductible, decimal outOfPocket, params string[] fields) => Assert.Equal(
        fields,
        Fields((Sound with { Family = null }).ObjectionsTo(new() { Deductible = Money.Of(deductible), OutOfPocket = Money.Of(outOfPocket) })));

    [Theory]
    [InlineData(2000, 6000)]
    [InlineData(500, 600)] // nobody else in the family has paid anything
    [InlineData(2000.01, 6000, "family/deductibleMet")]
    [InlineData(2000, 6000.01, "family/outOfPocketMet")]
    [InlineData(499.99, 6000, "family/deductibleMet")]
    [InlineData(2000, 599.99, "family/outOfPocketMet")]
    public void What_the_family_met_lies_between_the_persons_part_and_the_limit(decimal deductible, decimal outOfPocket, params string[] fields) =>
        Assert.Equal(fields, Fields(Sound.ObjectionsTo(new()
        {
            Deductible = Money.Of(500),
            OutOfPocket = Money.Of(600),
            FamilyDeductible = Money.Of(deductible),
            FamilyOutOfPocket = Money.Of(outOfPocket),
        })));

    [Theory]
    [InlineData(600)]
    [InlineData(599.99, "outOfPocketMet")] // 600 of the deductible has been paid toward the limit too
    public void What_counts_toward_the_deductible_counts_toward_the_limit(decimal outOfPocket, params string[] fields) => Assert.Equal(
        fields,
        Fields((Sound with { Family = null }).ObjectionsTo(new() { Deductible = Money.Of(600), OutOfPocket = Money.Of(outOfPocket) })));

    [Theory]
    [InlineData(1600)]
    [InlineData(1599.99, "family/outOfPocketMet")]
    public void The_same_holds_for_the_family(decimal outOfPocket, params string[] fields) => Assert.Equal(
        fields,
        Fields(Sound.ObjectionsTo(new() { FamilyDeductible = Money.Of(1600), FamilyOutOfPocket = Money.Of(outOfPocket) })));

    [Fact]
    public void All_objections_come_at_once() => Assert.Equal(
        ["outOfPocketMaximum", "family/deductible", "outOfPocketMet"],
        Fields((Sound with { Deductible = Money.Of(5000) }).ObjectionsTo(new() { OutOfPocket = Money.Of(4000) })));

    [Fact]
    public void With_an_aggregate_family_only_the_family_amounts_are_compared() => Assert.Empty(
        (Sound with { Deductible = Money.Of(5000), Family = Sound.Family! with { Kind = FamilyLimits.Aggregate } })
            .ObjectionsTo(new() { Deductible = Money.Of(1500), OutOfPocket = Money.Of(4000) }));

    [Fact]
    public void A_deductible_that_is_met_has_been_paid_toward_the_limit_too()
    {
        Assert.Equal(Money.Of(500), Accumulators.Stated(Money.Of(500), null).OutOfPocket);
        Assert.Equal(Money.Of(700), Accumulators.Stated(Money.Of(500), Money.Of(700)).OutOfPocket);
        Assert.Equal(Accumulators.None, Accumulators.Stated(null, null));
    }

    private static IEnumerable<string> Fields(IEnumerable<CostFinder.Core.Treatments.Objection> objections) => objections.Select(objection => objection.Field);
}
