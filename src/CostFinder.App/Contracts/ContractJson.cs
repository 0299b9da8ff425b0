using System.Text.Json;
using System.Text.Json.Serialization;

namespace CostFinder.App.Contracts;

/// <summary>Everything that is serialised to the outside, with its names and shapes fixed when the app is built.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(EstimateRequest))]
[JsonSerializable(typeof(EstimateResponse))]
[JsonSerializable(typeof(ProblemResponse))]
public sealed partial class ContractJson : JsonSerializerContext;
