using CostFinder.Core.Amounts;
using CostFinder.Core.Dating;
using CostFinder.Core.Provenance;

namespace CostFinder.Core.Medicare;

/// <summary>Everything that <see cref="MedicareFeeSchedule"/> is made from.</summary>
public sealed record MedicareTables(
    IReadOnlyList<MedicareService> Services,
    IReadOnlyList<MedicareLocality> Localities,
    IReadOnlyList<ConversionFactor> Factors,
    IReadOnlyList<ScheduleEntry> Entries,
    IReadOnlyList<GeographicTable> Geography,
    IReadOnlyList<HospitalOutpatientEntry> HospitalOutpatient)
{
    /// <summary>Which services stand beside a visit as a yardstick.</summary>
    public IReadOnlyList<BenchmarkService> Benchmarks { get; init; } = [];

    public IReadOnlyList<CommercialMultiple> CommercialMultiples { get; init; } = [];
}

/// <summary>
/// What Medicare pays by date of service: clinicians by the physician fee schedule, hospitals by the outpatient payment system.
/// Amounts are exact and rounded once, to the cent.
/// </summary>
public sealed class MedicareFeeSchedule
{
    private readonly MedicareTables _tables;
    private readonly Dictionary<string, MedicareService> _services;
    private readonly Dictionary<string, MedicareLocality> _localities;
    private readonly ILookup<string, ScheduleEntry> _entries;
    private readonly ILookup<string, HospitalOutpatientEntry> _hospital;
    private readonly IReadOnlyList<ConversionFactor> _factors;
    private readonly IReadOnlyList<GeographicTable> _geography;

    /// <exception cref="ArgumentException">Two figures hold for one day, or an entry has no conversion factor, service or locality.</exception>
    public MedicareFeeSchedule(MedicareTables tables)
    {
        _tables = tables;
        _services = tables.Services.ToDictionary(service => service.Code, StringComparer.Ordinal);
        _localities = tables.Localities.ToDictionary(locality => locality.Id, StringComparer.Ordinal);
        _factors = tables.Factors;
        _geography = tables.Geography;
        _entries = tables.Entries.ToLookup(entry => entry.Code, StringComparer.Ordinal);
        _hospital = tables.HospitalOutpatient.ToLookup(entry => entry.Code, StringComparer.Ordinal);
        Check(tables);
        Benchmarks = new(this, tables.Benchmarks, tables.CommercialMultiples);
    }

    /// <summary>The schedule that <see cref="Pack"/> wrote down.</summary>
    /// <exception cref="FormatException">The page cannot be read.</exception>
    public static MedicareFeeSchedule Open(byte[] page) => new(PackedSchedule.Read(new(page)));

    /// <summary>All tables as one page. The same tables give the same bytes.</summary>
    public byte[] Pack() => PackedSchedule.Of(_tables);

    /// <summary>Amounts for whole visits, as a yardstick.</summary>
    public MedicareBenchmarks Benchmarks { get; }

    public IReadOnlyCollection<MedicareService> Services => _services.Values;

    public IReadOnlyCollection<MedicareLocality> Localities => _localities.Values;

    /// <summary>
    /// The approved amount for a service in a locality, or in the nation when <paramref name="localityId"/> is null. From 2026 on
    /// clinicians who are qualifying participants in an advanced payment model are paid by a factor of their own.
    /// </summary>
    public MedicareAnswer Find(string code, string? localityId, MedicareSetting setting, DateOnly day, bool isQualifyingParticipant = false)
    {
        if (!_services.TryGetValue(code, out var service) || !_entries.Contains(code))
            return new MedicareNotKnown(NotKnownReason.Code);
        var wanted = isQualifyingParticipant ? ConversionFactorKind.Qp : ConversionFactorKind.NonQp;
        var entry = _entries[code].SingleOrDefault(entry => entry.Period.Covers(day) && (entry.Factor == wanted || entry.Factor == ConversionFactorKind.All));
        if (entry is null)
            return new MedicareNotKnown(NotKnownReason.Day);
        if (WhyNothing(entry, setting) is { } reason)
            return new MedicareNotPayable(service, reason, entry.Sources);
        return localityId is null
            ? Approved(service, entry, setting, FactorOf(entry, day), null, GeographicIndices.National, [])
            : In(localityId, service, entry, setting, day);
    }

    /// <summary>
    /// What is approved for the clinician alone where the hospital is paid for itself: the highest of the state's localities, and
    /// the national amount for a state without one. Null when it is not paid or not known.
    /// </summary>
    public Money? ClinicianPartIn(string code, string state, DateOnly day) =>
        _localities.Values.Where(locality => locality.State == state).Select(locality => (string?)locality.Id).DefaultIfEmpty()
            .Select(locality => Find(code, locality, MedicareSetting.Facility, day))
            .OfType<MedicareApproved>().Select(approved => (Money?)approved.Amount).Max();

    /// <summary>What the hospital is paid for an outpatient service, before the adjustment for local wages.</summary>
    public MedicareAnswer FindHospitalOutpatient(string code, DateOnly day)
    {
        if (!_services.TryGetValue(code, out var service) || !_hospital.Contains(code))
            return new MedicareNotKnown(NotKnownReason.Code);
        return _hospital[code].SingleOrDefault(entry => entry.Period.Covers(day)) switch
        {
            null => new MedicareNotKnown(NotKnownReason.Day),
            { Payment: { } payment, LeastCopay: { } copay } entry =>
                new MedicareHospitalPayment(service, payment, copay, entry.Rule == HospitalPaymentRule.Conditionally, entry.Sources),
            var entry => new MedicareNotPayable(service, NotPayableReason.Packaged, entry.Sources),
        };
    }

    /// <summary>
    /// The sum that CMS publishes: each relative value times its index, added up, times the conversion factor, rounded once.
    /// </summary>
    public static Money Amount(RelativeValues values, MedicareSetting setting, GeographicIndices indices, decimal factor)
    {
        var expense = setting == MedicareSetting.Office ? values.OfficeExpense : values.FacilityExpense;
        var units = values.Work * indices.Work + expense * indices.PracticeExpense + values.Malpractice * indices.Malpractice;
        return Money.Rounded(units * factor);
    }

    /// <summary>How a locality compares with the nation on a day; null when we hold no figure.</summary>
    public GeographicIndices? IndicesOf(string localityId, DateOnly day) =>
        _geography.SingleOrDefault(table => table.Period.Covers(day))?.Indices.GetValueOrDefault(localityId);

    private MedicareAnswer In(string localityId, MedicareService service, ScheduleEntry entry, MedicareSetting setting, DateOnly day)
    {
        if (!_localities.TryGetValue(localityId, out var locality))
            return new MedicareNotKnown(NotKnownReason.Locality);
        var geography = _geography.SingleOrDefault(table => table.Period.Covers(day));
        if (geography is null)
            return new MedicareNotKnown(NotKnownReason.Day);
        return geography.Indices.TryGetValue(localityId, out var indices)
            ? Approved(service, entry, setting, FactorOf(entry, day), locality, indices, geography.Sources)
            : new MedicareNotKnown(NotKnownReason.Locality);
    }

    private static MedicareApproved Approved(
        MedicareService service,
        ScheduleEntry entry,
        MedicareSetting setting,
        ConversionFactor factor,
        MedicareLocality? locality,
        GeographicIndices indices,
        IReadOnlyList<Source> sourcesOfIndices) =>
        new(service, Amount(entry.Values, setting, indices, factor.Dollars), setting, locality, entry.Values, indices, factor, [.. entry.Sources, .. sourcesOfIndices]);

    private static NotPayableReason? WhyNothing(ScheduleEntry entry, MedicareSetting setting) => entry.Status switch
    {
        ScheduleStatus.NotValid => NotPayableReason.NotValidForMedicare,
        ScheduleStatus.NotCovered => NotPayableReason.NotCovered,
        ScheduleStatus.Excluded => NotPayableReason.ExcludedFromSchedule,
        _ when setting == MedicareSetting.Facility && !entry.IsPaidInFacility => NotPayableReason.NotPaidInFacility,
        _ => null,
    };

    private ConversionFactor FactorOf(ScheduleEntry entry, DateOnly day) =>
        _factors.Single(factor => factor.Kind == entry.Factor && factor.Period.Covers(day));

    private void Check(MedicareTables tables)
    {
        var held = new Dictionary<string, List<Period>>(StringComparer.Ordinal);
        foreach (var entry in tables.Entries)
        {
            if (entry.Factor != ConversionFactorKind.Qp)
                RefuseOverlap(held, "outside models", entry.Code, entry.Period);
            if (entry.Factor != ConversionFactorKind.NonQp)
                RefuseOverlap(held, "in models", entry.Code, entry.Period);
        }
        foreach (var entry in tables.HospitalOutpatient)
            RefuseOverlap(held, "hospital", entry.Code, entry.Period);
        foreach (var factor in tables.Factors)
            RefuseOverlap(held, "factor", factor.Kind.ToString(), factor.Period);
        foreach (var table in tables.Geography)
            RefuseOverlap(held, "indices", "localities", table.Period);
        foreach (var entry in tables.Entries)
        {
            var factors = tables.Factors.Where(factor => factor.Kind == entry.Factor && factor.Period.Overlaps(entry.Period)).ToList();
            if (factors is not [{ } factor] || factor.Period.From > entry.Period.From || factor.Period.Until < entry.Period.Until)
                throw new ArgumentException($"{entry.Code} from {entry.Period.From:O} needs one conversion factor for all its days.");
        }
        var codes = tables.Entries.Select(entry => entry.Code).Concat(tables.Benchmarks.Select(service => service.Code)).Concat(tables.HospitalOutpatient.Select(entry => entry.Code));
        if (codes.FirstOrDefault(code => !_services.ContainsKey(code)) is { } unnamed)
            throw new ArgumentException($"{unnamed} has no name.");
        if (tables.Geography.SelectMany(table => table.Indices.Keys).FirstOrDefault(id => !_localities.ContainsKey(id)) is { } unknown)
            throw new ArgumentException($"{unknown} is no locality.");
    }

    private static void RefuseOverlap(Dictionary<string, List<Period>> held, string table, string of, Period period)
    {
        if (!held.TryGetValue($"{table} {of}", out var before))
            held.Add($"{table} {of}", before = []);
        foreach (var earlier in before)
        {
            if (earlier.Overlaps(period))
                throw new ArgumentException($"{of} has two figures on {(earlier.From > period.From ? earlier : period).From:O}.");
        }
        before.Add(period);
    }
}
