using CostFinder.Core.Amounts;
using CostFinder.Core.Pricing;

namespace CostFinder.Tests.Pricing;

public class EligibilityTests
{
    private static readonly string[] EverOlder = ["2026-11-24", "2025-11-24", "2024-11-24", "2023-12-01"];

    [Fact]
    public void A_chain_that_publishes_one_list_for_twelve_sites_has_one_vote()
    {
        var chain = Enumerable.Range(0, 12).Select(site => Given.Price($"chain{site:00}", 900) with { PriceList = "chain" });
        var found = Given.Book([.. Given.Amounts(400, 450, 500, 600), .. chain]).Session();

        // Five lists: 400, 450, 500, 600, 900. Counted by site the median would be 900.
        Assert.Equal(500, found.Local?.Range.Typical.Dollars);
        Assert.Equal((5, 16), (found.PriceLists, found.Providers));
        var vote = found.Votes[^1];
        Assert.Equal(("chain", 12, 12), (vote.PriceList, vote.ProviderIds.Count, vote.PriceIds.Count));
    }

    [Fact] // Its own list: 440 and, with a guide, 590; the middle is (440 + 590) / 2 = 515.
    public void A_list_with_two_standard_prices_votes_with_the_middle_of_them() =>
        Assert.Equal(515, Assert.Single(Given.Book([Given.Price("a", 440), Given.Price("a", 590, "guide")]).Session().Votes).Amount.Dollars);

    [Fact] // From $350 to $500.01: the middle is 425.005, rounded to 425.01.
    public void A_stated_range_votes_with_its_middle() =>
        Assert.Equal(425.01m, Given.Book([Given.Price("a", 350) with { High = Money.Of(500.01m) }]).Session().Range.Typical.Dollars);

    [Fact]
    public void A_package_counts_per_visit_when_no_single_price_is_listed()
    {
        // 3,025 / 6 = 504.17 and 3,925 / 8 = 490.63 (490.625); the middle is 497.40.
        var found = Given.Book([Series("a", 3025, 6), Series("a", 3925, 8)]).Session();

        var vote = Assert.Single(found.Votes);
        Assert.Equal(497.40m, vote.Amount.Dollars);
        Assert.True(vote.FromPackage);
    }

    [Fact] // From $2,000 to $2,401 for six visits: 2,200.50 / 6 = 366.75.
    public void A_package_with_a_stated_range_is_shared_out_from_its_middle() =>
        Assert.Equal(366.75m, Given.Book([Series("a", 2000, 6) with { High = Money.Of(2401) }]).Session().Range.Typical.Dollars);

    [Fact]
    public void A_package_beside_a_single_price_is_left_out()
    {
        var found = Given.Book([Given.Price("a", 440), Series("a", 2300, 6)]).Session();

        Assert.Equal(440, found.Range.Typical.Dollars);
        Assert.False(Assert.Single(found.Votes).FromPackage);
        Assert.Equal([(LeftOutReason.PackageBesideSinglePrice, 1)], found.Reasons());
    }

    public static TheoryData<LeftOutReason, PublishedPrice> NeverVoting => new()
    {
        { LeftOutReason.HomeUse, Given.Price("x", 100) with { Setting = Setting.Home } },
        { LeftOutReason.ForPain, Given.Price("x", 850) with { Condition = Condition.Pain } },
        { LeftOutReason.Withdrawn, Given.Price("x", 400) with { Withdrawn = new("2026-05") } },
        { LeftOutReason.TooOld, Given.Price("x", 675) with { Kind = PriceKind.Report, AsOf = new("2017") } },
        { LeftOutReason.UndatedReport, Given.Price("x", 400) with { Kind = PriceKind.Report, AsOf = null } },
        { LeftOutReason.SpecialRate, Given.Price("x", 375) with { RateFor = RateFor.NewPatients } },
        { LeftOutReason.SpecialRate, Given.Price("x", 400) with { RateFor = RateFor.Members } },
        { LeftOutReason.SpecialRate, Given.Price("x", 400) with { RateFor = RateFor.ReturningPatients } },
        { LeftOutReason.LongerInfusion, Given.Price("x", 1650) with { Service = Service.ExtendedSession } },
        { LeftOutReason.VisitsNotStated, Series("x", 3000, null) },
    };

    [Theory]
    [MemberData(nameof(NeverVoting))]
    public void What_is_not_comparable_never_votes_and_is_named(LeftOutReason reason, PublishedPrice price)
    {
        var without = Given.Book(Given.Amounts(400, 450, 500, 600, 800)).Session();
        var among = Given.Book([.. Given.Amounts(400, 450, 500, 600, 800), price]).Session();
        var alone = Assert.IsType<NoPrice>(Given.Book([price]).FindSession());

        Assert.Equal(without.Range, among.Range);
        Assert.Equal((400, 500, 800), among.Local?.Range.Dollars());
        Assert.Equal([(reason, 1)], among.Reasons());
        Assert.Equal([(reason, 1)], alone.Reasons());
        Assert.Equal("Prices were found, but none of them can be counted. The list of what was left out says why.", alone.Reason.English);
        Assert.NotEmpty(Assert.Single(alone.LeftOut).Text.English);
    }

    [Theory]
    [InlineData("2024-11-24", true)] // twenty-four months before the day the prices were gathered until: still in
    [InlineData("2024-11-23", false)] // a day longer: out
    [InlineData("2024-12", true)]
    [InlineData("2024", false)] // a year counts from its first day
    public void A_hospital_price_is_dropped_after_twenty_four_months(string asOf, bool counts)
    {
        var finding = Given.Book([Given.Hospital("h", 1000) with { AsOf = new(asOf) }]).Find(Given.Ladder, "esketamine", Service.Session, 56);

        Assert.Equal(counts, finding is FoundPrice);
    }

    [Theory]
    [InlineData("2025-11-24", false)] // twelve months before the day the prices were gathered until: within its shelf life
    [InlineData("2025-11-23", true)] // a day longer
    public void A_hospital_price_is_old_after_twelve_months(string asOf, bool old)
    {
        var book = Given.Book([Given.Hospital("h", 1000) with { AsOf = new(asOf) }]);

        Assert.Equal(old, Assert.Single(Assert.IsType<FoundPrice>(book.Find(Given.Ladder, "esketamine", Service.Session, 56)).Votes).IsPastShelfLife);
    }

    [Fact] // Without the 800 the middle would be between 400 and 500, at the root of 400 x 500. The older the 800 is, the less it draws the middle up.
    public void The_older_a_price_the_less_it_counts()
    {
        decimal[] typical = [.. EverOlder
            .Select(day => Given.Book([.. Given.Amounts(300, 400, 500, 600), Given.Price("old", 800) with { AsOf = new(day) }]).Session().Range.Typical.Dollars)];

        Assert.Equal(typical.OrderDescending(), typical);
        Assert.Equal(typical.Length, typical.Distinct().Count());
        Assert.True(typical[^1] > 447.21m);
    }

    [Fact]
    public void A_price_for_the_first_visits_is_averaged_with_the_later_one_over_a_usual_course()
    {
        // $700 for visits one to four, then $550: (4 x 700 + 2 x 550) / 6 = 650.
        var book = Given.Book([
            Given.Price("a", 700) with { LastVisit = 4 },
            Given.Price("a", 550, "maintenance") with { Service = Service.MaintenanceSession, FirstVisit = 5 },
        ]);

        Assert.Equal(650, Assert.Single(book.Session().Votes).Amount.Dollars);
    }

    [Fact] // Three visits at $300, three at $600: (3 x 300 + 3 x 600) / 6 = 450.
    public void An_introductory_price_does_not_stand_for_the_whole_course() => Assert.Equal(450, Assert.Single(Given.Book([
        Given.Price("a", 300, "first") with { LastVisit = 3 },
        Given.Price("a", 600) with { FirstVisit = 4 },
    ]).Session().Votes).Amount.Dollars);

    [Fact]
    public void A_maintenance_price_without_a_first_visit_says_nothing_on_the_first_course() => Assert.Equal(400, Assert.Single(Given.Book([
        Given.Price("a", 400),
        Given.Price("a", 200, "maintenance") with { Service = Service.MaintenanceSession },
    ]).Session().Votes).Amount.Dollars);

    [Fact]
    public void An_evaluation_that_comes_off_the_price_of_treatment_adds_nothing()
    {
        var finding = Given.Book([Given.Price("a", 100) with { Service = Service.Consultation, Sessions = null, IsCredited = true }])
            .Find(Given.Ladder, "iv-ketamine", Service.Consultation);

        Assert.Equal([(LeftOutReason.Credited, 1)], Assert.IsType<NoPrice>(finding).Reasons());
    }

    [Theory]
    [InlineData(56, 589.99, false)]
    [InlineData(56, 590, true)]
    [InlineData(84, 884.99, false)]
    [InlineData(84, 885, true)]
    public void A_price_below_what_the_drug_alone_costs_does_not_count(int dose, decimal amount, bool counts)
    {
        var finding = Given.Book([Given.Hospital("h", amount, dose)]).Find(Given.Ladder, "esketamine", Service.Session, dose);

        Assert.Equal(counts, finding is FoundPrice);
        Assert.Equal(counts ? [] : [(LeftOutReason.DrugMayBeMissing, 1)], finding.Reasons());
    }

    [Fact]
    public void A_price_said_to_be_without_the_drug_does_not_count() => Assert.IsType<NoPrice>(
        Given.Book([Given.Hospital("h", 2000) with { DrugIncluded = DrugIncluded.No }]).Find(Given.Ladder, "esketamine", Service.Session, 56));

    [Fact]
    public void Five_clinics_lists_are_used_and_hospital_cash_prices_are_not_mixed_in()
    {
        var clinics = Given.Amounts(400, 450, 500, 600, 800);
        var cash = Given.Price("h", 5000) with { Kind = PriceKind.HospitalCash };
        var found = Given.Book([.. clinics, cash]).Session();

        Assert.Equal(PricePopulation.PublishedLists, found.Population);
        Assert.Equal((400, 500, 800), found.Local?.Range.Dollars());
        Assert.Equal([(LeftOutReason.HospitalCash, 1)], found.Reasons());
    }

    [Fact]
    public void Hospital_cash_prices_stand_in_when_too_few_clinics_publish()
    {
        var clinics = Given.Amounts(400, 450, 500, 600);
        var hospitals = Enumerable.Range(10, 5).Select(number => Given.Price($"h{number}", number * 100) with { Kind = PriceKind.HospitalCash });
        var found = Given.Book([.. clinics, .. hospitals]).Session();

        Assert.Equal(PricePopulation.HospitalCash, found.Population);
        Assert.Equal((1000, 1200, 1400), found.Local?.Range.Dollars());
        Assert.Equal([(LeftOutReason.PublishedList, 4)], found.Reasons());
        Assert.Contains("These are cash prices from hospital price files", found.Why.English, StringComparison.Ordinal);
    }

    [Fact]
    public void The_kind_of_price_is_chosen_by_what_the_nation_has_and_stays_the_same_near_by()
    {
        var far = Enumerable.Range(0, 5).Select(number => Given.Clinic($"far{number}", 4)).ToArray();
        var cash = Enumerable.Range(0, 6).Select(number => Given.Price($"h{number}", 5000) with { Kind = PriceKind.HospitalCash });
        var found = Given.Book([.. far.Select(site => Given.Price(site.Id, 500)), .. cash], far).Session();

        Assert.Equal((PricePopulation.PublishedLists, Given.Nation), (found.Population, found.Region));
    }

    [Theory]
    [InlineData(28, 1000)] // up to 56 mg
    [InlineData(56, 1000)]
    [InlineData(84, 1500)] // above 56 mg
    public void A_dose_takes_the_price_of_the_next_higher_dose_that_is_priced(int dose, decimal amount)
    {
        var book = Given.Book([Given.Hospital("h", 1000), Given.Hospital("h", 1500, 84)]);

        Assert.Equal(amount, Assert.IsType<FoundPrice>(book.Find(Given.Ladder, "esketamine", Service.Session, dose)).Range.Typical.Dollars);
    }

    [Fact] // (1,000 + 1,500) / 2 = 1,250
    public void Without_a_dose_a_list_votes_with_the_middle_of_its_doses() => Assert.Equal(1250, Assert.IsType<FoundPrice>(
        Given.Book([Given.Hospital("h", 1000), Given.Hospital("h", 1500, 84)]).Find(Given.Ladder, "esketamine", Service.Session)).Range.Typical.Dollars);

    [Fact]
    public void A_dose_above_every_priced_dose_has_no_price() => Assert.Equal(
        "No published price is for a dose above 56 mg.",
        Assert.IsType<NoPrice>(Given.Book([Given.Hospital("h", 1000)]).Find(Given.Ladder, "esketamine", Service.Session, 84)).Reason.English);

    [Fact]
    public void A_fee_that_does_not_depend_on_the_dose_holds_for_every_dose()
    {
        var fee = Given.Hospital("c", 150) with { Id = "c.monitoring", Kind = PriceKind.List, Service = Service.Monitoring, DoseMg = null, DrugIncluded = DrugIncluded.No };
        var book = Given.Book([Given.Hospital("h", 1000), fee]);

        Assert.Equal(150, Assert.IsType<FoundPrice>(book.Find(Given.Ladder, "esketamine", Service.Monitoring, 56)).Range.Typical.Dollars);
    }

    private static PublishedPrice Series(string provider, decimal total, int? visits) => Given.Price(provider, total, $"series-{visits}") with
    {
        Service = Service.Series,
        Sessions = visits,
        Kind = PriceKind.Package,
    };
}
