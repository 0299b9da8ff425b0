using BenchmarkDotNet.Attributes;
using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;

namespace CostFinder.Benchmarks;

/// <summary>
/// Twenty-four visits over two plan years, three lines of the bill each, through every ledger there is. The floor is what nobody can do
/// without: adding up the same lines.
/// </summary>
public class LedgerBenchmarks
{
    private const int Visits = 24;
    private const int DaysBetween = 21;

    private static readonly PlanTerms Terms = new()
    {
        Deductible = Money.Of(1900),
        Coinsurance = Percentage.Of(20),
        OutOfPocketMaximum = Money.Of(4416),
        Family = new(Money.Of(3800), Money.Of(8832), FamilyLimits.Embedded),
        ByComponent = new Dictionary<Component, CostShare> { [Component.Observation] = new() { Copay = Money.Of(40), CopayBeforeDeductible = true } },
        Pharmacy = new(new() { Coinsurance = Percentage.Of(30) }, Money.Of(300)),
        OutOfNetwork = new(Money.Of(4000), new() { Coinsurance = Percentage.Of(40) }, Money.Of(9000)),
    };

    private readonly Charge[] _plain = new Charge[Visits];
    private readonly Charge[] _charges = new Charge[Visits];
    private AppliedAssistance _counts = null!;
    private AppliedAssistance _accumulator = null!;
    private AppliedAssistance _maximizer = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var first = new DateOnly(2026, 6, 1);
        for (var visit = 0; visit < Visits; visit++)
        {
            var day = first.AddDays(DaysBetween * visit);
            _plain[visit] = new(visit + 1, day, Phase.Maintenance, Money.Of(1356.08m), covered: true);
            _charges[visit] = new(visit + 1, day, Phase.Maintenance,
            [
                new(Component.Drug, Money.Of(912.33m), Benefit: DrugBenefit.Pharmacy, Devices: 3),
                new(Component.Visit, Money.Of(131.5m)),
                new(Component.Observation, Money.Of(312.25m), Billed: Money.Of(400), Network: visit % 6 == 5 ? NetworkStatus.Out : NetworkStatus.In),
            ]);
        }
        _counts = Help(AssistanceCrediting.Counts);
        _accumulator = Help(AssistanceCrediting.DoesNotCount);
        _maximizer = Help(AssistanceCrediting.Maximizer);
    }

    [Benchmark(Baseline = true)]
    public Money AddingUpTheLines()
    {
        var sum = Money.Zero;
        foreach (var charge in _charges)
        {
            for (var line = 0; line < charge.Parts.Count; line++)
                sum += charge.Parts[line].Allowed;
        }
        return sum;
    }

    [Benchmark]
    public Ledger OnePriceAVisitWithoutPrograms() => PlanYearLedger.Adjudicate(Terms, Accumulators.None, _plain);

    [Benchmark]
    public Ledger ThreeLinesAVisitWithoutPrograms() => PlanYearLedger.Adjudicate(Terms, Accumulators.None, _charges);

    [Benchmark]
    public Ledger AllLedgersHelpCounts() => PlanYearLedger.Adjudicate(Terms, Accumulators.None, _charges, _counts);

    [Benchmark]
    public Ledger AllLedgersAccumulator() => PlanYearLedger.Adjudicate(Terms, Accumulators.None, _charges, _accumulator);

    [Benchmark]
    public Ledger AllLedgersMaximizer() => PlanYearLedger.Adjudicate(Terms, Accumulators.None, _charges, _maximizer);

    private static AppliedAssistance Help(AssistanceCrediting crediting) => new(
        [
            new()
            {
                ProgramId = "savings",
                For = Component.Drug,
                Pays = new ProgramPays.AllAbove(Money.Of(10)),
                Cap = ProgramCap.Of(Money.Of(7150)),
                Devices = new(3, 24, 24, 23, 24),
                FromManufacturer = true,
            },
            new()
            {
                ProgramId = "rebate",
                For = Component.Observation,
                Pays = new ProgramPays.All(),
                Cap = ProgramCap.Of(Money.Of(500)),
                Payout = Payout.AfterPayment,
                FromManufacturer = true,
            },
        ],
        crediting,
        PublicInsurance: false);
}
