using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CostFinder.App.Catalog;

namespace CostFinder.Tests.Facts;

/// <summary>Holds a CSV table against its about-file: header, patterns, what must be there, and a key that names one row.</summary>
public static class TableCheck
{
    public const string AboutSuffix = ".about.json";

    public static string AboutOf(string table) => Path.ChangeExtension(table, AboutSuffix);

    public static IEnumerable<FactFault> Faults(string path, string text, JsonObject about)
    {
        var columns = about["columns"]!.AsArray().Select(column => new Column(column!.AsObject())).ToList();
        var key = about["key"]!.AsArray().Select(name => (string)name!).ToList();
        if ((string?)about["table"] != Path.GetFileName(path))
            yield return new(AboutOf(path), null, $"it is about {about["table"]}, not about {Path.GetFileName(path)}");
        if (key.FirstOrDefault(name => columns.All(column => column.Name != name)) is { } unknown)
        {
            yield return new(AboutOf(path), null, $"the key names {unknown}, which is no column");
            yield break;
        }
        var header = text.Split('\n', 2)[0];
        var expected = string.Join(',', columns.Select(column => column.Name));
        if (header != expected)
        {
            yield return new(path, 1, $"the header is not {expected}");
            yield break;
        }
        foreach (var fault in RowFaults(path, text, columns, key))
            yield return fault;
    }

    private static List<FactFault> RowFaults(string path, string text, List<Column> columns, List<string> key)
    {
        List<FactFault> faults = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        try
        {
            foreach (var row in FactFiles.Of((path, text)).Get(path).Rows())
            {
                foreach (var column in columns)
                {
                    if (column.ProblemOf(row.OptionalText(column.Name)) is { } problem)
                        faults.Add(new(path, row.Line, problem));
                }
                var named = string.Join(", ", key.Select(row.OptionalText));
                if (!seen.Add(named))
                    faults.Add(new(path, row.Line, $"the key {named} stands twice"));
            }
        }
        catch (DamagedFactException damage)
        {
            faults.Add(new(path, damage.Line, damage.Message));
        }
        if (seen.Count == 0)
            faults.Add(new(path, null, "it holds no row"));
        return faults;
    }

    private sealed class Column(JsonObject column)
    {
        // A column often repeats a few values; each is matched once.
        private readonly Dictionary<string, bool> _judged = new(StringComparer.Ordinal);
        private readonly Regex _pattern = new($@"\A(?:{(string)column["pattern"]!})\z", RegexOptions.CultureInvariant);
        private readonly bool _required = (bool)column["required"]!;

        public string Name { get; } = (string)column["name"]!;

        public string? ProblemOf(string? cell)
        {
            if (cell is null)
                return _required ? $"{Name} is empty" : null;
            if (!_judged.TryGetValue(cell, out var fits))
                _judged[cell] = fits = _pattern.IsMatch(cell);
            return fits ? null : $"{Name} {cell} does not match its pattern";
        }
    }
}
