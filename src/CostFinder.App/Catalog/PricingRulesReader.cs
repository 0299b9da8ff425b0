using System.Text.Json.Serialization;
using CostFinder.Core.Amounts;
using CostFinder.Core.Pricing;

namespace CostFinder.App.Catalog;

/// <summary>Reads the rules by which prices count and ranges are made.</summary>
public static class PricingRulesReader
{
    /// <exception cref="DamagedFactException">A rule is missing, or cannot be true.</exception>
    public static PricingRules Read(FactFile file)
    {
        var facts = file.Json(FactJson.Default.PricingRulesFacts);
        var shelfLives = new List<ShelfLife>();
        foreach (var life in facts.ShelfLives)
        {
            var kind = Words.TryParse<PriceKind>(life.Kind)
                ?? throw file.Damaged($"the kind {life.Kind} is not one of {string.Join(", ", Words.All<PriceKind>())}");
            if (life.DroppedAfter < life.Value)
                throw file.Damaged($"a price of kind {life.Kind} is dropped before the end of its shelf life");
            if (shelfLives.Exists(known => known.Kind == kind))
                throw file.Damaged($"the shelf life of {life.Kind} stands twice");
            shelfLives.Add(new(kind, life.Value, life.DroppedAfter));
        }
        if (Enum.GetValues<PriceKind>().Except(shelfLives.Select(life => life.Kind)).ToList() is [var missing, ..])
            throw file.Damaged($"the shelf life of {Words.Of(missing)} is missing");
        try
        {
            return new()
            {
                GatheredUntil = facts.GatheredUntil,
                AgesCountedTo = facts.AgesCountedTo,
                EnoughPriceLists = facts.EnoughPriceLists.Value,
                ManyPriceLists = facts.ManyPriceLists.Value,
                LowPercentile = Percentage.Of(facts.LowPercentile.Value),
                HighPercentile = Percentage.Of(facts.HighPercentile.Value),
                ShelfLives = shelfLives,
                VisitsPriced = facts.VisitsPriced.Value,
                Model = ModelOf(facts.Model),
                Quality = new(facts.Quality.PriceLists, Percentage.Of(facts.Quality.LeastCoverage), Percentage.Of(facts.Quality.MostCoverage)),
                DrugFloors =
                    [.. facts.DrugFloors.Select(floor => new DrugFloor(floor.Treatment, floor.DoseMg, Money.Of(floor.Value)))],
            };
        }
        catch (ArgumentException exception)
        {
            throw file.Damaged(exception.Message);
        }
    }

    private static ModelRules ModelOf(ModelFacts facts) => new()
    {
        VarianceRatios = facts.VarianceRatios.Values,
        ExpectedCostSlope = facts.CostSlope.Expected,
        CostSlopeSpread = facts.CostSlope.Spread,
        WiderAreaCounts = facts.WiderAreaCounts.Value,
        TypicalWithin = Percentage.Of(facts.TypicalWithin.Value),
        ShapeUncertainty = Percentage.Of(facts.ShapeUncertainty.Value),
        WorkInCostIndex = Percentage.Of(facts.WorkInCostIndex.Value),
        LeastSpread = Percentage.Of(facts.LeastSpread.Value),
        OutlierSpreads = facts.OutlierSpreads.Value,
        MedianConfidence = Percentage.Of(facts.MedianConfidence.Value),
        WideRange = facts.WideRange.Value,
    };
}

internal sealed record PricingRulesFacts(
    [property: JsonPropertyName("$schema")] string Schema,
    string Says,
    DateOnly GatheredUntil,
    WholeRuleFact EnoughPriceLists,
    WholeRuleFact ManyPriceLists,
    WholeRuleFact LowPercentile,
    WholeRuleFact HighPercentile,
    IReadOnlyList<ShelfLifeFact> ShelfLives,
    WholeRuleFact VisitsPriced,
    ModelFacts Model,
    QualityFacts Quality,
    IReadOnlyList<DrugFloorFact> DrugFloors,
    DateOnly ReviewBy,
    DateOnly? AgesCountedTo = null);

internal sealed record WholeRuleFact(int Value, string Unit, string Why, IReadOnlyList<CitedSource>? Sources = null);

internal sealed record DecimalRuleFact(decimal Value, string Unit, string Why);

internal sealed record ModelFacts(
    RatiosFact VarianceRatios,
    SlopeFact CostSlope,
    DecimalRuleFact WiderAreaCounts,
    WholeRuleFact TypicalWithin,
    WholeRuleFact ShapeUncertainty,
    WholeRuleFact WorkInCostIndex,
    WholeRuleFact LeastSpread,
    DecimalRuleFact OutlierSpreads,
    WholeRuleFact MedianConfidence,
    DecimalRuleFact WideRange);

internal sealed record QualityFacts(int PriceLists, int LeastCoverage, int MostCoverage, string Unit, string Why);

internal sealed record RatiosFact(IReadOnlyList<decimal> Values, string Unit, string Why);

internal sealed record SlopeFact(decimal Expected, decimal Spread, string Unit, string Why);

internal sealed record ShelfLifeFact(string Kind, int Value, int DroppedAfter, string Unit, string Why, IReadOnlyList<CitedSource>? Sources = null);

internal sealed record DrugFloorFact(
    string Treatment,
    int DoseMg,
    decimal Value,
    string Unit,
    string Why,
    IReadOnlyList<CitedSource> Sources,
    string? AsOf = null,
    string? Disputed = null);

