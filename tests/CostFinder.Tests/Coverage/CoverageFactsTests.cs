using CostFinder.App.Catalog;
using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;
using CostFinder.Tests.Facts;

namespace CostFinder.Tests.Coverage;

public sealed class CoverageFactsTests
{
    private static readonly FactFile Esketamine = RealFacts.Files("coverage").Get("coverage/esketamine.json");
    private static readonly FactFile PartB = RealFacts.Files("plans").Get("plans/medicare-part-b.json");
    private static readonly FactFile Deductible = RealFacts.Files("parameters").Get("parameters/medicare-part-b.deductible.json");
    private static readonly PlanDesigns Designs = PlanDesignsReader.Read(RealFacts.Files("plans"));

    [Fact]
    public void Every_treatment_has_an_outlook_for_every_kind_of_insurance_with_a_source()
    {
        var outlooks = CoverageReader.Read(RealFacts.Files("coverage"));
        foreach (var treatment in TreatmentsReader.Read(RealFacts.Files("treatments")))
        {
            foreach (var kind in Enum.GetValues<CoverageKind>().Select(kind => (CoverageKind?)kind).Append(null))
                Assert.NotEmpty(outlooks.For(treatment.Id, kind).Sources);
        }
    }

    [Theory]
    [InlineData("iv-ketamine", CoverageKind.Commercial, Outlook.Rarely, TreatAs.SelfPay)]
    [InlineData("iv-ketamine", CoverageKind.Tricare, Outlook.Not, TreatAs.SelfPay)]
    [InlineData("iv-ketamine", null, Outlook.Rarely, TreatAs.SelfPay)]
    [InlineData("esketamine", CoverageKind.Commercial, Outlook.Usually, TreatAs.Covered)]
    [InlineData("esketamine", CoverageKind.Medicare, Outlook.Usually, TreatAs.Covered)]
    [InlineData("esketamine", CoverageKind.None, Outlook.Not, TreatAs.SelfPay)]
    [InlineData("esketamine", CoverageKind.Medicaid, Outlook.Sometimes, TreatAs.TermsUnknown)]
    [InlineData("esketamine", null, Outlook.Unknown, TreatAs.TermsUnknown)]
    [InlineData("compounded-nasal-ketamine", CoverageKind.Commercial, Outlook.Rarely, TreatAs.SelfPay)]
    public void The_outlook_is_as_published(string treatment, CoverageKind? kind, Outlook outlook, TreatAs treatAs)
    {
        var found = CoverageReader.Read(RealFacts.Files("coverage")).For(treatment, kind);
        Assert.Equal((outlook, treatAs), (found.Outlook, found.TreatAs));
    }

    [Fact]
    public void An_outlook_for_an_unknown_treatment_is_an_error() =>
        Assert.Throws<InvalidOperationException>(() => CoverageReader.Read(RealFacts.Files("coverage")).For("leeches", CoverageKind.Commercial));

    [Theory]
    [InlineData("\"tricare\"", "\"champva\"", "two outlooks")]
    [InlineData("\"kinds\": [\"tricare\"]", "\"kinds\": []", "no outlook is written for tricare")]
    [InlineData("\"kinds\": [\"unknown\"]", "\"kinds\": []", "no outlook is written for unknown")]
    [InlineData("\"self-pay\"", "\"free\"", "covered, self-pay, terms-unknown")]
    [InlineData("\"usually\"", "\"often\"", "usually, sometimes, rarely, not, unknown")]
    public void A_damaged_outlook_is_named(string sound, string damaged, string says) =>
        Assert.Contains(says, Fault(Esketamine, sound, damaged, files => CoverageReader.Read(files)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(CoverageKind.Commercial, "employer-average")]
    [InlineData(CoverageKind.Medicare, "medicare-part-b")]
    [InlineData(CoverageKind.MedicareAdvantage, "medicare-advantage-typical")]
    [InlineData(CoverageKind.Va, "va-specialty-copay")]
    [InlineData(CoverageKind.Champva, "champva")]
    [InlineData(CoverageKind.Medicaid, null)] // copays differ by state and we know none
    [InlineData(CoverageKind.Tricare, null)] // no current table was found
    public void A_kind_of_insurance_has_its_preset_or_none(CoverageKind kind, string? id) => Assert.Equal(id, Designs.DefaultFor(kind)?.Id);

    [Theory]
    [InlineData(CoverageKind.Medicare, SecondaryCoverage.Medigap, "medicare-part-b-medigap-g")]
    [InlineData(CoverageKind.Medicare, SecondaryCoverage.Qmb, "medicare-qmb")]
    [InlineData(CoverageKind.Medicare, SecondaryCoverage.Medicaid, "medicare-part-b")] // not everybody with Medicaid has QMB
    [InlineData(CoverageKind.Medicare, SecondaryCoverage.None, "medicare-part-b")]
    [InlineData(CoverageKind.Commercial, SecondaryCoverage.Medigap, "employer-average")]
    public void A_second_coverage_has_its_own_preset_where_one_counts_it_in(CoverageKind kind, SecondaryCoverage secondary, string id) =>
        Assert.Equal(id, Designs.DefaultFor(kind, secondary)?.Id);

    [Fact]
    public void Two_presets_cannot_be_the_default_for_the_same_insurance()
    {
        var partB = Designs.Find("medicare-part-b")!;
        Assert.Throws<ArgumentException>(() => new PlanDesigns([partB, partB with { Id = "another" }]));
        Assert.Throws<ArgumentException>(() => new PlanDesigns([partB, partB with { IsDefault = false }]));
        Assert.Single(new PlanDesigns([partB with { Id = "another", IsDefault = false }]).All);
    }

    [Fact]
    public void A_preset_that_is_used_for_covered_care_is_there_today() => Assert.All(
        CoverageReader.Read(RealFacts.Files("coverage")).All.Where(outlook => outlook.TreatAs == TreatAs.Covered),
        outlook => Assert.True(Designs.DefaultFor(outlook.Kind!.Value)!.Terms.IsKnownOn(new(2026, 11, 24))));

    [Theory]
    [InlineData("medicare-part-b", "2025-12-31", 257, 20, null)]
    [InlineData("medicare-part-b", "2026-01-01", 283, 20, null)]
    [InlineData("employer-average", "2026-11-24", 1900, 20, 4416)]
    [InlineData("champva", "2026-11-24", 50, 25, 3000)]
    public void A_preset_holds_the_figures_of_the_day(string id, string day, int deductible, int coinsurance, int? limit)
    {
        var terms = Designs.Find(id)!.Terms.On(DateOnly.ParseExact(day, "yyyy-MM-dd", null)).Value.Terms;
        Assert.Equal(Money.Of(deductible), terms.Deductible);
        Assert.Equal(Percentage.Of(coinsurance), terms.Coinsurance);
        Assert.Equal(limit is null ? null : Money.Of(limit.Value), terms.OutOfPocketMaximum);
    }

    [Fact]
    public void Nothing_falls_back_to_another_year() =>
        Assert.Throws<InvalidOperationException>(() => Designs.Find("medicare-part-b")!.Terms.On(new(2027, 1, 1)));

    [Fact]
    public void Every_term_of_a_preset_says_where_it_comes_from() => Assert.All(
        Designs.All.SelectMany(design => design.Terms.All),
        terms =>
        {
            Assert.Equal(["deductible", "coinsurancePercent", "copayPerVisit", "copayBeforeDeductible", "outOfPocketMaximum"], terms.Value.Basis.Take(5).Select(basis => basis.Term));
            Assert.All(terms.Value.Basis, basis => Assert.False(string.IsNullOrWhiteSpace(basis.Note.English)));
            Assert.All(terms.Value.Basis.Where(basis => basis.Origin == TermOrigin.Published), basis => Assert.NotNull(basis.Source));
        });

    [Theory]
    [InlineData("\"until\": \"2026-01-01\"", "\"until\": \"2026-01-02\"", "has two values on 2026-01-01")]
    [InlineData("\"value\": 20", "\"value\": 120", "between 0 and 100")]
    [InlineData("\"value\": 283", "\"value\": -283", "not negative")]
    [InlineData("\"coverageKind\": \"medicare\"", "\"coverageKind\": \"medicare-z\"", "medicare-z is not one of")]
    [InlineData("\"planYearStartsOn\": \"01-01\"", "\"planYearStartsOn\": \"02-30\"", "02-30 is not a day")]
    [InlineData("\"origin\": \"published\"", "\"origin\": \"guessed\"", "published, assumed")]
    [InlineData("\"source\":", "\"sauce\":", "sauce")]
    public void A_damaged_preset_is_named(string sound, string damaged, string says) =>
        Assert.Contains(says, Fault(PartB, sound, damaged, files => PlanDesignsReader.Read(files)).Message, StringComparison.Ordinal);

    [Fact]
    public void Figures_are_found_by_id_and_day()
    {
        var parameters = ParametersReader.Read(RealFacts.Files("parameters"));
        Assert.Equal(283, parameters.Get("medicare-part-b.deductible").Values.On(new(2026, 11, 24)).Value);
        Assert.Equal(ParameterUnit.UsdPerYear, parameters.Get("medicare-part-b.deductible").Unit);
        Assert.NotNull(parameters.Get("fsa.highest-carryover").Disputed);
        Assert.Throws<InvalidOperationException>(() => parameters.Get("medicare-part-z.deductible"));
        Assert.Throws<InvalidOperationException>(() => parameters.Get("medicare-part-b.deductible").Values.On(new(2027, 1, 1)));
    }

    [Fact]
    public void A_figure_and_the_preset_that_uses_it_agree()
    {
        var parameters = ParametersReader.Read(RealFacts.Files("parameters"));
        foreach (var day in new DateOnly[] { new(2025, 6, 1), new(2026, 6, 1) })
        {
            var terms = Designs.Find("medicare-part-b")!.Terms.On(day).Value.Terms;
            Assert.Equal(parameters.Get("medicare-part-b.deductible").Values.On(day).Value, terms.Deductible.Dollars);
            Assert.Equal(parameters.Get("medicare-part-b.coinsurance").Values.On(day).Value, terms.Coinsurance.Percent);
        }
    }

    [Theory]
    [InlineData("\"until\": \"2026-01-01\"", "\"until\": \"2027-01-01\"", "has two values on 2026-01-01")]
    [InlineData("\"until\": \"2026-01-01\"", "\"until\": \"2024-01-01\"", "ends after it begins")]
    [InlineData("\"usd-per-year\"", "\"eur-per-year\"", "usd-per-year, usd-per-month")]
    public void A_damaged_figure_is_named(string sound, string damaged, string says) =>
        Assert.Contains(says, Fault(Deductible, sound, damaged, files => ParametersReader.Read(files)).Message, StringComparison.Ordinal);

    private static DamagedFactException Fault(FactFile file, string sound, string damaged, Action<FactFiles> read)
    {
        var text = System.Text.Encoding.UTF8.GetString(file.Content);
        Assert.Contains(sound, text, StringComparison.Ordinal);
        var fault = Assert.Throws<DamagedFactException>(() => read(FactFiles.Of((file.Path, text.Replace(sound, damaged, StringComparison.Ordinal)))));
        Assert.Equal(file.Path, fault.File);
        return fault;
    }
}
