using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CostFinder.Core.Dating;

namespace CostFinder.App.Catalog;

/// <summary>Reads from fact files when each fact comes to its end, whether soon or not.</summary>
public static partial class ExpiryReader
{
    /// <exception cref="DamagedFactException">A file is missing or cannot be read.</exception>
    public static IReadOnlyList<ExpiringFact> Of(FactFiles files) =>
    [
        .. files.All.Where(file => file.Path.EndsWith(".json", StringComparison.Ordinal) && !file.Path.StartsWith("schemas/", StringComparison.Ordinal))
            .SelectMany(file => OfDocument(file, IsFollowed(files, file))),
        .. OfPrices(files),
    ];

    /// <summary>A table of a year whose next year is there has come to its end as it should.</summary>
    private static bool IsFollowed(FactFiles files, FactFile file) => YearOfTable().Match(file.Path) is { Success: true } year
        && files.Find(YearOfTable().Replace(file.Path, (int.Parse(year.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture))) is not null;

    private static List<ExpiringFact> OfDocument(FactFile file, bool isFollowed)
    {
        using var document = file.Document();
        var (fact, found) = (document.RootElement, new List<ExpiringFact>());
        if (Day(fact, "reviewBy") is { } review)
            found.Add(new(ExpiryKind.Review, file.Path, "the source is to be looked at again", review));
        if (!isFollowed && Day(fact, "until") is { } until)
            found.Add(new(ExpiryKind.Period, file.Path, "the table ends", until));
        if (fact.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.Object && Day(status, "knownUntil") is { } known)
            found.Add(new(ExpiryKind.Status, file.Path, "the status is not known beyond this day", known));
        if (fact.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Array && LastOf(values) is { } last)
            found.Add(new(ExpiryKind.Period, file.Path, "the last known value ends", last));
        return found;
    }

    /// <summary>The day the last value ends; nothing when one holds without end.</summary>
    private static DateOnly? LastOf(JsonElement values)
    {
        var ends = values.EnumerateArray().Where(value => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("from", out _)).Select(value => Day(value, "until")).ToList();
        return ends.Count == 0 || ends.Contains(null) ? null : ends.Max();
    }

    private static IEnumerable<ExpiringFact> OfPrices(FactFiles files)
    {
        var medicare = MedicareReader.Read(files);
        var tables = PricesReader.ReadTables(files, PlacesReader.Read(files).RegionsOf, medicare.ClinicianPartIn);
        var counting = tables.Rows.Where(row => row.Price.Withdrawn is null && row.Price.Doubt is null).ToList();
        return
        [
            .. from row in counting
               group row by (row.FileName, row.Price.PriceList, Day: tables.Rules.ShelfLifeEnds(row.Price)) into list
               select new ExpiringFact(ExpiryKind.ShelfLife, list.Key.FileName, $"the price list {list.Key.PriceList} is past its shelf life", list.Key.Day, list.Count()),
            .. from row in counting
               group row by (row.FileName, row.Price.PriceList, Day: tables.Rules.DroppedFrom(row.Price)) into list
               select new ExpiringFact(ExpiryKind.Dropped, list.Key.FileName, $"the price list {list.Key.PriceList} is too old to count", list.Key.Day, list.Count()),
        ];
    }

    [GeneratedRegex(@"(?<=-)20[0-9]{2}(?=\.about\.json$)")]
    private static partial Regex YearOfTable();

    private static DateOnly? Day(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var day) && day.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(day.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;
}
