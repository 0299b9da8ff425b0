using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sylvan.Data.Csv;

namespace CostFinder.App.Catalog;

/// <summary>One file of facts. Whatever cannot be read is reported with the file, the line and what to do.</summary>
public sealed record FactFile(string Path, byte[] Content)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="DamagedFactException">The file is not JSON of that shape, or a list in it holds null.</exception>
    public T Json<T>(JsonTypeInfo<T> type)
    {
        try
        {
            var facts = JsonSerializer.Deserialize(Content, type)
                ?? throw new DamagedFactException(Path, 1, "the file holds null");
            RefuseNullInLists();
            return facts;
        }
        catch (JsonException exception)
        {
            throw new DamagedFactException(Path, exception.LineNumber + 1, $"{exception.Path ?? "the file"} cannot be read: {exception.Message}");
        }
        catch (ArgumentException exception)
        {
            throw Damaged(exception.Message);
        }
    }

    /// <summary>The file as JSON of any shape.</summary>
    /// <exception cref="DamagedFactException">The file is not JSON.</exception>
    public JsonDocument Document()
    {
        try
        {
            return JsonDocument.Parse(Content);
        }
        catch (JsonException exception)
        {
            throw new DamagedFactException(Path, exception.LineNumber + 1, $"the file is not JSON: {exception.Message}");
        }
    }

    /// <summary>The lines of a table with a header, which must name each of <paramref name="columns"/>.</summary>
    /// <exception cref="DamagedFactException">A column is missing, or a line is not CSV.</exception>
    public IEnumerable<FactRow> Rows(params string[] columns)
    {
        string text;
        try
        {
            text = StrictUtf8.GetString(Content);
        }
        catch (DecoderFallbackException)
        {
            throw Damaged("the file is not UTF-8; save it as UTF-8");
        }
        using var reader = Open(text);
        var header = Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (!header.ContainsKey(column))
                throw new DamagedFactException(Path, 1, $"the column {column} is missing; add it to the header");
        }
        Func<int, string> cell = reader.GetString;
        while (Advance(reader))
        {
            if (reader.RowFieldCount != reader.FieldCount)
                throw new DamagedFactException(Path, reader.RowNumber + 1, $"there are {reader.RowFieldCount} fields where the header names {reader.FieldCount}");
            yield return new FactRow(this, reader.RowNumber + 1, header, cell);
        }
    }

    public DamagedFactException Damaged(string problem) => new(Path, null, problem);

    /// <summary>The serializer lets null through where a list says that it holds none.</summary>
    private void RefuseNullInLists()
    {
        var reader = new Utf8JsonReader(Content);
        var inList = new Stack<bool>();
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                inList.Push(reader.TokenType == JsonTokenType.StartArray);
            else if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
                inList.Pop();
            else if (reader.TokenType == JsonTokenType.Null && inList.TryPeek(out var isList) && isList)
                throw new DamagedFactException(Path, Content.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1, "a list holds null; leave the entry out");
        }
    }

    private CsvDataReader Open(string text)
    {
        try
        {
            return CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions { Delimiter = ',' });
        }
        catch (CsvFormatException exception)
        {
            throw new DamagedFactException(Path, 1, exception.Message);
        }
    }

    private bool Advance(CsvDataReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException exception)
        {
            throw new DamagedFactException(Path, exception.RowNumber + 1, exception.Message);
        }
    }
}

/// <summary>A fact file is missing or cannot be read; the message says which, where, and what to do.</summary>
public sealed class DamagedFactException(string file, long? line, string problem)
    : Exception(line is null ? $"{file}: {problem}." : $"{file}, line {line}: {problem}.")
{
    public string File { get; } = file;

    public long? Line { get; } = line;
}
