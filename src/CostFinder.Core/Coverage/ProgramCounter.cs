using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Dating;

namespace CostFinder.Core.Coverage;

/// <summary>One program while a course is worked through: what it has paid, and what it may still pay.</summary>
internal sealed class ProgramCounter
{
    private const int MonthsOfYear = 12;

    private ProgramUse _use;
    private bool _used;
    private Money _keptAtVisit;
    private Money _paidAtVisit;
    private bool _unknownAtVisit;
    private int _devicesAtVisit;
    private int? _devicesAllowed;

    public ProgramCounter(AssistanceTerms terms, IReadOnlyList<ProgramUse> used)
    {
        Terms = terms;
        _use = new(terms.ProgramId, default, Money.Zero);
        foreach (var use in used)
        {
            if (use.ProgramId == terms.ProgramId)
                (_use, _used) = (use, true);
        }
    }

    public AssistanceTerms Terms { get; }

    public ProgramUse? Use => _used ? _use : null;

    public bool IsUnknownAtVisit => _unknownAtVisit;

    public Money PaidAtVisit => _paidAtVisit;

    /// <summary>What is left of its yearly cap, or of an amount it gives for a year or once; null where nothing of the kind is known.</summary>
    public Money? Left
    {
        get
        {
            var left = LeftOfCap;
            if (Terms.Pays is not ProgramPays.UpTo { Per: AmountPeriod.Year or AmountPeriod.Once } upTo)
                return left;
            var ofAmount = upTo.Amount.Less(_use.PaidThisPeriod);
            return left is { } ofCap ? Money.Least(ofCap, ofAmount) : ofAmount;
        }
    }

    /// <summary>Turns to a visit: what belonged to an earlier year, month or stretch of days is over.</summary>
    public void TurnTo(DateOnly date, in Period planYear)
    {
        (_keptAtVisit, _paidAtVisit, _unknownAtVisit, _devicesAtVisit, _devicesAllowed) = (Money.Zero, Money.Zero, false, 0, null);
        if (!_used)
            return;
        var sameYear = Terms.CapPeriod == CapPeriod.PlanYear ? planYear.Covers(_use.LastPaidOn) : _use.LastPaidOn.Year == date.Year;
        if (!sameYear)
            _use = _use with { PaidThisYear = Money.Zero };
        if (Terms.Pays is ProgramPays.UpTo { Per: AmountPeriod.Month or AmountPeriod.Year } upTo
            && (_use.LastPaidOn.Year != date.Year || (upTo.Per == AmountPeriod.Month && _use.LastPaidOn.Month != date.Month)))
            _use = _use with { PaidThisPeriod = Money.Zero };
        if (Terms.Devices is { } limit && _use.FirstDevicesOn is { } first && Stretch(limit, first, date) != Stretch(limit, first, _use.LastPaidOn))
            _use = _use with { DevicesInStretch = 0 };
    }

    private Money? LeftOfCap => Terms.Cap.Amount?.Less(_use.PaidThisYear);

    public bool IsSpent => _use.Treatments >= Terms.MostTreatments && _paidAtVisit == Money.Zero;

    /// <summary>Whether the amount of what it pays at this line of the bill can be said at all.</summary>
    public bool CanSay(in ChargePart part) =>
        Terms.Cap.IsKnown && (Terms.For is null || part.Component != Component.Bundle) && (Terms.Devices is null || part.Devices is not null);

    public bool PaysFor(in ChargePart part) => Terms.For is null || Terms.For == part.Component || part.Component == Component.Bundle;

    /// <summary>
    /// What a plan with a maximizer makes of its share for the part: the program's cap spread over the year, a twelfth each month and
    /// what is left of earlier ones, on top of what the program leaves to the patient. Nothing when a maximizer does not draw on it.
    /// </summary>
    public Money? MaximizerShare(in ChargePart part, DateOnly date, in Period planYear)
    {
        if (!Terms.FromManufacturer || Terms.Payout == Payout.AfterPayment || Terms.For is null || Terms.For != part.Component
            || !CanSay(part) || IsSpent || Terms.Pays is not (ProgramPays.AllAbove or ProgramPays.All))
            return null;
        if (Terms.Cap.Amount is not { } cap)
            return part.Allowed;
        var start = Terms.CapPeriod == CapPeriod.PlanYear ? planYear.From : new DateOnly(date.Year, 1, 1);
        var months = ((date.Year - start.Year) * MonthsOfYear) + date.Month - start.Month + (date.Day >= start.Day ? 1 : 0);
        var released = Money.OfCents(cap.Cents * Math.Clamp(months, 1, MonthsOfYear) / MonthsOfYear).Less(_use.PaidThisYear).Less(_paidAtVisit);
        var kept = Terms.Pays is ProgramPays.AllAbove above ? above.PatientPaysPerTreatment.Less(_keptAtVisit) : Money.Zero;
        return Money.Least(part.Allowed, released + kept);
    }

    /// <summary>
    /// What it pays of the patient's part; the last payment before the cap is used up may be a partial one. Null when it pays something
    /// and nobody can say how much.
    /// </summary>
    public Money? Pay(in ChargePart part, Money patientsPart, bool sayable, DateOnly date)
    {
        if (patientsPart == Money.Zero || IsSpent)
            return Money.Zero;
        if (!sayable || !CanSay(part))
        {
            _unknownAtVisit = true;
            return null;
        }
        var helped = WithinDevices(part, patientsPart, date);
        var paid = Terms.Pays is ProgramPays.UpTo { Per: AmountPeriod.Treatment } ? _paidAtVisit : _use.PaidThisPeriod;
        var wanted = Phases.Assistance(Terms.Pays, helped, _keptAtVisit, paid);
        _keptAtVisit += helped.Less(wanted);
        var pays = LeftOfCap is { } left ? Money.Least(wanted, left) : wanted;
        if (pays > Money.Zero)
            Count(pays, date);
        return pays;
    }

    /// <summary>The visit is over: it counts as one treatment, and its sprays as used.</summary>
    public void Finish(DateOnly date)
    {
        if (_paidAtVisit == Money.Zero)
            return;
        _use = _use with
        {
            Treatments = _use.Treatments + 1,
            FirstDevicesOn = _use.FirstDevicesOn ?? (_devicesAtVisit > 0 ? date : null),
            DevicesInStretch = _use.DevicesInStretch + _devicesAtVisit,
        };
    }

    private void Count(Money pays, DateOnly date)
    {
        _used = true;
        _paidAtVisit += pays;
        _use = _use with
        {
            LastPaidOn = date,
            PaidThisYear = _use.PaidThisYear + pays,
            PaidThisPeriod = Terms.Pays is ProgramPays.UpTo ? _use.PaidThisPeriod + pays : Money.Zero,
        };
    }

    /// <summary>The part of the amount that falls on sprays within the limit.</summary>
    private Money WithinDevices(in ChargePart part, Money patientsPart, DateOnly date)
    {
        if (Terms.Devices is not { } limit || part.Devices is not (> 0 and { } devices))
            return patientsPart;
        var stretch = _use.FirstDevicesOn is { } first ? Stretch(limit, first, date) : 0;
        _devicesAllowed ??= Math.Min(limit.PerTreatment, Math.Max(0, (stretch == 0 ? limit.InFirst : limit.InEach) - _use.DevicesInStretch));
        var within = Math.Min(devices, _devicesAllowed.Value - _devicesAtVisit);
        _devicesAtVisit += within;
        return within == devices ? patientsPart : Money.Rounded(patientsPart.Dollars * within / devices);
    }

    /// <summary>0 for the days of the first stretch, then 1, 2, ...; a day before the first belongs to the first.</summary>
    private static int Stretch(DeviceLimit limit, DateOnly first, DateOnly day)
    {
        var after = day.DayNumber - first.DayNumber - limit.FirstDays;
        return after < 0 ? 0 : 1 + (after / limit.EachDays);
    }
}
