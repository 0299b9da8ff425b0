using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.Core.Estimates;
using CostFinder.Core.Receipts;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Writes down what became of a statement, as the contract has it.</summary>
public static class ReceiptRendering
{
    private static readonly Text Disclaimer = Text.Of(
        "This holds a statement against an estimate. It does not say who is right, and it is not legal advice. Your plan explains its own decisions.",
        "Esto compara un documento con una estimación. No dice quién tiene razón ni es asesoría legal. Su plan explica sus propias decisiones.");

    public static ReceiptCheckResponse Render(ReceiptCheck check, Question question, FactCatalog catalog, Language language) => new()
    {
        ApiVersion = EstimateRendering.ApiVersion,
        AsOf = question.AsOf,
        Editions = catalog.Editions.Render(),
        Outcome = Words.Of(check.Outcome),
        Says = check.Says.In(language),
        Visit = check.Visit is { } visit ? new(visit.Number, visit.Date) : null,
        Figures = [.. check.Figures.Select(figure => new ReceiptFigureResponse(figure.Id, figure.Assumed?.Dollars, figure.Expected?.Dollars, figure.Stated?.Dollars))],
        Sums = [.. check.Sums.Select(fault => new ReceiptSumResponse(fault.Id, fault.Says.In(language)))],
        Explanations =
        [
            .. check.Explanations.Where(explanation => explanation.Differences.Count > 0).Select(explanation => new ReceiptExplanationResponse(
                [.. explanation.Differences.Select(difference => Render(difference, language))], explanation.Total.Dollars, explanation.AtLeast)),
        ],
        Total = check.Total is { } total ? new(total.Dollars, check.TotalAtItsPrice?.Dollars) : null,
        Disclaimer = Disclaimer.In(language),
        Crisis = Notes.Crisis.In(language),
    };

    private static ReceiptDifferenceResponse Render(Difference difference, Language language) => new()
    {
        Assumption = Words.Of(difference.Assumption),
        Assumed = difference.Assumed,
        Stated = difference.Stated,
        AtLeast = difference.AtLeast,
        Says = difference.Says.In(language),
        Ask = difference.Ask?.In(language),
    };
}
