using CostFinder.Core.Assistance;
using CostFinder.Core.Situations;

namespace CostFinder.Tests.Assistance;

public class CoverageRuleTests
{
    private static readonly CoverageKind[] Public =
        [CoverageKind.Medicare, CoverageKind.MedicareAdvantage, CoverageKind.Medicaid, CoverageKind.Tricare, CoverageKind.Va, CoverageKind.Champva];

    private static readonly CoverageIsNot NotPublic = new(Public, IncludingSecondary: true) { Citation = Asked.Citation };

    [Theory]
    [InlineData(CoverageKind.Commercial, SecondaryCoverage.None, Finding.Met, "")]
    [InlineData(CoverageKind.Commercial, SecondaryCoverage.Commercial, Finding.Met, "")]
    [InlineData(CoverageKind.Commercial, null, Finding.Unknown, "coverage.secondary")] // the common case: possible, and one question settles it
    [InlineData(null, null, Finding.Unknown, "coverage.kind")]
    [InlineData(null, SecondaryCoverage.None, Finding.Unknown, "coverage.kind")]
    [InlineData(null, SecondaryCoverage.Medicaid, Finding.NotMet, "")] // the second one settles it alone
    [InlineData(CoverageKind.Commercial, SecondaryCoverage.Medigap, Finding.NotMet, "")]
    [InlineData(CoverageKind.Commercial, SecondaryCoverage.Medicaid, Finding.NotMet, "")]
    [InlineData(CoverageKind.Commercial, SecondaryCoverage.Qmb, Finding.NotMet, "")]
    [InlineData(CoverageKind.Commercial, SecondaryCoverage.OtherGovernment, Finding.NotMet, "")]
    [InlineData(CoverageKind.Medicare, null, Finding.NotMet, "")]
    [InlineData(CoverageKind.Va, SecondaryCoverage.Commercial, Finding.NotMet, "")]
    public void A_second_public_insurance_bars_as_well(CoverageKind? kind, SecondaryCoverage? secondary, Finding finding, string missing)
    {
        var result = NotPublic.Judge(Asked.With(Asked.Covered(kind, secondary)));

        Assert.Equal(finding, result.Finding);
        Assert.Equal(missing, string.Join(' ', result.Missing));
    }

    [Fact]
    public void Some_other_government_insurance_may_or_may_not_be_the_barred_one()
    {
        var rule = new CoverageIsNot([CoverageKind.Tricare], IncludingSecondary: true) { Citation = Asked.Citation };

        Assert.Equal(Finding.Unknown, rule.Judge(Asked.With(Asked.Covered(CoverageKind.Commercial, SecondaryCoverage.OtherGovernment))).Finding);
        Assert.Equal(Finding.Met, rule.Judge(Asked.With(Asked.Covered(CoverageKind.Commercial, SecondaryCoverage.Medicaid))).Finding);
    }

    [Theory]
    [InlineData(CoverageKind.Commercial, null, Finding.Met)] // the second insurance does not matter here
    [InlineData(CoverageKind.Commercial, SecondaryCoverage.Medigap, Finding.Met)]
    [InlineData(CoverageKind.Medicare, null, Finding.NotMet)]
    [InlineData(null, SecondaryCoverage.Medigap, Finding.Unknown)]
    public void Without_including_secondary_only_the_first_insurance_counts(CoverageKind? kind, SecondaryCoverage? secondary, Finding finding) =>
        Assert.Equal(finding, new CoverageIsNot(Public, IncludingSecondary: false) { Citation = Asked.Citation }
            .Judge(Asked.With(Asked.Covered(kind, secondary))).Finding);

    [Theory]
    [InlineData(CoverageKind.Medicaid, null, Finding.Met, "")]
    [InlineData(CoverageKind.Medicare, SecondaryCoverage.Medicaid, Finding.Met, "")]
    [InlineData(CoverageKind.Medicare, SecondaryCoverage.Qmb, Finding.Met, "")]
    [InlineData(CoverageKind.Medicare, SecondaryCoverage.Medigap, Finding.NotMet, "")]
    [InlineData(CoverageKind.Medicare, SecondaryCoverage.OtherGovernment, Finding.Unknown, "")]
    [InlineData(CoverageKind.Medicare, null, Finding.Unknown, "coverage.secondary")]
    [InlineData(CoverageKind.None, null, Finding.NotMet, "")] // without insurance there is no second one
    [InlineData(null, null, Finding.Unknown, "coverage.kind")]
    public void Coverage_is_can_look_at_the_second_insurance(CoverageKind? kind, SecondaryCoverage? secondary, Finding finding, string missing)
    {
        var rule = new CoverageIs([CoverageKind.Medicaid], IncludingSecondary: true) { Citation = Asked.Citation };

        var result = rule.Judge(Asked.With(Asked.Covered(kind, secondary)));

        Assert.Equal(finding, result.Finding);
        Assert.Equal(missing, string.Join(' ', result.Missing));
    }

    [Fact]
    public void The_reason_names_both_sides() => Assert.Equal(
        "This is for people with Original Medicare or Medicare Advantage. You said private insurance.",
        new CoverageIs([CoverageKind.Medicare, CoverageKind.MedicareAdvantage]) { Citation = Asked.Citation }
            .Judge(Asked.With(Asked.Covered(CoverageKind.Commercial))).Text.English);
}
