using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Http;
using CostFinder.Core.Estimates;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Answers one comparison request, for the API and for the page alike. Nothing of the request is kept.</summary>
public sealed class ComparisonDesk(CatalogSource source, TimeProvider clock)
{
    /// <exception cref="Storage.StoreUnavailableException">There is no catalog in hand and the store cannot be reached.</exception>
    public async ValueTask<ComparisonAnswer> AnswerAsync(JsonElement request, Language language, CancellationToken cancellationToken)
    {
        var catalog = await source.GetForAsync(request, providers: 0, cancellationToken);
        var faults = new List<Fault>();
        var (iv, intranasal) = ComparisonRequestReader.Read(request, Today.In(clock), faults);
        faults.AddRange(Objections(iv, "iv").Concat(Objections(intranasal, "intranasal")).DistinctBy(fault => (fault.Pointer, fault.Code)));
        return faults.Count > 0 ? new(null, faults) : new(Answer(iv, intranasal, catalog, language), []);

        IEnumerable<Fault> Objections(Question question, string name) => Case.ObjectionsTo(question, catalog.Facts)
            .Select(objection => new Fault(Pointer(objection, question.Method, name), objection.Code, objection.Message));

        string Pointer(Objection objection, Method method, string name) =>
            objection.Field.StartsWith("/course/", StringComparison.Ordinal) && !IsNamed(request, method) ? $"/{name}{objection.Field}" : objection.Field;
    }

    private static ComparisonResponse Answer(Question iv, Question intranasal, FactCatalog catalog, Language language)
    {
        IReadOnlyList<Question> questions = [MethodColumn.OverAYear(iv), MethodColumn.OverAYear(intranasal)];
        return ComparisonRendering.Render(
            [.. questions.Select(question => Column(Case.Open(question, catalog.Facts), catalog))],
            [.. questions.Select(question => StartMonths.Of(question, catalog.Facts))],
            catalog,
            language);
    }

    private static MethodColumn Column(Case opened, FactCatalog catalog)
    {
        var help = CourseHelp.Of(opened, catalog.Match(opened.Question, opened.Treatment, opened.Place));
        return MethodColumn.Of(opened, help.LeftAfterLikelyHelp is null ? null : help.After);
    }

    private static bool IsNamed(JsonElement request, Method method) =>
        request.ValueKind == JsonValueKind.Object && request.TryGetProperty("method", out var named) && named.ValueEquals(Words.Of(method));
}

/// <summary>A comparison, or every fault of the request.</summary>
public sealed record ComparisonAnswer(ComparisonResponse? Comparison, IReadOnlyList<Fault> Faults);
