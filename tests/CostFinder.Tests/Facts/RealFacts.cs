using CostFinder.App.Catalog;
using CostFinder.Core.Medicare;
using CostFinder.Core.Regions;
using CostFinder.Tests.House;

namespace CostFinder.Tests.Facts;

/// <summary>The facts of this repository, read once for all tests.</summary>
public static class RealFacts
{
    private static readonly Lazy<Places> LazyPlaces = new(() => PlacesReader.Read(Files("regions")));
    private static readonly Lazy<MedicareFeeSchedule> LazyMedicare = new(() => MedicareReader.Read(Files("medicare")));

    public static string Folder { get; } = Path.Combine(SourceTree.Root, "data");

    public static Places Places => LazyPlaces.Value;

    public static MedicareFeeSchedule Medicare => LazyMedicare.Value;

    /// <summary>Every file of facts, the schemas included.</summary>
    public static FactFiles All => Files([.. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder))]);

    public static FactFiles Files(params string[] subfolders) => FactFiles.FromFolder(Folder, subfolders);

    /// <summary>The same files, with one of them changed.</summary>
    public static FactFiles With(this FactFiles files, string path, Func<string, string> change)
    {
        var before = TextOf(files.Get(path));
        var after = change(before);
        Assert.NotEqual(before, after);
        return FactFiles.Of(files.All.Select(file => (file.Path, file.Path == path ? after : TextOf(file))));
    }

    public static FactFiles Without(this FactFiles files, string path) =>
        FactFiles.Of(files.All.Where(file => file.Path != path).Select(file => (file.Path, TextOf(file))));

    public static string TextOf(FactFile file) => System.Text.Encoding.UTF8.GetString(file.Content);
}
