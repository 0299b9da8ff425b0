using CostFinder.Core.Amounts;
using CostFinder.Core.Financing;

namespace CostFinder.Tests.Financing;

public class CreditQuotesTests
{
    [Fact]
    public void Instalments_add_up_to_price_and_cost_of_credit()
    {
        var quote = CreditQuotes.Installment(Money.Of(3_000), YearlyRate.OfPercent(17.9m), 24);

        // 3,000 x 0.0149167 / (1 - 1.0149167^-24) = 44.75 / 0.299076 = 149.63
        Assert.Equal(Money.Of(149.63m), quote.Payment);
        Assert.Equal(24, quote.Payments);
        Assert.Equal(quote.TotalPaid, quote.Price + quote.CostOfCredit);
        Assert.Equal(17.90m, quote.AprPercent);
    }

    [Fact]
    public void A_fee_and_a_down_payment_are_part_of_what_is_paid()
    {
        var quote = CreditQuotes.Installment(Money.Of(3_000), YearlyRate.Zero, 10, fee: Money.Of(100), downPayment: Money.Of(500));

        // 500 down, 100 fee, 10 x 250
        Assert.Equal(Money.Of(250), quote.Payment);
        Assert.Equal(Money.Of(3_100), quote.TotalPaid);
        Assert.Equal(Money.Of(100), quote.CostOfCredit);
        Assert.True(quote.AprPercent > 0); // 2,400 in hand for 2,500 over ten months
    }

    [Fact]
    public void Zero_interest_costs_nothing_more()
    {
        var quote = CreditQuotes.ZeroInterest(Money.Of(2_400), 12);

        Assert.Equal((Money.Of(200), Money.Zero, 0m), (quote.Payment, quote.CostOfCredit, quote.AprPercent));
        Assert.Null(quote.IfNotPaidInTime);
    }

    [Fact]
    public void Missing_a_deferred_interest_promotion_by_a_day_adds_interest_from_the_first_day()
    {
        var quote = CreditQuotes.DeferredInterest(Money.Of(3_000), YearlyRate.OfPercent(32.99m), 12);

        Assert.Equal(Money.Of(250), quote.Payment);
        Assert.Equal(Money.Zero, quote.CostOfCredit); // when paid in time
        // On the whole purchase: 3,000 x 32.99% = 989.70.
        // On what was owed: (3,000 + 2,750 + ... + 250) = 19,500; 19,500 x 32.99% / 12 = 536.0875
        Assert.Equal(new MissedPromotion(Money.Of(989.70m), Money.Of(536.09m)), quote.IfNotPaidInTime);
    }

    [Fact]
    public void Four_payments_go_out_two_weeks_apart_the_last_with_the_odd_cents()
    {
        var quote = CreditQuotes.PayInFour(Money.Of(450.03m));

        Assert.Equal([112.50m, 112.50m, 112.50m, 112.53m], quote.Schedule.Instalments.Select(instalment => instalment.Payment.Dollars));
        Assert.Equal((Money.Of(450.03m), Money.Zero, 0m), (quote.TotalPaid, quote.CostOfCredit, quote.AprPercent));
    }

    [Fact]
    public void A_fee_on_four_payments_is_a_high_yearly_rate()
    {
        // 100 each time; 7 in fee. 393 - 100 = 293 in hand for 3 x 100 two, four and six weeks later:
        // 293 = 100 x (v + v^2 + v^3) at 1.18985% a fortnight; x 26 = 30.94%
        var quote = CreditQuotes.PayInFour(Money.Of(400), Money.Of(7));

        Assert.Equal(30.94m, quote.AprPercent);
    }

    [Fact]
    public void Smallest_payments_run_for_years()
    {
        var quote = CreditQuotes.MinimumPayment(Money.Of(1_000), YearlyRate.OfPercent(18), new(Percentage.Of(2), Money.Of(20)));

        Assert.NotNull(quote);
        // 2% of 1,000 is 20, of which 15.00 is interest; from then on the floor of 20: n = -ln(1 - 1000 x 0.015 / 20) / ln(1.015) = 93.1
        Assert.Equal(Money.Of(20), quote.Payment);
        Assert.Equal(94, quote.Payments);
        Assert.Equal(Money.Zero, quote.Schedule.Instalments[^1].BalanceAfter);
        Assert.Equal(18.00m, quote.AprPercent);
    }

    [Fact]
    public void A_share_of_the_balance_plus_interest_falls_with_the_balance()
    {
        var quote = CreditQuotes.MinimumPayment(Money.Of(1_000), YearlyRate.OfPercent(12), new(Percentage.Of(1), Money.Of(5), PlusInterest: true));

        Assert.NotNull(quote);
        // 1% of 1,000 + 1% interest = 20; then 1% of 990 + 9.90 = 19.80
        Assert.Equal([20m, 19.80m], quote.Schedule.Instalments.Take(2).Select(instalment => instalment.Payment.Dollars));
    }

    [Fact]
    public void A_payment_that_does_not_cover_the_interest_never_ends() =>
        Assert.Null(CreditQuotes.MinimumPayment(Money.Of(5_000), YearlyRate.OfPercent(30), new(Percentage.Of(2), Money.Of(20)))); // 100 of 125 interest

    [Fact]
    public void Nothing_to_lend_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CreditQuotes.ZeroInterest(Money.Of(100), 12, downPayment: Money.Of(100)));
        Assert.Throws<ArgumentOutOfRangeException>(() => CreditQuotes.ZeroInterest(Money.Of(100), 12, fee: Money.Of(100)));
        Assert.Throws<ArgumentOutOfRangeException>(() => CreditQuotes.PayInFour(Money.Zero));
    }
}
