using System.Globalization;
using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>How much of a range is local and how much is borrowed, in words a patient may read.</summary>
internal static class ForecastWords
{
    // A difference of costs that is not worth a word.
    private const decimal Same = 0.02m;

    public static string Why(
        IReadOnlyList<LadderCount> ladder, IReadOnlyList<EvidenceShare> evidence, PricePopulation population, decimal? costIndex)
    {
        string[] sentences = [Local(ladder, evidence), .. Costs(evidence, costIndex), PriceWords.Kind(population)];
        return string.Join(' ', sentences);
    }

    private static string Local(IReadOnlyList<LadderCount> ladder, IReadOnlyList<EvidenceShare> evidence)
    {
        if (ladder.Count == 1)
            return $"This rests on {PriceWords.Lists(ladder[0].PriceLists)} from {PriceWords.Name(ladder[0].Region)}.";
        // The widest area that counts as local: the state, or what was asked for when that is wider.
        var local = ladder.LastOrDefault(count => count.Region.Kind <= RegionKind.State) ?? ladder[0];
        var near = evidence.Where(share => share.Region.Kind <= local.Region.Kind).ToList();
        var far = evidence.Except(near).Select(Part).ToList();
        if (near.Count == 0)
        {
            return local.PriceLists == 0
                ? $"We found no price list in {PriceWords.Name(local.Region)}. So all of this is borrowed from further away: {And(far)}."
                : $"{PriceWords.Start(PriceWords.Lists(local.PriceLists))} in {PriceWords.Name(local.Region)} {(local.PriceLists == 1 ? "says" : "say")} little, so nearly all of this is borrowed from further away: {And(far)}.";
        }
        var rests = $"About {near.Sum(share => share.Percent)} % of the typical price comes from {PriceWords.Lists(local.PriceLists)} in {PriceWords.Name(local.Region)}";
        return near.Count > 1 || far.Count > 0
            ? $"{rests}{(near is [{ } only] && only.Region == local.Region ? "" : $" ({And([.. near.Select(Part)])})")}{(far.Count == 0 ? "" : $". The rest is borrowed from further away: {And(far)}")}."
            : rests + ".";
    }

    private static IEnumerable<string> Costs(IReadOnlyList<EvidenceShare> evidence, decimal? costIndex)
    {
        if (costIndex is not { } index || Math.Abs(index - 1) < Same || evidence.All(share => share.Region.Kind <= RegionKind.State))
            yield break;
        var percent = Math.Round(Math.Abs(index - 1) * 100, 0, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
        yield return $"Running a practice costs about {percent} % {(index > 1 ? "more" : "less")} here than in the whole country; borrowed prices are carried over with that in mind.";
    }

    private static string Part(EvidenceShare share) => $"{share.Percent} % {PriceWords.Name(share.Region)}";

    private static string And(List<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
}
