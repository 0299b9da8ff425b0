using CostFinder.App.Catalog;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;
using CostFinder.Tests.Facts;

namespace CostFinder.Tests.Treatments;

public sealed class TreatmentsReaderTests
{
    private static readonly FactFile Iv = RealFacts.Files("treatments").Get("treatments/iv-ketamine.json");

    [Fact]
    public void Each_method_and_product_is_one_treatment() => Assert.Equal(
        [("compounded-nasal-ketamine", Method.Intranasal, Product.Compounded), ("esketamine", Method.Intranasal, Product.Esketamine), ("iv-ketamine", Method.Iv, null)],
        TreatmentsReader.Read(RealFacts.Files("treatments")).Select(treatment => (treatment.Id, treatment.Method, treatment.Product)));

    [Fact]
    public void Only_esketamine_is_approved_and_each_treatment_says_how_it_is_watched() => Assert.All(
        TreatmentsReader.Read(RealFacts.Files("treatments")),
        treatment =>
        {
            Assert.Equal(treatment.Product == Product.Esketamine, treatment.Approval.Status == ApprovalStatus.FdaApproved);
            Assert.Equal(treatment.Product == Product.Esketamine, treatment.Approval.Indications.Count > 0);
            Assert.NotEmpty(treatment.Safety);
            Assert.All(treatment.Safety, line => Assert.NotEmpty(line.Sources));
        });

    [Fact]
    public void No_treatment_at_all_is_a_fault() => Assert.Throws<DamagedFactException>(() => TreatmentsReader.Read(FactFiles.Of()));

    [Theory]
    [InlineData("\"method\": \"iv\"", "\"method\": \"drip\"", "iv, intranasal")]
    [InlineData("\"phase\": \"induction\"", "\"phase\": \"start\"", "evaluation, induction, maintenance")]
    [InlineData("\"visits\": 6", "\"visits\": null", "goes on without end before its last one")]
    [InlineData("\"daysBetween\": [3, 4]", "\"daysBetween\": []", "without days between its visits")]
    [InlineData("\"daysBetween\": [3, 4]", "\"daysBetween\": [0, 7]", "without days between its visits")]
    [InlineData("\"name\":", "\"nickname\":", "nickname")]
    [InlineData("\"daysBetween\": [3, 4]", "\"daysBetween\": \"twice a week\"", "daysBetween")]
    public void A_damaged_file_is_named_with_what_is_wrong(string sound, string damaged, string says)
    {
        var text = System.Text.Encoding.UTF8.GetString(Iv.Content);
        Assert.Contains(sound, text, StringComparison.Ordinal);
        var files = FactFiles.Of((Iv.Path, text.Replace(sound, damaged, StringComparison.Ordinal)));

        var fault = Assert.Throws<DamagedFactException>(() => TreatmentsReader.Read(files));

        Assert.Equal(Iv.Path, fault.File);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_outside_its_set_is_named_with_its_line()
    {
        var lines = System.Text.Encoding.UTF8.GetString(Iv.Content).Split('\n');
        var line = Array.FindIndex(lines, text => text.Contains("\"method\"", StringComparison.Ordinal));
        lines[line] = lines[line].Replace("\"iv\"", "\"drip\"", StringComparison.Ordinal);

        var fault = Assert.Throws<DamagedFactException>(() => TreatmentsReader.Read(FactFiles.Of((Iv.Path, string.Join('\n', lines)))));

        Assert.Equal(line + 1, fault.Line);
    }
}
