using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CostFinder.Tests.House;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CostFinder.Tests.Wording;

/// <summary>One thing a patient may read, in both languages, and where it stands. What is filled in later stands as a figure.</summary>
public sealed record PatientText(string Place, string English, string Spanish);

/// <summary>
/// Every pair of texts in the repository: <c>Text.Of(…, …)</c> in code, <c>T(…, …)</c> in pages, <c>{ "en": …, "es": … }</c> in facts.
/// </summary>
public static partial class PatientWords
{
    private const string Filled = "7";

    public static IEnumerable<PatientText> OfTheRepository() =>
        SourceTree.Below("src/", ".cs", ".razor").SelectMany(InSource).Concat(SourceTree.Below("data/", ".json").SelectMany(InFacts));

    public static IEnumerable<PatientText> InSource(SourceText file)
    {
        foreach (Match call in Call().Matches(file.Text))
        {
            // What follows the call, such as ".In(language)" or the "<" of a tag, is parsed around it.
            var parsed = SyntaxFactory.ParseExpression(file.Text, call.Index, consumeFullText: false);
            var invocation = parsed.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(node => node.Expression.ToString() is "T" or "Text.Of");
            if (invocation is not { ArgumentList.Arguments: [var english, var spanish] })
                continue;
            var (first, second) = (Ways(english.Expression), Ways(spanish.Expression));
            // What is taken from elsewhere, such as T(choice.English, choice.Spanish), is read where it is written.
            if (first.Count == 0 && second.Count == 0)
                continue;
            // Where a sentence has a different number of ways in each language, the longest stand for it.
            for (var way = 0; way < Math.Max(first.Count, second.Count); way++)
                yield return new($"{file.Path}:{file.LineAt(call.Index)}", Pick(first, way), Pick(second, way));
        }
    }

    public static IEnumerable<PatientText> InFacts(SourceText file)
    {
        using var document = JsonDocument.Parse(file.Text);
        return [.. Pairs(document.RootElement, "").Select(pair => new PatientText($"{file.Path}#{pair.Pointer}", pair.English, pair.Spanish))];
    }

    private static IEnumerable<(string Pointer, string English, string Spanish)> Pairs(JsonElement element, string pointer) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("en", out var english) || element.TryGetProperty("es", out _) =>
            [(pointer, Said(element, "en"), Said(element, "es"))],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Pairs(property.Value, $"{pointer}/{property.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Pairs(item, $"{pointer}/{index}")),
        _ => [],
    };

    private static string Said(JsonElement element, string language) =>
        element.TryGetProperty(language, out var words) && words.ValueKind == JsonValueKind.String ? words.GetString()! : "";

    private static string Pick(List<string> ways, int way) => ways.Count == 0 ? "" : ways[Math.Min(way, ways.Count - 1)];

    /// <summary>The sentences that an expression can make. Nothing for one that holds no words of its own.</summary>
    private static List<string> Ways(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => [literal.Token.ValueText],
        ParenthesizedExpressionSyntax inner => Ways(inner.Expression),
        ConditionalExpressionSyntax choice => [.. Ways(choice.WhenTrue), .. Ways(choice.WhenFalse)],
        SwitchExpressionSyntax choice => [.. choice.Arms.SelectMany(arm => Ways(arm.Expression))],
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => [Widest(sum.Left) + Widest(sum.Right)],
        InterpolatedStringExpressionSyntax sentence => [Interpolated(sentence)],
        _ => [],
    };

    private static string Interpolated(InterpolatedStringExpressionSyntax sentence)
    {
        var words = new StringBuilder();
        foreach (var part in sentence.Contents)
            words.Append(part is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : Widest(((InterpolationSyntax)part).Expression));
        return words.ToString();
    }

    private static string Widest(ExpressionSyntax expression) => Ways(expression) is { Count: > 0 } ways ? ways.MaxBy(way => way.Length)! : Filled;

    [GeneratedRegex(@"(?<![\w.])(?:Text\.Of|T)\((?=\s*(?:[$@""(]|\w))")]
    private static partial Regex Call();
}
