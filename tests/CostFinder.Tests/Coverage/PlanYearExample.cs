using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;

namespace CostFinder.Tests.Coverage;

/// <summary>A story as its file has it. Without a plan every visit is the patient's.</summary>
internal sealed record PlanYearExample(
    string Name, ExamplePlan? Plan, IReadOnlyList<ExampleCharge> Charges, IReadOnlyList<ExpectedLine> Expect, IReadOnlyList<string> Because)
{
    public ExamplePublished? Published { get; init; }

    public ExampleMet Met { get; init; } = new();

    public IReadOnlyList<ExampleProgram> Programs { get; init; } = [];

    public string? Crediting { get; init; }

    public bool PublicInsurance { get; init; }

    public ExpectedTotals? Totals { get; init; }

    public Ledger Adjudicate()
    {
        IReadOnlyList<Charge> charges = [.. Charges.Select((charge, place) => charge.ToCharge(place + 1))];
        var help = Programs.Count == 0 ? null : new AppliedAssistance(
            [.. Programs.Select(program => program.ToTerms())], ExampleWords.Of<AssistanceCrediting>(Crediting ?? "counts"), PublicInsurance);
        if (Plan is null)
            return PlanYearLedger.SelfPay(charges, help);
        var terms = Plan.ToTerms();
        var met = Met.ToAccumulators();
        Assert.Empty(terms.ObjectionsTo(met));
        return PlanYearLedger.Adjudicate(terms, met, charges, help);
    }
}

internal sealed record ExamplePublished(string Title, string Link);

internal record ExampleShare
{
    public decimal CoinsurancePercent { get; init; }

    public decimal? Copay { get; init; }

    public bool CopayBeforeDeductible { get; init; }

    public bool CopayCountsTowardDeductible { get; init; }

    public bool ExemptFromDeductible { get; init; }

    public CostShare ToShare() => new()
    {
        Coinsurance = Percentage.Of(CoinsurancePercent),
        Copay = ExampleWords.Optional(Copay),
        CopayBeforeDeductible = CopayBeforeDeductible,
        CopayCountsTowardDeductible = CopayCountsTowardDeductible,
        ExemptFromDeductible = ExemptFromDeductible,
    };
}

internal sealed record ExamplePharmacy : ExampleShare
{
    public decimal? Deductible { get; init; }

    public decimal? OutOfPocketMaximum { get; init; }
}

internal sealed record ExampleOutside : ExampleShare
{
    public decimal Deductible { get; init; }

    public decimal? OutOfPocketMaximum { get; init; }

    public ExampleFamily? Family { get; init; }
}

internal sealed record ExampleSupplement(bool PaysDeductible, decimal PaysOfSharePercent, bool PaysBalanceBill = false, decimal? CopayPerVisit = null);

internal sealed record ExampleFamily(decimal? Deductible, decimal? OutOfPocketMaximum, string Kind)
{
    public FamilyTerms ToTerms() => new(
        ExampleWords.Optional(Deductible), ExampleWords.Optional(OutOfPocketMaximum), ExampleWords.Of<FamilyLimits>(Kind));
}

internal sealed record ExamplePlan(decimal Deductible, decimal CoinsurancePercent, decimal? OutOfPocketMaximum)
{
    public decimal? CopayPerVisit { get; init; }

    public bool CopayBeforeDeductible { get; init; }

    public bool CopayCountsTowardDeductible { get; init; }

    public bool CopayOncePerDay { get; init; }

    public decimal? MostPerVisit { get; init; }

    public decimal? LawfulLimitForOnePerson { get; init; }

    public string PlanYearStartsOn { get; init; } = "01-01";

    public ExampleFamily? Family { get; init; }

    public IReadOnlyDictionary<string, ExampleShare> ByComponent { get; init; } = new Dictionary<string, ExampleShare>();

    public ExamplePharmacy? Pharmacy { get; init; }

    public ExampleOutside? OutOfNetwork { get; init; }

    public ExampleSupplement? Supplement { get; init; }

    public PlanTerms ToTerms() => new()
    {
        Deductible = Money.Of(Deductible),
        Coinsurance = Percentage.Of(CoinsurancePercent),
        CopayPerVisit = ExampleWords.Optional(CopayPerVisit),
        CopayBeforeDeductible = CopayBeforeDeductible,
        CopayCountsTowardDeductible = CopayCountsTowardDeductible,
        CopayOncePerDay = CopayOncePerDay,
        MostPerVisit = ExampleWords.Optional(MostPerVisit),
        OutOfPocketMaximum = ExampleWords.Optional(OutOfPocketMaximum),
        LawfulLimitForOnePerson = ExampleWords.Optional(LawfulLimitForOnePerson),
        Family = Family?.ToTerms(),
        YearStarts = PlanYearStart.TryParse(PlanYearStartsOn)!.Value,
        ByComponent = ByComponent.ToDictionary(own => ExampleWords.Of<Component>(own.Key), own => own.Value.ToShare()),
        Pharmacy = Pharmacy is null ? null : new(
            Pharmacy.ToShare(), ExampleWords.Optional(Pharmacy.Deductible), ExampleWords.Optional(Pharmacy.OutOfPocketMaximum)),
        OutOfNetwork = OutOfNetwork is null ? null : new(
            Money.Of(OutOfNetwork.Deductible), OutOfNetwork.ToShare(), ExampleWords.Optional(OutOfNetwork.OutOfPocketMaximum), OutOfNetwork.Family?.ToTerms()),
        Supplement = Supplement is null ? null : new(
            Supplement.PaysDeductible, Percentage.Of(Supplement.PaysOfSharePercent), Supplement.PaysBalanceBill, ExampleWords.Optional(Supplement.CopayPerVisit)),
    };
}

internal record ExampleMetApart
{
    public decimal Deductible { get; init; }

    public decimal OutOfPocket { get; init; }

    public decimal? FamilyDeductible { get; init; }

    public decimal? FamilyOutOfPocket { get; init; }

    public MetApart ToApart() => new(
        Money.Of(Deductible), Money.Of(OutOfPocket), ExampleWords.Optional(FamilyDeductible), ExampleWords.Optional(FamilyOutOfPocket));
}

internal sealed record ExampleMet : ExampleMetApart
{
    public DateOnly? AsOf { get; init; }

    public ExampleMetApart Pharmacy { get; init; } = new();

    public ExampleMetApart OutOfNetwork { get; init; } = new();

    public Accumulators ToAccumulators() => new()
    {
        Deductible = Money.Of(Deductible),
        OutOfPocket = Money.Of(OutOfPocket),
        FamilyDeductible = ExampleWords.Optional(FamilyDeductible),
        FamilyOutOfPocket = ExampleWords.Optional(FamilyOutOfPocket),
        Pharmacy = Pharmacy.ToApart(),
        OutOfNetwork = OutOfNetwork.ToApart(),
        AsOf = AsOf,
    };
}

/// <summary>A visit with one price, or with the lines of its bill.</summary>
internal sealed record ExampleCharge(DateOnly Date)
{
    public decimal? Allowed { get; init; }

    public bool Covered { get; init; } = true;

    public decimal? Billed { get; init; }

    public IReadOnlyList<ExampleLine> Parts { get; init; } = [];

    public Charge ToCharge(int number) => Parts.Count == 0
        ? new(number, Date, Phase.Induction, Money.Of(Allowed!.Value), Covered, ExampleWords.Optional(Billed))
        : new(number, Date, Phase.Induction, [.. Parts.Select(part => part.ToPart())]);
}

internal sealed record ExampleLine(string Component, decimal Allowed)
{
    public bool Covered { get; init; } = true;

    public decimal? Billed { get; init; }

    public string Benefit { get; init; } = "medical";

    public string Network { get; init; } = "in";

    public int? Devices { get; init; }

    public ChargePart ToPart() => new(
        ExampleWords.Of<Component>(Component), Money.Of(Allowed), Covered, ExampleWords.Optional(Billed),
        ExampleWords.Of<DrugBenefit>(Benefit), ExampleWords.Of<NetworkStatus>(Network), Devices);
}

/// <summary>Exactly one of allAbove, percentOff, upTo or full says how much it pays.</summary>
internal sealed record ExampleProgram(string Id)
{
    public string? For { get; init; }

    public decimal? AllAbove { get; init; }

    public decimal? PercentOff { get; init; }

    public decimal? UpTo { get; init; }

    public string Per { get; init; } = "treatment";

    public bool Full { get; init; }

    public decimal? Cap { get; init; }

    public bool CapNotPublished { get; init; }

    public string CapPeriod { get; init; } = "calendar-year";

    public int? MostTreatments { get; init; }

    public DeviceLimit? Devices { get; init; }

    public string Payout { get; init; } = "off-the-bill";

    public bool PaysUncoveredCare { get; init; }

    public bool PaysBalanceBill { get; init; }

    public bool FromManufacturer { get; init; }

    public AssistanceTerms ToTerms() => new()
    {
        ProgramId = Id,
        For = For is null ? null : ExampleWords.Of<Component>(For),
        Pays = this switch
        {
            { AllAbove: { } kept, PercentOff: null, UpTo: null, Full: false } => new ProgramPays.AllAbove(Money.Of(kept)),
            { AllAbove: null, PercentOff: { } percent, UpTo: null, Full: false } => new ProgramPays.Part(Percentage.Of(percent)),
            { AllAbove: null, PercentOff: null, UpTo: { } most, Full: false } => new ProgramPays.UpTo(Money.Of(most), ExampleWords.Of<AmountPeriod>(Per)),
            { AllAbove: null, PercentOff: null, UpTo: null, Full: true } => new ProgramPays.All(),
            _ => throw new InvalidOperationException($"{Id} pays in no way or in several."),
        },
        Cap = CapNotPublished ? ProgramCap.NotPublished : Cap is { } cap ? ProgramCap.Of(Money.Of(cap)) : ProgramCap.None,
        CapPeriod = ExampleWords.Of<CapPeriod>(CapPeriod),
        MostTreatments = MostTreatments,
        Devices = Devices,
        Payout = ExampleWords.Of<Payout>(Payout),
        PaysUncoveredCare = PaysUncoveredCare,
        PaysBalanceBill = PaysBalanceBill,
        FromManufacturer = FromManufacturer,
    };
}

internal static class ExampleWords
{
    public static Money? Optional(decimal? dollars) => dollars is { } known ? Money.Of(known) : null;

    /// <summary>The value of a word in kebab-case, such as plan-year.</summary>
    public static T Of<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
