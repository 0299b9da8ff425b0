using System.Text.RegularExpressions;
using CostFinder.App.Catalog;
using CostFinder.PriceFiles;

namespace CostFinder.App.Editions;

/// <summary>The template of a table, made of what its about-file says of each column.</summary>
public static partial class TableTemplates
{
    private static readonly TimeSpan MatchWithin = TimeSpan.FromMilliseconds(200);

    /// <summary>The template of <c>prices/prices.csv</c>, from <c>prices/prices.about.json</c>; nothing when either is missing.</summary>
    public static TableTemplate? Find(FactFiles files, string path)
    {
        if (!path.EndsWith(".csv", StringComparison.Ordinal) || files.Find(path) is not { } table || files.Find(Path.ChangeExtension(path, ".about.json")) is null)
            return null;
        var about = AboutTable.Of(files, table);
        return new(path, [.. about.Columns.Select(column => new TableColumn(
            column.Name, column.Means, FormOf(column.Pattern),
            new Regex(column.Pattern, RegexOptions.CultureInvariant, MatchWithin), column.Required))], about.Key);
    }

    /// <summary>Every table with a template, in the order of paths.</summary>
    public static IEnumerable<TableTemplate> All(FactFiles files) => files.All.Select(file => Find(files, file.Path)).OfType<TableTemplate>();

    /// <summary>An empty file with the header, ready to be filled.</summary>
    public static string Blank(TableTemplate template) => string.Join(',', template.Header) + "\n";

    private static CellForm FormOf(string pattern) =>
        pattern.StartsWith("^20[0-9]{2}", StringComparison.Ordinal) ? CellForm.Date
        : ChoicePattern().IsMatch(pattern) ? CellForm.Choice
        : NumberPattern().IsMatch(pattern) ? CellForm.Number
        : CellForm.Text;

    [GeneratedRegex(@"^\^\(?[\w-]+(\|[\w-]+)*\)?\$$")]
    private static partial Regex ChoicePattern();

    [GeneratedRegex(@"^\^(\[[01]-9\]|-\?\[0-9\])")]
    private static partial Regex NumberPattern();
}
