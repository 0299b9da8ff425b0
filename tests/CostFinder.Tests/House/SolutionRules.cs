using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CostFinder.Tests.House;

/// <summary>What the solution builds, and what those projects may refer to.</summary>
public static partial class SolutionRules
{
    private const string Worker = "Microsoft.Azure.Functions.Worker";

    /// <summary>Paths of the projects that a build of the solution builds.</summary>
    public static IReadOnlyList<string> BuildSet(string solution)
    {
        var built = BuiltIds().Matches(solution).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. from Match project in Projects().Matches(solution)
               where built.Contains(project.Groups["id"].Value)
               select project.Groups["path"].Value.Replace('\\', '/'),
        ];
    }

    /// <summary>Worker packages, and projects outside the build set, that a project of the set refers to.</summary>
    public static IEnumerable<string> BeyondTheBuildSet(IReadOnlyCollection<string> buildSet, Func<string, string> read)
    {
        foreach (var path in buildSet)
        {
            var project = XDocument.Parse(read(path));
            foreach (var package in Included(project, "PackageReference").Where(name => name.StartsWith(Worker, StringComparison.OrdinalIgnoreCase)))
                yield return $"{path} refers to {package}; only the Functions head may.";
            foreach (var reference in Included(project, "ProjectReference").Select(link => MarkdownRules.Resolve(path, link.Replace('\\', '/'))))
            {
                if (!buildSet.Contains(reference))
                    yield return $"{path} refers to {reference}, which the solution does not build.";
            }
        }
    }

    public static IEnumerable<string> PackagesOf(string project) => Included(XDocument.Parse(project), "PackageReference");

    private static IEnumerable<string> Included(XDocument project, string item) =>
        project.Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();

    [GeneratedRegex("""^Project\("\{[^"]+\}"\) = "[^"]+", "(?<path>[^"]+\.csproj)", "(?<id>\{[^"]+\})""", RegexOptions.Multiline)]
    private static partial Regex Projects();

    [GeneratedRegex(@"^\s*(\{[0-9A-F-]+\})\.[^=]+\.Build\.0 =", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex BuiltIds();
}
