using CostFinder.App.Catalog;
using CostFinder.Tests.Facts;

namespace CostFinder.Tests.Medicare;

public sealed class MedicareReaderTests
{
    private static readonly FactFiles Real = RealFacts.Files("medicare");

    [Theory]
    [InlineData("relative-values-2025.csv", "0.70,24.76", "0.70,24.67", "national_office is not 822.89, which the figures beside it give")] // 25.44 x 32.3465 = 822.89
    [InlineData("relative-values-2025.csv", "825.81,33.64", "825.81,33.63", "national_facility is not 33.64")]
    [InlineData("relative-values-2025.csv", "I,yes,,", "I,yes,0.00,", "national_office is not blank")]
    [InlineData("relative-values-2025.csv", ",I,yes", ",X,yes", "status is not one of A, I, N, E")]
    [InlineData("relative-values-2025.csv", "A,no", "A,maybe", "paid_in_facility is not yes or no")]
    [InlineData("relative-values-2025.csv", "90792,2025-01-01", "90791,2025-01-01", "stands twice")]
    [InlineData("relative-values-2026.csv", "96365,2026-01-01,2027-01-01", "96365,2026-01-01,2026-01-01", "until is not after from")]
    [InlineData("relative-values-2026.csv", ",non-qp,", ",some,", "factor is not one of")]
    [InlineData("conversion-factors.csv", "32.3465", "32.3546", "national_office is not 166.95")] // 5.16 x 32.3546 = 166.9497
    [InlineData("conversion-factors.csv", "2025-01-01,2026-01-01", "2025-02-01,2026-01-01", "from has no conversion factor")]
    [InlineData("conversion-factors.csv", "2024-03-09,2025-01-01", "2024-03-08,2025-01-01", "two figures on 2024-03-08")]
    [InlineData("conversion-factors.csv", "2025-01-01,2026-01-01", "2025-01-01,2025-12-31", "needs one conversion factor for all its days")]
    [InlineData("hospital-outpatient-2026.csv", "1050.50,210.10", ",", "payment and least_copay are blank together")]
    [InlineData("hospital-outpatient-2026.csv", "G2082,", "G9999,", "G9999 has no name")]
    [InlineData("geographic-indices-2026.csv", "11202-01", "11202-02", "11202-02 is no locality")]
    [InlineData("geographic-indices-2026.csv", "01112-09,", "01112-05,", "01112-05 stands twice")]
    [InlineData("geographic-indices-2026.about.json", "\"from\": \"2026-01-01\",", "", "needs a first day")]
    [InlineData("geographic-indices-2026.about.json", "\"from\": \"2026-01-01\"", "\"from\": \"2025-12-31\"", "two figures on 2025-12-31")]
    [InlineData("services.csv", "G2083,", "G2082,", "G2082 stands twice")]
    public void Damaged_figures_are_refused(string file, string good, string bad, string problem)
    {
        var damaged = Real.With($"medicare/{file}", text => text.Replace(good, bad, StringComparison.Ordinal));
        Assert.Contains(problem, Assert.Throws<DamagedFactException>(() => MedicareReader.Read(damaged)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_table_is_named()
    {
        foreach (var file in new[] { "localities.csv", "services.csv", "conversion-factors.csv", "relative-values-2026.about.json", "geographic-indices-2024.about.json" })
            Assert.Equal($"medicare/{file}", Assert.Throws<DamagedFactException>(() => MedicareReader.Read(Real.Without($"medicare/{file}"))).File);
    }

    [Fact]
    public void A_kind_of_table_that_is_missing_for_every_year_is_named()
    {
        var files = Enumerable.Range(2025, 2).Aggregate(Real, (files, year) => files.Without($"medicare/hospital-outpatient-{year}.csv"));
        Assert.Contains("medicare/hospital-outpatient-YYYY.csv", Assert.Throws<DamagedFactException>(() => MedicareReader.Read(files)).Message, StringComparison.Ordinal);
    }
}
