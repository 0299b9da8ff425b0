using CostFinder.Core.Amounts;

namespace CostFinder.Core.Pricing;

/// <summary>The figures that decide which prices count and how a range is made of them.</summary>
public sealed record PricingRules
{
    /// <summary>The day up to which prices were gathered. What is held against them is of this day too, so that an edition never changes.</summary>
    public required DateOnly GatheredUntil { get; init; }

    /// <summary>A later day to which the ages of prices are counted, when prices have grown old since they were gathered.</summary>
    public DateOnly? AgesCountedTo { get; init; }

    /// <summary>The day to which ages are counted.</summary>
    public DateOnly AgedTo => AgesCountedTo > GatheredUntil ? AgesCountedTo.Value : GatheredUntil;

    /// <summary>Price lists that an area needs for a range of its own.</summary>
    public required int EnoughPriceLists { get; init; }

    /// <summary>Price lists that make a range of a state or a smaller area a firm one.</summary>
    public required int ManyPriceLists { get; init; }

    public required Percentage LowPercentile { get; init; }

    public required Percentage HighPercentile { get; init; }

    /// <summary>How long each kind of price counts.</summary>
    public required IReadOnlyList<ShelfLife> ShelfLives { get; init; }

    /// <summary>The visits over which prices for some visits only are averaged: those of a usual first course.</summary>
    public required int VisitsPriced { get; init; }

    /// <summary>How a range borrows from wider areas.</summary>
    public required ModelRules Model { get; init; }

    /// <summary>What ranges have to reach when they are measured.</summary>
    public required QualityTargets Quality { get; init; }

    /// <summary>What the drug alone costs: a price of a session below it cannot include the drug.</summary>
    public required IReadOnlyList<DrugFloor> DrugFloors { get; init; }

    /// <summary>The rules that <see cref="Pack"/> wrote down.</summary>
    /// <exception cref="FormatException">The page cannot be read.</exception>
    public static PricingRules Open(byte[] page) => PackedPricingRules.Read(new(page));

    /// <summary>All rules as one page. The same rules give the same bytes.</summary>
    public byte[] Pack() => PackedPricingRules.Of(this);

    /// <exception cref="InvalidOperationException">No shelf life is known for prices of that kind.</exception>
    public ShelfLife ShelfLifeOf(PriceKind kind)
    {
        foreach (var life in ShelfLives)
        {
            if (life.Kind == kind)
                return life;
        }
        throw new InvalidOperationException($"No shelf life is known for prices of kind {kind}.");
    }

    /// <summary>The first day on which a price is past its shelf life. A list without a date was in force on the day it was read.</summary>
    public DateOnly ShelfLifeEnds(PublishedPrice price) => InForce(price).AddMonths(ShelfLifeOf(price.Kind).Months).AddDays(1);

    /// <summary>The first day on which a price is so old that it does not count any more.</summary>
    public DateOnly DroppedFrom(PublishedPrice price) => InForce(price).AddMonths(ShelfLifeOf(price.Kind).DroppedAfterMonths).AddDays(1);

    /// <summary>The first day a price can have been in force, by its stated date or by when it was read.</summary>
    internal static DateOnly InForce(PublishedPrice price) => (price.AsOf ?? new StatedDate(price.Source.RetrievedOn)).First;

    /// <summary>The floor for a price, or null when the treatment has none. A price for any dose is held against the lowest dose.</summary>
    public Money? FloorFor(string treatment, int? doseMg)
    {
        DrugFloor? lowest = null;
        foreach (var floor in DrugFloors)
        {
            if (floor.Treatment == treatment && (doseMg is null || floor.DoseMg == doseMg) && !(floor.DoseMg >= lowest?.DoseMg))
                lowest = floor;
        }
        return lowest?.PerVisit;
    }
}

/// <summary>What the drug alone costs for one visit at a dose.</summary>
public sealed record DrugFloor(string Treatment, int DoseMg, Money PerVisit);

/// <summary>
/// How long a price of one kind counts. A price weighs half as much at the end of its shelf life; past it the price is shown as old, and when it is
/// as old as <paramref name="DroppedAfterMonths"/> it does not count any more.
/// </summary>
public sealed record ShelfLife(PriceKind Kind, int Months, int DroppedAfterMonths);

/// <summary>The share of left-out price lists that ranges are to hold, and from how many price lists on that is judged.</summary>
public sealed record QualityTargets(int PriceLists, Percentage LeastCoverage, Percentage MostCoverage);
