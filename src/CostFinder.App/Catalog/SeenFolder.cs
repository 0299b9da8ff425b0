using System.Globalization;
using System.Text;
using CostFinder.App.Storage;

namespace CostFinder.App.Catalog;

/// <summary>
/// Remembers in the store how the data folder looked when the store was last held against it: each file's length and time of writing. While
/// it looks the same, a start need not read it.
/// </summary>
internal sealed class SeenFolder(IRecordStore records)
{
    private const string Partition = "data-folder";
    private const string Key = "seen";

    public async Task<bool> LookedLikeAsync(string look, CancellationToken cancellationToken) =>
        await records.FindAsync(Partition, Key, cancellationToken) is { } seen && seen.Text == look;

    /// <summary>A store that cannot be written to is held against the folder at the next start again.</summary>
    public async Task RememberAsync(string look, CancellationToken cancellationToken)
    {
        try
        {
            await records.RemoveAsync(Partition, [Key], cancellationToken);
            await records.AddAsync(new(Partition, Key, look), cancellationToken);
        }
        catch (StoreUnavailableException)
        {
        }
    }

    /// <summary>How the files look that facts are read from.</summary>
    public static string LookOf(string folder)
    {
        var look = new StringBuilder();
        foreach (var subject in Enum.GetValues<EditionSubject>())
        {
            foreach (var subfolder in FactFolders.Of(subject))
                Look(look, new(Path.Combine(folder, subfolder)));
        }
        return look.ToString();
    }

    private static void Look(StringBuilder look, DirectoryInfo folder)
    {
        if (!folder.Exists)
            return;
        var files = folder.GetFiles();
        Array.Sort(files, (one, other) => string.CompareOrdinal(one.Name, other.Name));
        look.Append(folder.FullName).Append('\n');
        foreach (var file in files)
            look.Append(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}\n");
    }
}
