using CostFinder.Core.Packing;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Coverage;

/// <summary>What insurance usually pays, as one page.</summary>
internal static class PackedOutlooks
{
    public static byte[] Of(CoverageOutlooks outlooks)
    {
        var page = new PageWriter();
        page.All(outlooks.All, outlook =>
        {
            page.Text(outlook.TreatmentId);
            page.OptionalChoice(outlook.Kind);
            page.Choice(outlook.Outlook);
            page.Words(outlook.Why);
            page.Choice(outlook.TreatAs);
            page.Optional(outlook.PriorAuthorization);
            page.Sources(outlook.Sources);
            page.Optional(outlook.Superbill, note =>
            {
                page.Words(note.Text);
                page.Sentences(note.AskThePlan);
                page.Sources(note.Sources);
            });
        });
        return page.Content();
    }

    public static CoverageOutlooks Read(PageReader page) => new(page.All(() => new CoverageOutlook(
        page.Text(), page.OptionalChoice<CoverageKind>(), page.Choice<Outlook>(), page.Words(), page.Choice<TreatAs>(),
        page.OptionalWords(), page.Sources(), page.Flag() ? new(page.Words(), page.Sentences(), page.Sources()) : null)));
}
