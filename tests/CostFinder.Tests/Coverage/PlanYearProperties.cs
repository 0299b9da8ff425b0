using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;
using CsCheck;

namespace CostFinder.Tests.Coverage;

/// <summary>What holds for every plan, every course and every program: each rule is held against a hundred thousand random ones.</summary>
public sealed class PlanYearProperties
{
    private const long Courses = 100_000;

    [Fact]
    public void Who_pays_what_adds_up_and_stays_within_bounds() => RandomCourses.Any.Sample(course =>
    {
        var ledger = course.Adjudicate();
        foreach (var line in ledger.Lines)
        {
            AddsUp(line);
            StaysWithinBounds(line);
            HelpIsExplained(line, course.Help);
        }
        NothingLeftGrows(ledger.Lines);
        YearsAndMonthsSumToTheWhole(ledger);
    }, iter: Courses);

    [Fact]
    public void Covered_care_never_costs_more_than_what_is_left_to_the_limit() => RandomCourses.Any.Sample(course =>
    {
        var ledger = course.Adjudicate();
        var left = LeftAtFirst(course, ledger.Lines[0].PlanYear);
        var year = ledger.Lines[0].PlanYear;
        foreach (var line in ledger.Lines)
        {
            if (line.PlanYear != year)
                (left, year) = (Limit(course.Terms), line.PlanYear);
            if (left is { } most)
                Assert.True(ShareOfThePlan(course.Terms, line) <= most, $"{ShareOfThePlan(course.Terms, line)} is more than {most}.");
            left = line.OutOfPocketLeft;
        }
    }, iter: Courses);

    /// <summary>
    /// Programs and a second insurance may break this: what moves from a later line to an earlier one may be helped with there. The plan
    /// itself never does, save where one copay of a visit may move; see the next.
    /// </summary>
    [Fact]
    public void Raising_one_allowed_amount_never_lowers_what_the_patient_pays_in_all() =>
        RaisingOneAllowedAmount(RandomCourses.Plain, (before, after, _) => Assert.True(before.PatientPays <= after.PatientPays));

    /// <summary>
    /// The dearer line takes more of the visit's one copay, and a later line less. On the dearer line it may still count toward the
    /// deductible, where on the later one nothing of that would be left. So the patient may pay less, but no more than that copay less;
    /// the example copay-that-moves-before-the-drug.json has the sum written out.
    /// </summary>
    [Fact]
    public void Where_a_copay_may_move_raising_one_allowed_amount_lowers_the_sum_by_no_more_than_the_copay_that_moved() =>
        RaisingOneAllowedAmount(RandomCourses.PlainWithACopayThatMayMove, (before, after, copayThatMoved) =>
            Assert.True(before.PatientPays <= after.PatientPays + copayThatMoved));

    [Fact]
    public void Splitting_a_course_and_carrying_on_changes_nothing() =>
        Gen.Select(RandomCourses.Any, Gen.Int[0, 13]).Sample((course, at) =>
        {
            at %= course.Charges.Length;
            var whole = course.Adjudicate();
            var first = (course with { Charges = course.Charges[..at] }).Adjudicate();
            var second = new RandomCourse(
                course.Terms, first.Carried, course.Charges[at..], course.Help is { } help ? help with { Used = first.Used } : null).Adjudicate();

            Assert.Equal(whole.Lines.Count, first.Lines.Count + second.Lines.Count);
            Assert.All(whole.Lines.Zip(first.Lines.Concat(second.Lines)), lines => Assert.True(AreSame(lines.First, lines.Second)));
            Assert.Equal(whole.Carried, second.Carried);
            Assert.Equal(whole.Used, second.Used);
        }, iter: Courses);

    [Fact]
    public void Where_help_counts_the_plans_share_is_the_same_as_without_help() => RandomCourses.Any.Sample(course =>
    {
        if (course.Help is not { Crediting: AssistanceCrediting.Counts })
            return;
        var alone = (course with { Help = null }).Adjudicate();
        Assert.Equal(
            alone.Lines.Select(line => (line.PatientPays, line.PlanPays, line.DeductibleLeft, line.OutOfPocketLeft)),
            course.Adjudicate().Lines.Select(line => (line.BeforeAssistance, line.PlanPays, line.DeductibleLeft, line.OutOfPocketLeft)));
    }, iter: Courses);

    /// <summary>The rules say so where every line has the same terms, nothing is rounded and there is no copay.</summary>
    [Fact]
    public void The_order_of_lines_and_of_visits_on_one_day_does_not_change_the_sum_without_rounding_or_copays() =>
        Gen.Select(RandomCourses.Amount, RandomCourses.Amount, RandomCourses.Amount, RandomCourses.Amount, Gen.Bool).Sample((deductible, one, other, above, limited) =>
        {
            var terms = new PlanTerms { Deductible = deductible, Coinsurance = Percentage.Of(100), OutOfPocketMaximum = limited ? deductible + above : null };
            var day = new DateOnly(2030, 5, 5);
            var (drug, observation) = (new ChargePart(Component.Drug, one), new ChargePart(Component.Observation, other));

            var sums = new[]
            {
                Of(new Charge(1, day, Phase.Induction, [drug, observation])),
                Of(new Charge(1, day, Phase.Induction, [observation, drug])),
                Of(new(1, day, Phase.Induction, [drug]), new(2, day, Phase.Induction, [observation])),
                Of(new(1, day, Phase.Induction, [observation]), new(2, day, Phase.Induction, [drug])),
            };
            Assert.Single(sums.Distinct());

            Money Of(params Charge[] charges) => PlanYearLedger.Adjudicate(terms, Accumulators.None, charges).PatientPays;
        }, iter: Courses);

    /// <summary>The ledger before and after, and how much more copay the dearer line has.</summary>
    private static void RaisingOneAllowedAmount(Gen<RandomCourse> courses, Action<Ledger, Ledger, Money> holds) =>
        Gen.Select(courses, Gen.Int[0, 13], Gen.Int[0, 2], RandomCourses.Amount).Sample((course, at, line, more) =>
        {
            at %= course.Charges.Length;
            line %= course.Charges[at].Parts.Count;
            var place = 0;
            var raised = course.Charges.ToArray();
            raised[at] = RandomCourses.Change(raised[at], part => place++ == line ? part with { Allowed = part.Allowed + more } : part);

            var (before, after) = (course.Adjudicate(), (course with { Charges = raised }).Adjudicate());
            holds(before, after, after.Lines[at].Parts[line].Copay.Less(before.Lines[at].Parts[line].Copay));
        }, iter: Courses);

    private static void AddsUp(LedgerLine line)
    {
        Assert.Equal(line.Allowed + line.BalanceBill, line.PlanPays + line.SupplementPays + line.AssistancePays + line.PatientPays);
        Assert.Equal(line.Copay + line.Deductible + line.Coinsurance + line.NotCovered + line.BalanceBill, line.BeforeAssistance + line.SupplementPays);
        Assert.Equal(line.BeforeAssistance, line.AssistancePays + line.PatientPays);
        foreach (var part in line.Parts)
            Assert.Equal(part.Allowed + part.BalanceBill, part.PlanPays + part.SupplementPays + part.AssistancePays + part.PatientPays);
        Assert.Equal(line.PatientPays, line.Parts.Sum(part => part.PatientPays));
        Assert.Equal(line.PlanPays, line.Parts.Sum(part => part.PlanPays));
        Assert.Equal(line.Charge.Allowed, line.Allowed);
    }

    private static void StaysWithinBounds(LedgerLine line)
    {
        Assert.True(line.PatientPays <= line.Allowed + line.BalanceBill);
        foreach (var part in line.Parts)
        {
            Assert.True(part.PatientPays <= part.Allowed + part.BalanceBill);
            Assert.True(part.Share <= part.Allowed);
            Assert.True(part.AssistancePays <= part.BeforeAssistance);
            Assert.True(part.CountsTowardLimit <= part.Share);
            Assert.True(part.CountsTowardDeductible <= part.Share);
        }
    }

    private static void HelpIsExplained(LedgerLine line, AppliedAssistance? help)
    {
        Assert.Equal(line.MayBeLess, line.Assistance.Any(payment => payment.Amount is null));
        if (!line.MayBeLess)
            Assert.Equal(line.AssistancePays, line.Assistance.Sum(payment => payment.Amount!.Value));
        Assert.True(line.PaidBack <= line.AssistancePays);
        foreach (var payment in line.Assistance)
        {
            var program = help!.Programs.Single(program => program.ProgramId == payment.ProgramId);
            Assert.False(program.FromManufacturer && help.PublicInsurance);
            Assert.True((payment.Amount ?? Money.Zero) + (payment.Left ?? Money.Zero) <= (program.Cap.Amount ?? payment.Amount + payment.Left ?? Money.OfCents(long.MaxValue / 100)));
        }
    }

    private static void NothingLeftGrows(IReadOnlyList<LedgerLine> lines)
    {
        for (var next = 1; next < lines.Count; next++)
        {
            if (lines[next].PlanYear != lines[next - 1].PlanYear)
                continue;
            Assert.False(lines[next].DeductibleLeft > lines[next - 1].DeductibleLeft);
            Assert.False(lines[next].OutOfPocketLeft > lines[next - 1].OutOfPocketLeft);
            Assert.False(lines[next].Pharmacy.OutOfPocket > lines[next - 1].Pharmacy.OutOfPocket);
            Assert.False(lines[next].OutOfNetwork.Deductible > lines[next - 1].OutOfNetwork.Deductible);
        }
    }

    private static void YearsAndMonthsSumToTheWhole(Ledger ledger)
    {
        foreach (var totals in new[] { ledger.ByPlanYear, ledger.ByMonth })
        {
            Assert.Equal(ledger.PatientPays, totals.Sum(total => total.PatientPays));
            Assert.Equal(ledger.PlanPays, totals.Sum(total => total.PlanPays));
            Assert.Equal(ledger.AssistancePays, totals.Sum(total => total.AssistancePays));
            Assert.Equal(ledger.Allowed, totals.Sum(total => total.Allowed));
            Assert.Equal(ledger.Lines.Count, totals.Sum(total => total.Visits));
            for (var next = 1; next < totals.Count; next++)
                Assert.True(totals[next - 1].To < totals[next].From);
        }
        Assert.True(ledger.ToPlanYearEnd!.PatientPays <= ledger.PatientPays);
        Assert.True(ledger.TwelveMonths!.PatientPays <= ledger.PatientPays);
    }

    /// <summary>The share of covered care inside the network that falls under the plan's own limit; a maximizer's share is outside it.</summary>
    private static Money ShareOfThePlan(PlanTerms terms, LedgerLine line) => line.Parts
        .Where((part, place) => !part.SetByMaximizer && line.Charge.Parts[place].Network == NetworkStatus.In
            && !(line.Charge.Parts[place].Benefit == DrugBenefit.Pharmacy && terms.Pharmacy?.OutOfPocketMaximum is not null))
        .Sum(part => part.Share);

    private static Money? LeftAtFirst(RandomCourse course, CostFinder.Core.Dating.Period year)
    {
        var met = course.Met.AsOf is { } day && !year.Covers(day) ? Accumulators.None : course.Met;
        return Least(Own(course.Terms)?.Less(met.OutOfPocket), course.Terms.Family?.OutOfPocketMaximum?.Less(met.FamilyOutOfPocket ?? met.OutOfPocket));
    }

    private static Money? Limit(PlanTerms terms) => Least(Own(terms), terms.Family?.OutOfPocketMaximum);

    /// <summary>One person's own limit: the plan's, or the law's where only the family has one.</summary>
    private static Money? Own(PlanTerms terms) => terms.Family switch
    {
        { OutOfPocketMaximum: not null, Kind: FamilyLimits.Aggregate } => terms.LawfulLimitForOnePerson,
        { OutOfPocketMaximum: not null } => terms.OutOfPocketMaximum ?? terms.LawfulLimitForOnePerson,
        _ => terms.OutOfPocketMaximum,
    };

    private static Money? Least(Money? one, Money? other) => one is { } first && other is { } second ? Money.Least(first, second) : one ?? other;

    private static bool AreSame(LedgerLine one, LedgerLine other) =>
        one with { Marks = other.Marks, Parts = other.Parts, Assistance = other.Assistance } == other
        && one.Marks.SequenceEqual(other.Marks) && one.Parts.SequenceEqual(other.Parts) && one.Assistance.SequenceEqual(other.Assistance);
}
