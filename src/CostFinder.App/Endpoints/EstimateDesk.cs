using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Http;
using CostFinder.Core.Estimates;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>
/// Answers one estimate request, for the API and for the page alike: check, gather, decide, render. Nothing of the request is kept.
/// </summary>
public sealed class EstimateDesk(CatalogSource source, TimeProvider clock)
{
    /// <exception cref="Storage.StoreUnavailableException">There is no catalog in hand and the store cannot be reached.</exception>
    public async ValueTask<EstimateAnswer> AnswerAsync(JsonElement request, Language language, CancellationToken cancellationToken)
    {
        var catalog = await source.GetForAsync(request, EstimateRendering.ProvidersShown, cancellationToken);
        var faults = new List<Fault>();
        var question = CheckedQuestion.Read(request, catalog.Facts, Today.In(clock), faults);
        return question is null || faults.Count > 0 ? new(null, faults) : new(Answer(question, catalog, language), []);
    }

    internal static EstimateResponse Answer(Question question, FactCatalog catalog, Language language)
    {
        var opened = Case.Open(question, catalog.Facts);
        var money = opened.Money;
        var matches = catalog.Match(question, opened.Treatment, opened.Place);
        var help = CourseHelp.Of(opened, matches);
        return EstimateRendering.Render(opened, money, OpenQuestions.Of(opened, catalog.Facts, help.ForCrediting), matches, help, catalog, language);
    }
}

/// <summary>An estimate, or every fault of the request.</summary>
public sealed record EstimateAnswer(EstimateResponse? Estimate, IReadOnlyList<Fault> Faults);
