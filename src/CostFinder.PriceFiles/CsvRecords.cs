using System.Text;

namespace CostFinder.PriceFiles;

/// <summary>What a record does that RFC 4180 does not allow. The record is read all the same, so that a person can be told where to look.</summary>
public enum CsvFlaw { QuoteInside, TextAfterQuote, Unclosed, TooLong }

/// <summary>
/// Reads comma-separated records by RFC 4180, one at a time, so that a file of any length takes little memory. A quoted cell may hold
/// commas, quotes written twice, and line breaks.
/// </summary>
public sealed class CsvRecords(TextReader text)
{
    /// <summary>More of one cell is not kept: an unclosed quote would swallow the rest of the file.</summary>
    public const int MostLetters = 20_000;

    private readonly char[] _buffer = new char[32 * 1024];
    private readonly StringBuilder _cell = new();
    private readonly List<string> _cells = [];
    private int _place;
    private int _filled;
    private long _line = 1;

    /// <summary>The line on which the record begins, counted from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The cells of the record, valid until the next is read.</summary>
    public IReadOnlyList<string> Cells => _cells;

    /// <summary>The first flaw of the record and the place of its cell.</summary>
    public (int Cell, CsvFlaw Flaw)? Flaw { get; private set; }

    /// <summary>Goes to the next record; false at the end.</summary>
    public bool Read()
    {
        _cells.Clear();
        Flaw = null;
        Line = _line;
        var letter = Next();
        if (letter < 0)
            return false;
        while (true)
        {
            letter = ReadCell(letter);
            _cells.Add(_cell.ToString());
            if (letter != ',')
                return true;
            letter = Next();
        }
    }

    /// <summary>Reads the cell that begins with <paramref name="letter"/>; the result is what ends it.</summary>
    private int ReadCell(int letter)
    {
        _cell.Clear();
        if (letter == '"')
        {
            var closed = false;
            letter = Next();
            while (letter >= 0)
            {
                if (letter == '"' && (letter = Next()) != '"')
                {
                    closed = true;
                    break;
                }
                Keep(letter);
                letter = Next();
            }
            if (!closed)
                Note(CsvFlaw.Unclosed);
            letter = EndOfLine(letter);
            if (!IsEnd(letter))
                Note(CsvFlaw.TextAfterQuote);
        }
        for (letter = EndOfLine(letter); !IsEnd(letter); letter = EndOfLine(Next()))
        {
            if (letter == '"')
                Note(CsvFlaw.QuoteInside);
            Keep(letter);
        }
        return letter;
    }

    private static bool IsEnd(int letter) => letter is ',' or '\n' or < 0;

    /// <summary>Carriage return and line feed together end a line as a line feed does; a carriage return alone is a letter.</summary>
    private int EndOfLine(int letter) => letter == '\r' && Peek() == '\n' ? Next() : letter;

    private void Keep(int letter)
    {
        if (_cell.Length < MostLetters)
            _cell.Append((char)letter);
        else
            Note(CsvFlaw.TooLong);
    }

    private void Note(CsvFlaw flaw) => Flaw ??= (_cells.Count, flaw);

    private int Peek() => _place < _filled || Fill() ? _buffer[_place] : -1;

    private int Next()
    {
        if (_place >= _filled && !Fill())
            return -1;
        var letter = _buffer[_place++];
        if (letter == '\n')
            _line++;
        return letter;
    }

    private bool Fill()
    {
        _place = 0;
        _filled = text.Read(_buffer, 0, _buffer.Length);
        return _filled > 0;
    }
}
