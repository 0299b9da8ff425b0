using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.App.Http;
using CostFinder.Core.Estimates;
using CostFinder.Core.Receipts;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Holds a plan's statement against an estimate, for the API and for the page alike. Nothing of either is kept.</summary>
public sealed class ReceiptDesk(CatalogSource source, TimeProvider clock)
{
    /// <exception cref="Storage.StoreUnavailableException">There is no catalog in hand and the store cannot be reached.</exception>
    public async ValueTask<ReceiptAnswer> AnswerAsync(JsonElement request, Language language, CancellationToken cancellationToken)
    {
        var catalog = await source.GetForAsync(request, providers: 0, cancellationToken);
        var faults = new List<Fault>();
        var receipt = new Receipt();
        var today = Today.In(clock);
        var question = CheckedQuestion.Read(request, catalog.Facts, today, faults, fields => receipt = ReceiptReader.Read(fields, today));
        if (question is null || faults.Count > 0)
            return new(null, faults);
        var opened = Case.Open(question, catalog.Facts);
        if (receipt.Visit is { } number && !ReceiptCheck.HasVisit(opened, number))
            return new(null, [new("/receipt/visit", "not-in-range", Text.Of("Enter a visit that your estimate has, or leave it empty.", "Escriba una visita que tenga su estimación, o deje el campo vacío."))]);
        return new(ReceiptRendering.Render(ReceiptCheck.Of(opened, receipt, catalog.Facts), question, catalog, language), []);
    }
}

/// <summary>A checked statement, or every fault of the request.</summary>
public sealed record ReceiptAnswer(ReceiptCheckResponse? Check, IReadOnlyList<Fault> Faults);
