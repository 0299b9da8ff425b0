using System.Text;
using CostFinder.App.Catalog;
using CostFinder.Core.Assistance;
using CostFinder.Core.Situations;

namespace CostFinder.Tests.Assistance;

public class ProgramsReaderTests
{
    private const string Savings = "programs/spravato-withme-savings.json";
    private const string Veterans = "programs/clinic-veteran-discount.json";

    [Fact]
    public void All_programs_load_and_every_rule_cites_a_source_of_its_program()
    {
        Assert.Equal(66, RealPrograms.All.Count);
        Assert.All(RealPrograms.All, program => Assert.All(program.Rules, rule => Assert.Contains(rule.Citation, program.Sources)));
    }

    [Fact]
    public void Rules_come_out_as_they_are_written()
    {
        var rules = RealPrograms.Program("medicaid-georgia-pathways").Rules;

        Assert.Equal(["GA"], Assert.Single(rules.OfType<LivesIn>()).States);
        Assert.Equal(100, Assert.Single(rules.OfType<IncomeAtMost>()).PercentOfPovertyGuideline);
        Assert.Equal(19, Assert.Single(rules.OfType<AgeAtLeast>()).Years);
        Assert.Equal(64, Assert.Single(rules.OfType<AgeAtMost>()).Years);
        Assert.Contains("80 hours", Assert.Single(rules.OfType<ToConfirm>()).Question.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_and_a_settlement_are_read()
    {
        var rules = RealPrograms.Program("medicare-qmb").Rules;

        Assert.Equal("Some states set a higher limit.", Assert.Single(rules.OfType<IncomeAtMost>()).Note!.English);
        Assert.Equal(240, Assert.Single(rules.OfType<IncomeAtMost>()).DisregardPerYear.Dollars);
        Assert.Equal(["AL", "CT", "DE", "NY", "VT"], Assert.Single(rules.OfType<SavingsAtMost>()).WithoutLimitIn);
        Assert.Equal([CoverageKind.Medicaid], Assert.Single(RealPrograms.Program("medicaid-expansion-adult").Rules.OfType<Citizenship>()).SettledBy?.CoverageIs);
    }

    [Fact]
    public void Deadlines_are_read_and_counted()
    {
        var deadlines = RealPrograms.Program("healthwell-foundation").Deadlines;

        Assert.Equal((DeadlineKind.Claim, DeadlineStart.Treatment, 120), (deadlines[0].Kind, deadlines[0].From, deadlines[0].Days));
        Assert.Equal(new(2027, 3, 24), deadlines[0].After(new(2026, 11, 24)));
        Assert.Equal(new(2027, 11, 24), deadlines[2].After(new(2026, 11, 24)));
        var terms = Assert.Single(RealPrograms.Program("spravato-withme-savings").Deadlines);
        Assert.Equal(new(2026, 12, 31), terms.NextFrom(new(2026, 12, 31)));
        Assert.Equal(new(2027, 12, 31), terms.NextFrom(new(2027, 1, 1)));
    }

    [Theory]
    [InlineData(Veterans, "\"source\": 0 }", "\"source\": 1 }", null, "a rule cites source 1, and there are 1, counted from 0")]
    [InlineData(Veterans, "\"kind\": \"veteran\"", "\"kind\": \"wizard\"", 17L, null)] // no such rule
    [InlineData(Veterans, "\"kind\": \"veteran\", ", "\"kind\": \"veteran\", \"years\": 18, ", 17L, null)] // a field of another rule
    [InlineData(Veterans, "\"id\": \"clinic-veteran-discount\"", "\"id\": \"another\"", null, "the id is another; name the file after it")]
    [InlineData(Veterans, "\"kind\": \"discount\"", "\"kind\": \"rebate\"", 5L, "it is not one of")]
    [InlineData(Veterans, "\"with\": []", "\"with\": [\"nobody\"]", null, "stacking names nobody, and there is no such program")]
    [InlineData(Veterans, "\"with\": []", "\"with\": [null]", 25L, "a list holds null; leave the entry out")]
    [InlineData(Veterans, "\"notWith\": []", "\"notWith\": [\"hsa\"]", null, "stacking forbids something; cite the source that says so")]
    [InlineData(Veterans, "{ \"en\": \"Ask each clinic for its military or veteran price.\", \"es\": \"Pregunte a cada clínica por su precio para militares o veteranos.\" }",
        "\"Ask each clinic for its military or veteran price.\"", null, "\"Ask each clinic for its military or veteran price.\" is for patients")]
    [InlineData(Savings, "\"year\": null", "\"yeer\": null", 57L, null)]
    [InlineData(Savings, "\"includingSecondary\": true", "\"includingSecondary\": false", null, "manufacturer's money")]
    [InlineData(Savings, ", \"champva\"]", "]", null, "manufacturer's money")]
    [InlineData(Savings, "\"value\": null,", "\"value\": 7150,", null, "annualMax has a figure but no year")]
    [InlineData(Savings, "\"payAtMost\": 10", "\"payAtMost\": 10.005", null, "whole cents")]
    [InlineData(Savings, "\"eachYearOn\": \"12-31\"", "\"eachYearOn\": \"12-32\"", null, "12-32 is not a day such as 12-31")]
    [InlineData(Savings, "\"eachYearOn\": \"12-31\"", "\"days\": 30", null, "a deadline is days or months from something")]
    public void A_damaged_program_is_named_with_its_fault(string path, string right, string wrong, long? line, string? problem)
    {
        var files = WithFault(path, right, wrong);

        var fault = Assert.Throws<DamagedFactException>(() => ProgramsReader.Read(files));

        Assert.Equal(path, fault.File);
        Assert.Equal(line, fault.Line);
        Assert.Contains(problem ?? "", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"min\": 0, \"max\": 35.99", "\"min\": 36, \"max\": 35.99", "apr.min is above apr.max")]
    [InlineData("\"min\": 200, \"max\": 10000", "\"min\": 200, \"max\": 100", "amount.min is above amount.max")]
    [InlineData("[3, 6, 12, 18, 24]", "[6, 3, 12, 18, 24]", "termsMonths are not in order")]
    [InlineData("\"min\": 0, \"max\": 35.99", "\"min\": -1, \"max\": 35.99", "A yearly rate lies between")]
    public void A_damaged_plan_is_named_with_its_fault(string right, string wrong, string problem)
    {
        var files = WithFault("payment-plans/cherry.json", right, wrong);

        var fault = Assert.Throws<DamagedFactException>(() => PaymentPlansReader.Read(files));

        Assert.Equal("payment-plans/cherry.json", fault.File);
        Assert.Contains(problem, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"from\": \"2026-01-13\"", "\"from\": \"2026-01-12\"", "has two values on 2026-01-12")]
    [InlineData("\"from\": \"2026-01-13\"", "\"from\": \"2028-01-13\"", "A period ends after it begins")]
    [InlineData("\"alaska\": [\"AK\"]", "\"alaska\": [\"AL\"]", "AL")] // a state in two areas
    [InlineData("\"hawaii\": { \"firstPerson\": 18360, \"eachFurtherPerson\": 6530 }", "\"alaska\": { \"firstPerson\": 1, \"eachFurtherPerson\": 1 }", "hawaii")]
    public void Damaged_guidelines_are_refused(string right, string wrong, string problem)
    {
        var files = WithFault("parameters/poverty-guidelines.json", right, wrong);

        Assert.Contains(problem, Assert.Throws<DamagedFactException>(() => PovertyGuidelinesReader.Read(files)).Message, StringComparison.Ordinal);
    }

    private static FactFiles WithFault(string path, string right, string wrong)
    {
        Assert.Contains(right, Encoding.UTF8.GetString(RealPrograms.Files.Get(path).Content), StringComparison.Ordinal);
        return FactFiles.Of(RealPrograms.Files.All.Select(file =>
        {
            var text = Encoding.UTF8.GetString(file.Content);
            return (file.Path, file.Path == path ? text.Replace(right, wrong, StringComparison.Ordinal) : text);
        }));
    }
}
