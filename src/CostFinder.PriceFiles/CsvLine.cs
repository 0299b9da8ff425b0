namespace CostFinder.PriceFiles;

/// <summary>Writes records by RFC 4180 in the one way that our own tables are written: quotes only where they are needed, lines end with a line feed.</summary>
public static class CsvLine
{
    private static readonly char[] NeedQuotes = [',', '"', '\n', '\r'];

    public static void Write(TextWriter text, IReadOnlyList<string> cells)
    {
        for (var place = 0; place < cells.Count; place++)
        {
            if (place > 0)
                text.Write(',');
            var cell = cells[place];
            if (cell.IndexOfAny(NeedQuotes) < 0)
            {
                text.Write(cell);
                continue;
            }
            text.Write('"');
            text.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
            text.Write('"');
        }
        text.Write('\n');
    }
}
