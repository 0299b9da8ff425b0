using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Endpoints;
using CostFinder.App.Http;
using CostFinder.App.Pages.Asking;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CostFinder.App.Pages;

/// <summary>
/// The page at <c>/</c>: the form, and after posting it the estimate above the form. It works without script. Answers travel in the body,
/// never in the address, and no copy of them is kept; a token against forged posts is not needed, because a post changes nothing.
/// </summary>
public static class PatientPages
{
    // A filled form is about one kilobyte. What is larger did not come from our page.
    private static readonly FormOptions Limits = new() { ValueCountLimit = 64, KeyLengthLimit = 64, ValueLengthLimit = 512 };

    public static void MapPatientPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Routes.Home, AskAsync).ExcludeFromDescription();
        routes.MapPost(Routes.Home, AnswerAsync).ExcludeFromDescription();
        routes.MapPost(Routes.Calendar, DownloadAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> AskAsync(HttpContext context, CatalogSource source) =>
        Page(context, await source.GetAsync(context.RequestAborted), FilledForm.Blank, null, null, StatusCodes.Status200OK);

    private static async Task<IResult> AnswerAsync(HttpContext context, CatalogSource source, EstimateDesk desk, ComparisonDesk comparisons)
    {
        var (form, problem) = await ReadAsync(context.Request, context.RequestAborted);
        if (form is null)
            return Results.StatusCode(problem);
        var body = FormBody.Read(form);
        var answer = await desk.AnswerAsync(body, RequestLanguage.Of(context), context.RequestAborted);
        // A spray that is not approved is no cheaper way to be held against the others, so nothing is compared with it.
        var comparison = answer.Estimate is null or { Treatment.Product: "compounded" } ? null : await comparisons.AnswerAsync(body, RequestLanguage.Of(context), context.RequestAborted);
        return Page(context, await source.GetAsync(context.RequestAborted), FilledForm.Of(form, answer.Faults, RequestLanguage.Of(context)), answer.Estimate, comparison?.Comparison,
            answer.Estimate is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>The calendar of the answers shown; when they are at fault, the page says how.</summary>
    private static async Task<IResult> DownloadAsync(HttpContext context, CatalogSource source, TimeProvider clock)
    {
        var (form, problem) = await ReadAsync(context.Request, context.RequestAborted);
        if (form is null)
            return Results.StatusCode(problem);
        var catalog = await source.GetAsync(context.RequestAborted);
        var (calendar, faults) = CalendarEndpoints.Read(FormBody.Read(form), catalog, clock, RequestLanguage.Of(context));
        context.Response.Headers.CacheControl = "no-store";
        return calendar is null
            ? Page(context, catalog, FilledForm.Of(form, faults, RequestLanguage.Of(context)), null, null, StatusCodes.Status422UnprocessableEntity)
            : CalendarEndpoints.File(context, calendar);
    }

    private static async ValueTask<(IFormCollection? Form, int Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var feature = new FormFeature(request, Limits);
        if (!feature.HasFormContentType)
            return (null, StatusCodes.Status415UnsupportedMediaType);
        if (request.ContentLength > JsonBody.LargestBytes)
            return (null, StatusCodes.Status413PayloadTooLarge);
        try
        {
            return (await feature.ReadFormAsync(cancellationToken), 0);
        }
        catch (InvalidDataException)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }
    }

    private static RazorComponentResult<HomePage> Page(HttpContext context, FactCatalog catalog, FilledForm form, EstimateResponse? estimate, ComparisonResponse? comparison, int status)
    {
        context.Response.Headers.CacheControl = "no-store";
        var view = new HomeView(form, estimate, comparison, Treatments(catalog), PlanDesigns(catalog));
        return new(new Dictionary<string, object?> { [nameof(HomePage.View)] = view }) { StatusCode = status, PreventStreamingRendering = true };
    }

    private static IReadOnlyList<Choice> Treatments(FactCatalog catalog) =>
    [
        .. catalog.Facts.Treatments.OrderBy(treatment => treatment.Method).ThenBy(treatment => treatment.Product).Select(treatment => new Choice(
            treatment.Product is { } product ? $"{Words.Of(treatment.Method)} {Words.Of(product)}" : Words.Of(treatment.Method),
            treatment.Name,
            treatment.Description,
            ApprovalWords.Of(Words.Of(treatment.Approval.Status)))),
    ];

    private static IReadOnlyList<(string Id, string Name, string CoverageKind)> PlanDesigns(FactCatalog catalog) =>
        [.. catalog.Facts.PlanDesigns.All.OrderBy(design => design.Kind).ThenBy(design => design.Name, StringComparer.Ordinal)
            .Select(design => (design.Id, design.Name, Words.Of(design.Kind)))];
}
