using CostFinder.Core.Dating;
using CostFinder.Core.Provenance;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Coverage;

/// <summary>Whether a term stands in a source or is our assumption, which an answer must then show as one.</summary>
public enum TermOrigin { Published, Assumed }

/// <summary>Where one term of a preset comes from. A published term has a source; an assumed one says why.</summary>
public sealed record TermBasis(string Term, TermOrigin Origin, string Note, Source? Source);

/// <summary>The terms of a preset for one period, and where each comes from.</summary>
public sealed record PlanDesignTerms(PlanTerms Terms, string FiguresFrom, IReadOnlyList<TermBasis> Basis);

/// <summary>A plan to stand in for a person's own, when they do not know its terms.</summary>
public sealed record PlanDesign(
    string Id,
    string Name,
    string Description,
    CoverageKind Kind,
    IReadOnlyList<CoverageKind> DefaultFor,
    DatedValues<PlanDesignTerms> Terms);

/// <summary>All presets.</summary>
public sealed class PlanDesigns
{
    private readonly Dictionary<string, PlanDesign> _designs;
    private readonly Dictionary<CoverageKind, PlanDesign> _defaults;

    /// <exception cref="ArgumentException">Two presets share an id, or two are the default for one kind of insurance.</exception>
    public PlanDesigns(IEnumerable<PlanDesign> designs)
    {
        _designs = designs.ToDictionary(design => design.Id, StringComparer.Ordinal);
        _defaults = _designs.Values
            .SelectMany(design => design.DefaultFor, (design, kind) => (design, kind))
            .ToDictionary(pair => pair.kind, pair => pair.design);
    }

    public IReadOnlyCollection<PlanDesign> All => _designs.Values;

    /// <summary>The preset of that id, or nothing.</summary>
    public PlanDesign? Find(string id) => _designs.GetValueOrDefault(id);

    /// <summary>The preset to use for that kind of insurance, or nothing where no typical terms are known.</summary>
    public PlanDesign? DefaultFor(CoverageKind kind) => _defaults.GetValueOrDefault(kind);
}
