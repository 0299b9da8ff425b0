using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace CostFinder.Tests.Facts;

/// <summary>
/// The schemas of our facts. The library that checks them passes over some keywords in silence, so <c>const</c> and <c>if</c> are
/// said to it in keywords it knows, and any other keyword that it does not check is a fault of the schema.
/// </summary>
public sealed class FactSchemas
{
    public const string Folder = "schemas/";
    private const string Suffix = ".schema.json";
    private const string Dialect = "http://json-schema.org/draft-07/schema#";

    private static readonly HashSet<string> Checked =
    [
        "$ref", "additionalProperties", "allOf", "anyOf", "definitions", "enum", "exclusiveMaximum", "exclusiveMinimum", "format", "items", "maximum",
        "maxItems", "maxLength", "maxProperties", "minimum", "minItems", "minLength", "minProperties", "multipleOf", "not", "oneOf", "pattern",
        "patternProperties", "properties", "required", "type", "uniqueItems",
    ];

    private static readonly HashSet<string> SaysOnly = ["$schema", "$id", "$comment", "title", "description", "default", "examples"];
    private static readonly HashSet<string> MapsOfNames = ["properties", "patternProperties", "definitions"];

    private readonly Dictionary<string, JsonSchema> _schemas = new(StringComparer.Ordinal);
    private readonly List<FactFault> _faults = [];

    public FactSchemas(IEnumerable<KeyValuePair<string, string>> files)
    {
        foreach (var (path, text) in files.Where(file => file.Key.StartsWith(Folder, StringComparison.Ordinal)))
            Add(path, text);
    }

    /// <summary>What is wrong with the schemas themselves.</summary>
    public IReadOnlyList<FactFault> Faults => _faults;

    /// <summary>What is wrong with a file by the schema that it names.</summary>
    public IEnumerable<FactFault> Check(string path, string text, JsonNode content)
    {
        if (content is not JsonObject fact || fact["$schema"] is not JsonValue value || !value.TryGetValue<string>(out var named))
            return [new(path, 1, "it names no $schema")];
        if (!named.StartsWith("../" + Folder, StringComparison.Ordinal) || !_schemas.TryGetValue(named[3..], out var schema))
            return [new(path, 1, $"there is no schema {named}")];
        return schema.Validate(text).SelectMany(Innermost).Select(error => new FactFault(path, error.LineNumber, $"{error.Path} {error.Kind}")).Distinct();
    }

    // What went wrong deep inside a value says more than that the value is wrong.
    private static IEnumerable<ValidationError> Innermost(ValidationError error) => error switch
    {
        ChildSchemaValidationError outer when outer.Errors.Any(inner => inner.Value.Count > 0) => outer.Errors.SelectMany(inner => inner.Value).SelectMany(Innermost),
        MultiTypeValidationError outer when outer.Errors.Any(inner => inner.Value.Count > 0) => outer.Errors.SelectMany(inner => inner.Value).SelectMany(Innermost),
        _ => [error],
    };

    private void Add(string path, string text)
    {
        if (!path.EndsWith(Suffix, StringComparison.Ordinal))
        {
            _faults.Add(new(path, null, $"a schema's name ends in {Suffix}"));
            return;
        }
        try
        {
            var schema = JsonNode.Parse(text)!.AsObject();
            if ((string?)schema["$schema"] != Dialect)
                _faults.Add(new(path, 1, $"its $schema is not {Dialect}"));
            if (schema["additionalProperties"]?.GetValueKind() != JsonValueKind.False)
                _faults.Add(new(path, 1, "additionalProperties is not false, so that a misspelt name would pass"));
            Rewrite(path, schema);
            _schemas[path] = JsonSchema.FromJsonAsync(schema.ToJsonString()).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or Newtonsoft.Json.JsonException)
        {
            _faults.Add(new(path, null, $"it is no schema: {exception.Message}"));
        }
    }

    private void Rewrite(string path, JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Rewrite(path, item);
        }
        if (node is not JsonObject schema)
            return;
        SayConst(schema);
        SayIf(schema);
        foreach (var (keyword, value) in schema.ToList())
        {
            if (MapsOfNames.Contains(keyword) && value is JsonObject map)
                map.ToList().ForEach(named => Rewrite(path, named.Value));
            else if (!Checked.Contains(keyword) && !SaysOnly.Contains(keyword))
                _faults.Add(new(path, null, $"the keyword {keyword} would not be checked; say it in another way"));
            else if (keyword != "enum" && !SaysOnly.Contains(keyword))
                Rewrite(path, value);
        }
    }

    private static void SayConst(JsonObject schema)
    {
        if (schema.Remove("const", out var only))
            schema["enum"] = new JsonArray(only?.DeepClone());
    }

    // "if A then B else C" is "(not A or B) and (A or C)".
    private static void SayIf(JsonObject schema)
    {
        if (!schema.Remove("if", out var condition))
            return;
        var both = schema["allOf"] as JsonArray ?? [];
        if (schema.Remove("then", out var then))
            both.Add(AnyOf(new JsonObject { ["not"] = condition!.DeepClone() }, then));
        if (schema.Remove("else", out var otherwise))
            both.Add(AnyOf(condition, otherwise));
        schema["allOf"] = both.Parent is null ? both : both.DeepClone();
    }

    private static JsonObject AnyOf(JsonNode? first, JsonNode? second) => new() { ["anyOf"] = new JsonArray(first?.DeepClone(), second?.DeepClone()) };
}
