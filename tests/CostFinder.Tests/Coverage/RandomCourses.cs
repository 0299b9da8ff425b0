using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;
using CsCheck;

namespace CostFinder.Tests.Coverage;

/// <summary>A plan, what is met of it, a course and the programs that help with it; none when help is null.</summary>
internal sealed record RandomCourse(PlanTerms Terms, Accumulators Met, Charge[] Charges, AppliedAssistance? Help)
{
    public Ledger Adjudicate() => PlanYearLedger.Adjudicate(Terms, Met, Charges, Help);
}

/// <summary>Every kind of plan, bill and program the ledger knows, in any mixture, sensible or not, as long as no plan is impossible.</summary>
internal static class RandomCourses
{
    public static readonly Gen<Money> Amount = Gen.Int[0, 200_000].Select(cents => Money.OfCents(cents));
    private static readonly Gen<Money> Small = Gen.Int[0, 20_000].Select(cents => Money.OfCents(cents));
    private static readonly Gen<Percentage> Portion = Gen.Int[0, 1000].Select(tenths => Percentage.Of(tenths / 10m));
    private static readonly Gen<Component> AnyComponent = Gen.Enum<Component>();

    private static readonly Gen<PlanYearStart> Start = Gen.Int[0, 365].Select(days => new DateOnly(2028, 1, 1).AddDays(days))
        .Select(day => PlanYearStart.On(day.Month, day.Day));

    private static readonly Gen<FamilyTerms?> Family = Maybe(Gen.Select(Maybe(Amount), Maybe(Amount), Gen.Bool, (deductible, more, embedded) =>
        new FamilyTerms(
            deductible,
            more is { } above ? above + (deductible ?? Money.Zero) : null,
            embedded ? FamilyLimits.Embedded : FamilyLimits.Aggregate)));

    private static readonly Gen<CostShare> Share = Gen.Select(Portion, Maybe(Small), Gen.Bool, Gen.Bool, Gen.Int[0, 3],
        (coinsurance, copay, before, counts, exempt) => new CostShare
        {
            Coinsurance = coinsurance,
            Copay = copay,
            CopayBeforeDeductible = before,
            CopayCountsTowardDeductible = counts,
            ExemptFromDeductible = exempt == 0,
        });

    private static readonly Gen<PharmacyTerms?> Pharmacy = Maybe(Gen.Select(Share, Maybe(Small), Maybe(Amount), (share, deductible, more) =>
        new PharmacyTerms(share, deductible, more is { } above ? above + (deductible ?? Money.Zero) : null)));

    private static readonly Gen<OutOfNetworkTerms?> Outside = Maybe(Gen.Select(Amount, Share, Maybe(Amount), Family, (deductible, share, more, family) =>
        new OutOfNetworkTerms(deductible, share, more is { } above ? deductible + above : null, family)));

    private static readonly Gen<SupplementTerms?> Supplement = Gen.Select(Gen.Int[0, 3], Gen.Bool, Portion, Gen.Bool, Maybe(Small),
        (given, deductible, portion, balance, copay) => given == 0 ? new SupplementTerms(deductible, portion, balance, copay) : null);

    private static readonly Gen<IReadOnlyDictionary<Component, CostShare>> Own = Gen.Select(AnyComponent, Share, Gen.Int[0, 2], (component, share, given) =>
        (IReadOnlyDictionary<Component, CostShare>)(given == 0 ? new Dictionary<Component, CostShare> { [component] = share } : []));

    private static readonly Gen<PlanTerms> Plan = Gen.Select(
        Gen.Select(Amount, Share, Maybe(Amount), Family, Start),
        Gen.Select(Pharmacy, Outside, Supplement, Own),
        Gen.Select(Gen.Bool, Maybe(Small), Maybe(Amount)),
        (first, apart, rules) => new PlanTerms
        {
            Deductible = first.Item1,
            Coinsurance = first.Item2.Coinsurance,
            CopayPerVisit = first.Item2.Copay,
            CopayBeforeDeductible = first.Item2.CopayBeforeDeductible,
            CopayCountsTowardDeductible = first.Item2.CopayCountsTowardDeductible,
            OutOfPocketMaximum = first.Item3 is { } more ? first.Item1 + more : null,
            Family = first.Item4,
            YearStarts = first.Item5,
            Pharmacy = apart.Item1,
            OutOfNetwork = apart.Item2,
            Supplement = apart.Item3,
            ByComponent = apart.Item4,
            CopayOncePerDay = rules.Item1,
            MostPerVisit = rules.Item2,
            LawfulLimitForOnePerson = rules.Item3,
        });

    private static readonly Gen<MetApart> Apart = Gen.Select(Small, Small, Maybe(Small), (deductible, more, others) => new MetApart(
        deductible, deductible + more, others is { } paid ? deductible + paid : null, others is { } alsoPaid ? deductible + more + alsoPaid : null));

    private static readonly Gen<Accumulators> Met = Gen.Select(Apart, Apart, Apart, Maybe(Gen.Int[-400, 20]), (plan, pharmacy, outside, day) => new Accumulators
    {
        Deductible = plan.Deductible,
        OutOfPocket = plan.OutOfPocket,
        FamilyDeductible = plan.FamilyDeductible,
        FamilyOutOfPocket = plan.FamilyOutOfPocket,
        Pharmacy = pharmacy,
        OutOfNetwork = outside,
        AsOf = day is { } days ? First.AddDays(days) : null,
    });

    private static readonly Gen<ChargePart> Line = Gen.Select(
        Gen.Select(AnyComponent, Amount, Gen.Int[0, 9], Maybe(Amount)), Gen.Select(Gen.Enum<DrugBenefit>(), Gen.Int[0, 3], Gen.Int[-1, 4]),
        (bill, where) => new ChargePart(
            bill.Item1, bill.Item2, bill.Item3 > 0, bill.Item4, where.Item1, where.Item2 == 0 ? NetworkStatus.Out : NetworkStatus.In,
            where.Item3 < 0 ? null : where.Item3));

    private static readonly Gen<Charge[]> Charges = Gen.Select(Gen.Int[0, 60], Line.Array[1, 3]).Array[1, 14].Select(visits =>
    {
        var date = First;
        return visits.Select((visit, place) =>
        {
            date = date.AddDays(visit.Item1);
            return new Charge(place + 1, date, Phase.Maintenance, visit.Item2);
        }).ToArray();
    });

    private static readonly Gen<ProgramPays> Pays = Gen.Select(Gen.Int[0, 3], Small, Portion, Gen.Enum<AmountPeriod>(), (kind, amount, portion, period) => kind switch
    {
        0 => (ProgramPays)new ProgramPays.AllAbove(amount),
        1 => new ProgramPays.Part(portion),
        2 => new ProgramPays.UpTo(amount, period),
        _ => new ProgramPays.All(),
    });

    private static readonly Gen<DeviceLimit?> Devices = Gen.Int[0, 3].Select(given => given == 0 ? new DeviceLimit(3, 7, 24, 6, 24) : null);

    private static readonly Gen<AssistanceTerms> Program = Gen.Select(
        Gen.Select(Gen.Int[0, 1], AnyComponent, Pays, Gen.Int[0, 9], Amount),
        Gen.Select(Gen.Enum<CapPeriod>(), Gen.Enum<Payout>(), Gen.Bool, Gen.Bool, Gen.Bool),
        Gen.Select(Maybe(Gen.Int[1, 6]), Devices),
        (what, how, most) => new AssistanceTerms
        {
            ProgramId = "",
            For = what.Item1 == 0 ? null : what.Item2,
            Pays = what.Item3,
            Cap = what.Item4 == 0 ? ProgramCap.NotPublished : what.Item4 < 4 ? ProgramCap.None : ProgramCap.Of(what.Item5),
            CapPeriod = how.Item1,
            Payout = how.Item2,
            PaysUncoveredCare = how.Item3,
            PaysBalanceBill = how.Item4,
            FromManufacturer = how.Item5,
            MostTreatments = most.Item1,
            Devices = most.Item2,
        });

    private static readonly Gen<AppliedAssistance?> Help = Maybe(Gen.Select(Program.Array[1, 3], Gen.Enum<AssistanceCrediting>(), Gen.Int[0, 5],
        (programs, crediting, government) => new AppliedAssistance(
            [.. programs.Select((program, place) => program with { ProgramId = $"program-{place}" })], crediting, government == 0)));

    public static readonly Gen<RandomCourse> Any = Gen.Select(Plan, Met, Charges, Help, (plan, met, charges, help) => new RandomCourse(plan, met, charges, help));

    /// <summary>
    /// Without programs and without a second insurance, with nothing billed above the allowed amount, and without what gives relief twice
    /// for one payment: a copay taken off both the deductible and the most for a visit, one deductible, or one most for a visit, over
    /// separate limits, and a copay that may move.
    /// </summary>
    public static readonly Gen<RandomCourse> Plain = PlainOf(Plan.Select(plan => plan with
    {
        CopayCountsTowardDeductible = plan.CopayCountsTowardDeductible && !ACopayMayMove(plan),
    }));

    /// <summary>As <see cref="Plain"/>, but each plan has a copay that may move.</summary>
    public static readonly Gen<RandomCourse> PlainWithACopayThatMayMove = PlainOf(Gen.Select(Plan, Small, AnyComponent, Share, (plan, copay, component, share) => plan with
    {
        CopayPerVisit = copay,
        CopayBeforeDeductible = true,
        CopayCountsTowardDeductible = true,
        ByComponent = new Dictionary<Component, CostShare> { [component] = share with { CopayBeforeDeductible = false, ExemptFromDeductible = false } },
    }));

    private static DateOnly First => new(2027, 10, 1);

    public static Charge Change(Charge charge, Func<ChargePart, ChargePart> change) =>
        new(charge.Number, charge.Date, charge.Phase, [.. charge.Parts.Select(change)]);

    private static Gen<RandomCourse> PlainOf(Gen<PlanTerms> plans) => Gen.Select(plans, Met, Charges, (plan, met, charges) => new RandomCourse(
        plan with
        {
            Supplement = null,
            MostPerVisit = CountsACopay(plan) || plan.OutOfNetwork is not null || plan.Pharmacy?.OutOfPocketMaximum is not null ? null : plan.MostPerVisit,
            Pharmacy = plan.Pharmacy is { Deductible: null } shared ? shared with { OutOfPocketMaximum = null } : plan.Pharmacy,
        },
        met, [.. charges.Select(charge => Change(charge, part => part with { Billed = null }))], null));

    /// <summary>
    /// Several lines have one copay between them, of a visit or a day, and it counts toward a deductible that lines with terms of their
    /// own take too. A copay before those lines is taken off both the deductible and the copay left for the lines after them.
    /// </summary>
    private static bool ACopayMayMove(PlanTerms plan) => plan is { CopayPerVisit: not null, CopayBeforeDeductible: true, CopayCountsTowardDeductible: true }
        && (plan.ByComponent.Values.Any(TakesTheDeductible) || (plan.Pharmacy is { Deductible: null } pharmacy && TakesTheDeductible(pharmacy.Share)));

    private static bool TakesTheDeductible(CostShare share) => !share.ExemptFromDeductible && share is not { Copay: not null, CopayBeforeDeductible: true };

    private static bool CountsACopay(PlanTerms plan) => plan.CopayCountsTowardDeductible || plan.Pharmacy?.Share.CopayCountsTowardDeductible == true
        || plan.OutOfNetwork?.Share.CopayCountsTowardDeductible == true || plan.ByComponent.Values.Any(share => share.CopayCountsTowardDeductible);

    private static Gen<T?> Maybe<T>(Gen<T> value)
        where T : class => Gen.Select(Gen.Bool, value, (given, known) => given ? known : null);

    private static Gen<Money?> Maybe(Gen<Money> value) => Gen.Select(Gen.Bool, value, (given, known) => given ? known : (Money?)null);

    private static Gen<int?> Maybe(Gen<int> value) => Gen.Select(Gen.Bool, value, (given, known) => given ? known : (int?)null);
}
