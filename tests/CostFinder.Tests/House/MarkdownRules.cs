using System.Text.RegularExpressions;

namespace CostFinder.Tests.House;

/// <summary>What a document may promise: links that lead somewhere, and commands that name what exists.</summary>
public static partial class MarkdownRules
{
    /// <summary>Relative links to a file or heading that is not there. <paramref name="read"/> gives a file's text, null when there is none.</summary>
    public static IEnumerable<string> DeadLinks(IEnumerable<SourceText> documents, Func<string, bool> exists, Func<string, string?> read)
    {
        foreach (var document in documents)
        {
            foreach (Match link in Links().Matches(ProseOf(document.Text)))
            {
                var target = (link.Groups["inline"].Success ? link.Groups["inline"] : link.Groups["reference"]).Value;
                if (Scheme().IsMatch(target) || target.StartsWith('/'))
                    continue;
                var (path, heading) = target.Split('#', 2) is [var before, var after] ? (before, after) : (target, null);
                var file = path.Length == 0 ? document.Path : Resolve(document.Path, path);
                if (!exists(file))
                    yield return $"{document.Path}:{document.LineAt(link.Index)}: {target} does not exist.";
                else if (heading is not null && file.EndsWith(".md", StringComparison.Ordinal) && !Headings(read(file) ?? "").Contains(heading))
                    yield return $"{document.Path}:{document.LineAt(link.Index)}: {path} has no heading #{heading}.";
            }
        }
    }

    /// <summary>Paths in the document's shell blocks that are not there, and scripts that cannot be run.</summary>
    public static IEnumerable<string> DeadCommands(IEnumerable<SourceText> documents, Func<string, bool> exists, Func<string, bool> canRun)
    {
        foreach (var document in documents)
        {
            foreach (Match block in ShellBlocks().Matches(document.Text))
            {
                foreach (Match line in CommandLines().Matches(block.Groups["commands"].Value))
                {
                    var at = document.LineAt(block.Groups["commands"].Index + line.Index);
                    foreach (Match word in ShellWords().Matches(line.Value))
                    {
                        var path = word.Value.StartsWith("./", StringComparison.Ordinal) ? word.Value[2..] : word.Value;
                        if (!RelativePath().IsMatch(word.Value))
                            continue;
                        if (!exists(path))
                            yield return $"{document.Path}:{at}: {path} does not exist.";
                        else if (word.Index == 0 && !canRun(path))
                            yield return $"{document.Path}:{at}: {path} cannot be run; make it executable.";
                    }
                }
            }
        }
    }

    public static string Resolve(string document, string link)
    {
        var parts = new Stack<string>(document.Split('/')[..^1]);
        foreach (var part in Uri.UnescapeDataString(link).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
                parts.Pop();
            else if (part != ".")
                parts.Push(part);
        }
        return string.Join('/', parts.Reverse());
    }

    /// <summary>Headings as they are linked to: lower case, words joined by hyphens, punctuation dropped.</summary>
    private static HashSet<string> Headings(string text) =>
        [.. HeadingLines().Matches(ProseOf(text)).Select(heading => string.Concat(heading.Groups[1].Value.Trim()
            .Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')
            .Select(letter => letter == ' ' ? '-' : char.ToLowerInvariant(letter))))];

    private static string ProseOf(string text) => CodeParts().Replace(text, match => NotNewline().Replace(match.Value, " "));

    [GeneratedRegex(@"^(?:```|~~~)[\s\S]*?^(?:```|~~~)[ \t]*$|(?<!`)`[^`\n]+`(?!`)(?!\])", RegexOptions.Multiline)]
    private static partial Regex CodeParts();

    [GeneratedRegex("[^\n]")]
    private static partial Regex NotNewline();

    [GeneratedRegex(@"\]\((?<inline>[^)\s]+)(?:\s+""[^""]*"")?\)|^\[[^\]^]+\]:\s+(?<reference>\S+)", RegexOptions.Multiline)]
    private static partial Regex Links();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex("^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex HeadingLines();

    [GeneratedRegex(@"^```(?:bash|sh|shell|console)\s*\n(?<commands>[\s\S]*?)^```", RegexOptions.Multiline)]
    private static partial Regex ShellBlocks();

    /// <summary>One line, with those it goes on in; comments are not commands.</summary>
    [GeneratedRegex(@"^(?!\s*#)\S(?:\\\n|[^\n])*", RegexOptions.Multiline)]
    private static partial Regex CommandLines();

    /// <summary>Quoted text is one word, quotes and all, so that a body or a header is never taken for a path.</summary>
    [GeneratedRegex(@"'[^']*'|""(?:\\.|[^""])*""|[^\s'""=]+")]
    private static partial Regex ShellWords();

    [GeneratedRegex(@"^(?:\./)?[\w.][\w.@-]*(?:/[\w.@-]+)+/?$")]
    private static partial Regex RelativePath();
}
