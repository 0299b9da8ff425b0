using System.Globalization;
using System.Text.Json;
using CostFinder.App.Pages.Asking;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CostFinder.Tests.Pages;

/// <summary>What people write into the form, and the request it becomes.</summary>
public sealed class FormBodyTests
{
    [Theory]
    [InlineData("1200", 1200)]
    [InlineData("$1,200", 1200)]
    [InlineData("$ 1,200.50", 1200.50)]
    [InlineData(" 41000 ", 41000)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("20%", 20)]
    [InlineData("12.5 %", 12.5)]
    [InlineData(".50", 0.5)]
    [InlineData("0", 0)]
    [InlineData("-5", -5)] // A number, so that it is reported as out of range and not as unreadable.
    public void A_number_as_people_write_it_becomes_a_number(string written, decimal expected) =>
        Assert.Equal(expected, Body(("coverage.plan.deductible", written)).GetProperty("coverage").GetProperty("plan").GetProperty("deductible").GetDecimal());

    [Theory]
    [InlineData("about 1200")]
    [InlineData("1,20")] // One dollar twenty, or a slip for 1,200: nobody can know.
    [InlineData("1.200,50")]
    [InlineData("12k")]
    [InlineData("1 200")]
    [InlineData("1e3")]
    [InlineData("--5")]
    [InlineData("$")]
    [InlineData("٣")] // A digit to Unicode, not to the request.
    [InlineData("99999999999999999999999999999999")]
    public void What_cannot_be_read_as_a_number_is_passed_on_as_it_was_written(string written) =>
        Assert.Equal(written, Body(("household.annualIncome", written)).GetProperty("household").GetProperty("annualIncome").GetString());

    [Fact]
    public void Every_amount_is_read_back_as_it_was_formatted() =>
        Gen.Decimal[0, 9_999_999].Select(amount => Math.Round(amount, 2, MidpointRounding.AwayFromZero)).Sample(amount =>
            Body(("quotedPrice.perSession", amount.ToString("$#,##0.00", CultureInfo.InvariantCulture)))
                .GetProperty("quotedPrice").GetProperty("perSession").GetDecimal() == amount);

    [Fact]
    public void Blanks_are_left_out_and_no_empty_section_is_sent()
    {
        var body = Body(("region", "78701"), ("method", "iv"), ("coverage.kind", ""), ("household.size", "   "), ("patient.age", ""));

        Assert.Equal("""{"region":"78701","method":"iv"}""", body.GetRawText());
    }

    [Theory]
    [InlineData("yes", JsonValueKind.True)]
    [InlineData("no", JsonValueKind.False)]
    [InlineData("maybe", JsonValueKind.String)] // Not from our page; reported, not guessed.
    public void Yes_and_no_become_true_and_false(string written, JsonValueKind kind) =>
        Assert.Equal(kind, Body(("patient.veteran", written)).GetProperty("patient").GetProperty("veteran").ValueKind);

    [Fact]
    public void An_answer_that_is_not_known_is_absent() =>
        Assert.Equal("{}", Body(("patient.veteran", "unknown")).GetRawText());

    [Theory]
    [InlineData("iv", """{"method":"iv"}""")]
    [InlineData("intranasal", """{"method":"intranasal"}""")]
    [InlineData("intranasal compounded", """{"method":"intranasal","product":"compounded"}""")]
    public void A_treatment_is_its_method_and_its_product(string chosen, string expected) =>
        Assert.Equal(expected, Body(("method", chosen)).GetRawText());

    [Theory]
    [InlineData("2026-12-07", "2026-12-07")]
    [InlineData("12/7/2026", "2026-12-07")]
    [InlineData("12-07-2026", "2026-12-07")]
    [InlineData("soon", "soon")]
    [InlineData("13/40/2026", "13/40/2026")]
    public void A_day_is_sent_as_year_month_day(string written, string expected) =>
        Assert.Equal(expected, Body(("course.startsOn", written)).GetProperty("course").GetProperty("startsOn").GetString());

    [Fact]
    public void What_the_form_does_not_ask_for_is_not_passed_on() =>
        Assert.Equal("{}", Body(("name", "Ada"), ("coverage.plan.family.age", "1"), ("__proto__", "x")).GetRawText());

    [Fact]
    public void Members_of_one_section_stand_together()
    {
        var coverage = Body(("coverage.kind", "commercial"), ("coverage.plan.deductible", "$500"), ("coverage.plan.coinsurancePercent", "20%"), ("coverage.network", "in"))
            .GetProperty("coverage");

        Assert.Equal("""{"kind":"commercial","plan":{"deductible":500,"coinsurancePercent":20},"network":"in"}""", coverage.GetRawText());
    }

    private static JsonElement Body(params (string Name, string Value)[] fields) =>
        FormBody.Read(new FormCollection(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value))));
}
