using System.Text.Json;
using System.Text.Json.Serialization;
using CostFinder.Core.Assistance;
using CostFinder.Core.Financing;
using CostFinder.Core.Situations;

namespace CostFinder.App.Catalog;

/// <summary>Every JSON fact, read strictly: a name that is not known, a value that is missing or a number in quotes is a fault of the file.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters =
    [
        typeof(FactText),
        typeof(FactWord<ProgramKind>), typeof(FactWord<Funding>), typeof(FactWord<OpenStatus>), typeof(FactWord<BenefitKind>),
        typeof(FactWord<BenefitComponent>), typeof(FactWord<AmountPeriod>), typeof(FactWord<CapPeriod>), typeof(FactWord<Payout>),
        typeof(FactWord<CoverageKind>), typeof(FactWord<Diagnosis>), typeof(FactWord<ProviderKind>), typeof(FactWord<CreditKind>),
        typeof(FactWord<GuidelineArea>), typeof(FactWord<SecondaryCoverage>),
        typeof(FactWord<PriorAuthorization>), typeof(FactWord<DeadlineKind>), typeof(FactWord<DeadlineStart>),
    ])]
[JsonSerializable(typeof(AboutTable))]
[JsonSerializable(typeof(CoverageFact))]
[JsonSerializable(typeof(ParameterFact))]
[JsonSerializable(typeof(PaymentPlanFact))]
[JsonSerializable(typeof(PersonasFact))]
[JsonSerializable(typeof(PlanDesignFact))]
[JsonSerializable(typeof(PovertyGuidelinesFact))]
[JsonSerializable(typeof(PricingRulesFacts))]
[JsonSerializable(typeof(ProgramFact))]
[JsonSerializable(typeof(TreatmentFact))]
internal sealed partial class FactJson : JsonSerializerContext;
