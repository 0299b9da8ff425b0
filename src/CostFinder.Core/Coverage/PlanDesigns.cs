using CostFinder.Core.Dating;
using CostFinder.Core.Provenance;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Coverage;

/// <summary>Whether a term stands in a source or is our assumption, which an answer must then show as one.</summary>
public enum TermOrigin { Published, Assumed }

/// <summary>Where one term of a preset comes from. A published term has a source; an assumed one says why.</summary>
public sealed record TermBasis(string Term, TermOrigin Origin, Text Note, Source? Source);

/// <summary>The terms of a preset for one period, and where each comes from.</summary>
public sealed record PlanDesignTerms(PlanTerms Terms, Text FiguresFrom, IReadOnlyList<TermBasis> Basis);

/// <summary>
/// A plan to stand in for a person's own, when they do not know its terms. <paramref name="With"/> are the second coverages it already
/// counts in; empty when it stands alone.
/// </summary>
public sealed record PlanDesign(
    string Id,
    Text Name,
    Text Description,
    CoverageKind Kind,
    bool IsDefault,
    IReadOnlyList<SecondaryCoverage> With,
    DatedValues<PlanDesignTerms> Terms);

/// <summary>All presets.</summary>
public sealed class PlanDesigns
{
    private readonly Dictionary<string, PlanDesign> _designs;
    private readonly Dictionary<(CoverageKind Kind, SecondaryCoverage? Secondary), PlanDesign> _defaults;

    /// <exception cref="ArgumentException">Two presets share an id, or two are the default for the same insurance.</exception>
    public PlanDesigns(IEnumerable<PlanDesign> designs)
    {
        _designs = designs.ToDictionary(design => design.Id, StringComparer.Ordinal);
        _defaults = _designs.Values
            .Where(design => design.IsDefault)
            .SelectMany(Defaults)
            .ToDictionary(entry => entry.Insurance, entry => entry.Design);
    }

    public IReadOnlyCollection<PlanDesign> All => _designs.Values;

    /// <summary>The preset of that id, or nothing.</summary>
    public PlanDesign? Find(string id) => _designs.GetValueOrDefault(id);

    /// <summary>
    /// The preset to use for that insurance, or nothing where no typical terms are known. A second coverage that no preset counts in
    /// changes nothing here.
    /// </summary>
    public PlanDesign? DefaultFor(CoverageKind kind, SecondaryCoverage? secondary = null) =>
        _defaults.GetValueOrDefault((kind, secondary)) ?? _defaults.GetValueOrDefault((kind, null));

    private static IEnumerable<((CoverageKind, SecondaryCoverage?) Insurance, PlanDesign Design)> Defaults(PlanDesign design) => design.With is []
        ? [((design.Kind, null), design)]
        : design.With.Select(secondary => ((design.Kind, (SecondaryCoverage?)secondary), design));
}
