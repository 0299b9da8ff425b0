using System.Text.Json;
using System.Text.RegularExpressions;
using CostFinder.Core.Consistency;

namespace CostFinder.App.Catalog;

/// <summary>Runs the consistency rules over all files of a data folder. Whether they fit their schemas is another question.</summary>
public static class ConsistencyCheck
{
    private const string Schemas = "schemas/";
    private static readonly string[] Figures = ["3", "475", "0.5", "12.50", "1.075", "32.7442"];
    private const string NoFigure = "ab";

    /// <summary>All findings, by file.</summary>
    /// <exception cref="DamagedFactException">A file is missing, or cannot be read at all.</exception>
    public static IReadOnlyList<Finding> Of(FactFiles files, DateOnly today)
    {
        var limits = PriceLimitsReader.Read(files);
        var documents = new DocumentLint(limits, today);
        var cells = new CellLint(limits, today);
        return
        [
            .. files.All.Where(file => !file.Path.StartsWith(Schemas, StringComparison.Ordinal)).SelectMany(file => Path.GetExtension(file.Path) switch
            {
                ".json" => OfDocument(documents, files, file),
                _ => OfTable(cells, files, file),
            }),
            .. OfPrices(files, limits, today),
        ];
    }

    /// <summary>Findings in the published prices and their providers.</summary>
    private static IEnumerable<Finding> OfPrices(FactFiles files, PriceLimits limits, DateOnly today)
    {
        var places = PlacesReader.Read(files);
        var read = PricesReader.ReadTables(files, places.RegionsOf, MedicareReader.Read(files).ClinicianPartIn);
        return
        [
            .. new PriceLint(limits, read.Rules, today).Check(read.Rows),
            .. PriceLint.WithoutPrice(read.Providers, read.Rows, "prices/providers.csv"),
        ];
    }

    private static List<Finding> OfDocument(DocumentLint lint, FactFiles files, FactFile file)
    {
        using var document = file.Document();
        return [.. lint.Check(file.Path, document.RootElement, UnitsAreStated(files, document.RootElement))];
    }

    // A schema whose comment names the units speaks for all files that follow it.
    private static bool UnitsAreStated(FactFiles files, JsonElement fact)
    {
        if (!fact.TryGetProperty("$schema", out var named) || named.GetString()?.Replace("../", "", StringComparison.Ordinal) is not { } path
            || files.All.FirstOrDefault(file => file.Path == path) is not { } schema)
            return false;
        using var document = schema.Document();
        return document.RootElement.TryGetProperty("$comment", out var comment)
            && comment.GetString()?.StartsWith("Units: ", StringComparison.Ordinal) == true;
    }

    private static List<Finding> OfTable(CellLint lint, FactFiles files, FactFile table)
    {
        var about = AboutTable.Of(files, table);
        var columns = Described(about);
        List<Finding> found = [.. CellLint.Columns(table.Path, columns)];
        foreach (var row in table.Rows([.. columns.Select(column => column.Name)]))
        {
            var filled = columns.Where(column => row.OptionalText(column.Name) is not null).ToDictionary(column => column.Name, column => row.Text(column.Name));
            found.AddRange(lint.Row(table.Path, row.Line, columns, filled));
        }
        return found;
    }

    /// <summary>The columns of a table as the rules for cells see them.</summary>
    internal static IReadOnlyList<DescribedColumn> Described(AboutTable about) =>
        [.. about.Columns.Select(column => Described(column, isKey: about.Key.Contains(column.Name)))];

    // What names a row counts nothing, whatever it looks like.
    private static DescribedColumn Described(AboutColumn column, bool isKey)
    {
        var pattern = new Regex($@"\A(?:{column.Pattern})\z", RegexOptions.CultureInvariant);
        return new(column.Name, column.Unit, !isKey && Figures.Any(pattern.IsMatch) && !pattern.IsMatch(NoFigure));
    }
}
