using CostFinder.Core.Packing;

namespace CostFinder.Core.Pricing;

/// <summary>The rules by which prices count and ranges are made, as one page.</summary>
internal static class PackedPricingRules
{
    public static byte[] Of(PricingRules rules)
    {
        var page = new PageWriter();
        page.Day(rules.GatheredUntil);
        page.OptionalDay(rules.AgesCountedTo);
        page.Number(rules.EnoughPriceLists);
        page.Number(rules.ManyPriceLists);
        page.Share(rules.LowPercentile);
        page.Share(rules.HighPercentile);
        page.All(rules.ShelfLives, life =>
        {
            page.Choice(life.Kind);
            page.Number(life.Months);
            page.Number(life.DroppedAfterMonths);
        });
        page.Number(rules.VisitsPriced);
        Write(page, rules.Model);
        page.Number(rules.Quality.PriceLists);
        page.Share(rules.Quality.LeastCoverage);
        page.Share(rules.Quality.MostCoverage);
        page.All(rules.DrugFloors, floor =>
        {
            page.Text(floor.Treatment);
            page.Number(floor.DoseMg);
            page.Exact(floor.PerVisit);
        });
        return page.Content();
    }

    public static PricingRules Read(PageReader page) => new()
    {
        GatheredUntil = page.Day(),
        AgesCountedTo = page.OptionalDay(),
        EnoughPriceLists = page.Whole(),
        ManyPriceLists = page.Whole(),
        LowPercentile = page.Share(),
        HighPercentile = page.Share(),
        ShelfLives = page.All(() => new ShelfLife(page.Choice<PriceKind>(), page.Whole(), page.Whole())),
        VisitsPriced = page.Whole(),
        Model = Model(page),
        Quality = new(page.Whole(), page.Share(), page.Share()),
        DrugFloors = page.All(() => new DrugFloor(page.Text(), page.Whole(), page.ExactAmount())),
    };

    private static void Write(PageWriter page, ModelRules model)
    {
        page.All(model.VarianceRatios, page.Exact);
        page.Exact(model.ExpectedCostSlope);
        page.Exact(model.CostSlopeSpread);
        page.Exact(model.WiderAreaCounts);
        page.Share(model.TypicalWithin);
        page.Share(model.ShapeUncertainty);
        page.Share(model.WorkInCostIndex);
        page.Share(model.LeastSpread);
        page.Exact(model.OutlierSpreads);
        page.Share(model.MedianConfidence);
        page.Exact(model.WideRange);
    }

    private static ModelRules Model(PageReader page)
    {
        var ratios = new decimal[page.Count()];
        for (var place = 0; place < ratios.Length; place++)
            ratios[place] = page.Exact();
        return new()
        {
            VarianceRatios = ratios,
            ExpectedCostSlope = page.Exact(),
            CostSlopeSpread = page.Exact(),
            WiderAreaCounts = page.Exact(),
            TypicalWithin = page.Share(),
            ShapeUncertainty = page.Share(),
            WorkInCostIndex = page.Share(),
            LeastSpread = page.Share(),
            OutlierSpreads = page.Exact(),
            MedianConfidence = page.Share(),
            WideRange = page.Exact(),
        };
    }
}
