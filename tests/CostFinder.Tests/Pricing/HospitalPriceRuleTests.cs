using CostFinder.Core.Amounts;
using CostFinder.Core.Pricing;

namespace CostFinder.Tests.Pricing;

public class HospitalPriceRuleTests
{
    private static readonly HospitalRules Rules = new() { ClinicianPartTimes = 4, LeastOfUsualCash = Percentage.Of(50) };

    private static LeftOutReason? Against(decimal cash, decimal? charge = null, decimal? usual = null, decimal? clinician = null) => HospitalPriceRule.Against(
        Money.Of(cash),
        new(charge is { } full ? Money.Of(full) : null, usual is { } share ? Percentage.Of(share) : null, clinician is { } part ? Money.Of(part) : null),
        Rules);

    [Theory] // Four times $31.06 is $124.24.
    [InlineData(49.93, LeftOutReason.ClinicianPartOnly)]
    [InlineData(124.24, LeftOutReason.ClinicianPartOnly)]
    [InlineData(124.25, null)]
    [InlineData(954, null)]
    public void A_price_near_what_medicare_pays_the_clinician_is_the_clinicians_part(double cash, LeftOutReason? expected) =>
        Assert.Equal(expected, Against((decimal)cash, clinician: 31.06m));

    [Theory] // 60 % of $8,000 is $4,800 in cash; half of that is $2,400.
    [InlineData(2399.99, LeftOutReason.FarBelowUsualDiscount)]
    [InlineData(2400, null)]
    public void A_price_far_below_the_hospitals_own_discount_is_no_cash_price(double cash, LeftOutReason? expected) =>
        Assert.Equal(expected, Against((decimal)cash, charge: 8000, usual: 60));

    [Fact]
    public void What_is_not_known_speaks_against_nothing()
    {
        Assert.Null(Against(49.93m));
        Assert.Null(Against(500, charge: 8000));
        Assert.Null(Against(500, usual: 60));
    }

    [Theory]
    [InlineData(900, 899.99, null, false, "full charge of $899.99")]
    [InlineData(900, 900.0, 900.0, false, "the same price")]
    [InlineData(900, null, 899.99, false, "higher price for the lower dose")]
    [InlineData(899.99, null, 900.0, true, "higher price for the lower dose")]
    [InlineData(900, 1000.0, 1200.0, false, null)]
    [InlineData(1200, 1400.0, 900.0, true, null)]
    public void A_file_that_contradicts_itself_is_marked(double cash, double? charge, double? other, bool isHigherDose, string? says)
    {
        var marked = HospitalPriceRule.Contradiction(Money.Of((decimal)cash), Dollars(charge), Dollars(other), isHigherDose);

        Assert.Equal(says is null, marked is null);
        Assert.Contains(says ?? "", marked ?? "", StringComparison.Ordinal);
    }

    private static Money? Dollars(double? amount) => amount is { } dollars ? Money.Of((decimal)dollars) : null;
}
