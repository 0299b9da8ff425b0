using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CostFinder.Tests.Facts;

/// <summary>
/// Checks the files below <c>data/</c>, by their path there: JSON against its schema, tables against their about-files, sources,
/// periods and review days. No file goes unchecked.
/// </summary>
public static class FactCheck
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyy-MM"];

    public static IReadOnlyList<FactFault> Faults(IReadOnlyDictionary<string, string> files, DateOnly today)
    {
        var schemas = new FactSchemas(files);
        return
        [
            .. schemas.Faults,
            .. from file in files
               where !file.Key.StartsWith(FactSchemas.Folder, StringComparison.Ordinal)
               from fault in Path.GetExtension(file.Key) switch
               {
                   ".json" => FactFaults(file.Key, file.Value, files, schemas, today),
                   ".csv" => TableFaults(file.Key, file.Value, files),
                   ".md" => [],
                   _ => [new FactFault(file.Key, null, "it is neither JSON nor CSV, so nothing checks it")],
               }
               orderby fault.File, fault.Line
               select fault,
        ];
    }

    private static IEnumerable<FactFault> TableFaults(string path, string text, IReadOnlyDictionary<string, string> files)
    {
        if (!files.TryGetValue(TableCheck.AboutOf(path), out var about))
            return [new(path, null, $"there is no {Path.GetFileName(TableCheck.AboutOf(path))} beside it")];
        try
        {
            return [.. TableCheck.Faults(path, text, JsonNode.Parse(about)!.AsObject())];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NullReferenceException or ArgumentException)
        {
            return [new(path, null, $"its about-file cannot be used: {exception.Message}")];
        }
    }

    private static List<FactFault> FactFaults(string path, string text, IReadOnlyDictionary<string, string> files, FactSchemas schemas, DateOnly today)
    {
        JsonNode content;
        try
        {
            content = JsonNode.Parse(text, documentOptions: Strict) ?? throw new JsonException("the file holds null");
        }
        catch (JsonException exception)
        {
            return [new(path, exception.LineNumber + 1, exception.Message)];
        }
        List<FactFault> faults = [.. schemas.Check(path, text, content), .. ReviewFaults(path, content, today)];
        if (path.EndsWith(TableCheck.AboutSuffix, StringComparison.Ordinal) && !files.ContainsKey(path.Replace(TableCheck.AboutSuffix, ".csv", StringComparison.Ordinal)))
            faults.Add(new(path, null, "the table it is about is missing"));
        var sources = 0;
        Walk(content, (name, value, place) =>
        {
            if (name is "source" or "sources" && value is not null)
                faults.AddRange(SourceFaults(value, content).Select(problem => new FactFault(path, null, $"{place} {problem}")));
            sources += name is "source" or "sources" ? 1 : 0;
            faults.AddRange(CapFaults(name, value, today).Select(problem => new FactFault(path, null, $"{place} {problem}")));
            if (name == "values" && value is JsonArray values)
                faults.AddRange(PeriodFaults(values).Select(problem => new FactFault(path, null, $"{place} {problem}")));
        });
        if (sources == 0)
            faults.Add(new(path, null, "it names no source"));
        return faults;
    }

    private static IEnumerable<FactFault> ReviewFaults(string path, JsonNode content, DateOnly today)
    {
        if (Text(content, "reviewBy") is not { } written || Day(written) is not { } day)
            yield return new(path, null, "reviewBy is not a day such as 2027-12-31");
        else if (day < today)
            yield return new(path, null, $"its review was due on {written}; check it again");
    }

    // A source is written out, or is the number of one in the file's own list.
    private static IEnumerable<string> SourceFaults(JsonNode source, JsonNode file) => source switch
    {
        JsonArray { Count: 0 } => ["lists no source"],
        JsonArray all => all.SelectMany(one => one is JsonObject ? SourceFaults(one, file) : ["is not written out"]),
        JsonValue value when value.TryGetValue<int>(out var number) =>
            file is JsonObject && file["sources"] is JsonArray list && number >= 0 && number < list.Count ? [] : ["points to no source of the file"],
        JsonObject => CitationFaults(source),
        _ => ["is not a source"],
    };

    private static IEnumerable<string> CitationFaults(JsonNode source)
    {
        if (string.IsNullOrWhiteSpace(Text(source, "title")))
            yield return "has no title";
        if (!Uri.TryCreate(Text(source, "link"), UriKind.Absolute, out var link) || (link.Scheme != Uri.UriSchemeHttps && link.Scheme != Uri.UriSchemeHttp))
            yield return "has no link";
        if (!DateOnly.TryParseExact(Text(source, "retrievedOn"), DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            yield return "has no day or month of retrieval";
    }

    private static IEnumerable<string> PeriodFaults(JsonArray values)
    {
        var periods = values.OfType<JsonObject>().Where(value => value.ContainsKey("from"))
            .Select(value => (From: Day(Text(value, "from")), Until: Text(value, "until") is { } until ? Day(until) : DateOnly.MaxValue))
            .OrderBy(period => period.From).ToList();
        if (periods.Exists(period => period.From is null || period.Until is null || period.Until <= period.From))
            yield return "holds a period without a first day, or one that ends before it begins";
        foreach (var (first, second) in periods.Zip(periods.Skip(1)))
        {
            if (first.Until > second.From)
                yield return $"holds two values on {second.From:O}";
        }
    }

    // What a program pays or asks for in a year holds for that year only.
    private static IEnumerable<string> CapFaults(string name, JsonNode? value, DateOnly today)
    {
        var caps = (name, value) switch
        {
            ("annualMax" or "patientCap", JsonObject { } cap) when cap["value"] is not null => [cap],
            ("rules", JsonArray rules) => rules.OfType<JsonObject>().Where(rule => Text(rule, "kind") == "savings-at-most"),
            _ => Enumerable.Empty<JsonObject>(),
        };
        foreach (var cap in caps)
        {
            if (cap["year"] is not JsonValue written || !written.TryGetValue<int>(out var year))
                yield return "holds a figure without the year it is for";
            else if (year < today.Year)
                yield return $"holds a figure of {year}, which has expired; look up the new one or take it out";
        }
    }

    private static void Walk(JsonNode? node, Action<string, JsonNode?, string> visit)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Walk(item, visit);
        }
        if (node is JsonObject fact)
        {
            foreach (var (name, value) in fact)
            {
                visit(name, value, $"{fact.GetPath()}.{name}");
                Walk(value, visit);
            }
        }
    }

    private static string? Text(JsonNode node, string name) =>
        node is JsonObject && node[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
