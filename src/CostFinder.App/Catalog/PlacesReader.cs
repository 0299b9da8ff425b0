using System.Buffers.Binary;
using CostFinder.Core.Regions;
using CostFinder.Core.Wording;

namespace CostFinder.App.Catalog;

/// <summary>Reads the tables below <c>regions/</c>.</summary>
public static class PlacesReader
{
    private const string PrefixColumn = "prefix";
    private static ReadOnlySpan<byte> ZipHeader => "zip,state,locality"u8;

    /// <exception cref="DamagedFactException">A table is missing, damaged, or names something that another does not hold.</exception>
    public static Places Read(FactFiles files)
    {
        var divisions = Rows(files, "divisions", ["id"], "name", "name_es")
            .Select(row => new Division(row.Text("id"), Name(row))).ToList();
        var divisionIds = divisions.Select(division => division.Id).ToHashSet();
        var states = Rows(files, "states", ["code"], "name", "name_es", "division")
            .Select(row => new State(row.Text("code"), Name(row), row.OptionalText("division") is null ? null : Known(row, "division", divisionIds)))
            .ToList();
        var stateCodes = states.Select(state => state.Code).ToHashSet();
        var metros = Rows(files, "metros", ["code"], "name", "principal_state")
            .Select(row => new Metro(row.Text("code"), row.Text("name"), Known(row, "principal_state", stateCodes))).ToList();
        var metroCodes = metros.Select(metro => metro.Code).ToHashSet();
        var cities = Rows(files, "metro-cities", ["city", "state"], "metro")
            .Select(row => new MetroCity(row.Text("city"), Known(row, "state", stateCodes), Known(row, "metro", metroCodes))).ToList();
        var shares = Rows(files, "zip-prefix-metros", [PrefixColumn, "metro"], "share")
            .Select(row => new MetroShare(Prefix(row), Known(row, "metro", metroCodes), Share(row))).ToList();
        var zips = files.Get("regions/zips.csv");
        try
        {
            return new Places(new(new ZipTable(Zips(zips, stateCodes)), states, divisions, metros, cities, shares));
        }
        catch (ArgumentException exception)
        {
            throw new DamagedFactException("regions", null, exception.Message);
        }
    }

    private static IEnumerable<FactRow> Rows(FactFiles files, string table, string[] key, params string[] columns)
    {
        var seen = new SeenKeys();
        return files.Get($"regions/{table}.csv").Rows([.. key, .. columns]).Select(row => seen.Once(row, key));
    }

    private static Text Name(FactRow row) => Text.Of(row.Text("name"), row.Text("name_es"));

    private static string Known(FactRow row, string column, HashSet<string> known) => row.Text(column) is var text && known.Contains(text)
        ? text
        : throw row.Damaged(column, $"names {text}, which the table it refers to does not hold");

    private static int Prefix(FactRow row) => row.Text(PrefixColumn).Length == 3 && row.Whole(PrefixColumn) is >= 0 and var prefix
        ? prefix
        : throw row.Damaged(PrefixColumn, "is not the first three digits of a ZIP code");

    private static decimal Share(FactRow row) => row.Number("share") is > 0 and <= 1 and var share
        ? share
        : throw row.Damaged("share", "is not a share between 0 and 1");

    // 43,000 lines of one shape are read from the bytes as they are: at start-up every millisecond counts.
    private static IEnumerable<(int Zip, ZipBelonging Belonging)> Zips(FactFile file, HashSet<string> states)
    {
        var content = file.Content;
        if (!content.AsSpan().StartsWith(ZipHeader) || content.Length <= ZipHeader.Length || content[ZipHeader.Length] != '\n')
            throw new DamagedFactException(file.Path, 1, "the header is not zip,state,locality");
        var belongings = new Dictionary<(ushort State, ulong Locality), ZipBelonging>();
        var previous = -1;
        var line = 1;
        for (var start = ZipHeader.Length + 1; start < content.Length; start += ZipLine.Length)
        {
            line++;
            if (!ZipLine.IsAt(content, start))
                throw new DamagedFactException(file.Path, line, "the line is not a ZIP code, a state and a locality such as 78701,TX,04412-31");
            var zip = ZipLine.Zip(content, start);
            if (zip <= previous)
                throw new DamagedFactException(file.Path, line, $"{zip:D5} stands twice or out of order; keep the ZIP codes sorted");
            previous = zip;
            var key = ZipLine.Belonging(content, start);
            if (!belongings.TryGetValue(key, out var belonging))
            {
                belonging = ZipLine.Text(content, start);
                if (!states.Contains(belonging.State))
                    throw new DamagedFactException(file.Path, line, $"state names {belonging.State}, which the table it refers to does not hold");
                belongings.Add(key, belonging);
            }
            yield return (zip, belonging);
        }
    }

    /// <summary>One line of the table of ZIP codes: <c>78701,TX,04412-31</c> and a line feed.</summary>
    private static class ZipLine
    {
        private const string Shape = "00000,AA,00000-00\n";
        private const int StateAt = 6;
        private const int LocalityAt = 9;

        public static int Length => Shape.Length;

        public static bool IsAt(byte[] content, int start)
        {
            if (content.Length - start < Shape.Length)
                return false;
            for (var index = 0; index < Shape.Length; index++)
            {
                var found = (char)content[start + index];
                var fits = Shape[index] switch
                {
                    '0' => char.IsAsciiDigit(found),
                    'A' => char.IsAsciiLetterUpper(found),
                    var exactly => found == exactly,
                };
                if (!fits)
                    return false;
            }
            return true;
        }

        public static int Zip(byte[] content, int start)
        {
            var zip = 0;
            for (var index = start; index < start + 5; index++)
                zip = zip * 10 + content[index] - '0';
            return zip;
        }

        public static (ushort State, ulong Locality) Belonging(byte[] content, int start) => (
            BinaryPrimitives.ReadUInt16LittleEndian(content.AsSpan(start + StateAt)),
            BinaryPrimitives.ReadUInt64LittleEndian(content.AsSpan(start + LocalityAt)));

        public static ZipBelonging Text(byte[] content, int start) => new(
            System.Text.Encoding.ASCII.GetString(content, start + StateAt, 2),
            System.Text.Encoding.ASCII.GetString(content, start + LocalityAt, 8));
    }
}
