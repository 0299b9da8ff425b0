using CostFinder.Core.Amounts;

namespace CostFinder.Core.Pricing;

/// <summary>The figures that decide which prices count and how a range is made of them.</summary>
public sealed record PricingRules
{
    /// <summary>The day up to which prices were gathered. Ages are counted to this day, so that an edition never changes.</summary>
    public required DateOnly GatheredUntil { get; init; }

    /// <summary>Price lists that an area needs for a range of its own.</summary>
    public required int EnoughPriceLists { get; init; }

    /// <summary>Price lists that make a range of a state or a smaller area a firm one.</summary>
    public required int ManyPriceLists { get; init; }

    public required Percentage LowPercentile { get; init; }

    public required Percentage HighPercentile { get; init; }

    /// <summary>For how many months each kind of price counts.</summary>
    public required IReadOnlyDictionary<PriceKind, int> ShelfLifeMonths { get; init; }

    /// <summary>What the drug alone costs: a price of a session below it cannot include the drug.</summary>
    public required IReadOnlyList<DrugFloor> DrugFloors { get; init; }

    /// <summary>The floor for a price, or null when the treatment has none. A price for any dose is held against the lowest dose.</summary>
    public Money? FloorFor(string treatment, int? doseMg) => DrugFloors
        .Where(floor => floor.Treatment == treatment && (doseMg is null || floor.DoseMg == doseMg))
        .OrderBy(floor => floor.DoseMg)
        .Select(floor => (Money?)floor.PerVisit)
        .FirstOrDefault();
}

/// <summary>What the drug alone costs for one visit at a dose.</summary>
public sealed record DrugFloor(string Treatment, int DoseMg, Money PerVisit);
