using System.Text;
using CostFinder.App.Storage;
using CostFinder.Core.Pricing;

namespace CostFinder.App.Catalog;

/// <summary>Makes an edition of fact files: the files packed for readers, and the same facts as rows for people to look at.</summary>
public static class SeedEdition
{
    /// <summary>Stands in for the state of a provider whose source does not say where it is.</summary>
    private const string StateNotStated = "US";

    public static NewEdition Of(EditionSubject subject, FactFiles files, FactCatalog catalog) => subject == EditionSubject.Prices
        ? new(subject, files.ContentId(), files.Pack(),
            [.. catalog.Facts.Prices.Providers.Values.OrderBy(provider => provider.Id, StringComparer.Ordinal).Select(Row)],
            [.. catalog.Facts.Prices.Prices.Values.OrderBy(price => price.Id, StringComparer.Ordinal)
                .Select(price => Row(price, catalog.Facts.Prices.Providers[price.ProviderId]))],
            Documents(files))
        : new(subject, files.ContentId(), files.Pack(), documents: Documents(files));

    private static IReadOnlyList<DocumentRow> Documents(FactFiles files) =>
        [.. files.All.Where(file => file.Path.EndsWith(".json", StringComparison.Ordinal)).Select(file => new DocumentRow(file.Path, Encoding.UTF8.GetString(file.Content)))];

    private static ProviderRow Row(Provider provider) => new(
        provider.Id, provider.Name, Words.Of(provider.Kind), provider.City, provider.State ?? StateNotStated, provider.Zip);

    private static PriceRow Row(PublishedPrice price, Provider provider) => new()
    {
        Id = price.Id,
        ProviderId = price.ProviderId,
        State = provider.State ?? StateNotStated,
        PriceListId = price.PriceList,
        Treatment = price.Treatment,
        Service = Words.Of(price.Service),
        Sessions = price.Sessions,
        LowCents = price.Low.Cents,
        HighCents = price.High.Cents,
        Kind = Words.Of(price.Kind),
        RateFor = Words.Of(price.RateFor),
        Setting = Words.Of(price.Setting),
        Condition = Words.Of(price.Condition),
        DoseMg = price.DoseMg,
        Includes = price.Includes,
        DrugIncluded = Words.Of(price.DrugIncluded),
        DurationMinutes = price.DurationMinutes,
        AsOf = price.AsOf?.Text,
        Withdrawn = price.Withdrawn?.Text,
        SourceTitle = price.Source.Title,
        SourceLink = price.Source.Link,
        RetrievedOn = price.Source.RetrievedOn,
        Disputed = price.Disputed,
        Note = price.Note,
    };
}
