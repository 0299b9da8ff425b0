using System.Text.Json;

namespace CostFinder.Tests;

/// <summary>Holds what was promised against what was answered: all that is promised has to be there; there may be more.</summary>
internal static class JsonPromise
{
    /// <summary>The places, as JSON Pointers, where the answer differs from the promise.</summary>
    public static IEnumerable<string> Missing(JsonElement promised, JsonElement answered, string pointer = "")
    {
        if (promised.ValueKind == JsonValueKind.Object && answered.ValueKind == JsonValueKind.Object)
        {
            return promised.EnumerateObject().SelectMany(member => answered.TryGetProperty(member.Name, out var value)
                ? Missing(member.Value, value, $"{pointer}/{member.Name}")
                : [$"{pointer}/{member.Name}"]);
        }
        if (promised.ValueKind == JsonValueKind.Array && answered.ValueKind == JsonValueKind.Array)
        {
            return promised.EnumerateArray().SelectMany((item, place) => place < answered.GetArrayLength()
                ? Missing(item, answered[place], $"{pointer}/{place}")
                : [$"{pointer}/{place}"]);
        }
        return IsSame(promised, answered) ? [] : [$"{pointer} is {answered.GetRawText()}"];
    }

    private static bool IsSame(JsonElement promised, JsonElement answered) =>
        promised.ValueKind == JsonValueKind.Number && answered.ValueKind == JsonValueKind.Number
            ? promised.GetDecimal() == answered.GetDecimal()
            : JsonElement.DeepEquals(promised, answered);
}
