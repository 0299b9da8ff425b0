namespace CostFinder.ColdStart;

/// <summary>A folder of facts with many more prices: each real provider and its prices again and again, under further ids.</summary>
public static class MorePrices
{
    public static void Write(string from, string to, int prices)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var priceTable = Path.Combine(to, "prices", "prices.csv");
        var providerTable = Path.Combine(to, "prices", "providers.csv");
        var priceRows = File.ReadAllLines(priceTable);
        var providerRows = File.ReadAllLines(providerTable);
        var copies = (prices + priceRows.Length - 2) / (priceRows.Length - 1);

        // Ids come first and hold no commas: a price's own, its provider's, its price list's.
        File.WriteAllLines(providerTable, providerRows.Concat(
            from copy in Enumerable.Range(2, copies - 1) from row in providerRows.Skip(1) select Renamed(row, copy, ids: 1)));
        File.WriteAllLines(priceTable, priceRows.Concat(
            from copy in Enumerable.Range(2, copies - 1) from row in priceRows.Skip(1) select Renamed(row, copy, ids: 3)));
    }

    private static string Renamed(string row, int copy, int ids)
    {
        var cells = row.Split(',', ids + 1);
        for (var id = 0; id < ids; id++)
            cells[id] += $"-{copy}";
        return string.Join(',', cells);
    }
}
