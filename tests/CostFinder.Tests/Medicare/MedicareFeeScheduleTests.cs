using CostFinder.Core.Amounts;
using CostFinder.Core.Medicare;
using CostFinder.Tests.Facts;
using CsCheck;

namespace CostFinder.Tests.Medicare;

public sealed class MedicareFeeScheduleTests
{
    private const string SouthCarolina = "11202-01";
    private static readonly DateOnly In2026 = new(2026, 7, 1);
    private static readonly MedicareFeeSchedule Schedule = RealFacts.Medicare;

    // The amounts that CMS publishes stand beside the figures: 46 + 23 + 46 paid codes by row in an office (115), and 65 in a facility.
    [Fact]
    public void Every_national_amount_that_cms_publishes_comes_out_to_the_cent()
    {
        var compared = 0;
        foreach (var table in RealFacts.Files("medicare").All.Where(file => file.Path.StartsWith("medicare/relative-values-", StringComparison.Ordinal) && file.Path.EndsWith(".csv", StringComparison.Ordinal)))
        {
            foreach (var row in table.Rows("code", "from", "until", "factor", "national_office", "national_facility"))
            {
                var isQualifying = row.Text("factor") == "qp";
                foreach (var day in new[] { row.Day("from"), row.Day("until").AddDays(-1) })
                {
                    Compare(row.OptionalMoney("national_office"), Schedule.Find(row.Text("code"), null, MedicareSetting.Office, day, isQualifying));
                    Compare(row.OptionalMoney("national_facility"), Schedule.Find(row.Text("code"), null, MedicareSetting.Facility, day, isQualifying));
                }
            }
        }
        Assert.Equal(2 * (115 + 65), compared);

        void Compare(Money? published, MedicareAnswer answer)
        {
            if (published is null)
            {
                Assert.IsType<MedicareNotPayable>(answer);
                return;
            }
            Assert.Equal(published, Assert.IsType<MedicareApproved>(answer).Amount);
            compared++;
        }
    }

    [Theory]
    [InlineData("99213", 91.04)] // (1.30 x 1.000 + 1.46 x 0.924 + 0.09 x 0.850) x 33.4009 = 91.0355
    [InlineData("99215", 184.36)]
    public void South_carolina_has_its_own_amounts(string code, decimal dollars)
    {
        var answer = Assert.IsType<MedicareApproved>(Schedule.Find(code, SouthCarolina, MedicareSetting.Office, In2026));
        Assert.Equal(Money.Of(dollars), answer.Amount);
        Assert.Equal("South Carolina", answer.Locality!.Name);
        Assert.Equal(33.4009m, answer.Factor.Dollars);
        Assert.Equal(ConversionFactorKind.NonQp, answer.Factor.Kind);
    }

    // (0.70 x 1.500 + 27.75 x 1.065 + 0.07 x 0.551) x 33.4009 = (1.05 + 29.55375 + 0.03857) x 33.4009 = 1023.4811, by CMS's
    // published indices for Alaska (Addendum E, 2026).
    [Fact]
    public void Alaska_is_the_sum_of_its_published_indices() => Assert.Equal(
        Money.Of(1023.48m), Assert.IsType<MedicareApproved>(Schedule.Find("G2082", "02102-01", MedicareSetting.Office, In2026)).Amount);

    [Theory]
    [InlineData("G2082", 820.77, 966.53, 1363.76)]
    [InlineData("G2083", 1167.36, 1375.26, 1945.58)]
    public void The_esketamine_codes_range_over_109_localities(string code, decimal least, decimal middle, decimal most)
    {
        var amounts = Schedule.Localities
            .Select(locality => Assert.IsType<MedicareApproved>(Schedule.Find(code, locality.Id, MedicareSetting.Office, In2026)).Amount.Dollars)
            .Order()
            .ToList();
        Assert.Equal(109, amounts.Count);
        Assert.Equal((least, middle, most), (amounts[0], amounts[54], amounts[^1]));
    }

    [Theory]
    [InlineData("G2082", MedicareSetting.Office, false, 952.59)]
    [InlineData("G2083", MedicareSetting.Office, false, 1356.08)]
    [InlineData("G2082", MedicareSetting.Facility, false, 31.06)] // (0.70 + 0.16 + 0.07) x 33.4009 = 31.0628
    [InlineData("96365", MedicareSetting.Office, false, 67.14)] // (0.21 + 1.76 + 0.04) x 33.4009 = 67.1358
    [InlineData("99214", MedicareSetting.Office, false, 135.61)] // (1.92 + 2.00 + 0.14) x 33.4009 = 135.6077
    [InlineData("96365", MedicareSetting.Office, true, 67.47)] // 2.01 x 33.5675 = 67.4707
    public void National_amounts_of_2026(string code, MedicareSetting setting, bool isQualifyingParticipant, decimal dollars) => Assert.Equal(
        Money.Of(dollars),
        Assert.IsType<MedicareApproved>(Schedule.Find(code, null, setting, In2026, isQualifyingParticipant)).Amount);

    [Theory]
    [InlineData("2024-01-01", 839.56)]
    [InlineData("2024-03-08", 839.56)] // 25.64 x 32.7442 = 839.5613
    [InlineData("2024-03-09", 853.49)] // 25.64 x 33.2875 = 853.4915
    [InlineData("2024-12-31", 853.49)]
    [InlineData("2025-01-01", 825.81)]
    [InlineData("2025-12-31", 825.81)]
    [InlineData("2026-01-01", 952.59)]
    [InlineData("2026-12-31", 952.59)]
    public void The_day_of_service_picks_the_figures(string day, decimal dollars) => Assert.Equal(
        Money.Of(dollars),
        Assert.IsType<MedicareApproved>(Schedule.Find("G2082", null, MedicareSetting.Office, Day(day))).Amount);

    [Theory]
    [InlineData("2023-12-31")]
    [InlineData("2027-01-01")]
    public void Outside_the_known_days_there_is_no_answer(string day)
    {
        Assert.Equal(new MedicareNotKnown(NotKnownReason.Day), Schedule.Find("G2082", null, MedicareSetting.Office, Day(day)));
        Assert.Equal(new MedicareNotKnown(NotKnownReason.Day), Schedule.Find("G2082", SouthCarolina, MedicareSetting.Facility, Day(day)));
        Assert.Equal(new MedicareNotKnown(NotKnownReason.Day), Schedule.FindHospitalOutpatient("G2082", Day(day)));
    }

    [Fact]
    public void A_code_that_came_or_went_is_known_only_in_its_own_years()
    {
        Assert.IsType<MedicareNotPayable>(Schedule.Find("S0013", null, MedicareSetting.Office, new(2025, 12, 31)));
        Assert.Equal(new MedicareNotKnown(NotKnownReason.Day), Schedule.Find("S0013", null, MedicareSetting.Office, In2026));
        Assert.Equal(new MedicareNotKnown(NotKnownReason.Day), Schedule.Find("J0013", null, MedicareSetting.Office, new(2025, 12, 31)));
    }

    [Theory]
    [InlineData("J3000")]
    [InlineData("")]
    [InlineData("g2082")]
    public void A_code_that_we_do_not_hold_is_not_known(string code)
    {
        Assert.Equal(new MedicareNotKnown(NotKnownReason.Code), Schedule.Find(code, null, MedicareSetting.Office, In2026));
        Assert.Equal(new MedicareNotKnown(NotKnownReason.Code), Schedule.FindHospitalOutpatient(code, In2026));
    }

    [Fact]
    public void A_locality_that_does_not_exist_is_not_known() =>
        Assert.Equal(new MedicareNotKnown(NotKnownReason.Locality), Schedule.Find("G2082", "99999-99", MedicareSetting.Office, In2026));

    [Theory]
    [InlineData("J0013", MedicareSetting.Office, NotPayableReason.NotCovered, "Medicare does not cover this.")]
    [InlineData("J3490", MedicareSetting.Office, NotPayableReason.ExcludedFromSchedule, "Medicare sets no price for this on its list for doctors.")]
    [InlineData("99417", MedicareSetting.Office, NotPayableReason.NotValidForMedicare, "Medicare does not use this code. It uses G2212.")]
    [InlineData("96365", MedicareSetting.Facility, NotPayableReason.NotPaidInFacility, "In a hospital, Medicare pays the hospital for this, not the doctor.")]
    [InlineData("99415", MedicareSetting.Facility, NotPayableReason.NotPaidInFacility, "In a hospital, Medicare pays the hospital for this, not the doctor.")]
    public void Where_nothing_is_paid_the_reason_is_said(string code, MedicareSetting setting, NotPayableReason reason, string says)
    {
        foreach (var locality in new[] { null, SouthCarolina })
        {
            var answer = Assert.IsType<MedicareNotPayable>(Schedule.Find(code, locality, setting, In2026));
            Assert.Equal((reason, says), (answer.Reason, answer.Says.English));
            Assert.NotEmpty(answer.Sources);
        }
    }

    [Fact]
    public void An_answer_names_the_releases_it_rests_on()
    {
        var answer = Assert.IsType<MedicareApproved>(Schedule.Find("G2082", SouthCarolina, MedicareSetting.Office, In2026));
        Assert.Equal(
            ["CMS: physician fee schedule files, RVU26C, July 2026", "CMS: physician fee schedule files, RVU26B, Addendum E"],
            answer.Sources.Select(source => source.Title));
        Assert.All(answer.Sources, source => Assert.StartsWith("https://www.cms.gov/", source.Link, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_locality_has_indices_in_every_year_and_every_zip_code_has_a_locality()
    {
        foreach (var locality in Schedule.Localities)
        {
            for (var year = 2024; year <= 2026; year++)
                Assert.IsType<MedicareApproved>(Schedule.Find("99213", locality.Id, MedicareSetting.Office, new(year, 6, 1)));
        }
        var ofZips = Enumerable.Range(0, 1000).Select(prefix => RealFacts.Places.Find($"zip3:{prefix:D3}")).SelectMany(place => place?.Locality?.Possible ?? []);
        Assert.Equal(Schedule.Localities.Select(locality => locality.Id).Order(), ofZips.Distinct().Order());
    }

    [Fact]
    public void With_every_index_one_the_sum_is_national_and_higher_indices_never_pay_less() => Gen.Select(
        Gen.Int[0, 5000], Gen.Int[0, 5000], Gen.Int[0, 500], Gen.Int[300, 2000], Gen.Int[300_000, 360_000]).Sample((work, expense, malpractice, index, factor) =>
    {
        var values = new RelativeValues(work / 100m, expense / 100m, 0, malpractice / 100m);
        var indices = new GeographicIndices(index / 1000m, index / 1000m, index / 1000m);
        var national = MedicareFeeSchedule.Amount(values, MedicareSetting.Office, GeographicIndices.National, factor / 10_000m);
        var local = MedicareFeeSchedule.Amount(values, MedicareSetting.Office, indices, factor / 10_000m);
        Assert.Equal(Money.Rounded((work + expense + malpractice) * (decimal)factor / 1_000_000m), national);
        Assert.True(index >= 1000 ? local >= national : local <= national);
        Assert.True(MedicareFeeSchedule.Amount(values, MedicareSetting.Facility, indices, factor / 10_000m) <= local);
    });

    [Fact]
    public void Half_a_cent_is_rounded_up() => Assert.Equal(
        Money.Of(0.13m), // 0.125 x 1 x 1.00
        MedicareFeeSchedule.Amount(new(0.125m, 0, 0, 0), MedicareSetting.Office, GeographicIndices.National, 1));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
