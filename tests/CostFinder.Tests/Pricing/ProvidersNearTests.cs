using CostFinder.Core.Pricing;

namespace CostFinder.Tests.Pricing;

public class ProvidersNearTests
{
    [Fact]
    public void Providers_come_by_area_and_then_by_name_whatever_they_charge()
    {
        var sites = new[] { Given.Clinic("zulu"), Given.Clinic("Mike"), Given.Clinic("alfa", 2), Given.Clinic("bravo", 1) };
        var book = Given.Book([Given.Price("zulu", 100), Given.Price("Mike", 900), Given.Price("alfa", 1), Given.Price("bravo", 500)], sites);

        var near = book.ProvidersNear(Given.Ladder, "iv-ketamine", 10);

        Assert.Equal(["Mike", "zulu", "bravo", "alfa"], near.Select(listing => listing.Provider.Name));
        Assert.Equal([Given.Zip, Given.Zip, Given.Metro, Given.State], near.Select(listing => listing.FoundIn));
    }

    [Fact]
    public void At_most_as_many_as_asked_for_are_named() =>
        Assert.Equal(["a00", "a01"], Given.Book(Given.Amounts(500, 400, 300)).ProvidersNear(Given.Ladder, "iv-ketamine", 2).Select(listing => listing.Provider.Id));

    [Fact]
    public void A_provider_whose_place_is_not_known_is_not_near() =>
        Assert.Empty(Given.Book([Given.Price("somewhere", 500)], Given.Clinic("somewhere", 4)).ProvidersNear(Given.Ladder, "iv-ketamine", 10));

    public static TheoryData<PublishedPrice> NeverNamed =>
    [
        Given.Price("x", 129) with { Setting = Setting.Home },
        Given.Price("x", 400) with { Withdrawn = new("2026-05") },
        Given.Price("x", 675) with { AsOf = new("2017"), Kind = PriceKind.Report },
        Given.Price("x", 675) with { AsOf = null, Kind = PriceKind.Report },
        Given.Price("x", 850) with { Condition = Condition.Pain },
        Given.Price("x", 850) with { Treatment = "esketamine" },
    ];

    [Theory]
    [MemberData(nameof(NeverNamed))]
    public void Home_use_and_what_is_not_offered_any_more_is_never_named(PublishedPrice price) =>
        Assert.Empty(Given.Book([price]).ProvidersNear(Given.Ladder, "iv-ketamine", 10));

    [Fact]
    public void A_provider_is_shown_with_all_its_current_prices_and_one_price_per_visit()
    {
        var book = Given.Book([
            Given.Price("a", 700) with { AsOf = new("2026") },
            Given.Price("a", 400, "member") with { RateFor = RateFor.Members, AsOf = new("2026-03") },
            Given.Price("a", 850, "pain") with { Condition = Condition.Pain },
        ]);

        var listing = Assert.Single(book.ProvidersNear(Given.Ladder, "iv-ketamine", 10));

        Assert.Equal(["a.member", "a.session"], listing.Prices.Select(price => price.Id));
        Assert.Equal((700m, "2026-03"), (listing.PerVisit?.Dollars, listing.AsOf?.Text));
    }

    [Fact]
    public void A_provider_that_lists_only_an_offer_for_new_patients_has_no_price_per_visit() => Assert.Null(
        Assert.Single(Given.Book([Given.Price("a", 375) with { RateFor = RateFor.NewPatients }]).ProvidersNear(Given.Ladder, "iv-ketamine", 10)).PerVisit);

    [Fact]
    public void With_a_dose_only_its_prices_are_shown()
    {
        var book = Given.Book([Given.Hospital("h", 1000), Given.Hospital("h", 1500, 84), Given.Hospital("other", 900)]);

        var listing = Assert.Single(book.ProvidersNear(Given.Ladder, "esketamine", 10, 84));

        Assert.Equal(("h", 1500m), (listing.Provider.Id, listing.PerVisit?.Dollars));
    }
}
