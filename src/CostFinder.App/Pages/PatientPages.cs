using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Endpoints;
using CostFinder.App.Http;
using CostFinder.App.Pages.Asking;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CostFinder.App.Pages;

/// <summary>
/// The pages for patients: three questions, the answer, and all questions. They work without script. Answers travel in the body, never in
/// the address, and no copy of them is kept; a token against forged posts is not needed, because a post changes nothing.
/// </summary>
public static class PatientPages
{
    /// <summary>Pressed beside one treatment of two, to see more of it.</summary>
    public const string LookName = "look";

    /// <summary>Pressed beside an answer, to change it.</summary>
    public const string ChangeName = "change";

    // A filled form is about one kilobyte. What is larger did not come from our page.
    private static readonly FormOptions Limits = new() { ValueCountLimit = 96, KeyLengthLimit = 64, ValueLengthLimit = 512 };

    public static void MapPatientPages(this IEndpointRouteBuilder routes)
    {
        foreach (var here in Here.Prefixes.Select(prefix => new Here(prefix)))
        {
            routes.MapGet(here.At(Routes.Home), AskAsync).ExcludeFromDescription();
            routes.MapPost(here.At(Routes.Home), AnswerAsync).ExcludeFromDescription();
            routes.MapGet(here.At(Routes.Answers), AskAllAsync).ExcludeFromDescription();
            routes.MapPost(here.At(Routes.Answers), ChangeAsync).ExcludeFromDescription();
            routes.MapPost(here.At(Routes.Calendar), DownloadAsync).ExcludeFromDescription();
            routes.MapPost(here.At(Routes.EstimateFile), SaveAsync).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> AskAsync(HttpContext context, CatalogSource source) =>
        Page<AskPage>(context, new FormView(FilledForm.Blank, await OffersAsync(context, source)));

    private static async Task<IResult> AskAllAsync(HttpContext context, CatalogSource source) =>
        Page<AnswersPage>(context, new FormView(FilledForm.Blank, await OffersAsync(context, source)));

    /// <summary>All questions with the answers so far; the one that the person wants to change is shown first.</summary>
    private static async Task<IResult> ChangeAsync(HttpContext context, CatalogSource source)
    {
        var (form, problem) = await ReadAsync(context.Request, context.RequestAborted);
        return form is null ? Results.StatusCode(problem)
            : Page<AnswersPage>(context, new FormView(FilledForm.Of(form, [], FormFields.Named(form[ChangeName].ToString())?.Path), await OffersAsync(context, source)));
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, CatalogSource source, EstimateDesk desk, ComparisonDesk comparisons)
    {
        var (form, problem) = await ReadAsync(context.Request, context.RequestAborted);
        if (form is null)
            return Results.StatusCode(problem);
        var body = FormBody.Read(form);
        var language = RequestLanguage.Of(context);
        if (form[FormFields.Treatment] == FormFields.NotSure)
        {
            var both = await comparisons.AnswerAsync(body, language, context.RequestAborted);
            return both.Comparison is { } columns
                ? Page<ComparePage>(context, new CompareView(await AskedAsync(context, source, form, []), columns))
                : Faulty(context, await AskedAsync(context, source, form, both.Faults));
        }
        var answer = await desk.AnswerAsync(body, language, context.RequestAborted);
        if (answer.Estimate is not { } estimate)
            return Faulty(context, await AskedAsync(context, source, form, answer.Faults));
        // A spray that is not approved is no cheaper way to be held against the others, so nothing is compared with it.
        var comparison = estimate.Treatment.Product == "compounded" ? null : await comparisons.AnswerAsync(body, language, context.RequestAborted);
        var catalog = await source.GetAsync(context.RequestAborted);
        var codes = catalog.Facts.Treatments.First(treatment => treatment.Id == estimate.Treatment.Id).BillingCodes;
        return Page<EstimatePage>(context, new EstimateView(new(FilledForm.Of(form, []), Offers.Of(catalog)), estimate, comparison?.Comparison, codes));
    }

    /// <summary>The calendar of the answers shown; when they are at fault, the page says how.</summary>
    private static async Task<IResult> DownloadAsync(HttpContext context, CatalogSource source, TimeProvider clock)
    {
        var (form, problem) = await ReadAsync(context.Request, context.RequestAborted);
        if (form is null)
            return Results.StatusCode(problem);
        var request = FormBody.Read(form);
        var catalog = await source.GetForAsync(request, providers: 0, context.RequestAborted);
        var (calendar, faults) = CalendarEndpoints.Read(request, catalog, clock, RequestLanguage.Of(context));
        context.Response.Headers.CacheControl = "no-store";
        return calendar is null ? Faulty(context, await AskedAsync(context, source, form, faults)) : CalendarEndpoints.File(context, calendar);
    }

    /// <summary>The estimate as the API gives it, as a file; when the answers are at fault, the page says how.</summary>
    private static async Task<IResult> SaveAsync(HttpContext context, CatalogSource source, EstimateDesk desk)
    {
        var (form, problem) = await ReadAsync(context.Request, context.RequestAborted);
        if (form is null)
            return Results.StatusCode(problem);
        var answer = await desk.AnswerAsync(FormBody.Read(form), RequestLanguage.Of(context), context.RequestAborted);
        if (answer.Estimate is not { } estimate)
            return Faulty(context, await AskedAsync(context, source, form, answer.Faults));
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"estimate.json\"";
        return new WrittenJson<EstimateResponse>(estimate, AnswerJson.Default.EstimateResponse);
    }

    /// <summary>The form that was sent, or the status of why it cannot be read.</summary>
    internal static async ValueTask<(IFormCollection? Form, int Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var feature = new FormFeature(request, Limits);
        if (!feature.HasFormContentType)
            return (null, StatusCodes.Status415UnsupportedMediaType);
        if (request.ContentLength > JsonBody.LargestBytes)
            return (null, StatusCodes.Status413PayloadTooLarge);
        try
        {
            return (Looking(await feature.ReadFormAsync(cancellationToken)), 0);
        }
        catch (InvalidDataException)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }
    }

    /// <summary>The form with the treatment that the person asked to look at.</summary>
    private static IFormCollection Looking(IFormCollection form) => form.TryGetValue(LookName, out var treatment)
        ? new FormCollection(form.Where(field => field.Key is not (LookName or FormFields.Treatment)).Append(new(FormFields.Treatment, treatment)).ToDictionary())
        : form;

    private static async ValueTask<Offers> OffersAsync(HttpContext context, CatalogSource source) => Offers.Of(await source.GetAsync(context.RequestAborted));

    private static async ValueTask<FormView> AskedAsync(HttpContext context, CatalogSource source, IFormCollection form, IReadOnlyList<Fault> faults) =>
        new(FilledForm.Of(form, faults), await OffersAsync(context, source));

    /// <summary>The questions again, with what is wrong: three where no more was told, else all.</summary>
    private static IResult Faulty(HttpContext context, FormView view) => view.Form.HasMore
        ? Page<AnswersPage>(context, view, StatusCodes.Status422UnprocessableEntity)
        : Page<AskPage>(context, view, StatusCodes.Status422UnprocessableEntity);

    /// <summary>A page that no browser keeps.</summary>
    internal static RazorComponentResult<T> Page<T>(HttpContext context, object view, int status = StatusCodes.Status200OK) where T : IComponent
    {
        context.Response.Headers.CacheControl = "no-store";
        return new(new Dictionary<string, object?> { ["View"] = view }) { StatusCode = status, PreventStreamingRendering = true };
    }
}
