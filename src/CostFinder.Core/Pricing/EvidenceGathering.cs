using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>
/// What running a practice costs in an area, the nation being 1; null where that is not known.
/// </summary>
public delegate decimal? CostIndexIn(Region region);

/// <summary>Turns the votes of the nation into evidence for the model: where each list stands, what costs are there, how old it is.</summary>
internal sealed class EvidenceGathering(IReadOnlyDictionary<string, Provider> providers, CostIndexIn costIndex)
{
    private readonly Dictionary<string, (PricePlace Place, double LogCost)> _sites = [];
    private readonly Dictionary<string, double> _logCosts = [];

    /// <summary>Weights are against the average list, so that prices that are all equally old count in full.</summary>
    public PriceEvidence[] Of(IReadOnlyList<PriceVote> votes)
    {
        var average = votes.Average(vote => vote.Weight);
        return [.. votes.Select(vote =>
        {
            var sites = vote.ProviderIds.Select(SiteOf).ToList();
            return new PriceEvidence(
                vote.PriceList,
                Math.Log((double)vote.Amount.Dollars),
                sites.Average(site => site.LogCost),
                vote.Weight / average,
                PricePlace.OfMost([.. sites.Select(site => site.Place)]));
        })];
    }

    private (PricePlace Place, double LogCost) SiteOf(string providerId)
    {
        if (!_sites.TryGetValue(providerId, out var site))
        {
            var regions = providers[providerId].Regions;
            _sites.Add(providerId, site = (PricePlace.Of(regions), regions.Count == 0 ? 0 : LogCostIn(regions[0])));
        }
        return site;
    }

    private double LogCostIn(Region region)
    {
        if (!_logCosts.TryGetValue(region.Id, out var logCost))
            _logCosts.Add(region.Id, logCost = Math.Log((double)(costIndex(region) ?? 1)));
        return logCost;
    }
}
