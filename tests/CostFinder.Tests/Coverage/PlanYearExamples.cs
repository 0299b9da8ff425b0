using System.Text.Json;
using System.Text.Json.Serialization;
using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;

namespace CostFinder.Tests.Coverage;

/// <summary>The stories in Examples/plan-year: a plan, what is met, charges, and who pays what with the sum written out.</summary>
public sealed class PlanYearExamples
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Examples", "plan-year");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_examples() => Assert.True(Names.Count >= 20, $"Only {Names.Count} examples lie in {Folder}.");

    [Theory]
    [MemberData(nameof(Names))]
    public void The_ledger_pays_as_the_example_says(string name)
    {
        var example = JsonSerializer.Deserialize<Example>(File.ReadAllText(Path.Combine(Folder, name + ".json")), Strict)!;
        Assert.Equal(example.Charges.Count, example.Expect.Count);
        Assert.Equal(example.Charges.Count, example.Because.Count);

        var terms = example.Plan.ToTerms();
        var met = example.Met.ToAccumulators();
        Assert.Empty(terms.ObjectionsTo(met));
        var ledger = PlanYearLedger.Adjudicate(terms, met, [.. example.Charges.Select((charge, place) => charge.ToCharge(place + 1))]);

        Assert.Equal(example.Expect, ledger.Lines.Select(ExpectedLine.Of), (expected, actual) => expected.IsSame(actual));
    }

    private sealed record Example(
        string Name,
        ExamplePlan Plan,
        IReadOnlyList<ExampleCharge> Charges,
        IReadOnlyList<ExpectedLine> Expect,
        IReadOnlyList<string> Because)
    {
        public Published? Published { get; init; }

        public ExampleMet Met { get; init; } = new();
    }

    private sealed record Published(string Title, string Link);

    private sealed record ExamplePlan(decimal Deductible, decimal CoinsurancePercent, decimal? OutOfPocketMaximum)
    {
        public decimal? CopayPerVisit { get; init; }

        public bool CopayBeforeDeductible { get; init; }

        public string PlanYearStartsOn { get; init; } = "01-01";

        public ExampleFamily? Family { get; init; }

        public PlanTerms ToTerms() => new()
        {
            Deductible = Money.Of(Deductible),
            Coinsurance = Percentage.Of(CoinsurancePercent),
            CopayPerVisit = Optional(CopayPerVisit),
            CopayBeforeDeductible = CopayBeforeDeductible,
            OutOfPocketMaximum = Optional(OutOfPocketMaximum),
            Family = Family is null ? null : new(Optional(Family.Deductible), Optional(Family.OutOfPocketMaximum), Enum.Parse<FamilyLimits>(Family.Kind, ignoreCase: true)),
            YearStarts = PlanYearStart.TryParse(PlanYearStartsOn)!.Value,
        };
    }

    private sealed record ExampleFamily(decimal? Deductible, decimal? OutOfPocketMaximum, string Kind);

    private sealed record ExampleMet
    {
        public decimal Deductible { get; init; }

        public decimal OutOfPocket { get; init; }

        public decimal? FamilyDeductible { get; init; }

        public decimal? FamilyOutOfPocket { get; init; }

        public DateOnly? AsOf { get; init; }

        public Accumulators ToAccumulators() => new()
        {
            Deductible = Money.Of(Deductible),
            OutOfPocket = Money.Of(OutOfPocket),
            FamilyDeductible = Optional(FamilyDeductible),
            FamilyOutOfPocket = Optional(FamilyOutOfPocket),
            AsOf = AsOf,
        };
    }

    private sealed record ExampleCharge(DateOnly Date, decimal Allowed)
    {
        public bool Covered { get; init; } = true;

        public decimal? Billed { get; init; }

        public Charge ToCharge(int number) => new(number, Date, Phase.Induction, Money.Of(Allowed), Covered, Optional(Billed));
    }

    /// <summary>An amount that is left out is zero; what is left of deductible and limit must be said, null when there is none.</summary>
    private sealed record ExpectedLine(decimal? DeductibleLeft, decimal? OutOfPocketLeft)
    {
        public decimal Copay { get; init; }

        public decimal Deductible { get; init; }

        public decimal Coinsurance { get; init; }

        public decimal NotCovered { get; init; }

        public decimal BalanceBill { get; init; }

        public decimal PlanPays { get; init; }

        public decimal PatientPays { get; init; }

        public IReadOnlyList<string> Marks { get; init; } = [];

        public bool IsSame(ExpectedLine other) => this with { Marks = other.Marks } == other && Marks.SequenceEqual(other.Marks);

        public override string ToString() => JsonSerializer.Serialize(this);

        public static ExpectedLine Of(LedgerLine line) => new(line.DeductibleLeft?.Dollars, line.OutOfPocketLeft?.Dollars)
        {
            Copay = line.Copay.Dollars,
            Deductible = line.Deductible.Dollars,
            Coinsurance = line.Coinsurance.Dollars,
            NotCovered = line.NotCovered.Dollars,
            BalanceBill = line.BalanceBill.Dollars,
            PlanPays = line.PlanPays.Dollars,
            PatientPays = line.PatientPays.Dollars,
            Marks = [.. line.Marks.Select(mark => JsonNamingPolicy.KebabCaseLower.ConvertName(mark.ToString()))],
        };
    }

    private static Money? Optional(decimal? dollars) => dollars is { } known ? Money.Of(known) : null;
}
