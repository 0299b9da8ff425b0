using CostFinder.Core.Amounts;
using CostFinder.Core.Medicare;
using CostFinder.Tests.Facts;

namespace CostFinder.Tests.Medicare;

public sealed class HospitalOutpatientTests
{
    private static readonly MedicareFeeSchedule Schedule = RealFacts.Medicare;

    [Theory]
    [InlineData("G2082", 2025, 1150.50, 230.10, false)]
    [InlineData("G2083", 2025, 1450.50, 290.10, false)]
    [InlineData("G2082", 2026, 1050.50, 210.10, false)]
    [InlineData("G2083", 2026, 1650.50, 330.10, false)]
    [InlineData("96365", 2026, 217.31, 43.46, false)]
    [InlineData("90792", 2026, 181.34, 36.27, true)]
    [InlineData("G0463", 2026, 136.02, 27.20, true)]
    public void A_hospital_is_paid_by_year(string code, int year, decimal payment, decimal copay, bool conditional)
    {
        foreach (var day in new DateOnly[] { new(year, 1, 1), new(year, 12, 31) })
        {
            var answer = Assert.IsType<MedicareHospitalPayment>(Schedule.FindHospitalOutpatient(code, day));
            Assert.Equal((Money.Of(payment), Money.Of(copay), conditional), (answer.Payment, answer.LeastCopay, answer.IsConditional));
            Assert.NotEmpty(answer.Sources);
        }
    }

    // G2082 in 2026: 20 % of 1,050.50 = 210.10. CMS rounds the fifth up in one year and to the nearest cent in the other.
    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public void The_least_copay_is_a_fifth_of_the_payment_to_the_cent(int year)
    {
        foreach (var service in Schedule.Services)
        {
            if (Schedule.FindHospitalOutpatient(service.Code, new(year, 6, 1)) is MedicareHospitalPayment answer)
                Assert.InRange(answer.LeastCopay.Dollars - answer.Payment.Dollars / 5, -0.005m, 0.009m);
        }
    }

    [Fact]
    public void A_drug_inside_another_price_is_not_paid_on_its_own()
    {
        var answer = Assert.IsType<MedicareNotPayable>(Schedule.FindHospitalOutpatient("J3490", new(2026, 6, 1)));
        Assert.Equal(NotPayableReason.Packaged, answer.Reason);
        Assert.Equal("Medicare pays the hospital for this inside the price of another service.", answer.Says.English);
    }

    [Fact]
    public void In_2024_nothing_is_known() =>
        Assert.Equal(new MedicareNotKnown(NotKnownReason.Day), Schedule.FindHospitalOutpatient("G2082", new(2024, 6, 1)));
}
