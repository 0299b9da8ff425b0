using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CostFinder.Tests.App;

namespace CostFinder.Tests.Http;

/// <summary>Quotes through HTTP: every kind of credit, its sums, and its faults.</summary>
public sealed class QuoteTests(RunningApp app) : IClassFixture<RunningApp>
{
    // Payment, total, cost and APR of each kind. $3,000 at 17.9% over 24 months: 3,000 x 0.0149167 / (1 - 1.0149167^-24) = 149.63.
    [Theory]
    [InlineData("""{"amount":3000,"months":24,"aprPercent":17.9,"kind":"installment"}""", 24, 149.63, 3591.07, 591.07, 17.90)]
    [InlineData("""{"amount":3000,"months":24,"aprPercent":0,"kind":"zero-interest"}""", 24, 125.0, 3000.0, 0.0, 0.0)]
    [InlineData("""{"amount":3000,"months":10,"kind":"zero-interest","fee":100,"downPayment":500}""", 10, 250.0, 3100.0, 100.0, 8.99)] // 2,400 in hand for 2,500: (1 - 1.0074923^-10) / 0.0074923 = 9.6
    [InlineData("""{"amount":3000,"promotionMonths":12,"aprPercent":26.99,"kind":"deferred-interest"}""", 12, 250.0, 3000.0, 0.0, 0.0)]
    [InlineData("""{"amount":3000,"months":12,"aprPercent":26.99,"kind":"deferred-interest"}""", 12, 250.0, 3000.0, 0.0, 0.0)]
    [InlineData("""{"amount":450.03,"kind":"pay-in-four"}""", 4, 112.50, 450.03, 0.0, 0.0)]
    // 399% a year is 33.25% a month: 300 x 0.3325 / (1 - 1.3325^-2) = 228.37; then 171.38 x 1.3325 = 228.36.
    [InlineData("""{"amount":300,"months":2,"aprPercent":399,"kind":"installment"}""", 2, 228.37, 456.73, 156.73, 398.99)]
    // The first smallest payment of $1,000 at 12%: 1% is 10, and 10 of interest.
    [InlineData("""{"amount":1000,"aprPercent":12,"kind":"minimum-payment","minimumPayment":{"percentOfBalance":1,"floor":5}}""", null, 20.0, null, null, 12.00)]
    public async Task Every_kind_is_worked_out(string body, int? payments, double payment, double? total, double? cost, double apr)
    {
        var (status, quote) = await QuoteAsync(body);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((decimal)payment, quote.GetProperty("payment").GetDecimal());
        Assert.Equal((decimal)apr, quote.GetProperty("aprPercent").GetDecimal());
        if (payments is not null)
            Assert.Equal(payments, quote.GetProperty("payments").GetInt32());
        if (total is not null)
            Assert.Equal(((decimal)total, (decimal)cost!), (quote.GetProperty("totalPaid").GetDecimal(), quote.GetProperty("costOfCredit").GetDecimal()));
        var schedule = quote.GetProperty("schedule").EnumerateArray().ToList();
        Assert.Equal(0, schedule[^1].GetProperty("balanceAfter").GetDecimal());
        Assert.Equal(
            quote.GetProperty("totalPaid").GetDecimal(),
            quote.GetProperty("downPayment").GetDecimal() + quote.GetProperty("fee").GetDecimal() + schedule.Sum(line => line.GetProperty("payment").GetDecimal()));
    }

    [Fact]
    public async Task A_promotion_missed_by_one_day_is_told_with_its_price()
    {
        var (_, quote) = await QuoteAsync("""{"amount":3000,"promotionMonths":12,"aprPercent":26.99,"kind":"deferred-interest"}""");
        var missed = quote.GetProperty("ifNotPaidInTime");

        // 3,000 x 26.99% = 809.70; on the falling balance 19,500 x 26.99% / 12 = 438.5875
        Assert.Equal((809.70m, 438.59m, 3809.70m), (
            missed.GetProperty("interest").GetDecimal(), missed.GetProperty("interestOnFallingBalance").GetDecimal(), missed.GetProperty("totalPaid").GetDecimal()));
        Assert.Contains("even by a day", quote.GetProperty("warnings")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30_000, false)] // 12 x 250 is exactly 10%
    [InlineData(29_999.99, true)]
    public async Task A_payment_is_held_against_a_months_income(decimal income, bool above)
    {
        var (_, quote) = await QuoteAsync($$"""{"amount":3000,"months":12,"kind":"zero-interest","annualIncome":{{income}}}""");
        var share = quote.GetProperty("shareOfIncome");

        Assert.Equal((10m, 10m, above), (share.GetProperty("percent").GetDecimal(), share.GetProperty("limit").GetDecimal(), share.GetProperty("isAboveLimit").GetBoolean()));
    }

    [Fact]
    public async Task Untaxed_money_is_a_line_of_its_own()
    {
        var (_, quote) = await QuoteAsync("""{"amount":6000,"months":24,"aprPercent":17.9,"kind":"installment","taxRatePercent":22}""");
        var savings = quote.GetProperty("taxSavings").EnumerateArray().ToList();

        // 22% of the most that may be paid in for 2026: 4,400 and 3,400
        Assert.Equal([("hsa", 968m), ("health-fsa", 748m)], savings.Select(line => (line.GetProperty("account").GetString()!, line.GetProperty("saves").GetDecimal())));
        var (_, without) = await QuoteAsync("""{"amount":6000,"months":24,"aprPercent":17.9,"kind":"installment"}""");
        Assert.Equal(without.GetProperty("costOfCredit").GetDecimal(), quote.GetProperty("costOfCredit").GetDecimal()); // the loan costs what it costs
        Assert.Equal(JsonValueKind.Null, without.GetProperty("taxSavings").ValueKind);
    }

    [Fact]
    public async Task Smallest_payments_that_never_end_have_no_total()
    {
        var (status, quote) = await QuoteAsync("""{"amount":5000,"aprPercent":30,"kind":"minimum-payment","minimumPayment":{"percentOfBalance":0,"floor":20}}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(JsonValueKind.Null, quote.GetProperty("totalPaid").ValueKind);
        Assert.Contains("never pay this off", quote.GetProperty("warnings")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"amount":50,"planId":"cherry"}""", "The smallest amount is $")]
    [InlineData("""{"amount":3000,"planId":"carecredit-deferred-interest"}""", "These are the highest published terms of CareCredit")]
    [InlineData("""{"amount":3000,"planId":"carecredit-deferred-interest","aprPercent":20}""", "The rate is the one you gave, not one that CareCredit")]
    public async Task A_plans_own_terms_are_not_mixed_up_with_ones_a_person_gives(string body, string warning)
    {
        var (_, quote) = await QuoteAsync(body);

        Assert.Contains(quote.GetProperty("warnings").EnumerateArray(), said => said.GetString()!.StartsWith(warning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_usual_rule_for_smallest_payments_is_named_with_its_source()
    {
        var (_, quote) = await QuoteAsync("""{"amount":1000,"aprPercent":12,"kind":"minimum-payment"}""");

        Assert.Equal(25, quote.GetProperty("payment").GetDecimal()); // 1% + 10 of interest = 20, below the floor
        Assert.Contains("We took a usual rule", quote.GetProperty("warnings")[0].GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(quote.GetProperty("sources").EnumerateArray());
    }

    [Fact]
    public async Task A_published_plan_fills_in_its_terms()
    {
        var (_, quote) = await QuoteAsync("""{"amount":3000,"planId":"carecredit-deferred-interest"}""");

        Assert.Equal(("deferred-interest", 12, 989.70m), (
            quote.GetProperty("kind").GetString(), quote.GetProperty("months").GetInt32(), quote.GetProperty("ifNotPaidInTime").GetProperty("interest").GetDecimal()));
    }

    [Theory]
    [InlineData("""{}""", "/amount /kind")]
    [InlineData("""{"amount":0,"kind":"installment"}""", "/amount /months /aprPercent")]
    [InlineData("""{"amount":-1,"kind":"deferred-interest","promotionMonths":0}""", "/amount /promotionMonths /aprPercent")]
    [InlineData("""{"amount":100,"kind":"installment","months":0,"aprPercent":1000.01,"downPayment":100}""", "/months /aprPercent /downPayment")]
    [InlineData("""{"amount":100,"planId":"carecredit-deferred-interest","kind":"installment","months":5}""", "/kind")]
    [InlineData("""{"amount":100,"kind":"barter"}""", "/kind")]
    [InlineData("""{"amount":100,"kind":"installment"}""", "/months /aprPercent")]
    [InlineData("""{"amount":100,"kind":"deferred-interest","aprPercent":20}""", "/promotionMonths")]
    [InlineData("""{"amount":100,"kind":"zero-interest","months":3,"aprPercent":5}""", "/aprPercent")]
    [InlineData("""{"amount":100,"kind":"zero-interest","months":3,"promotionMonths":5}""", "/promotionMonths")]
    [InlineData("""{"amount":100,"kind":"zero-interest","months":481}""", "/months")]
    [InlineData("""{"amount":100,"kind":"zero-interest","months":3,"downPayment":100}""", "/downPayment")]
    [InlineData("""{"amount":100,"kind":"zero-interest","months":3,"fee":100}""", "/fee")]
    [InlineData("""{"amount":100,"kind":"pay-in-four","fee":75}""", "/fee")]
    [InlineData("""{"amount":100,"planId":"no-such-plan"}""", "/planId")]
    [InlineData("""{"amount":1000,"planId":"lendingusa"}""", "/months /aprPercent")] // publishes no rate
    [InlineData("""{"amount":100,"kind":"zero-interest","months":3,"mnths":3}""", "")]
    [InlineData("""{"amount":"100","kind":"zero-interest","months":3}""", "/amount")]
    public async Task Every_fault_is_reported_at_once(string body, string pointers)
    {
        var (status, problem) = await QuoteAsync(body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(pointers.Split(' '), problem.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString()!).Distinct());
    }

    [Theory]
    [InlineData("""{"amount":0.05,"months":480,"aprPercent":100,"kind":"installment"}""")]
    [InlineData("""{"amount":10000000,"months":480,"aprPercent":100,"kind":"installment","fee":9999999.99}""")]
    [InlineData("""{"amount":100,"months":1,"aprPercent":100,"kind":"installment","fee":99.99}""")]
    [InlineData("""{"amount":0.01,"kind":"pay-in-four"}""")]
    [InlineData("""{"amount":10000000,"aprPercent":100,"kind":"minimum-payment"}""")]
    [InlineData("""{"amount":0.01,"months":480,"aprPercent":1000,"kind":"installment"}""")]
    [InlineData("""{"amount":10000000,"months":480,"aprPercent":1000,"kind":"installment","fee":9999999.99}""")]
    [InlineData("""{"amount":10000000,"promotionMonths":480,"aprPercent":1000,"kind":"deferred-interest"}""")]
    [InlineData("""{"amount":10000000,"aprPercent":1000,"kind":"minimum-payment"}""")]
    public async Task The_odd_corners_are_answered(string body) => Assert.Equal(HttpStatusCode.OK, (await QuoteAsync(body)).Status);

    // At 399% a year a payment of whole cents is the interest and nothing else: 100 x 0.3325 = 33.25 for 480 months, and then the 100 are due.
    [Theory]
    [InlineData("""{"amount":100,"months":480,"aprPercent":399,"kind":"installment"}""", "133.25")]
    [InlineData("""{"amount":100,"months":24,"aprPercent":17.9,"kind":"installment"}""", null)]
    [InlineData("""{"amount":100,"months":7,"aprPercent":0,"kind":"zero-interest"}""", null)] // 14.29, and 14.26 last
    public async Task A_last_payment_far_above_the_others_is_told(string body, string? last)
    {
        var (_, quote) = await QuoteAsync(body);

        var warnings = quote.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()).ToList();
        if (last is null)
            Assert.DoesNotContain(warnings, warning => warning!.Contains("The last one", StringComparison.Ordinal));
        else
            Assert.Contains($"The payments hardly lower what is owed. The last one is ${last}, far more than the others.", warnings);
        Assert.Equal(last is not null, quote.GetProperty("lastPayment").GetDecimal() > 1.1m * quote.GetProperty("payment").GetDecimal());
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> QuoteAsync(string body, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/payment-plans/quotes", UriKind.Relative))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { { "Accept-Language", language } },
        };
        using var response = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.Headers.CacheControl?.NoStore);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }
}
