using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>Says in whole per cent which areas of a ladder a typical price rests on.</summary>
internal static class EvidenceShares
{
    /// <summary>The widest area takes what rounding leaves, so that the shares are 100 together. Areas without a share are left out.</summary>
    public static IReadOnlyList<EvidenceShare> Of(IReadOnlyList<Region> ladder, AreaForecast forecast)
    {
        var shares = new List<EvidenceShare>(EvidenceTree.Levels);
        var left = 100;
        var local = ladder.FirstOrDefault(region => region.Kind == RegionKind.Metro) ?? ladder.FirstOrDefault(region => region.Kind == RegionKind.ZipArea);
        var state = ladder.FirstOrDefault(region => region.Kind == RegionKind.State);
        var division = ladder.FirstOrDefault(region => region.Kind == RegionKind.Division);
        Add(local, forecast.Shares[3]);
        // A state outside the census divisions is a division of its own.
        Add(state, division is null ? forecast.Shares[2] + forecast.Shares[1] : forecast.Shares[2]);
        Add(division, forecast.Shares[1]);
        Add(ladder[^1], left / 100.0);
        return shares;

        void Add(Region? region, double share)
        {
            var percent = Math.Min(left, (int)Math.Round(100 * share, MidpointRounding.AwayFromZero));
            if (region is null || percent <= 0)
                return;
            shares.Add(new(region, percent));
            left -= percent;
        }
    }
}
