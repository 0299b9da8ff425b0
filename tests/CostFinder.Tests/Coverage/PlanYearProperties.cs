using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;
using CsCheck;

namespace CostFinder.Tests.Coverage;

/// <summary>What holds for every plan and every course. Raise CsCheck_Iter to try more than the usual number of them.</summary>
public sealed class PlanYearProperties
{
    private static readonly Gen<Money> Amount = Gen.Int[0, 200_000].Select(cents => Money.OfCents(cents));
    private static readonly Gen<Money> Small = Gen.Int[0, 20_000].Select(cents => Money.OfCents(cents));
    private static readonly Gen<Percentage> Share = Gen.Int[0, 1000].Select(tenths => Percentage.Of(tenths / 10m));

    private static readonly Gen<PlanYearStart> Start = Gen.Int[0, 365].Select(days => new DateOnly(2028, 1, 1).AddDays(days))
        .Select(day => PlanYearStart.On(day.Month, day.Day));

    private static readonly Gen<FamilyTerms?> Family = Gen.Select(Gen.Bool, Amount, Amount, Gen.Bool, (given, deductible, more, embedded) => given
        ? new FamilyTerms(deductible, deductible + more, embedded ? FamilyLimits.Embedded : FamilyLimits.Aggregate)
        : null);

    private static readonly Gen<PlanTerms> Plan = Gen.Select(
        Gen.Select(Amount, Share, Optional(Small), Gen.Bool),
        Gen.Select(Optional(Amount), Family, Start),
        (first, second) => new PlanTerms
        {
            Deductible = first.Item1,
            Coinsurance = first.Item2,
            CopayPerVisit = first.Item3,
            CopayBeforeDeductible = first.Item4,
            OutOfPocketMaximum = second.Item1 is { } more ? first.Item1 + more : null,
            Family = second.Item2,
            YearStarts = second.Item3,
        });

    private static readonly Gen<Accumulators> Met = Gen.Select(Small, Small, Optional(Small), (deductible, more, others) => new Accumulators
    {
        Deductible = deductible,
        OutOfPocket = deductible + more,
        FamilyDeductible = others is { } paid ? deductible + paid : null,
        FamilyOutOfPocket = others is { } alsoPaid ? deductible + more + alsoPaid : null,
    });

    private static readonly Gen<Charge[]> Charges = Gen.Select(Gen.Int[0, 40], Amount, Gen.Int[0, 9], Optional(Amount))
        .Array[1, 30]
        .Select(visits =>
        {
            var date = new DateOnly(2027, 10, 1);
            return visits.Select((visit, place) =>
            {
                date = date.AddDays(visit.Item1);
                return new Charge(place + 1, date, Phase.Maintenance, visit.Item2, visit.Item3 > 0, visit.Item4);
            }).ToArray();
        });

    private static readonly Gen<(PlanTerms Terms, Accumulators Met, Charge[] Charges)> Course = Gen.Select(Plan, Met, Charges);

    private static Gen<Money?> Optional(Gen<Money> amount) => Gen.Select(Gen.Bool, amount, (given, value) => given ? value : (Money?)null);

    [Fact]
    public void The_patient_never_pays_more_than_the_allowed_amount_and_the_balance_bill() => Course.Sample(course =>
    {
        foreach (var line in Adjudicate(course).Lines)
            Assert.True(line.PatientPays <= line.Allowed + line.BalanceBill);
    });

    [Fact]
    public void Lines_sum_to_the_cent() => Course.Sample(course =>
    {
        foreach (var line in Adjudicate(course).Lines)
        {
            Assert.Equal(line.PatientPays, line.Copay + line.Deductible + line.Coinsurance + line.NotCovered + line.BalanceBill);
            Assert.Equal(line.Allowed + line.BalanceBill, line.PatientPays + line.PlanPays);
        }
    });

    [Fact]
    public void Covered_care_never_costs_more_than_what_is_left_to_the_limit() => Course.Sample(course =>
    {
        var ledger = Adjudicate(course);
        foreach (var year in ledger.Lines.GroupBy(line => line.PlanYear))
        {
            var counted = year.Sum(line => line.Copay + line.Deductible + line.Coinsurance);
            if (Limit(course.Terms) is { } limit)
                Assert.True(counted <= limit);
        }
        if (ledger.Lines[0].OutOfPocketLeft is { } left)
            Assert.Equal(course.Met.With(ledger.Lines[0]).Left(course.Terms), left);
    });

    [Fact]
    public void What_is_left_never_grows_within_a_plan_year() => Course.Sample(course =>
    {
        var lines = Adjudicate(course).Lines;
        for (var next = 1; next < lines.Count; next++)
        {
            if (lines[next].PlanYear != lines[next - 1].PlanYear)
                continue;
            Assert.True((lines[next].DeductibleLeft ?? Money.Zero) <= (lines[next - 1].DeductibleLeft ?? Money.Zero));
            Assert.False(lines[next].OutOfPocketLeft > lines[next - 1].OutOfPocketLeft);
        }
    });

    /// <summary>Every visit of a course has the same terms, so this holds with copays too; services free of the deductible would break it.</summary>
    [Fact]
    public void Raising_one_allowed_amount_never_lowers_what_the_patient_pays_in_all() =>
        Gen.Select(Course, Gen.Int[0, 29], Amount).Sample((course, at, more) =>
        {
            var raised = course.Charges.ToArray();
            at %= raised.Length;
            raised[at] = At(raised[at], raised[at].Allowed + more);
            var before = course.Charges.ToArray();
            before[at] = At(before[at], before[at].Allowed);

            Assert.True(Adjudicate((course.Terms, course.Met, before)).PatientPays <= Adjudicate((course.Terms, course.Met, raised)).PatientPays);
        });

    [Fact]
    public void Splitting_a_course_and_carrying_what_is_met_changes_nothing() =>
        Gen.Select(Course, Gen.Int[0, 29]).Sample((course, at) =>
        {
            at %= course.Charges.Length;
            var whole = Adjudicate(course);
            var first = Adjudicate((course.Terms, course.Met, course.Charges[..at]));
            var second = Adjudicate((course.Terms, first.Carried, course.Charges[at..]));

            Assert.Equal(whole.Lines.Select(Comparable), first.Lines.Concat(second.Lines).Select(Comparable));
            Assert.Equal(whole.Carried, second.Carried);
        });

    [Fact]
    public void The_order_of_visits_on_one_day_does_not_change_the_sum_without_rounding_or_copays() =>
        Gen.Select(Amount, Amount, Amount, Optional(Amount)).Sample((deductible, one, other, more) =>
        {
            var terms = new PlanTerms { Deductible = deductible, Coinsurance = Percentage.Of(100), OutOfPocketMaximum = more is { } above ? deductible + above : null };
            var day = new DateOnly(2030, 5, 5);
            Ledger Of(Money first, Money second) => PlanYearLedger.Adjudicate(
                terms, Accumulators.None, [new(1, day, Phase.Induction, first, true), new(2, day, Phase.Induction, second, true)]);

            Assert.Equal(Of(one, other).PatientPays, Of(other, one).PatientPays);
        });

    [Fact]
    public void Years_sum_to_the_whole() => Course.Sample(course =>
    {
        var ledger = Adjudicate(course);
        var years = ledger.ByPlanYear;
        Assert.Equal(ledger.PatientPays, years.Sum(year => year.PatientPays));
        Assert.Equal(ledger.PlanPays, years.Sum(year => year.PlanPays));
        Assert.Equal(ledger.Allowed, years.Sum(year => year.Allowed));
        for (var next = 1; next < years.Count; next++)
            Assert.True(years[next - 1].To < years[next].From);
    });

    private static Charge At(Charge charge, Money allowed) => new(charge.Number, charge.Date, charge.Phase, allowed, charge.Parts[0].Covered);

    private static Ledger Adjudicate((PlanTerms Terms, Accumulators Met, Charge[] Charges) course) =>
        PlanYearLedger.Adjudicate(course.Terms, course.Met, course.Charges);

    private static Money? Limit(PlanTerms terms) => (terms.OutOfPocketMaximum, terms.Family) switch
    {
        (_, { Kind: FamilyLimits.Aggregate, OutOfPocketMaximum: { } family }) => family,
        ({ } own, { OutOfPocketMaximum: { } family }) => Money.Least(own, family),
        (null, { OutOfPocketMaximum: { } family }) => family,
        var (own, _) => own,
    };

    private static object Comparable(LedgerLine line) => (line with { Marks = [], Parts = [], Assistance = [] }, string.Join(' ', line.Marks));
}

internal static class AfterOneVisit
{
    /// <summary>What a statement would show after the visit.</summary>
    public static Accumulators With(this Accumulators met, LedgerLine line)
    {
        var share = line.Copay + line.Deductible + line.Coinsurance;
        return met with
        {
            OutOfPocket = met.OutOfPocket + share,
            FamilyOutOfPocket = (met.FamilyOutOfPocket ?? met.OutOfPocket) + share,
        };
    }

    public static Money Left(this Accumulators met, PlanTerms terms)
    {
        var left = new List<Money>();
        if (terms.OutOfPocketMaximum is { } own && terms.Family is not { Kind: FamilyLimits.Aggregate, OutOfPocketMaximum: not null })
            left.Add(own.Less(met.OutOfPocket));
        if (terms.Family?.OutOfPocketMaximum is { } family)
            left.Add(family.Less(met.FamilyOutOfPocket ?? met.OutOfPocket));
        return left.Min();
    }
}
