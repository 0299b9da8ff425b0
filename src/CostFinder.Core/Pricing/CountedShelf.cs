using System.Collections.Frozen;
using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>The areas as they were counted from the rows of an edition.</summary>
internal sealed class CountedShelf : IPriceShelf
{
    private CountedShelf(PricedServices services) => Services = services;

    public PricedServices Services { get; }

    public required FrozenDictionary<AreaKey, AreaPrices> Areas { get; init; }

    public required FrozenDictionary<AreaKey, OutlyingPrice[]> Outliers { get; init; }

    public required FrozenDictionary<(string Region, string Treatment), ListedProvider[]> Listed { get; init; }

    public required FrozenDictionary<AreaKey, PriceModel> Models { get; init; }

    /// <summary>The votes of the nation for each service and population, in an order that does not depend on that of the rows.</summary>
    public IEnumerable<KeyValuePair<AreaKey, IReadOnlyList<PriceVote>>> NationalVotes => VotesOfNation(Areas);

    public static CountedShelf Of(
        IReadOnlyDictionary<string, Provider> providers, IReadOnlyCollection<PublishedPrice> prices, PricingRules rules, CostIndexIn costIndex)
    {
        var doses = prices.GroupBy(price => price.Treatment).ToFrozenDictionary(
            treatment => treatment.Key,
            treatment => treatment.Select(price => price.DoseMg).OfType<int>().Distinct().Order().ToArray());
        var builder = new PriceBookBuilder(providers, rules);
        var areas = builder.Areas(prices, doses).ToFrozenDictionary();
        var gathering = new EvidenceGathering(providers, costIndex);
        var fitted = VotesOfNation(areas)
            .Select(nation => (nation.Key, Model: PriceModel.Of(gathering.Of(nation.Value), rules), Votes: nation.Value))
            .Where(fit => fit.Model is not null)
            .ToList();
        return new(new(doses, builder.Populations.ToFrozenDictionary()))
        {
            Areas = areas,
            Listed = builder.Listed(prices).ToFrozenDictionary(),
            Models = fitted.ToFrozenDictionary(fit => fit.Key, fit => fit.Model!),
            Outliers = fitted.SelectMany(fit => OutliersOf(fit.Key, fit.Model!, fit.Votes, providers))
                .GroupBy(outlier => outlier.Area, outlier => outlier.Price).ToFrozenDictionary(area => area.Key, area => area.ToArray()),
        };
    }

    public PriceModel? ModelOf(AreaKey nation) => Models.GetValueOrDefault(nation);

    public AreaCount? CountIn(AreaKey area) => PricesIn(area) is { } prices ? new(prices.Votes.Count, prices.Current) : null;

    public AreaPrices? PricesIn(AreaKey area) => Areas.GetValueOrDefault(area);

    public IReadOnlyList<OutlyingPrice> OutliersIn(AreaKey area) => Outliers.GetValueOrDefault(area, []);

    public IReadOnlyList<ListedProvider> ListedIn(string region, string treatment) => Listed.GetValueOrDefault((region, treatment), []);

    private static IEnumerable<KeyValuePair<AreaKey, IReadOnlyList<PriceVote>>> VotesOfNation(FrozenDictionary<AreaKey, AreaPrices> areas) => areas
        .Where(area => area.Key.Region == AreaKey.Nation && area.Value.Votes.Count > 0)
        .Select(area => KeyValuePair.Create(area.Key, area.Value.Votes))
        .OrderBy(area => area.Key.Service.Treatment, StringComparer.Ordinal)
        .ThenBy(area => area.Key.Service.Service).ThenBy(area => area.Key.Service.DoseMg).ThenBy(area => area.Key.Population);

    // Evidence is gathered in the order of the votes.
    private static IEnumerable<(AreaKey Area, OutlyingPrice Price)> OutliersOf(
        AreaKey nation, PriceModel model, IReadOnlyList<PriceVote> votes, IReadOnlyDictionary<string, Provider> providers) =>
        from outlier in model.Outliers
        let vote = votes[outlier.Number]
        let price = new OutlyingPrice(vote, AreaForecast.Dollars(outlier.ExpectedLogPrice))
        from area in vote.ProviderIds.SelectMany(id => providers[id].Regions).Append(Region.Nation).Distinct()
        select (AreaKey.Of(area, nation.Service, nation.Population), price);
}
