using System.Text.RegularExpressions;
using CostFinder.Core.Assistance;
using CostFinder.Core.Provenance;

namespace CostFinder.Tests.Assistance;

// What must hold of the programs and plans as a whole.
public partial class ProgramFactsTests
{
    private static readonly IReadOnlyList<AssistanceProgram> All = RealPrograms.All;

    [Fact]
    public void What_may_not_be_combined_says_so_on_both_sides() => Assert.All(All, program => Assert.All(program.Stacking.NotWith,
        other => Assert.Contains(program.Id, RealPrograms.Program(other).Stacking.NotWith)));

    [Fact]
    public void A_cap_with_a_figure_names_its_year() => Assert.All(
        All.Select(program => program.Benefit.AnnualMax).OfType<AnnualCap>(), cap => Assert.True(cap.Value is null || cap.Year is not null));

    [Fact]
    public void Tiers_follow_on_one_another_without_gap_or_overlap() => Assert.All(All, program => Assert.All(
        program.Benefit.Tiers.GroupBy(tier => tier.For),
        group =>
        {
            var tiers = group.ToList();
            Assert.Null(tiers[0].AbovePercentOfGuideline);
            for (var next = 1; next < tiers.Count; next++)
            {
                Assert.Equal(tiers[next - 1].AtMostPercentOfGuideline, tiers[next].AbovePercentOfGuideline);
                Assert.True(tiers[next].AtMostPercentOfGuideline > tiers[next].AbovePercentOfGuideline);
            }
        }));

    [Fact]
    public void The_highest_tier_ends_where_the_income_limit_does() => Assert.All(
        All.Where(program => program.Benefit.Tiers.Count > 0),
        program => Assert.Equal(
            Assert.Single(program.Rules.OfType<IncomeAtMost>()).PercentOfPovertyGuideline, program.Benefit.Tiers.Max(tier => tier.AtMostPercentOfGuideline)));

    [Fact]
    public void Every_source_has_a_title_a_link_and_the_month_it_was_read() =>
        Assert.All(All.SelectMany(program => program.Sources).Concat(RealPrograms.Plans.SelectMany(plan => plan.Sources)), (Source source) =>
        {
            Assert.NotEmpty(source.Title);
            Assert.StartsWith("http", source.Link, StringComparison.Ordinal);
            Assert.Matches(@"^20\d\d-\d\d(-\d\d)?$", source.RetrievedOn);
        });

    [Fact]
    public void Help_that_pays_names_a_treatment_and_information_names_no_amount() => Assert.All(
        All.Where(program => program.Benefit.Kind is BenefitKind.Information),
        program => Assert.Equal((null, null, null, null), (program.Benefit.PayAtMost, program.Benefit.PercentOff, program.Benefit.Amount, program.Benefit.AnnualMax)));

    [Fact]
    public void The_words_for_patients_are_calm_and_short()
    {
        var texts = All.SelectMany(program => program.Steps.Concat(program.Terms).Concat(program.Notes).Append(program.Summary).Append(program.Name))
            .Concat(RealPrograms.Plans.SelectMany(plan => plan.Steps.Concat(plan.Notes).Append(plan.Summary).Append(plan.Name)))
            .Concat(All.SelectMany(program => program.Rules).OfType<ToConfirm>().Select(rule => rule.Question))
            .SelectMany(text => new[] { text.English, text.Spanish });

        Assert.All(texts, text =>
        {
            Assert.DoesNotMatch(Pushy(), text);
            Assert.All(SentenceEnd().Split(text), sentence => Assert.InRange(sentence.Split(' ').Length, 1, 32));
        });
    }

    [GeneratedRegex("guarantee|free money|hurry|act now|limited time|today only|approved!|don't miss|garantiz|dinero gratis|apúrese|solo hoy|aproveche|!$", RegexOptions.IgnoreCase)]
    private static partial Regex Pushy();

    [GeneratedRegex(@"(?<=[.?;:])\s")]
    private static partial Regex SentenceEnd();
}
