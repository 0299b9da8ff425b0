using CostFinder.Core.Amounts;

namespace CostFinder.Core.Medicare;

/// <summary>What Medicare's amounts are set beside: one treatment visit, or the first evaluation.</summary>
public enum BenchmarkPart { Session, Consultation }

/// <summary>A service whose amount goes into a benchmark, for doses from <paramref name="LeastDoseMg"/> to <paramref name="MostDoseMg"/>; null is without bound.</summary>
public sealed record BenchmarkService(string Treatment, BenchmarkPart Part, int? LeastDoseMg, int? MostDoseMg, string Code, bool HoldsDrug)
{
    public bool IsFor(string treatment, BenchmarkPart part, int? doseMg) =>
        Treatment == treatment && Part == part && !(doseMg < LeastDoseMg) && !(doseMg > MostDoseMg);
}

/// <summary>
/// What Medicare approves for the services of one visit, as a yardstick beside other prices: in an office, and together for
/// hospital and clinician where every service has a hospital payment. It is not a price that a clinic charges, and no promise of
/// coverage.
/// </summary>
public sealed record MedicareBenchmark(Money Office, Money? Hospital, bool HoldsDrug, IReadOnlyList<MedicareAnswer> Rests)
{
    /// <summary>The office amounts that are added up, one for each service.</summary>
    public IEnumerable<MedicareApproved> Services => Rests.OfType<MedicareApproved>().Where(approved => approved.Setting == MedicareSetting.Office);

    /// <summary>Null: the national amounts.</summary>
    public MedicareLocality? Locality => Services.First().Locality;

    /// <summary>How many times the office amount a price is, to one decimal.</summary>
    public decimal Times(Money price) => decimal.Round(price.Dollars / Office.Dollars, 1, MidpointRounding.AwayFromZero);
}

/// <summary>How many times Medicare's amount private insurance pays, over all services of a kind: in the lowest, the average and the highest case.</summary>
public sealed record CommercialMultiple(MedicareSetting Setting, decimal Low, decimal Typical, decimal High, IReadOnlyList<Provenance.Source> Sources);

/// <summary>Works out what Medicare approves for a whole visit, and from it what private insurance may allow.</summary>
public sealed class MedicareBenchmarks(MedicareFeeSchedule schedule, IReadOnlyList<BenchmarkService> services, IReadOnlyList<CommercialMultiple> multiples)
{
    /// <summary>The yardstick for a visit, or null when no service stands for it or one of them has no amount there on that day.</summary>
    public MedicareBenchmark? Find(string treatment, BenchmarkPart part, int? doseMg, string? localityId, DateOnly day)
    {
        var found = services.Where(service => service.IsFor(treatment, part, doseMg)).ToList();
        var office = found.Select(service => schedule.Find(service.Code, localityId, MedicareSetting.Office, day)).OfType<MedicareApproved>().ToList();
        if (found.Count == 0 || office.Count < found.Count)
            return null;
        var hospital = found.Select(service => schedule.FindHospitalOutpatient(service.Code, day)).OfType<MedicareHospitalPayment>().ToList();
        var clinician = found.Select(service => schedule.Find(service.Code, localityId, MedicareSetting.Facility, day)).OfType<MedicareApproved>().ToList();
        var isPaidInHospital = hospital.Count == found.Count;
        return new(
            office.Sum(approved => approved.Amount),
            isPaidInHospital ? hospital.Sum(paid => paid.Payment) + clinician.Sum(approved => approved.Amount) : null,
            found.Any(service => service.HoldsDrug),
            isPaidInHospital ? [.. office, .. clinician, .. hospital] : [.. office]);
    }

    /// <summary>
    /// What private insurance may allow, where no agreed price is known: from the lowest multiple in an office, typically the
    /// average there, at most the highest there or the average in a hospital, whichever is more.
    /// </summary>
    public CommercialGuide? GuideFrom(MedicareBenchmark benchmark)
    {
        if (multiples.FirstOrDefault(multiple => multiple.Setting == MedicareSetting.Office) is not { } office
            || multiples.FirstOrDefault(multiple => multiple.Setting == MedicareSetting.Facility) is not { } hospital)
            return null;
        var highest = Money.Rounded(benchmark.Office.Dollars * office.High);
        return new(
            new(
                Money.Rounded(benchmark.Office.Dollars * office.Low),
                Money.Rounded(benchmark.Office.Dollars * office.Typical),
                benchmark.Hospital is { } paid ? Money.Greatest(highest, Money.Rounded(paid.Dollars * hospital.Typical)) : highest),
            office,
            hospital);
    }
}

/// <summary>A rough guide to what private insurance allows, and the multiples it is made with.</summary>
public sealed record CommercialGuide(MoneyRange Range, CommercialMultiple Office, CommercialMultiple Hospital);
