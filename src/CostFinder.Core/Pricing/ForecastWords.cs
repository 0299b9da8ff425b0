using CostFinder.Core.Regions;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Pricing;

/// <summary>How much of a range is local and how much is borrowed, in words a patient may read.</summary>
internal static class ForecastWords
{
    // A difference of costs that is not worth a word.
    private const decimal Same = 0.02m;

    public static Text Why(
        IReadOnlyList<LadderCount> ladder, IReadOnlyList<EvidenceShare> evidence, PricePopulation population, decimal? costIndex) =>
        Text.Join(" ", [Local(ladder, evidence), .. Costs(evidence, costIndex), PriceWords.Kind(population)]);

    private static Text Local(IReadOnlyList<LadderCount> ladder, IReadOnlyList<EvidenceShare> evidence)
    {
        if (ladder.Count == 1)
        {
            return Text.Of(
                $"This rests on {PriceWords.Lists(ladder[0].PriceLists)} from {PriceWords.Name(ladder[0].Region)}.",
                $"Esto se basa en {PriceWords.Lists(ladder[0].PriceLists)} de {PriceWords.Name(ladder[0].Region)}.");
        }
        // The widest area that counts as local: the state, or what was asked for when that is wider.
        var local = ladder.LastOrDefault(count => count.Region.Kind <= RegionKind.State) ?? ladder[0];
        var near = evidence.Where(share => share.Region.Kind <= local.Region.Kind).ToList();
        var far = Text.All(evidence.Where(share => share.Region.Kind > local.Region.Kind).Select(Part));
        return near.Count == 0 ? Borrowed(local, far) : Near(local, near, far);
    }

    private static Text Borrowed(LadderCount local, Text far)
    {
        var (lists, place) = (PriceWords.Start(PriceWords.Lists(local.PriceLists)), PriceWords.Name(local.Region));
        return local.PriceLists == 0
            ? Text.Of(
                $"We found no price list in {place}. So all of this is borrowed from further away: {far}.",
                $"No encontramos ninguna lista de precios en {place}. Por eso todo esto viene de más lejos: {far}.")
            : Text.Of(
                $"{lists} in {place} {(local.PriceLists == 1 ? "says" : "say")} little, so nearly all of this is borrowed from further away: {far}.",
                $"{lists} en {place} {(local.PriceLists == 1 ? "dice" : "dicen")} poco, así que casi todo esto viene de más lejos: {far}.");
    }

    private static Text Near(LadderCount local, List<EvidenceShare> near, Text far)
    {
        var (percent, lists, place) = (near.Sum(share => share.Percent), PriceWords.Lists(local.PriceLists), PriceWords.Name(local.Region));
        var names = (near.Count > 1 || !far.IsEmpty) && (near is not [{ } only] || only.Region != local.Region);
        var within = names ? Text.Same(" (") + Text.All(near.Select(Part)) + Text.Same(")") : Text.Empty;
        var rest = far.IsEmpty ? Text.Empty : Text.Of($" The rest is borrowed from further away: {far}.", $" El resto viene de más lejos: {far}.");
        return Text.Of(
            $"About {percent} % of the typical price comes from {lists} in {place}{within}.{rest}",
            $"Cerca del {percent} % del precio típico viene de {lists} en {place}{within}.{rest}");
    }

    private static IEnumerable<Text> Costs(IReadOnlyList<EvidenceShare> evidence, decimal? costIndex)
    {
        if (costIndex is not { } index || Math.Abs(index - 1) < Same || evidence.All(share => share.Region.Kind <= RegionKind.State))
            yield break;
        var percent = Math.Round(Math.Abs(index - 1) * 100, 0, MidpointRounding.AwayFromZero);
        yield return Text.Of(
            $"Running a practice costs about {percent} % {(index > 1 ? "more" : "less")} here than in the whole country; borrowed prices are carried over with that in mind.",
            $"Tener un consultorio aquí cuesta cerca de un {percent} % {(index > 1 ? "más" : "menos")} que en todo el país; los precios que vienen de más lejos se ajustan según eso.");
    }

    private static Text Part(EvidenceShare share) => Text.Of($"{share.Percent} % {PriceWords.Name(share.Region)}", $"{share.Percent} % de {PriceWords.Name(share.Region)}");
}
