using CostFinder.App.Catalog;
using CostFinder.Core.Consistency;
using CostFinder.Core.Pricing;
using CostFinder.PriceFiles;
using Finding = CostFinder.PriceFiles.Finding;

namespace CostFinder.App.Editions;

/// <summary>
/// Holds the rows of an imported file against the consistency rules: every cell and every price by itself as it comes, and at the end prices
/// against the others of their lists and providers, in the file and in the draft. What the draft has already, cell by cell, is not
/// held against who sends it again. Of the rows only prices are kept, so memory grows with them and with nothing else.
/// </summary>
internal sealed class ImportLint
{
    private const string Prices = "prices/prices.csv";
    private const string Providers = "prices/providers.csv";

    private readonly TableTemplate _template;
    private readonly FactFiles _draft;
    private readonly bool _isWholeTable;
    private readonly PriceLimits _limits;
    private readonly PriceLint? _lint;
    private readonly CellLint _cells;
    private readonly IReadOnlyList<DescribedColumn> _columns;
    private readonly Dictionary<string, int> _places;
    private readonly Dictionary<string, Provider> _providers;
    private readonly List<PricedRow> _rows = [];
    private readonly List<Finding> _found = [];

    private ImportLint(TableTemplate template, FactFiles draft, FactFiles prices, bool isWholeTable, DateOnly today)
    {
        (_template, _draft, _isWholeTable) = (template, draft, isWholeTable);
        _limits = PriceLimitsReader.Read(prices);
        _cells = new(_limits, today);
        _columns = ConsistencyCheck.Described(AboutTable.Of(draft, draft.Get(template.Name)));
        _places = template.Header.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
        _lint = template.Name == Prices ? new(_limits, PricingRulesReader.Read(prices.Get("prices/pricing-rules.json")), today) : null;
        _providers = _lint is null ? [] : RowsOf(Providers).Select(ProviderOf).ToDictionary(provider => provider.Id, StringComparer.Ordinal);
    }

    /// <summary>Nothing when the facts do not say what is plausible.</summary>
    /// <param name="template">The table that the file is for.</param>
    /// <param name="draft">The files of the draft.</param>
    /// <param name="prices">The files of prices: those of the draft, or the current ones.</param>
    /// <param name="isWholeTable">Whether the file takes the place of all rows.</param>
    /// <param name="today">Nothing can have been read or stated after this day.</param>
    public static ImportLint? Of(TableTemplate template, FactFiles draft, FactFiles? prices, bool isWholeTable, DateOnly today) =>
        prices?.Find("prices/plausibility.json") is null ? null : new(template, draft, prices, isWholeTable, today);

    public void Add(TableRow row)
    {
        var filled = _places.Where(column => row.Cells[column.Value].Length > 0).ToDictionary(column => column.Key, column => row.Cells[column.Value]);
        _found.AddRange(_cells.Row(_template.Name, row.Line, _columns, filled).Select(Told));
        if (_lint is not null && PriceOf(row) is { } priced)
            _rows.Add(priced);
    }

    /// <summary>Every finding by line, after the last row. <paramref name="again"/> reads the file anew, which is asked for only when there are findings.</summary>
    public IReadOnlyList<Finding> Findings(Func<IEnumerable<TableRow>> again)
    {
        if (_lint is not null)
            _found.AddRange(_lint.Check([.. Beside(), .. _rows]).Where(finding => finding.Rule.Severity == Severity.Error && finding.Place.FileName == Prices).Select(Told));
        if (_found.Count == 0)
            return [];
        var lines = _found.Select(finding => finding.Line).ToHashSet();
        var suspects = again().Where(row => lines.Contains(row.Line)).ToDictionary(row => row.Key, StringComparer.Ordinal);
        foreach (var known in RowsOf(_template.Name))
        {
            if (suspects.TryGetValue(known.Key, out var suspect) && suspect.Cells.SequenceEqual(known.Cells))
                lines.Remove(suspect.Line);
        }
        return [.. _found.Where(finding => lines.Contains(finding.Line)).Distinct().OrderBy(finding => finding.Line)];
    }

    /// <summary>The prices of the draft that stay and that share a list or a provider with the file, without a place of their own.</summary>
    private IEnumerable<PricedRow> Beside()
    {
        if (_isWholeTable || _rows.Count == 0)
            return [];
        var sent = _rows.Select(row => row.Price.Id).ToHashSet(StringComparer.Ordinal);
        var lists = _rows.Select(row => row.Price.PriceList).ToHashSet(StringComparer.Ordinal);
        var providers = _rows.Select(row => row.Price.ProviderId).ToHashSet(StringComparer.Ordinal);
        return RowsOf(Prices)
            .Where(row => !sent.Contains(row.Key) && (lists.Contains(row.Cells[_places["price_list"]]) || providers.Contains(row.Cells[_places["provider"]])))
            .Select(PriceOf).OfType<PricedRow>().Select(row => row with { FileName = "", Row = null });
    }

    private PricedRow? PriceOf(TableRow row)
    {
        try
        {
            var price = PricesReader.ReadPrice(new(_draft.Get(Prices), row.Line, _places, place => row.Cells[place]));
            // A low price of a hospital may be the clinician's part alone. That shows beside its other tables, which the draft's check looks at.
            if (price.Kind == PriceKind.HospitalCash && price.Low < _limits.Plausible[price.Service].Least)
                price = price with { Doubt = LeftOutReason.ClinicianPartOnly };
            return new(price, _providers.GetValueOrDefault(price.ProviderId), Prices, row.Line);
        }
        catch (DamagedFactException exception)
        {
            _found.Add(new(row.Line, null, "damaged-fact", exception.Message));
            return null;
        }
    }

    private IEnumerable<TableRow> RowsOf(string path) => TableTemplates.Find(_draft, path) is { } template
        ? new TableReading(template, _ => { }).Read(new MemoryStream(_draft.Get(path).Content, writable: false))
        : [];

    private static Provider ProviderOf(TableRow row) => row.Cells is [var id, var name, var kind, var city, var state, var zip, ..]
        ? new(id, name, Words.TryParse<ProviderKind>(kind) ?? ProviderKind.Clinic, Known(city), Known(state), Known(zip), [])
        : throw new InvalidOperationException($"{Providers} has other columns.");

    private static string? Known(string cell) => cell.Length > 0 ? cell : null;

    private static Finding Told(Core.Consistency.Finding finding) =>
        new(finding.Place.Row ?? 1, finding.Place.Field, finding.Rule.Id, $"{finding.What}. {finding.Rule.Remedy}");
}
