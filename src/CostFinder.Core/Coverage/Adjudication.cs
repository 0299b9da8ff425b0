using CostFinder.Core.Amounts;
using CostFinder.Core.Dating;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Coverage;

/// <summary>
/// A course on its way through the ledger: what is met and used up so far, and the visit at hand. It changes as it goes and is never
/// seen from outside; what it gives out does not change.
/// </summary>
internal sealed class Adjudication
{
    // Places of the three kinds of amounts that a plan may count apart.
    private const int Plan = 0;
    private const int Pharmacy = 1;
    private const int Outside = 2;

    private readonly PlanTerms? _terms;
    private readonly PlanYearStart _starts;
    private readonly CostShare? _medical;
    private readonly YearAmount[] _deductibles = new YearAmount[3];
    private readonly YearAmount[] _limits = new YearAmount[3];
    private readonly Counter[] _deductiblesMet = new Counter[3];
    private readonly Counter[] _limitsMet = new Counter[3];
    private readonly ProgramCounter[] _programs;
    private readonly bool _credits;
    private readonly bool _maximizes;
    private DateOnly? _asOf;
    private Money _copayThatDay;
    private Money _shareThatDay;
    private Money _keptOfSupplement;
    private Period? _year;

    public Adjudication(PlanTerms? terms, Accumulators met, AppliedAssistance? assistance)
    {
        _terms = terms;
        _starts = terms?.YearStarts ?? PlanYearStart.January;
        _asOf = met.AsOf;
        (_copayThatDay, _shareThatDay) = (met.CopayThatDay, met.ShareThatDay);
        _programs = ProgramsOf(assistance);
        _credits = assistance?.Crediting is null or AssistanceCrediting.Counts;
        _maximizes = assistance?.Crediting == AssistanceCrediting.Maximizer;
        if (terms is null)
            return;
        _medical = terms.MedicalShare;
        _deductibles[Plan] = YearAmount.Of(terms.Deductible, terms.Family?.Deductible, terms.Family?.Kind);
        _limits[Plan] = YearAmount.Of(terms.OutOfPocketMaximum, terms.Family?.OutOfPocketMaximum, terms.Family?.Kind, terms.LawfulLimitForOnePerson);
        _deductibles[Pharmacy] = new(terms.Pharmacy?.Deductible, null);
        _limits[Pharmacy] = new(terms.Pharmacy?.OutOfPocketMaximum, null);
        if (terms.OutOfNetwork is { } outside)
        {
            _deductibles[Outside] = YearAmount.Of(outside.Deductible, outside.Family?.Deductible, outside.Family?.Kind);
            _limits[Outside] = YearAmount.Of(outside.OutOfPocketMaximum, outside.Family?.OutOfPocketMaximum, outside.Family?.Kind);
        }
        _deductiblesMet[Plan] = new(met.Deductible, met.FamilyDeductible);
        _limitsMet[Plan] = new(met.OutOfPocket, met.FamilyOutOfPocket);
        _deductiblesMet[Pharmacy] = new(met.Pharmacy.Deductible, met.Pharmacy.FamilyDeductible);
        _limitsMet[Pharmacy] = new(met.Pharmacy.OutOfPocket, met.Pharmacy.FamilyOutOfPocket);
        _deductiblesMet[Outside] = new(met.OutOfNetwork.Deductible, met.OutOfNetwork.FamilyDeductible);
        _limitsMet[Outside] = new(met.OutOfNetwork.OutOfPocket, met.OutOfNetwork.FamilyOutOfPocket);
    }

    public Accumulators Carried => new()
    {
        Deductible = _deductiblesMet[Plan].Own,
        OutOfPocket = _limitsMet[Plan].Own,
        FamilyDeductible = _deductiblesMet[Plan].Family,
        FamilyOutOfPocket = _limitsMet[Plan].Family,
        Pharmacy = Apart(Pharmacy),
        OutOfNetwork = Apart(Outside),
        AsOf = _asOf,
        CopayThatDay = _terms?.CopayOncePerDay == true ? _copayThatDay : Money.Zero,
        ShareThatDay = _terms?.CopayOncePerDay == true ? _shareThatDay : Money.Zero,
    };

    public IReadOnlyList<ProgramUse> Used => _programs.Length == 0
        ? []
        : [.. _programs.Select(program => program.Use).OfType<ProgramUse>()];

    public LedgerLine Visit(Charge charge)
    {
        var (year, reset) = TurnTo(charge.Date);
        Span<Money> deductiblesBefore = stackalloc Money[3];
        for (var kind = Plan; kind <= Outside; kind++)
            deductiblesBefore[kind] = LeftOfDeductible(kind);
        var limitBefore = _limitsMet[Plan].Left(_limits[Plan]);

        var parts = new LedgerPart[charge.Parts.Count];
        foreach (var program in _programs)
            program.TurnTo(charge.Date, year);
        for (var place = 0; place < parts.Length; place++)
            parts[place] = PartOf(charge.Parts[place], charge.Date, year);
        var help = _programs.Length == 0 ? Help.None : Help.From(_programs, charge, parts);
        for (var place = 0; place < parts.Length; place++)
            Count(charge.Parts[place], ref parts[place], help.OffTheShare(place));

        var finished = false;
        for (var kind = Plan; kind <= Outside; kind++)
            finished |= deductiblesBefore[kind] > Money.Zero && LeftOfDeductible(kind) == Money.Zero;
        var limitLeft = _limitsMet[Plan].Left(_limits[Plan]);
        return LineOf(charge, year, parts, help, limitLeft, LedgerMarks.Of(reset, finished, limitBefore > Money.Zero && limitLeft == Money.Zero, help.CapUsedUp));
    }

    private static ProgramCounter[] ProgramsOf(AppliedAssistance? assistance)
    {
        if (assistance is null or { Programs.Count: 0 })
            return [];
        // A drug maker's money never goes together with public insurance, whatever the caller has matched. Rebates come last.
        return
        [
            .. assistance.Programs
                .Where(program => !(program.FromManufacturer && assistance.PublicInsurance))
                .OrderBy(program => program.Payout)
                .Select(program => new ProgramCounter(program, assistance.Used)),
        ];
    }

    /// <summary>What is met counts in the plan year of its day and in no other.</summary>
    private (Period Year, bool Reset) TurnTo(DateOnly date)
    {
        var year = _year is { } known && known.Covers(date) ? known : _starts.YearOf(date);
        _year = year;
        var reset = _asOf < year.From;
        if (_asOf is { } asOf && !year.Covers(asOf))
        {
            Array.Clear(_deductiblesMet);
            Array.Clear(_limitsMet);
        }
        if (_terms?.CopayOncePerDay != true || _asOf != date)
            (_copayThatDay, _shareThatDay) = (Money.Zero, Money.Zero);
        _keptOfSupplement = Money.Zero;
        _asOf = date;
        return (year, reset);
    }

    /// <summary>The steps from the allowed amount to the balance bill, for one line of the bill.</summary>
    private LedgerPart PartOf(in ChargePart part, DateOnly date, in Period year)
    {
        var allowed = Phases.AllowedAmount(part);
        var balanceBill = Phases.BalanceBill(part);
        if (!Phases.IsCovered(_terms, part))
            return new() { Component = part.Component, Allowed = allowed, NotCovered = allowed, BalanceBill = balanceBill };
        if (_maximizes && MaximizerShare(part, date, year) is { } set)
        {
            return new()
            {
                Component = part.Component,
                Allowed = allowed,
                Copay = set,
                BalanceBill = balanceBill,
                PlanPays = allowed.Less(set),
                SetByMaximizer = true,
            };
        }

        var (terms, isOwn) = TermsOf(part);
        var (deductibleKind, limitKind) = KindsOf(part);
        var already = isOwn ? Money.Zero : _copayThatDay;
        var atOnce = Phases.CopayAtOnce(terms, allowed, already);
        var deductible = Phases.Deductible(terms, allowed, LeftOfDeductible(deductibleKind));
        var share = Phases.CopayOrCoinsurance(terms, atOnce, deductible, allowed.Less(deductible), already);
        share = Phases.MostPerVisit(share, _terms!.MostPerVisit, _shareThatDay);
        var full = share.Total;
        share = Phases.OutOfPocketMaximum(share, _limitsMet[limitKind].Left(_limits[limitKind]));

        if (!isOwn)
            _copayThatDay += share.Copay;
        _shareThatDay += share.AfterDeductible;
        var countsTowardDeductible = share.Deductible;
        if (terms is { Copay: not null, CopayBeforeDeductible: true, CopayCountsTowardDeductible: true })
            countsTowardDeductible = Money.Least(share.Copay, LeftOfDeductible(deductibleKind));
        _deductiblesMet[deductibleKind].Add(countsTowardDeductible);
        _limitsMet[limitKind].Add(share.Total);

        var (supplement, kept) = Phases.Supplement(_terms.Supplement, share, _keptOfSupplement);
        _keptOfSupplement += kept;
        return new()
        {
            Component = part.Component,
            Allowed = allowed,
            Copay = share.Copay,
            Deductible = share.Deductible,
            Coinsurance = share.Coinsurance,
            LimitTakesOff = full.Less(share.Total),
            BalanceBill = balanceBill,
            PlanPays = allowed.Less(share.Total),
            SupplementPaysOfShare = supplement,
            SupplementPaysOfBalanceBill = _terms.Supplement?.PaysBalanceBill == true ? balanceBill : Money.Zero,
            CountsTowardDeductible = countsTowardDeductible,
            CountsTowardLimit = share.Total,
        };
    }

    /// <summary>
    /// What a program took off the share does not count where the plan does not count such help: what the patient paid alone counts,
    /// toward the deductible first.
    /// </summary>
    private void Count(in ChargePart part, ref LedgerPart line, Money offTheShare)
    {
        if (_credits || offTheShare == Money.Zero || line.SetByMaximizer)
            return;
        var (deductibleKind, limitKind) = KindsOf(part);
        var counts = line.CountsTowardLimit.Less(offTheShare);
        var towardDeductible = Money.Least(line.CountsTowardDeductible, counts);
        _deductiblesMet[deductibleKind].TakeBack(line.CountsTowardDeductible.Less(towardDeductible));
        _limitsMet[limitKind].TakeBack(offTheShare);
        line = line with { CountsTowardDeductible = towardDeductible, CountsTowardLimit = counts };
    }

    private Money? MaximizerShare(in ChargePart part, DateOnly date, in Period year)
    {
        foreach (var program in _programs)
        {
            if (part.Network == NetworkStatus.In && program.MaximizerShare(part, date, year) is { } share)
                return share;
        }
        return null;
    }

    private (CostShare Terms, bool IsOwn) TermsOf(in ChargePart part)
    {
        if (part.Network == NetworkStatus.Out)
            return (_terms!.OutOfNetwork!.Share, true);
        if (part.Benefit == DrugBenefit.Pharmacy && _terms!.Pharmacy is { } pharmacy)
            return (pharmacy.Share, true);
        return _terms!.ByComponent.Count > 0 && _terms.ByComponent.TryGetValue(part.Component, out var own) ? (own, true) : (_medical!, false);
    }

    private (int Deductible, int Limit) KindsOf(in ChargePart part) => part.Network == NetworkStatus.Out ? (Outside, Outside)
        : part.Benefit == DrugBenefit.Pharmacy && _terms!.Pharmacy is { } pharmacy
            ? (pharmacy.Deductible is null ? Plan : Pharmacy, pharmacy.OutOfPocketMaximum is null ? Plan : Pharmacy)
        : (Plan, Plan);

    private Money LeftOfDeductible(int kind) => _deductiblesMet[kind].Left(_deductibles[kind]) ?? Money.Zero;

    private LeftOfYear LeftApart(int kind) => new(
        _deductibles[kind].Exists ? LeftOfDeductible(kind) : null, _limitsMet[kind].Left(_limits[kind]));

    private MetApart Apart(int kind) => new(
        _deductiblesMet[kind].Own, _limitsMet[kind].Own, _deductiblesMet[kind].Family, _limitsMet[kind].Family);

    private LedgerLine LineOf(Charge charge, Period year, LedgerPart[] parts, Help help, Money? limitLeft, IReadOnlyList<LedgerMark> marks)
    {
        Money allowed = default, copay = default, deductible = default, coinsurance = default, notCovered = default, balanceBill = default;
        Money plan = default, supplement = default, before = default, assistance = default, towardDeductible = default, towardLimit = default;
        foreach (ref readonly var part in parts.AsSpan())
        {
            allowed += part.Allowed;
            copay += part.Copay;
            deductible += part.Deductible;
            coinsurance += part.Coinsurance;
            notCovered += part.NotCovered;
            balanceBill += part.BalanceBill;
            plan += part.PlanPays;
            supplement += part.SupplementPays;
            before += part.BeforeAssistance;
            assistance += part.AssistancePays;
            towardDeductible += part.CountsTowardDeductible;
            towardLimit += part.CountsTowardLimit;
        }
        return new()
        {
            Charge = charge,
            PlanYear = year,
            Parts = parts,
            Allowed = allowed,
            Copay = copay,
            Deductible = deductible,
            Coinsurance = coinsurance,
            NotCovered = notCovered,
            BalanceBill = balanceBill,
            PlanPays = plan,
            SupplementPays = supplement,
            BeforeAssistance = before,
            AssistancePays = assistance,
            PaidBack = help.PaidBack,
            PatientPays = before.Less(assistance),
            MayBeLess = help.MayBeMore,
            Assistance = help.Payments,
            CountsTowardDeductible = towardDeductible,
            CountsTowardLimit = towardLimit,
            DeductibleLeft = _deductibles[Plan].Exists ? LeftOfDeductible(Plan) : null,
            OutOfPocketLeft = limitLeft,
            Pharmacy = LeftApart(Pharmacy),
            OutOfNetwork = LeftApart(Outside),
            Marks = marks,
        };
    }
}
