using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Endpoints;
using CostFinder.App.Http;
using CostFinder.App.Pages.Asking;

namespace CostFinder.App.Pages;

/// <summary>The form for a plan's statement, and what was found when there is something.</summary>
public sealed record ReceiptView(FormView Asked, ReceiptCheckResponse? Check);

/// <summary>The page that holds a plan's statement against the estimate. It works without script, and keeps nothing.</summary>
public static class ReceiptPages
{
    public static void MapReceiptPages(this IEndpointRouteBuilder routes)
    {
        foreach (var here in Here.Prefixes.Select(prefix => new Here(prefix)))
        {
            routes.MapGet(here.At(Routes.Receipt), AskAsync).ExcludeFromDescription();
            routes.MapPost(here.At(Routes.Receipt), CheckAsync).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> AskAsync(HttpContext context, CatalogSource source) =>
        PatientPages.Page<ReceiptPage>(context, new ReceiptView(new(FilledForm.Blank, Offers.Of(await source.GetAsync(context.RequestAborted))), null));

    private static async Task<IResult> CheckAsync(HttpContext context, CatalogSource source, ReceiptDesk desk)
    {
        var (form, problem) = await PatientPages.ReadAsync(context.Request, context.RequestAborted);
        if (form is null)
            return Results.StatusCode(problem);
        var offers = Offers.Of(await source.GetAsync(context.RequestAborted));
        // Whoever comes over from an estimate brings answers and no figures yet.
        if (!form.ContainsKey(ReceiptFields.AskedName) && ReceiptFields.All.All(field => string.IsNullOrWhiteSpace(form[field.Path])))
            return PatientPages.Page<ReceiptPage>(context, new ReceiptView(new(FilledForm.Of(form, []), offers), null));
        var answer = await desk.AnswerAsync(FormBody.Read(form, ReceiptFields.All), RequestLanguage.Of(context), context.RequestAborted);
        return PatientPages.Page<ReceiptPage>(context, new ReceiptView(new(FilledForm.Of(form, answer.Faults, further: ReceiptFields.All), offers), answer.Check),
            answer.Check is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
