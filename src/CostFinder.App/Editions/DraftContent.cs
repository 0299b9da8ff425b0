using System.Text;
using CostFinder.App.Catalog;
using CostFinder.PriceFiles;

namespace CostFinder.App.Editions;

/// <summary>
/// Applies changes to files. A table that nothing was changed in keeps every byte; one that was changed is written anew in the one form of
/// our tables: rows keep their order, new ones come last.
/// </summary>
public static class DraftContent
{
    /// <exception cref="EditRefusedException">A change names a table, a row, a column or a document that is not there.</exception>
    public static FactFiles Apply(FactFiles start, IReadOnlyList<DraftChange> changes, IReadOnlyDictionary<string, byte[]> imports)
    {
        var files = start;
        var open = new Dictionary<string, TableEdits>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            switch (change.Kind)
            {
                case DraftChangeKind.PutDocument:
                    files = files.With(new(change.Path, Encoding.UTF8.GetBytes(change.Json!)));
                    break;
                case DraftChangeKind.RemoveDocument:
                    if (files.Find(change.Path) is null)
                        throw NotThere("document", change.Path);
                    files = files.Without(change.Path);
                    break;
                case DraftChangeKind.ReplaceEdition:
                    files = EditionExports.Read(imports[change.ImportId!]);
                    open.Clear();
                    break;
                default:
                    if (!open.TryGetValue(change.Path, out var edits))
                        open[change.Path] = edits = TableEdits.Of(files, change.Path);
                    edits.Add(change, imports);
                    break;
            }
        }
        foreach (var (path, edits) in open)
            files = files.With(new(path, edits.Write()));
        return files;
    }

    internal static EditRefusedException NotThere(string kind, string name) => new($"unknown-{kind}", $"There is no {kind} {name}.");
}

/// <summary>Changed rows of one table, by key, until the table is written anew.</summary>
internal sealed class TableEdits
{
    private readonly TableTemplate _template;
    private readonly int _key;
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    /// <summary>Changed rows in the order in which they were first changed; null is a row that was removed.</summary>
    private readonly Dictionary<string, IReadOnlyList<string>?> _changed = new(StringComparer.Ordinal);

    private byte[] _content;

    private TableEdits(TableTemplate template, byte[] content)
    {
        (_template, _content) = (template, content);
        _key = template.Header.ToList().IndexOf(template.Key[0]);
        Know();
    }

    public static TableEdits Of(FactFiles files, string path) => files.Find(path) is { } file && TableTemplates.Find(files, path) is { } template
        ? template.Key.Count == 1
            ? new(template, file.Content)
            : throw new EditRefusedException("several-keys", $"Rows of {path} have keys of several columns. Change the file in data/ instead.")
        : throw DraftContent.NotThere("table", path);

    public void Add(DraftChange change, IReadOnlyDictionary<string, byte[]> imports)
    {
        switch (change.Kind)
        {
            case DraftChangeKind.PutRow:
                var cells = change.Cells!;
                if (cells.Keys.FirstOrDefault(name => !_template.Header.Contains(name)) is { } unknown)
                    throw DraftContent.NotThere("column", unknown);
                _changed[change.Row!] = [.. _template.Header.Select((name, place) => place == _key ? change.Row! : cells.GetValueOrDefault(name, ""))];
                break;
            case DraftChangeKind.RemoveRow:
                if (!Has(change.Row!))
                    throw DraftContent.NotThere("row", change.Row!);
                _changed[change.Row!] = null;
                break;
            case DraftChangeKind.MergeRows:
                foreach (var row in Rows(imports[change.ImportId!]))
                    _changed[row.Key] = row.Cells;
                break;
            case DraftChangeKind.ReplaceTable:
                var whole = new StringWriter { NewLine = "\n" };
                CsvLine.Write(whole, _template.Header);
                foreach (var row in Rows(imports[change.ImportId!]))
                    CsvLine.Write(whole, row.Cells);
                _content = Encoding.UTF8.GetBytes(whole.ToString());
                _changed.Clear();
                Know();
                break;
        }
    }

    public byte[] Write()
    {
        if (_changed.Count == 0)
            return _content;
        var written = new MemoryStream(_content.Length + 64 * 1024);
        using (var text = new StreamWriter(written, new UTF8Encoding(false), leaveOpen: true))
        {
            foreach (var cells in Records())
            {
                if (!_changed.TryGetValue(cells[_key], out var changed))
                    CsvLine.Write(text, cells);
                else if (changed is not null)
                    CsvLine.Write(text, changed);
            }
            foreach (var (key, cells) in _changed)
            {
                if (cells is not null && !_known.ContainsKey(key))
                    CsvLine.Write(text, cells);
            }
        }
        return written.ToArray();
    }

    private bool Has(string key) => _changed.TryGetValue(key, out var cells) ? cells is not null : _known.ContainsKey(key);

    /// <summary>Rows of an import, which was found to be without faults before it became part of the draft.</summary>
    private IEnumerable<TableRow> Rows(byte[] content) => new TableReading(
        _template, finding => throw new EditRefusedException("import-does-not-fit", $"The imported file does not fit the table any more: line {finding.Line}, {finding.Message}"))
        .Read(new MemoryStream(content, writable: false));

    private void Know()
    {
        _known.Clear();
        foreach (var cells in Records().Skip(1))
            _known[cells[_key]] = _known.Count;
    }

    private IEnumerable<IReadOnlyList<string>> Records()
    {
        var records = new CsvRecords(new StreamReader(new MemoryStream(_content, writable: false), Encoding.UTF8));
        while (records.Read())
            yield return records.Cells;
    }
}
