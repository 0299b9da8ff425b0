using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>Why an area was used, in words a patient may read.</summary>
internal static class PriceWords
{
    public static string Why(LadderCount used, PricePopulation population, PricingRules rules) => $"{Area(used, rules)} {Kind(population)}";

    public const string NoneFound = "No price for this was found in our sources.";

    public const string NoneCounts = "Prices were found, but none of them can be counted. The list of what was left out says why.";

    public static string DoseNotPriced(int highestDose) => $"No published price is for a dose above {highestDose} mg.";

    private static string Area(LadderCount used, PricingRules rules) => used.PriceLists == 1
        ? $"We found only one price list ({used.Region.Name}). It is one price, not a range."
        : used.PriceLists >= rules.EnoughPriceLists
        ? $"We found {used.PriceLists} price lists ({used.Region.Name}), and at least one of them asks nothing. So these are the listed prices as they are."
        : $"We found only {used.PriceLists} price lists ({used.Region.Name}). A range needs at least {rules.EnoughPriceLists}. "
            + "So these are the lowest, the middle and the highest listed price.";

    public static string Kind(PricePopulation population) => population switch
    {
        PricePopulation.PublishedLists => "These are prices that clinics publish.",
        PricePopulation.HospitalCash => "These are cash prices from hospital price files, because too few clinics publish a price. "
            + "A listed price does not prove that the hospital offers the treatment.",
        _ => throw new ArgumentOutOfRangeException(nameof(population)),
    };

    public static string Lists(int count) => count switch
    {
        0 => "no price list",
        1 => "1 price list",
        _ => $"{count} price lists",
    };

    /// <summary>The nation with its article.</summary>
    public static string Name(Region region) => region.Kind switch
    {
        RegionKind.Nation => "the whole country",
        RegionKind.Division => $"the {region.Name} states",
        _ => region.Name,
    };

    /// <summary>As the beginning of a sentence.</summary>
    public static string Start(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
