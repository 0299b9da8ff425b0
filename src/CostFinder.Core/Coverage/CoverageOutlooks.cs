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
    private readonly List<CoverageOutlook> _outlooks = [];

    /// <exception cref="ArgumentException">One treatment has two outlooks for one kind of insurance.</exception>
    public CoverageOutlooks(IEnumerable<CoverageOutlook> outlooks)
    {
        foreach (var outlook in outlooks)
        {
            if (Find(outlook.TreatmentId, outlook.Kind) is not null)
                throw new ArgumentException($"{outlook.TreatmentId} has two outlooks for one kind of insurance.", nameof(outlooks));
            _outlooks.Add(outlook);
        }
    }

    /// <summary>The outlooks that <see cref="Pack"/> wrote down.</summary>
    /// <exception cref="FormatException">The page cannot be read.</exception>
    public static CoverageOutlooks Open(byte[] page) => PackedOutlooks.Read(new(page));

    /// <summary>All outlooks as one page. The same outlooks give the same bytes.</summary>
    public byte[] Pack() => PackedOutlooks.Of(this);

    public IReadOnlyCollection<CoverageOutlook> All => _outlooks;

    /// <exception cref="InvalidOperationException">Nothing is written for that treatment; nothing falls back to another.</exception>
    public CoverageOutlook For(string treatmentId, CoverageKind? kind) => Find(treatmentId, kind)
        ?? throw new InvalidOperationException($"No coverage outlook is written for {treatmentId} and {kind?.ToString() ?? "unknown"} insurance.");

    private CoverageOutlook? Find(string treatmentId, CoverageKind? kind) => _outlooks.Find(outlook => outlook.Kind == kind && outlook.TreatmentId == treatmentId);
}
