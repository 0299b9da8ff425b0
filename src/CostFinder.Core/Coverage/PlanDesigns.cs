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

    /// <exception cref="ArgumentException">Two presets share an id, or two are the default for the same insurance.</exception>
    public PlanDesigns(IEnumerable<PlanDesign> designs)
    {
        _designs = designs.ToDictionary(design => design.Id, StringComparer.Ordinal);
        foreach (var design in _designs.Values)
        {
            if (design.IsDefault && (design.With.Count == 0 ? DefaultOf(design.Kind, null) != design : design.With.Any(second => DefaultOf(design.Kind, second) != design)))
                throw new ArgumentException($"Besides {design.Id} another preset is the default for the same insurance.", nameof(designs));
        }
    }

    /// <summary>The presets that <see cref="Pack"/> wrote down.</summary>
    /// <exception cref="FormatException">The page cannot be read.</exception>
    public static PlanDesigns Open(byte[] page) => PackedPlanDesigns.Read(new(page));

    /// <summary>All presets as one page. The same presets give the same bytes.</summary>
    public byte[] Pack() => PackedPlanDesigns.Of(this);

    public IReadOnlyCollection<PlanDesign> All => _designs.Values;

    /// <summary>The preset of that id, or nothing.</summary>
    public PlanDesign? Find(string id) => _designs.GetValueOrDefault(id);

    /// <summary>
    /// The preset to use for that insurance, or nothing where no typical terms are known. A second coverage that no preset counts in
    /// changes nothing here.
    /// </summary>
    public PlanDesign? DefaultFor(CoverageKind kind, SecondaryCoverage? secondary = null) =>
        DefaultOf(kind, secondary) ?? DefaultOf(kind, null);

    private PlanDesign? DefaultOf(CoverageKind kind, SecondaryCoverage? secondary)
    {
        foreach (var design in _designs.Values)
        {
            if (design.IsDefault && design.Kind == kind && (secondary is { } second ? design.With.Contains(second) : design.With.Count == 0))
                return design;
        }
        return null;
    }
}
