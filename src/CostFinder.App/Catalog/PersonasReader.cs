using System.Text.Json;
using System.Text.Json.Serialization;
using CostFinder.Core.Assistance;

namespace CostFinder.App.Catalog;

/// <summary>
/// A made-up person who stands for many: an estimate request, and the verdict that every program is expected to have. A program that is
/// not named is expected to be unlikely.
/// </summary>
public sealed record Persona(string Id, string Says, DateOnly AsOf, JsonElement Request, IReadOnlyDictionary<string, Verdict> Expected);

/// <summary>Reads <c>personas/personas.json</c>, by which the effect of a change is shown before anybody sees it.</summary>
public static class PersonasReader
{
    private const string Path = "personas/personas.json";

    /// <exception cref="DamagedFactException">The file is missing or cannot be read, two people share an id, or a program has two verdicts.</exception>
    public static IReadOnlyList<Persona> Read(FactFiles files)
    {
        var file = files.Get(Path);
        var fact = file.Json(FactJson.Default.PersonasFact);
        if (fact.Personas.GroupBy(persona => persona.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw file.Damaged($"two people are named {twice.Key}");
        return [.. fact.Personas.Select(persona => new Persona(persona.Id, persona.Says, fact.AsOf, persona.Request, VerdictsOf(file, persona)))];
    }

    private static Dictionary<string, Verdict> VerdictsOf(FactFile file, PersonaFact persona)
    {
        var verdicts = new Dictionary<string, Verdict>(StringComparer.Ordinal);
        foreach (var (ids, verdict) in new[] { (persona.Expect.Likely, Verdict.Likely), (persona.Expect.Possible, Verdict.Possible), (persona.Expect.Closed, Verdict.Closed) })
        {
            foreach (var id in ids)
            {
                if (!verdicts.TryAdd(id, verdict))
                    throw file.Damaged($"{persona.Id} expects two verdicts of {id}");
            }
        }
        return verdicts;
    }
}

internal sealed record PersonasFact(
    [property: JsonPropertyName("$schema")] string Schema, DateOnly AsOf, string Says, PersonaFact[] Personas, CitedSource[] Sources, DateOnly ReviewBy);

internal sealed record PersonaFact(string Id, string Says, JsonElement Request, ExpectedFact Expect);

internal sealed record ExpectedFact(string[] Likely, string[] Possible, string[] Closed);
