using CostFinder.Core.Amounts;
using CostFinder.Core.Estimates;
using CostFinder.Core.Situations;

namespace CostFinder.Tests.Estimates;

/// <summary>45 CFR 156.130: in a family, too, no person pays more than the law's limit for one person, by the year in which the plan year begins.</summary>
public sealed class LawfulLimitTests
{
    [Theory]
    [InlineData(CoverageKind.Commercial, "2026-11-24", null, 10_600)]
    [InlineData(CoverageKind.Commercial, "2027-02-01", null, 12_000)]
    [InlineData(CoverageKind.Commercial, "2027-02-01", 7, 10_600)] // this plan year began in July 2026
    [InlineData(CoverageKind.Commercial, "2027-07-01", 7, 12_000)] // and this one in July 2027
    [InlineData(CoverageKind.MedicareAdvantage, "2026-11-24", null, null)] // another law
    public void The_limit_is_that_of_the_year_in_which_the_plan_year_begins(CoverageKind kind, string start, int? month, int? limit) => Assert.Equal(
        limit is { } dollars ? Money.Of(dollars) : null,
        Plan(kind, DateOnly.ParseExact(start, "yyyy-MM-dd", null), month).Terms.LawfulLimitForOnePerson);

    [Fact]
    public void It_stops_one_person_while_an_aggregate_family_goes_on()
    {
        var opened = Case.Open(Family(CoverageKind.Commercial, new(2026, 11, 24), null), RealCatalog.Instance.Facts);

        // Nine visits of well over $1,300 before January, all of it the patient's share: more than 10,600, less than the family's 21,200.
        Assert.Equal(Money.Of(10_600), opened.Money!.ByPlanYear[0].PatientPays.Typical);
    }

    private static Payment.ByPlan Plan(CoverageKind kind, DateOnly start, int? month) =>
        Assert.IsType<Payment.ByPlan>(Case.Open(Family(kind, start, month), RealCatalog.Instance.Facts).Payment);

    private static Question Family(CoverageKind kind, DateOnly start, int? month) => new()
    {
        Region = "63110",
        Method = Method.Intranasal,
        Product = Product.Esketamine,
        AsOf = new(2026, 11, 24),
        StartsOn = start,
        Course = new(),
        Answers = new()
        {
            Coverage = new()
            {
                Kind = kind,
                Plan = new()
                {
                    Deductible = Money.Zero,
                    Coinsurance = Percentage.Of(100),
                    OutOfPocketMaximum = Money.Of(21_200),
                    YearStartsOn = month is { } begins ? (begins, 1) : null,
                    Family = new(null, null, Money.Of(21_200), null, FamilyLimits.Aggregate),
                },
            },
        },
    };
}
