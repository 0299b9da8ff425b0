using CostFinder.App.Contracts;
using CostFinder.App.Pages.Answering;
using CsCheck;

namespace CostFinder.Tests.Pages;

public sealed class PriceDotsTests
{
    [Fact]
    public void Prices_stand_on_the_axis_in_proportion()
    {
        // The axis runs from 400 to 800 in steps of 100; 7 per cent are left free at both ends, so 600 is in the middle.
        var chart = PriceDots.Of(Given(400, 600, 800))!;

        Assert.Equal([400m, 500m, 600m, 700m, 800m], chart.Axis.Select(mark => mark.Amount));
        Assert.Equal([7m, 50m, 93m], chart.Dots.Select(dot => dot.Left));
        Assert.Equal((7m, 50m, 93m), (chart.Low, chart.Typical, chart.High));
    }

    [Fact]
    public void Equal_prices_are_piled_up() =>
        Assert.Equal([0, 1, 2, 0], PriceDots.Of(Given(500, 500, 500, 800))!.Dots.Select(dot => dot.Pile));

    [Fact]
    public void A_place_in_a_pile_is_free_again_further_right() =>
        Assert.Equal([0, 1, 0], PriceDots.Of(Given(400, 401, 450, 800))!.Dots.Take(3).Select(dot => dot.Pile));

    [Theory]
    [InlineData]
    [InlineData(500)]
    [InlineData(500, 500)]
    public void There_is_nothing_to_draw_without_two_different_prices(params int[] listed) =>
        Assert.Null(PriceDots.Of(Given([.. listed])));

    [Fact]
    public void Whatever_is_listed_is_drawn_inside_the_chart_in_order_and_without_covering_another() =>
        Gen.Int[1, 2_000_000].Select(cents => cents / 100m).Array[2, 60].Where(listed => listed.Distinct().Count() > 1).Sample(listed =>
        {
            var chart = PriceDots.Of(Given(listed))!;
            Assert.Equal(listed.Order(), chart.Dots.Select(dot => dot.Price));
            Assert.All(chart.Dots, dot => Assert.InRange(dot.Left, 7, 93));
            Assert.InRange(chart.Axis.Count, 2, 5);
            Assert.True(chart.Axis[0].Amount <= listed.Min() && chart.Axis[^1].Amount >= listed.Max());
            foreach (var (dot, place) in chart.Dots.Select((dot, place) => (dot, place)))
                Assert.DoesNotContain(chart.Dots.Take(place), other => other.Pile == dot.Pile && dot.Left - other.Left < 4);
        });

    internal static PriceResponse Given(params decimal[] listed) => new()
    {
        Low = listed.DefaultIfEmpty(500).Min(),
        Typical = listed.Order().ElementAtOrDefault(listed.Length / 2),
        High = listed.DefaultIfEmpty(500).Max(),
        Interval = null,
        Kind = "self-pay",
        Prices = listed.Length,
        Providers = listed.Length,
        Oldest = "2026",
        Newest = "2026-09",
        Confidence = "low",
        Why = "These are prices that clinics publish.",
        Old = [],
        Evidence = [],
        Local = null,
        CostIndex = null,
        Outliers = [],
        Listed = [.. listed.Order()],
        Sources = [],
        LeftOut = [],
        MedicareBenchmark = null,
    };
}
