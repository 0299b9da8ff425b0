using CostFinder.App.Catalog;
using CostFinder.App.Http;
using CostFinder.Core.Assistance;
using CostFinder.Core.Estimates;

namespace CostFinder.App.Endpoints;

/// <summary>A verdict that is not what it was: of one program, for one standard profile. Nothing stands for a program that is not there.</summary>
public sealed record PersonaMove(string PersonaId, string ProgramId, Verdict? Was, Verdict? Is)
{
    public override string ToString() => $"{PersonaId}: {ProgramId} was {Name(Was)} and is {Name(Is)}";

    private static string Name(Verdict? verdict) => verdict is { } known ? Words.Of(known) : "not there";
}

/// <summary>Judges the standard profiles with a set of facts, and says what moved: against what is expected, or against other facts.</summary>
public static class PersonaRun
{
    /// <summary>What differs from the verdicts that the profiles expect.</summary>
    /// <exception cref="InvalidOperationException">A profile is not a request that can be answered.</exception>
    public static IReadOnlyList<PersonaMove> Unexpected(FactCatalog catalog) => [.. catalog.Personas.SelectMany(persona =>
    {
        var now = Judge(persona, catalog);
        return now.Select(verdict => new PersonaMove(persona.Id, verdict.Key, persona.Expected.TryGetValue(verdict.Key, out var expected) ? expected : Verdict.Unlikely, verdict.Value))
            .Concat(persona.Expected.Where(expected => !now.ContainsKey(expected.Key)).Select(expected => new PersonaMove(persona.Id, expected.Key, expected.Value, null)))
            .Where(move => move.Was != move.Is);
    })];

    /// <summary>What publishing would move: the profiles of the new facts, judged with both.</summary>
    /// <exception cref="InvalidOperationException">A profile is not a request that can be answered.</exception>
    public static IReadOnlyList<PersonaMove> Moves(FactCatalog before, FactCatalog after) => [.. after.Personas.SelectMany(persona =>
    {
        var (was, now) = (Judge(persona, before), Judge(persona, after));
        return was.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(id => new PersonaMove(persona.Id, id, Of(was, id), Of(now, id)))
            .Where(move => move.Was != move.Is);
    })];

    /// <summary>The verdict of every program for one profile.</summary>
    /// <exception cref="InvalidOperationException">The profile is not a request that can be answered.</exception>
    public static IReadOnlyDictionary<string, Verdict> Judge(Persona persona, FactCatalog catalog)
    {
        var faults = new List<Fault>();
        var question = EstimateRequestReader.Read(persona.Request, persona.AsOf, faults);
        if (question is null || faults.Count > 0 || Case.ObjectionsTo(question, catalog.Facts).Count > 0)
            throw new InvalidOperationException($"The profile {persona.Id} cannot be answered: {string.Join("; ", faults.Select(fault => $"{fault.Pointer} {fault.Message}"))}");
        var treatment = catalog.Facts.TreatmentFor(question.Method, question.Product);
        return catalog.Match(question, treatment, catalog.Facts.FindPlace(question.Region)!)
            .ToDictionary(match => match.Program.Id, match => match.Verdict, StringComparer.Ordinal);
    }

    private static Verdict? Of(IReadOnlyDictionary<string, Verdict> verdicts, string id) => verdicts.TryGetValue(id, out var verdict) ? verdict : null;
}
