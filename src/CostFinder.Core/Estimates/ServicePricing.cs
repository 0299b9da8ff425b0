using CostFinder.Core.Amounts;
using CostFinder.Core.Medicare;
using CostFinder.Core.Pricing;
using CostFinder.Core.Provenance;
using CostFinder.Core.Regions;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Estimates;

/// <summary>Which kind of figure a price is. Kinds are never mixed.</summary>
public enum PriceOrigin
{
    /// <summary>What clinics publish for people who pay themselves.</summary>
    SelfPay,

    /// <summary>What hospitals publish for people who pay cash.</summary>
    HospitalCash,

    /// <summary>What Medicare approves for one service, before the patient's share.</summary>
    MedicareApproved,

    /// <summary>A rough guide to what a private plan allows, made from Medicare's amounts.</summary>
    CommercialGuide,

    /// <summary>What a clinic told the person.</summary>
    Quoted,
}

/// <summary>What one service costs before insurance and help; without a range there is only the reason.</summary>
public sealed record ServicePrice
{
    public required MoneyRange? Range { get; init; }

    public required PriceOrigin? Origin { get; init; }

    /// <summary>In words: where the figure comes from, or why there is none.</summary>
    public required Text Why { get; init; }

    /// <summary>The published prices behind it, when it rests on any.</summary>
    public FoundPrice? Found { get; init; }

    /// <summary>Medicare's figures behind it, when it rests on any.</summary>
    public IReadOnlyList<MedicareAnswer> Medicare { get; init; } = [];

    /// <summary>What Medicare approves for the same, as a yardstick beside a price that is not Medicare's; null where there is none.</summary>
    public MedicareBenchmark? Benchmark { get; init; }

    /// <summary>The multiples of Medicare's amounts that it is made with, when it is a guide to what private plans allow.</summary>
    public CommercialGuide? Guide { get; init; }

    /// <summary>How far it can be relied on: a guide never far, an amount that is set or told fully.</summary>
    public Confidence Confidence => Found?.Confidence ?? (Origin == PriceOrigin.CommercialGuide ? Confidence.Low : Confidence.High);

    /// <summary>Where Medicare's figures are written.</summary>
    public IEnumerable<Source> MedicareSources => Medicare.SelectMany(answer => answer switch
    {
        MedicareApproved approved => approved.Sources,
        MedicareHospitalPayment hospital => hospital.Sources,
        _ => [],
    }).Distinct();
}

/// <summary>Finds what one visit or one first evaluation costs for a payer, in a place, on a day.</summary>
public sealed class ServicePricing(Facts facts, Question question, Place place, Treatment treatment, Payment payment)
{
    private const string PsychiatricEvaluation = "90792";

    private bool IsMedicare => payment is not Payment.SelfPay
        && question.Answers.Coverage.Kind is CoverageKind.Medicare or CoverageKind.MedicareAdvantage;

    /// <summary>One treatment visit at a dose; nothing for the dose where it does not set the price.</summary>
    public ServicePrice Session(int? doseMg)
    {
        if (question.Quoted.PerSession is { } quoted)
            return Quoted(quoted) with { Benchmark = Benchmark(BenchmarkPart.Session, doseMg) };
        if (IsMedicare && CodeFor(doseMg) is { } code)
            return Approved(code.Code);
        return IsCommercial && Guide(doseMg) is { } guide ? guide
            : Published(Service.Session, doseMg) with { Benchmark = Benchmark(BenchmarkPart.Session, doseMg) };
    }

    /// <summary>The first evaluation, where it is paid for apart; nothing when the treatment has none.</summary>
    public ServicePrice? Consultation()
    {
        if (question.Quoted.Consultation is { } quoted)
            return Quoted(quoted) with { Benchmark = Benchmark(BenchmarkPart.Consultation, null) };
        if (treatment.Consultation is not { Expected: true })
            return null;
        return IsMedicare ? Approved(PsychiatricEvaluation)
            : Published(Service.Consultation, doseMg: null) with { Benchmark = Benchmark(BenchmarkPart.Consultation, null) };
    }

    private bool IsCommercial => payment is Payment.ByPlan && question.Answers.Coverage.Kind == CoverageKind.Commercial;

    /// <summary>Where the schedule of the first treatment day is not out yet, that of the day asked for is used, which the words tell.</summary>
    private MedicareBenchmark? Benchmark(BenchmarkPart part, int? doseMg) =>
        facts.Medicare.Benchmarks.Find(treatment.Id, part, doseMg, place.Locality?.Id, question.StartsOn)
        ?? facts.Medicare.Benchmarks.Find(treatment.Id, part, doseMg, place.Locality?.Id, question.AsOf);

    /// <summary>
    /// What a private plan may allow. Plans' agreed prices are not public here; a guide from Medicare's amounts is nearer to them than
    /// what hospitals ask people who pay cash. It needs an amount that holds the drug.
    /// </summary>
    private ServicePrice? Guide(int? doseMg)
    {
        if (Benchmark(BenchmarkPart.Session, doseMg) is not { HoldsDrug: true } benchmark || facts.Medicare.Benchmarks.GuideFrom(benchmark) is not { } guide)
            return null;
        var codes = Text.All(benchmark.Services.Select(approved => Text.Same(approved.Service.Code)));
        return new()
        {
            Range = guide.Range,
            Origin = PriceOrigin.CommercialGuide,
            Why = Text.Of(
                $"We know no price that plans have agreed for this. Medicare approves {benchmark.Office} in an office for {codes}, the drug included. Studies found that private plans pay clinicians {guide.Office.Typical} times what Medicare pays, from {guide.Office.Low} to {guide.Office.High} by state, and hospitals {guide.Hospital.Typical} times. So this is a rough guide.",
                $"No conocemos un precio que los planes hayan acordado para esto. Medicare aprueba {benchmark.Office} en un consultorio por {codes}, con el medicamento incluido. Según estudios, los planes privados pagan a los médicos {guide.Office.Typical} veces lo que paga Medicare: de {guide.Office.Low} a {guide.Office.High} según el estado. A los hospitales les pagan {guide.Hospital.Typical} veces. Por eso es solo una guía aproximada."),
            Medicare = benchmark.Rests,
            Benchmark = benchmark,
            Guide = guide,
        };
    }

    private BillingCode? CodeFor(int? doseMg) => treatment.BillingCodes.FirstOrDefault(code =>
        (code.MinimumDoseMg is not null || code.MaximumDoseMg is not null)
        && !(doseMg < code.MinimumDoseMg) && !(doseMg > code.MaximumDoseMg));

    private static ServicePrice Quoted(Money amount) => new()
    {
        Range = MoneyRange.Exactly(amount),
        Origin = PriceOrigin.Quoted,
        Why = Text.Of("This is the price the clinic gave you.", "Este es el precio que le dio la clínica."),
    };

    private ServicePrice Published(Service service, int? doseMg) => facts.Prices.Find(place.Ladder, treatment.Id, service, doseMg) switch
    {
        FoundPrice found => new()
        {
            Range = found.Range,
            Origin = found.Population == PricePopulation.HospitalCash ? PriceOrigin.HospitalCash : PriceOrigin.SelfPay,
            Why = found.Why,
            Found = found,
        },
        NoPrice none => new()
        {
            Range = null,
            Origin = null,
            Why = Text.Join(" ", [none.Reason, .. none.LeftOut.Select(left => Text.Of($"Left out: {left.Prices} {left.Text}.", $"No se cuentan: {left.Prices} {left.Text}."))]),
        },
        _ => throw new InvalidOperationException("A price is found or it is not."),
    };

    /// <summary>
    /// Medicare's approved amount in an office is the typical one. A hospital is paid for the visit and its clinician apart; both together
    /// widen the range, because nobody knows yet where the person will go.
    /// </summary>
    private ServicePrice Approved(string code)
    {
        // Where the schedule of the first treatment day is not out yet, that of the day asked for is used, which a caveat tells.
        var day = Medicare(code, MedicareSetting.Office, question.StartsOn) is MedicareNotKnown { Reason: NotKnownReason.Day } ? question.AsOf : question.StartsOn;
        var inOffice = Medicare(code, MedicareSetting.Office, day);
        if (inOffice is not MedicareApproved office)
            return new() { Range = null, Origin = null, Why = inOffice is MedicareNotPayable not ? not.Says : ((MedicareNotKnown)inOffice).Says };
        var place = office.Locality is { } locality ? Text.Of($"in {locality.Name}", $"en {locality.Name}") : Text.Of("as a national figure", "como cifra nacional");
        var words = Text.Of(
            $"Medicare approves {office.Amount} {place} for {code} in an office on {day}.",
            $"Medicare aprueba {office.Amount} {place} por {code} en un consultorio el {day}.");
        if (Medicare(code, MedicareSetting.Facility, day) is not MedicareApproved clinician
            || facts.Medicare.FindHospitalOutpatient(code, day) is not MedicareHospitalPayment hospital)
            return Price(office.Amount, office.Amount, words, [office]);
        var inHospital = hospital.Payment + clinician.Amount;
        return Price(Money.Least(office.Amount, inHospital), Money.Greatest(office.Amount, inHospital),
            Text.Of(
                $"{words} In a hospital it approves {inHospital}: {hospital.Payment} for the hospital, before its local wages are counted, and {clinician.Amount} for the clinician.",
                $"{words} En un hospital aprueba {inHospital}: {hospital.Payment} para el hospital, antes de contar los sueldos del lugar, y {clinician.Amount} para el médico."),
            [office, clinician, hospital]);

        ServicePrice Price(Money low, Money high, Text why, IReadOnlyList<MedicareAnswer> rests) => new()
        {
            Range = new(low, office.Amount, high),
            Origin = PriceOrigin.MedicareApproved,
            Why = why,
            Medicare = rests,
        };
    }

    private MedicareAnswer Medicare(string code, MedicareSetting setting, DateOnly day) => facts.Medicare.Find(code, place.Locality?.Id, setting, day);
}
