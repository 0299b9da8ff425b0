using System.Text.Json;
using System.Text.Json.Serialization;
using CostFinder.Core.Coverage;

namespace CostFinder.Tests.Coverage;

/// <summary>The stories in Examples/plan-year: a plan, programs, what is met, charges, and who pays what with the sum written out.</summary>
public sealed class PlanYearExamples
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Examples", "plan-year");

    private static IEnumerable<string> Files =>
        Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Files];

    [Fact]
    public void There_are_examples() => Assert.True(Files.Count() >= 90, $"Only {Files.Count()} examples lie in {Folder}.");

    [Fact]
    public void Some_of_them_are_published_by_others() => Assert.True(
        Files.Count(name => Read(name).Published is not null) >= 12, "Too few examples are taken from others.");

    [Theory]
    [MemberData(nameof(Names))]
    public void The_ledger_pays_as_the_example_says(string name)
    {
        var example = Read(name);
        Assert.Equal(example.Charges.Count, example.Expect.Count);
        Assert.Equal(example.Charges.Count, example.Because.Count);

        var ledger = example.Adjudicate();

        Assert.Equal(example.Expect, ledger.Lines.Select(ExpectedLine.Of), (expected, actual) => expected.Agrees(actual));
        if (example.Totals is { } totals)
            Assert.Equal(totals, ExpectedTotals.Of(ledger));
    }

    private static PlanYearExample Read(string name) =>
        JsonSerializer.Deserialize<PlanYearExample>(File.ReadAllText(Path.Combine(Folder, name + ".json")), Strict)!;
}

/// <summary>Sums over all visits of an example.</summary>
internal sealed record ExpectedTotals(decimal PlanPays, decimal AssistancePays, decimal PatientPays)
{
    public static ExpectedTotals Of(Ledger ledger) => new(ledger.PlanPays.Dollars, ledger.AssistancePays.Dollars, ledger.PatientPays.Dollars);
}

/// <summary>
/// An amount that is left out is zero; what is left of deductible and limit must be said, null when there is none. What counts, and what
/// is left before help, is compared where the example says it.
/// </summary>
internal sealed record ExpectedLine(decimal? DeductibleLeft, decimal? OutOfPocketLeft)
{
    public decimal Copay { get; init; }

    public decimal Deductible { get; init; }

    public decimal Coinsurance { get; init; }

    public decimal? LimitTakesOff { get; init; }

    public decimal NotCovered { get; init; }

    public decimal BalanceBill { get; init; }

    public decimal PlanPays { get; init; }

    public decimal SupplementPays { get; init; }

    public decimal? BeforeAssistance { get; init; }

    public IReadOnlyList<ExpectedHelp> Assistance { get; init; } = [];

    public decimal PaidBack { get; init; }

    public decimal PatientPays { get; init; }

    public bool MayBeLess { get; init; }

    public decimal? CountsTowardDeductible { get; init; }

    public decimal? CountsTowardLimit { get; init; }

    public decimal? PharmacyDeductibleLeft { get; init; }

    public decimal? PharmacyOutOfPocketLeft { get; init; }

    public decimal? OutOfNetworkDeductibleLeft { get; init; }

    public decimal? OutOfNetworkOutOfPocketLeft { get; init; }

    public IReadOnlyList<string> Marks { get; init; } = [];

    public bool Agrees(ExpectedLine actual)
    {
        var comparable = actual with
        {
            Marks = Marks,
            Assistance = Assistance,
            LimitTakesOff = LimitTakesOff is null ? null : actual.LimitTakesOff,
            BeforeAssistance = BeforeAssistance is null ? null : actual.BeforeAssistance,
            CountsTowardDeductible = CountsTowardDeductible is null ? null : actual.CountsTowardDeductible,
            CountsTowardLimit = CountsTowardLimit is null ? null : actual.CountsTowardLimit,
        };
        return this == comparable && Marks.SequenceEqual(actual.Marks) && Assistance.SequenceEqual(actual.Assistance);
    }

    public override string ToString() => JsonSerializer.Serialize(this);

    public static ExpectedLine Of(LedgerLine line) => new(line.DeductibleLeft?.Dollars, line.OutOfPocketLeft?.Dollars)
    {
        Copay = line.Copay.Dollars,
        Deductible = line.Deductible.Dollars,
        Coinsurance = line.Coinsurance.Dollars,
        LimitTakesOff = line.Parts.Sum(part => part.LimitTakesOff.Dollars),
        NotCovered = line.NotCovered.Dollars,
        BalanceBill = line.BalanceBill.Dollars,
        PlanPays = line.PlanPays.Dollars,
        SupplementPays = line.SupplementPays.Dollars,
        BeforeAssistance = line.BeforeAssistance.Dollars,
        Assistance = [.. line.Assistance.Select(help => new ExpectedHelp(help.ProgramId, help.Amount?.Dollars, help.Left?.Dollars))],
        PaidBack = line.PaidBack.Dollars,
        PatientPays = line.PatientPays.Dollars,
        MayBeLess = line.MayBeLess,
        CountsTowardDeductible = line.CountsTowardDeductible.Dollars,
        CountsTowardLimit = line.CountsTowardLimit.Dollars,
        PharmacyDeductibleLeft = line.Pharmacy.Deductible?.Dollars,
        PharmacyOutOfPocketLeft = line.Pharmacy.OutOfPocket?.Dollars,
        OutOfNetworkDeductibleLeft = line.OutOfNetwork.Deductible?.Dollars,
        OutOfNetworkOutOfPocketLeft = line.OutOfNetwork.OutOfPocket?.Dollars,
        Marks = [.. line.Marks.Select(mark => JsonNamingPolicy.KebabCaseLower.ConvertName(mark.ToString()))],
    };
}

/// <summary>An amount of null is help that nobody can size; null left is no known cap.</summary>
internal sealed record ExpectedHelp(string Program, decimal? Amount, decimal? Left);
