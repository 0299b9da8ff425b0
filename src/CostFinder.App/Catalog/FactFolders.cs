using CostFinder.App.Storage;

namespace CostFinder.App.Catalog;

/// <summary>Which folders below <c>data/</c> make up an edition of each subject.</summary>
public static class FactFolders
{
    public static string[] Of(EditionSubject subject) => subject switch
    {
        EditionSubject.Prices => ["prices"],
        EditionSubject.Programs => ["programs", "payment-plans", "personas"],
        EditionSubject.Treatments => ["treatments", "coverage"],
        EditionSubject.Parameters => ["parameters", "plans", "regions", "medicare"],
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    public static FactFiles Read(string dataFolder, EditionSubject subject) => FactFiles.FromFolder(dataFolder, Of(subject));

    /// <summary>For each folder the files of the subject that it belongs to.</summary>
    public static IReadOnlyDictionary<string, FactFiles> Subjects(IReadOnlyDictionary<EditionSubject, FactFiles> files) =>
        files.SelectMany(subject => Of(subject.Key).Select(folder => (folder, subject.Value))).ToDictionary(pair => pair.folder, pair => pair.Value, StringComparer.Ordinal);
}
