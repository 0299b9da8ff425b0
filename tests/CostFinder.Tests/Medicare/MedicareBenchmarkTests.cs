using CostFinder.Core.Amounts;
using CostFinder.Core.Medicare;
using CostFinder.Tests.Facts;

namespace CostFinder.Tests.Medicare;

public class MedicareBenchmarkTests
{
    private const string SouthCarolina = "11202-01";
    private static readonly DateOnly Day = new(2026, 12, 1);

    private static MedicareBenchmark? Find(string treatment, BenchmarkPart part, int? dose, string? locality = null, DateOnly? day = null) =>
        RealFacts.Medicare.Benchmarks.Find(treatment, part, dose, locality, day ?? Day);

    [Theory] // In a hospital: the hospital's $1,050.50 or $1,650.50 and the clinician's $31.06.
    [InlineData(56, "G2082", 952.59, 1081.56)]
    [InlineData(84, "G2083", 1356.08, 1681.56)]
    public void An_esketamine_visit_has_one_amount_that_holds_the_drug(int dose, string code, decimal office, decimal hospital)
    {
        var benchmark = Find("esketamine", BenchmarkPart.Session, dose)!;

        Assert.Equal((Money.Of(office), Money.Of(hospital), true), (benchmark.Office, benchmark.Hospital, benchmark.HoldsDrug));
        Assert.Equal(code, Assert.Single(benchmark.Services).Service.Code);
        Assert.Null(benchmark.Locality);
    }

    [Fact]
    public void An_infusion_is_the_first_hour_and_a_visit_without_the_drug()
    {
        // 96365 $67.14 and 99214 $135.61.
        var benchmark = Find("iv-ketamine", BenchmarkPart.Session, null)!;

        Assert.Equal((Money.Of(202.75m), false), (benchmark.Office, benchmark.HoldsDrug));
        Assert.Null(benchmark.Hospital); // Visits are paid to hospitals under another code.
        Assert.Equal(["96365", "99214"], benchmark.Services.Select(service => service.Service.Code));
    }

    [Fact]
    public void A_place_has_amounts_of_its_own() =>
        Assert.Equal("South Carolina", Find("esketamine", BenchmarkPart.Session, 56, SouthCarolina)!.Locality!.Name);

    [Fact]
    public void Without_a_schedule_for_the_day_or_a_service_for_the_visit_there_is_none()
    {
        Assert.Null(Find("esketamine", BenchmarkPart.Session, 56, day: new(2027, 1, 1)));
        Assert.Null(Find("compounded-nasal-ketamine", BenchmarkPart.Session, null));
    }

    [Theory] // 1313.80 / 952.59 = 1.379; 952.59 / 952.59 = 1; 1428.89 / 952.59 = 1.5000.
    [InlineData(1313.80, 1.4)]
    [InlineData(952.59, 1)]
    [InlineData(1428.89, 1.5)]
    public void A_price_is_so_many_times_the_office_amount(decimal price, decimal times) =>
        Assert.Equal(times, Find("esketamine", BenchmarkPart.Session, 56)!.Times(Money.Of(price)));

    [Fact]
    public void What_private_plans_allow_is_guided_by_multiples_of_it()
    {
        // Office $952.59: x 0.98 = 933.54, x 1.22 = 1162.16, x 1.88 = 1790.87; hospital $1,081.56 x 1.99 = 2152.30, which is more.
        var guide = RealFacts.Medicare.Benchmarks.GuideFrom(Find("esketamine", BenchmarkPart.Session, 56)!)!;

        Assert.Equal(new MoneyRange(Money.Of(933.54m), Money.Of(1162.16m), Money.Of(2152.30m)), guide.Range);
    }
}
