using System.Text.Json;
using System.Text.Json.Serialization;

namespace CostFinder.App.Contracts;

/// <summary>Everything that is serialised to the outside, with its names and shapes fixed when the app is built.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(EstimateRequest))]
[JsonSerializable(typeof(EstimateResponse))]
[JsonSerializable(typeof(ComparisonRequest))]
[JsonSerializable(typeof(ComparisonResponse))]
[JsonSerializable(typeof(MatchRequest))]
[JsonSerializable(typeof(MatchResponse))]
[JsonSerializable(typeof(QuoteRequest))]
[JsonSerializable(typeof(QuoteResponse))]
[JsonSerializable(typeof(ProblemResponse))]
[JsonSerializable(typeof(LiveResponse))]
[JsonSerializable(typeof(ReadyResponse))]
[JsonSerializable(typeof(RegionListResponse))]
[JsonSerializable(typeof(RegionLadderResponse))]
[JsonSerializable(typeof(ProviderListResponse))]
[JsonSerializable(typeof(ProgramListResponse))]
[JsonSerializable(typeof(ProgramResponse))]
[JsonSerializable(typeof(TreatmentListResponse))]
[JsonSerializable(typeof(PlanDesignListResponse))]
[JsonSerializable(typeof(ParameterListResponse))]
public sealed partial class ContractJson : JsonSerializerContext;
