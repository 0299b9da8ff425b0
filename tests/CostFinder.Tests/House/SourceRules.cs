using System.Text.RegularExpressions;

namespace CostFinder.Tests.House;

/// <summary>What may not stand in a source file. Each check gives one line per breach: file, line, what is wrong.</summary>
public static partial class SourceRules
{
    public const int MostLines = 300;

    /// <summary>A file fits on a few screens.</summary>
    public static IEnumerable<string> TooLong(IEnumerable<SourceText> files) =>
        from file in files
        let lines = file.Text.TrimEnd('\n').Split('\n').Length
        where lines > MostLines
        select $"{file.Path}: {lines} lines; split it, {MostLines} is the most.";

    /// <summary>Words and literals of binary floating point.</summary>
    public static IEnumerable<string> FloatingPoint(IEnumerable<SourceText> files) =>
        Matches(files, FloatingPointCode(), match => $"'{match}' is binary floating point; money and shares are decimal");

    /// <summary>A room with no windows: nothing in it reads a file, a clock, the environment, chance or the network.</summary>
    public static IEnumerable<string> Windows(IEnumerable<SourceText> files) =>
        Matches(files, WindowCode(), match => $"'{match}' looks outside; pass the value in");

    /// <summary>Code of one folder that names a namespace it may not use.</summary>
    public static IEnumerable<string> Uses(IEnumerable<SourceText> files, params string[] namespaces)
    {
        // Either the whole name, or the last part as it can be written inside CostFinder.App itself.
        var names = namespaces.SelectMany(name => new[] { Regex.Escape(name), @"(?<![\w.])" + Regex.Escape(name[(name.LastIndexOf('.') + 1)..]) + @"(?=\.)" });
        return Matches(files, new Regex(string.Join('|', names)), match => $"'{match}' may not be used here");
    }

    /// <summary>Paths of one machine, and addresses that packages are downloaded from.</summary>
    public static IEnumerable<string> Machine(IEnumerable<SourceText> files) =>
        from file in files
        from Match match in MachinePath().Matches(file.Text).Concat(PackageHost().Matches(file.Text))
        select $"{file.Path}:{file.LineAt(match.Index)}: '{match.Value}' belongs to one machine or one package source.";

    /// <summary>Addresses in a lock file. Package names such as http-errors are not addresses.</summary>
    public static IEnumerable<string> Addresses(IEnumerable<SourceText> lockFiles) =>
        from file in lockFiles
        from Match match in Regex.Matches(file.Text, "https?:|git(?:\\+|:)")
        select $"{file.Path}:{file.LineAt(match.Index)}: a lock file holds no address; remove '{match.Value}'.";

    /// <summary>Words that promise work instead of doing it.</summary>
    public static IEnumerable<string> Unfinished(IEnumerable<SourceText> files) =>
        from file in files
        from Match match in UnfinishedWord().Matches(file.Text)
        select $"{file.Path}:{file.LineAt(match.Index)}: '{match.Value}'; finish it, or leave it out and say so.";

    /// <summary>The code alone: comments and literals become blanks, so that every place keeps its line.</summary>
    public static string CodeOf(string source) =>
        CommentOrLiteral().Replace(source, match => NotNewline().Replace(match.Value, " "));

    private static IEnumerable<string> Matches(IEnumerable<SourceText> files, Regex unwanted, Func<string, string> complaint) =>
        from file in files
        from Match match in unwanted.Matches(CodeOf(file.Text))
        select $"{file.Path}:{file.LineAt(match.Index)}: {complaint(match.Value)}.";

    [GeneratedRegex("""\"{3}[\s\S]*?\"{3}|@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'|//[^\n]*|/\*[\s\S]*?\*/""")]
    private static partial Regex CommentOrLiteral();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException")]
    private static partial Regex UnfinishedWord();

    [GeneratedRegex("[^\n]")]
    private static partial Regex NotNewline();

    [GeneratedRegex(@"\b(?:double|float|Half|Double|Single(?=\.)|Math\.(?:Pow|Sqrt|Log\w*|Exp|Cbrt))\b|(?<![\w.])\d[\d_]*\.\d[\d_]*(?:[eE][+-]?\d+)?(?![\dmM_])|(?<![\w.])\d[\d_]*[dDfF]\b")]
    private static partial Regex FloatingPointCode();

    [GeneratedRegex(@"\b(?:File|Directory|Console|Environment|HttpClient|TimeProvider|Stopwatch|Random|Task|ValueTask|async|await|Thread|ILogger|Activator)\b(?!\s*[:=])")]
    private static partial Regex WindowCode();

    [GeneratedRegex(@"(?<![\w.*-])/(?:work|root|home/\w+|Users/\w+|tmp/h)(?=/)|\b[A-Z]:\\\\?Users\b")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"https?://[^\s""'<>)]*(?:nuget|npmjs|artifactory|nexus|pypi|registry|index\.json)[^\s""'<>)]*", RegexOptions.IgnoreCase)]
    private static partial Regex PackageHost();
}
