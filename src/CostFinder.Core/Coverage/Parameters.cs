using CostFinder.Core.Dating;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Coverage;

/// <summary>What the number of a figure counts.</summary>
public enum ParameterUnit { UsdPerYear, UsdPerMonth, UsdPerVisit, Percent }

/// <summary>A figure that a law, an agency or a survey sets, with all its known periods. The unit says what the numbers count; where sources disagree, <paramref name="Disputed"/> says who says what.</summary>
public sealed record Parameter(string Id, Text Name, Text Says, ParameterUnit Unit, DatedValues<decimal> Values, string? Disputed = null);

/// <summary>All figures of that kind, by id.</summary>
public sealed class Parameters
{
    private readonly Dictionary<string, Parameter> _parameters;

    /// <exception cref="ArgumentException">Two share an id.</exception>
    public Parameters(IEnumerable<Parameter> parameters) =>
        _parameters = parameters.ToDictionary(parameter => parameter.Id, StringComparer.Ordinal);

    /// <summary>The figures that <see cref="Pack"/> wrote down.</summary>
    /// <exception cref="FormatException">The page cannot be read.</exception>
    public static Parameters Open(byte[] page) => PackedParameters.Read(new(page));

    /// <summary>All figures as one page. The same figures give the same bytes.</summary>
    public byte[] Pack() => PackedParameters.Of(this);

    public IReadOnlyCollection<Parameter> All => _parameters.Values;

    /// <exception cref="InvalidOperationException">There is no such figure.</exception>
    public Parameter Get(string id) => _parameters.TryGetValue(id, out var parameter)
        ? parameter
        : throw new InvalidOperationException($"No figure is named {id}.");
}
