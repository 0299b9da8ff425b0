using System.Net;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CostFinder.Tests.House;

/// <summary>
/// A function of the Azure Functions head as its source declares it. The route is null when it is not made of constants we know.
/// </summary>
public sealed record HeadFunction(
    string Place, string Name, bool Anonymous, IReadOnlyList<string> Verbs, string? Route, string RouteText, string? Operation,
    IReadOnlySet<string> Parameters, string? Takes, string? Answers, IReadOnlySet<int> Problems, bool Secured, bool OnlyHandsOver)
{
    public bool IsWildcard => RouteText == "\"{*path}\"";
}

/// <summary>Reads the functions from their source, so that what they declare can be checked where the worker's packages are missing.</summary>
public static class FunctionsHead
{
    public const string Folder = "src/CostFinder.Functions/";

    /// <summary>Every function with an HTTP trigger. <paramref name="constants"/> gives the constants of <c>Routes</c> by name.</summary>
    public static IReadOnlyList<HeadFunction> HttpFunctions(IEnumerable<SourceText> files, IReadOnlyDictionary<string, string> constants) =>
    [
        .. from file in files
           from method in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
           let function = Named(method.AttributeLists, "Function").SingleOrDefault()
           from parameter in method.ParameterList.Parameters
           let trigger = Named(parameter.AttributeLists, "HttpTrigger").SingleOrDefault()
           where function is not null && trigger is not null
           select Read(file, method, function, trigger, constants),
    ];

    /// <summary>Every function, whatever starts it, with the type of its trigger's attribute.</summary>
    public static IReadOnlyList<(string Name, string Trigger)> AllFunctions(IEnumerable<SourceText> files) =>
    [
        .. from file in files
           from method in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
           from function in Named(method.AttributeLists, "Function")
           let triggers = method.ParameterList.Parameters.SelectMany(parameter => parameter.AttributeLists).SelectMany(list => list.Attributes)
           select (Text(Arguments(function).First().Expression), string.Join(" ", triggers.Select(trigger => trigger.Name))),
    ];

    private static HeadFunction Read(
        SourceText file, MethodDeclarationSyntax method, AttributeSyntax function, AttributeSyntax trigger, IReadOnlyDictionary<string, string> constants)
    {
        var route = Arguments(trigger).SingleOrDefault(argument => argument.NameEquals?.Name.Identifier.Text == "Route")?.Expression;
        var positional = Arguments(trigger).Where(argument => argument.NameEquals is null).Select(argument => argument.Expression).ToList();
        return new(
            $"{file.Path}:{method.GetLocation().GetLineSpan().StartLinePosition.Line + 1}",
            Text(Arguments(function).First().Expression),
            positional.FirstOrDefault()?.ToString() == "AuthorizationLevel.Anonymous",
            [.. positional.Skip(1).Select(verb => Text(verb).ToUpperInvariant())],
            route is null ? null : Value(route, constants),
            route?.ToString() ?? "",
            First(method, "OpenApiOperation"),
            Named(method.AttributeLists, "InPath").Select(attribute => $"path {FirstText(attribute)}")
                .Concat(Named(method.AttributeLists, "InQuery").Select(attribute => $"query {FirstText(attribute)}"))
                .Concat(Named(method.AttributeLists, "InHeader").Select(attribute => $"header {FirstText(attribute)}")).ToHashSet(),
            First(method, "Takes"),
            First(method, "Answers"),
            Named(method.AttributeLists, "Problem").Select(attribute => (int)Enum.Parse<HttpStatusCode>(FirstText(attribute))).ToHashSet(),
            Named(method.AttributeLists, "Secured").Any(),
            HandsOver(method));
    }

    /// <summary>The value of literals and constants of Routes, joined by plus; null when there is anything else in it.</summary>
    private static string? Value(ExpressionSyntax expression, IReadOnlyDictionary<string, string> constants) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum =>
            Value(sum.Left, constants) is { } left && Value(sum.Right, constants) is { } right ? left + right : null,
        MemberAccessExpressionSyntax member when member.ToString().StartsWith("Routes.", StringComparison.Ordinal) =>
            constants.GetValueOrDefault(member.ToString()["Routes.".Length..]),
        _ => null,
    };

    /// <summary>The whole body is <c>app.RunAsync(request)</c>.</summary>
    private static bool HandsOver(MethodDeclarationSyntax method) =>
        method.Body is null && method.ExpressionBody?.Expression.ToString() == $"app.RunAsync({method.ParameterList.Parameters[0].Identifier.Text})";

    private static string? First(MethodDeclarationSyntax method, string attribute) =>
        Named(method.AttributeLists, attribute).SingleOrDefault() is { } found ? FirstText(found) : null;

    private static string FirstText(AttributeSyntax attribute) => Text(Arguments(attribute).First().Expression);

    /// <summary>A literal's text, the type in a typeof, or the words as they stand.</summary>
    private static string Text(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        TypeOfExpressionSyntax type => type.Type.ToString(),
        _ => expression.ToString(),
    };

    private static IEnumerable<AttributeSyntax> Named(SyntaxList<AttributeListSyntax> lists, string name) =>
        lists.SelectMany(list => list.Attributes).Where(attribute => attribute.Name.ToString() == name);

    private static SeparatedSyntaxList<AttributeArgumentSyntax> Arguments(AttributeSyntax attribute) => attribute.ArgumentList?.Arguments ?? default;
}
