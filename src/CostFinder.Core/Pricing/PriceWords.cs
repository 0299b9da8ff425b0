using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>Why an area was used, in words a patient may read.</summary>
internal static class PriceWords
{
    public static string Why(IReadOnlyList<LadderCount> ladder, LadderCount used, PricePopulation population, PricingRules rules) =>
        $"{Area(ladder, used, rules)} {Kind(population)}";

    public const string NoneFound = "No price for this was found in our sources.";

    public const string NoneCounts = "Prices were found, but none of them can be counted. The list of what was left out says why.";

    public static string DoseNotPriced(int highestDose) => $"No published price is for a dose above {highestDose} mg.";

    private static string Area(IReadOnlyList<LadderCount> ladder, LadderCount used, PricingRules rules)
    {
        var enough = rules.EnoughPriceLists;
        var name = used.Region.Name;
        if (used.PriceLists == 1)
            return $"We found only one price list ({name}). It is one price, not a range.";
        if (used.PriceLists < enough)
        {
            return $"We found only {used.PriceLists} price lists ({name}). A range needs at least {enough}. "
                + "So these are the lowest, the middle and the highest listed price.";
        }
        if (used.Region == ladder[0].Region)
            return $"We found {used.PriceLists} price lists {(used.Region.Kind == RegionKind.Nation ? "" : "near you ")}({name}). That is enough for a range.";
        var nearer = ladder.TakeWhile(count => count != used).Select(count => $"{count.Region.Name}: {Lists(count.PriceLists)}");
        return $"A range needs at least {enough} price lists, so we looked further away. We found: {string.Join("; ", nearer)}. "
            + $"This range uses {used.PriceLists} price lists ({name}).";
    }

    private static string Kind(PricePopulation population) => population switch
    {
        PricePopulation.PublishedLists => "These are prices that clinics publish.",
        PricePopulation.HospitalCash => "These are cash prices from hospital price files, because too few clinics publish a price. "
            + "A listed price does not prove that the hospital offers the treatment.",
        _ => throw new ArgumentOutOfRangeException(nameof(population)),
    };

    private static string Lists(int count) => count switch
    {
        0 => "none",
        1 => "1 price list",
        _ => $"{count} price lists",
    };
}
