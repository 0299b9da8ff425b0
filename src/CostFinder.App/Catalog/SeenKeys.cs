namespace CostFinder.App.Catalog;

/// <summary>Keys of a table that were read so far, so that a second row with the same key is refused with its line.</summary>
internal sealed class SeenKeys
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <exception cref="DamagedFactException">An earlier row has the same values in these columns.</exception>
    public FactRow Once(FactRow row, params string[] columns)
    {
        var key = string.Join(", ", columns.Select(row.Text));
        return _seen.Add(key) ? row : throw row.Damaged(string.Join(", ", columns), $"{key} stands twice");
    }
}
