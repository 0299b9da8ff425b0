using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Endpoints;
using CostFinder.App.Http;
using CostFinder.Core.Estimates;
using CostFinder.Core.Regions;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.App.Operations;

/// <summary>Makes an estimate for some place and throws it away: what the code runs through is then at hand for the first person.</summary>
internal static class TryOut
{
    [SuppressMessage("Design", "CA1031", Justification = "A catalog that cannot answer this one question may answer others; each request says what is wrong with its own.")]
    public static async Task RunAsync(FactCatalog catalog, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            if (catalog.Facts.Places.Search("9", 1) is not [var region])
                return;
            // While the store is asked for the pages of the place, the facts that every answer rests on are opened.
            var pages = catalog.OpenAsync(catalog.Facts.Places.LadderOf(region.Id), EstimateRendering.ProvidersShown, cancellationToken);
            _ = (catalog.Facts.Medicare, catalog.PovertyGuidelines, catalog.Programs, catalog.PaymentPlans);
            await pages;
            var estimate = EstimateDesk.Answer(ForExample(region, Today.In(clock)), catalog, Language.English);
            using var writer = new Utf8JsonWriter(Stream.Null);
            JsonSerializer.Serialize(writer, estimate, AnswerJson.Default.EstimateResponse);
        }
        catch (Exception)
        {
            // Nothing is lost: the first person's estimate takes a little longer.
        }
    }

    private static Question ForExample(Region region, DateOnly today) => new()
    {
        Region = region.Id,
        Method = Method.Iv,
        AsOf = today,
        StartsOn = today,
        Course = new(),
        Answers = new() { Coverage = new() { Kind = CoverageKind.None } },
    };
}
