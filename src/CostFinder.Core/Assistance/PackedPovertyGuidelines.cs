using CostFinder.Core.Dating;
using CostFinder.Core.Packing;

namespace CostFinder.Core.Assistance;

/// <summary>The poverty guidelines as one page.</summary>
internal static class PackedPovertyGuidelines
{
    public static byte[] Of(PovertyGuidelines guidelines)
    {
        var page = new PageWriter();
        page.Text(guidelines.Name);
        page.All(guidelines.Notices, notice =>
        {
            page.Days(notice.Period);
            page.Number(notice.Value.Year);
            Write(page, notice.Value.Contiguous);
            Write(page, notice.Value.Alaska);
            Write(page, notice.Value.Hawaii);
            page.Cited(notice.Source);
        });
        page.All(guidelines.Areas, area =>
        {
            page.Choice(area.Area);
            page.Texts(area.States);
        });
        return page.Content();
    }

    public static PovertyGuidelines Read(PageReader page) => new(
        new(page.Text(), page.All(() => new Dated<PovertyGuideline>(
            page.Days(), new(page.Whole(), Amounts(page), Amounts(page), Amounts(page)), page.Cited()))),
        page.All(() => new AreaStates(page.Choice<GuidelineArea>(), page.Texts())));

    private static void Write(PageWriter page, GuidelineAmounts amounts)
    {
        page.Exact(amounts.FirstPerson);
        page.Exact(amounts.EachFurtherPerson);
    }

    private static GuidelineAmounts Amounts(PageReader page) => new(page.ExactAmount(), page.ExactAmount());
}
