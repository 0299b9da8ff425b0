using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CostFinder.Tests.House;

/// <summary>An address of the API as the contract document describes it.</summary>
public sealed record AppOperation(
    string Verb, string Path, string Name, string Tag, string Summary, IReadOnlySet<string> Parameters, string? Takes, string? Answers,
    IReadOnlySet<int> Problems, bool Secured)
{
    /// <summary>Every operation of an OpenAPI document.</summary>
    public static IReadOnlyList<AppOperation> Of(string openApi)
    {
        using var document = JsonDocument.Parse(openApi);
        return
        [
            .. from path in document.RootElement.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               select Read(operation.Name.ToUpperInvariant(), path.Name, operation.Value),
        ];
    }

    private static AppOperation Read(string verb, string path, JsonElement operation)
    {
        var responses = operation.GetProperty("responses").EnumerateObject().ToList();
        return new(
            verb, path, operation.GetProperty("operationId").GetString()!, operation.GetProperty("tags")[0].GetString()!,
            operation.TryGetProperty("summary", out var summary) ? summary.GetString()! : "",
            operation.TryGetProperty("parameters", out var parameters)
                ? parameters.EnumerateArray().Select(parameter => $"{parameter.GetProperty("in").GetString()} {parameter.GetProperty("name").GetString()}").ToHashSet()
                : [],
            operation.TryGetProperty("requestBody", out var body) ? RecordOf(body) : null,
            responses.Where(response => response.Name[0] == '2').Select(response => RecordOf(response.Value)).FirstOrDefault(record => record is not null),
            responses.Where(response => response.Name[0] is '4' or '5').Select(response => int.Parse(response.Name, null)).ToHashSet(),
            operation.TryGetProperty("security", out var security) && security.GetArrayLength() > 0);
    }

    /// <summary>The record that a JSON body is, by the last part of its reference.</summary>
    private static string? RecordOf(JsonElement body) =>
        body.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out var json)
        && json.TryGetProperty("schema", out var schema) && schema.TryGetProperty("$ref", out var reference)
            ? reference.GetString()!.Split('/')[^1]
            : null;
}

/// <summary>Holds the functions of the Functions head against the addresses of the app. Each breach says what to write where.</summary>
public static partial class FunctionsParity
{
    /// <summary>A path as the contract writes it: what a part of it has to look like is left out.</summary>
    public static string Plain(string path) => Constraint().Replace(path, "}");

    public static IEnumerable<string> Breaches(
        IReadOnlyList<HeadFunction> functions, IReadOnlyList<AppOperation> operations, IReadOnlyDictionary<string, string> constants)
    {
        foreach (var operation in operations)
        {
            var matching = functions.Where(function => Answers(function, operation)).ToList();
            if (matching.Count == 0)
                yield return $"{operation.Verb} {operation.Path} has no function. Add this to {FileFor(operation)}:\n{Suggestion(operation, constants)}";
            else if (matching.Count > 1)
                yield return $"{operation.Verb} {operation.Path} has {matching.Count} functions: {string.Join(", ", matching.Select(function => function.Place))}. Keep one.";
        }
        foreach (var function in functions.Where(function => !function.IsWildcard))
        {
            if (function.Route is null)
                yield return $"{function.Place}: the route {function.RouteText} is not made of constants of Routes.";
            else if (function.RouteText.Contains('"', StringComparison.Ordinal))
                yield return $"{function.Place}: the route {function.RouteText} has words of its own; use the constants that the endpoint uses.";
            else if (operations.SingleOrDefault(operation => Answers(function, operation)) is { } operation)
            {
                foreach (var difference in Differences(function, operation))
                    yield return $"{function.Place}: {difference} It should be:\n{Suggestion(operation, constants)}";
            }
            else
                yield return $"{function.Place}: the app has no {string.Join(" or ", function.Verbs)} /{function.Route}. Mend the function or remove it.";
        }
        foreach (var function in functions.Where(function => !function.Anonymous || !function.OnlyHandsOver))
            yield return $"{function.Place}: a function is anonymous (the app's own pipeline decides who may) and does nothing but app.RunAsync(request).";
        if (functions.Count(function => function.IsWildcard && function.Verbs.Count == 0) != 1 || functions.Count(function => function.IsWildcard) != 1)
            yield return "There must be exactly one function for everything else: every verb, Route = \"{*path}\".";
        foreach (var name in functions.GroupBy(function => function.Name).Where(same => same.Count() > 1))
            yield return $"{name.Count()} functions are named {name.Key}; the host takes each name once.";
    }

    /// <summary>Records that a function names and that no namespace has which the project uses: it would not compile.</summary>
    public static IEnumerable<string> UnknownRecords(IReadOnlyList<HeadFunction> functions, string project, IReadOnlyList<Type> records)
    {
        var known = records.Where(record => project.Contains($"<Using Include=\"{record.Namespace}\" />", StringComparison.Ordinal))
            .Select(record => record.Name).ToHashSet();
        return from function in functions
               from record in new[] { function.Takes, function.Answers }.OfType<string>()
               where !known.Contains(record)
               select $"{function.Place}: {record} is in no namespace that the project uses; add <Using Include> for it.";
    }

    private static bool Answers(HeadFunction function, AppOperation operation) =>
        !function.IsWildcard && function.Route is { } route && $"/{Plain(route)}" == operation.Path && function.Verbs.Contains(operation.Verb);

    private static IEnumerable<string> Differences(HeadFunction function, AppOperation operation)
    {
        if (function.Verbs.Count != 1)
            yield return $"one function answers one verb, not {string.Join(", ", function.Verbs)}.";
        if (function.Name != operation.Name)
            yield return $"it is named {function.Name}, the endpoint {operation.Name}.";
        if (function.Operation != operation.Name)
            yield return $"its OpenApiOperation is {function.Operation ?? "missing"}.";
        if (!function.Parameters.SetEquals(operation.Parameters))
            yield return $"it says it has the parameters {Words(function.Parameters)}.";
        if (function.Takes != operation.Takes)
            yield return $"it says it takes {function.Takes ?? "nothing"}.";
        if (function.Answers != operation.Answers)
            yield return $"it says it answers {function.Answers ?? "nothing"}.";
        if (!function.Problems.SetEquals(operation.Problems))
            yield return $"it says it can fail with {Words(function.Problems)}.";
        if (function.Secured != operation.Secured)
            yield return operation.Secured ? "it does not say that callers sign in." : "it says that callers sign in, and the endpoint does not.";
    }

    private static string Words<T>(IReadOnlySet<T> all) => all.Count == 0 ? "(none)" : string.Join(", ", all.Order());

    private static string FileFor(AppOperation operation) => $"{FunctionsHead.Folder}Api/{ClassFor(operation)}.cs, class {ClassFor(operation)}(AppPipeline app)";

    private static string ClassFor(AppOperation operation) =>
        $"{string.Concat(NotLetters().Split(operation.Tag).Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..])).TrimEnd('s')}Functions";

    private static string Suggestion(AppOperation operation, IReadOnlyDictionary<string, string> constants)
    {
        var described = operation.Parameters.Select(parameter => parameter.Split(' ') is [var where, var name]
                ? $"In{char.ToUpperInvariant(where[0])}{where[1..]}(\"{name}\")" : "")
            .Concat(operation.Takes is { } takes ? [$"Takes(typeof({takes}))"] : [])
            .Concat(operation.Answers is { } answers ? [$"Answers(typeof({answers}))"] : [])
            .Concat(operation.Problems.Order().Select(status => $"Problem({(HttpStatusCode)status})"))
            .Concat(operation.Secured ? ["Secured"] : []);
        return $"""
                [Function("{operation.Name}")]
                [OpenApiOperation("{operation.Name}", "{operation.Tag}", Summary = "{operation.Summary}")]
                [{string.Join(", ", described)}]
                public Task {operation.Name}([HttpTrigger(AuthorizationLevel.Anonymous, "{operation.Verb.ToLowerInvariant()}", Route = {RouteFor(operation.Path[1..], constants)})] HttpRequest request) =>
                    app.RunAsync(request);
            """;
    }

    /// <summary>The fewest constants that make up the path.</summary>
    private static string RouteFor(string path, IReadOnlyDictionary<string, string> constants) =>
        Parts(path, constants, most: 4) is { } parts ? string.Join(" + ", parts.Select(part => $"Routes.{part}"))
            : $"(constants of Routes that together are {path}; the first has no leading slash, as Routes.ApiPath)";

    private static IReadOnlyList<string>? Parts(string path, IReadOnlyDictionary<string, string> constants, int most) =>
        path.Length == 0 ? []
        : most == 0 ? null
        : constants.Where(constant => constant.Value.Length > 0 && path.StartsWith(Plain(constant.Value), StringComparison.Ordinal))
            .Select(constant => Parts(path[Plain(constant.Value).Length..], constants, most - 1) is { } rest ? (IReadOnlyList<string>)[constant.Key, .. rest] : null)
            .Where(parts => parts is not null).MinBy(parts => parts!.Count);

    [GeneratedRegex(":[^}]*}")]
    private static partial Regex Constraint();

    [GeneratedRegex("[^A-Za-z]+")]
    private static partial Regex NotLetters();
}
