using System.Text;
using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Http;
using CostFinder.Core.Assistance;
using CostFinder.Core.Estimates;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>The days of a course with what programs ask by when, as a file for any calendar. No account, nothing kept.</summary>
public static class CalendarEndpoints
{
    private const string FileName = "visits-and-deadlines.ics";

    public static void MapCalendars(this IEndpointRouteBuilder api) =>
        api.MapPost(Routes.Calendars, CreateAsync)
            .WithName("CreateCalendar")
            .WithTags("Assistance")
            .WithSummary("Visits, claim windows and re-applications as an iCalendar file")
            .WithDescription("Takes an estimate request. The answer is text/calendar (RFC 5545). Nothing of the request is stored or logged.")
            .Accepts<EstimateRequest>("application/json")
            .Produces<string>(StatusCodes.Status200OK, "text/calendar")
            .ProducesProblems(400, 413, 415, 422, 503);

    private static Task<IResult> CreateAsync(HttpContext context, CatalogSource source, TimeProvider clock) =>
        JsonBody.AnswerAsync(context, async body =>
        {
            var (calendar, faults) = Read(body, await source.GetForAsync(body, providers: 0, context.RequestAborted), clock, RequestLanguage.Of(context));
            return calendar is null ? Problem.Of(ProblemKind.Invalid, faults) : File(context, calendar);
        });

    /// <summary>The file for a request, or every fault of it.</summary>
    public static (string? Calendar, IReadOnlyList<Fault> Faults) Read(JsonElement request, FactCatalog catalog, TimeProvider clock, Language language)
    {
        var faults = new List<Fault>();
        var question = CheckedQuestion.Read(request, catalog.Facts, Today.In(clock), faults);
        if (question is null || faults.Count > 0)
            return (null, faults);
        var opened = Case.Open(question, catalog.Facts);
        if (opened.Course is null)
            return (null, [new("/course/sessions", "required", Text.Of("No usual schedule is published for this treatment. Enter how many visits you plan.", "No hay un calendario usual publicado para este tratamiento. Escriba cuántas visitas planea."))]);
        var entries = HelpCalendar.Of(
            opened.Course, catalog.Match(question, opened.Treatment, opened.Place), opened.Payment is Payment.ByPlan plan ? plan.Terms.YearStarts : null);
        return (ICalendarText.Of(entries, clock.GetUtcNow(), language), []);
    }

    public static IResult File(HttpContext context, string calendar)
    {
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{FileName}\"";
        return Results.Text(calendar, ICalendarText.MediaType, Encoding.UTF8);
    }
}
