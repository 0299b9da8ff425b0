using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Http;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Named providers near a place and the prices they publish. Nothing moves a provider up but being nearer.</summary>
public static class ProviderEndpoints
{
    public static Text OrderRule { get; } = Text.Of(
        "The nearest area first: ZIP area, metro, state, division; by name within an area. Nobody can pay to stand higher.",
        "Primero la zona más cercana: zona ZIP, ciudad, estado, región; dentro de una zona, por nombre. Nadie puede pagar para estar más arriba.");

    private const int All = int.MaxValue;

    public static void MapProviders(this IEndpointRouteBuilder api) =>
        api.MapGet(Routes.Providers, ListAsync).WithName("ListProviders").WithTags("Providers")
            .WithSummary("Published provider prices near a place, with source and date")
            .Produces<ProviderListResponse>().ProducesProblems(422, 503);

    private static async Task<IResult> ListAsync(
        HttpContext context, CatalogSource source, string? region = null, string? method = null, string? product = null, string? limit = null, string? cursor = null)
    {
        _ = (limit, cursor); // Named for the contract document; ReferenceAnswer.Page reads them.
        var catalog = await source.GetAsync(context.RequestAborted);
        var faults = new List<Fault>();
        var place = region is null ? null : catalog.Facts.Places.Find(region);
        if (place is null)
            faults.Add(new("/region", "unknown-region", Text.Of("Enter a five-digit ZIP code or a state, such as 78701 or TX.", "Escriba un código postal de cinco números o un estado, como 78701 o TX.")));
        var asked = Words.TryParse<Method>(method ?? "");
        if (asked is null)
            faults.Add(new("/method", "not-a-choice", Text.Of($"Choose the treatment: {string.Join(", ", Words.All<Method>())}.", $"Elija el tratamiento: {string.Join(", ", Words.All<Method>())}.")));
        var spray = product is null ? null : Words.TryParse<Product>(product);
        if (product is not null && (spray is null || asked == Method.Iv))
            faults.Add(new("/product", "not-a-choice", Text.Of($"For intranasal choose the product: {string.Join(", ", Words.All<Product>())}; leave it out for IV.", $"Para intranasal elija el producto: {string.Join(", ", Words.All<Product>())}; déjelo vacío para IV.")));
        if (faults.Count > 0)
            return Problem.Of(ProblemKind.Invalid, faults);

        var treatment = catalog.Facts.TreatmentFor(asked!.Value, asked == Method.Iv ? null : spray ?? Product.Esketamine);
        catalog = await source.GetAsync(catalog, place!.Ladder, All, context.RequestAborted);
        var listings = catalog.Facts.Prices.ProvidersNear(place.Ladder, treatment.Id, All);
        return ReferenceAnswer.Page(context, listings, listing => listing.Provider.Id, faults) is var (items, next)
            ? ReferenceAnswer.Of(context, catalog.Editions.Prices.EditionId,
                new ProviderListResponse(catalog.Editions.Prices.EditionId, OrderRule.In(RequestLanguage.Of(context)), [.. items.Select(listing => ProviderRendering.Render(listing, RequestLanguage.Of(context)))], next),
                ContractJson.Default.ProviderListResponse)
            : Problem.Of(ProblemKind.Invalid, faults);
    }
}
