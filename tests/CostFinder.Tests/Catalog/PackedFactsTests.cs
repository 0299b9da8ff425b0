using System.Reflection;
using CostFinder.Core.Assistance;
using CostFinder.Core.Coverage;
using CostFinder.Core.Financing;
using CostFinder.Core.Pricing;
using CostFinder.Core.Treatments;

namespace CostFinder.Tests.Catalog;

/// <summary>What is packed comes back to its last member.</summary>
public sealed class PackedFactsTests
{
    /// <summary>Each fact as it is in the data, and as it comes back from its page.</summary>
    private static IEnumerable<(object Fact, object Opened)> Published()
    {
        var catalog = RealCatalog.Instance;
        yield return (catalog.Programs, AssistanceProgram.Open(AssistanceProgram.Pack(catalog.Programs)));
        yield return (catalog.PaymentPlans, PaymentPlan.Open(PaymentPlan.Pack(catalog.PaymentPlans)));
        yield return (catalog.PovertyGuidelines, PovertyGuidelines.Open(catalog.PovertyGuidelines.Pack()));
        var facts = catalog.Facts;
        yield return (facts.Treatments, Treatment.Open(Treatment.Pack(facts.Treatments)));
        yield return (facts.Outlooks, CoverageOutlooks.Open(facts.Outlooks.Pack()));
        yield return (facts.Parameters, Parameters.Open(facts.Parameters.Pack()));
        yield return (facts.PlanDesigns, PlanDesigns.Open(facts.PlanDesigns.Pack()));
        yield return (facts.Prices.Rules, PricingRules.Open(facts.Prices.Rules.Pack()));
    }

    /// <summary>The same with facts that say something in every member, and with facts that leave out what they may.</summary>
    private static IEnumerable<(object Fact, object Opened)> Filled() => FilledFacts.EachWay().SelectMany(Filled);

    private static IEnumerable<(object Fact, object Opened)> Filled(FilledFacts facts)
    {
        AssistanceProgram[] programs = [facts.Make<AssistanceProgram>(), facts.Make<AssistanceProgram>()];
        yield return (programs, AssistanceProgram.Open(AssistanceProgram.Pack(programs)));
        PaymentPlan[] plans = [facts.Make<PaymentPlan>(), facts.Make<PaymentPlan>()];
        yield return (plans, PaymentPlan.Open(PaymentPlan.Pack(plans)));
        var guidelines = facts.Make<PovertyGuidelines>();
        yield return (guidelines, PovertyGuidelines.Open(guidelines.Pack()));
        Treatment[] treatments = [facts.Make<Treatment>(), facts.Make<Treatment>()];
        yield return (treatments, Treatment.Open(Treatment.Pack(treatments)));
        var outlooks = new CoverageOutlooks([facts.Make<CoverageOutlook>(), facts.Make<CoverageOutlook>()]);
        yield return (outlooks, CoverageOutlooks.Open(outlooks.Pack()));
        var parameters = new Parameters([facts.Make<Parameter>(), facts.Make<Parameter>()]);
        yield return (parameters, Parameters.Open(parameters.Pack()));
        var designs = new PlanDesigns([facts.Make<PlanDesign>()]);
        yield return (designs, PlanDesigns.Open(designs.Pack()));
        var rules = facts.Make<PricingRules>();
        yield return (rules, PricingRules.Open(rules.Pack()));
    }

    [Fact]
    public void Every_published_fact_comes_back_as_it_was() =>
        Assert.All(Published(), pair => Assert.Null(FactComparison.Difference(pair.Fact, pair.Opened)));

    [Fact]
    public void A_member_that_no_file_fills_in_today_comes_back_too() =>
        Assert.All(Filled(), pair => Assert.Null(FactComparison.Difference(pair.Fact, pair.Opened)));

    [Fact]
    public void Every_rule_that_a_program_may_carry_is_packed()
    {
        var carried = new FilledFacts().Make<AssistanceProgram>();
        var opened = Assert.Single(AssistanceProgram.Open(AssistanceProgram.Pack([carried])));
        Assert.Equal(FilledFacts.Rules, opened.Rules.Select(rule => rule.GetType()));
        Assert.Equal(Enum.GetValues<RuleKind>(), opened.Rules.Select(rule => rule.Kind).Order());
    }

    [Fact]
    public void A_rule_cites_the_source_of_its_program_itself()
    {
        foreach (var program in AssistanceProgram.Open(AssistanceProgram.Pack(RealCatalog.Instance.Programs)))
            Assert.All(program.Rules, rule => Assert.Contains(program.Sources, source => ReferenceEquals(source, rule.Citation)));
    }

    /// <summary>Or the tests above could not fail: each member is left out once, and once is enough to be seen.</summary>
    [Fact]
    public void A_member_that_got_lost_would_be_seen()
    {
        var comparison = new FactComparison();
        Assert.All(Filled(), pair => Assert.Null(comparison.Compare(pair.Fact, pair.Opened)));
        var left = comparison.Told.Where(told => told.Key.CanWrite && told.Value.GetType().GetMethod("<Clone>$") is not null).ToList();
        foreach (var (member, fact) in left)
        {
            var without = fact.GetType().GetMethod("<Clone>$")!.Invoke(fact, null)!;
            member.SetValue(without, NothingFor(member));
            Assert.True(FactComparison.Difference(fact, without) is not null, $"{fact.GetType().Name}.{member.Name}");
        }
        // No member was skipped because it said nothing.
        foreach (var type in left.Select(told => told.Value.GetType()).Distinct())
            Assert.Empty(type.GetProperties().Where(member => member.CanWrite).Select(Name).Except(left.Select(told => Name(told.Key))));
    }

    [Fact]
    public void What_may_be_left_out_is_left_out_once()
    {
        var program = FilledFacts.EachWay().Last().Make<AssistanceProgram>();
        Assert.Equal((null, null, null, null), (program.Sponsor, program.Phone, program.Benefit.MaxSessions, program.Deadlines[0].EachYearOn));
        Assert.All(program.Rules, rule => Assert.Null(rule.Note));
    }

    [Fact]
    public void A_swapped_month_and_day_would_be_seen()
    {
        var deadline = RealCatalog.Instance.Programs.SelectMany(program => program.Deadlines).First() with { EachYearOn = (4, 9) };
        Assert.Null(FactComparison.Difference(deadline, deadline with { EachYearOn = (4, 9) }));
        Assert.NotNull(FactComparison.Difference(deadline, deadline with { EachYearOn = (9, 4) }));
    }

    [Fact]
    public void Every_two_members_of_a_fact_that_say_yes_or_no_differ_in_one_way_of_filling_them_in()
    {
        foreach (var type in (Type[])[typeof(PlanTerms), typeof(CostShare), typeof(SupplementTerms)])
        {
            var members = type.GetProperties().Where(member => member.PropertyType == typeof(bool) && member.CanWrite).ToList();
            Assert.True(members.Count > 1);
            var made = FilledFacts.EachWay().Select(facts => facts.Make(type)).ToList();
            Assert.All(members, one => Assert.All(members.Where(other => other != one), other =>
                Assert.Contains(made, fact => !Equals(one.GetValue(fact), other.GetValue(fact)))));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(-2)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void A_whole_number_comes_back_whatever_it_is(int number)
    {
        var filled = new FilledFacts().Make<AssistanceProgram>();
        var program = filled with
        {
            Rules = [new AgeAtLeast(number) { Citation = filled.Sources[0] }],
            Benefit = filled.Benefit with { MaxSessions = number, Devices = new(number, number, number, number, number) },
            Stacking = filled.Stacking with { Order = number },
            Deadlines = [filled.Deadlines[0] with { Days = number, Months = number, EachYearOn = (number, number) }],
        };
        Assert.Null(FactComparison.Difference(program, Assert.Single(AssistanceProgram.Open(AssistanceProgram.Pack([program])))));
    }

    private static string Name(PropertyInfo member) => $"{member.DeclaringType!.Name}.{member.Name}";

    private static object? NothingFor(PropertyInfo member) =>
        member.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
        : member.PropertyType.IsValueType ? Activator.CreateInstance(member.PropertyType)
        : null;
}
