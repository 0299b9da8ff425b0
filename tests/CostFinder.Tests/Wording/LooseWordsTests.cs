using CostFinder.Tests.House;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CostFinder.Tests.Wording;

/// <summary>Sentences that stand in code in one language only, where all that is said is said to patients.</summary>
public sealed class LooseWordsTests
{
    private const int FewestWords = 3;

    /// <summary>What Core says to whoever looks after the facts: findings, and why a row of a price file is in doubt.</summary>
    private static readonly string[] ForAdmins = ["src/CostFinder.Core/Consistency/", "src/CostFinder.Core/Pricing/HospitalPriceRule.cs"];

    /// <summary>How the files end that write answers for patients. Other endpoints also speak to admins and readers of the contract.</summary>
    private static readonly string[] Rendering = ["Rendering.cs", "Words.cs", "Basis.cs", "Notes.cs", "Desk.cs"];

    private static IEnumerable<SourceText> ForPatients =>
    [
        .. SourceTree.Below("src/CostFinder.Core/", ".cs").Where(file => !ForAdmins.Any(path => file.Path.StartsWith(path, StringComparison.Ordinal))),
        .. SourceTree.Below("src/CostFinder.App/Endpoints/", ".cs").Where(file => Rendering.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal))),
    ];

    [Fact]
    public void What_patients_read_is_said_in_pairs()
    {
        Assert.NotEmpty(ForPatients);
        Assert.Empty(ForPatients.SelectMany(In));
    }

    [Fact]
    public void A_loose_sentence_is_found_and_a_pair_a_name_and_an_exception_are_not()
    {
        var planted = new SourceText("Planted.cs", """
            class Planted
            {
                string Loose(int left) => $"There are {left} visits left.";
                string Name => "Original Medicare";
                Text Pair => Text.Of("You pay the rest.", "Usted paga el resto.");
                void Refuse() => throw new System.ArgumentException("This cannot be read.");
                System.ArgumentException Refusal() => new("This cannot be read.");
            }
            """);
        Assert.Equal(["Planted.cs:3: There are … visits left."], In(planted));
    }

    private static IEnumerable<string> In(SourceText file) => CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes()
        .Where(node => node is InterpolatedStringExpressionSyntax || node.IsKind(SyntaxKind.StringLiteralExpression))
        .Where(node => !node.Ancestors().Any(IsSpokenOtherwise))
        .Select(node => (node, Words: Words(node)))
        .Where(loose => loose.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter)) >= FewestWords)
        .Select(loose => $"{file.Path}:{file.LineAt(loose.node.SpanStart)}: {loose.Words}");

    // In a pair, for whoever mends the code, or within a sentence that is looked at as a whole.
    private static bool IsSpokenOtherwise(SyntaxNode around) => around switch
    {
        InvocationExpressionSyntax call => call.Expression.ToString() is "Text.Of",
        ImplicitObjectCreationExpressionSyntax made =>
            made.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.ReturnType.ToString().EndsWith("Exception", StringComparison.Ordinal) == true,
        ObjectCreationExpressionSyntax made => made.Type.ToString().EndsWith("Exception", StringComparison.Ordinal),
        InterpolatedStringExpressionSyntax or AttributeSyntax => true,
        _ => false,
    };

    private static string Words(SyntaxNode node) => node is InterpolatedStringExpressionSyntax sentence
        ? string.Concat(sentence.Contents.Select(part => part is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : "…"))
        : ((LiteralExpressionSyntax)node).Token.ValueText;
}
