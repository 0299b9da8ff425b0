using System.Text.Json;
using System.Text.Json.Serialization;

namespace CostFinder.App.Contracts;

/// <summary>The answer that a start is measured by, as <see cref="ContractJson"/> has it, but only to be written: it has no description of its members.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, NumberHandling = JsonNumberHandling.Strict, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(EstimateResponse))]
public sealed partial class AnswerJson : JsonSerializerContext;
