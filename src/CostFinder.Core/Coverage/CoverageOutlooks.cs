using CostFinder.Core.Provenance;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Coverage;

/// <summary>How often insurance of one kind pays for a treatment.</summary>
public enum Outlook { Usually, Sometimes, Rarely, Not, Unknown }

/// <summary>How an estimate treats the visits: through the plan, as the patient's own, or not at all because the terms are not known.</summary>
public enum TreatAs { Covered, SelfPay, TermsUnknown }

/// <summary>What is known of one treatment under one kind of insurance, and why. A null kind is insurance we know nothing about.</summary>
public sealed record CoverageOutlook(
    string TreatmentId,
    CoverageKind? Kind,
    Outlook Outlook,
    Text Why,
    TreatAs TreatAs,
    Text? PriorAuthorization,
    IReadOnlyList<Source> Sources,
    SuperbillNote? Superbill = null);

/// <summary>What is known of paying first and asking the plan for money back; only where insurance of that kind may pay outside its network.</summary>
public sealed record SuperbillNote(Text Text, IReadOnlyList<Text> AskThePlan, IReadOnlyList<Source> Sources);

/// <summary>The outlook for each treatment and each kind of insurance.</summary>
public sealed class CoverageOutlooks
{
    private readonly Dictionary<(string Treatment, CoverageKind? Kind), CoverageOutlook> _outlooks;

    /// <exception cref="ArgumentException">One treatment has two outlooks for one kind of insurance.</exception>
    public CoverageOutlooks(IEnumerable<CoverageOutlook> outlooks) =>
        _outlooks = outlooks.ToDictionary(outlook => (outlook.TreatmentId, outlook.Kind));

    public IReadOnlyCollection<CoverageOutlook> All => _outlooks.Values;

    /// <exception cref="InvalidOperationException">Nothing is written for that treatment; nothing falls back to another.</exception>
    public CoverageOutlook For(string treatmentId, CoverageKind? kind) => _outlooks.TryGetValue((treatmentId, kind), out var outlook)
        ? outlook
        : throw new InvalidOperationException($"No coverage outlook is written for {treatmentId} and {kind?.ToString() ?? "unknown"} insurance.");
}
