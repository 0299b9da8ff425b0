using System.Globalization;
using System.Text;

namespace CostFinder.PriceFiles;

/// <summary>
/// Reads a file that follows a <see cref="TableTemplate"/>: UTF-8, comma-separated by RFC 4180, columns in any order. It goes row by row
/// and in little memory. What is wrong is told with line and column, and the next row is read; only rows without faults come out.
/// </summary>
public sealed class TableReading(TableTemplate template, Action<Finding> found)
{
    /// <summary>A longer cell belongs on a page of its own.</summary>
    public const int LongestCell = 2_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>How many rows were read so far, with faults or without.</summary>
    public long Rows { get; private set; }

    public IEnumerable<TableRow> Read(Stream content)
    {
        using var text = new StreamReader(content, Utf8, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
        var records = new CsvRecords(text);
        if (!records.Read())
        {
            found(new(1, null, "empty-file", "The file is empty. Begin it with the header of the template."));
            yield break;
        }
        if (PlacesOf(records) is not { } places)
            yield break;
        var width = records.Cells.Count;
        while (records.Read())
        {
            Rows++;
            if (Row(records, places, width) is { } row)
                yield return row;
        }
    }

    /// <summary>Where each column of the template stands in the file; nothing when the header cannot be used.</summary>
    private int[]? PlacesOf(CsvRecords records)
    {
        var header = records.Cells.Select(name => name.TrimStart('\uFEFF')).ToList();
        if (header.Any(name => name.Contains('\uFFFD') || name.Contains('\0')))
        {
            found(new(1, null, "wrong-encoding", "The file is not UTF-8. Save it as UTF-8 and send it again."));
            return null;
        }
        var usable = true;
        foreach (var (name, place) in header.Select((name, place) => (name, place)))
        {
            if (header.IndexOf(name) != place)
                Refuse(1, name, "column-twice", "This column stands twice. Keep one.");
            else if (!template.Columns.Any(column => column.Name == name))
                Refuse(1, $"column {place + 1}", "unknown-column", $"The template has no such column. It has {string.Join(", ", template.Header)}.");
        }
        foreach (var column in template.Columns.Where(column => !header.Contains(column.Name)))
            Refuse(1, column.Name, "missing-column", "The column is missing. Add it to the header; its cells may be blank where the template says so.");
        return usable ? [.. template.Columns.Select(column => header.IndexOf(column.Name))] : null;

        void Refuse(long line, string column, string code, string message)
        {
            usable = false;
            found(new(line, column, code, message));
        }
    }

    private TableRow? Row(CsvRecords records, int[] places, int width)
    {
        var line = records.Line;
        var faults = 0;
        if (records.Flaw is { } flaw)
            Fault(Array.IndexOf(places, flaw.Cell) is >= 0 and var at ? template.Columns[at].Name : null, CodeOf(flaw.Flaw), WordsOf(flaw.Flaw));
        if (records.Cells.Count != width)
        {
            Fault(null, "field-count", $"The row has {records.Cells.Count} fields where the header names {width}.");
            return null;
        }
        var cells = new string[template.Columns.Count];
        for (var place = 0; place < cells.Length; place++)
        {
            cells[place] = records.Cells[places[place]];
            if (FaultOf(template.Columns[place], cells[place]) is var (code, message))
                Fault(template.Columns[place].Name, code, message);
        }
        if (faults > 0)
            return null;
        var key = string.Join('|', template.Key.Select(name => cells[template.Columns.TakeWhile(column => column.Name != name).Count()]));
        if (_keys.Add(key))
            return new(line, key, cells);
        Fault(string.Join(", ", template.Key), "duplicate-key", "An earlier row of this file has the same key. Keep one of them.");
        return null;

        void Fault(string? column, string code, string message)
        {
            faults++;
            found(new(line, column, code, message));
        }
    }

    private static (string Code, string Message)? FaultOf(TableColumn column, string cell)
    {
        if (cell.Length == 0)
            return column.Required ? ("required", $"A value is required. {column.Means}") : null;
        if (cell.Contains('\uFFFD'))
            return ("wrong-encoding", "The cell is not UTF-8. Save the file as UTF-8 and send it again.");
        if (cell.Length > LongestCell)
            return ("too-long", $"The cell has {cell.Length} letters, and {LongestCell} is the most.");
        if (column.Form != CellForm.Number && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            return ("formula", "A cell must not begin with = + - @ or a tab: a spreadsheet would run it. Write it differently.");
        if (cell.Any(char.IsControl))
            return ("control-character", "The cell holds a line break or a control character. Remove it.");
        if (column.Pattern.IsMatch(cell) && (column.Form != CellForm.Date || IsDate(cell)))
            return null;
        return column.Form switch
        {
            CellForm.Number => ("bad-number", $"Write a plain number, such as 475 or 475.00, without signs and separators. {column.Means}"),
            CellForm.Date => ("bad-date", $"Write a date that exists, such as 2026, 2026-03 or 2026-03-09. {column.Means}"),
            CellForm.Choice => ("not-a-choice", $"Choose one of {column.Pattern.ToString().Trim('^', '$', '(', ')').Replace("|", ", ", StringComparison.Ordinal)}."),
            _ => ("not-in-form", $"The cell does not have the form {column.Pattern}. {column.Means}"),
        };
    }

    private static bool IsDate(string cell) => DateOnly.TryParseExact(
        cell.Length switch { 4 => cell + "-01-01", 7 => cell + "-01", _ => cell }, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string CodeOf(CsvFlaw flaw) => flaw == CsvFlaw.TooLong ? "too-long" : "bad-quotes";

    private static string WordsOf(CsvFlaw flaw) => flaw switch
    {
        CsvFlaw.QuoteInside => "A quote stands inside a cell that is not quoted. Put the cell in quotes and write the quote twice.",
        CsvFlaw.TextAfterQuote => "Text follows the closing quote. Write quotes inside a quoted cell twice.",
        CsvFlaw.Unclosed => "The quote that opens this cell is never closed.",
        _ => $"The cell is longer than {CsvRecords.MostLetters} letters.",
    };
}
