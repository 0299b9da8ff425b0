using CostFinder.Core.Amounts;
using CostFinder.Core.Financing;
using CostFinder.Core.Wording;
using CostFinder.Tests.Assistance;

namespace CostFinder.Tests.Financing;

public class PaymentPlanOffersTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    [Fact]
    public void All_plans_load_with_what_is_published_and_no_more()
    {
        Assert.Equal(17, RealPrograms.Plans.Count);
        Assert.Null(Plan("sunbit").Rates);
        Assert.Equal([3, 6, 12], Plan("sunbit").TermsMonths);
        Assert.Null(Plan("affirm").LargestAmount);
    }

    [Fact]
    public void A_range_of_rates_gives_a_range_of_payments()
    {
        var offer = Offer("personal-loan-generic", 10_000);

        var term = offer.Terms.Single(term => term.Months == 36);
        Assert.Equal(Money.Of(304.22m), term.AtLowestRate.Payment); // 6%
        Assert.Equal(Money.Of(458.04m), term.AtHighestRate.Payment); // 36%: 10,000 x 0.03 / (1 - 1.03^-36)
        Assert.Equal([24, 36, 48, 60, 72, 84], offer.Terms.Select(each => each.Months));
    }

    [Theory]
    [InlineData("sunbit", "does not publish its rate")]
    [InlineData("carecredit-reduced-apr", "does not publish its rate")]
    [InlineData("alphaeon-credit", "does not publish the rate that is charged")]
    [InlineData("hfd-in-house", "does not publish for how long")]
    public void What_is_not_published_is_not_worked_out(string id, string warning)
    {
        var offer = Offer(id, 3_000);

        Assert.Empty(offer.Terms);
        Assert.Contains(offer.Warnings, text => text.English.Contains(warning, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cherry", 199.99, "The smallest amount is $200.")]
    [InlineData("cherry", 200, null)]
    [InlineData("cherry", 10_000, null)]
    [InlineData("cherry", 10_000.01, "The largest amount is $10,000.")]
    [InlineData("klarna-pay-in-4", 1_000.01, "The largest amount is $1,000.")]
    public void An_amount_outside_the_published_bounds_is_refused(string id, decimal amount, string? warning)
    {
        var offer = Offer(id, amount);

        Assert.Equal(warning is null, offer.Terms.Count > 0);
        Assert.Equal(warning is null ? [] : [warning], offer.Warnings.In(Language.English));
    }

    [Fact]
    public void A_lender_that_does_not_lend_in_the_state_says_so() => Assert.Equal(
        "This lender does not offer it in NH.", PaymentPlanOffers.For(Plan("patientfi"), Money.Of(3_000), "NH", Day).Warnings[0].English);

    [Fact]
    public void Deferred_interest_carries_its_warning_and_what_missing_it_costs()
    {
        var offer = Offer("carecredit-deferred-interest", 3_000);

        Assert.Equal(Money.Of(989.70m), offer.Terms.Single(term => term.Months == 12).AtHighestRate.IfNotPaidInTime?.OnWholePurchase); // 3,000 x 32.99%
        Assert.Contains(offer.Warnings, text => text.English.StartsWith("This is deferred interest.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_lenders_smallest_payment_is_told() =>
        Assert.Contains("The lender asks for at least $30 a month.", Offer("carecredit-deferred-interest", 300).Warnings.In(Language.English)); // 300 / 24 = 12.50

    [Fact]
    public void A_plan_that_is_not_known_to_be_open_says_so() =>
        Assert.Contains("We could not confirm that this plan is offered now.", Offer("alphaeon-credit", 3_000).Warnings.In(Language.English));

    [Fact]
    public void Plans_come_without_interest_first_and_deferred_interest_last_and_no_single_clinics_plan()
    {
        var offers = PaymentPlanOffers.For(RealPrograms.Plans, Money.Of(800), "iv-ketamine", "TX", Day);

        Assert.Equal("klarna-pay-in-4", offers[0].Plan.Id);
        Assert.Equal(["alphaeon-credit", "carecredit-deferred-interest"], offers.TakeLast(2).Select(offer => offer.Plan.Id));
        Assert.DoesNotContain(offers, offer => offer.Plan.Id == "ketamine-lounge-plan");
        Assert.Equal(16, offers.Count);
    }

    [Fact]
    public void A_plan_either_has_terms_or_says_why_not() => Assert.All(
        PaymentPlanOffers.For(RealPrograms.Plans, Money.Of(3_000), "esketamine", null, Day),
        offer => Assert.True(offer.Terms.Count > 0 || offer.Warnings.Count > 0));

    private static PaymentPlan Plan(string id) => RealPrograms.Plans.Single(plan => plan.Id == id);

    private static PaymentPlanOffer Offer(string id, decimal amount) => PaymentPlanOffers.For(Plan(id), Money.Of(amount), "TX", Day);
}
