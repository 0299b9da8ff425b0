using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Estimates;
using CostFinder.Core.Treatments;
using CostFinder.Core.Wording;

namespace CostFinder.Tests.Estimates;

/// <summary>Each visit explains itself with the numbers of its own line.</summary>
public sealed class VisitWordsTests
{
    private static readonly PlanTerms Terms = new() { Deductible = Money.Of(500), Coinsurance = Percentage.Of(20), OutOfPocketMaximum = Money.Of(650) };

    [Fact]
    public void Deductible_share_limit_and_new_year_are_told_in_the_order_of_the_ledger()
    {
        // 500 + 20 % of 500 = 100; then 50 is left of the limit; the third visit is in the next year.
        var lines = Words([Visit(1, new(2026, 12, 1)), Visit(2, new(2026, 12, 8)), Visit(3, new(2027, 1, 5))], Terms);

        Assert.Equal(
            ["The price is $1,000.",
             "$500 falls under a deductible, which you pay first; the plan's deductible is met now.",
             "Your share of the rest is $100, at 20 %.",
             "$600 counts toward your limits; $50 is left to the plan's yearly limit.",
             "You pay $600 and the plan pays $400."],
            lines[0]);
        Assert.Contains("Your yearly limit takes $150 off your share; the plan pays it.", lines[1]);
        Assert.Contains("With this visit the yearly limit is reached. Covered care in the network costs you nothing more until the plan year ends.", lines[1]);
        Assert.Equal("A new plan year has begun, so deductible and yearly limit start anew.", lines[2][0]);
    }

    [Fact]
    public void The_lines_of_a_bill_and_the_help_of_a_program_are_named()
    {
        var visit = new PricedVisit(1, new(2026, 12, 1), Phase.Induction,
            [new(Component.Drug, MoneyRange.Exactly(Money.Of(885)), 3), new(Component.Observation, MoneyRange.Exactly(Money.Of(115)))]);
        var help = new AssistanceTerms { ProgramId = "savings", For = Component.Drug, Pays = new ProgramPays.AllAbove(Money.Of(10)), Cap = ProgramCap.Of(Money.Of(300)), FromManufacturer = true };
        var steps = Words([visit], Terms, new([help], Core.Situations.AssistanceCrediting.Counts, PublicInsurance: false))[0];

        // Drug: 500 deductible + 20 % of 385 = 77, together 577; the program pays 567 of it, but its cap is 300. Visit: 20 % of 115 = 23.
        Assert.Equal("The price is $1,000: drug $885, visit with observation $115.", steps[0]);
        Assert.Contains("The Savings Program pays $300; $0 of its yearly amount is left.", steps);
        Assert.Contains("With this visit the yearly amount of a program is used up.", steps);
        Assert.Equal("You pay $300 and the plan pays $400.", steps[^1]); // 600 - 300
    }

    [Fact]
    public void Without_a_plan_there_is_a_price_and_who_pays_it() =>
        Assert.Equal(["The price is $1,000.", "You pay $1,000."], Words([Visit(1, new(2026, 12, 1))], terms: null)[0]);

    [Fact]
    public void A_new_plan_year_sets_back_only_what_the_plan_has()
    {
        IReadOnlyList<PricedVisit> visits = [Visit(1, new(2026, 12, 1)), Visit(2, new(2027, 1, 5))];

        Assert.Equal("A new plan year has begun, so the deductible starts anew.", Words(visits, Terms with { OutOfPocketMaximum = null })[1][0]);
        Assert.Equal("A new plan year has begun, so the yearly limit starts anew.", Words(visits, Terms with { Deductible = Money.Zero })[1][0]);
        Assert.Equal("A new plan year has begun.", Words(visits, Terms with { Deductible = Money.Zero, OutOfPocketMaximum = null })[1][0]);
        Assert.Equal(["The price is $1,000.", "You pay $1,000."], Words(visits, terms: null)[1]);
        Assert.All(Estimator.Typical(visits, new Payment.SelfPay(Text.Empty)).Lines, line => Assert.Empty(line.Marks));
    }

    private static PricedVisit Visit(int number, DateOnly day) => new(number, day, Phase.Induction, MoneyRange.Exactly(Money.Of(1_000)));

    private static List<IReadOnlyList<string>> Words(IReadOnlyList<PricedVisit> visits, PlanTerms? terms, AppliedAssistance? help = null)
    {
        Payment payment = terms is null ? new Payment.SelfPay(Text.Empty) : new Payment.ByPlan(terms, Accumulators.None, null, null, [], Text.Empty);
        return [.. Estimator.Typical(visits, payment, help).Lines.Select(line => VisitWords.Explain(line, payment, _ => Text.Same("The Savings Program")).In(Language.English))];
    }
}
