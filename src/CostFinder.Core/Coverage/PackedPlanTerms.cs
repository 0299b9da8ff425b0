using CostFinder.Core.Packing;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Coverage;

/// <summary>The terms of a plan, as a part of a page.</summary>
internal static class PackedPlanTerms
{
    public static void Write(PageWriter page, PlanTerms terms)
    {
        page.Exact(terms.Deductible);
        page.Share(terms.Coinsurance);
        page.OptionalExact(terms.CopayPerVisit);
        page.Flag(terms.CopayBeforeDeductible);
        page.Flag(terms.CopayCountsTowardDeductible);
        page.Flag(terms.CopayOncePerDay);
        page.OptionalExact(terms.MostPerVisit);
        page.OptionalExact(terms.OutOfPocketMaximum);
        Write(page, terms.Family);
        page.OptionalExact(terms.LawfulLimitForOnePerson);
        page.All(terms.ByComponent, share =>
        {
            page.Choice(share.Key);
            Write(page, share.Value);
        });
        page.Optional(terms.Pharmacy, pharmacy =>
        {
            Write(page, pharmacy.Share);
            page.OptionalExact(pharmacy.Deductible);
            page.OptionalExact(pharmacy.OutOfPocketMaximum);
        });
        page.Optional(terms.OutOfNetwork, outside =>
        {
            page.Exact(outside.Deductible);
            Write(page, outside.Share);
            page.OptionalExact(outside.OutOfPocketMaximum);
            Write(page, outside.Family);
        });
        page.Optional(terms.Supplement, supplement =>
        {
            page.Flag(supplement.PaysDeductible);
            page.Share(supplement.PaysOfShare);
            page.Flag(supplement.PaysBalanceBill);
            page.OptionalExact(supplement.CopayPerVisit);
        });
        page.Number(terms.YearStarts.Month);
        page.Number(terms.YearStarts.Day);
    }

    public static PlanTerms Read(PageReader page) => new()
    {
        Deductible = page.ExactAmount(),
        Coinsurance = page.Share(),
        CopayPerVisit = page.OptionalExactAmount(),
        CopayBeforeDeductible = page.Flag(),
        CopayCountsTowardDeductible = page.Flag(),
        CopayOncePerDay = page.Flag(),
        MostPerVisit = page.OptionalExactAmount(),
        OutOfPocketMaximum = page.OptionalExactAmount(),
        Family = Family(page),
        LawfulLimitForOnePerson = page.OptionalExactAmount(),
        ByComponent = ByComponent(page),
        Pharmacy = page.Flag() ? new(Share(page), page.OptionalExactAmount(), page.OptionalExactAmount()) : null,
        OutOfNetwork = page.Flag() ? new(page.ExactAmount(), Share(page), page.OptionalExactAmount(), Family(page)) : null,
        Supplement = page.Flag() ? new(page.Flag(), page.Share(), page.Flag(), page.OptionalExactAmount()) : null,
        YearStarts = PlanYearStart.On(page.Whole(), page.Whole()),
    };

    private static void Write(PageWriter page, FamilyTerms? terms) => page.Optional(terms, family =>
    {
        page.OptionalExact(family.Deductible);
        page.OptionalExact(family.OutOfPocketMaximum);
        page.Choice(family.Kind);
    });

    private static FamilyTerms? Family(PageReader page) =>
        page.Flag() ? new(page.OptionalExactAmount(), page.OptionalExactAmount(), page.Choice<FamilyLimits>()) : null;

    private static void Write(PageWriter page, CostShare share)
    {
        page.Share(share.Coinsurance);
        page.OptionalExact(share.Copay);
        page.Flag(share.CopayBeforeDeductible);
        page.Flag(share.CopayCountsTowardDeductible);
        page.Flag(share.ExemptFromDeductible);
    }

    private static CostShare Share(PageReader page) => new()
    {
        Coinsurance = page.Share(),
        Copay = page.OptionalExactAmount(),
        CopayBeforeDeductible = page.Flag(),
        CopayCountsTowardDeductible = page.Flag(),
        ExemptFromDeductible = page.Flag(),
    };

    private static IReadOnlyDictionary<Component, CostShare> ByComponent(PageReader page)
    {
        var left = page.Count();
        if (left == 0)
            return PlanTerms.Alike;
        var shares = new Dictionary<Component, CostShare>();
        for (; left > 0; left--)
            shares.Add(page.Choice<Component>(), Share(page));
        return shares;
    }
}
