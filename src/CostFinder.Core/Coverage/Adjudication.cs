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
    private readonly Sharing _medical;
    private readonly Sharing _pharmacy;
    private readonly Sharing _outside;
    private readonly Sharing?[]? _own;
    private readonly Cents? _mostPerVisit;
    private readonly YearAmount[] _deductibles = new YearAmount[3];
    private readonly YearAmount[] _limits = new YearAmount[3];
    private readonly Counter[] _deductiblesMet = new Counter[3];
    private readonly Counter[] _limitsMet = new Counter[3];
    private readonly ProgramCounter[] _programs;
    private readonly bool _credits;
    private readonly bool _maximizes;
    private OpenPart[] _open = [];
    private DateOnly? _asOf;
    private Cents _copayThatDay;
    private Cents _shareThatDay;
    private Cents _keptOfSupplement;
    private Period? _year;

    public Adjudication(PlanTerms? terms, Accumulators met, AppliedAssistance? assistance)
    {
        _terms = terms;
        _starts = terms?.YearStarts ?? PlanYearStart.January;
        _asOf = met.AsOf;
        (_copayThatDay, _shareThatDay) = (Cents.Of(met.CopayThatDay), Cents.Of(met.ShareThatDay));
        _programs = ProgramCounter.Of(assistance);
        _credits = assistance?.Crediting is null or AssistanceCrediting.Counts;
        _maximizes = assistance?.Crediting == AssistanceCrediting.Maximizer;
        if (terms is null)
            return;
        _medical = new(terms.MedicalShare);
        _mostPerVisit = Cents.Of(terms.MostPerVisit);
        if (terms.Pharmacy is { } pharmacy)
            _pharmacy = new(pharmacy.Share);
        if (terms.ByComponent.Count > 0)
            _own = [.. Enum.GetValues<Component>().Select(component => terms.ByComponent.TryGetValue(component, out var own) ? new Sharing(own) : (Sharing?)null)];
        _deductibles[Plan] = YearAmount.Of(terms.Deductible, terms.Family?.Deductible, terms.Family?.Kind);
        _limits[Plan] = YearAmount.Of(terms.OutOfPocketMaximum, terms.Family?.OutOfPocketMaximum, terms.Family?.Kind, terms.LawfulLimitForOnePerson);
        _deductibles[Pharmacy] = new(Cents.Of(terms.Pharmacy?.Deductible), null);
        _limits[Pharmacy] = new(Cents.Of(terms.Pharmacy?.OutOfPocketMaximum), null);
        if (terms.OutOfNetwork is { } outside)
        {
            _outside = new(outside.Share);
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
        CopayThatDay = _terms?.CopayOncePerDay == true ? _copayThatDay.Money : Money.Zero,
        ShareThatDay = _terms?.CopayOncePerDay == true ? _shareThatDay.Money : Money.Zero,
    };

    public IReadOnlyList<ProgramUse> Used => ProgramCounter.UsesOf(_programs);

    public LedgerLine Visit(Charge charge)
    {
        var (year, reset) = TurnTo(charge.Date);
        var open = OpenDeductibles();
        var limitBefore = _limitsMet[Plan].Left(_limits[Plan]);

        var parts = OpenParts(charge.Parts.Count);
        foreach (var program in _programs)
            program.TurnTo(charge.Date, year);
        for (var place = 0; place < parts.Length; place++)
            Open(charge.Parts[place], charge.Date, year, ref parts[place]);
        var help = _programs.Length == 0 ? Help.None : Help.From(_programs, charge, parts);
        for (var place = 0; place < parts.Length; place++)
            Count(charge.Parts[place], ref parts[place]);

        var finished = (open & ~OpenDeductibles()) != 0;
        var limitLeft = _limitsMet[Plan].Left(_limits[Plan]);
        return LineOf(charge, year, parts, help, limitLeft, LedgerMarks.Of(reset, finished, limitBefore > Cents.Zero && limitLeft == Cents.Zero, help.CapUsedUp));
    }

    /// <summary>What is met counts in the plan year of its day and in no other.</summary>
    private (Period Year, bool Reset) TurnTo(DateOnly date)
    {
        var year = _year is { } known && known.Covers(date) ? known : _starts.YearOf(date);
        _year = year;
        var reset = _terms is not null && _asOf < year.From;
        if (_asOf is { } asOf && !year.Covers(asOf))
        {
            Array.Clear(_deductiblesMet);
            Array.Clear(_limitsMet);
        }
        if (_terms?.CopayOncePerDay != true || _asOf != date)
            (_copayThatDay, _shareThatDay) = (Cents.Zero, Cents.Zero);
        _keptOfSupplement = Cents.Zero;
        _asOf = date;
        return (year, reset);
    }

    /// <summary>The lines of a bill to work on; nothing of them outlives the visit, so the next one works on the same.</summary>
    private Span<OpenPart> OpenParts(int lines)
    {
        if (_open.Length < lines)
            _open = new OpenPart[lines];
        var parts = _open.AsSpan(0, lines);
        parts.Clear();
        return parts;
    }

    /// <summary>The steps from the allowed amount to the balance bill, for one line of the bill.</summary>
    private void Open(in ChargePart part, DateOnly date, in Period year, ref OpenPart line)
    {
        var allowed = Phases.AllowedAmount(part);
        line.Component = part.Component;
        line.Allowed = allowed;
        line.BalanceBill = Phases.BalanceBill(part, allowed);
        if (!Phases.IsCovered(_terms, part))
        {
            line.NotCovered = allowed;
            return;
        }
        if (_maximizes && MaximizerShare(part, allowed, date, year) is { } set)
        {
            line.Share = new(set, Cents.Zero, Cents.Zero);
            line.SetByMaximizer = true;
            return;
        }

        ref readonly var terms = ref TermsOf(part, out var isOwn);
        var (deductibleKind, limitKind) = KindsOf(part);
        var already = isOwn ? Cents.Zero : _copayThatDay;
        var left = LeftOfDeductible(deductibleKind);
        var atOnce = Phases.CopayAtOnce(terms, allowed, already);
        var deductible = Phases.Deductible(terms, allowed, left);
        var share = Phases.CopayOrCoinsurance(terms, atOnce, deductible, allowed.Less(deductible), already);
        share = Phases.MostPerVisit(share, _mostPerVisit, _shareThatDay);
        var full = share.Total;
        share = Phases.OutOfPocketMaximum(share, _limitsMet[limitKind].Left(_limits[limitKind]));

        if (!isOwn)
            _copayThatDay += share.Copay;
        _shareThatDay += share.AfterDeductible;
        line.Share = share;
        line.LimitTakesOff = full.Less(share.Total);
        line.CountsTowardDeductible = terms.CopayCounts ? Cents.Least(share.Copay, left) : share.Deductible;
        line.CountsTowardLimit = share.Total;
        _deductiblesMet[deductibleKind].Add(line.CountsTowardDeductible);
        _limitsMet[limitKind].Add(share.Total);

        (line.SupplementPaysOfShare, var kept) = Phases.Supplement(_terms!.Supplement, share, _keptOfSupplement);
        _keptOfSupplement += kept;
        if (_terms.Supplement?.PaysBalanceBill == true)
            line.SupplementPaysOfBalanceBill = line.BalanceBill;
    }

    /// <summary>
    /// What a program took off the share does not count where the plan does not count such help: what the patient paid alone counts,
    /// toward the deductible first.
    /// </summary>
    private void Count(in ChargePart part, ref OpenPart line)
    {
        if (_credits || line.OffTheShare == Cents.Zero || line.SetByMaximizer)
            return;
        var (deductibleKind, limitKind) = KindsOf(part);
        var counts = line.CountsTowardLimit.Less(line.OffTheShare);
        var towardDeductible = Cents.Least(line.CountsTowardDeductible, counts);
        _deductiblesMet[deductibleKind].TakeBack(line.CountsTowardDeductible.Less(towardDeductible));
        _limitsMet[limitKind].TakeBack(line.OffTheShare);
        (line.CountsTowardDeductible, line.CountsTowardLimit) = (towardDeductible, counts);
    }

    private Cents? MaximizerShare(in ChargePart part, Cents allowed, DateOnly date, in Period year)
    {
        foreach (var program in _programs)
        {
            if (part.Network == NetworkStatus.In && program.MaximizerShare(part, allowed, date, year) is { } share)
                return share;
        }
        return null;
    }

    /// <summary>Own terms have their copay for each line of the bill; the plan's copay is for the whole visit.</summary>
    private ref readonly Sharing TermsOf(in ChargePart part, out bool isOwn)
    {
        isOwn = true;
        if (part.Network == NetworkStatus.Out)
            return ref _outside;
        if (part.Benefit == DrugBenefit.Pharmacy && _terms!.Pharmacy is not null)
            return ref _pharmacy;
        if (_own is not null && _own[(int)part.Component] is not null)
            return ref Nullable.GetValueRefOrDefaultRef(ref _own[(int)part.Component]);
        isOwn = false;
        return ref _medical;
    }

    private (int Deductible, int Limit) KindsOf(in ChargePart part) => part.Network == NetworkStatus.Out ? (Outside, Outside)
        : part.Benefit == DrugBenefit.Pharmacy && _terms!.Pharmacy is { } pharmacy
            ? (pharmacy.Deductible is null ? Plan : Pharmacy, pharmacy.OutOfPocketMaximum is null ? Plan : Pharmacy)
        : (Plan, Plan);

    /// <summary>One bit for each deductible of which something is left.</summary>
    private int OpenDeductibles()
    {
        var open = 0;
        for (var kind = Plan; kind <= Outside; kind++)
        {
            if (_deductibles[kind].Exists && LeftOfDeductible(kind) > Cents.Zero)
                open |= 1 << kind;
        }
        return open;
    }

    private Cents LeftOfDeductible(int kind) => _deductiblesMet[kind].Left(_deductibles[kind]) ?? Cents.Zero;

    private LeftOfYear LeftApart(int kind) => new(
        _deductibles[kind].Exists ? LeftOfDeductible(kind).Money : null, _limitsMet[kind].Left(_limits[kind])?.Money);

    private MetApart Apart(int kind) => new(
        _deductiblesMet[kind].Own, _limitsMet[kind].Own, _deductiblesMet[kind].Family, _limitsMet[kind].Family);

    private LedgerLine LineOf(Charge charge, Period year, ReadOnlySpan<OpenPart> open, Help help, Cents? limitLeft, IReadOnlyList<LedgerMark> marks)
    {
        var parts = new List<LedgerPart>(open.Length);
        var sum = default(OpenPart);
        Cents plan = default, before = default;
        for (var place = 0; place < open.Length; place++)
        {
            ref readonly var part = ref open[place];
            parts.Add(part.Done);
            sum.Add(part);
            plan += part.PlanPays;
            before += part.BeforeAssistance;
        }
        return new()
        {
            Charge = charge,
            PlanYear = year,
            Parts = parts,
            Allowed = sum.Allowed.Money,
            Copay = sum.Share.Copay.Money,
            Deductible = sum.Share.Deductible.Money,
            Coinsurance = sum.Share.Coinsurance.Money,
            NotCovered = sum.NotCovered.Money,
            BalanceBill = sum.BalanceBill.Money,
            PlanPays = plan.Money,
            SupplementPays = (sum.SupplementPaysOfShare + sum.SupplementPaysOfBalanceBill).Money,
            BeforeAssistance = before.Money,
            AssistancePays = sum.AssistancePays.Money,
            PaidBack = help.PaidBack.Money,
            PatientPays = before.Less(sum.AssistancePays).Money,
            MayBeLess = help.MayBeMore,
            Assistance = help.Payments,
            CountsTowardDeductible = sum.CountsTowardDeductible.Money,
            CountsTowardLimit = sum.CountsTowardLimit.Money,
            DeductibleLeft = _deductibles[Plan].Exists ? LeftOfDeductible(Plan).Money : null,
            OutOfPocketLeft = limitLeft?.Money,
            Pharmacy = _terms?.Pharmacy is null ? default : LeftApart(Pharmacy),
            OutOfNetwork = _terms?.OutOfNetwork is null ? default : LeftApart(Outside),
            Marks = marks,
        };
    }
}
