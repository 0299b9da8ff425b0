using System.Text;
using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.PriceFiles;

namespace CostFinder.App.Editions;

/// <summary>What happened to a row or a document between two editions.</summary>
public enum DifferenceKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>A value of a row or a document that is not the same: a column, or a JSON Pointer. Null is a place that is not there.</summary>
public sealed record ValueDifference(string Field, string? From, string? To);

/// <summary>A row of a table, or a whole document when <c>Row</c> is null, that is not the same in two editions.</summary>
public sealed record EditionDifference(DifferenceKind Kind, string Path, string? Row, IReadOnlyList<ValueDifference> Values)
{
    /// <summary>Every difference between two sets of files, tables row by row and documents value by value, in the order of paths and keys.</summary>
    public static IEnumerable<EditionDifference> Between(FactFiles from, FactFiles to)
    {
        foreach (var path in from.All.Concat(to.All).Select(file => file.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (before, after) = (from.Find(path), to.Find(path));
            if (before is not null && after is not null && before.Content.AsSpan().SequenceEqual(after.Content))
                continue;
            var differences = (TableTemplates.Find(from, path) ?? TableTemplates.Find(to, path)) is { Key: [var key] }
                ? OfRows(path, Rows(before, key), Rows(after, key))
                : [OfDocument(path, before, after)];
            foreach (var difference in differences)
                yield return difference;
        }
    }

    private static IEnumerable<EditionDifference> OfRows(string path, Dictionary<string, Dictionary<string, string>> from, Dictionary<string, Dictionary<string, string>> to)
    {
        foreach (var key in from.Keys.Concat(to.Keys.Where(key => !from.ContainsKey(key))).Order(StringComparer.Ordinal))
        {
            var (before, after) = (from.GetValueOrDefault(key), to.GetValueOrDefault(key));
            var values = (before ?? after)!.Keys.Union((after ?? before)!.Keys)
                .Select(column => new ValueDifference(column, before?.GetValueOrDefault(column), after?.GetValueOrDefault(column)))
                .Where(value => value.From != value.To && !(string.IsNullOrEmpty(value.From) && string.IsNullOrEmpty(value.To)))
                .ToList();
            if (values.Count > 0)
                yield return new(KindOf(before, after), path, key, values);
        }
    }

    private static EditionDifference OfDocument(string path, FactFile? from, FactFile? to)
    {
        var (before, after) = (Leaves(from), Leaves(to));
        return new(KindOf(from, to), path, null,
        [
            .. before.Keys.Union(after.Keys)
                .Select(pointer => new ValueDifference(pointer, before.GetValueOrDefault(pointer), after.GetValueOrDefault(pointer)))
                .Where(value => value.From != value.To),
        ]);
    }

    private static DifferenceKind KindOf(object? from, object? to) =>
        from is null ? DifferenceKind.Added : to is null ? DifferenceKind.Removed : DifferenceKind.Changed;

    private static Dictionary<string, Dictionary<string, string>> Rows(FactFile? file, string key)
    {
        var rows = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        var records = new CsvRecords(new StreamReader(new MemoryStream(file?.Content ?? []), Encoding.UTF8));
        if (!records.Read())
            return rows;
        var header = records.Cells.ToList();
        while (records.Read())
        {
            var cells = header.Zip(records.Cells).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal);
            rows[cells[key]] = cells;
        }
        return rows;
    }

    /// <summary>Every value of a document by its JSON Pointer; a file that is no JSON is one value.</summary>
    private static Dictionary<string, string> Leaves(FactFile? file)
    {
        var leaves = new Dictionary<string, string>(StringComparer.Ordinal);
        if (file is null)
            return leaves;
        try
        {
            using var document = JsonDocument.Parse(file.Content);
            Collect(document.RootElement, "");
        }
        catch (JsonException)
        {
            leaves[""] = Encoding.UTF8.GetString(file.Content);
        }
        return leaves;

        void Collect(JsonElement element, string pointer)
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (var member in element.EnumerateObject())
                    Collect(member.Value, $"{pointer}/{member.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}");
            }
            else if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var (place, item) in element.EnumerateArray().Index())
                    Collect(item, $"{pointer}/{place}");
            }
            else
                leaves[pointer] = element.ToString();
        }
    }
}
