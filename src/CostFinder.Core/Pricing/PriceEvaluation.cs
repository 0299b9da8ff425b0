using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>
/// Leave-one-out cross-validation of price ranges: each price list in turn is left out, the model is fitted anew to the others, and
/// what it says for the place of the list is held against what the list asks. The same is done with plainer methods.
/// </summary>
public static class PriceEvaluation
{
    /// <summary>Every kind of price with so many lists that all but one are still enough for a range.</summary>
    public static IReadOnlyList<PriceQuality> Of(PriceBook book) =>
    [
        .. from nation in book.NationalVotes
           where nation.Value.Count > book.Rules.EnoughPriceLists && nation.Value.All(vote => vote.Amount.Dollars > 0)
           // All doses together are the sum of kinds that are looked at one by one.
           where nation.Key.Service.DoseMg is not null || !book.IsPricedByDose(nation.Key.Service.Treatment)
           select Evaluate(book, nation.Key, nation.Value)
    ];

    // What else the one figure might be that is not measured: far less and far more.
    private static decimal[] Tried(decimal counts) => [counts / 4, counts * 4];

    private static PriceQuality Evaluate(PriceBook book, AreaKey nation, IReadOnlyList<PriceVote> votes)
    {
        var gathering = book.Gathering();
        var evidence = gathering.Of(votes);
        var rules = book.Rules;
        var baselines = new BaselineForecasts(book, nation);
        PricingRules[] wider = [.. Tried(rules.Model.WiderAreaCounts).Select(counts => rules with { Model = rules.Model with { WiderAreaCounts = counts } })];
        var tried = wider.Select(_ => new Trial[votes.Count]).ToArray();
        var trials = Enum.GetValues<ForecastMethod>().ToDictionary(method => method, _ => new Trial[votes.Count]);
        for (var left = 0; left < votes.Count; left++)
        {
            var others = evidence.Where((_, number) => number != left).ToArray();
            var actual = evidence[left].LogPrice;
            Trial Ours(PricingRules ours) => PriceModel.Of(others, ours)!.Trial(evidence[left].Place, evidence[left].LogCost, actual);
            trials[ForecastMethod.Model][left] = Ours(rules);
            foreach (var (method, range) in baselines.Without(votes[left], evidence[left].Place))
                trials[method][left] = Trial.Of(range, actual);
            for (var number = 0; number < wider.Length; number++)
                tried[number][left] = Ours(wider[number]);
        }
        var outside = 1 - (double)(rules.HighPercentile.Fraction - rules.LowPercentile.Fraction);
        var inside = trials[ForecastMethod.Model].Count(trial => trial.IsInside);
        var chance = (int)Math.Round(Math.Sqrt(votes.Count * outside * (1 - outside)), MidpointRounding.AwayFromZero);
        return new()
        {
            Treatment = nation.Service.Treatment,
            Service = nation.Service.Service,
            DoseMg = nation.Service.DoseMg,
            Population = nation.Population,
            PriceLists = votes.Count,
            Methods = [.. trials.Select(method => TrialSummary.Of(method.Key, method.Value, trials[ForecastMethod.Model], inside, outside))],
            SharedByPlace = TrialSummary.Percent(PriceModel.Of(evidence, rules)!.SharedByPlace),
            WidthByChance = new(
                TrialSummary.WidthHolding(trials[ForecastMethod.Model], inside - chance),
                TrialSummary.WidthHolding(trials[ForecastMethod.Model], inside + chance)),
            Alike = Alike.Of(evidence, (double)rules.Model.LeastSpread.Fraction),
            WiderAreaTried = [.. wider.Zip(tried, (ours, kind) => new WiderAreaTried(ours.Model.WiderAreaCounts, TrialSummary.ErrorOf(kind)))],
            CoverageByChance = TrialSummary.ChanceAround(1 - outside, votes.Count),
        };
    }
}

/// <summary>What plainer methods say about a list from the others.</summary>
internal sealed class BaselineForecasts(PriceBook book, AreaKey nation)
{
    public IEnumerable<(ForecastMethod Method, Amounts.MoneyRange Range)> Without(PriceVote left, PricePlace place)
    {
        var national = Others(AreaKey.Nation, left);
        yield return (ForecastMethod.National, RangeOf(national));
        var state = place.State is null ? [] : Others(place.State, left);
        yield return (ForecastMethod.State, RangeOf(state.Length > 0 ? state : national));
        Amounts.Money[] near = national;
        foreach (var id in Ladder(left))
        {
            if (Others(id, left) is { } others && others.Length >= book.Rules.EnoughPriceLists)
            {
                near = others;
                break;
            }
        }
        yield return (ForecastMethod.Local, RangeOf(near));
    }

    /// <summary>The areas of the list's first site, the nearest first.</summary>
    private IEnumerable<string> Ladder(PriceVote left) => book.Providers[left.ProviderIds[0]].Regions
        .Where(region => region.Kind != RegionKind.Nation).Select(region => region.Id);

    private Amounts.Money[] Others(string area, PriceVote left) =>
        [.. book.VotesIn(nation with { Region = area }).Where(vote => vote.PriceList != left.PriceList).Select(vote => vote.Amount)];

    private Amounts.MoneyRange RangeOf(Amounts.Money[] sorted) => new(
        Percentiles.Of(sorted, book.Rules.LowPercentile), Percentiles.Median(sorted), Percentiles.Of(sorted, book.Rules.HighPercentile));
}
