using CostFinder.Core.Amounts;
using CostFinder.Core.Estimates;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Tests.Estimates;

/// <summary>What the steps and caveats of an estimate say is true of its figures.</summary>
public sealed class ExplanationTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    private static readonly CoverageAnswers Own = new()
    {
        Kind = CoverageKind.Commercial,
        Plan = new() { Deductible = Money.Of(500), Coinsurance = Percentage.Of(20), OutOfPocketMaximum = Money.Of(3_000) },
    };

    [Fact]
    public void One_share_is_named_and_several_are_not_given_for_one()
    {
        Assert.Contains(Steps(Own), step => step.StartsWith("Your share of the rest is 20 %", StringComparison.Ordinal));
        var services = Own with { Plan = Own.Plan with { Services = new(Drug: new(Percentage.Of(50), null, null, null)) } };
        Assert.DoesNotContain(Steps(services), step => step.Contains("20 %", StringComparison.Ordinal));
        Assert.Contains(Steps(services), step => step.StartsWith("Your shares of the rest come to", StringComparison.Ordinal));
    }

    [Fact]
    public void A_share_without_a_deductible_comes_after_nothing() =>
        Assert.Contains(Steps(Own with { Plan = Own.Plan with { Deductible = Money.Zero } }), step => step.StartsWith("Your share of each visit is 20 %", StringComparison.Ordinal));

    [Fact]
    public void What_a_second_insurance_pays_is_told()
    {
        var opened = Open(new() { Kind = CoverageKind.Medicare, Secondary = SecondaryCoverage.Medigap }, Day);
        var second = opened.Money!.Typical.Lines.Sum(line => line.SupplementPays);

        Assert.True(second > Money.Zero);
        Assert.Contains(Explanation.Steps(opened, opened.Money), step => step.English.Contains($"your second insurance {second} and you {opened.Money.Typical.PatientPays}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_share_of_drugs_from_the_pharmacy_that_the_person_did_not_give_is_named_as_the_presets()
    {
        var pharmacy = Assert.IsType<Payment.ByPlan>(Open(Own with { Benefit = DrugBenefit.Pharmacy }, Day).Payment);
        Assert.Equal(("employer-average", "pharmacy"), (pharmacy.Preset?.Id, string.Join(",", pharmacy.Assumed)));
        Assert.DoesNotContain("as you gave them", pharmacy.Because.English, StringComparison.Ordinal);

        Assert.Empty(Assert.IsType<Payment.ByPlan>(Open(Own with { Benefit = DrugBenefit.Medical }, Day).Payment).Assumed);
        var told = Own with { Benefit = DrugBenefit.Pharmacy, Plan = Own.Plan with { Pharmacy = new(null, null, Percentage.Of(25), null, null, null) } };
        Assert.Empty(Assert.IsType<Payment.ByPlan>(Open(told, Day).Payment).Assumed);
    }

    [Fact]
    public void A_course_that_begins_in_a_later_plan_year_says_whose_prices_and_terms_it_takes()
    {
        const string Begins = "The course begins in the plan year from January 1, 2027.";
        var later = Open(Own, new(2027, 3, 1));
        Assert.Contains(Explanation.Caveats(later, later.Money), caveat => caveat.English.StartsWith(Begins, StringComparison.Ordinal));
        var now = Open(Own, Day);
        Assert.DoesNotContain(Explanation.Caveats(now, now.Money), caveat => caveat.English.StartsWith(Begins, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Steps(CoverageAnswers coverage)
    {
        var opened = Open(coverage, Day);
        return Explanation.Steps(opened, opened.Money).In(Language.English);
    }

    private static Case Open(CoverageAnswers coverage, DateOnly startsOn) => Case.Open(
        new()
        {
            Region = "78701",
            Method = Method.Intranasal,
            Product = Product.Esketamine,
            AsOf = Day,
            StartsOn = startsOn,
            Course = new() { Sessions = 3 },
            Answers = new() { Coverage = coverage },
        },
        RealCatalog.Instance.Facts);
}
