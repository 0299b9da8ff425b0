using CostFinder.Core.Coverage;
using CostFinder.Core.Dating;
using CostFinder.Core.Wording;

namespace CostFinder.App.Catalog;

/// <summary>Reads the single figures in <c>data/parameters</c>, one a file; the poverty guidelines are a table of their own.</summary>
public static class ParametersReader
{
    private const string PovertyGuidelines = "parameters/poverty-guidelines.json";

    /// <exception cref="DamagedFactException">A file cannot be read, or its periods overlap.</exception>
    public static Parameters Read(FactFiles files) => new(
        from file in files.In("parameters")
        where file.Path != PovertyGuidelines && file.Path.EndsWith(".json", StringComparison.Ordinal)
        select file.Build(() => Parameter(file, file.Json(FactJson.Default.ParameterFact))));

    private static Parameter Parameter(FactFile file, ParameterFact fact) => new(
        fact.Id,
        fact.Name,
        fact.Says,
        file.Choice<ParameterUnit>(fact.Unit),
        new DatedValues<decimal>(fact.Id, fact.Values.Select(value => new Dated<decimal>(
            new Period(value.From, value.Until), value.Value, value.Source.ToSource()))),
        fact.Disputed);
}

internal sealed record ParameterFact(
    string Id, Text Name, Text Says, string Unit, IReadOnlyList<ParameterValueFact> Values, string? Disputed = null) : FactDocument;

internal sealed record ParameterValueFact(DateOnly From, decimal Value, CitedSource Source, DateOnly? Until = null);
