using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;
using CsCheck;

namespace CostFinder.Tests.Assistance;

public class StackingPlannerTests
{
    private static readonly string[] Ids = ["a", "b", "c", "d"];

    private static readonly PlanTerms Plan = new() { Deductible = Money.Of(500), Coinsurance = Percentage.Of(20), OutOfPocketMaximum = Money.Of(2_000) };

    // From one to four programs that may exclude, need or follow one another, in front of a plan that counts their help in some way.
    private static readonly Gen<(IReadOnlyList<HelpCandidate> Candidates, AssistanceCrediting Crediting)> Situations = Gen.Select(
        Gen.Int[1, 4], Gen.Int[0, 3].Array[4], Gen.Int[0, 4_000].Array[4], Gen.Int[0, 3].Array[4], Gen.Int[0, 15].Array[4], Gen.Int[0, 15].Array[4], Gen.Int[0, 3].Array[4],
        Gen.Enum<AssistanceCrediting>())
        .Select((count, kinds, amounts, caps, excludes, needs, orders, crediting) =>
        {
            IReadOnlyList<HelpCandidate> candidates = [.. Enumerable.Range(0, count).Select(at => new HelpCandidate(
                Asked.Program(Ids[at]) with
                {
                    Id = Ids[at],
                    Stacking = new(Some(excludes[at], at, count), needs[at] < 5 ? Some(needs[at], at, count) : [], [], orders[at] == 0 ? null : orders[at]),
                },
                new()
                {
                    ProgramId = Ids[at],
                    Pays = kinds[at] switch
                    {
                        0 => new ProgramPays.AllAbove(Money.Of(amounts[at] / 40)),
                        1 => new ProgramPays.Part(Percentage.Of(amounts[at] / 40)),
                        2 => new ProgramPays.UpTo(Money.Of(amounts[at]), AmountPeriod.Year),
                        _ => new ProgramPays.UpTo(Money.Of(amounts[at] / 10), AmountPeriod.Treatment),
                    },
                    Cap = caps[at] == 0 ? ProgramCap.None : ProgramCap.Of(Money.Of(caps[at] * 300)),
                }))];
            return (candidates, crediting);
        });

    [Fact]
    public void The_plan_is_as_good_as_trying_everything() => Situations.Sample(situation =>
    {
        var (candidates, crediting) = situation;

        var plan = StackingPlanner.Best(candidates, programs => Ledger(programs, crediting).PatientPays);

        Assert.Equal(Everything(candidates).Min(order => Ledger([.. order.Select(member => member.Terms)], crediting).PatientPays), plan.PatientPays);
        Assert.Equal(plan.PatientPays, Ledger([.. plan.InOrder.Select(member => member.Terms)], crediting).PatientPays);
        Assert.True(IsAllowed(plan.InOrder));
    }, iter: 1_000);

    [Fact]
    public void The_plan_never_exceeds_a_cap_or_the_patients_own_share() => Situations.Sample(situation =>
    {
        var (candidates, crediting) = situation;
        var plan = StackingPlanner.Best(candidates, programs => Ledger(programs, crediting).PatientPays);
        var ledger = Ledger([.. plan.InOrder.Select(member => member.Terms)], crediting);

        Assert.All(ledger.Lines, line =>
        {
            Assert.True(line.AssistancePays <= line.BeforeAssistance);
            Assert.Equal(line.BeforeAssistance, line.AssistancePays + line.PatientPays);
        });
        Assert.All(plan.InOrder.Where(member => member.Terms.Cap.Amount is not null), member => Assert.All(
            ledger.Lines.GroupBy(line => line.Charge.Date.Year),
            year => Assert.True(year.SelectMany(line => line.Assistance).Where(paid => paid.ProgramId == member.Program.Id).Sum(paid => paid.Amount!.Value) <= member.Terms.Cap.Amount)));
        Assert.True(plan.PatientPays <= Ledger([], crediting).PatientPays);
    }, iter: 1_000);

    [Fact]
    public void What_is_left_out_names_the_rule_that_excludes_it()
    {
        var rich = Candidate("rich", new ProgramPays.All(), notWith: ["poor"]);
        var poor = Candidate("poor", new ProgramPays.Part(Percentage.Of(10)));

        var plan = StackingPlanner.Best([poor, rich], programs => Ledger(programs, AssistanceCrediting.Counts).PatientPays);

        Assert.Equal(["rich"], plan.InOrder.Select(member => member.Program.Id));
        var left = Assert.Single(plan.LeftOut);
        Assert.Equal(("poor", "rich", "It may not be used together with rich."), (left.ProgramId, left.ForbiddenWith, left.Text.English));
        Assert.Equal(Asked.Citation, left.Citation);
    }

    [Fact]
    public void A_program_that_needs_another_brings_it_along_or_stays_out()
    {
        var needy = Candidate("needy", new ProgramPays.All(), onlyWith: ["base"]);
        var useless = Candidate("base", new ProgramPays.UpTo(Money.Zero, AmountPeriod.Once));

        var plan = StackingPlanner.Best([needy, useless], programs => Ledger(programs, AssistanceCrediting.Counts).PatientPays);
        Assert.Equal(["base", "needy"], plan.InOrder.Select(member => member.Program.Id).Order(StringComparer.Ordinal));

        var alone = StackingPlanner.Best([needy], programs => Ledger(programs, AssistanceCrediting.Counts).PatientPays);
        Assert.Empty(alone.InOrder);
        Assert.Equal("It may only be used together with another program that is not in the plan.", Assert.Single(alone.LeftOut).Text.English);
    }

    [Fact]
    public void A_program_that_takes_nothing_off_is_not_in_the_plan()
    {
        var plan = StackingPlanner.Best(
            [Candidate("all", new ProgramPays.All()), Candidate("nothing", new ProgramPays.UpTo(Money.Zero, AmountPeriod.Year))],
            programs => Ledger(programs, AssistanceCrediting.Counts).PatientPays);

        Assert.Equal(["all"], plan.InOrder.Select(member => member.Program.Id));
        Assert.Equal("It would take nothing more off.", Assert.Single(plan.LeftOut).Text.English);
    }

    [Fact]
    public void Every_rule_that_forbids_a_combination_says_where_it_is_written() => Assert.All(
        RealPrograms.All.Where(program => program.Stacking.NotWith.Count + program.Stacking.OnlyWith.Count > 0),
        program => Assert.Contains(program.Stacking.Citation!, program.Sources));

    private static HelpCandidate Candidate(string id, ProgramPays pays, IReadOnlyList<string>? notWith = null, IReadOnlyList<string>? onlyWith = null) => new(
        Asked.Program(id) with { Id = id, Stacking = new(notWith ?? [], onlyWith ?? [], [], Citation: Asked.Citation) },
        new() { ProgramId = id, Pays = pays });

    private static IReadOnlyList<string> Some(int bits, int self, int count) =>
        [.. Enumerable.Range(0, count).Where(at => at != self && (bits & (1 << at)) != 0 && bits < 8).Select(at => Ids[at])];

    private static Ledger Ledger(IReadOnlyList<AssistanceTerms> programs, AssistanceCrediting crediting) => PlanYearLedger.Adjudicate(
        Plan, Accumulators.None,
        [.. Enumerable.Range(0, 8).Select(at => new Charge(at + 1, new DateOnly(2026, 11, 2).AddDays(at * 14), Phase.Induction, Money.Of(700), covered: true))],
        new(programs, crediting, PublicInsurance: false));

    // Every order of every subset that the rules allow, written down without the planner.
    private static IEnumerable<IReadOnlyList<HelpCandidate>> Everything(IReadOnlyList<HelpCandidate> candidates) =>
        Orders([], candidates).Where(IsAllowed);

    private static IEnumerable<IReadOnlyList<HelpCandidate>> Orders(IReadOnlyList<HelpCandidate> begun, IReadOnlyList<HelpCandidate> rest)
    {
        yield return begun;
        foreach (var next in rest)
        {
            foreach (var order in Orders([.. begun, next], [.. rest.Where(other => other != next)]))
                yield return order;
        }
    }

    private static bool IsAllowed(IReadOnlyList<HelpCandidate> order)
    {
        for (var at = 0; at < order.Count; at++)
        {
            var program = order[at].Program;
            if (order.Any(other => program.Stacking.NotWith.Contains(other.Program.Id)))
                return false;
            if (program.Stacking.OnlyWith.Count > 0 && !order.Any(other => program.Stacking.OnlyWith.Contains(other.Program.Id)))
                return false;
            if (order.Take(at).Any(earlier => earlier.Program.Stacking.Order > program.Stacking.Order))
                return false;
        }
        return true;
    }
}
