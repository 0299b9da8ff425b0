using System.IO.Enumeration;
using System.Text;

namespace CostFinder.Tests.House;

/// <summary>A text file of the repository: its path from the root, with forward slashes, and its content.</summary>
public sealed record SourceText(string Path, string Text)
{
    public string[] Lines => Text.Split('\n');

    public int LineAt(int index) => Text.AsSpan(0, index).Count('\n') + 1;
}

/// <summary>The repository these tests were built from, found upward from the test program by its solution file.</summary>
public static class SourceTree
{
    private const int LongestProbe = 8_000;

    private static readonly Lazy<IReadOnlyList<string>> AllPaths = new(FindPaths);
    private static readonly Lazy<IReadOnlyList<SourceText>> AllTexts = new(ReadTexts);

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Every file that .gitignore does not name, by its path from the root.</summary>
    public static IReadOnlyList<string> Paths => AllPaths.Value;

    /// <summary>Every file that holds text.</summary>
    public static IReadOnlyList<SourceText> Texts => AllTexts.Value;

    public static IEnumerable<SourceText> Below(string folder, params string[] extensions) => Texts.Where(file =>
        file.Path.StartsWith(folder, StringComparison.Ordinal) && extensions.Contains(System.IO.Path.GetExtension(file.Path)));

    public static SourceText Get(string path) => Texts.Single(file => file.Path == path);

    public static bool Has(string path)
    {
        var full = System.IO.Path.Combine(Root, path);
        return File.Exists(full) || Directory.Exists(full);
    }

    public static string FindRoot(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(candidate.FullName, "CostFinder.sln")))
                return candidate.FullName;
        }
        throw new DirectoryNotFoundException($"There is no CostFinder.sln above {folder}.");
    }

    private static List<string> FindPaths()
    {
        var ignored = new Ignored(File.ReadAllLines(System.IO.Path.Combine(Root, ".gitignore")));
        var found = new FileSystemEnumerable<string>(
            Root,
            (ref FileSystemEntry entry) => System.IO.Path.GetRelativePath(Root, entry.ToFullPath()).Replace('\\', '/'),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !ignored.Folder(System.IO.Path.GetRelativePath(Root, entry.ToFullPath()).Replace('\\', '/')),
        };
        return [.. found.Where(path => !ignored.File(path)).Order(StringComparer.Ordinal)];
    }

    private static List<SourceText> ReadTexts() =>
    [
        .. from path in Paths
           let content = File.ReadAllBytes(System.IO.Path.Combine(Root, path))
           where !content.AsSpan(0, Math.Min(content.Length, LongestProbe)).Contains((byte)0)
           select new SourceText(path, Encoding.UTF8.GetString(content)),
    ];
}

/// <summary>The three forms of line that our .gitignore uses: a folder anywhere, a folder at the root, and an ending.</summary>
public sealed class Ignored(IEnumerable<string> lines)
{
    private readonly string[] _lines = [.. lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];

    public bool Folder(string path) => path == ".git" || _lines.Any(line => line[^1] == '/' && (line[0] == '/'
        ? path == line.Trim('/')
        : System.IO.Path.GetFileName(path) == line.TrimEnd('/')));

    /// <summary>In a further working tree of the same repository, <c>.git</c> is a file that points to the first.</summary>
    public bool File(string path) => path == ".git" || _lines.Any(line => line[^1] != '/'
        && FileSystemName.MatchesSimpleExpression(line, System.IO.Path.GetFileName(path)));
}
