using System.Text.Json;
using System.Text.Json.Serialization;

namespace CostFinder.App.Endpoints;

/// <summary>Writes a document of facts as it was sent, in the form in which people read and compare it.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class DocumentJson : JsonSerializerContext;
