using CostFinder.Core.Amounts;
using CostFinder.Core.Estimates;
using CostFinder.Core.Treatments;
using CostFinder.Core.Wording;

namespace CostFinder.Tests.Estimates;

public sealed class OtherCostsTests
{
    private static readonly TimeInClinic Infusion = new(70, 110, Text.Empty, []);
    private static readonly TimeInClinic Spray = new(120, null, Text.Empty, []);

    [Fact]
    public void Rides_and_time_off_are_counted_by_visit_and_by_the_published_hours()
    {
        var costs = OtherCosts.Of(6, Infusion, new(Money.Of(25), Money.Of(20)));

        Assert.Equal(new VisitHours(7, 11), costs.HoursInClinic); // 6 x 70 minutes; 6 x 110 minutes
        Assert.Equal(Money.Of(150), costs.Rides); // 6 x 25
        Assert.Equal((Money.Of(140), Money.Of(220)), costs.TimeOff); // 7 x 20; 11 x 20
        Assert.Equal((Money.Of(290), Money.Of(370)), costs.Total);
    }

    [Fact]
    public void Hours_that_the_person_names_replace_those_in_the_clinic()
    {
        var costs = OtherCosts.Of(8, Spray, new(null, Money.Of(18.75m), 3.5m));

        Assert.Equal(new VisitHours(16, null), costs.HoursInClinic);
        Assert.Equal(new VisitHours(28, 28), costs.HoursAway);
        Assert.Equal((Money.Of(525), Money.Of(525)), costs.TimeOff); // 28 x 18.75
        Assert.Null(costs.Rides);
    }

    [Fact]
    public void What_nobody_asked_for_is_unknown_and_not_zero()
    {
        var costs = OtherCosts.Of(34, Spray, new());

        Assert.Null(costs.Total);
        Assert.Equal(new VisitHours(68, null), costs.HoursAway);
    }

    [Fact]
    public void A_wage_alone_says_nothing_where_no_length_of_a_visit_is_published() =>
        Assert.Null(OtherCosts.Of(4, null, new(null, Money.Of(20))).TimeOff);

    [Fact]
    public void No_visits_take_nothing() => Assert.Equal((Money.Zero, Money.Zero), OtherCosts.Of(0, Infusion, new(Money.Of(25), Money.Of(20))).Total);
}
