using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.Core.Pricing;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Writes down providers and the prices they publish.</summary>
public static class ProviderRendering
{
    public static ProviderListingResponse Render(ProviderListing listing, Language language) => new()
    {
        Id = listing.Provider.Id,
        Name = listing.Provider.Name,
        Kind = Words.Of(listing.Provider.Kind),
        City = listing.Provider.City,
        State = listing.Provider.State,
        FoundIn = listing.FoundIn.Name.In(language),
        PerSession = listing.PerVisit?.Dollars,
        Prices = [.. listing.Prices.Select(price => Render(price, listing.Old.Contains(price), language))],
        AsOf = listing.AsOf?.Text,
        Source = listing.Prices[0].Source.Link,
    };

    private static PublishedPriceResponse Render(PublishedPrice price, bool isOld, Language language) => new(
        price.Id, Words.Of(price.Service), price.Sessions, price.DoseMg, price.Low.Dollars, price.High.Dollars, Words.Of(price.Kind),
        Words.Of(price.RateFor), price.DurationMinutes, price.Includes is { } includes ? IncludesWords.Of(includes).In(language) : null,
        price.AsOf?.Text, isOld, EstimateRendering.Render(price.Source));
}
