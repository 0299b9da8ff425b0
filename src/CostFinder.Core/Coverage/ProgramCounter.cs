using CostFinder.Core.Assistance;
using CostFinder.Core.Dating;

namespace CostFinder.Core.Coverage;

/// <summary>One program while a course is worked through: what it has paid, and what it may still pay.</summary>
internal sealed class ProgramCounter
{
    private const int MonthsOfYear = 12;

    private readonly Cents? _cap;
    private readonly Cents _amount;
    private readonly bool _givesAmount;
    private DateOnly _lastPaidOn;
    private Cents _paidThisYear;
    private Cents _paidThisPeriod;
    private int _treatments;
    private DateOnly? _firstDevicesOn;
    private int _devicesInStretch;
    private bool _used;
    private Cents _keptAtVisit;
    private Cents _paidAtVisit;
    private bool _unknownAtVisit;
    private int _devicesAtVisit;
    private int? _devicesAllowed;

    public ProgramCounter(AssistanceTerms terms, IReadOnlyList<ProgramUse> used)
    {
        Terms = terms;
        _cap = Cents.Of(terms.Cap.Amount);
        _givesAmount = terms.Pays is ProgramPays.UpTo;
        _amount = terms.Pays switch
        {
            ProgramPays.AllAbove above => Cents.Of(above.PatientPaysPerTreatment),
            ProgramPays.UpTo upTo => Cents.Of(upTo.Amount),
            _ => Cents.Zero,
        };
        foreach (var use in used)
        {
            if (use.ProgramId != terms.ProgramId)
                continue;
            _used = true;
            (_lastPaidOn, _paidThisYear, _paidThisPeriod) = (use.LastPaidOn, Cents.Of(use.PaidThisYear), Cents.Of(use.PaidThisPeriod));
            (_treatments, _firstDevicesOn, _devicesInStretch) = (use.Treatments, use.FirstDevicesOn, use.DevicesInStretch);
        }
    }

    /// <summary>The programs in the order in which they pay: rebates come last.</summary>
    public static ProgramCounter[] Of(AppliedAssistance? assistance)
    {
        if (assistance is null or { Programs.Count: 0 })
            return [];
        // A drug maker's money never goes together with public insurance, whatever the caller has matched.
        var counters = assistance.Programs
            .Where(program => !(program.FromManufacturer && assistance.PublicInsurance))
            .Select(program => new ProgramCounter(program, assistance.Used))
            .ToList();
        return
        [
            .. counters.Where(counter => counter.Terms.Payout != Payout.AfterPayment),
            .. counters.Where(counter => counter.Terms.Payout == Payout.AfterPayment),
        ];
    }

    public AssistanceTerms Terms { get; }

    public ProgramUse? Use => _used
        ? new(Terms.ProgramId, _lastPaidOn, _paidThisYear.Money, _paidThisPeriod.Money, _treatments, _firstDevicesOn, _devicesInStretch)
        : null;

    public static IReadOnlyList<ProgramUse> UsesOf(ProgramCounter[] programs)
    {
        var uses = new List<ProgramUse>(programs.Length);
        foreach (var program in programs)
        {
            if (program.Use is { } use)
                uses.Add(use);
        }
        return uses;
    }

    public bool IsUnknownAtVisit => _unknownAtVisit;

    public Cents PaidAtVisit => _paidAtVisit;

    /// <summary>What is left of its yearly cap, or of an amount it gives for a year or once; null where nothing of the kind is known.</summary>
    public Cents? Left
    {
        get
        {
            var left = LeftOfCap;
            if (Terms.Pays is not ProgramPays.UpTo { Per: AmountPeriod.Year or AmountPeriod.Once })
                return left;
            var ofAmount = _amount.Less(_paidThisPeriod);
            return left is { } ofCap ? Cents.Least(ofCap, ofAmount) : ofAmount;
        }
    }

    /// <summary>Turns to a visit: what belonged to an earlier year, month or stretch of days is over.</summary>
    public void TurnTo(DateOnly date, in Period planYear)
    {
        (_keptAtVisit, _paidAtVisit, _unknownAtVisit, _devicesAtVisit, _devicesAllowed) = (Cents.Zero, Cents.Zero, false, 0, null);
        if (!_used)
            return;
        var sameYear = Terms.CapPeriod == CapPeriod.PlanYear ? planYear.Covers(_lastPaidOn) : _lastPaidOn.Year == date.Year;
        if (!sameYear)
            _paidThisYear = Cents.Zero;
        if (Terms.Pays is ProgramPays.UpTo { Per: AmountPeriod.Month or AmountPeriod.Year } upTo
            && (_lastPaidOn.Year != date.Year || (upTo.Per == AmountPeriod.Month && _lastPaidOn.Month != date.Month)))
            _paidThisPeriod = Cents.Zero;
        if (Terms.Devices is { } limit && _firstDevicesOn is { } first && Stretch(limit, first, date) != Stretch(limit, first, _lastPaidOn))
            _devicesInStretch = 0;
    }

    private Cents? LeftOfCap => _cap?.Less(_paidThisYear);

    public bool IsSpent => _treatments >= Terms.MostTreatments && _paidAtVisit == Cents.Zero;

    /// <summary>Whether the amount of what it pays at this line of the bill can be said at all.</summary>
    public bool CanSay(in ChargePart part) =>
        Terms.Cap.IsKnown && (Terms.For is null || part.Component != Component.Bundle) && (Terms.Devices is null || part.Devices is not null);

    public bool PaysFor(in ChargePart part) => Terms.For is null || Terms.For == part.Component || part.Component == Component.Bundle;

    /// <summary>
    /// What a plan with a maximizer makes of its share for the part: the program's cap spread over the year, a twelfth each month and
    /// what is left of earlier ones, on top of what the program leaves to the patient. Nothing when a maximizer does not draw on it.
    /// </summary>
    public Cents? MaximizerShare(in ChargePart part, Cents allowed, DateOnly date, in Period planYear)
    {
        if (!Terms.FromManufacturer || Terms.Payout == Payout.AfterPayment || Terms.For is null || Terms.For != part.Component
            || !CanSay(part) || IsSpent || Terms.Pays is not (ProgramPays.AllAbove or ProgramPays.All))
            return null;
        if (_cap is not { } cap)
            return allowed;
        var start = Terms.CapPeriod == CapPeriod.PlanYear ? planYear.From : new DateOnly(date.Year, 1, 1);
        var months = ((date.Year - start.Year) * MonthsOfYear) + date.Month - start.Month + (date.Day >= start.Day ? 1 : 0);
        var released = cap.RoundedDown(Math.Clamp(months, 1, MonthsOfYear), MonthsOfYear).Less(_paidThisYear);
        return Cents.Least(allowed, released + _amount.Less(_keptAtVisit));
    }

    /// <summary>
    /// What it pays of the patient's part; the last payment before the cap is used up may be a partial one. Null when it pays something
    /// and nobody can say how much.
    /// </summary>
    public Cents? Pay(in ChargePart part, Cents patientsPart, bool sayable, DateOnly date)
    {
        if (patientsPart == Cents.Zero || IsSpent)
            return Cents.Zero;
        if (!sayable || !CanSay(part))
        {
            _unknownAtVisit = true;
            return null;
        }
        var helped = WithinDevices(part, patientsPart, date);
        var paid = Terms.Pays is ProgramPays.UpTo { Per: AmountPeriod.Treatment } ? _paidAtVisit : _paidThisPeriod;
        var wanted = Phases.Assistance(Terms.Pays, _amount, helped, _keptAtVisit, paid);
        _keptAtVisit += helped.Less(wanted);
        var pays = LeftOfCap is { } left ? Cents.Least(wanted, left) : wanted;
        if (pays > Cents.Zero)
            Count(pays, date);
        return pays;
    }

    /// <summary>The visit is over: it counts as one treatment, and its sprays as used.</summary>
    public void Finish(DateOnly date)
    {
        if (_paidAtVisit == Cents.Zero)
            return;
        _treatments++;
        _firstDevicesOn ??= _devicesAtVisit > 0 ? date : null;
        _devicesInStretch += _devicesAtVisit;
    }

    private void Count(Cents pays, DateOnly date)
    {
        (_used, _lastPaidOn) = (true, date);
        _paidAtVisit += pays;
        _paidThisYear += pays;
        if (_givesAmount)
            _paidThisPeriod += pays;
    }

    /// <summary>The part of the amount that falls on sprays within the limit.</summary>
    private Cents WithinDevices(in ChargePart part, Cents patientsPart, DateOnly date)
    {
        if (Terms.Devices is not { } limit || part.Devices is not (> 0 and { } devices))
            return patientsPart;
        var stretch = _firstDevicesOn is { } first ? Stretch(limit, first, date) : 0;
        _devicesAllowed ??= Math.Min(limit.PerTreatment, Math.Max(0, (stretch == 0 ? limit.InFirst : limit.InEach) - _devicesInStretch));
        var within = Math.Min(devices, _devicesAllowed.Value - _devicesAtVisit);
        _devicesAtVisit += within;
        return within == devices ? patientsPart : patientsPart.Rounded(within, devices);
    }

    /// <summary>0 for the days of the first stretch, then 1, 2, ...; a day before the first belongs to the first.</summary>
    private static int Stretch(DeviceLimit limit, DateOnly first, DateOnly day)
    {
        var after = day.DayNumber - first.DayNumber - limit.FirstDays;
        return after < 0 ? 0 : 1 + (after / limit.EachDays);
    }
}
