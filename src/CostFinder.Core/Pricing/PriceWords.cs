using CostFinder.Core.Regions;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Pricing;

/// <summary>Why an area was used, in words a patient may read.</summary>
internal static class PriceWords
{
    public static Text Why(LadderCount used, PricePopulation population, PricingRules rules) => Text.Join(" ", [Area(used, rules), Kind(population)]);

    public static Text NoneFound { get; } = Text.Of("No price for this was found in our sources.", "No encontramos un precio para esto en nuestras fuentes.");

    public static Text NoneCounts { get; } = Text.Of(
        "Prices were found, but none of them can be counted. The list of what was left out says why.",
        "Encontramos precios, pero ninguno se puede contar. La lista de lo que no se cuenta dice por qué.");

    public static Text DoseNotPriced(int highestDose) => Text.Of(
        $"No published price is for a dose above {highestDose} mg.",
        $"Ningún precio publicado es para una dosis de más de {highestDose} mg.");

    private static Text Area(LadderCount used, PricingRules rules) => used.PriceLists == 1
        ? Text.Of(
            $"We found only one price list ({used.Region.Name}). It is one price, not a range.",
            $"Encontramos solo una lista de precios ({used.Region.Name}). Es un precio, no un rango.")
        : used.PriceLists >= rules.EnoughPriceLists
        ? Text.Of(
            $"We found {used.PriceLists} price lists ({used.Region.Name}), and at least one of them asks nothing. So these are the listed prices as they are.",
            $"Encontramos {used.PriceLists} listas de precios ({used.Region.Name}), y al menos una no cobra nada. Por eso estos son los precios de las listas, tal como están.")
        : Text.Of(
            $"We found only {used.PriceLists} price lists ({used.Region.Name}). A range needs at least {rules.EnoughPriceLists}. So these are the lowest, the middle and the highest listed price.",
            $"Encontramos solo {used.PriceLists} listas de precios ({used.Region.Name}). Un rango necesita al menos {rules.EnoughPriceLists}. Por eso estos son el precio más bajo, el del medio y el más alto de las listas.");

    public static Text Kind(PricePopulation population) => population switch
    {
        PricePopulation.PublishedLists => Text.Of("These are prices that clinics publish.", "Son precios que publican las clínicas."),
        PricePopulation.HospitalCash => Text.Of(
            "These are cash prices from hospital price files, because too few clinics publish a price. A listed price does not prove that the hospital offers the treatment.",
            "Son precios sin seguro de los archivos de precios de hospitales, porque muy pocas clínicas publican un precio. Que un precio esté en la lista no prueba que el hospital ofrezca el tratamiento."),
        _ => throw new ArgumentOutOfRangeException(nameof(population)),
    };

    public static Text Lists(int count) => count switch
    {
        0 => Text.Of("no price list", "ninguna lista de precios"),
        1 => Text.Of("1 price list", "1 lista de precios"),
        _ => Text.Of($"{count} price lists", $"{count} listas de precios"),
    };

    /// <summary>An area as it stands within a sentence.</summary>
    public static Text Name(Region region) => region.Kind switch
    {
        RegionKind.Nation => Text.Of("the whole country", "todo el país"),
        RegionKind.Division => Text.Of($"the {region.Name} states", $"la región {region.Name}"),
        _ => region.Name,
    };

    /// <summary>As the beginning of a sentence.</summary>
    public static Text Start(Text words) => Text.Of(Start(words.English), Start(words.Spanish));

    private static string Start(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
