using CostFinder.Core.Assistance;
using CostFinder.Core.Dating;
using CostFinder.Core.Packing;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Coverage;

/// <summary>The plans that stand in for a person's own, as one page.</summary>
internal static class PackedPlanDesigns
{
    public static byte[] Of(PlanDesigns designs)
    {
        var page = new PageWriter();
        page.All(designs.All, design =>
        {
            page.Text(design.Id);
            page.Words(design.Name);
            page.Words(design.Description);
            page.Choice(design.Kind);
            page.Flag(design.IsDefault);
            page.Choices(design.With);
            page.Text(design.Terms.Name);
            page.All(design.Terms.All, terms =>
            {
                page.Days(terms.Period);
                PackedPlanTerms.Write(page, terms.Value.Terms);
                page.Words(terms.Value.FiguresFrom);
                page.All(terms.Value.Basis, basis => Write(page, basis));
                page.Cited(terms.Source);
            });
        });
        return page.Content();
    }

    public static PlanDesigns Read(PageReader page) => new(page.All(() => new PlanDesign(
        page.Text(), page.Words(), page.Words(), page.Choice<CoverageKind>(), page.Flag(), PackedRules.SecondaryCoverages(page),
        new(page.Text(), page.All(() => new Dated<PlanDesignTerms>(
            page.Days(), new(PackedPlanTerms.Read(page), page.Words(), page.All(() => Basis(page))), page.Cited()))))));

    private static void Write(PageWriter page, TermBasis basis)
    {
        page.Text(basis.Term);
        page.Choice(basis.Origin);
        page.Words(basis.Note);
        page.Optional(basis.Source, source => page.Cited(source));
    }

    private static TermBasis Basis(PageReader page) =>
        new(page.Text(), page.Choice<TermOrigin>(), page.Words(), page.Flag() ? page.Cited() : null);
}
