using CostFinder.Core.Amounts;
using CostFinder.Core.Pricing;
using CostFinder.Core.Regions;

namespace CostFinder.Tests.Pricing;

/// <summary>Ranges on the real table, each worked out by hand from the rows it names (the id in data/prices/prices.csv).</summary>
public class RealPriceTests
{
    [Fact]
    public void One_infusion_for_a_person_in_90024()
    {
        var found = Assert.IsType<FoundPrice>(RealPrices.Book.Find(
            RealPrices.Places.LadderOf("90024"), "iv-ketamine", Service.Session));

        // ZIP codes starting with 900 have one list (phos-ca), Los Angeles two (pacific-pain-and-wellness-group-ca in 905),
        // California and the Pacific states three (soft-reboot-wellness-ca), so the lists shown are the nation's. Seventeen, lowest first:
        //  0  350     ketamine-tn.session                              335 to 365, middle 350
        //     400     mind-spa-co.session                              a report of 2024: old, and so counts little
        //  1  425     claritiv-health-tn.session                       350 to 500, middle 425
        //  2  450     lone-star-infusion-tx.session-low-dose/-high-dose  375 and 525, middle 450
        //     450     north-idaho-ketamine-id.session
        //     475     glovive-md.session                               450 to 500, middle 475
        //     497.40  ketamine-lounge.series-6/.series-8               3,025 / 6 = 504.17, 3,925 / 8 = 490.63, middle 497.40
        //     500     institute-for-integrative-therapies-mn.session
        //     500     harborcove-health-az.session
        //     515     rewired-ketamine-fl.session/.session-guide       440 and 590, middle 515
        //     550     brigham-and-womens-faulkner-hospital-ma.session
        //     600     ketatherapy.session
        //     642.86  nushama-ny.series-7                              4,500 / 7
        //     650     pacific-pain-and-wellness-group-ca.session
        //     650     phos-ca.session/.maintenance-session             700 for visits 1 to 4, then 550: (4 x 700 + 2 x 550) / 6
        //     651     boulder-community-health-co.session
        //     850     soft-reboot-wellness-ca.session
        Assert.Equal(
            [350, 400, 425, 450, 450, 475, 497.40m, 500, 500, 515, 550, 600, 642.86m, 650, 650, 651, 850],
            found.Votes.Select(vote => vote.Amount.Dollars));
        Assert.Equal(["mind-spa-co"], found.Votes.Where(vote => vote.IsPastShelfLife).Select(vote => vote.PriceList));
        Assert.Equal((650, 650, 850), found.Local?.Range.Dollars()); // the three of California
        Assert.True(found.Range.Low.Dollars is > 350 and < 550 && found.Range.High.Dollars is > 600 and < 1000);
        Assert.Equal(["metro:31080", "CA"], found.Evidence.Take(2).Select(share => share.Region.Id));
        Assert.Equal("US", found.Region.Id);
        Assert.Equal([1, 2, 3, 3, 17], found.Ladder.Select(count => count.PriceLists));
        Assert.Equal((17, PricePopulation.PublishedLists, RangeBasis.Forecast), (found.Providers, found.Population, found.Basis));
        // Without a date: ketamine-tn 1, lone star 2, ketamine lounge 2, brigham 1, ketatherapy 1, boulder 1, north idaho 1,
        // nushama 1, soft reboot 1, harborcove 1.
        Assert.Equal(("2024", "2026-08", 12), (found.Oldest?.Text, found.Newest?.Text, found.Undated));
        Assert.Equal(
            [
                (LeftOutReason.ForPain, 9), // rewired 6, institute 1, ketatherapy 1, lone star 1
                (LeftOutReason.Withdrawn, 2), // elevated health: session, series-6
                (LeftOutReason.TooOld, 5), // ketamine clinics LA 2017, kalypso 2018, ember 2021, iowa 2023, ketamine healing clinic 2023
                (LeftOutReason.UndatedReport, 2), // boise, ny ketamine infusions
                (LeftOutReason.SpecialRate, 5), // phos member, series-6 and series-12, ketamine lounge first, premier first
                (LeftOutReason.LongerInfusion, 4), // phos 90, 120, 180 and 240 minutes
                (LeftOutReason.PackageBesideSinglePrice, 7), // rewired 4, claritiv 1, glovive 1, pacific pain 1
            ],
            found.Reasons());
    }

    [Theory]
    [InlineData(56, 812.92, 1313.80, 1849.34)]
    [InlineData(28, 812.92, 1313.80, 1849.34)]
    [InlineData(84, 1279.24, 2000.00, 3224.81)]
    public void One_esketamine_visit_for_a_person_in_63110(int dose, decimal low, decimal typical, decimal high)
    {
        var found = Assert.IsType<FoundPrice>(RealPrices.Book.Find(
            RealPrices.Places.LadderOf("63110"), "esketamine", Service.Session, dose));

        // ZIP codes starting with 631 and St. Louis have one list (SSM Health), Missouri four: one short of five. West North Central, by list (the row of its first site):
        //  up to 56 mg                                          above 56 mg
        //  0   609.90 methodist-jennie-edmundson-ia.session-56    0   891.30 methodist-jennie-edmundson-ia.session-84
        //  1   795.02 ccn-ne-280125                              12  4104.53 ccn-ne-280125
        //  2   854.70 university-health-lakewood-...-mo           1  1249.05 university-health-lakewood-...-mo
        //  3   882.00 genesis-medical-center-davenport-ia             (882.00 is below the drug's 885: left out)
        //  4   995.28 nebraska-medical-center-ne                  3  1454.28 nebraska-medical-center-ne
        //  5  1012.00 ssm-health-depaul-...-mo (5 sites)          4  1478.95 ssm-health-depaul-...-mo
        //  6  1227.60 capital-region-medical-center-mo           11  3237.60 capital-region-medical-center-mo
        //  7  1400.00 jackson-county-regional-health-center-ia    2  1400.00 jackson-county-regional-health-center-ia
        //  8  1406.25 republic-county-hospital-ks                 5  1734.75 republic-county-hospital-ks
        //  9  1600.00 fitzgibbon-hospital-mo                      6  2000.00 fitzgibbon-hospital-mo
        // 10  1624.50 columbus-community-hospital-ne              8  2289.50 columbus-community-hospital-ne
        // 11  1735.80 genesis-medical-center-dewitt-ia            7  2189.40 genesis-medical-center-dewitt-ia
        // 12  1898.00 ccn-ne-280065                               9  3053.00 ccn-ne-280065
        // 13  1973.13 abbott-northwestern-hospital-mn (5 sites)  10  3173.63 abbott-northwestern-hospital-mn
        // 56: 10th at place 1.3 = 795.02 + 0.3 x 59.68 = 812.92; median at 6.5 = (1227.60 + 1400) / 2 = 1313.80;
        //     90th at place 11.7 = 1735.80 + 0.7 x 162.20 = 1849.34.
        // 84: 10th at 1.2 = 1249.05 + 0.2 x 150.95 = 1279.24; median at 6 = 2000; 90th at 10.8 = 3173.63 + 0.8 x 63.97 = 3224.81.
        Money[] votes = [.. found.Votes.Select(vote => vote.Amount)];
        Assert.Equal((low, typical, high), new MoneyRange(
            Percentiles.Of(votes, Percentage.Of(10)), Percentiles.Median(votes), Percentiles.Of(votes, Percentage.Of(90))).Dollars());
        Assert.Equal("division:west-north-central", found.Region.Id);
        Assert.Equal([1, 1, 4, dose == 84 ? 13 : 14], found.Ladder.Take(4).Select(count => count.PriceLists));
        // The high end is more than three times the low end, which costs a step of confidence.
        Assert.Equal((PricePopulation.HospitalCash, Confidence.Low), (found.Population, found.Confidence));
        Assert.Equal(("2026-01", "2026-01", 0), (found.Oldest?.Text, found.Newest?.Text, found.Undated));
        // Mercy Cedar Rapids lists $425.40 for both; Genesis Davenport $882 for both.
        Assert.Equal([(LeftOutReason.DrugMayBeMissing, dose == 84 ? 2 : 1), (LeftOutReason.ClinicianPartOnly, 1)], found.Reasons()); // Kingman lists $31.89.
    }

    [Fact]
    public void A_first_evaluation_before_infusions_rests_on_five_lists()
    {
        // glovive-md.consultation 150; ketamine-tn.consultation 280 to 300, middle 290; soft-reboot-wellness-ca.consultation 300;
        // harborcove-health-az.consultation 310; boulder-mind-care-co.consultation 390. Phos takes its $100 off the first infusion.
        var found = Assert.IsType<FoundPrice>(RealPrices.Book.Find([Region.Nation], "iv-ketamine", Service.Consultation));

        Assert.Equal([150, 290, 300, 310, 390], found.Votes.Select(vote => vote.Amount.Dollars));
        Assert.Equal(RangeBasis.Forecast, found.Basis); // five are enough, so it is a range for the next list and no longer the lists alone
        Assert.True(found.Range.Low.Dollars is > 100 and < 290 && found.Range.Typical.Dollars is > 250 and < 310 && found.Range.High.Dollars is > 390 and < 600);
        Assert.Equal([(LeftOutReason.Withdrawn, 1), (LeftOutReason.Credited, 1)], found.Reasons()); // elevated-health-augusta-ga, phos-ca
    }

    [Fact]
    public void Watching_over_an_esketamine_visit_has_one_listed_price() => // lancaster-ketamine-institute-pa.monitoring
        Assert.Equal((150, 150, 150), Assert.IsType<FoundPrice>(RealPrices.Book.Find([Region.Nation], "esketamine", Service.Monitoring, 84)).Dollars());

    [Fact]
    public void Compounded_nasal_ketamine_is_published_for_home_use_only_and_so_has_no_range()
    {
        var finding = Assert.IsType<NoPrice>(RealPrices.Book.Find([Region.Nation], "compounded-nasal-ketamine", Service.Session));

        Assert.Equal([(LeftOutReason.HomeUse, 3)], finding.Reasons()); // ketcare 2, rewired home program 1
        Assert.Empty(RealPrices.Book.ProvidersNear(RealPrices.Places.LadderOf("33180"), "compounded-nasal-ketamine", 10));
    }

    [Fact]
    public void Providers_near_90024_are_the_three_clinics_that_publish_a_current_list() => Assert.Equal(
        [("Phos", 650m), ("Pacific Pain & Wellness Group", 650m), ("Soft Reboot Wellness", 850m)], // 900, Los Angeles, California
        RealPrices.Book.ProvidersNear(RealPrices.Places.LadderOf("90024"), "iv-ketamine", 10)
            .Select(listing => (listing.Provider.Name, listing.PerVisit?.Dollars ?? 0)));

    [Fact]
    public void Hospitals_near_63110_come_by_area_and_by_name_and_never_from_the_whole_nation()
    {
        var near = RealPrices.Book.ProvidersNear(RealPrices.Places.LadderOf("63110"), "esketamine", 100, 56);

        Assert.Equal(near.OrderBy(listing => listing.FoundIn.Kind).ThenBy(listing => listing.Provider.Name, StringComparer.OrdinalIgnoreCase), near);
        Assert.Equal("SSM Health St. Mary's Hospital St Louis", near[0].Provider.Name);
        Assert.All(near, listing => Assert.Contains(listing.Provider.State, (string?[])["MO", "IA", "KS", "MN", "NE", "ND", "SD", "IL"]));
    }
}
