using CostFinder.Core.Amounts;
using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>
/// A provider with the prices it publishes, and the nearest area of the person's ladder that it lies in. <paramref name="PerVisit"/>
/// is what one visit comes to by the same rules as in a range, null when it publishes no such price; <paramref name="AsOf"/> is
/// the newest date among the prices, null when none is dated; <paramref name="Old"/> are those past their shelf life.
/// </summary>
public sealed record ProviderListing(
    Provider Provider, Region FoundIn, IReadOnlyList<PublishedPrice> Prices, Money? PerVisit, StatedDate? AsOf, IReadOnlyList<PublishedPrice> Old);
