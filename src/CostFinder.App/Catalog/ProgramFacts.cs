using System.Text.Json;
using System.Text.Json.Serialization;
using CostFinder.Core.Assistance;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.App.Catalog;

// The shape of data/programs/*.json, as data/schemas/program.schema.json describes it.

internal sealed record ProgramFact(
    [property: JsonPropertyName("$schema")] string Schema,
    string Id,
    Text Name,
    ProgramKind Kind,
    Text? Sponsor,
    Funding Funding,
    Text Summary,
    string[] Treatments,
    string Link,
    string? Phone,
    StatusFact Status,
    RuleFact[] Rules,
    Text[] Terms,
    BenefitFact Benefit,
    StackingFact Stacking,
    Text[] Steps,
    Text[] Documents,
    Text[] Notes,
    CitedSource[] Sources,
    DateOnly ReviewBy,
    DeadlineFact[]? Deadlines = null,
    Text? Disputed = null);

internal sealed record DeadlineFact(
    DeadlineKind Kind, Text Says, int Source, DeadlineStart? From = null, int? Days = null, int? Months = null, string? EachYearOn = null);

internal sealed record StatusFact(OpenStatus Value, string? AsOf, DateOnly? KnownUntil = null);

internal sealed record StackingFact(string[] NotWith, string[] OnlyWith, string[] With, int? Order = null, int? Source = null);

internal sealed record BenefitFact(
    BenefitKind Kind,
    BenefitComponent Component,
    decimal? PayAtMost = null,
    decimal? PercentOff = null,
    decimal? PlanPaysPercent = null,
    AmountFact? Amount = null,
    int? MaxSessions = null,
    AnnualCapFact? AnnualMax = null,
    PatientCapFact? PatientCap = null,
    Payout Payout = Payout.OffTheBill,
    DeviceLimitFact? Devices = null,
    bool CoveredCareOnly = false,
    TierFact[]? Tiers = null,
    Text[]? Excludes = null);

internal sealed record DeviceLimitFact(int PerTreatment, int InFirst, int FirstDays, int InEach, int EachDays);

internal sealed record AmountFact(decimal Value, AmountPeriod Per);

internal sealed record AnnualCapFact(decimal? Value, CapPeriod Period, int? Year, ReportedFact[] Reported);

internal sealed record ReportedFact(decimal Value, Text Basis);

internal sealed record PatientCapFact(decimal Value, int? Year, Text Means);

internal sealed record TierFact(
    decimal AtMost, decimal? Above = null, decimal? PercentOff = null, decimal? PercentOffAtMost = null, Text? For = null, Text? Says = null);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CoverageIsFact), "coverage-is")]
[JsonDerivedType(typeof(CoverageIsNotFact), "coverage-is-not")]
[JsonDerivedType(typeof(LivesInFact), "lives-in")]
[JsonDerivedType(typeof(LivesNotInFact), "lives-not-in")]
[JsonDerivedType(typeof(IncomeAtMostFact), "income-at-most")]
[JsonDerivedType(typeof(IncomeAtMostByStateFact), "income-at-most-by-state")]
[JsonDerivedType(typeof(IncomeAtLeastFact), "income-at-least")]
[JsonDerivedType(typeof(IncomeAboveFact), "income-above")]
[JsonDerivedType(typeof(AgeAtLeastFact), "age-at-least")]
[JsonDerivedType(typeof(AgeAtMostFact), "age-at-most")]
[JsonDerivedType(typeof(VeteranFact), "veteran")]
[JsonDerivedType(typeof(FirstResponderFact), "first-responder")]
[JsonDerivedType(typeof(DiagnosisIsFact), "diagnosis-is")]
[JsonDerivedType(typeof(ProviderKindFact), "provider-kind")]
[JsonDerivedType(typeof(SavingsAtMostFact), "savings-at-most")]
[JsonDerivedType(typeof(PlanDecisionIsFact), "plan-decision-is")]
[JsonDerivedType(typeof(PlanHasNotRefusedFact), "plan-has-not-refused")]
[JsonDerivedType(typeof(CitizenshipFact), "citizenship")]
[JsonDerivedType(typeof(ToConfirmFact), "to-confirm")]
internal abstract record RuleFact(int Source, Text? Note);

internal sealed record CoverageIsFact(CoverageKind[] Any, int Source, bool IncludingSecondary = false, Text? Note = null) : RuleFact(Source, Note);

internal sealed record CoverageIsNotFact(CoverageKind[] Any, bool IncludingSecondary, int Source, Text? Note = null) : RuleFact(Source, Note);

internal sealed record LivesInFact(string[] States, int Source, Text? Note = null) : RuleFact(Source, Note);

internal sealed record LivesNotInFact(string[] States, int Source, Text? Note = null) : RuleFact(Source, Note);

internal sealed record IncomeAtMostFact(
    decimal PercentOfPovertyGuideline, int Source, int? GuidelineYear = null, decimal DisregardPerYear = 0, Text? Note = null) : RuleFact(Source, Note);

internal sealed record IncomeAtMostByStateFact(Dictionary<string, decimal> PercentByState, int Source, Text? Note = null) : RuleFact(Source, Note);

internal sealed record IncomeAtLeastFact(
    decimal PercentOfPovertyGuideline, int Source, int? GuidelineYear = null, decimal DisregardPerYear = 0, Text? Note = null) : RuleFact(Source, Note);

internal sealed record IncomeAboveFact(
    decimal PercentOfPovertyGuideline, int Source, int? GuidelineYear = null, decimal DisregardPerYear = 0, Text? Note = null) : RuleFact(Source, Note);

internal sealed record AgeAtLeastFact(int Years, int Source, Text? Note = null) : RuleFact(Source, Note);

internal sealed record AgeAtMostFact(int Years, int Source, Text? Note = null) : RuleFact(Source, Note);

internal sealed record VeteranFact(int Source, Text? Note = null) : RuleFact(Source, Note);

internal sealed record FirstResponderFact(int Source, Text? Note = null) : RuleFact(Source, Note);

internal sealed record DiagnosisIsFact(Diagnosis[] Any, int Source, Text? Note = null) : RuleFact(Source, Note);

internal sealed record ProviderKindFact(ProviderKind[] Any, int Source, Text? Note = null) : RuleFact(Source, Note);

internal sealed record SavingsAtMostFact(
    decimal OnePerson, decimal Couple, int Year, int Source, string[]? WithoutLimitIn = null, Text? Note = null) : RuleFact(Source, Note);

internal sealed record PlanDecisionIsFact(
    PriorAuthorization[] Any, int Source, CoverageKind[]? OrCoverageIs = null, Text? Note = null) : RuleFact(Source, Note);

internal sealed record PlanHasNotRefusedFact(int Source, Text? Note = null) : RuleFact(Source, Note);

internal sealed record CitizenshipFact(int Source, SettlementFact? SettledBy = null, Text? Note = null) : RuleFact(Source, Note);

internal sealed record ToConfirmFact(Text Question, int Source, SettlementFact? SettledBy = null, Text? Note = null) : RuleFact(Source, Note);

internal sealed record SettlementFact(
    Text Says, CoverageKind[]? CoverageIs = null, SecondaryCoverage[]? SecondaryIs = null, string[]? LivesIn = null, bool Veteran = false);

/// <summary>A word of a closed set in a fact file; an unknown one is reported together with those there are.</summary>
internal sealed class FactWord<T> : JsonConverter<T> where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && Words.TryParse<T>(reader.GetString()!) is { } value
            ? value
            : throw new JsonException($"it is not one of {string.Join(", ", Words.All<T>())}");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Words.Of(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Words.TryParse<T>(reader.GetString()!) ?? throw new JsonException($"it is not one of {string.Join(", ", Words.All<T>())}");
}
