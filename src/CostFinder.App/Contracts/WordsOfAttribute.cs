namespace CostFinder.App.Contracts;

/// <summary>The member holds one of the words of a closed set; the contract document lists them. Callers accept words they do not know.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WordsOfAttribute(Type set, params string[] further) : Attribute
{
    public Type Set { get; } = set;

    /// <summary>Words beside those of the set, such as <c>unknown</c>.</summary>
    public IReadOnlyList<string> Further { get; } = further;
}
